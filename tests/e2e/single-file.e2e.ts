// dist/actiscope.html opened from disk: the whole explorer in one file, with no network.
import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, core } from './core.ts';
import { resultInFirefox, resultInWebKit } from './engines.ts';
import { cornerView, courses, findCurves, legendColour, plotArea } from './pixels.ts';
import { expectRounded, rangeShown, readoutOf, readoutX } from './shown.ts';
import { singleFile, useSite } from './site.ts';

const site = useSite();
const open = (query = ''): Promise<Page> => site.open(query, { address: singleFile, offline: true });

test('draws the first function from disk, and nothing else is fetched', async () => {
  const area = await plotArea(await open(cornerView));
  const page = await open('?v=1&f=gelu&x=-5:5&y=-1:4&at=-4');
  expect(page.url().startsWith('file:')).toBe(true);
  const curves = courses({ id: 'gelu', x: [-5, 5], y: [-1, 4], at: -4 }, area).slice(0, 2);
  const canvas = page.locator('act-figure canvas');
  const { covered, strays } = await findCurves(canvas, area, curves, await legendColour(page));
  expect(Math.min(...covered)).toBeGreaterThan(0.97);
  expect(strays).toBe(0);
  expect(
    await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:')).length,
    ),
  ).toBe(0);
});

test('functions, sliders, ranges and the probe work', async () => {
  const page = await open();
  expect(await page.locator('act-rail button').count()).toBe(catalogue.length);
  await page.locator('act-rail [data-id=elu]').click();
  await page.getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
  await page.getByRole('slider', { name: /on the curve/ }).press('Home');
  const alpha = Number(await page.getByRole('spinbutton', { name: 'α, alpha,' }).inputValue());
  const x = await readoutX(page);
  expect([alpha, x]).toEqual([1.01, -5]);
  expectRounded((await readoutOf(page, 'f'))[0], core.evaluate('elu', [x], { alpha }).f[0], 'elu');
  await page.getByRole('spinbutton', { name: 'x from', exact: true }).fill('-2');
  await page.keyboard.press('Enter');
  expect(await rangeShown(page, 'x')).toEqual([-2, 5]);
});

test('compares 24 functions', async () => {
  const page = await open();
  await page.getByRole('link', { name: 'Compare' }).click();
  expect(await page.locator('act-compare canvas').count()).toBe(24);
});

test('a link restores its view, and the address holds the next one', async () => {
  const page = await open('?v=1&f=swish:beta:2&x=-3:3&at=1');
  expect(await rangeShown(page, 'x')).toEqual([-3, 3]);
  expectRounded((await readoutOf(page, 'f'))[0], core.evaluate('swish', [1], { beta: 2 }).f[0], 'swish');
  await page.locator('act-rail [data-id=mish]').click();
  await expect.poll(() => page.url()).toContain('f=mish');
  await page.goBack();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Swish');
});

test('its policy names its own scripts and styles, and nothing else may run', () => {
  const html = readFileSync(new URL(singleFile), 'utf8');
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-/,
  );
  expect(policy?.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:/);
});

describe.runIf(process.env.LONG)('in long runs', () => {
  const page = "document.querySelector('act-app')?.shadowRoot?.querySelector('act-explore')?.shadowRoot";
  const curves = `${page}?.querySelector('act-figure')?.drawn?.scene.curves.length`;

  test('Firefox draws it from disk', async () => {
    expect(await resultInFirefox(singleFile, curves)).toBeGreaterThanOrEqual(2);
  });

  test('WebKit draws it from disk', async () => {
    expect(await resultInWebKit(singleFile, curves)).toBeGreaterThanOrEqual(2);
  });
});
