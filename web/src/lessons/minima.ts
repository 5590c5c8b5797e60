// Where the minimum of a function goes while a parameter is swept.
import type { Point } from '../core/properties.ts';
import type { ActivationInfo, Core, Params } from '../core/types.ts';
import type { Item, Sweep } from '../model/state.ts';
import { propertiesOf } from './remembered.ts';
import { valueAt, withValue } from './sweep.ts';

const steps = 32;

/** The lowest point if it is a strict local minimum; null where the infimum is an end, a plateau or far away. */
export function lowestPoint(core: Core, id: string, params: Params): Point | null {
  const { minimum, extrema } = propertiesOf(core, id, params);
  if (minimum === null || !Number.isFinite(minimum.x)) return null;
  const strict = extrema.some(({ kind, x }) => kind === 'minimum' && x === minimum.x);
  return strict ? minimum : null;
}

/** A minimum with the value of the parameter it belongs to. */
export interface Lowest extends Point {
  readonly at: number;
}

export interface MinimaPath {
  /** x0,y0,x1,y1,…; NaN,NaN where there is no minimum. */
  readonly points: Float64Array;
  /** The first and the last minimum there is. */
  readonly ends: readonly [from: Lowest, to: Lowest] | null;
  /** Whether all lie on one straight line through the origin, and move. */
  readonly straight: boolean;
}

const none: MinimaPath = { points: new Float64Array(), ends: null, straight: false };

/** The path of the minima over a sweep; empty for a function that has none for any value. */
export function pathOfMinima(core: Core, info: ActivationInfo, item: Item, sweep: Sweep): MinimaPath {
  const points: number[] = [];
  const found: Lowest[] = [];
  for (let i = 0; i <= steps; i++) {
    const at = valueAt(sweep, i / steps);
    const params = withValue(info, item, sweep.param, at);
    const lowest = params === null ? null : lowestPoint(core, info.id, params);
    if (lowest === null) points.push(Number.NaN, Number.NaN);
    else {
      points.push(lowest.x, lowest.value);
      found.push({ ...lowest, at });
    }
  }
  if (found.length < 2) return none;
  const [first, last] = [found[0], found[found.length - 1]];
  const moves = found.some(({ x, value }) => x !== first.x || value !== first.value);
  if (!moves) return none;
  const ratio = first.value / first.x;
  const straight =
    first.x !== last.x &&
    found.every(({ x, value }) => Math.abs(value - ratio * x) <= 1e-6 * Math.abs(value));
  return { points: Float64Array.from(points), ends: [first, last], straight };
}
