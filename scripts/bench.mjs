// `npm run bench -- draw|trace|evaluate`: measures in Chromium what the product computes and draws with and what else
// there is; prints JSON.
import { join } from 'node:path';
import { buildCoreOnly } from './build.mjs';
import { installLocked } from './install-locked.mjs';
import { serve } from './serve.mjs';
import { root } from './tools.mjs';
import { coreWasm } from './vite/core-wasm.mjs';
import { lab } from './vite/lab.mjs';

const folder = join(root, 'tests/bench');
const out = join(root, 'build/bench');

async function buildPage() {
  // Imported late: on a fresh machine the modules arrive with setup().
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'warn',
    plugins: [coreWasm('site'), lab('site')],
    worker: { format: 'es', plugins: () => [lab('site')] },
    build: { target: 'es2022', outDir: out, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}

const kinds = {
  draw: (page, rounds) =>
    page.evaluate(
      async (count) => ({ A: await window.bench.draw('A', count), B: await window.bench.draw('B', count) }),
      rounds,
    ),
  trace: (page, rounds) => page.evaluate((count) => window.bench.trace(count), rounds),
  evaluate: (page, rounds) => page.evaluate((count) => window.bench.evaluate(count), rounds),
};

try {
  const [kind = 'draw', rounds = '25'] = process.argv.slice(2);
  if (!Object.hasOwn(kinds, kind))
    throw new Error(`Usage: npm run bench -- ${Object.keys(kinds).join('|')} [rounds]`);
  await buildCoreOnly();
  await installLocked(folder);
  await buildPage();
  const server = await serve({ root: out, port: 0 });
  const { startChromium } = await import('./browser.mjs');
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.url);
    await page.waitForFunction(() => 'bench' in window);
    console.log(JSON.stringify(await kinds[kind](page, Number(rounds)), null, 2));
  } finally {
    await browser.close();
    await server.close?.();
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
