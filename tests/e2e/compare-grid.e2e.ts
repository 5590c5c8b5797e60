// Comparing in a grid: 24 panels with a curve each, their axes, one probe for all, adding, removing, sorting.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core, infoOf } from './core.ts';
import { courses, findCurves, fingerprint, smallPlotArea } from './pixels.ts';
import { expectRounded, numberIn, parseShown, rangeShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const start = '?v=1&page=compare';
/** What the grid opens with, in the order of its panels. */
const opening = [
  ...['relu', 'leaky-relu', 'relu6', 'elu', 'selu', 'celu', 'gelu', 'silu', 'mish', 'softplus', 'squareplus'],
  ...['hard-swish', 'sigmoid', 'tanh', 'softsign', 'arctan', 'hard-sigmoid', 'hard-tanh', 'step', 'signum'],
  ...['hard-shrink', 'soft-shrink', 'gaussian', 'sinusoid'],
];

const panels = (page: Page): Locator => page.locator('act-compare .panel');
const boxX = (page: Page): Locator => page.getByRole('spinbutton', { name: 'x', exact: true });

/** The colour of a panel's curve: of its sample among the chips, or of ink. */
async function colours(page: Page): Promise<readonly string[]> {
  const chips = await page
    .locator('.chip line')
    .evaluateAll((lines) => lines.map((l) => getComputedStyle(l).stroke));
  const ink = await page.locator('act-compare').evaluate((element) => getComputedStyle(element).color);
  return opening.map((_, i) => chips[i] ?? ink);
}

/** How far apart two colours are, as rgb(…). */
function distance(a: string, b: string): number {
  const [first, second] = [a, b].map((colour) => (colour.match(/\d+/g) ?? []).map(Number));
  return Math.hypot(...[0, 1, 2].map((k) => first[k] - second[k]));
}

test('24 functions are drawn, each on its own canvas, on shared axes', async () => {
  const measure = await site.open(
    `${start}&layout=grid&f=identity,${opening.slice(1)}&x=-5:5&y=-5:5&show=f&at=0`,
  );
  const area = await smallPlotArea(panels(measure).first().locator('canvas'));
  const page = await site.open(start);
  expect(await panels(page).count()).toBe(24);
  expect(await page.locator('act-compare act-figure canvas').count()).toBe(24);
  const names = await page.locator('.panel .name').allTextContents();
  expect(names).toEqual(opening.map((id) => infoOf(id).name));
  const [x, y] = [await rangeShown(page, 'x'), await rangeShown(page, 'y')];
  const at = await numberIn(boxX(page));
  const palette = await colours(page);
  const hairline = await page
    .locator('.panel h2')
    .first()
    .evaluate((h2) => getComputedStyle(h2).borderTopColor);
  for (const [i, id] of opening.entries()) {
    const canvas = panels(page).nth(i).locator('canvas');
    const curves = courses({ id, x, y, at }, area, 8).slice(0, 2);
    // A thin curve on a pale axis is paler than its colour, and darker than the axis.
    const tolerance = 0.75 * distance(palette[i], hairline);
    const { covered } = await findCurves(canvas, area, curves, palette[i], tolerance);
    // The numbers at the ends of the axes may lie on a curve.
    expect(covered[0], `f of ${id}`).toBeGreaterThan(0.88);
    expect(covered[1], `f′ of ${id}`).toBeGreaterThan(0.8);
  }
});

test('axes can be shared or free, and the link says so', async () => {
  const page = await site.open(`${start}&f=sigmoid,exponential,tanh,relu,gelu,softplus,identity`);
  const canvas = panels(page).first().locator('canvas');
  const height = async (): Promise<number> =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const data = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height).data;
      const rows = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] > 128 && Math.max(data[i], data[i + 2]) - Math.min(data[i], data[i + 2]) > 80)
          // The probe's dashed line has a colour too, but no more than a few pixels in a row of dashes.
          rows.add(Math.floor(i / 4 / width));
      return rows.size / height;
    });
  const shared = [await fingerprint(canvas), await height()];
  await page.getByRole('button', { name: 'free' }).click();
  expect(await fingerprint(canvas)).not.toBe(shared[0]);
  expect(await height(), 'a sigmoid fills more of its own axes').toBeGreaterThanOrEqual(shared[1]);
  await expect.poll(() => page.url()).toContain('axes=free');
  await page.getByRole('button', { name: 'shared' }).click();
  expect(await fingerprint(canvas)).toBe(shared[0]);
  await expect.poll(() => page.url()).not.toContain('axes=');
});

