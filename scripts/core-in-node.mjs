// Loads the built core in Node, for the steps of the build that read the catalogue.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools.mjs';

/**
 * @returns {Promise<readonly { id: string, tex: string, dtex: string }[]>} the facts of all functions, by the reader
 * that the site has
 */
export async function readBuiltCatalogue() {
  const { runnerImport } = await import('vite');
  const environment = process.env.NODE_ENV;
  const { module } = await runnerImport(join(root, 'web/src/core/facts.ts'), { configFile: false });
  // It takes this process for a server of development, which the builds to come must not believe.
  if (environment === undefined) delete process.env.NODE_ENV;
  return module.readCatalogue((await loadBuiltCore()).catalogueFacts());
}

/** @returns {Promise<{ catalogueFacts(): Uint8Array }>} the Embind module */
async function loadBuiltCore() {
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
