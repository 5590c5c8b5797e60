// <act-compare> on a plain page: f over f′ over f″, and the table of facts; both also in a frame.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue, core } from './core.ts';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite('package');

function open(body: string, until: string): Promise<Page> {
  return site.open('', {
    until,
    address: `${site.url}host.html`,
    before: (page) =>
      page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}<script type="module" src="element.js"></script></body></html>`,
        }),
      ),
  });
}

interface Compare extends HTMLElement {
  readonly ready: Promise<void>;
  readonly state: Readonly<Record<string, string>>;
  toSVG(): Promise<string>;
  toCSV(): Promise<string>;
}

test('the stack draws f over f′ over f″, with one probe and exact values', async () => {
  const page = await open(
    '<act-compare f="gelu,silu,relu" layout="stack" show="f,d1" at="1" x="-3:3" theme="dark"></act-compare>',
    'act-compare-stack canvas >> nth=2',
  );
  const element = page.locator('act-compare');
  const canvases = page.locator('act-compare-stack canvas');
  await element.evaluate((one) => (one as Compare).ready);
  const prints = await Promise.all([0, 1, 2].map((i) => fingerprint(canvases.nth(i))));
  expect(new Set(prints).size, 'three different pictures').toBe(3);
  const readout = page.locator('act-compare [part=readout]');
  expect(await readout.textContent()).toContain(core.evaluate('silu', [1]).f[0].toFixed(4));
  await page
    .getByRole('slider', { name: /^Probe|probe|on the curve/ })
    .nth(1)
    .press('End');
  await expect.poll(() => readout.textContent()).toContain(core.evaluate('silu', [3]).f[0].toFixed(4));
  for (const i of [0, 1, 2]) expect(await fingerprint(canvases.nth(i)), `plot ${i}`).not.toBe(prints[i]);
  const svg = await element.evaluate((one) => (one as Compare).toSVG());
  expect(svg.match(/<path/g)?.length).toBeGreaterThanOrEqual(9);
  expect(await element.evaluate((one) => (one as Compare).state.layout)).toBe('stack');
});

test('the table has a row for each function, in their order, with computed facts', async () => {
  const page = await open(
    '<act-compare f="silu,gelu,relu,signum" layout="table"></act-compare>',
    'act-function-table tbody tr',
  );
  const element = page.locator('act-compare');
  const ids = (): Promise<readonly (string | null)[]> =>
    page
      .locator('act-function-table tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
  expect(await ids()).toEqual(['silu', 'gelu', 'relu', 'signum']);
  const cell = page.locator('act-function-table tr[data-id=gelu] td.edf2');
  await expect
    .poll(() => cell.textContent())
    .toBe(String(Number(core.properties('gelu').moments.edf2.toFixed(3))));
  expect(await page.locator('act-function-table tbody a').count(), 'no explorer is known here').toBe(0);
  await element.evaluate((one) => one.setAttribute('sort', 'edf2:desc'));
  const sorted = [...(await ids())].sort(
    (a, b) => core.properties(b ?? '').moments.edf2 - core.properties(a ?? '').moments.edf2,
  );
  await expect.poll(ids).toEqual(sorted);
  await page.getByRole('button', { name: 'Sort by Function' }).click();
  await expect.poll(() => element.evaluate((one) => (one as Compare).state.sort)).toBe('name');
  expect(await ids()).toEqual(['gelu', 'relu', 'signum', 'silu']);
  await element.evaluate((one) => one.setAttribute('filter', 'jumps'));
  await expect.poll(ids).toEqual(['signum']);
  const csv = await element.evaluate((one) => (one as Compare).toCSV());
  const lines = csv.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.map((line) => line.split(',')[0])).toEqual(['id', 'signum']);
  await element.evaluate((one) => {
    one.setAttribute('controls', 'none');
    one.removeAttribute('filter');
    one.setAttribute('f', 'elu');
  });
  await expect.poll(ids).toEqual(['elu']);
  expect(await page.locator('act-function-table .tools').count()).toBe(0);
  expect(await page.locator('act-compare [part=readout]').count()).toBe(0);
  expect(catalogue.length).toBeGreaterThan(4);
});

test('one layout follows the other, and nothing of the last stays', async () => {
  const page = await open('<act-compare f="gelu,relu"></act-compare>', 'act-compare canvas');
  const count = async (selector: string): Promise<number> => page.locator(`act-compare ${selector}`).count();
  const shape = async (): Promise<readonly number[]> => [
    await count('canvas'),
    await count('act-compare-stack'),
    await count('.grid'),
    await count('act-function-table'),
  ];
  const set = (layout: string): Promise<void> =>
    page.locator('act-compare').evaluate((one, layout) => one.setAttribute('layout', layout), layout);
  expect(await shape()).toEqual([1, 0, 0, 0]);
  for (const [layout, expected] of [
    ['stack', [3, 1, 0, 0]],
    ['grid', [2, 0, 1, 0]],
    ['table', [0, 0, 0, 1]],
    ['overlay', [1, 0, 0, 0]],
  ] as const) {
    await set(layout);
    await expect.poll(shape, { message: layout }).toEqual(expected);
  }
});
