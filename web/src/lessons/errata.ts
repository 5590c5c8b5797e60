// Errata in circulation: for each what is printed and what is right, told apart by numbers that the core computes.
import type { Core } from '../core/types.ts';

export const errataIds = [
  ...(['lecun-tanh', 'gelu-half', 'swish-step', 'swish-code', 'softmax-gradient', 'log-softmax'] as const),
  ...(['elu-smooth', 'ranges', 'selu-zero', 'hard-bounds', 'elu-default', 'overflow'] as const),
  ...(['sigmoid-chain', 'glu-curve'] as const),
] as const;

export type ErratumId = (typeof errataIds)[number];

export interface Finding {
  readonly passed: boolean;
  /** What the words about it quote, in their order. */
  readonly numbers: readonly number[];
}

/** The plot beside an erratum. */
export interface Plate {
  /** Functions as in a link. */
  readonly f: string;
  readonly x: readonly [number, number];
  readonly order: 0 | 1;
  readonly at: number;
  /** The printed formula, where it is one of x. */
  readonly printed?: (x: number, core: Core) => number;
  /** What an inset shows, where the difference is too small to be seen. */
  readonly inset?: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

export interface Erratum {
  readonly id: ErratumId;
  readonly check: (core: Core) => Finding;
  readonly plate: Plate | null;
  /** The view that shows it. */
  readonly target: string;
}

const z = [1, 2, 3];
const { exp, log } = Math;
const logistic = (x: number): number => 1 / (1 + exp(-x));
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((so, value) => so + value, 0);
const near = (a: number, b: number, tolerance = 1e-12): boolean => Math.abs(a - b) <= tolerance;

const stepBeta = 2;
/** The third line of a derivation of Swish as it is printed, with σ(x) in place of σ(βx). */
const printedStep = (x: number, beta: number): number =>
  beta * x * logistic(x) + logistic(beta * x) * (1 - beta * x * logistic(beta * x));

function raises(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch (error) {
    return error instanceof TypeError;
  }
}

export const errata: readonly Erratum[] = [
  {
    id: 'lecun-tanh',
    check: (core) => {
      const right = core.evaluate('lecun-tanh', [1]).f[0];
      const wrong = core.evaluate('lecun-tanh', [1], { A: 1.7519 }).f[0];
      return { passed: near(right, 1, 1e-5) && wrong - 1 > 0.02, numbers: [right, wrong] };
    },
    plate: {
      ...{ f: 'lecun-tanh,lecun-tanh:A:1.7519', x: [-0.2, 3.5], order: 0, at: 1 },
      inset: { x: [0.94, 1.06], y: [0.95, 1.07] },
    },
    target: '?v=1&page=compare&f=lecun-tanh,lecun-tanh:A:1.7519&x=-4:4&show=f&at=1&ref=lecun-tanh',
  },
  {
    id: 'gelu-half',
    check: (core) => {
      const right = core.evaluate('gelu', [2]).f[0];
      const wrong = 2 * right;
      const byHand = 2 * ((2 / 2) * (1 + core.evaluate('erf', [Math.SQRT2]).f[0]));
      return { passed: near(byHand, wrong) && right < 2, numbers: [right, byHand] };
    },
    // x·x/2·(1 + erf(x/√2)) is x times GELU.
    plate: {
      f: 'gelu',
      x: [-4, 4],
      order: 0,
      at: 2,
      printed: (x, core) => x * core.evaluate('gelu', [x]).f[0],
    },
    target: '?v=1&at=2',
  },
  {
    id: 'swish-step',
    check: (core) => {
      const at = (beta: number): number => core.evaluate('swish', [1], { beta }).d1[0];
      const wrong = printedStep(1, stepBeta);
      const passed = near(printedStep(1, 1), at(1)) && Math.abs(wrong - at(stepBeta)) > 0.1;
      return { passed, numbers: [at(stepBeta), wrong] };
    },
    plate: {
      ...{ f: `swish:beta:${stepBeta}`, x: [-4, 4], order: 1, at: 1 },
      printed: (x) => printedStep(x, stepBeta),
    },
    target: `?v=1&f=swish:beta:${stepBeta}&at=1`,
  },
  {
    id: 'swish-code',
    check: (core) => {
      const [x, s] = [1, logistic(1)];
      const mended = x * s + s * (1 - x * s);
      const right = core.evaluate('swish', [x]).d1[0];
      // As printed the second bracket is a call, and what is called is a number.
      const stops = raises(() => Reflect.apply(s as unknown as () => void, undefined, [1 - x * s]));
      return { passed: stops && near(mended, right), numbers: [mended] };
    },
    plate: { f: 'swish', x: [-5, 5], order: 1, at: 1 },
    target: '?v=1&f=swish&at=1',
  },
  {
    id: 'softmax-gradient',
    check: (core) => {
      const { value: p, jacobian } = core.evaluateVector('softmax', z);
      const rows = z.map((_, i) => sum(jacobian.subarray(i * z.length, (i + 1) * z.length)));
      const printed = p.map((share) => share * (1 - share));
      const other = jacobian[1];
      const passed =
        rows.every((row) => near(row, 0, 1e-15)) &&
        printed.every((value, i) => near(value, jacobian[i * (z.length + 1)])) &&
        near(other, -p[0] * p[1]);
      return { passed, numbers: [other] };
    },
    plate: null,
    target: '?v=1&page=softmax&z=1:2:3',
  },
  {
    id: 'log-softmax',
    check: (core) => {
      const { value } = core.evaluateVector('log-softmax', z);
      const total = sum(value.map(exp));
      const lse = log(sum(z.map(exp)));
      const wrong = sum(z.map((logit) => exp(logit + lse)));
      return { passed: near(total, 1) && wrong > 2, numbers: [total, wrong] };
    },
    plate: null,
    // The loss of the last class is minus its log-softmax.
    target: '?v=1&page=softmax&z=1:2:3&target=2',
  },
  {
    id: 'elu-smooth',
    check: (core) => {
      const [kink] = core.breaks('elu', { alpha: 0.5 });
      const passed = core.breaks('elu').length === 0 && kink?.x === 0 && kink.d1[0] !== kink.d1[2];
      return { passed, numbers: [kink?.d1[0] ?? Number.NaN, kink?.d1[2] ?? Number.NaN] };
    },
    plate: { f: 'elu:alpha:0.5', x: [-3, 2], order: 0, at: 0 },
    target: '?v=1&f=elu:alpha:0.5&show=f,d1,tan&at=0',
  },
  {
    id: 'ranges',
    check: (core) => {
      const lowest = ['swish', 'mish'].map((id) => core.properties(id).range[0]);
      return { passed: lowest.every((low) => low > -0.32 && low < -0.27), numbers: lowest };
    },
    plate: { f: 'swish,mish', x: [-6, 2], order: 0, at: -1.2 },
    target: '?v=1&page=compare&f=swish,mish&x=-6:2&show=f&at=-1.2',
  },
  {
    id: 'selu-zero',
    check: (core) => {
      const [kink] = core.breaks('selu');
      const [step] = core.breaks('step');
      const passed = kink?.d1[0] !== kink?.d1[2] && step?.kind === 'jump' && step.d1[1] === 0;
      return { passed, numbers: [kink?.d1[0] ?? Number.NaN, kink?.d1[2] ?? Number.NaN] };
    },
    plate: { f: 'selu', x: [-3, 2], order: 1, at: 0 },
    target: '?v=1&f=selu&at=0',
  },
  {
    id: 'hard-bounds',
    check: (core) => {
      const corners = core.breaks('hard-sigmoid');
      const [low, high] = corners.map(({ f }) => f[1]);
      const passed = corners.map(({ x }) => x).join() === '-2.5,2.5' && low === 0 && high === 1;
      return { passed, numbers: [low, high] };
    },
    plate: { f: 'hard-sigmoid', x: [-4, 4], order: 0, at: 2.5 },
    target: '?v=1&f=hard-sigmoid&at=2.5',
  },
  {
    id: 'elu-default',
    check: (core) => {
      const [one, tenth] = [1, 0.1].map((alpha) => core.evaluate('elu', [-3], { alpha }).f[0]);
      const initial = core.catalogue.find(({ id }) => id === 'elu')?.params[0].initial;
      return { passed: initial === 1 && tenth - one > 0.8, numbers: [one, tenth] };
    },
    plate: { f: 'elu,elu:alpha:0.1', x: [-5, 2], order: 0, at: -3 },
    target: '?v=1&page=compare&f=elu,elu:alpha:0.1&x=-5:2&show=f&at=-3&ref=elu',
  },
  {
    id: 'overflow',
    check: (core) => {
      const printed = (710 * exp(710)) / (exp(710) + 1);
      const right = core.evaluate('swish', [710]).f[0];
      return { passed: Number.isNaN(printed) && right === 710, numbers: [right] };
    },
    plate: {
      ...{ f: 'swish', x: [700, 720], order: 0, at: 710 },
      printed: (x) => (x * exp(x)) / (exp(x) + 1),
    },
    target: '?v=1&f=swish&x=700:720&at=710',
  },
  {
    id: 'sigmoid-chain',
    check: (core) => {
      const { lipschitz, moments } = core.properties('sigmoid');
      const typical = Math.sqrt(moments.edf2);
      return {
        passed: lipschitz?.value === 0.25 && typical < 0.25,
        numbers: [lipschitz?.value ?? Number.NaN, typical, 1 / typical],
      };
    },
    plate: { f: 'sigmoid', x: [-6, 6], order: 1, at: 0 },
    target: '?v=1&page=gradient',
  },
  {
    id: 'glu-curve',
    check: (core) => {
      const [a, b] = [2, -1];
      const { jacobian } = core.evaluateVector('glu', [a, b]);
      const x = Array.from({ length: 201 }, (_, i) => (i - 100) / 20);
      const silu = core.evaluate('silu', x).f;
      const same = x.every((v, i) => near(core.evaluateVector('glu', [v, v]).value[0], silu[i], 1e-14));
      return { passed: same && jacobian[1] !== 0, numbers: [jacobian[0], jacobian[1]] };
    },
    plate: { f: 'silu', x: [-5, 5], order: 0, at: -1 },
    target: '?v=1&page=gates&f=glu&gate=-1&at=2',
  },
];
