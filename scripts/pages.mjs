// Writes the static pages into dist/site: one for each function and language, and what stands around them.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, runnerImport } from 'vite';
import { card, cardSize } from './card.mjs';
import { writeOffline } from './offline.mjs';
import { originOf, policy } from './policy.mjs';
import { root } from './tools.mjs';
import { coreWasm } from './vite/core-wasm.mjs';
import { keep } from './vite/configs.mjs';
import { lab } from './vite/lab.mjs';

const site = join(root, 'dist/site');

async function write(path, content) {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), content);
}

async function writeFunction(made, core, info, origin) {
  for (const lang of ['en', 'zh']) {
    const page = made.functionPage(core, info, lang, origin, policy(origin));
    await write(`${lang === 'zh' ? 'zh/' : ''}f/${info.id}/index.html`, page);
  }
  const folder = `f/${info.id}`;
  const answer = made.oembed(info, origin);
  await write(`${folder}/oembed.json`, answer);
  await write(`zh/${folder}/oembed.json`, answer);
  await write(`${folder}/card.png`, card(made.openingScene(core, info, cardSize)));
  const address = origin ?? '';
  await write(`${folder}/plot.svg`, made.figureOf(core, info, made.figureSize, made.lightTheme, address));
}

export async function writePages() {
  const config = { configFile: false, logLevel: 'warn', plugins: [coreWasm('disk'), lab('none')] };
  const { module: made } = await runnerImport(join(root, 'web/src/static/index.ts'), config);
  const core = await made.loadCore();
  const origin = originOf();
  for (const info of core.catalogue) await writeFunction(made, core, info, origin);
  const script = (await readFile(join(root, 'web/src/static/not-found.js'), 'utf8')).trim();
  const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  await write('404.html', made.notFoundPage(core, origin, script, hash));
  await write('sitemap.xml', made.sitemap(core, origin));
  await write('robots.txt', made.robots(origin));
  // GitHub Pages would leave out files that begin with an underscore.
  await write('.nojekyll', '');
  await write('page.css', made.colourRules + (await readFile(join(root, 'web/src/static/page.css'), 'utf8')));
  await copyFile(join(root, 'web/icon.svg'), join(site, 'icon.svg'));
  await build(keep);
  await writeOffline();
}
