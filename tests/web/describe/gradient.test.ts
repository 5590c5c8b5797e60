// The gradient lab's numbers and sentences: told of runs of the core, and of numbers made up to have a known answer.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import {
  chainCurves,
  type ChainRun,
  fateOf,
  gradientNumbers,
  type GradientNumbers,
  grown,
  nothingYet,
  passingOf,
} from '../../../web/src/describe/gradient.ts';
import { quantile } from '../../../web/src/describe/quantile.ts';
import { gradientNotes, gradientSentence, unitsSentences } from '../../../web/src/elements/gradient-words.ts';
import { en, zh } from '../../../web/src/i18n/gradient.ts';
import type { GradientSettings } from '../../../web/src/model/gradientCodec.ts';
import { articleEntry, stories } from '../../../web/src/model/gradientStories.ts';
import { exponentText, powerText } from '../../../web/src/model/power.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

interface Told {
  readonly run: ChainRun;
  readonly numbers: GradientNumbers;
}

async function runOf(settings: GradientSettings, chain = 0): Promise<Told> {
  const { item, scheme } = settings.chains[chain];
  const { layers, width, batch, gain, std, bias, seed, trials } = settings;
  const init = scheme === 'normal' ? { scheme, std } : { scheme, gain };
  const options = { activation: item, layers, width, batch, seed, trials, init, bias: { std: bias } };
  const run = grown(nothingYet, await core.propagate(options));
  const numbers = gradientNumbers(core, settings.chains[chain], run, chainCurves(run), settings);
  return { run, numbers: numbers! };
}

describe('stories', () => {
  it('the sigmoid chain vanishes, below even its bound', async () => {
    const { run, numbers } = await runOf(stories.sigmoid);
    expect(gradientSentence(numbers, en)).toBe(
      'Each layer multiplies the gradient by about #0.236#: after 20 layers #3·10⁻¹³# of it remains.',
    );
    expect(gradientSentence(numbers, zh)).toBe('每一层约把梯度乘以 #0.236#：经过 20 层，只剩 #3·10⁻¹³#。');
    expect(numbers).toMatchObject({ fate: 'vanished', steepest: 0.25, layer: 44 });
    expect(numbers.bound).toBeCloseTo(20 * Math.log10(0.25), 12);
    expect(numbers.median).toBeLessThan(numbers.bound);
    expect(numbers.theory).toBeCloseTo(10 * Math.log10(run.theory!.chi!), 1);
    expect(gradientNotes(numbers, en)).toEqual([
      '0.25 is the steepest slope, not the typical one.',
      'In float16 nothing is left after 12 layers.',
      'In float32 it would last about 72 layers.',
    ]);
    expect(unitsSentences(run, numbers, en).at(-1)).toBe(
      'The gradient shrinks because slopes never exceed 0.25.',
    );
  });

  it('a product of 101 matrices has the entries that simulations elsewhere give it', async () => {
    const { layers, seed } = stories.matrices;
    expect(layers + 1).toBe(101);
    const largest: number[] = [];
    for (let k = 0; k < 12; k++) {
      const { run } = await runOf({ ...stories.matrices, seed: seed + k });
      largest.push(...run.trials.map((trial) => trial.largest));
    }
    // Of 768 products the median strays by 0.08, these by 0.14.
    expect(Math.abs(quantile(largest, 0.5) - 24.8)).toBeLessThan(0.25);
    expect(Math.abs(quantile(largest, 0.05) - 21.9)).toBeLessThan(0.45);
    expect(Math.abs(quantile(largest, 0.95) - 27.7)).toBeLessThan(0.45);
    // The article's own number is an ordinary one.
    const below = largest.filter((log) => log < articleEntry).length / largest.length;
    expect(below).toBeGreaterThan(0.05);
    expect(below).toBeLessThan(0.35);
  });

  it('ReLU stays level with He’s weights, and not with LeCun’s', async () => {
    const [he, lecun] = [await runOf(stories.he, 0), await runOf(stories.he, 1)];
    expect(he.numbers).toMatchObject({ fate: 'level', passing: { float16: null, float32: null } });
    expect(he.numbers.zeroGradients).toBeCloseTo(0.5, 1);
    expect(lecun.numbers.fate).toBe('vanished');
    expect(lecun.numbers.factor).toBeCloseTo(Math.SQRT1_2, 1);
    // In the limit, where signals have died out, half of the slopes are still 1.
    expect(lecun.run.theory).toMatchObject({ q: 0 });
    expect(lecun.run.theory!.chi).toBeCloseTo(0.5, 9);
    expect(gradientNotes(he.numbers, en).at(-1)).toBe(en.passing.never);
    expect(unitsSentences(he.run, he.numbers, en)[0]).toBe(en.steady);
  });

  it('SELU keeps a length of 1, and tanh stands at the edge of chaos', async () => {
    expect((await runOf(stories.selu)).run.theory!.q).toBeCloseTo(1, 6);
    expect((await runOf(stories.edge)).run.theory!.chi).toBeCloseTo(1, 3);
  });
});

