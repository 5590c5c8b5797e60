// The named functions that formulas may use, computed apart from the core.

type Named = (...args: readonly number[]) => number;

/** Φ and erfc to about 1e-15: a series where it does not cancel, else a continued fraction. */
function erf(x: number): number {
  if (Math.abs(x) > 2.5) return Math.sign(x) * (1 - erfcFar(Math.abs(x)));
  let term = x;
  let total = x;
  // Σ 2ⁿ x^(2n+1)/(2n+1)!! times e^(−x²): all terms have one sign.
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(total); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}

function erfcFar(x: number): number {
  let tail = x;
  for (let n = 120; n >= 1; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}

const erfc = (x: number): number => (x > 2.5 ? erfcFar(x) : 1 - erf(x));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const named: Readonly<Record<string, Named>> = {
  '\\sin': Math.sin,
  '\\cos': Math.cos,
  '\\tan': Math.tan,
  '\\arctan': Math.atan,
  '\\sinh': Math.sinh,
  '\\cosh': Math.cosh,
  '\\tanh': Math.tanh,
  '\\ln': Math.log,
  '\\exp': Math.exp,
  '\\sqrt': Math.sqrt,
  '\\max': Math.max,
  '\\min': Math.min,
  '\\sigma': logistic,
  '\\Phi': (x) => erfc(-x / Math.SQRT2) / 2,
  '\\varphi': (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
  erf,
  erfc,
  sech: (x) => 1 / Math.cosh(x),
  arsinh: Math.asinh,
  sgn: Math.sign,
  sp: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  ReLU6: (x) => Math.min(Math.max(x, 0), 6),
};

/** How many arguments: \max and \min take any number from two on. */
const many = ['\\max', '\\min'];

/** The names that have a value here. */
export const known: readonly string[] = Object.keys(named);

export function apply(name: string, args: readonly number[]): number {
  const fits = many.includes(name) ? args.length >= 2 : args.length === 1;
  if (!fits) throw new TypeError(`${name} does not take ${args.length} arguments`);
  return named[name](...args);
}
