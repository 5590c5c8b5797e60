// Textbook formulas in double precision beside the core, at places where they lose their digits.
import type { Core } from '../core/types.ts';

export interface Row {
  /** As a programmer would write it. */
  readonly formula: string;
  readonly at: string;
  readonly textbook: number;
  readonly core: number;
  /** The textbook value in float32. */
  readonly single?: true;
}

const { exp, log, sqrt, fround } = Math;

/** Each formula where it overflows, cancels, or rounds to nothing. */
export function textbookRows(core: Core): readonly Row[] {
  const at = (id: string, x: number): number => core.evaluate(id, [x]).f[0];
  const sigmoid = (x: number): number => 1 / (1 + exp(-x));
  const tanh = (x: number): number => (exp(x) - exp(-x)) / (exp(x) + exp(-x));
  const naive = [1000, 0].map(exp);
  const plus32 = fround(fround(1) + fround(exp(89)));
  return [
    {
      ...{ formula: 'log(1 + exp(x))', at: 'x = 800' },
      ...{ textbook: log(1 + exp(800)), core: at('softplus', 800) },
    },
    {
      ...{ formula: 'log(1 + exp(x))', at: 'x = 89', single: true },
      ...{ textbook: fround(log(plus32)), core: at('softplus', 89) },
    },
    {
      ...{ formula: 'log(1 + exp(x))', at: 'x = −40' },
      ...{ textbook: log(1 + exp(-40)), core: at('softplus', -40) },
    },
    {
      ...{ formula: '(exp(x) − exp(−x)) / (exp(x) + exp(−x))', at: 'x = 800' },
      ...{ textbook: tanh(800), core: at('tanh', 800) },
    },
    {
      ...{ formula: '(exp(x) − exp(−x)) / (exp(x) + exp(−x))', at: 'x = 10⁻¹⁰' },
      ...{ textbook: tanh(1e-10), core: at('tanh', 1e-10) },
    },
    {
      ...{ formula: '1 − σ(x)', at: 'x = 40' },
      ...{ textbook: 1 - sigmoid(40), core: at('sigmoid', -40) },
    },
    {
      ...{ formula: 'σ(x)·(1 − σ(x))', at: 'x = 40' },
      ...{ textbook: sigmoid(40) * (1 - sigmoid(40)), core: core.evaluate('sigmoid', [40]).d1[0] },
    },
    {
      ...{ formula: 'x·exp(x) / (exp(x) + 1)', at: 'x = 800' },
      ...{ textbook: (800 * exp(800)) / (exp(800) + 1), core: at('silu', 800) },
    },
    {
      ...{ formula: 'exp(x) − 1', at: 'x = −10⁻¹²' },
      ...{ textbook: exp(-1e-12) - 1, core: at('elu', -1e-12) },
    },
    {
      ...{ formula: 'x/2·(1 + erf(x/√2))', at: 'x = −9' },
      ...{ textbook: (-9 / 2) * (1 + at('erf', -9 / sqrt(2))), core: at('gelu', -9) },
    },
    {
      ...{ formula: 'exp(z₁) / (exp(z₁) + exp(z₂))', at: 'z = (1000, 0)' },
      ...{
        textbook: naive[0] / (naive[0] + naive[1]),
        core: core.evaluateVector('softmax', [1000, 0]).value[0],
      },
    },
  ];
}

/** |textbook − core| / |core|; NaN where the textbook has no finite number. */
export function lost({ textbook, core }: Row): number {
  return Number.isFinite(textbook) ? Math.abs(textbook - core) / Math.abs(core) : Number.NaN;
}
