// Makes dist/package, the npm package: scripts, WebAssembly, catalogue, types, manifest.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { must } from './run.mjs';
import { root } from './tools.mjs';
import { script } from './vite/configs.mjs';

const folder = join(root, 'dist/package');

/** The element registers itself; it has nothing to import. */
const elementTypes = `// Importing this file registers <act-plot>.
declare global {
  interface HTMLElementTagNameMap {
    'act-plot': HTMLElement;
  }
}
export {};
`;

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
    './wasm': './core.wasm',
    './catalogue.json': './catalogue.json',
    './package.json': './package.json',
  },
  sideEffects: ['./element.js'],
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

/** Types of the API below types/, with the .js endings that every module resolution understands. */
async function writeTypes() {
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
  await writeFile(join(folder, 'element.d.ts'), elementTypes);
}

/** Consumers' bundlers and browsers find the WebAssembly by exactly this expression. */
async function checkWasmReference(name) {
  const code = await readFile(join(folder, name), 'utf8');
  if (!code.includes('new URL("./core.wasm", import.meta.url)')) {
    throw new Error(`dist/package/${name} does not refer to ./core.wasm beside it`);
  }
}

/** @param {readonly { id: string }[]} catalogue */
export async function buildPackage(catalogue) {
  await mkdir(folder, { recursive: true });
  for (const name of ['index', 'element']) {
    await build(script(name));
    await checkWasmReference(`${name}.js`);
  }
  // Read and written, not copied: the linker marks its output executable.
  await writeFile(join(folder, 'core.wasm'), await readFile(join(root, 'build/wasm/core.wasm')));
  await writeFile(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  await writeTypes();
  const workspace = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest(workspace), null, 2)}\n`);
  await copyFile(join(root, 'scripts/package-readme.md'), join(folder, 'README.md'));
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}