it('the mean slope is that of the slopes: 1 of a line, the share of what is not 0 for ReLU', async () => {
  const { run } = await runOf({ ...stories.matrices, trials: 2 });
  expect([...run.trials[0].meanSlope].every((slope) => slope === 1)).toBe(true);
  const relu = await runOf({ ...stories.he, trials: 3 });
  for (const { meanSlope, zeroGradients } of relu.run.trials)
    for (const [i, slope] of meanSlope.entries()) expect(slope).toBeCloseTo(1 - zeroGradients[i], 12);
});

describe('what is said', () => {
  const curves = (...logs: readonly number[]): Float64Array => Float64Array.from(logs);

  it.each([
    [-50, 20, 'vanished'],
    [-8, 20, 'vanished'],
    [-3, 20, 'fades'],
    [0.4, 20, 'level'],
    [3, 20, 'grows'],
    [5, 20, 'exploded'],
    [-Infinity, 20, 'zero'],
    [Number.NaN, 20, 'unknown'],
    [0, 0, 'start'],
  ] as const)('%d after %d layers: %s', (log, at, fate) => {
    expect(fateOf(log, at)).toBe(fate);
  });

  it('tells where a format ends, in the run or beyond it', () => {
    expect(passingOf(curves(0, -3, -6, -9), 'float16')).toEqual({ layers: 3, measured: true, end: 'under' });
    expect(passingOf(curves(0, -3, -6, -9), 'float32')).toEqual({
      layers: 15,
      measured: false,
      end: 'under',
    });
    expect(passingOf(curves(0, 10, 20, 30, 40), 'float32')).toMatchObject({ layers: 4, end: 'over' });
    expect(passingOf(curves(0, 0.1, -0.1), 'float16')).toBeNull();
    expect(passingOf(curves(0, -Infinity), 'float16')).toMatchObject({ layers: 1, measured: true });
  });

  const numbers: GradientNumbers = {
    ...{ at: 5, layer: 1, count: 3, median: 2, low: 1, high: 3, theory: 2, bound: 4, steepest: null },
    ...{ factor: 10 ** 0.4, fate: 'grows', passing: { float16: null, float32: null } },
    ...{ meanSlope: 1, zeroGradients: 0 },
  };

  it('of growth, of nothing, of the start, of one layer', () => {
    expect(gradientSentence(numbers, en)).toBe(
      'Each layer multiplies the gradient by about #2.51#: after 5 layers it is #100# times as large.',
    );
    expect(gradientSentence({ ...numbers, fate: 'zero', median: -Infinity }, en)).toContain('#0#');
    expect(gradientSentence({ ...numbers, at: 0, fate: 'start' }, zh)).toContain('范数为 #1#');
    expect(gradientSentence({ ...numbers, at: 1, median: 0.4 }, en)).toBe(
      'One layer multiplies the gradient by #2.51#.',
    );
  });
});

it.each([
  [-12.54, 1, '3·10⁻¹³'],
  [-12.0001, 1, '1·10⁻¹²'],
  [Math.log10(9.97e-14), 1, '1·10⁻¹³'],
  [24.6, 2, '4.0·10²⁴'],
  [0, 1, '1'],
  [-1, 1, '0.1'],
  [Math.log10(0.2361), 3, '0.236'],
  [3.5, 1, '3160'],
  [-Infinity, 1, '0'],
])('10^%d to %d digits is %s', (log, digits, text) => {
  expect(powerText(log, digits)).toBe(text);
});

it('exponents have a true minus and never −0', () => {
  expect([-12.543, 3, -0.001, -Infinity].map(exponentText)).toEqual(['−12.54', '3.00', '0.00', '−∞']);
});

it('quantiles lie between neighbours, and beside what is infinite on one of them', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([1, 2], 0.25)).toBe(1.25);
  expect(quantile([-Infinity, 1], 0.5)).toBe(1);
  expect(quantile([-Infinity, -Infinity, 1, Number.NaN], 0.5)).toBe(-Infinity);
  expect(quantile([], 0.5)).toBeNaN();
});
