// Vector functions through the API: every golden, Jacobians that are derivatives, limits.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, Params, VectorInfo, VectorValues } from '../../../web/src/core/types.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

type Row = readonly [
  z: readonly number[],
  params: Params,
  value: readonly number[],
  jacobian: readonly number[][],
];

/** By function, from scripts/reference/vectors.py. */
const goldens: Readonly<Record<string, readonly Row[]>> = JSON.parse(
  readFileSync(new URL('../../golden/vectors.json', import.meta.url), 'utf8'),
);

/** An input of a length that the function takes. */
const sample = ({ inputs }: VectorInfo): readonly number[] =>
  inputs === 2 ? [1.5, -0.75] : [0.5, -1.25, 2, 0.75];

/** The distance to the next double: of a subnormal as of the smallest normal number. */
function ulp(value: number): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), -1022);
  return 2 ** Math.max(exponent - 52, -1074);
}

/**
 * What rounding z alone may do to a result, in which case no more can be asked for: |zⱼ·∂/∂zⱼ|·2⁻⁵³ for every j,
 * the derivative as a difference of the core's own results over a step of 2⁻²⁰. And what z makes of a p that is
 * subnormal and so has lost digits.
 */
function blurOf(id: string, z: readonly number[], params: Params, of: keyof VectorValues): Float64Array {
  const here = core.evaluateVector(id, z, params)[of];
  const blur = new Float64Array(here.length).fill(Math.max(...z.map(Math.abs)) * 2 ** -1074);
  z.forEach((zj, j) => {
    const there = core.evaluateVector(id, z.with(j, zj * (1 + 2 ** -20)), params)[of];
    here.forEach((value, i) => {
      blur[i] += Math.abs(there[i] - value) * 2 ** (20 - 53);
    });
  });
  return blur;
}

/** The largest error, in ulps of the expected value. */
function worst(computed: Float64Array, expected: readonly number[], blur?: Float64Array): number {
  const errors = expected.map((value, i) => {
    if (computed[i] === value) return 0;
    return Math.abs(computed[i] - value) / (ulp(value) + (blur?.[i] ?? 0));
  });
  return Math.max(...errors);
}

/** Φ(b) far out and 1 + z(1 − p) near its root turn a rounded z into many ulps; the others are held to plain ulps. */
const blurred = ['geglu', 'solu'];

describe('goldens', () => {
  it('are there for every function', () => {
    expect(Object.keys(goldens).sort()).toEqual(core.vectors.map(({ id }) => id).sort());
  });

  it.each(Object.keys(goldens))('%s', (id) => {
    const units = { value: 0, jacobian: 0 };
    for (const [z, params, value, jacobian] of goldens[id]) {
      const computed = core.evaluateVector(id, z, params);
      const expected = { value, jacobian: jacobian.flat() };
      for (const of of ['value', 'jacobian'] as const) {
        expect(computed[of]).toHaveLength(expected[of].length);
        const blur = blurred.includes(id) ? blurOf(id, z, params, of) : undefined;
        units[of] = Math.max(units[of], worst(computed[of], expected[of], blur));
      }
    }
    if (process.env.WORST) console.log(id, units);
    expect(units.value, 'value').toBeLessThanOrEqual(4);
    expect(units.jacobian, 'Jacobian').toBeLessThanOrEqual(4);
  });
});

