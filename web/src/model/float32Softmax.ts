// Softmax in single precision, step by step, as a program without care and one with care compute it.

/** One class on its way. */
export interface Float32Row {
  /** What e is raised to. */
  readonly exponent: number;
  readonly power: number;
  readonly p: number;
}

export interface Float32Softmax {
  readonly rows: readonly Float32Row[];
  readonly sum: number;
}

export const largestFloat32 = (2 - 2 ** -23) * 2 ** 127;
/** Beyond, eˣ is no float32 any more. */
export const largestExponent = Math.log(largestFloat32);

const single = Math.fround;

/** p = e^((z + c)/T)/Σe^((z + c)/T), every step rounded to a float32; `stable` takes the largest exponent off first. */
export function float32Softmax(
  z: readonly number[],
  shift: number,
  T: number,
  stable: boolean,
): Float32Softmax {
  const scaled = z.map((zi) => single(single(single(zi) + single(shift)) / single(T)));
  const largest = stable ? Math.max(...scaled) : 0;
  const exponents = scaled.map((x) => single(x - largest));
  const powers = exponents.map((x) => single(Math.exp(x)));
  const sum = powers.reduce((a, b) => single(a + b), 0);
  return { rows: powers.map((power, i) => ({ exponent: exponents[i], power, p: single(power / sum) })), sum };
}

/** What becomes of the result. */
export type Float32Fate = 'fine' | 'overflow' | 'underflow';

/** NaN comes of ∞/∞ when a power or their sum is too large, of 0/0 when all are too small. */
export function fateOf({ rows, sum }: Float32Softmax): Float32Fate {
  if (sum === Infinity) return 'overflow';
  return rows.every(({ power }) => power === 0) ? 'underflow' : 'fine';
}
