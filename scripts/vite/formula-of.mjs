// Vite plugin: the typeset formula of one function as virtual:formula-of/<id>, and those of the functions whose ids
// are from one text on and before another as virtual:formulas/<from>_<before>: nobody needs all of them at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools.mjs';

const one = '\0virtual:formula-of/';
const some = '\0virtual:formulas/';

export function formulaOf() {
  return {
    name: 'actiscope-formula-of',
    resolveId: (id) => (/^virtual:formula(?:-of|s)\//.test(id) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(one) && !id.startsWith(some)) return null;
      const formulas = JSON.parse(readFileSync(join(root, 'build/generated/formulas.json'), 'utf8'));
      if (id.startsWith(some)) {
        const [from, before] = id.slice(some.length).split('_');
        const within = Object.entries(formulas).filter(([key]) => key >= from && key < before);
        return `export default ${JSON.stringify(Object.fromEntries(within))};`;
      }
      const wanted = formulas[id.slice(one.length)];
      if (wanted === undefined) throw new Error(`no function has the id of ${id}`);
      return `export default ${JSON.stringify(wanted)};`;
    },
  };
}