describe('Jacobians', () => {
  it('are the derivatives of the values', () => {
    const h = 2 ** -20;
    for (const info of core.vectors) {
      const z = sample(info);
      const { value, jacobian } = core.evaluateVector(info.id, z);
      z.forEach((zj, j) => {
        const right = core.evaluateVector(info.id, z.with(j, zj + h)).value;
        const left = core.evaluateVector(info.id, z.with(j, zj - h)).value;
        value.forEach((_, i) => {
          const slope = (right[i] - left[i]) / (2 * h);
          expect(jacobian[i * z.length + j], `${info.id} ${i} ${j}`).toBeCloseTo(slope, 8);
        });
      });
    }
  });

  it('of what sums to 1 have rows and columns that sum to 0', () => {
    const z = Array.from({ length: 40 }, (_, i) => 9 * Math.sin(7 * i));
    for (const id of ['softmax', 'softmin', 'sparsemax']) {
      const { value, jacobian } = core.evaluateVector(id, z);
      expect(value.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
      for (let i = 0; i < z.length; i++) {
        const row = jacobian.subarray(i * z.length, (i + 1) * z.length);
        const column = Array.from(z, (_, j) => jacobian[j * z.length + i]);
        expect(Math.abs(row.reduce((a, b) => a + b))).toBeLessThan(1e-16);
        expect([...row], `${id} is symmetric`).toEqual(column);
      }
    }
  });

  it('are whole for the longest z', () => {
    const z = Array.from({ length: 1024 }, (_, i) => (i * 619) % 1024);
    const { value, jacobian } = core.evaluateVector('softmax', z, { T: 50 });
    expect(jacobian).toHaveLength(1024 ** 2);
    for (const [i, j] of [
      [0, 1023],
      [511, 512],
      [1023, 0],
      [700, 3],
    ]) {
      const product = (value[i] * value[j]) / 50;
      expect(jacobian[i * 1024 + j] / -product).toBeCloseTo(1, 14);
    }
    const twice = core.evaluateVector('crelu', z);
    expect(twice.value).toHaveLength(2048);
    expect(twice.jacobian).toHaveLength(2048 * 1024);
    expect(twice.jacobian.reduce((a, b) => a + b)).toBe(1023);
  });
});

describe('stability', () => {
  it('does not know how large the inputs are, only how far apart', () => {
    const z = [3, -1.5, 0.25];
    for (const shift of [1024, -(2 ** 40), 2 ** 50]) {
      for (const id of ['softmax', 'log-softmax', 'softmin', 'sparsemax', 'softmax-cross-entropy']) {
        expect(
          core.evaluateVector(
            id,
            z.map((one) => one + shift),
          ),
          id,
        ).toEqual(core.evaluateVector(id, z));
      }
    }
  });

  it('finite z gives no NaN, and nothing infinite that is not', () => {
    const extremes = [1e308, -7e307, 0, 5e-324, -1e308, 700];
    for (const { id, inputs } of core.vectors) {
      const lists = inputs === 2 ? extremes.flatMap((a) => extremes.map((b) => [a, b])) : [extremes];
      for (const z of lists) {
        const { value, jacobian } = core.evaluateVector(id, z);
        expect(value.some(Number.isNaN), `${id} ${z}`).toBe(false);
        expect(jacobian.every(Number.isFinite), `${id} ${z}`).toBe(true);
      }
    }
    const { value } = core.evaluateVector('log-softmax', [1e308, -7e307, 0]);
    expect([...value]).toEqual([0, -1.7e308, -1e308]);
    // 2e308 apart is beyond the doubles; a temperature brings it back.
    expect([...core.evaluateVector('log-softmax', [1e308, -1e308]).value]).toEqual([0, -Infinity]);
    expect([...core.evaluateVector('log-softmax', [1e308, -1e308], { T: 4 }).value]).toEqual([0, -5e307]);
    expect(core.evaluateVector('softmax-cross-entropy', [0, 1e308]).value[0]).toBe(1e308);
  });

  it.each([1e-100, 1e-50, 0.001, 1000, 1e50, 1e100])('holds for the temperature %d', (T) => {
    const { value, jacobian } = core.evaluateVector('softmax', [1, 2, 2, -3], { T });
    expect(value.reduce((a, b) => a + b)).toBeCloseTo(1, 15);
    expect([...value, ...jacobian].some(Number.isNaN)).toBe(false);
    const even = [0, 0.5, 0.5, 0];
    if (T < 0.01) expect([...value]).toEqual(even);
    if (T > 1e20) expect([...value]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('NaN and infinity', () => {
  const ends = (id: string, z: readonly number[]) => [...core.evaluateVector(id, z).value];

  it('NaN makes everything NaN, except what does not depend on it', () => {
    for (const info of core.vectors) {
      const z = sample(info);
      for (let j = 0; j < z.length; j++) {
        const { value, jacobian } = core.evaluateVector(info.id, z.with(j, Number.NaN));
        if (info.id === 'crelu') {
          expect([...value].map(Number.isNaN)).toEqual([...z, ...z].map((_, i) => i % z.length === j));
          expect([...jacobian].filter(Number.isNaN)).toHaveLength(2);
          continue;
        }
        expect([...value, ...jacobian].every(Number.isNaN), `${info.id} ${j}`).toBe(true);
      }
      if (info.inputs === 2) continue;
      expect(ends(info.id, [Number.NaN]).some(Number.isNaN), info.id).toBe(true);
    }
  });

  it('one infinite largest input takes everything; two have no limit', () => {
    expect(ends('softmax', [1, Infinity, -Infinity])).toEqual([0, 1, 0]);
    expect(ends('softmin', [1, Infinity, -Infinity])).toEqual([0, 0, 1]);
    expect(ends('sparsemax', [1, Infinity, -Infinity])).toEqual([0, 1, 0]);
    expect(ends('log-softmax', [1, Infinity])).toEqual([-Infinity, 0]);
    expect(ends('softmax', [-Infinity])).toEqual([1]);
    expect(ends('softmax', [-Infinity, 0, 0])).toEqual([0, 0.5, 0.5]);
    expect(ends('softmax-cross-entropy', [-Infinity, 0])).toEqual([Infinity]);
    expect([...core.evaluateVector('softmax', [1, Infinity]).jacobian]).toEqual([0, 0, 0, 0]);
    for (const id of ['softmax', 'log-softmax', 'sparsemax', 'solu']) {
      expect(ends(id, [Infinity, 1, Infinity]), id).toEqual([Number.NaN, Number.NaN, Number.NaN]);
      expect(ends(id, [-Infinity, -Infinity]).every(Number.isNaN), id).toBe(true);
    }
    expect(ends('crelu', [Infinity, -Infinity])).toEqual([Infinity, 0, 0, Infinity]);
    expect(ends('maxout', [1, Infinity, Infinity])).toEqual([Infinity]);
    expect(ends('hardmax', [1, Infinity, Infinity])).toEqual([0, 1, 0]);
  });

  it('gates shut and open', () => {
    expect(ends('swiglu', [2, -Infinity])).toEqual([0]);
    expect(ends('geglu', [2, Infinity])).toEqual([Infinity]);
    expect(ends('glu', [-2, Infinity])).toEqual([-2]);
    expect(ends('glu', [Infinity, 0])).toEqual([Infinity]);
    expect(ends('glu', [Infinity, -Infinity])).toEqual([Number.NaN]);
    expect(ends('gtu', [Infinity, 0])).toEqual([0.5]);
  });
});

describe('known values', () => {
  it('of ties and conventions', () => {
    expect([...core.evaluateVector('maxout', [1, 3, 3]).jacobian]).toEqual([0, 1, 0]);
    expect([...core.evaluateVector('hardmax', [1, 3, 3]).value]).toEqual([0, 1, 0]);
    expect([...core.evaluateVector('crelu', [0]).jacobian]).toEqual([0, 0]);
    expect([...core.evaluateVector('reglu', [2, 0]).jacobian]).toEqual([0, 0]);
  });

  it('sparsemax of two is the sparse sigmoid, softmax of two the sigmoid', () => {
    for (const x of [-2, -0.99, -0.5, 0, 0.25, 0.75, 1, 3]) {
      const sparse = core.evaluate('sparse-sigmoid', [x]).f[0];
      expect(core.evaluateVector('sparsemax', [x, 0]).value[0]).toBe(sparse);
      const sigmoid = core.evaluate('sigmoid', [x]).f[0];
      expect(core.evaluateVector('softmax', [x, 0]).value[0] / sigmoid).toBeCloseTo(1, 15);
    }
  });

  it('cross-entropy, an alias, has the gradient p − y', () => {
    const z = [0.5, -1, 2];
    const p = core.evaluateVector('softmax', z).value;
    const { value, jacobian } = core.evaluateVector('cross-entropy', z, { target: 2 });
    expect(value[0]).toBeCloseTo(-Math.log(p[2]), 14);
    [p[0], p[1], p[2] - 1].forEach((slope, j) => {
      expect(jacobian[j]).toBeCloseTo(slope, 15);
    });
    expect(core.evaluateVector('Cross_Entropy', z, { target: 2 }).value).toEqual(value);
  });
});

describe('the list', () => {
  it('is frozen, with names of its own and slider ends that work', () => {
    expect(Object.isFrozen(core.vectors) && core.vectors.every(Object.isFrozen)).toBe(true);
    const names = core.vectors.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const info of core.vectors) {
      for (const { id, min, max, initial, index } of info.params) {
        for (const value of index ? [min, initial] : [min, max, initial]) {
          expect(() => core.evaluateVector(info.id, sample(info), { [id]: value })).not.toThrow();
        }
      }
      for (const text of [info.name, info.zh, info.tex, info.jacobianTex, info.source.text]) {
        expect(text, info.id).not.toBe('');
      }
    }
  });
});
