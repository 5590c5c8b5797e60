// Ticks of an axis: multiples of 1, 2 or 5 times a power of ten.

/** The step 1, 2 or 5 × 10ᵏ that gives at most `most` intervals over a span. */
export function tickStep(span: number, most: number): number {
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const mantissa = rough / power;
  // The factor forgives rounding, so that a span of exactly six steps keeps six.
  const nice = mantissa <= 1.0000001 ? 1 : mantissa <= 2.0000001 ? 2 : mantissa <= 5.0000001 ? 5 : 10;
  return nice * power;
}

/** Tick values inside [lo, hi]; each is rounded so that 0.30000000000000004 never shows. */
export function ticks(lo: number, hi: number, most: number): readonly number[] {
  const step = tickStep(hi - lo, most);
  if (!Number.isFinite(step) || step <= 0) return [];
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.ceil(lo / step - 1e-9);
  const last = Math.floor(hi / step + 1e-9);
  const values: number[] = [];
  for (let k = first; k <= last && values.length <= 2 * most; k++) {
    const value = k * step;
    values.push(decimals <= 15 ? Number(value.toFixed(decimals)) : value);
  }
  return values;
}

/** A tick's label: true minus, no padding zeros, a power of ten for what is very large or small. */
export function tickLabel(value: number): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e5 || size < 1e-4)
      ? value.toExponential().replace('e+', 'e')
      : String(Number(value.toPrecision(12)));
  return text.replaceAll('-', '\u2212');
}