test('one probe moves in all panels; panels and table show values of the core', async () => {
  const page = await site.open(start);
  const before = await Promise.all([2, 13].map((i) => fingerprint(panels(page).nth(i).locator('canvas'))));
  const canvas = await panels(page).nth(5).locator('canvas').boundingBox();
  await page.mouse.move(canvas!.x + 0.8 * canvas!.width, canvas!.y + 60);
  const x = await numberIn(boxX(page));
  expect(x).toBeGreaterThan(2);
  expect(x).toBeLessThan(4);
  const values = await page.locator('.panel .value').allTextContents();
  const rows = page.locator('act-values-table tbody tr');
  expect(await rows.count()).toBe(24);
  const cells = await rows.locator('td.value').allTextContents();
  for (const [i, id] of opening.entries()) {
    const { f, d1 } = core.evaluate(id, [x]);
    expectRounded(values[i], f[0], `${id}(${x}) in its panel`);
    expectRounded(cells[2 * i], f[0], `${id}(${x}) in the table`);
    expectRounded(cells[2 * i + 1], d1[0], `${id}′(${x}) in the table`);
  }
  for (const [k, i] of [2, 13].entries())
    expect(await fingerprint(panels(page).nth(i).locator('canvas')), 'the probe in another panel').not.toBe(
      before[k],
    );
  // A click keeps it there, and in the link.
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.move(10, 10);
  expect(await numberIn(boxX(page))).toBe(x);
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(String(x));
});

test('the table is sorted by a column, and back', async () => {
  const page = await site.open(`${start}&at=1.3`);
  const column = async (n: number): Promise<readonly string[]> => {
    const cells = await page.locator(`act-values-table tbody tr > :nth-child(${n})`).allTextContents();
    return cells.map((text) => text.trim());
  };
  const unsorted = await column(1);
  for (const [name, n] of [
    ['f', 2],
    ['f′', 3],
  ] as const) {
    const head = page.getByRole('button', { name: `Sort by ${name}`, exact: true });
    for (const way of ['ascending', 'descending'] as const) {
      await head.click();
      const shown = (await column(n)).map((text) => parseShown(text).value);
      expect(shown).toEqual([...shown].sort((a, b) => (way === 'ascending' ? a - b : b - a)));
      expect(await page.locator('act-values-table [aria-sort]').getAttribute('aria-sort')).toBe(way);
    }
    // The order is part of the link.
    const word = name === 'f' ? 'f:desc' : 'd1:desc';
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe(word);
    await head.click();
    expect(await column(1)).toEqual(unsorted);
  }
  await page.getByRole('button', { name: 'Sort by Function' }).click();
  expect(await column(1)).toEqual([...unsorted].sort((a, b) => a.localeCompare(b)));
});

test('functions are added by the search and removed by their buttons; Back undoes', async () => {
  const page = await site.open(start);
  await page.keyboard.press('/');
  await page.keyboard.insertText('sinc');
  await page.keyboard.press('Enter');
  expect(await panels(page).count()).toBe(25);
  expect(await page.locator('.panel .name').last().textContent()).toBe('Sinc');
  expect(new URL(page.url()).searchParams.get('f')).toBe([...opening, 'sinc'].join(','));
  await page.locator('.panel').getByRole('button', { name: 'Remove Tanh' }).click();
  expect(await panels(page).count()).toBe(24);
  expect(await page.locator('.panel .name').allTextContents()).not.toContain('Tanh');
  await page.locator('.chip').getByRole('button', { name: 'Remove ReLU', exact: true }).click();
  expect(await page.locator('.panel .name').first().textContent()).toBe('Leaky ReLU');
  await page.goBack();
  await page.goBack();
  expect(await panels(page).count()).toBe(25);
  await page.goBack();
  expect(await panels(page).count()).toBe(24);
  await page.getByRole('button', { name: '+ Add' }).click();
  await page.keyboard.insertText('cosine');
  await page.keyboard.press('Enter');
  expect(await page.locator('.panel .name').last().textContent()).toBe('Cosine');
});
