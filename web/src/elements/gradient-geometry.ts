// Where things stand in the picture of the gradient: norms above, the same minus theory below, names at the right.
import type { ChainCurves } from '../describe/gradient.ts';
import { floatLimits } from '../describe/gradient.ts';
import type { Range } from '../plot/range.ts';
import { ticks } from '../plot/ticks.ts';

export interface GradientGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly strip: { readonly top: number; readonly bottom: number };
  /** Whether there is no room for names beside the curves. */
  readonly narrow: boolean;
}

export function gradientGeometry(width: number): GradientGeometry {
  const narrow = width < 560;
  const [top, main, strip] = narrow ? [16, 300, 84] : [12, 306, 84];
  const bottom = top + main;
  const below = { top: bottom + 14, bottom: bottom + 14 + strip };
  const right = width - (narrow ? 10 : 136);
  return { width, height: below.bottom + 28, left: 50, right, top, bottom, strip: below, narrow };
}

export const decades =
  ([lo, hi]: Range, top: number, bottom: number) =>
  (log: number): number =>
    bottom - ((log - lo) / (hi - lo)) * (bottom - top);

export interface Limit {
  readonly name: 'float16' | 'float32';
  readonly end: 'under' | 'over';
  readonly log: number;
}

const limits: readonly Limit[] = (['float16', 'float32'] as const).flatMap((name) =>
  (['under', 'over'] as const).map((end) => ({ name, end, log: floatLimits[name][end] })),
);

/** A range around all curves and the start, and around limits that are about to be met; and those limits. */
export function normRange(curves: readonly ChainCurves[]): {
  readonly range: Range;
  readonly limits: readonly Limit[];
} {
  let [lo, hi] = [0, 0];
  for (const { trials, median, theory } of curves)
    for (const row of [median, theory, ...trials])
      for (const log of row)
        if (Number.isFinite(log)) {
          if (log < lo) lo = log;
          if (log > hi) hi = log;
        }
  const span = Math.max(hi - lo, 2);
  // A limit is shown where curves go towards it.
  const near = limits.filter(({ end, log }) =>
    end === 'over' ? hi > 0.2 * span && log < hi + 0.25 * span : -lo > 0.2 * span && log > lo - 0.25 * span,
  );
  const all = [lo, hi, ...near.map(({ log }) => log)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = 0.03 * Math.max(high - low, 2);
  return high - low < 2
    ? { range: [(low + high) / 2 - 1.1, (low + high) / 2 + 1.1], limits: near }
    : { range: [low - room, high + room], limits: near };
}

/** Factors that the strip may end at: round ones. */
const factors = [1.1, 1.2, 1.5, 2, 3, 5, 10, 20, 50, 100];

/** log₁₀ of the factor that all runs of a chain keep within of theory; null where there is nothing to compare. */
export function stripReach({ trials, theory }: ChainCurves): number | null {
  let most = -1;
  // At the start all are 0, and agree.
  for (const row of trials)
    for (let k = 1; k < row.length; k++) {
      const off = Math.abs(row[k] - theory[k]);
      if (off < Infinity && off > most) most = off;
    }
  if (most < 0) return null;
  const factor = factors.find((one) => Math.log10(one) >= most);
  return factor === undefined ? Math.ceil(most) : Math.log10(factor);
}

/** Places of the axis of norms: whole decades, or over few of them also 2 and 5. */
export function normTicks([lo, hi]: Range): readonly number[] {
  if (hi - lo > 4) return ticks(lo, hi, 6).filter(Number.isInteger);
  const leads = hi - lo > 2.4 ? [1] : [1, 2, 5];
  const decades = Array.from({ length: Math.ceil(hi) - Math.floor(lo) + 1 }, (_, i) => Math.floor(lo) + i);
  return decades
    .flatMap((decade) => leads.map((lead) => decade + Math.log10(lead)))
    .filter((log) => log >= lo && log <= hi);
}

/** Moves texts apart that would stand on each other: places from top to bottom, each at least so far from the last. */
export function apart(
  places: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a].y - places[b].y);
  const out = places.map(({ y }) => y);
  let free = top;
  for (const i of order) {
    out[i] = Math.max(out[i], free);
    free = out[i] + places[i].height;
  }
  let limit = bottom;
  for (const i of order.reverse()) {
    out[i] = Math.min(out[i], limit - places[i].height);
    limit = out[i];
  }
  return out;
}
