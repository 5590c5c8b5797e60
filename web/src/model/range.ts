// The range of an axis: which pairs of numbers can be drawn.

/** Lower and upper end of an axis in data units. */
export type Range = readonly [lo: number, hi: number];

// Fewer steps than this between the ends and neighbouring pixels are the same number.
const leastSteps = 8;
// Below, the pixels in a unit are no finite number.
const leastSpan = 1e-300;

/** Whether both ends are finite, in order, and neither too far apart nor too close for doubles. */
export function isUsable([lo, hi]: Range): boolean {
  const span = hi - lo;
  if (!Number.isFinite(span) || !(span >= leastSpan)) return false;
  return span >= leastSteps * spacing(Math.max(Math.abs(lo), Math.abs(hi)));
}

/** The range with its lower end first and without −0, or null when no axis can be drawn from it. */
export function orderedRange([a, b]: Range): Range | null {
  const range: Range = a <= b ? [a + 0, b + 0] : [b + 0, a + 0];
  return isUsable(range) ? range : null;
}

/** The distance from a size (not negative) to the next larger double. */
function spacing(size: number): number {
  if (!Number.isFinite(size)) return Number.NaN;
  const cell = new BigUint64Array(1);
  const value = new Float64Array(cell.buffer);
  value[0] = size;
  cell[0] += 1n;
  // Past the largest double comes ∞; the step below it is as long.
  if (value[0] === Infinity) return 2 ** 971;
  return value[0] - size;
}
