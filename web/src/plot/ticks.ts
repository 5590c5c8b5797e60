// Ticks of an axis: multiples of 1, 2 or 5 times a power of ten.

/** mantissa × 10^exponent, kept apart so that multiples can be rounded once, from decimal. */
interface DecimalStep {
  readonly mantissa: 1 | 2 | 5;
  readonly exponent: number;
}

/** NaN as exponent where the span has no step. */
function decimalStep(span: number, most: number): DecimalStep {
  const rough = span / Math.max(1, most);
  const exponent = Math.floor(Math.log10(rough));
  const lead = rough / Number(`1e${exponent}`);
  // The factor forgives rounding, so that a span of exactly six steps keeps six.
  if (lead <= 1.0000001) return { mantissa: 1, exponent };
  if (lead <= 2.0000001) return { mantissa: 2, exponent };
  if (lead <= 5.0000001) return { mantissa: 5, exponent };
  return { mantissa: 1, exponent: exponent + 1 };
}

/** `count` steps, as the number nearest to that decimal: 0.30000000000000004 never shows. */
function multiple({ mantissa, exponent }: DecimalStep, count: number): number {
  return Number(`${count * mantissa}e${exponent}`);
}

/** The step 1, 2 or 5 × 10ᵏ that gives at most `most` intervals over a span. NaN where there is none. */
export function tickStep(span: number, most: number): number {
  return multiple(decimalStep(span, most), 1);
}

/** Tick values in [lo, hi], ends included where they are ticks but for rounding. */
export function ticks(lo: number, hi: number, most: number): readonly number[] {
  // Never finer than the numbers themselves, so that two ticks are two numbers.
  const finest = 2 ** -52 * most * Math.max(Math.abs(lo), Math.abs(hi));
  const step = decimalStep(Math.max(hi - lo, finest), most);
  const size = multiple(step, 1);
  if (!Number.isFinite(size) || size <= 0) return [];
  const [first, last] = [Math.floor(lo / size), Math.ceil(hi / size)];
  const rounding = 1e-9 * size;
  const values: number[] = [];
  for (let k = first; k <= last; k++) {
    const value = multiple(step, k);
    if (lo - value <= rounding && value - hi <= rounding) values.push(value);
  }
  return values;
}

/** The narrowest range around [lo, hi] whose ends are multiples of the step that gives `most` intervals. */
export function outward(lo: number, hi: number, most: number): readonly [lo: number, hi: number] {
  const step = decimalStep(hi - lo, most);
  const size = multiple(step, 1);
  if (!Number.isFinite(size) || size <= 0) return [lo, hi];
  const [first, last] = [Math.floor(lo / size), Math.ceil(hi / size)];
  // Far from 0 neighbouring multiples are the same number.
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [lo, hi];
  return [multiple(step, first) + 0, multiple(step, last) + 0];
}

/** A tick's label: true minus, no padding zeros, a power of ten for what is very large or small. */
export function tickLabel(value: number): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e5 || size < 1e-4) ? value.toExponential().replace('e+', 'e') : String(value);
  return text.replaceAll('-', '\u2212');
}
