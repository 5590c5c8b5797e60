// The ranges of x and y: by boxes and by buttons, on the axes as in the link.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cornerView, courses, findCurves, fingerprint, legendColour, plotArea } from './pixels.ts';
import { rangeShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();

async function type(page: Page, name: string, value: string): Promise<void> {
  const box = page.getByRole('spinbutton', { name, exact: true });
  await box.fill(value);
  await box.press('Enter');
}

const query = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);

test('boxes set the ranges; the curve is drawn in them; Auto goes back', async () => {
  const area = await plotArea(await site.open(cornerView));
  const page = await site.open('?v=1&f=tanh&at=-2.9');
  const canvas = page.locator('act-figure canvas');
  const automatic = await fingerprint(canvas);
  for (const [name, value] of [
    ['x from', '-3'],
    ['x to', '2'],
    ['y from', '-1.5'],
    ['y to', '1.25'],
  ])
    await type(page, name, value);
  expect([await rangeShown(page, 'x'), await rangeShown(page, 'y')]).toEqual([
    [-3, 2],
    [-1.5, 1.25],
  ]);
  const curves = courses({ id: 'tanh', x: [-3, 2], y: [-1.5, 1.25], at: -2.9 }, area).slice(0, 2);
  const { covered, strays } = await findCurves(canvas, area, curves, await legendColour(page));
  expect(Math.min(...covered)).toBeGreaterThan(0.97);
  expect(strays).toBe(0);
  await expect.poll(() => [query(page, 'x'), query(page, 'y')]).toEqual(['-3:2', '-1.5:1.25']);
  await page.getByRole('button', { name: 'x Auto' }).click();
  await page.getByRole('button', { name: 'y Auto' }).click();
  expect(await fingerprint(canvas)).toBe(automatic);
  await expect.poll(() => [query(page, 'x'), query(page, 'y')]).toEqual([null, null]);
});

test('ends the wrong way round are turned; what is no range is refused in words', async () => {
  const page = await site.open('?v=1&f=tanh&x=-4:4&y=-2:2');
  await type(page, 'x from', '6');
  expect(await rangeShown(page, 'x')).toEqual([4, 6]);
  const picture = await fingerprint(page.locator('act-figure canvas'));
  await type(page, 'y from', '2');
  const complaint = page.locator('act-view-box [role=alert]');
  expect(await complaint.textContent()).toContain('2 to 2');
  await type(page, 'y from', '');
  expect(await complaint.isVisible()).toBe(true);
  expect(await fingerprint(page.locator('act-figure canvas'))).toBe(picture);
  await type(page, 'y from', '-3');
  expect(await complaint.count()).toBe(0);
  expect(await rangeShown(page, 'y')).toEqual([-3, 2]);
});

test('buttons zoom in and out about the middle and go back', async () => {
  const page = await site.open('?v=1&f=gelu');
  const width = async (axis: 'x' | 'y'): Promise<number> => {
    const [lo, hi] = await rangeShown(page, axis);
    return hi - lo;
  };
  const [x, y] = [await width('x'), await width('y')];
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await width('x')).toBeLessThan(0.8 * x);
  expect(await width('y')).toBeLessThan(0.8 * y);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(await width('x')).toBeCloseTo(x, 3);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(await width('x')).toBeGreaterThan(1.2 * x);
  await page.getByRole('button', { name: 'Reset the view' }).click();
  expect([await width('x'), await width('y')]).toEqual([x, y]);
  await expect.poll(() => query(page, 'x')).toBe(null);
});

test.each(['-1e300:1e300', '1e-9:2e-9', '1000000:1000001'])('x from %s is drawn without harm', async (x) => {
  const page = await site.open(`?v=1&f=gelu&x=${x}`);
  expect(await page.locator('act-notice').count()).toBe(0);
  expect((await rangeShown(page, 'x')).join(':')).toBe(x.split(':').map(Number).join(':'));
});

test.each([
  '?v=1&f=relu&t=b:1e308',
  '?v=1&page=families&f=elu&t=b:-1e308',
  '?v=1&f=gelu&x=-1e307:1e307',
  '?v=1&f=elu&x=-8e307:8e307',
  '?v=1&f=gcu&x=1e100:1e300&y=-1e100:1',
])('the largest doubles are drawn too: %s', async (query) => {
  const page = await site.open(query);
  const start = Date.now();
  await expect
    .poll(() => page.locator('act-explore .facts, act-families .sentence').first().innerText())
    .not.toBe('');
  expect(Date.now() - start).toBeLessThan(5000);
});
