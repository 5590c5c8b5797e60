// Loads the built core in Node, for the steps of the build that read the catalogue.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

/** @returns {Promise<{ catalogue(): readonly { id: string, tex: string, dtex: string }[] }>} the Embind module */
export async function loadBuiltCore() {
  const folder = join(root, 'build/wasm');
  const bytes = await readFile(join(folder, 'core.wasm'));
  const { default: factory } = await import(pathToFileURL(join(folder, 'core.mjs')).href);
  return factory({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
  });
}
