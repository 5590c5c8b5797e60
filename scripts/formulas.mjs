// Renders the catalogue's formulas to MathML: build/generated/formulas.json, read by the page.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mathml } from './mathml.mjs';
import { root } from './tools.mjs';

/** @param {readonly { id: string, tex: string, dtex: string }[]} catalogue */
export async function writeFormulas(catalogue) {
  const render = (id, name, tex) => {
    try {
      return mathml(tex);
    } catch (error) {
      throw new Error(`${id}: its ${name} is not TeX that Temml reads: ${error.message}`);
    }
  };
  const entries = catalogue.map(({ id, tex, dtex }) => [
    id,
    { f: render(id, 'tex', tex), d1: render(id, 'dtex', dtex) },
  ]);
  const folder = join(root, 'build/generated');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'formulas.json'), JSON.stringify(Object.fromEntries(entries)));
}
