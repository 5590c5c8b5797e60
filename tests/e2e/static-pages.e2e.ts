// The static pages: readable without a script, woken up in place, tied together, found under other names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { catalogue, core } from './core.ts';
import { useSite } from './site.ts';

const site = useSite();
const folder = join(root, 'dist/site');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('on the disk', () => {
  test('every function has its pages, picture, card and oEmbed answer, and they are light', () => {
    let heaviest = 0;
    for (const { id, name } of catalogue) {
      for (const page of [`f/${id}/index.html`, `zh/f/${id}/index.html`]) {
        heaviest = Math.max(heaviest, gzipSync(read(page)).length);
        expect(read(page)).toContain('<math');
      }
      expect(read(`f/${id}/plot.svg`)).toContain('<path');
      expect(
        readFileSync(join(folder, `f/${id}/card.png`))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
      expect(JSON.parse(read(`f/${id}/oembed.json`))).toMatchObject({ type: 'rich', title: name });
    }
    const sheet = gzipSync(read('page.css')).length;
    console.log(`heaviest static page: ${((heaviest + sheet) / 1000).toFixed(1)} kB with its style sheet`);
    expect(heaviest + sheet).toBeLessThanOrEqual(40_000);
  });

  test('the site map names every page once', () => {
    const places = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place);
    expect(places).toHaveLength(1 + 2 * catalogue.length);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(existsSync(join(folder, place, 'index.html')), place).toBe(true);
    expect(existsSync(join(folder, '.nojekyll'))).toBe(true);
  });
});

test('without JavaScript there are formula, plot, facts and exact values', async () => {
  const page = await site.open('f/elu/', { javaScriptEnabled: false, until: 'h1' });
  expect(await page.locator('h1').innerText()).toContain('ELU');
  expect(await page.locator('math').count()).toBe(2);
  // The brackets of f(x) are no higher than a line, however high the formula is.
  for (const bracket of await page.locator('math > mrow:first-child > mo[form]').all())
    expect((await bracket.boundingBox())!.height).toBeLessThan(40);
  expect((await page.locator('figure svg').boundingBox())!.height).toBeGreaterThan(200);
  const rows = await page.locator('tbody tr').allInnerTexts();
  const row = rows.map((text) => text.replaceAll('−', '-').split('\t')).find(([x]) => Number(x) === -2)!;
  const { f, d1, d2 } = core.evaluate('elu', [-2]);
  expect(row.slice(1).map(Number)).toEqual([f, d1, d2].map((value) => Number(value[0].toFixed(6))));
});

test('the element takes the place of the picture, and the policy has nothing to refuse', async () => {
  const page = await site.open('f/hard-shrink/', { until: 'act-plot canvas' });
  expect((await page.locator('act-plot canvas').boundingBox())!.width).toBeGreaterThan(300);
  await expect.poll(() => page.locator('figure svg').isVisible()).toBe(false);
});

test('both languages point at each other, and to the explorer', async () => {
  // Who goes on before all parts of a plot have come, breaks them off.
  const page = await site.open('zh/f/gelu/', { until: 'h1', allow: /chunks\/.*ERR_ABORTED/ });
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  // The browser fetches the icon when it likes, and a step away would break that off.
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/actiscope/f/gelu/');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('link[hreflang=zh-Hans]').getAttribute('href')).toBe('../../zh/f/gelu/');
  await page.getByRole('link', { name: 'Open in the explorer' }).click();
  await page.locator('act-figure canvas').waitFor();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('GELU');
});

test('another name of a function leads to its page, a wrong one to a search', async () => {
  // It may lead on before the page that was asked for is wholly there.
  const missing = { until: 'h1', allow: /404|Leaky_ReLU\/ net::ERR_ABORTED/ };
  const page = await site.open('f/Leaky_ReLU/', missing);
  await page.waitForURL('**/actiscope/f/leaky-relu/');
  const lost = await site.open('zh/f/soft/x/y', missing);
  await lost.getByRole('searchbox').fill('softpl');
  expect(await lost.getByRole('link', { name: 'Softplus' }).first().getAttribute('href')).toMatch(
    /\/actiscope\/zh\/f\/softplus\/$/,
  );
});

test('a second visit works offline', async () => {
  const page = await site.open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 10_000 })
    .toBe(1);
  await page.context().setOffline(true);
  await page.goto(`${site.url}?v=1&page=compare&lang=zh`);
  await page.locator('act-figure canvas').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
});
