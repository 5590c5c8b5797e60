// What is worth knowing about a function at a place, beyond its value and slope: computed, and told by the words.
import { settled, trimmed } from './parameters.ts';
import type { Interval, Properties } from '../core/properties.ts';
import type { ActivationInfo, Break, Core, Params, Transform } from '../core/types.ts';

type Side = 'left' | 'right';

export type Remark =
  /** On either side of a jump the slope is 0. */
  | { readonly kind: 'flat-sides' }
  /** With this parameter value there would be no kink here. */
  | { readonly kind: 'mends'; readonly symbol: string; readonly value: number }
  /** On that side of a kink it is constant. */
  | { readonly kind: 'dead'; readonly side: Side }
  /** Past an extremum it goes back towards a limit; `gates` when 0 behind a dip is all that is left of large negative inputs. */
  | {
      readonly kind: 'returns';
      readonly side: Side;
      readonly rises: boolean;
      readonly limit: number;
      readonly gates: boolean;
    }
  /** Past an extremum it goes on to the next one. */
  | {
      readonly kind: 'turns';
      readonly side: Side;
      readonly rises: boolean;
      readonly x: number;
      readonly value: number;
    }
  /** It does the same on both sides of an extremum. */
  | { readonly kind: 'both'; readonly rises: boolean; readonly limit: number }
  | { readonly kind: 'constant'; readonly piece: Interval }
  /** From here on |f′| < 0.05. */
  | { readonly kind: 'saturated'; readonly side: Side; readonly limit: number }
  | { readonly kind: 'steepest' }
  /** A gradient that comes back through here is multiplied by this. */
  | { readonly kind: 'passes'; readonly slope: number };

export interface Place {
  readonly core: Core;
  readonly info: ActivationInfo;
  readonly params: Params;
  readonly transform: Transform;
  readonly x: number;
  readonly slope: number;
  /** So far from x, points with a name count as being at x. */
  readonly near: number;
  /** The break that x is exactly at. */
  readonly here: Break | null;
  readonly found: Properties;
}

/** A parameter value, its default or 0 or 1 or a slope beside the kink, that closes the kink and leaves it in its place. */
function mend({ core, info, params, transform, x }: Place, { d1 }: Break): Remark | null {
  const scale = (transform.a ?? 1) * (transform.b ?? 1);
  for (const { id, symbol, initial } of info.params) {
    const now = params[id] ?? initial;
    /** The kind of break at x with the parameter so; null where it cannot be so. */
    const kindWith = (value: number): string | null => {
      const next = trimmed(info, { ...params, [id]: value });
      if (settled(info, next).refused.length > 0) return null;
      return core.breaks(info.id, next, transform).find((one) => one.x === x)?.kind ?? 'none';
    };
    for (const value of new Set([initial, 1, 0, d1[0] / scale, d1[2] / scale])) {
      // Half the way the kink is still here: else the parameter moves it away instead of closing it.
      if (value !== now && kindWith(value) === 'none' && kindWith((now + value) / 2) === 'kink')
        return { kind: 'mends', symbol, value };
    }
  }
  return null;
}

function atKink(place: Place, here: Break): Remark | null {
  const { x, found } = place;
  const { d1 } = here;
  const mended = mend(place, here);
  if (mended !== null) return mended;
  if (d1[0] === 0 && found.constant.some(({ to }) => to === x)) return { kind: 'dead', side: 'left' };
  if (d1[2] === 0 && found.constant.some(({ from }) => from === x)) return { kind: 'dead', side: 'right' };
  return null;
}

/** What lies to one side of an extremum: the next one or a limit; null where there is neither. */
function beyond({ found, x, near }: Place, side: Side) {
  const sign = side === 'left' ? -1 : 1;
  const others = found.extrema.filter((one) => sign * (one.x - x) > near);
  const next = side === 'left' ? others.at(-1) : others[0];
  if (next !== undefined) return { x: next.x, value: next.value };
  const limit = found.limits[side === 'left' ? 0 : 1];
  return Number.isNaN(limit) ? null : { x: sign * Infinity, value: limit };
}

function atExtremum(place: Place, rises: boolean): Remark | null {
  const [left, right] = [beyond(place, 'left'), beyond(place, 'right')];
  const { found } = place;
  const far = (one: typeof left): boolean => Math.abs(one?.x ?? 0) === Infinity;
  if (left !== null && far(left) && far(right) && left.value === right?.value)
    return { kind: 'both', rises, limit: left.value };
  const about = (side: Side, there: NonNullable<typeof left>): Remark => {
    if (!far(there)) return { kind: 'turns', side, rises, ...there };
    const gates =
      side === 'left' && rises && there.value === 0 && found.asymptotes[1]?.slope === 1 && place.x < 0;
    return { kind: 'returns', side, rises, limit: there.value, gates };
  };
  // The side that surprises: a rectifier is expected to rise on the right.
  if (left !== null && Number.isFinite(left.value)) return about('left', left);
  if (right !== null && Number.isFinite(right.value)) return about('right', right);
  return null;
}

function saturatedAt({ found, x }: Place): Remark | null {
  const zone = found.saturated.find(({ from, to }) => from <= x && x <= to);
  if (zone === undefined) return null;
  const [low, high] = found.limits;
  if (zone.from === -Infinity && Number.isFinite(low)) return { kind: 'saturated', side: 'left', limit: low };
  if (zone.to === Infinity && Number.isFinite(high)) return { kind: 'saturated', side: 'right', limit: high };
  return null;
}

/** The one thing to add about a place; null where nothing is known. */
export function remarkAt(place: Place): Remark | null {
  const { x, slope, near, here, found } = place;
  if (here?.kind === 'jump') return here.d1[0] === 0 && here.d1[2] === 0 ? { kind: 'flat-sides' } : null;
  if (here !== null) return here.kind === 'kink' ? atKink(place, here) : null;
  const extremum = found.extrema.find((one) => Math.abs(one.x - x) <= near);
  if (extremum !== undefined) {
    const remark = atExtremum(place, extremum.kind === 'minimum');
    if (remark !== null) return remark;
  }
  const piece = found.constant.find(({ from, to }) => from <= x && x <= to);
  if (piece !== undefined) return { kind: 'constant', piece };
  const saturated = saturatedAt(place);
  if (saturated !== null) return saturated;
  const { lipschitz } = found;
  // Where |f′| is largest on a whole piece, no place is the steepest.
  if (lipschitz !== null && Math.abs(lipschitz.x - x) <= near && found.smoothness !== 'C0')
    return { kind: 'steepest' };
  return Number.isFinite(slope) ? { kind: 'passes', slope } : null;
}
