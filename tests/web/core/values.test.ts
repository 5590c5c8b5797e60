// The built core through the API: known values, breaks, the general variant, limits, and the same bits after bad input.
import { beforeAll, describe, expect, it } from 'vitest';
import { misfit } from '../../../web/src/core/domain.ts';
import { ActivationError } from '../../../web/src/core/error.ts';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, Params } from '../../../web/src/core/types.ts';
import { hostile, wrongNames } from './hostile.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

type Row = readonly [id: string, x: number, f: number, d1: number, d2: number];

/** Nearest doubles to f, f′, f″, from mpmath at 60 digits. */
const known: readonly Row[] = [
  ['silu', -30, -2.8072868906517896e-12, -2.713710660963134e-12, -2.620134431274233e-12],
  ['silu', 0.5, 0.3112296656009273, 0.7399611873026518, 0.4412290269770286],
  ['silu', 4, 3.928055160151634, 1.052664614891073, -0.03278393128697429],
  ['gelu', -10, -7.619853024160526e-23, -7.618400096464814e-22, -7.540706654172292e-21],
  ['gelu', 0.001, 0.000500398942213911, 0.5007978842948414, 0.7978837629186037],
  ['gelu', 2.5, 2.4844758366855597, 1.037611085908145, -0.07449527709766629],
  ['softplus', -50, 1.9287498479639178e-22, 1.9287498479639178e-22, 1.9287498479639178e-22],
  ['softplus', 0, Math.LN2, 0.5, 0.25],
  ['softplus', 3.5, 3.5297504182726205, 0.9706877692486436, 0.02845302387973556],
  ['tanh', -3, -0.9950547536867305, 0.00986603716544019, 0.019634494363042435],
  ['tanh', 1e-8, 1e-8, 0.9999999999999999, -1.9999999999999997e-8],
  ['log-sigmoid', -40, -40, 1, -4.248354255291589e-18],
  ['log-sigmoid', 40, -4.248354255291589e-18, 4.248354255291589e-18, -4.248354255291589e-18],
  ['softsign', -3, -0.75, 0.0625, 0.03125],
  ['softsign', 0.25, 0.2, 0.64, -1.024],
  ['gaussian', -2, 0.01831563888873418, 0.07326255555493671, 0.25641894444227853],
  ['relu', -3, 0, 0, 0],
  ['relu', 0, 0, 0, 0],
  ['relu', 3, 3, 1, 0],
  ['relu6', 7, 6, 0, 0],
  ['leaky-relu', -2, -0.02, 0.01, 0],
  ['hard-tanh', 0.5, 0.5, 1, 0],
  ['identity', -1.5, -1.5, 1, 0],
];

it('has defaults that fit together, which are taken without a look', () => {
  for (const info of [...core.catalogue, ...core.vectors]) expect(misfit(info, {}), info.id).toBeNull();
});

/** One point: f, f′, f″. */
function at(id: string, x: number, params?: Params): readonly number[] {
  const { f, d1, d2 } = core.evaluate(id, [x], params);
  return [f[0], d1[0], d2[0]];
}

/** Within a part in 10¹³: far from any mistake; how exact the core is, its own tests show. */
function expectNear(value: number, expected: number): void {
  expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThanOrEqual(
    1e-13 * Math.abs(expected),
  );
}

/** −0 is as good as 0 where neither is seen. */
const unsigned = (values: readonly number[]): readonly number[] => values.map((value) => value + 0);

describe('values', () => {
  it.each(known)('%s of %f', (id, x, ...expected) => {
    at(id, x).forEach((value, order) => {
      expectNear(value, expected[order]);
    });
  });

  it('follow the parameters', () => {
    expect(at('leaky-relu', -2, { alpha: 0.5 })).toEqual([-1, 0.5, 0]);
    expect(unsigned(at('leaky-relu', -2, { alpha: -400 }))).toEqual([800, -400, 0]);
    expect(at('swish', 2, { beta: 1 })).toEqual(at('silu', 2));
    expect(at('elu', -1, { alpha: 2 })[0]).toBeCloseTo(2 * Math.expm1(-1), 14);
    expect(at('srelu', 5, { tl: 1, tr: 1, ar: 0.25, al: 3 })).toEqual([2, 0.25, 0]);
  });

  it('are the same for every point of a long list as one by one', () => {
    const x = Float64Array.from({ length: 10_000 }, (_, i) => (i - 5_000) / 400);
    for (const id of ['gelu', 'hard-swish', 'sinusoid']) {
      const { f, d1, d2 } = core.evaluate(id, x);
      for (const i of [0, 1, 4_095, 4_096, 4_097, 5_000, 8_191, 8_192, 9_999]) {
        expect([f[i], d1[i], d2[i]]).toEqual(at(id, x[i]));
      }
    }
  });
});

