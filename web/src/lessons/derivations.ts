// Derivations of f′ and f″, step by step, each with identities that the core must satisfy number by number.
import type { Core, Params, Transform } from '../core/types.ts';
import { type Deviation, largestDeviation } from './ulp.ts';

type Values = readonly number[] | Float64Array;

/** f, f′ and f″ of a function at all points. */
type Of = (
  id: string,
  params?: Params,
  transform?: Transform,
) => readonly [Float64Array, Float64Array, Float64Array];

interface Identity {
  /** Which formula it is: a key of derivations.json. */
  readonly tex: string;
  readonly id: string;
  readonly params?: Params;
  readonly order: 0 | 1 | 2;
  /** Where it is claimed; everywhere by default. */
  readonly only?: (x: number) => boolean;
  /** What f, f′ or f″ is the sum of. */
  readonly terms: (x: Float64Array, of: Of) => readonly Values[];
}

export interface Derivation {
  readonly id: 'sigmoid' | 'tanh' | 'softplus' | 'elu' | 'gelu' | 'swish' | 'mish';
  /** Formulas in order, keys of derivations.json. */
  readonly steps: readonly string[];
  readonly identities: readonly Identity[];
  /** The view that shows it. */
  readonly query: string;
}

const mirror: Transform = { b: -1 };
const one = (x: Float64Array): Values => x.map(() => 1);
const product = (factor: number, ...lists: readonly Values[]): Values =>
  Array.from(lists[0], (_, i) => lists.reduce((so, list) => so * list[i], factor));

const alpha = 1.5;
/** A power of two: β·x is exact, and what is compared is the derivative, not the rounding of its argument. */
const beta = 2;

