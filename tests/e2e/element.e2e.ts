// <act-plot> from the npm package on a plain page: draws, follows its attributes, tells of bad ones, leaves nothing.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite('package');

const host = (
  body: string,
): string => `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<script>globalThis.errors = []; addEventListener('act-error', (e) => errors.push(e.detail), true);</script>
<body>${body}<script type="module" src="element.js"></script></body></html>`;

function open(body: string, allow?: RegExp, until = 'act-plot canvas', wasm = true): Promise<Page> {
  return site.open('', {
    until,
    allow,
    address: `${site.url}host.html`,
    before: async (page) => {
      await page.route('**/host.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: host(body) }),
      );
      if (!wasm) await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    },
  });
}

const values = (page: Page): Promise<string | null> => page.locator('act-plot .values').first().textContent();

test('draws what its attributes say, with exact values', async () => {
  const page = await open('<act-plot f="gelu,relu" x="-3:3" at="1"></act-plot>');
  const coloured = await page.locator('act-plot canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] > 128 && Math.abs(data[i] - data[i + 2]) > 60) count++;
    return count;
  });
  expect(coloured).toBeGreaterThan(800);
  expect(await values(page)).toContain(core.evaluate('gelu', [1]).f[0].toFixed(4));
});

test('follows its attributes and its probe', async () => {
  const page = await open('<act-plot f="gelu" at="1" theme="light"></act-plot>');
  const canvas = page.locator('act-plot canvas');
  const set = (name: string, value: string): Promise<void> =>
    page.locator('act-plot').evaluate((plot, [name, value]) => plot.setAttribute(name, value), [name, value]);
  let before = await fingerprint(canvas);
  for (const [name, value] of [
    ['f', 'swish:beta:2'],
    ['x', '-2:4'],
    ['y', '-1:2'],
    ['show', 'f'],
    ['at', '2'],
    ['theme', 'dark'],
  ]) {
    await set(name, value);
    await expect.poll(() => fingerprint(canvas), { message: `${name}=${value}` }).not.toBe(before);
    before = await fingerprint(canvas);
  }
  expect(await values(page)).toContain(core.evaluate('swish', [2], { beta: 2 }).f[0].toFixed(4));
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        document
          .querySelector('act-plot')
          ?.addEventListener('act-probe', (e) => resolve((e as CustomEvent).detail));
      }),
  );
  await page.getByRole('slider').press('End');
  const { f, d1, d2 } = core.evaluate('swish', [4], { beta: 2 });
  expect(await heard).toEqual({ x: 4, f: f[0], d1: d1[0], d2: d2[0] });
});

test('a bad attribute is told by an event and a warning; the rest is drawn', async () => {
  const page = await open('<act-plot f="elu:alpha:-1,relu" x="wide"></act-plot>', /act-plot: /);
  const errors = await page.evaluate(
    () => (globalThis as unknown as { errors: readonly { text: string }[] }).errors,
  );
  expect(errors.map(({ text }) => text).sort()).toEqual(['alpha:-1', 'x=wide']);
  await page.locator('act-plot').evaluate((plot) => plot.setAttribute('show', 'everything'));
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { errors: unknown[] }).errors.length))
    .toBeGreaterThan(2);
});

test('removal leaves nothing behind, and it can come back', async () => {
  const page = await open('<p>Before</p><act-plot f="tanh"></act-plot>');
  await page.evaluate(() => {
    const plot = document.querySelector('act-plot')!;
    Object.assign(globalThis, { plot });
    plot.remove();
  });
  expect(
    await page.locator('body').evaluate((body) => [...body.children].map(({ tagName }) => tagName)),
  ).toEqual(['P', 'SCRIPT']);
  await page.setViewportSize({ width: 600, height: 500 });
  await page.evaluate(() => document.body.append((globalThis as unknown as { plot: Element }).plot));
  await page.locator('act-plot canvas').waitFor();
  await expect.poll(() => fingerprint(page.locator('act-plot canvas'))).not.toBe(0);
});

test('what stands in the element is shown where the core cannot be had', async () => {
  const page = await open(
    '<act-plot f="gelu"><b>A picture of GELU</b></act-plot>',
    /404|Failed to load|core\.wasm net::ERR_ABORTED/,
    'act-notice',
    false,
  );
  expect(await page.getByText('A picture of GELU').isVisible()).toBe(true);
  expect(await page.locator('act-plot canvas').count()).toBe(0);
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('act-plot canvas').waitFor();
  expect(await page.getByText('A picture of GELU').isVisible()).toBe(false);
});

test('two plots, of which one is removed at once, do not disturb each other', async () => {
  const page = await open('<act-plot f="relu"></act-plot><act-plot f="gelu"></act-plot>');
  expect(await page.locator('act-plot canvas').count()).toBe(2);
  await page.evaluate(() => {
    const plot = document.createElement('act-plot');
    document.body.append(plot);
    plot.remove();
  });
  expect(await page.locator('act-plot canvas').count()).toBe(2);
});
