// A curve walked from left to right: its pieces and what happens between them, found in the core's facts.
import type { Properties } from '../core/properties.ts';
import type { Break, Core, Params, Transform } from '../core/types.ts';

/** What is described: a function with its parameters and variant. */
export interface Subject {
  readonly id: string;
  readonly params: Params;
  readonly transform: Transform;
}

export type Course = 'constant' | 'straight' | 'rises' | 'falls' | 'waves' | 'undefined';

/** A piece of the curve between two stops; its ends may be ±∞. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly course: Course;
  /** Values at its ends, as approached from inside; NaN where there is no limit. */
  readonly start: number;
  readonly end: number;
  /** Of a straight piece. */
  readonly slope: number;
}

export interface Walk {
  /** In order; empty when there are too many turns to tell one by one. */
  readonly pieces: readonly Piece[];
  readonly breaks: readonly Break[];
  readonly properties: Properties;
}

/** More stops than this are counted, not told. */
const mostStops = 9;
/** The pieces are looked at in so many places. */
const looks = 33;
/** How far an endless piece is looked at, as seen from its end. */
const reach = 40;

/** The stops of a walk: turning points, breaks, ends of constant pieces. */
function stopsOf({ extrema, constant }: Properties, breaks: readonly Break[]): readonly number[] {
  const places = [
    ...extrema.map(({ x }) => x),
    ...breaks.map(({ x }) => x),
    ...constant.flatMap(({ from, to }) => [from, to]),
  ];
  return [...new Set(places.filter(Number.isFinite))].sort((a, b) => a - b);
}

function pieceOf(
  core: Core,
  subject: Subject,
  properties: Properties,
  breaks: readonly Break[],
  from: number,
  to: number,
): Piece {
  const { id, params, transform } = subject;
  const near = from === -Infinity ? (to === Infinity ? -reach / 2 : to - reach) : from;
  const far = to === Infinity ? (from === -Infinity ? reach / 2 : from + reach) : to;
  // Inside: at a break the value itself may belong to neither side.
  const x = Float64Array.from({ length: looks }, (_, i) => near + ((far - near) * (i + 0.5)) / looks);
  const { f, d1, d2 } = core.evaluate(id, x, params, { transform });
  const atBreak = (place: number, side: 0 | 2): number | undefined =>
    breaks.find((found) => found.x === place)?.f[side];
  const valueAt = (place: number): number => core.evaluate(id, [place], params, { transform }).f[0];
  const start = from === -Infinity ? properties.limits[0] : (atBreak(from, 2) ?? valueAt(from));
  const end = to === Infinity ? properties.limits[1] : (atBreak(to, 0) ?? valueAt(to));
  const common = { from, to, start, end };
  const plateau = properties.constant.find((one) => one.from <= from && one.to >= to);
  if (plateau) return { ...common, course: 'constant', start: plateau.value, end: plateau.value, slope: 0 };
  if (f.every(Number.isNaN)) return { ...common, course: 'undefined', slope: Number.NaN };
  const slope = d1[looks >> 1];
  const straight = d2.every((value) => value === 0) && d1.every((value) => Math.abs(value - slope) <= 1e-12);
  if (straight && slope !== 0) return { ...common, course: 'straight', slope };
  if (Number.isNaN(start) || Number.isNaN(end)) return { ...common, course: 'waves', slope: Number.NaN };
  const [first, last] = [f[0], f[looks - 1]];
  const up = first === last ? end > start : last > first;
  return { ...common, course: up ? 'rises' : 'falls', slope: Number.NaN };
}

export function walk(core: Core, subject: Subject): Walk {
  const { id, params, transform } = subject;
  const properties = core.properties(id, params, transform);
  const breaks = core.breaks(id, params, transform);
  const stops = stopsOf(properties, breaks);
  if (stops.length > mostStops) return { pieces: [], breaks, properties };
  const ends = [-Infinity, ...stops, Infinity];
  const pieces = ends
    .slice(1)
    .map((to, i) => pieceOf(core, subject, properties, breaks, ends[i], to))
    // Beyond the end of where a function is defined there is nothing to tell.
    .filter(({ course }, i, all) => course !== 'undefined' || (i > 0 && i < all.length - 1));
  return { pieces, breaks, properties };
}
