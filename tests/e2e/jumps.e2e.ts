// Jumps: the two arms of a curve are drawn up to the jump and no stroke joins them.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Break, Params } from '../../web/src/core/types.ts';
import { core } from './core.ts';
import { type Area, cornerView, legendColour, plotArea } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite();
let area: Area;

beforeAll(async () => {
  area = await plotArea(await site.open(cornerView));
});

/** How many coloured pixels a rectangle of the canvas has. */
async function colouredIn(
  page: Page,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Promise<number> {
  return page.locator('act-figure canvas').evaluate(
    (element, { left, top, right, bottom, colour }) => {
      const canvas = element as HTMLCanvasElement;
      const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
      const { data } = canvas
        .getContext('2d')!
        .getImageData(Math.round(left), Math.round(top), width, height);
      const wanted = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] > 20 && Math.hypot(...wanted.map((part, k) => part - data[i + k])) < 60) count++;
      return count;
    },
    { left, top, right, bottom, colour: await legendColour(page) },
  );
}

const px = (x: number): number => area.left + ((x + 5) / 10) * (area.right - area.left);
const py = (y: number): number => area.bottom - ((y + 2) / 4) * (area.bottom - area.top);

/** Between the two levels of a jump, clear of the dots at its ends, nothing is drawn; beside it the arms are. */
async function expectOpen(page: Page, id: string, params: Params, { x, f }: Break): Promise<void> {
  const levels = [...new Set(f)].map(py).sort((a, b) => a - b);
  expect(levels.length).toBeGreaterThan(1);
  for (let i = 1; i < levels.length; i++) {
    const [top, bottom] = [levels[i - 1] + 9, levels[i] - 9];
    expect(bottom - top, 'room between the dots').toBeGreaterThan(5);
    expect(await colouredIn(page, px(x) - 6, top, px(x) + 6, bottom), `stroke at the jump at ${x}`).toBe(0);
  }
  for (const beside of [x - 0.2, x + 0.2]) {
    const row = py(core.evaluate(id, [beside], params).f[0]);
    expect(await colouredIn(page, px(beside) - 2, row - 4, px(beside) + 2, row + 4)).toBeGreaterThan(3);
  }
}

test.each([
  ['step', ''],
  ['hard-shrink', ''],
  ['hard-shrink', ':lam:1'],
  ['signum', ''],
  ['threshold', ''],
])('%s%s', async (id, given) => {
  const page = await site.open(`?v=1&f=${id}${given}&x=-5:5&y=-2:2&show=f&at=-4.8&ref=none`);
  const [, param, value] = given.split(':');
  const params: Params = param === undefined ? {} : { [param]: Number(value) };
  const jumps = core.breaks(id, params).filter(({ kind }) => kind === 'jump');
  expect(jumps.length).toBeGreaterThan(0);
  for (const jump of jumps) await expectOpen(page, id, params, jump);
});

test('a slope that jumps is not joined either', async () => {
  const page = await site.open('?v=1&f=relu&x=-5:5&y=-2:2&show=d1&at=-4.8');
  const [{ x, d1 }] = core.breaks('relu');
  const [top, bottom] = [py(d1[2]) + 9, py(d1[0]) - 9];
  expect(await colouredIn(page, px(x) - 6, top, px(x) + 6, bottom)).toBe(0);
  expect(await colouredIn(page, px(1), py(1) - 3, px(2), py(1) + 3)).toBeGreaterThan(40);
});
