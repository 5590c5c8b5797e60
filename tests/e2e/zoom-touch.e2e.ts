// Zooming and panning with two fingers; one has the probe and the page.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { probePlace } from './pixels.ts';
import { onCanvas, ranges, spanOf } from './ranges.ts';
import { readoutX } from './shown.ts';
import { useSite } from './site.ts';
import { Touch } from './touch.ts';

const site = useSite();
const view = '?v=1&f=gelu&x=-5:5&y=-5:5&at=2&show=f';

describe('fingers', () => {
  async function touchPage(): Promise<{ readonly page: Page; readonly touch: Touch }> {
    const page = await site.open(view, {
      ...{ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
    });
    const client = await page.context().newCDPSession(page);
    await page.locator('act-figure').scrollIntoViewIfNeeded();
    return { page, touch: new Touch(client) };
  }

  test('two pinch and pan the view', async () => {
    const { page, touch } = await touchPage();
    const [x, y] = await onCanvas(page, 100, 100);
    const before = await ranges(page);
    const scrolled = await page.evaluate(() => scrollY);
    await touch.slide(
      [
        [x, y],
        [x + 60, y + 60],
      ],
      [
        [x - 30, y - 30],
        [x + 90, y + 90],
      ],
    );
    const after = await ranges(page);
    expect(spanOf(after.x) / spanOf(before.x)).toBeCloseTo(0.5, 1);
    expect(spanOf(after.y) / spanOf(before.y)).toBeCloseTo(0.5, 1);
    await touch.slide(
      [
        [x, y],
        [x + 60, y],
      ],
      [
        [x + 50, y + 40],
        [x + 110, y + 40],
      ],
    );
    const panned = await ranges(page);
    expect(spanOf(panned.x)).toBeCloseTo(spanOf(after.x), 1);
    expect(panned.x[0]).toBeLessThan(after.x[0] - 0.2);
    expect(panned.y[0]).toBeGreaterThan(after.y[0] + 0.2);
    expect(await page.evaluate(() => scrollY), 'two fingers do not scroll the page').toBe(scrolled);
    expect(await readoutX(page), 'nor move the probe').toBe(2);
  });

  test('one moves the probe sideways and scrolls the page up and down', async () => {
    const { page, touch } = await touchPage();
    const [x, y] = await onCanvas(page, 60, 120);
    await touch.slide([[x, y]], [[x + 120, y + 4]]);
    expect((await ranges(page)).x).toEqual([-5, 5]);
    expect(Math.abs((await probePlace(page)).x - 180)).toBeLessThan(4);
    const moved = await readoutX(page);
    const before = await page.evaluate(() => scrollY);
    await touch.slide([[x + 20, y + 100]], [[x + 22, y - 60]], 12);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 40);
    expect(await readoutX(page)).toBe(moved);
  });

  test('a tap puts the probe there', async () => {
    const { page, touch } = await touchPage();
    const [x, y] = await onCanvas(page, 150, 60);
    await touch.slide([[x, y]], [[x, y]], 1);
    expect(Math.abs((await probePlace(page)).x - 150)).toBeLessThan(2);
  });
});
