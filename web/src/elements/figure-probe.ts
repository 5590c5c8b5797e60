// Where the probe of a figure goes: by steps of a pixel, to places worth stopping at, by keys.
import type { Range } from '../plot/range.ts';
import { tickStep } from '../plot/ticks.ts';

const snapDistance = 6;

/** One pixel's worth of x, rounded to 1, 2 or 5 times a power of ten. */
export const pixelStep = ([lo, hi]: Range, width: number): number => tickStep(hi - lo, Math.max(1, width));

function rounded(x: number, step: number, [lo, hi]: Range): number {
  const decimals = Math.min(15, Math.max(0, -Math.floor(Math.log10(step))));
  const value = Number((Math.round(x / step) * step).toFixed(decimals));
  return Math.max(lo, Math.min(hi, value)) + 0;
}

/** Those of some places that are seen, in order. */
export const stopsIn = ([lo, hi]: Range, places: readonly number[]): readonly number[] =>
  [...new Set(places)].filter((x) => x >= lo && x <= hi).sort((a, b) => a - b);

/** @param px the pointer's place along `frame`, of which the figure shows `range` */
export function pointedAt(
  px: number,
  { x0, kx }: { readonly x0: number; readonly kx: number },
  range: Range,
  step: number,
  stops: readonly number[],
): number {
  const away = (x: number): number => Math.abs(x0 + kx * x - px);
  const [near] = stops.filter((x) => away(x) < snapDistance).sort((a, b) => away(a) - away(b));
  return near ?? rounded((px - x0) / kx, step, range);
}

/** Where a key leads; null if it is none of the probe's. */
export function keyedTo(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  from: number,
  range: Range,
  step: number,
  stops: readonly number[],
): number | null {
  if (key === 'Home') return range[0];
  if (key === 'End') return range[1];
  const forward = key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp';
  const backward = key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown';
  if (!forward && !backward) return null;
  if (ctrlKey || metaKey) {
    const next = forward ? stops.find((x) => x > from) : stops.findLast((x) => x < from);
    return next ?? range[forward ? 1 : 0];
  }
  const stride = step * (shiftKey || key.startsWith('Page') ? 10 : 1);
  return rounded(from + (forward ? stride : -stride), step, range);
}
