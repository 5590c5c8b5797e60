// Vite plugin: whether a build has the lab of random networks, where its WebAssembly is and how its worker starts.
import { join } from 'node:path';
import { root } from '../tools.mjs';
import { checksumOf, declareWasm, fillAddresses, withoutGuess } from './wasm-source.mjs';

const files = { baseline: 'lab.wasm', simd: 'lab-simd.wasm' };
const source = (name) => JSON.stringify(join(root, 'web/src/core/network', name));

/** In the package; a string of its own, which neither Vite nor the minifier may take for an address to follow. */
const workerBeside = '__ACTISCOPE_LAB_WORKER_BESIDE__';
const besideExpression = 'new Worker(new URL("./lab-worker.js", import.meta.url), { type: "module" })';

/** How the worker starts, or null where none may or need run. */
const workers = {
  /** The policy of the site lets addresses start scripts only through a policy with a name. */
  site: `import address from ${JSON.stringify(`${join(root, 'web/src/core/network/worker.ts')}?worker&url`)};
    import { trustedAddress } from ${source('trusted.ts')};
    export const startWorker = () => new Worker(trustedAddress(address), { type: 'module' });`,
  beside: `export const startWorker = typeof Worker === 'function' ? () => ${workerBeside} : null;`,
  inline: 'export const startWorker = null;',
  disk: 'export const startWorker = null;',
};

/**
 * `virtual:lab-door` is in every build and says how the lab is fetched; `virtual:lab` belongs to the lab.
 * @param {import('./wasm-source.mjs').Kind | 'none'} kind
 */
export function lab(kind) {
  const sources = {
    'virtual:lab-door': () =>
      kind === 'none'
        ? 'export const openLab = null;'
        : `export const openLab = () => import(${source('propagate.ts')});`,
    'virtual:lab': () => {
      // The single file carries one build: the one that runs everywhere.
      const builds = Object.entries(files).filter(([build]) => kind !== 'inline' || build === 'baseline');
      const lines = builds.map(([build, file]) => declareWasm(kind, file, build));
      const entries = builds.map(
        ([build, file]) => `${build}: { wasm: ${build}, checksum: ${checksumOf(file)} }`,
      );
      return `${lines.join('\n')}\nexport const lab = { simd: null, ${entries.join(', ')} };\n${workers[kind]}`;
    },
  };
  return {
    name: 'actiscope-lab',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(sources, id) ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0virtual:lab') ? sources[id.slice(1)]() : null),
    transform: (code, id) =>
      /\/build\/wasm\/lab\.mjs(\?|$)/.test(id)
        ? { code: withoutGuess(code, files.baseline), map: null }
        : null,
    generateBundle(_options, bundle) {
      fillAddresses(bundle, Object.values(files));
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(workerBeside, besideExpression);
      }
    },
  };
}
