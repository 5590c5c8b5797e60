// Puts the built elements where they are used: into the package, and beside the site, whose pages they then link to.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { root } from './tools.mjs';
import { frame, gradientFrame } from './vite/configs.mjs';
import { placeholder } from './vite/home.mjs';

const packed = join(root, 'dist/package');
const site = join(root, 'dist/site');

/** The scripts of the elements, by their names in the package. */
async function scripts() {
  const chunks = await readdir(join(packed, 'chunks'));
  return ['element.js', ...chunks.map((name) => `chunks/${name}`)];
}

/** In the package nobody knows where the explorer is; beside it, it is in the same folder. */
export async function settleElements() {
  await mkdir(join(site, 'chunks'), { recursive: true });
  for (const name of await scripts()) {
    const code = await readFile(join(packed, name), 'utf8');
    const folder = name.includes('/') ? '../' : './';
    await writeFile(
      join(site, name),
      code.replaceAll(placeholder, `new URL("${folder}",import.meta.url).href`),
    );
    await writeFile(join(packed, name), code.replaceAll(placeholder, 'null'));
  }
  // So that the site's folder is as good an address as the package's; none of them knows the explorer.
  const lab = ['labs.js', 'lab.wasm', 'lab-simd.wasm', 'lab-worker.js'];
  for (const name of ['core.wasm', 'anywidget.mjs', ...lab]) await cp(join(packed, name), join(site, name));
}

/** The pages for frames, and the script that gives frames their height. */
export async function buildFrame() {
  for (const page of [frame, gradientFrame]) await build(page);
  for (const name of ['embed.html', 'embed-gradient.html'])
    await cp(join(root, 'build/embed', name), join(site, name));
  const { code } = await minify(await readFile(join(root, 'web/embed.js'), 'utf8'), { ecma: 2020 });
  await writeFile(join(site, 'embed.js'), `${code}\n`);
}
