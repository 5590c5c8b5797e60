// Renders formulas to MathML, read by the page: the catalogue's, and those of the derivations.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mathml } from './mathml.mjs';
import { root } from './tools.mjs';

const folder = join(root, 'build/generated');

function render(id, name, tex) {
  try {
    return mathml(tex);
  } catch (error) {
    throw new Error(`${id}: its ${name} is not TeX that Temml reads: ${error.message}`);
  }
}

async function write(file, entries) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), JSON.stringify(Object.fromEntries(entries)));
}

/** @param {readonly { id: string, tex: string, dtex: string }[]} catalogue */
export async function writeFormulas(catalogue) {
  const entries = catalogue.map(({ id, tex, dtex }) => [
    id,
    { f: render(id, 'tex', tex), d1: render(id, 'dtex', dtex) },
  ]);
  await write('formulas.json', entries);
}

/** The formulas of web/src/lessons/derivations.json, by the same keys. */
export async function writeDerivations() {
  const source = JSON.parse(await readFile(join(root, 'web/src/lessons/derivations.json'), 'utf8'));
  const entries = Object.entries(source).map(([key, tex]) => [key, render('derivations.json', key, tex)]);
  await write('derivations.json', entries);
}
