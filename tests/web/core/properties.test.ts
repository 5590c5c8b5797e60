// core.properties: claims of the literature, exact values, the general variant, bad input, and a core that lies.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Properties } from '../../../web/src/core/properties.ts';
import type { Core, Params, Transform } from '../../../web/src/core/types.ts';
import { fakeCore, fakeModule, thrown } from './fake.ts';
import { hostile, wrongNames } from './hostile.ts';

interface Claim {
  /** Numbers, or "inf" and "-inf"; null where the range is no interval. */
  readonly range: readonly (number | string)[] | null;
  /** Null where the function oscillates. */
  readonly limits: readonly (number | string | null)[];
  readonly monotone: boolean;
  readonly smoothness: string;
  readonly symmetry: string;
  readonly zero: boolean;
  readonly lipschitz: number | null;
  readonly argmin: number | null;
}

/** What the field says of each function with its defaults, gathered by hand and independent of the core. */
const claims: Readonly<Record<string, Claim>> = JSON.parse(
  readFileSync(new URL('../../golden/claims.json', import.meta.url), 'utf8'),
);

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const number = (text: number | string | null): number =>
  text === null ? Number.NaN : typeof text === 'number' ? text : text === 'inf' ? Infinity : -Infinity;

function near(value: number, expected: number, tolerance: number): boolean {
  return Object.is(value, expected) || Math.abs(value - expected) <= tolerance * (1 + Math.abs(expected));
}

function isZero({ zeros, constant }: Properties, x: number): boolean {
  return zeros.includes(x) || constant.some(({ from, to, value }) => value === 0 && from < x && x < to);
}

describe('the claims', () => {
  it('hold for every function of the catalogue', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { id } of core.catalogue) {
      const claim = claims[id];
      if (!claim) continue;
      compared++;
      const found = core.properties(id);
      const check = (what: string, right: boolean): void => {
        if (!right) wrong.push(`${id}: ${what}`);
      };
      const { range, limits, lipschitz, argmin } = claim;
      check('range', !range || found.range.every((end, i) => near(end, number(range[i]), 1e-12)));
      check(
        'limits',
        found.limits.every((end, i) => near(end, number(limits[i]), 1e-12)),
      );
      check('monotone', found.monotone === claim.monotone);
      check('smoothness', found.smoothness === claim.smoothness);
      check('symmetry', found.symmetry === claim.symmetry);
      check(
        'f(0) = 0',
        (core.evaluate(id, [0]).f[0] === 0) === claim.zero && (!claim.zero || isZero(found, 0)),
      );
      const slope = found.lipschitz?.value;
      check('lipschitz', lipschitz === null ? slope === undefined : near(slope ?? -1, lipschitz, 1e-10));
      const least = found.minimum?.x ?? Number.NaN;
      // The claim came from a search by values, which finds the place to half the digits, on either side.
      check('argmin', argmin === null || near(Math.abs(least), Math.abs(argmin), 1e-7));
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(44);
  });
});

describe('known values', () => {
  it('GELU', () => {
    const found = core.properties('gelu');
    // Wider than the minimum by the few ulps that values beside it are rounded.
    const below = (found.minimum?.value ?? Number.NaN) - found.range[0];
    expect(below).toBeGreaterThan(0);
    expect(below).toBeLessThan(10 * 2 ** -55);
    expect(found.range[1]).toBe(Infinity);
    expect(found.minimum?.x).toBeCloseTo(-0.7517915246935645, 15);
    expect(found.minimum?.value).toBeCloseTo(-0.16997120747990369, 15);
    expect(found.extrema).toEqual([{ ...found.minimum, kind: 'minimum' }]);
    expect(found.maximum).toBeNull();
    expect(found.lipschitz?.x).toBeCloseTo(Math.SQRT2, 14);
    expect(found.lipschitz?.value).toBeCloseTo(1.1289041451851547, 14);
    expect(found.moments.ef2).toBeCloseTo(1 / 3 + 1 / (2 * Math.sqrt(3) * Math.PI), 14);
    expect(found.moments.edf2).toBeCloseTo(0.4558508656492871, 14);
    expect(found.asymptotes).toEqual([
      { slope: 0, intercept: 0 },
      { slope: 1, intercept: 0 },
    ]);
    expect(found.fixedLength).toBeNull();
  });

  it('ReLU', () => {
    const found = core.properties('relu');
    expect(found).toMatchObject({
      range: [0, Infinity],
      minimum: { x: 0, value: 0 },
      maximum: null,
      extrema: [],
      zeros: [-Infinity, 0],
      limits: [0, Infinity],
      monotone: true,
      symmetry: 'none',
      smoothness: 'C0',
      lipschitz: { x: 0, value: 1 },
      saturated: [{ from: -Infinity, to: 0 }],
      constant: [{ from: -Infinity, to: 0, value: 0 }],
      fixedLength: 1,
    });
    expect(found.moments.ef2).toBeCloseTo(0.5, 14);
    expect(found.moments.edf2).toBeCloseTo(0.5, 14);
    expect(found.moments.zeroGradient).toBe(0.5);
    expect(found.gain).toBeCloseTo(Math.SQRT2, 14);
    expect(found.chi).toBeCloseTo(1, 14);
  });

  it('bounds that are only approached, jumps, and functions without a limit', () => {
    expect(core.properties('sigmoid')).toMatchObject({ range: [0, 1], minimum: null, maximum: null });
    expect(core.properties('softplus').lipschitz).toEqual({ x: Infinity, value: 1 });
    expect(core.properties('step')).toMatchObject({
      range: [0, 1],
      maximum: { x: 0, value: 1 },
      lipschitz: null,
      smoothness: 'discontinuous',
      moments: { edf2: 0, zeroGradient: 1 },
    });
    const sine = core.properties('sinusoid');
    expect(sine).toMatchObject({
      range: [-1, 1],
      limits: [Number.NaN, Number.NaN],
      asymptotes: [null, null],
    });
    expect(sine.zeros).toHaveLength(13);
    for (const [i, x] of sine.zeros.entries()) expect(x).toBeCloseTo((i - 6) * Math.PI, 14);
    expect(core.properties('sinusoid', { omega: 30 }).zeros).toHaveLength(381);
    expect(core.properties('sinusoid', { omega: 30 }).window).toBe(20);
    expect(core.properties('hard-shrink').zeros).toEqual([-0.5, 0.5]);
    // FINER turns faster and faster: the window is smaller, says so, and holds all that is in it.
    const { zeros, window } = core.properties('finer', { omega: 30 });
    expect(window).toBeLessThan(20);
    const phase = (x: number): number => (30 * x * (Math.abs(x) + 1)) / Math.PI;
    expect(zeros).toHaveLength(2 * Math.floor(phase(window)) + 1);
    for (const [i, x] of zeros.entries()) expect(phase(x)).toBeCloseTo(i - (zeros.length - 1) / 2, 12);
    expect(core.properties('exponential')).toMatchObject({ lipschitz: null, limits: [0, Infinity] });
    expect(core.properties('exponential').fixedLength).toBeCloseTo(0.20318786997997995, 13);
  });
});

