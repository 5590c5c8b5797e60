// The lab of random networks in Chromium: in a worker under the site's policy, without one, and with the bits of Node.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { policy } from '../../scripts/policy.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/tools.mjs';
import type { Core } from '../../web/src/core/types.ts';
import { core } from './core.ts';
import { useSite } from './site.ts';

const files = ['index.js', 'lab-worker.js', 'core.wasm', 'lab.wasm', 'lab-simd.wasm'];
const page = (head: string): string => `<!doctype html><html lang="en"><head>${head}<title>Lab</title>
<link rel="icon" href="data:,"><script type="module" src="page.js"></script></head></html>`;
const script = `import { loadCore } from './index.js';
globalThis.core = await loadCore();`;

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  const folder = join(root, 'build/tests/network');
  mkdirSync(folder, { recursive: true });
  for (const name of files) cpSync(join(root, 'dist/package', name), join(folder, name));
  writeFileSync(join(folder, 'page.js'), script);
  writeFileSync(join(folder, 'plain.html'), page(''));
  // Here no address may start a worker: what is left is the page's own thread.
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(null).replace("worker-src 'self'", "worker-src 'none'")}">`;
  writeFileSync(join(folder, 'no-worker.html'), page(meta));
  server = await serve({ root: folder });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.url + name);
  await page.waitForFunction(() => 'core' in globalThis);
  return page;
}

/** Some hundred numbers of a run, as text. */
function told(core: Core): Promise<string> {
  const options = { activation: { id: 'gelu' }, layers: 12, width: 70, batch: 21, trials: 3, seed: 42 };
  return core
    .propagate({ ...options, bias: { std: 0.1 } })
    .then(({ trials, theory }) =>
      JSON.stringify([
        trials.map(({ logGradient, activations, preActivations }) => [
          [...logGradient],
          [...activations.variance],
          [...preActivations.histogram],
        ]),
        [...theory.logGradient],
        [...theory.correlationMap.to],
      ]),
    );
}
const toldBy = (page: Page): Promise<string> =>
  page.evaluate(`(${told.toString()})(globalThis.core)`) as Promise<string>;

test('a worker computes the bits that Node computes, and soon', async () => {
  const page = await open('plain.html');
  const expected = await told(core);
  expect(await toldBy(page)).toBe(expected);
  expect(page.workers()).toHaveLength(1);
  const first = await page.evaluate(async () => {
    const { core } = globalThis as unknown as { core: Core };
    const start = performance.now();
    await core.propagate({ activation: { id: 'tanh' }, layers: 10, width: 64 });
    return performance.now() - start;
  });
  console.log(`10 × 64 in a worker: ${first.toFixed(0)} ms`);
  await page.close();
});

test('while a worker computes, frames go on, and cancelling takes no time', async () => {
  const page = await open('plain.html');
  const { frames, late, after } = await page.evaluate(async () => {
    const { core } = globalThis as unknown as { core: Core };
    await core.propagate({ activation: { id: 'tanh' }, layers: 1, width: 4 });
    const stop = new AbortController();
    const large = { activation: { id: 'tanh' }, layers: 60, width: 1024, batch: 1024, trials: 8 };
    const run = core.propagate({ ...large, signal: stop.signal }).catch(() => performance.now());
    let frames = 0;
    const count = (): void => {
      frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = performance.now();
    stop.abort();
    const late = Number(await run) - asked;
    // The worker itself has stopped as well: the next run is not kept waiting.
    await core.propagate({ activation: { id: 'tanh' }, layers: 1, width: 4 });
    return { frames, late, after: performance.now() - asked };
  });
  console.log(`cancelled after ${late.toFixed(1)} ms, the next run over after ${after.toFixed(0)} ms`);
  expect(frames).toBeGreaterThan(5);
  expect(late).toBeLessThan(100);
  expect(after).toBeLessThan(3000);
  await page.close();
});

test('where no worker may run, slices on the page give the same bits', async () => {
  const page = await open('no-worker.html');
  expect(await toldBy(page)).toBe(await told(core));
  expect(page.workers()).toHaveLength(0);
  await page.close();
});

const site = useSite();

test("the site's own worker starts under its policy and its trusted types", async () => {
  const page = await site.open();
  const result = await page.evaluate(async () => {
    const app = document.querySelector('act-app') as unknown as { core: Core };
    const { theory, trials } = await app.core.propagate({
      activation: { id: 'relu' },
      layers: 10,
      width: 64,
      trials: 2,
    });
    return [theory.q, trials.length];
  });
  expect(result).toEqual([2, 2]);
  expect(page.workers()).toHaveLength(1);
});
