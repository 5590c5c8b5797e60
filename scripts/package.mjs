// Makes dist/package, the npm package: scripts, WebAssembly, catalogue, types, manifest.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { customElements, elementTypes, labTypes } from './custom-elements.mjs';
import { must } from './run.mjs';
import { root } from './tools.mjs';
import { api, elements, labs, labWorker, schema, widget } from './vite/configs.mjs';

const folder = join(root, 'dist/package');

const manifest = ({ version, description, license, author, engines }) => ({
  name: 'actiscope',
  version,
  description,
  license,
  author,
  type: 'module',
  engines,
  main: './index.js',
  types: './index.d.ts',
  exports: {
    '.': { types: './index.d.ts', default: './index.js' },
    './element': { types: './element.d.ts', default: './element.js' },
    './labs': { types: './labs.d.ts', default: './labs.js' },
    './anywidget': { types: './anywidget.d.mts', default: './anywidget.mjs' },
    './wasm': { types: './wasm.d.ts', default: './core.wasm' },
    './schema.json': './schema.json',
    './custom-elements.json': './custom-elements.json',
    './catalogue.json': './catalogue.json',
    './package.json': './package.json',
  },
  // These register elements; the API only answers.
  sideEffects: ['./element.js', './labs.js', './chunks/*.js', './anywidget.mjs'],
  customElements: './custom-elements.json',
  keywords: [
    'activation-function',
    'neural-network',
    'webassembly',
    'visualization',
    'relu',
    'gelu',
    'swish',
  ],
});

const widgetTypes = `// A front-end module for anywidget: <act-plot> in a notebook.
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, callback: () => void): void;
  off(event: string, callback: () => void): void;
}
declare const widget: {
  readonly render: (context: { readonly model: Model; readonly el: HTMLElement }) => () => void;
};
export default widget;
`;

const wasmTypes = `// The WebAssembly itself: what importing it gives, an address or a module, is the bundler's choice.
declare const wasm: unknown;
export default wasm;
`;

/** The schema as the front end has it. */
async function readSchema(catalogue) {
  await build(schema);
  const { schemaFile } = await import(pathToFileURL(join(root, 'build/generated/schema.mjs')).href);
  return schemaFile(catalogue);
}

/** Types of the API below types/, with the .js endings that every module resolution understands. */
async function writeTypes({ keys, labs }) {
  const out = join(folder, 'types');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await must(process.execPath, [tsc, '-p', join(root, 'scripts/package-types.json'), '--outDir', out], {
    cwd: root,
  });
  for (const name of await readdir(out, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = await readFile(join(out, name), 'utf8');
    await writeFile(
      join(out, name),
      text.replace(/((?:from|import\()\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'),
    );
  }
  await writeFile(join(folder, 'index.d.ts'), "export * from './types/index.js';\n");
  await writeFile(join(folder, 'element.d.ts'), elementTypes(keys));
  await writeFile(join(folder, 'labs.d.ts'), labTypes(labs));
  await writeFile(join(folder, 'anywidget.d.mts'), widgetTypes);
  await writeFile(join(folder, 'wasm.d.ts'), wasmTypes);
}

/** Consumers' bundlers and browsers find the files beside a script by exactly this expression. */
async function checkReference(name, ...files) {
  const code = await readFile(join(folder, name), 'utf8');
  for (const file of files)
    if (!code.includes(`new URL("./${file}", import.meta.url)`))
      throw new Error(`dist/package/${name} does not refer to ./${file} beside it`);
}

/** @param {readonly { id: string }[]} catalogue */
export async function buildPackage(catalogue) {
  await mkdir(folder, { recursive: true });
  for (const config of [api, labWorker, elements, labs, widget]) await build(config);
  await checkReference('index.js', 'core.wasm', 'lab.wasm', 'lab-simd.wasm', 'lab-worker.js');
  await checkReference('element.js', 'core.wasm');
  await checkReference('labs.js', 'core.wasm', 'lab.wasm', 'lab-simd.wasm', 'lab-worker.js');
  // Read and written, not copied: the linker marks its output executable.
  for (const name of ['core.wasm', 'lab.wasm', 'lab-simd.wasm'])
    await writeFile(join(folder, name), await readFile(join(root, 'build/wasm', name)));
  await writeFile(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  const described = await readSchema(catalogue);
  await writeFile(join(folder, 'schema.json'), `${JSON.stringify(described, null, 2)}\n`);
  const elementsFile = `${JSON.stringify(customElements(described.keys, described.labs), null, 2)}\n`;
  await writeFile(join(folder, 'custom-elements.json'), elementsFile);
  await writeTypes(described);
  const workspace = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest(workspace), null, 2)}\n`);
  await copyFile(join(root, 'scripts/package-readme.md'), join(folder, 'README.md'));
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}
