// What a view of differences needs before it is drawn: the axis that fits them, and where each is largest.
import type { Core } from '../core/types.ts';
import { type AxisScale, linear, symlogUnit } from './axis-scale.ts';
import { differenceCore } from './difference.ts';
import { autoRange, type Range } from './range.ts';
import { type Order, type Subject, Survey } from './survey.ts';

export type ScaleMode = AxisScale['mode'];

const mostDecades = 15;
const leastDecades = 2;
const places = 1025;
const closer = 60;
/** Sizes this near to each other are one but for rounding. */
const alike = 1 - 1e-11;

/** Values of f − reference of one order over a range, breaks from both sides included; not placed on any scale. */
function surveyed(core: Core, subjects: readonly Subject[], reference: Subject, order: Order, x: Range) {
  const difference = differenceCore(core, reference, linear);
  return subjects.map((subject) => {
    const survey = new Survey();
    const { id, params, transform } = subject;
    survey.read(difference, subject, x, difference.breaks(id, params, transform));
    return survey.values[order];
  });
}

/** From a round power of ten above the largest down to where the smaller values lie. */
function decades(sizes: Float64Array): Range {
  const sorted = sizes.filter((size) => size > 0 && size < Infinity).sort();
  if (sorted.length === 0) return [-leastDecades, 0];
  const top = Math.ceil(Math.log10(sorted[sorted.length - 1]) + 0.02);
  const low = Math.log10(sorted[Math.floor(0.04 * sorted.length)]);
  const bottom = Math.floor(Math.max(top - mostDecades, Math.min(top - leastDecades, low)));
  return [bottom, top];
}

/** The axis of a mode that fits the differences, and its range as places on it. */
export function fittedAxis(
  core: Core,
  subjects: readonly Subject[],
  reference: Subject,
  order: Order,
  x: Range,
  mode: ScaleMode,
): { readonly scale: AxisScale; readonly y: Range } {
  const lists = surveyed(core, subjects, reference, order, x);
  if (mode === 'log') {
    const sizes = Float64Array.from(lists.flatMap((list) => Array.from(list, Math.abs)));
    return { scale: { mode }, y: decades(sizes) };
  }
  // An x span of nothing: equal units mean nothing between an axis and its difference.
  const y = autoRange(lists, 0, 1, 1);
  if (mode === 'lin') return { scale: linear, y };
  const finite = lists.flatMap((list) => Array.from(list).filter(Number.isFinite));
  const [lowest, highest] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const scale = { mode, unit: symlogUnit(Math.max(-lowest, highest)) };
  const reach = (size: number): number =>
    size > 0 ? 0.15 + Math.asinh(size / (2 * scale.unit)) / Math.LN10 : 0.15;
  return { scale, y: [-reach(-lowest), reach(highest)] };
}

/** Where a difference is farthest from 0 in a range. */
export interface Largest {
  readonly x: number;
  /** Signed; ±∞ where it grows beyond all numbers, as at a pole. */
  readonly value: number;
  /** Whether it lies at an end of the range, beyond which it may grow on. */
  readonly atEnd: boolean;
}

/** The largest |f − reference| of one order in a range; null where there is no value. */
export function largestDifference(
  core: Core,
  subject: Subject,
  reference: Subject,
  order: Order,
  [lo, hi]: Range,
): Largest | null {
  const difference = differenceCore(core, reference, linear);
  const { id, params, transform } = subject;
  const read = (x: ArrayLike<number>): Float64Array => {
    const jets = difference.evaluate(id, x, params, { transform });
    return [jets.f, jets.d1, jets.d2][order];
  };
  const xs = Float64Array.from({ length: places }, (_, i) => lo + (hi - lo) * (i / (places - 1)));
  const values = read(xs);
  let best = -1;
  values.forEach((value, i) => {
    if (!Number.isNaN(value) && (best < 0 || Math.abs(value) > Math.abs(values[best]))) best = i;
  });
  if (best < 0) return null;
  let [x, value] = [xs[best], values[best]];
  // Golden section between the neighbours: the difference has one hump there, or the break below is larger.
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [xs[Math.max(0, best - 1)], xs[Math.min(places - 1, best + 1)]];
  for (let i = 0; i < closer && Number.isFinite(value); i++) {
    const inner = [to - ratio * (to - from), from + ratio * (to - from)];
    const [left, right] = read(inner);
    for (const [at, found] of [[inner[0], left] as const, [inner[1], right] as const])
      if (Math.abs(found) > Math.abs(value)) [x, value] = [at, found];
    if (Math.abs(left) > Math.abs(right)) to = inner[1];
    else from = inner[0];
  }
  for (const found of difference.breaks(id, params, transform)) {
    if (order === 2 || found.x < lo || found.x > hi) continue;
    for (const side of order === 0 ? found.f : found.d1)
      if (Math.abs(side) >= Math.abs(value) * alike) [x, value] = [found.x, side];
  }
  // A rounder x nearby that is as good is what people would write.
  const grid = 10 ** (Math.floor(Math.log10(hi - lo)) - 6);
  const round = Number((Math.round(x / grid) * grid).toPrecision(12)) + 0;
  if (round >= lo && round <= hi) {
    const [there] = read([round]);
    if (Math.abs(there) >= Math.abs(value) * alike) [x, value] = [round, there];
  }
  return { x, value, atEnd: (x === lo || x === hi) && value !== 0 };
}
