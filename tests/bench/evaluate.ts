// Nanoseconds a point of f, f′ and f″ together in the core, and of f alone in plain JavaScript.
import type { Core } from '../../web/src/core/index.ts';
import { median, repeat } from './measure.ts';

/** As they are written by hand: the customary erf of Abramowitz and Stegun, good to 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}

const plain: Readonly<Record<string, (x: number) => number>> = {
  relu: (x) => Math.max(0, x),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  softplus: (x) => Math.log1p(Math.exp(x)),
  silu: (x) => x / (1 + Math.exp(-x)),
  mish: (x) => x * Math.tanh(Math.log1p(Math.exp(x))),
  gelu: (x) => 0.5 * x * (1 + erf(x / Math.SQRT2)),
  sinusoid: Math.sin,
};

function measured(core: Core, count: number, rounds: number): unknown {
  const x = Float64Array.from({ length: count }, (_, i) => -5 + (10 * (i + 0.5)) / count);
  const out = { f: new Float64Array(count), d1: new Float64Array(count), d2: new Float64Array(count) };
  const nanoseconds = (ms: number) => (1e6 * ms) / count;
  const ours = new Map(
    core.catalogue.map(({ id }) => [
      id,
      nanoseconds(repeat(rounds, () => void core.evaluate(id, x, {}, { out }))),
    ]),
  );
  const beside = Object.entries(plain).map(([id, f]) => {
    const javascript = nanoseconds(
      repeat(rounds, () => {
        for (let i = 0; i < count; i++) out.f[i] = f(x[i]);
      }),
    );
    return [id, { core: ours.get(id), javascript }];
  });
  const all = [...ours.values()];
  return {
    median: median(all),
    mean: all.reduce((sum, value) => sum + value, 0) / all.length,
    slowest: Math.max(...all),
    beside: Object.fromEntries(beside),
  };
}

export function evaluateAll(core: Core, rounds: number): unknown {
  return {
    functions: core.catalogue.length,
    'ns a point, 1,000': measured(core, 1_000, rounds),
    'ns a point, 10,000': measured(core, 10_000, rounds),
  };
}
