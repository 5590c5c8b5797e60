// `npm run bench -- draw|trace|evaluate|network`: measures what the product computes and draws with and what else there
// is, in Chromium or (network) in Node; prints JSON.
import { join } from 'node:path';
import { buildCoreOnly } from './build.mjs';
import { cmake } from './cmake.mjs';
import { installLocked } from './install-locked.mjs';
import { run } from './run.mjs';
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

/** Random networks, the same in C++ natively, as WebAssembly and in tfjs. */
async function networks(rounds) {
  const native = { folder: 'build/native', emscripten: false, options: ['-DACTISCOPE_TESTS=ON'] };
  await cmake({ ...native, target: 'network_bench' });
  const { output } = await run(join(root, 'build/native/network_bench'), [String(rounds)], { show: false });
  const { compare } = await import('../tests/bench/network.mjs');
  console.log(JSON.stringify(await compare(rounds, Number(output)), null, 2));
}

async function inChromium(kind, rounds) {
  await buildPage();
  const server = await serve({ root: out, port: 0 });
  const { startChromium } = await import('./browser.mjs');
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.url);
    await page.waitForFunction(() => 'bench' in window);
    console.log(JSON.stringify(await kinds[kind](page, rounds), null, 2));
  } finally {
    await browser.close();
    await server.close?.();
  }
}

try {
  const [kind = 'draw', rounds = kind === 'network' ? '5' : '25'] = process.argv.slice(2);
  const all = [...Object.keys(kinds), 'network'];
  if (!all.includes(kind)) throw new Error(`Usage: npm run bench -- ${all.join('|')} [rounds]`);
  await buildCoreOnly();
  await installLocked(folder);
  if (kind === 'network') await networks(Number(rounds));
  else await inChromium(kind, Number(rounds));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