describe('parameters and the general variant', () => {
  it('change the facts', () => {
    const smoothness = (id: string, params: Params): string => core.properties(id, params).smoothness;
    expect(smoothness('elu', { alpha: 1 })).toBe('C1');
    expect(smoothness('elu', { alpha: 0.1 })).toBe('C0');
    expect(smoothness('leaky-relu', { alpha: 1 })).toBe('smooth');
    expect(core.properties('prelu', { a: -1 })).toMatchObject({ monotone: false, symmetry: 'even' });
    expect(core.properties('swish', { beta: 0.01 }).minimum?.x).toBeCloseTo(-127.846454276107, 11);
  });

  it('follow a·f(b·x + c) + d', () => {
    const transform: Transform = { a: 2, b: -3, c: 1, d: -4 };
    const found = core.properties('tanh', {}, transform);
    expect(found).toMatchObject({ range: [-6, -2], limits: [-2, -6], monotone: true, zeros: [] });
    expect(found.lipschitz?.value).toBe(6);
    expect(found.lipschitz?.x).toBeCloseTo(1 / 3, 15);
    expect(core.properties('relu', {}, transform).asymptotes).toEqual([
      { slope: -6, intercept: -2 },
      { slope: 0, intercept: -4 },
    ]);
    expect(core.properties('sigmoid', {}, { d: -0.5 })).toMatchObject({ symmetry: 'odd', zeros: [0] });
    expect(core.properties('cosine', {}, { d: 1 }).zeros).toHaveLength(6);
    expect(core.properties('tanh', {}, { a: 0, d: 2 })).toMatchObject({
      range: [2, 2],
      lipschitz: { value: 0 },
    });
  });
});

describe('the API', () => {
  it('gives every field a plain value, for every function and slider end', () => {
    for (const { id, params } of core.catalogue)
      for (const { id: name, min, max } of params)
        for (const value of [min, max]) {
          let found: Properties;
          try {
            found = core.properties(id, { [name]: value });
          } catch {
            continue; // a slider end that another parameter's default forbids
          }
          expect(found.range[0] <= found.range[1], `${id} ${name}=${value}`).toBe(true);
          expect(found.moments.edf2 >= 0 || Number.isNaN(found.moments.edf2), `${id} ${name}=${value}`).toBe(
            true,
          );
        }
  });

  it('refuses bad input', () => {
    for (const value of [...hostile.map(([, item]) => item), ...wrongNames]) {
      for (const call of [
        () => core.properties(value as string),
        () => core.properties('leaky-relu', { alpha: 1 }, value as Transform),
      ]) {
        if (value === undefined && call.toString().includes('alpha')) continue;
        expect(thrown(call)).toMatchObject({ name: 'ActivationError' });
      }
    }
    expect(thrown(() => core.properties('swish', { gamma: 1 }))).toMatchObject({ code: 'UNKNOWN_PARAM' });
    expect(thrown(() => core.properties('relu', {}, { b: 0 }))).toMatchObject({ code: 'BAD_RANGE' });
  });

  it('reads the numbers in their places, and believes no count that does not add up', () => {
    const { core: fake, module } = fakeCore();
    expect(fake.properties('srelu', { ar: 2 }, { a: 3 })).toEqual({
      range: [0, 1],
      minimum: { x: 2, value: 3 },
      maximum: { x: 4, value: 5 },
      limits: [6, 7],
      asymptotes: [
        { slope: 8, intercept: 9 },
        { slope: 10, intercept: 11 },
      ],
      lipschitz: { x: 12, value: 13 },
      monotone: true,
      symmetry: 'even',
      smoothness: 'C0',
      moments: { ef: 17, ef2: 18, edf2: 19, zeroGradient: 20 },
      gain: 21,
      fixedLength: 22,
      chi: 23,
      window: 24,
      zeros: [29],
      extrema: [{ x: 30, value: 31, kind: 'maximum' }],
      saturated: [{ from: 33, to: 34 }],
      constant: [{ from: 35, to: 36, value: 37 }],
    });
    expect(module.calls.at(-1)?.transform).toEqual([3, 1, 0, 0]);
    const lying = { ...fakeModule(), properties: () => 1000 };
    const restart = (): never => {
      throw new Error('no second core');
    };
    expect(thrown(() => fakeCore(lying, restart).core.properties('relu'))).toMatchObject({
      code: 'LOAD_FAILED',
    });
  });
});
