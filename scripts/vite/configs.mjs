// The Vite settings of each thing that is built: site, package, element and single file.
import { join } from 'node:path';
import { root } from '../tools.mjs';
import { coreWasm } from './core-wasm.mjs';
import { formulaOf } from './formula-of.mjs';
import { home } from './home.mjs';
import { lab } from './lab.mjs';
import { leanChart } from './lean-chart.mjs';
import { litParts } from './lit-parts.mjs';
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

/** Of every build of elements. */
const parts = [leanChart(), litParts(), formulaOf(), tightenTemplates(), plainImports()];

/** dist/site: scripts, one style sheet, the WebAssembly, all with a hash in the name. */
export const site = {
  ...common,
  plugins: [
    ...parts,
    coreWasm('site'),
    lab('site'),
    home('page'),
    preloadWasm(),
    openingView({ script: true }),
    securityPolicy(),
  ],
  worker: { format: /** @type {const} */ ('es'), plugins: () => [lab('site')] },
  build: {
    ...build,
    outDir: join(root, 'dist/site'),
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: join(web, 'index.html'),
      // One script for the first view: parts that later ones share with it would else become requests of their own.
      output: {
        codeSplitting: {
          groups: [
            { name: 'index', tags: [/** @type {const} */ ('$initial')] },
            // A page that opens with another function waits for one request, not for one after the other.
            { name: 'formulas', test: /virtual:formulas\// },
          ],
        },
      },
    },
  },
};

/** dist/actiscope.html, first written into build/single. */
export const single = {
  ...common,
  plugins: [
    ...parts,
    coreWasm('inline'),
    lab('inline'),
    home('none'),
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

const intoPackage = {
  ...build,
  outDir: join(root, 'dist/package'),
  emptyOutDir: false,
  copyPublicDir: false,
};

/** The API of dist/package. It is no Vite "library": that mode would put the WebAssembly into the script. */
export const api = {
  ...common,
  plugins: [coreWasm('beside'), lab('beside')],
  build: {
    ...intoPackage,
    // Whoever imports it minifies it.
    minify: false,
    rolldownOptions: {
      input: { index: join(web, 'src/index.ts') },
      preserveEntrySignatures: /** @type {const} */ ('strict'),
      output: { codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

/** The lab's worker, which the API starts in browsers. */
export const labWorker = {
  ...common,
  plugins: [lab('beside')],
  build: {
    ...intoPackage,
    rolldownOptions: {
      input: { 'lab-worker': join(web, 'src/core/network/worker.ts') },
      output: { codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

/** The elements of dist/package: one script with what every plot needs, and beside it what only some do. */
export const elements = {
  ...common,
  plugins: [...parts, coreWasm('beside'), lab('none'), home('open')],
  build: {
    ...intoPackage,
    modulePreload: /** @type {const} */ (false),
    rolldownOptions: {
      input: { element: join(web, 'src/element.ts') },
      preserveEntrySignatures: /** @type {const} */ ('allow-extension'),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // The script itself imports nothing: what later parts share with it is in it.
        codeSplitting: { groups: [{ name: 'element', tags: [/** @type {const} */ ('$initial')] }] },
      },
    },
  },
};

/** The labs of dist/package: one script, for pages that have them and not the plots; random networks in their worker. */
export const labs = {
  ...common,
  plugins: [...parts, coreWasm('beside'), lab('beside')],
  build: {
    ...intoPackage,
    modulePreload: /** @type {const} */ (false),
    rolldownOptions: {
      input: { labs: join(web, 'src/labs.ts') },
      output: { codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

/** A notebook is on the same machine as a rule: the bundler's own minifier takes seconds less. */
const quick = { minify: /** @type {const} */ ('oxc'), chunkSizeWarningLimit: 1000 };

/** The notebook widget of dist/package: one file with everything in it, for notebooks hand on its text alone. */
export const widget = {
  ...common,
  plugins: [...parts, coreWasm('inline'), lab('none'), home('none')],
  build: {
    ...intoPackage,
    ...quick,
    rolldownOptions: {
      input: { anywidget: join(web, 'src/anywidget.ts') },
      preserveEntrySignatures: /** @type {const} */ ('strict'),
      output: { codeSplitting: false, entryFileNames: '[name].mjs' },
    },
  },
};

/** A page for frames, first written into build/embed: one classic script with everything in it. */
const inFrame = (page, plugin) => ({
  ...common,
  plugins: [...parts, coreWasm('inline'), plugin, home('page'), singleFile({ classic: true })],
  build: {
    ...build,
    chunkSizeWarningLimit: 1000,
    outDir: join(root, 'build/embed'),
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: /** @type {const} */ (false),
    rolldownOptions: {
      input: join(web, page),
      // There is no address of a script in a page.
      transform: { define: { 'import.meta': '{}' } },
      output: { format: /** @type {const} */ ('iife'), codeSplitting: false },
    },
  },
});

/** dist/site/embed.html: plots, softmax, gates. */
export const frame = inFrame('embed.html', lab('none'));
/** dist/site/embed-gradient.html: to which that page sends whoever asks for the lab of random networks. */
export const gradientFrame = inFrame('embed-gradient.html', lab('inline'));

/** dist/site/keep.js, for the static pages: they are to be had without a net too. */
export const keep = {
  ...common,
  build: {
    ...build,
    outDir: join(root, 'dist/site'),
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { keep: join(web, 'src/keep.ts') },
      output: { codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

/** What the build itself runs of the front end, in build/generated: the schema as data. */
export const schema = {
  ...common,
  publicDir: false,
  build: {
    target: 'node20',
    outDir: join(root, 'build/generated'),
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { schema: join(web, 'src/model/schemaFile.ts') },
      preserveEntrySignatures: /** @type {const} */ ('strict'),
      output: { entryFileNames: '[name].mjs' },
    },
  },
};
