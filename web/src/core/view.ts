// Checks of the window a curve is traced in.
import { badType, checkOptions } from './check.ts';
import { ActivationError, describe } from './error.ts';
import { checkList } from './lists.ts';
import type { View } from './types.ts';

/** CSS pixels; what a screen can show, several times over. */
const largest = 16_384;

/** Units in the last place that a range must span at least: below, neighbouring points are the same number. */
const narrowest = 4;

/** A private copy of a window: both ranges ascending, finite and wide enough for doubles, the size positive. */
export function checkView(view: unknown): View {
  if (typeof view !== 'object' || view === null)
    throw badType('view', view, 'an object with x, y, width and height');
  const given = checkOptions(view, ['x', 'y', 'width', 'height'], 'view');
  const width = checkSize('view.width', given.width);
  const height = checkSize('view.height', given.height);
  return { x: checkRange('view.x', given.x, width), y: checkRange('view.y', given.y, height), width, height };
}

function checkSize(param: string, value: unknown): number {
  if (typeof value !== 'number') throw badType(param, value, 'a number of CSS pixels');
  if (value > 0 && value <= largest) return value;
  throw badRange(param, value, `it must be more than 0 and at most ${largest}`);
}

function checkRange(param: string, value: unknown, pixels: number): readonly [number, number] {
  const ends = checkList(param, value);
  if (ends.length !== 2) throw badRange(param, value, 'it must have two ends, the lower one first');
  const [lo, hi] = ends;
  const span = hi - lo;
  if (!(span > 0) || !Number.isFinite(span))
    throw badRange(param, value, 'its ends must be finite and ascending');
  const ulp = Math.max(Math.abs(lo), Math.abs(hi)) * Number.EPSILON;
  if (span >= narrowest * ulp && Number.isFinite(pixels / span)) return [lo, hi];
  throw badRange(param, value, 'it is too narrow for the numbers there are');
}

function badRange(param: string, value: unknown, why: string): ActivationError {
  return new ActivationError('BAD_RANGE', `${param} is ${describe(value)}; ${why}.`, { param, value });
}

/** 0, 1 or 2; undefined means 0. */
export function checkOrder(order: unknown): 0 | 1 | 2 {
  if (order === undefined) return 0;
  if (order === 0 || order === 1 || order === 2) return order;
  if (typeof order !== 'number') throw badType('order', order, '0, 1 or 2');
  throw badRange('order', order, 'it must be 0, 1 or 2');
}
