// Medians and other quantiles of a few numbers, of which some may be infinite or not there.

/** The value below which so large a share lies, between neighbours in proportion; NaN of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  return quantileOf(sorted, share);
}

/** The same of numbers in ascending order, none of them NaN. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  const part = place - Math.floor(place);
  if (part === 0 || low === high) return low;
  // Between −∞ and a number there is no middle.
  if (!Number.isFinite(low) || !Number.isFinite(high)) return part < 0.5 ? low : high;
  return low + part * (high - low);
}

/** At each place the quantile over all rows. */
export function columnQuantiles(rows: readonly Float64Array[], share: number): Float64Array {
  const [first] = rows;
  if (first === undefined) return new Float64Array(0);
  return Float64Array.from(first, (_, place) =>
    quantile(
      rows.map((row) => row[place]),
      share,
    ),
  );
}
