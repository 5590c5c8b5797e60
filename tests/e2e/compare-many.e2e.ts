// A grid of everything: only what is in view is drawn, numbers stand at the edge, and a file holds all of it.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ActFigure } from '../../web/src/elements/figure.ts';
import { catalogue, core } from './core.ts';
import { expectRounded } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const all = catalogue.map(({ id }) => id);
const link = `?v=1&page=compare&f=${all}&at=0.7`;

const canvases = (page: Page): Promise<number> => page.locator('act-compare-grid canvas').count();

test(`${all.length} panels: those in view are drawn, the others when they come into view`, async () => {
  const page = await site.open(link);
  expect(await page.locator('.panel').count()).toBe(all.length);
  expect(await canvases(page)).toBeLessThan(60);
  const values = await page.locator('.panel .value').allTextContents();
  for (const [i, id] of all.entries()) expectRounded(values[i], core.evaluate(id, [0.7]).f[0], id);
  const last = page.locator('.panel').last();
  expect(await last.locator('canvas').count()).toBe(0);
  await last.scrollIntoViewIfNeeded();
  await last.locator('canvas').waitFor();
  const x = await last
    .locator('act-figure')
    .evaluate((figure) => (figure as ActFigure).drawn!.scene.probe!.x);
  expect(x).toBe(0.7);
  expect(await canvases(page)).toBeLessThan(60);
});

test('shared axes are numbered once for each row and column, free ones in every panel', async () => {
  const page = await site.open('?v=1&page=compare&at=0.7');
  const numbers = async (): Promise<readonly (string | undefined)[]> =>
    page
      .locator('act-compare-grid act-figure')
      .evaluateAll((figures) => figures.map((figure) => (figure as ActFigure).drawn!.scene.numbers));
  const shown = await numbers();
  const across = await page
    .locator('.grid')
    .evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' ').length);
  expect(shown).toHaveLength(24);
  shown.forEach((is, i) => {
    const [left, bottom] = [i % across === 0, i + across >= 24];
    expect(is, `panel ${i}`).toBe(left ? (bottom ? 'both' : 'y') : bottom ? 'x' : 'none');
  });
  // With or without numbers, x stands at the same pixel of every panel.
  const frames = await page
    .locator('act-compare-grid act-figure')
    .evaluateAll((figures) => figures.map((figure) => (figure as ActFigure).drawn!.frame.kx));
  expect(new Set(frames.map((kx) => kx.toFixed(6))).size).toBe(1);
  await page.getByRole('button', { name: 'free' }).click();
  expect(new Set(await numbers())).toEqual(new Set(['both']));
});

test('a file of the grid has the panels that are out of view', async () => {
  const page = await site.open(`?v=1&page=compare&layout=grid&f=${all.slice(0, 60)}&show=f`);
  expect(await canvases(page)).toBeLessThan(60);
  await page.getByRole('button', { name: 'Export' }).click();
  await page
    .getByRole('radio', { name: 'JSON' })
    .or(page.getByText('SVG', { exact: true }))
    .first()
    .waitFor();
  await expect.poll(() => canvases(page)).toBe(60);
});
