// The y range that shows a set of values well: robust to spikes, with round ends, equal units where those fit.
import { outward } from './ticks.ts';

export type Range = readonly [lo: number, hi: number];

// Kept between calls: a range is fitted at every step of a slider.
let scratch = new Float64Array(4096);

/** The finite values, ascending, in memory that the next call uses again. */
function finiteValues(lists: readonly Float64Array[]): Float64Array {
  let room = 0;
  for (const values of lists) room += values.length;
  if (room > scratch.length) scratch = new Float64Array(2 * room);
  let count = 0;
  for (const values of lists)
    for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) scratch[count++] = values[i];
  return scratch.subarray(0, count).sort();
}

function quantile(sorted: Float64Array, q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/** The whole range, unless a few extreme values would flatten the rest. */
function robust(values: Float64Array): Range {
  const [lo, hi] = [values[0], values[values.length - 1]];
  const [bodyLo, bodyHi] = [quantile(values, 0.05), quantile(values, 0.95)];
  const body = bodyHi - bodyLo;
  return body > 0 && hi - lo > 4 * body ? [bodyLo - 0.3 * body, bodyHi + 0.3 * body] : [lo, hi];
}

// Beyond, the length of an axis would be no finite number; below, a pixel would have none.
const farthest = Number.MAX_VALUE / 4;
const nearest = 1e-290;
/** Ends are multiples of the 1-2-5 step that divides a range into this many. */
const roundness = 20;

/**
 * A y range for values over an x span drawn on `width` × `height` pixels. Units are equal on both axes when
 * the values then fill half of the height or more. `trim` is the share cut off at each end; by default only
 * spikes are.
 */
export function autoRange(
  lists: readonly Float64Array[],
  xSpan: number,
  width: number,
  height: number,
  trim = 0,
): Range {
  const values = finiteValues(lists);
  if (values.length === 0) return [-1, 1];
  let [lo, hi] = trim > 0 ? [quantile(values, trim), quantile(values, 1 - trim)] : robust(values);
  const size = Math.max(Math.abs(lo), Math.abs(hi));
  if (!(hi - lo > Math.max(nearest, 1e-12 * size))) {
    // As good as constant; beside a large value a step of 1 would vanish.
    const reach = Math.max(1, 1e-3 * size);
    [lo, hi] = [lo - reach, hi + reach];
  }
  const equal = (xSpan * height) / Math.max(1, width);
  const needed = 1.12 * (hi - lo);
  if (needed <= equal && needed >= equal / 2 && Number.isFinite(equal)) return centred(lo, hi, equal);
  const pad = 0.08 * (hi - lo);
  return outward(Math.max(lo - pad, -farthest), Math.min(hi + pad, farthest), roundness);
}

/** A range of a given span around [lo, hi], its lower end as round as leaves room on both sides. */
function centred(lo: number, hi: number, span: number): Range {
  const start = (lo + hi) / 2 - span / 2;
  const room = 0.02 * span;
  for (const steps of [roundness, 4 * roundness]) {
    const [round] = outward(start, start + span, steps);
    if (round <= lo - room && round + span >= hi + room) return [round, round + span];
  }
  return [start, start + span];
}

/** Whether no value leaves a range. */
export function isWithin(lists: readonly Float64Array[], [lo, hi]: Range): boolean {
  return lists.every((values) => values.every((value) => !(value < lo || value > hi)));
}

const much = 0.25;

/**
 * The range to show while a hand moves: the one held, so that the axes stand still, until the curve leaves it
 * by a quarter of its span; then it grows, and never shrinks.
 */
export function steadied(held: Range, wanted: Range): Range {
  const slack = much * (held[1] - held[0]);
  if (wanted[0] >= held[0] - slack && wanted[1] <= held[1] + slack) return held;
  return [Math.min(held[0], wanted[0]), Math.max(held[1], wanted[1])];
}
