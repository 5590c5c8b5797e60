// What embedded elements cost: the bytes of one plot, its first curve, and a hundred plots on a page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { catalogue } from './core.ts';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite('package');
const folder = join(root, 'dist/package');
const bytesOf = (name: string): number => gzipSync(readFileSync(join(folder, name))).length;

interface Plot extends HTMLElement {
  readonly ready: Promise<void>;
}

/** A page with elements, and the names of the scripts it loads. */
async function open(body: string, until: string): Promise<{ page: Page; names: readonly string[] }> {
  const names: string[] = [];
  const page = await site.open('', {
    until,
    address: `${site.url}host.html`,
    before: async (page) => {
      page.on('response', (response) => {
        const path = new URL(response.url()).pathname.replace('/lessons/actiscope/', '');
        if (/\.(?:js|wasm)$/.test(path)) names.push(path);
      });
      await page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}<script type="module" src="element.js"></script></body></html>`,
        }),
      );
    },
  });
  return { page, names };
}

test('a hundred are drawn within a second, and only those in view are drawn anew', async () => {
  const ids = catalogue.slice(0, 100).map(({ id }) => id);
  const { page } = await open('<main></main>', '');
  const draw = (): Promise<number> =>
    page.evaluate(async (ids) => {
      await customElements.whenDefined('act-plot');
      for (const plot of document.querySelectorAll('act-plot')) plot.remove();
      const start = performance.now();
      document
        .querySelector('main')
        ?.append(...ids.map((id) => Object.assign(document.createElement('act-plot'), { f: id })));
      const plots = [...document.querySelectorAll('act-plot')] as Plot[];
      await Promise.all(plots.map((plot) => plot.ready));
      return performance.now() - start;
    }, ids);
  // The first time everything is fetched and compiled; of the others the best is what the page takes for itself.
  const times: number[] = [];
  for (let run = 0; run < 6; run++) times.push(await draw());
  const [first, ...rest] = times.map(Math.round);
  const time = Math.min(...rest);
  console.log(`a hundred plots: ${time} ms (${[first, ...rest].join(', ')})`);
  const canvas = page.locator('act-plot canvas');
  expect(await canvas.count()).toBe(100);
  const far = canvas.nth(90);
  const [near, before] = [await fingerprint(canvas.first()), await fingerprint(far)];
  await page.evaluate(() => {
    for (const plot of document.querySelectorAll('act-plot')) plot.setAttribute('x', '-2:1');
  });
  await expect.poll(() => fingerprint(canvas.first())).not.toBe(near);
  expect(await fingerprint(far)).toBe(before);
  await far.scrollIntoViewIfNeeded();
  await expect.poll(() => fingerprint(far)).not.toBe(before);
  expect(time).toBeLessThan(1000);
});

test('the first curve is there a second after the script starts', async () => {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const { page } = await open(
      '<act-plot f="gelu" show="f,d1,tan" at="-0.75" x="-4:4"></act-plot>',
      'act-plot canvas',
    );
    const time = await page.evaluate(async () => {
      await (document.querySelector('act-plot') as Plot).ready;
      const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('element.js'));
      return performance.now() - (script as PerformanceResourceTiming).responseEnd;
    });
    times.push(Math.round(time));
  }
  console.log(`first curve of an embed: ${Math.min(...times)} ms (${times.join(', ')})`);
  expect(Math.min(...times)).toBeLessThan(1000);
});

test('one plot weighs at most 130 kB: of every function, in both languages, with its sliders', async () => {
  const body = (id: string): string =>
    `<act-plot f="${id}" lang="zh" controls="params" show="f,d1,d2,tan"></act-plot>`;
  const { page, names } = await open(body('swish'), 'act-plot canvas');
  await page.locator('act-plot math').first().waitFor();
  await page.locator('act-plot act-params').first().waitFor();
  await page.locator('act-plot').evaluate((plot) => (plot as Plot).ready);
  await page.waitForLoadState('networkidle');
  // The formulas of a function come with some neighbours': here are those of the others.
  const chunks = readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`);
  const groups = new Map(
    chunks
      .filter((name) => /^chunks\/[a-z]+_[a-z]+-/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const all = [...new Set(names)];
  const formula = all.filter((name) => groups.has(name));
  expect(formula).toHaveLength(1);
  expect(all.filter((name) => /zh-|embed-sliders/.test(name))).toHaveLength(2);
  const shared = all.filter((name) => !groups.has(name)).reduce((sum, name) => sum + bytesOf(name), 0);
  const without = catalogue.filter(
    ({ id }) =>
      id !== 'gelu' &&
      ![...groups.values()].some((text) => text.includes(`"${id}":`) || text.includes(`${id}:`)),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
  const heaviest = Math.max(...[...groups.keys()].map(bytesOf));
  console.log(
    `one plot in Chinese with sliders: ${((shared + heaviest) / 1000).toFixed(1)} kB (${all.join(', ')})`,
  );
  expect(shared + heaviest).toBeLessThanOrEqual(130_000);
});
