// Facts of a function computed by the core: their shape, and how they are read from its numbers.
import type { FullTransform } from './transform.ts';
import { smoothnesses, symmetries } from './facts.ts';
import { type Instance, prepare } from './module.ts';
import type { Smoothness, Symmetry } from './types.ts';

export interface Point {
  readonly x: number;
  readonly value: number;
}

export interface Extremum extends Point {
  readonly kind: 'minimum' | 'maximum';
}

/** An interval on x; an end may be ±∞. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A piece on which the function has one value. */
export interface Plateau extends Interval {
  readonly value: number;
}

/** The line y = slope·x + intercept; horizontal when the slope is 0. */
export interface Asymptote {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Under x ~ N(0,1), each to 1e-10 or better. The derivative is that almost everywhere: a jump adds nothing to E f′².
 * ∞ where an integral diverges; NaN where f has no value for some x or turns too often to be integrated.
 */
export interface Moments {
  /** E f, E f², E f′². */
  readonly ef: number;
  readonly ef2: number;
  readonly edf2: number;
  /** Probability that f′ is exactly 0: of the pieces on which f is constant. */
  readonly zeroGradient: number;
}

/** Facts of a·f(b·x + c) + d with the given parameters. Lists are in ascending order of x and end at 512 items. */
export interface Properties {
  /**
   * Infimum and supremum, ±∞ where unbounded. No value of `evaluate` lies outside: beside an extremum an end is moved
   * out by the few ulps that values there are rounded.
   */
  readonly range: readonly [number, number];
  /** Where the infimum and the supremum are attained, of many places the one nearest to 0; null where they are not. */
  readonly minimum: Point | null;
  readonly maximum: Point | null;
  /**
   * How far to both sides of 0 endless things are listed: 20, or less where the function turns so often that the lists
   * would not hold them all.
   */
  readonly window: number;
  /** Strict local ones; only those within the window of a function that has them without end. */
  readonly extrema: readonly Extremum[];
  /** Isolated ones, within the window where they never end; an interval of zeros is given by its ends, which may be ±∞. */
  readonly zeros: readonly number[];
  /** NaN where there is none. */
  readonly limits: readonly [atMinusInfinity: number, atPlusInfinity: number];
  readonly asymptotes: readonly [atMinusInfinity: Asymptote | null, atPlusInfinity: Asymptote | null];
  /** Never falls, or never rises. */
  readonly monotone: boolean;
  /** Found numerically, to rounding. */
  readonly symmetry: Symmetry;
  /** With these parameters, which can be better or worse than with the defaults. */
  readonly smoothness: Smoothness;
  /** sup |f′| and where, nearest to 0; x is ±∞ where it is only approached. Null: unbounded, or f jumps. */
  readonly lipschitz: Point | null;
  /** Where |f′| < 0.05; only what lies within the window of a function that saturates without end. */
  readonly saturated: readonly Interval[];
  readonly constant: readonly Plateau[];
  readonly moments: Moments;
  /** 1/√E f²: the σ_w with which a layer keeps its second moment. */
  readonly gain: number;
  /** χ = gain²·E f′(√q z)² at q = q*, or at the unstable fixed point q = 1 where there is no q*. */
  readonly chi: number;
  /**
   * q*, where a deep network with σ_w = gain and σ_b = 0 settles: the stable q > 0 with q = gain²·E f(√q z)².
   * 1 is always a solution; it is q* unless it repels (1 too for ReLU and its kin, which keep every q). Null where
   * no stable one lies within a factor of 2¹⁰.
   */
  readonly fixedLength: number | null;
}

/** Scalars before the lists, in the order of cpp/bindings.cpp. */
const scalars = 29;

const pointOrNull = (x: number, value: number): Point | null => (Number.isNaN(value) ? null : { x, value });
const lineOrNull = (slope: number, intercept: number): Asymptote | null =>
  Number.isNaN(slope) ? null : { slope, intercept };

/** The properties with these checked arguments. */
export function readProperties(
  instance: Instance,
  index: number,
  values: readonly number[],
  transform: FullTransform,
): Properties {
  prepare(instance, values, transform);
  const length = instance.module.properties(index);
  const n = instance.properties;
  const sizes = [n[25], 3 * n[26], 2 * n[27], 3 * n[28]];
  // Lengths that do not add up are as much a fault as a trap: nothing of the instance can be believed.
  if (!sizes.every((size) => size >= 0) || sizes.reduce((sum, size) => sum + size, scalars) !== length) {
    throw new RangeError(`The core reported ${length} numbers.`);
  }
  const smoothness = smoothnesses[n[16]];
  const symmetry = symmetries[n[15]];
  if (length > n.length || !smoothness || !symmetry) throw new RangeError('The core reported nonsense.');
  const all = n.slice(0, length);
  let end = scalars;
  const rows = (count: number, width: number): number[][] => {
    const start = end;
    end += count * width;
    return Array.from({ length: count }, (_, i) =>
      Array.from(all.subarray(start + i * width, start + (i + 1) * width)),
    );
  };
  return {
    range: [n[0], n[1]],
    minimum: pointOrNull(n[2], n[3]),
    maximum: pointOrNull(n[4], n[5]),
    zeros: rows(n[25], 1).flat(),
    extrema: rows(n[26], 3).map(([x, value, top]) => ({ x, value, kind: top ? 'maximum' : 'minimum' })),
    limits: [n[6], n[7]],
    asymptotes: [lineOrNull(n[8], n[9]), lineOrNull(n[10], n[11])],
    monotone: n[14] === 1,
    symmetry,
    smoothness,
    lipschitz: pointOrNull(n[12], n[13]),
    saturated: rows(n[27], 2).map(([from, to]) => ({ from, to })),
    constant: rows(n[28], 3).map(([from, to, value]) => ({ from, to, value })),
    moments: { ef: n[17], ef2: n[18], edf2: n[19], zeroGradient: n[20] },
    gain: n[21],
    chi: n[23],
    window: n[24],
    fixedLength: Number.isNaN(n[22]) ? null : n[22],
  };
}
