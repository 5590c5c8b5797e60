// The y range that shows a set of polylines well: robust to spikes, with equal units where those fit.

export type Range = readonly [lo: number, hi: number];

function finiteValues(polylines: readonly Float64Array[]): Float64Array {
  const values: number[] = [];
  for (const points of polylines)
    for (let i = 1; i < points.length; i += 2) if (Number.isFinite(points[i])) values.push(points[i]);
  return Float64Array.from(values).sort();
}

function quantile(sorted: Float64Array, q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/** The whole range, unless a few extreme values would flatten the rest. */
function robust(values: Float64Array): Range {
  const [lo, hi] = [values[0], values[values.length - 1]];
  const [bodyLo, bodyHi] = [quantile(values, 0.05), quantile(values, 0.95)];
  const body = bodyHi - bodyLo;
  return body > 0 && hi - lo > 4 * body ? [bodyLo - 0.3 * body, bodyHi + 0.3 * body] : [lo, hi];
}

// Beyond, the length of an axis would be no finite number.
const farthest = Number.MAX_VALUE / 4;

/**
 * A y range for polylines over an x span drawn on `width` × `height` pixels. Units are equal on both axes
 * when the curves then fill half of the height or more. `trim` is the share cut off at each end; by default
 * only spikes are.
 */
export function autoRange(
  polylines: readonly Float64Array[],
  xSpan: number,
  width: number,
  height: number,
  trim = 0,
): Range {
  const values = finiteValues(polylines);
  if (values.length === 0) return [-1, 1];
  let [lo, hi] = trim > 0 ? [quantile(values, trim), quantile(values, 1 - trim)] : robust(values);
  const size = Math.max(Math.abs(lo), Math.abs(hi));
  if (!(hi - lo > 1e-12 * size)) {
    // As good as constant; beside a large value a step of 1 would vanish.
    const reach = Math.max(1, 1e-3 * size);
    [lo, hi] = [lo - reach, hi + reach];
  }
  const equal = (xSpan * height) / Math.max(1, width);
  const needed = 1.12 * (hi - lo);
  if (needed <= equal && needed >= equal / 2) {
    const middle = (lo + hi) / 2;
    return [middle - equal / 2, middle + equal / 2];
  }
  const pad = 0.1 * (hi - lo);
  return [Math.max(lo - pad, -farthest), Math.min(hi + pad, farthest)];
}
