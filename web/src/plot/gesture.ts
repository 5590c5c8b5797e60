// The arithmetic of zooming and panning an axis: a range in, a range out. Shares run from 0 at lo to 1 at hi.
import type { Range } from './range.ts';

/** The range in which the value now at share `from` is at share `to`, its span scaled by `factor`. */
export function moved([lo, hi]: Range, from: number, to: number, factor = 1): Range {
  const value = lo + from * (hi - lo);
  const span = (hi - lo) * factor;
  return [value - to * span, value + (1 - to) * span];
}

/** The range scaled by `factor`, below 1 to zoom in, while the value at a share stays where it is. */
export function zoomAt(range: Range, share: number, factor: number): Range {
  return moved(range, share, share, factor);
}

/** The range moved by a share of its span, up for positive ones. */
export function panBy([lo, hi]: Range, share: number): Range {
  const by = share * (hi - lo);
  return [lo + by, hi + by];
}

const mostPull = 8;

/**
 * The range after an axis was taken at share `from` and pulled to share `to`. The origin stays where it is;
 * where it is out of view or too near, the end further away does.
 */
export function pulled(range: Range, from: number, to: number): Range {
  const origin = -range[0] / (range[1] - range[0]);
  const usable = origin >= 0 && origin <= 1 && Math.abs(from - origin) > 0.1;
  const anchor = usable ? origin : from > 0.5 ? 0 : 1;
  const reach = (to - anchor) / (from - anchor);
  return zoomAt(range, anchor, 1 / Math.max(1 / mostPull, Math.min(mostPull, reach)));
}

const pixelsIn = [1, 16, 400] as const;

/** What a turn of the wheel, or a pinch on a touch pad, scales by. Turning back gives the inverse. */
export function wheelFactor(delta: number, mode: number): number {
  const pixels = delta * (pixelsIn[mode] ?? 1);
  // Pads send many small steps, wheels few of a hundred: about 1 % and 20 % of the span.
  return Math.exp((0.25 * pixels) / (Math.abs(pixels) + 25));
}

const widest = 1e9;
const narrowest = 1e-9;

/** Whether a gesture may lead from one range to the other: neither further out nor further in than is of use. */
export function mayShow([lo, hi]: Range, [newLo, newHi]: Range): boolean {
  const [before, after] = [hi - lo, newHi - newLo];
  if (!Number.isFinite(after)) return false;
  const least = narrowest * Math.max(1, Math.abs(newLo), Math.abs(newHi));
  return after > before ? after <= widest : after >= least || after === before;
}

/** Ends rounded to the power of ten of which a pixel has ten or more, so that links stay short. */
export function tidied([lo, hi]: Range, pixels: number): Range {
  const exponent = Math.floor(Math.log10((hi - lo) / pixels)) - 1;
  const unit = Number(`1e${exponent}`);
  const rounded = (value: number): number => {
    const count = Math.round(value / unit);
    return Number.isSafeInteger(count) ? Number(`${count}e${exponent}`) + 0 : value;
  };
  return unit > 0 ? [rounded(lo), rounded(hi)] : [lo, hi];
}
