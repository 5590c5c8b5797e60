// The values a sweep takes: which range it opens with, how they are spaced, and where one stands between them.
import type { ActivationInfo, Params } from '../core/types.ts';
import { settled } from '../model/parameters.ts';
import type { Item, Sweep } from '../model/state.ts';

export type Spacing = 'equal' | 'geometric' | 'growing';

const openingCount = 9;
/** From this ratio of its ends on, a range spans decades and its values keep a ratio. */
const decades = 100;
/** From 0 to this or further, values grow: 0, and then two decades in equal ratios. */
const far = 10;

/** Sweeps that tell more than the whole slider does. */
const opening: Readonly<Record<string, Sweep>> = {
  // 0, 0.1, 0.16, 0.25, … 1 … 6.3, 10: from a straight line past SiLU to almost ReLU.
  swish: { param: 'beta', from: 0, to: 10, n: 12 },
};

/** Where a sweep's curves part: x ranges that tell more than the function's own. */
const views: Readonly<Record<string, readonly [number, number]>> = { swish: [-5, 2.5] };

/** What a page shows that was asked for no sweep: the slider's range of the first parameter, or of this one. */
export function openingSweep(info: ActivationInfo, param?: string): Sweep | null {
  const known = opening[info.id];
  if (known !== undefined && (param ?? known.param) === known.param) return known;
  const found = info.params.find(({ id }) => id === param) ?? info.params[0];
  return found === undefined ? null : { param: found.id, from: found.min, to: found.max, n: openingCount };
}

/** The x range a family opens with. */
export function openingView(info: ActivationInfo): readonly [lo: number, hi: number] {
  return views[info.id] ?? info.view;
}

/**
 * Equal ratios where both ends have one sign and lie two decades apart or more; growing steps from 0 to a number far
 * from it; else equal steps.
 */
export function spacingOf({ from, to }: Sweep): Spacing {
  const ratio = Math.max(to / from, from / to);
  if (from * to > 0) return ratio >= decades ? 'geometric' : 'equal';
  return (from === 0 || to === 0) && Math.abs(from + to) >= far ? 'growing' : 'equal';
}

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits)) + 0;

/** The value at a share of the way, 0 to 1, with three digits where steps are not equal; exactly the ends at the ends. */
export function valueAt(sweep: Sweep, share: number): number {
  const { from, to, n } = sweep;
  if (share <= 0) return from;
  if (share >= 1) return to;
  switch (spacingOf(sweep)) {
    case 'geometric':
      return rounded(Math.sign(from) * Math.exp(logOf(from) + share * (logOf(to) - logOf(from))), 3);
    case 'growing': {
      if (to === 0) return valueAt({ ...sweep, from: to, to: from }, 1 - share);
      const first = 1 / (n - 1);
      const value = share <= first ? share / first : decades ** ((share - first) / (1 - first));
      return rounded((to / decades) * value, 3);
    }
    case 'equal':
      // Without the last digits 0.1 + 0.2 would be 0.30000000000000004.
      return rounded(from * (1 - share) + to * share, 12);
  }
}

/** How far along a value is: 0 at `from`, 1 at `to`, and beyond for what lies outside. */
export function shareOf(sweep: Sweep, value: number): number {
  const { from, to, n } = sweep;
  switch (spacingOf(sweep)) {
    case 'equal':
      return (value - from) / (to - from) + 0;
    case 'geometric':
      if (value / from <= 0) return Math.abs(from) < Math.abs(to) ? -1 : 2;
      return (logOf(value) - logOf(from)) / (logOf(to) - logOf(from)) + 0;
    case 'growing': {
      if (to === 0) return 1 - shareOf({ ...sweep, from: to, to: from }, value);
      const first = 1 / (n - 1);
      const part = (decades * value) / to;
      return part <= 1 ? part * first + 0 : first + (1 - first) * (Math.log(part) / Math.log(decades));
    }
  }
}

const logOf = (value: number): number => Math.log(Math.abs(value));

/** The n values from `from` to `to`; where they keep a ratio, rounded to two digits, and the curves are of these. */
export function sweepValues(sweep: Sweep): readonly number[] {
  const last = sweep.n - 1;
  const equal = spacingOf(sweep) === 'equal';
  return Array.from({ length: sweep.n }, (_, i) => {
    const value = valueAt(sweep, i / last);
    return equal || i === 0 || i === last ? value : rounded(value, 2);
  });
}

/** The item's parameters with another value, or null where the function cannot have it beside the others. */
export function withValue(info: ActivationInfo, item: Item, param: string, value: number): Params | null {
  const { params, refused } = settled(info, { ...item.params, [param]: value });
  return refused.length === 0 ? params : null;
}
