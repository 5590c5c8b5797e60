// The window that a plot shows, and places on its canvas.
import type { Page } from 'playwright-core';
import { rangeShown } from './shown.ts';

type Range = readonly [number, number];
export interface Ranges {
  readonly x: Range;
  readonly y: Range;
}

export const ranges = async (page: Page): Promise<Ranges> => ({
  x: await rangeShown(page, 'x'),
  y: await rangeShown(page, 'y'),
});

export const spanOf = ([lo, hi]: Range): number => hi - lo;

/** A place of the canvas on the page. */
export async function onCanvas(page: Page, px: number, py: number): Promise<readonly [number, number]> {
  const box = (await page.locator('act-figure canvas').boundingBox())!;
  return [box.x + px, box.y + py];
}
