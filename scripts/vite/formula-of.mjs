// Vite plugin: the module virtual:formula-of/<id> is the typeset formula of one function, without the others'.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools.mjs';

const prefix = 'virtual:formula-of/';

export function formulaOf() {
  return {
    name: 'actiscope-formula-of',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const formulas = JSON.parse(readFileSync(join(root, 'build/generated/formulas.json'), 'utf8'));
      const wanted = formulas[id.slice(prefix.length + 1)];
      if (wanted === undefined) throw new Error(`no function has the id of ${id}`);
      return `export default ${JSON.stringify(wanted)};`;
    },
  };
}
