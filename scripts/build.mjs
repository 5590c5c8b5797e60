// Builds everything into dist/: the site, the npm package and the single file; `build.mjs core` only the core.
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCore } from './cmake.mjs';
import { readBuiltCatalogue } from './core-in-node.mjs';
import { setup } from './setup.mjs';
import { root } from './tools.mjs';

async function step(name, action) {
  const start = performance.now();
  console.log(`build: ${name} …`);
  const result = await action();
  console.log(`build: ${name} done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** The core and what is generated from its catalogue: the inputs of everything else. */
async function coreAndFormulas() {
  await buildCore();
  // Imported late: on a fresh machine the modules arrive with setup().
  const { writeDerivations, writeFormulas } = await import('./formulas.mjs');
  const facts = await readBuiltCatalogue();
  await writeFormulas(facts);
  await writeDerivations();
  return facts;
}

/** Makes build/wasm and build/generated, nothing in dist/. */
export async function buildCoreOnly() {
  await setup('build');
  return step('the C++ core as WebAssembly, and the formulas', coreAndFormulas);
}

/** Makes dist/site. */
export async function buildSite() {
  const { build } = await import('vite');
  // Needs no core, so that a site can be built anew without one.
  const { writeDerivations } = await import('./formulas.mjs');
  await writeDerivations();
  const { site } = await import('./vite/configs.mjs');
  await step('dist/site', () => build(site));
}

/** The elements beside the site, the page for frames, and the pages of the functions, which the elements wake up. */
async function buildAround() {
  const { buildFrame, settleElements } = await import('./elements.mjs');
  await settleElements();
  await buildFrame();
  const { writePages } = await import('./pages.mjs');
  await writePages();
}

async function buildSingleFile() {
  const { build } = await import('vite');
  const { single } = await import('./vite/configs.mjs');
  await build(single);
  await mkdir(join(root, 'dist'), { recursive: true });
  await copyFile(join(root, 'build/single/index.html'), join(root, 'dist/actiscope.html'));
}

async function buildAll() {
  const catalogue = await buildCoreOnly();
  // What an older build left behind must not be taken for this one's.
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await buildSite();
  const { buildPackage } = await import('./package.mjs');
  await step('dist/package', () => buildPackage(catalogue));
  await step('elements, frame and static pages', buildAround);
  await step('dist/actiscope.html', buildSingleFile);
  const bytes = (await readFile(join(root, 'build/wasm/core.wasm'))).length;
  console.log(`build: complete; ${catalogue.length} functions, core.wasm ${(bytes / 1000).toFixed(1)} kB`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await (process.argv[2] === 'core' ? buildCoreOnly() : buildAll());
  } catch (error) {
    console.error(`build failed: ${error.message}`);
    process.exitCode = 1;
  }
}