export const derivations: readonly Derivation[] = [
  {
    id: 'sigmoid',
    steps: ['sigmoid', 'sigmoid-quotient', 'sigmoid-d1', 'sigmoid-d2'],
    query: '?v=1&f=sigmoid&show=f,d1,d2&at=0',
    identities: [
      {
        ...{ tex: 'sigmoid-d1', id: 'sigmoid', order: 1 },
        terms: (_, of) => [product(1, of('sigmoid')[0], of('sigmoid', {}, mirror)[0])],
      },
      {
        ...{ tex: 'sigmoid-d2', id: 'sigmoid', order: 2 },
        terms: (_, of) => {
          const [s, d1] = of('sigmoid');
          return [d1, product(-2, d1, s)];
        },
      },
    ],
  },
  {
    id: 'tanh',
    steps: ['tanh', 'tanh-chain', 'tanh-d1', 'tanh-d2'],
    query: '?v=1&f=tanh&show=f,d1,d2&at=0',
    identities: [
      {
        ...{ tex: 'tanh', id: 'tanh', order: 0 },
        terms: (x, of) => [product(2, of('sigmoid', {}, { b: 2 })[0]), product(-1, one(x))],
      },
      {
        ...{ tex: 'tanh-d1', id: 'tanh', order: 1 },
        terms: (x, of) => [one(x), product(-1, of('tanh')[0], of('tanh')[0])],
      },
      {
        ...{ tex: 'tanh-d2', id: 'tanh', order: 2 },
        terms: (_, of) => [product(-2, of('tanh')[0], of('tanh')[1])],
      },
    ],
  },
  {
    id: 'softplus',
    steps: ['softplus', 'softplus-d1', 'softplus-d2'],
    query: '?v=1&f=softplus&show=f,d1,d2&at=0',
    identities: [
      {
        ...{ tex: 'softplus', id: 'softplus', order: 0 },
        terms: (x, of) => [x, of('softplus', {}, mirror)[0]],
      },
      { ...{ tex: 'softplus-d1', id: 'softplus', order: 1 }, terms: (_, of) => [of('sigmoid')[0]] },
      {
        ...{ tex: 'softplus-d2', id: 'softplus', order: 2 },
        terms: (_, of) => [product(1, of('sigmoid')[0], of('sigmoid', {}, mirror)[0])],
      },
    ],
  },
  {
    id: 'elu',
    steps: ['elu', 'elu-d1', 'elu-d2', 'elu-zero'],
    query: '?v=1&f=elu:alpha:1.5&show=f,d1,tan&at=0',
    identities: ([1, 2] as const).map((order) => ({
      ...{ tex: `elu-d${order}`, id: 'elu', params: { alpha }, order, only: (x: number) => x < 0 },
      terms: (x: Float64Array, of: Of) => [of('elu', { alpha })[0], product(alpha, one(x))],
    })),
  },
  {
    id: 'gelu',
    steps: ['gelu', 'gelu-d1', 'gelu-normal', 'gelu-d2'],
    query: '?v=1&f=gelu&show=f,d1,d2&at=1.414',
    identities: [
      {
        ...{ tex: 'gelu-d1', id: 'gelu', order: 1 },
        terms: (x, of) => [of('gaussian-cdf')[0], product(1, x, of('gaussian-cdf')[1])],
      },
      {
        ...{ tex: 'gelu-d2', id: 'gelu', order: 2 },
        terms: (x, of) => [product(2, of('gaussian-cdf')[1]), product(-1, x, x, of('gaussian-cdf')[1])],
      },
    ],
  },
  {
    id: 'swish',
    steps: ['swish', 'swish-product', 'swish-d1', 'swish-d2'],
    query: '?v=1&f=swish:beta:2&show=f,d1,d2&at=1',
    identities: [
      {
        ...{ tex: 'swish-d1', id: 'swish', params: { beta }, order: 1 },
        terms: (_, of) => {
          const [s] = of('sigmoid', {}, { b: beta });
          const [f] = of('swish', { beta });
          return [product(beta, f), s, product(-beta, s, f)];
        },
      },
      {
        ...{ tex: 'swish-d2', id: 'swish', params: { beta }, order: 2 },
        // The derivatives of σ(βx) carry their factors β and β².
        terms: (x, of) => {
          const [, d1, d2] = of('sigmoid', {}, { b: beta });
          return [product(2, d1), product(1, x, d2)];
        },
      },
    ],
  },
  {
    id: 'mish',
    steps: ['mish', 'mish-chain', 'mish-d1'],
    query: '?v=1&f=mish&show=f,d1&at=-1.192',
    identities: [
      {
        ...{ tex: 'mish-d1', id: 'mish', order: 1 },
        terms: (x, of) => {
          const omega = of('softplus')[0].map(Math.tanh);
          const [s] = of('sigmoid');
          return [omega, product(1, x, s), product(-1, x, s, omega, omega)];
        },
      },
    ],
  },
];

const count = 1001;
export const deviationBound = 8;

/** An identity's largest deviation over 1,001 points of [−10, 10]; it passes within 8 units. */
export function deviationOf(core: Core, { id, params, order, only, terms }: Identity): Deviation {
  const all = Float64Array.from({ length: count }, (_, i) => (i - (count - 1) / 2) / 50);
  const x = only === undefined ? all : all.filter(only);
  const of: Of = (name, given = {}, transform = {}) => {
    const { f, d1, d2 } = core.evaluate(name, x, given, { transform });
    return [f, d1, d2];
  };
  return largestDeviation(x, of(id, params)[order], terms(x, of));
}

/** The largest deviation of softmax's Jacobian from diag(p) − ppᵀ, in units in the last place of p's largest. */
export function softmaxDeviation(core: Core): number {
  const z = [1, 2, 0.5, -1];
  const { value: p, jacobian } = core.evaluateVector('softmax', z);
  const left: number[] = [];
  const terms: [number[], number[]] = [[], []];
  for (let i = 0; i < z.length; i++)
    for (let j = 0; j < z.length; j++) {
      left.push(jacobian[i * z.length + j]);
      terms[0].push(i === j ? p[i] : 0);
      terms[1].push(-p[i] * p[j]);
    }
  return largestDeviation(left, left, terms).units;
}
