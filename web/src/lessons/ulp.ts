// Distances between doubles in units in the last place.

const cell = new BigUint64Array(1);
const value = new Float64Array(cell.buffer);

/** The distance from |x| to the next larger double; the smallest double for 0. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return Number.NaN;
  value[0] = size;
  cell[0] += 1n;
  return value[0] === Infinity ? 2 ** 971 : value[0] - size;
}

export interface Deviation {
  /** In units in the last place of the largest term. */
  readonly units: number;
  readonly x: number;
}

/**
 * How far a number is from a sum of terms, at the worst of some points, in units in the last place of the largest
 * term: rounding makes each term uncertain by about one such unit, so a true identity stays within a few.
 */
export function largestDeviation(
  x: ArrayLike<number>,
  left: ArrayLike<number>,
  terms: readonly ArrayLike<number>[],
): Deviation {
  let worst: Deviation = { units: 0, x: x[0] };
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    let largest = Math.abs(left[i]);
    for (const term of terms) {
      sum += term[i];
      largest = Math.max(largest, Math.abs(term[i]));
    }
    const units = Math.abs(left[i] - sum) / ulp(largest);
    // NaN counts: an identity that has no value at a point does not hold there.
    if (!(units <= worst.units)) worst = { units: Number.isNaN(units) ? Infinity : units, x: x[i] };
  }
  return worst;
}
