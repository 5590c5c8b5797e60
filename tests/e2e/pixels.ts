// Looks at canvases: whether curves are where they must be, and nothing of their colour is anywhere else.
import type { Locator, Page } from 'playwright-core';
import type { Params } from '../../web/src/core/types.ts';
import { core } from './core.ts';

/** The rectangle of the axes on a canvas, in CSS pixels from the canvas's corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Range = readonly [lo: number, hi: number];

export interface Seen {
  readonly id: string;
  readonly params?: Params;
  readonly x: Range;
  readonly y: Range;
  /** Where the probe stands; its mark hides the curve. */
  readonly at: number;
}

/** What a curve covers of each pixel column: the rows from lo to hi, NaN where it is not to be looked for. */
interface Course {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

export interface Found {
  /** Of f, f′, f″: the share of columns in which the curve is where it must be; NaN when no column has it. */
  readonly covered: readonly number[];
  /** Pixels of the curves' colour that belong to none of them. */
  readonly strays: number;
}

/** Link of a view in which the probe walks from corner to corner of the plot. */
export const cornerView = '?v=1&f=identity&x=-5:5&y=-5:5';

/** The middle of the probe, from the canvas's corner. */
export async function probePlace(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const probe = await page.locator('act-figure [role=slider]').boundingBox();
  const canvas = await page.locator('act-figure canvas').boundingBox();
  if (probe === null || canvas === null) throw new Error('There is no probe.');
  return { x: probe.x + probe.width / 2 - canvas.x, y: probe.y + probe.height / 2 - canvas.y };
}

/** Where the axes are on the canvas, told by the probe; the page must show `cornerView`. */
export async function plotArea(page: Page): Promise<Area> {
  const probe = page.locator('act-figure [role=slider]');
  await probe.press('Home');
  const { x: left, y: bottom } = await probePlace(page);
  await probe.press('End');
  const { x: right, y: top } = await probePlace(page);
  return { left, top, right, bottom };
}

/** Where the axes are on a small chart: the corners of the identity, drawn from −5 to 5 on both. */
export async function smallPlotArea(canvas: Locator): Promise<Area> {
  return canvas.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const scale = canvas.width / canvas.clientWidth;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < data.length; i += 4) {
      const [low, high] = [
        Math.min(data[i], data[i + 1], data[i + 2]),
        Math.max(data[i], data[i + 1], data[i + 2]),
      ];
      if (data[i + 3] < 128 || high - low < 60) continue;
      const [column, row] = [(i / 4) % width, Math.floor(i / 4 / width)];
      [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    }
    return { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale };
  });
}

/** The colour that the read-out gives a curve. */
export async function legendColour(page: Page): Promise<string> {
  return page.locator('act-readout tr.f line').evaluate((line) => getComputedStyle(line).stroke);
}

const xAt = (px: number, { left, right }: Area, [lo, hi]: Range): number =>
  lo + ((px - left) / (right - left)) * (hi - lo);

/** The courses of f, f′, f″ over the columns from area.left to area.right, by the core. */
export function courses(seen: Seen, area: Area, probeRoom = 32): readonly Course[] {
  const first = Math.ceil(area.left);
  const columns = Math.floor(area.right) - first;
  const xs = Array.from({ length: 2 * columns + 1 }, (_, i) => xAt(first + i / 2, area, seen.x));
  const { f, d1, d2 } = core.evaluate(seen.id, xs, seen.params);
  const perPixel = xAt(1, area, seen.x) - xAt(0, area, seen.x);
  const breaks = core.breaks(seen.id, seen.params).map((found) => found.x);
  const hidden = (x: number): boolean =>
    Math.abs(x - seen.at) < probeRoom * perPixel || breaks.some((at) => Math.abs(x - at) < 8 * perPixel);
  const row = (y: number): number =>
    area.bottom - ((y - seen.y[0]) / (seen.y[1] - seen.y[0])) * (area.bottom - area.top);
  return [f, d1, d2].map((values) => {
    const course = { lo: [] as number[], hi: [] as number[] };
    for (let i = 0; i < columns; i++) {
      const rows = [values[2 * i], values[2 * i + 1], values[2 * i + 2]].map(row);
      const [lo, hi] = [Math.min(...rows), Math.max(...rows)];
      const visible = !hidden(xs[2 * i + 1]) && lo > area.top + 2 && hi < area.bottom - 2;
      course.lo.push(visible ? lo : Number.NaN);
      course.hi.push(visible ? hi : Number.NaN);
    }
    return course;
  });
}

/** Looks for curves of one colour on a canvas; `tolerance` is how far, in RGB, a pixel's colour may be off. */
export async function findCurves(
  canvas: Locator,
  area: Area,
  curves: readonly Course[],
  colour: string,
  tolerance = 48,
): Promise<Found> {
  return canvas.evaluate(
    (element, { area, curves, colour, tolerance }) => {
      const canvas = element as HTMLCanvasElement;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('The canvas has no picture.');
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const scale = canvas.width / canvas.clientWidth;
      const wanted = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      /** Opacity at a place, where its colour is the wanted one. */
      const ink = (x: number, y: number): number => {
        const [column, line] = [Math.round(x * scale), Math.round(y * scale)];
        if (column < 0 || line < 0 || column >= width || line >= height) return 0;
        const at = 4 * (line * width + column);
        const off = Math.hypot(data[at] - wanted[0], data[at + 1] - wanted[1], data[at + 2] - wanted[2]);
        return off < tolerance ? data[at + 3] : 0;
      };
      const first = Math.ceil(area.left);
      const covered = curves.map(({ lo, hi }) => {
        let [there, all] = [0, 0];
        for (let i = 0; i < lo.length; i++) {
          if (Number.isNaN(lo[i])) continue;
          all++;
          let best = 0;
          for (let y = Math.floor(lo[i]) - 2; y <= hi[i] + 2; y++) best = Math.max(best, ink(first + i, y));
          if (best >= 60) there++;
        }
        return all === 0 ? Number.NaN : there / all;
      });
      const reach = 3;
      const explained = (i: number, y: number): boolean =>
        curves.some(({ lo, hi }) => {
          for (let k = Math.max(0, i - reach); k <= Math.min(lo.length - 1, i + reach); k++)
            // A column that was not to be looked at may hold a mark, or a curve that has just left the plot.
            if (Number.isNaN(lo[k]) || (y >= lo[k] - reach && y <= hi[k] + reach)) return true;
          return false;
        });
      let strays = 0;
      const columns = curves[0]?.lo.length ?? 0;
      for (let i = 0; i < columns - 40; i++)
        for (let y = Math.ceil(area.top); y < area.bottom; y++)
          if (ink(first + i, y) >= 128 && !explained(i, y)) strays++;
      return { covered, strays };
    },
    { area, curves, colour, tolerance },
  );
}

/** A number that changes when any pixel does. */
export async function fingerprint(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum = (Math.imul(sum, 31) + data[i]) | 0;
    return sum;
  });
}