describe('the ends of the numbers', () => {
  it('NaN gives NaN, for every function and order', () => {
    for (const { id } of core.catalogue)
      expect(at(id, Number.NaN), id).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('finite x never gives NaN', () => {
    const sizes = [5e-324, 1e-300, 1e-9, 0.3, 1, 3, 6, 37, 710, 745, 1e8, 1e155, 1e308];
    const x = [0, -0, ...sizes, ...sizes.map((size) => -size)];
    for (const { id } of core.catalogue) {
      const { f, d1, d2 } = core.evaluate(id, x);
      for (const values of [f, d1, d2])
        expect(
          x.filter((_, i) => Number.isNaN(values[i])),
          id,
        ).toEqual([]);
    }
  });

  it('±∞ gives the limit', () => {
    const limits: readonly (readonly [id: string, left: number, right: number])[] = [
      ['sigmoid', 0, 1],
      ['tanh', -1, 1],
      ['softsign', -1, 1],
      ['arctan', -Math.PI / 2, Math.PI / 2],
      ['relu', 0, Infinity],
      ['relu6', 0, 6],
      ['silu', 0, Infinity],
      ['gelu', 0, Infinity],
      ['mish', 0, Infinity],
      ['elu', -1, Infinity],
      ['softplus', 0, Infinity],
      ['log-sigmoid', -Infinity, 0],
      ['gaussian', 0, 0],
      ['tanh-shrink', -Infinity, Infinity],
      ['step', 0, 1],
    ];
    for (const [id, left, right] of limits) {
      const { f } = core.evaluate(id, [-Infinity, Infinity]);
      expect(f[0] === left && f[1] === right, `${id}: ${f}`).toBe(true);
    }
  });
});

describe('breaks', () => {
  it('are kinks and jumps with both sides and the value at the point', () => {
    expect(core.breaks('relu')).toEqual([{ x: 0, kind: 'kink', f: [0, 0, 0], d1: [0, 0, 1] }]);
    expect(core.breaks('hard-tanh')).toEqual([
      { x: -1, kind: 'kink', f: [-1, -1, -1], d1: [0, 0, 1] },
      { x: 1, kind: 'kink', f: [1, 1, 1], d1: [1, 0, 0] },
    ]);
    expect(core.breaks('step')).toEqual([{ x: 0, kind: 'jump', f: [0, 1, 1], d1: [0, 0, 0] }]);
    expect(core.breaks('gelu')).toEqual([]);
  });

  it('move with the parameters, and with the general variant', () => {
    expect(core.breaks('hard-tanh', { lo: -0.5, hi: 3 }).map(({ x }) => x)).toEqual([-0.5, 3]);
    // g(x) = 2·h(0.5 − x) + 1, mirrored: the sides change places.
    const mirrored = core.breaks('hard-tanh', {}, { a: 2, b: -1, c: 0.5, d: 1 });
    expect(mirrored.map(({ x, kind, f, d1 }) => [x, kind, f, unsigned(d1)])).toEqual([
      [-0.5, 'kink', [3, 3, 3], [0, 0, -2]],
      [1.5, 'kink', [-1, -1, -1], [-2, 0, 0]],
    ]);
    expect(core.breaks('step', { h0: 0.5 }, { b: -1 })).toMatchObject([{ f: [1, 0.5, 0] }]);
  });
});

describe('the general variant', () => {
  it('is a·f(b·x + c) + d with the derivatives of that', () => {
    const [a, b, c, d] = [-3, 0.5, 0.25, 2];
    for (const x of [-2.5, 0, 1.75]) {
      const [f, d1, d2] = at('silu', b * x + c);
      const variant = core.evaluate('silu', [x], {}, { transform: { a, b, c, d } });
      expectNear(variant.f[0], a * f + d);
      expectNear(variant.d1[0], a * b * d1);
      expectNear(variant.d2[0], a * b * b * d2);
    }
  });
});

describe('the catalogue', () => {
  it('is frozen all the way down', () => {
    const open: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, item] of Object.entries(value)) look(item, `${path}.${key}`);
    };
    look(core.catalogue, 'catalogue');
    expect(open).toEqual([]);
    expect(core.catalogue.length).toBeGreaterThanOrEqual(44);
  });

  it('has defaults, slider ends and names that the API itself accepts', () => {
    for (const { id, params } of core.catalogue) {
      expect(() => core.evaluate(id.replaceAll('-', '_').toUpperCase(), [0.5]), id).not.toThrow();
      for (const parameter of params) {
        const initial = core.evaluate(id, [0.5], { [parameter.id]: parameter.initial });
        expect(initial, id).toEqual(core.evaluate(id, [0.5]));
        expect(parameter.initial >= parameter.min && parameter.initial <= parameter.max, id).toBe(true);
      }
    }
  });
});

describe('bad input', () => {
  it('leaves the core as it was: the same bits afterwards', () => {
    const x = Float64Array.from({ length: 5_000 }, (_, i) => i / 100 - 25);
    const bits = () =>
      Object.values(core.evaluate('gelu', x)).map(({ buffer }) => new BigUint64Array(buffer));
    const before = bits();
    const values = [...hostile.map(([, value]) => value), ...wrongNames];
    for (const value of values) {
      const calls = [
        () => core.evaluate(value as string, [1]),
        () => core.evaluate('leaky-relu', value as number[]),
        () => core.evaluate('leaky-relu', [1], value as Params),
        () => core.breaks('leaky-relu', { alpha: 1 }, value as object),
      ];
      for (const call of calls) expect(call).toThrow(ActivationError);
    }
    expect(bits()).toEqual(before);
  });
});
