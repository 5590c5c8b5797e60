// The Vite settings of each thing that is built: site, package, element and single file.
import { join } from 'node:path';
import { root } from '../tools.mjs';
import { coreWasm } from './core-wasm.mjs';
import { formulaOf } from './formula-of.mjs';
import { leanChart } from './lean-chart.mjs';
import { openingView } from './opening.mjs';
import { plainImports } from './plain-imports.mjs';
import { preloadWasm } from './preload-wasm.mjs';
import { securityPolicy } from './security-policy.mjs';
import { singleFile } from './single-file.mjs';
import { tightenTemplates } from './tighten-templates.mjs';

const web = join(root, 'web');

const common = {
  configFile: false,
  root: web,
  base: './',
  logLevel: 'warn',
};

const build = {
  target: 'es2022',
  modulePreload: /** @type {const} */ (false),
  reportCompressedSize: false,
  // Smaller by a fifteenth than the bundler's own, which counts in a page that shall weigh 150 kB.
  minify: 'terser',
  terserOptions: {
    module: true,
    ecma: /** @type {const} */ (2022),
    compress: { passes: 2, pure_getters: true },
  },
  emptyOutDir: true,
};

/** dist/site: scripts, one style sheet, the WebAssembly, all with a hash in the name. */
export const site = {
  ...common,
  plugins: [
    coreWasm('site'),
    plainImports(),
    formulaOf(),
    tightenTemplates(),
    leanChart(),
    preloadWasm(),
    openingView({ script: true }),
    securityPolicy(),
  ],
  build: {
    ...build,
    outDir: join(root, 'dist/site'),
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: join(web, 'index.html'),
      // One script for the first view: parts that later ones share with it would else become requests of their own.
      output: { codeSplitting: { groups: [{ name: 'index', tags: [/** @type {const} */ ('$initial')] }] } },
    },
  },
};

/** dist/actiscope.html, first written into build/single. */
export const single = {
  ...common,
  plugins: [
    coreWasm('inline'),
    formulaOf(),
    tightenTemplates(),
    leanChart(),
    openingView({ script: false }),
    singleFile(),
  ],
  build: {
    ...build,
    outDir: join(root, 'build/single'),
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    rolldownOptions: { input: join(web, 'index.html'), output: { codeSplitting: false } },
  },
};

/**
 * One script of dist/package. It is no Vite "library": that mode would put the WebAssembly into the script.
 * @param {'index' | 'element'} name
 */
export function script(name) {
  return {
    ...common,
    plugins: [coreWasm('beside'), formulaOf(), tightenTemplates(), leanChart()],
    build: {
      ...build,
      outDir: join(root, 'dist/package'),
      emptyOutDir: false,
      copyPublicDir: false,
      // The API stays readable, those who import it minify; the element goes into pages as it is.
      minify: name === 'element' ? 'terser' : false,
      rolldownOptions: {
        input: { [name]: join(web, `src/${name}.ts`) },
        preserveEntrySignatures: /** @type {const} */ ('strict'),
        output: { codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  };
}
