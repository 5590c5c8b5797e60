// How far functions of the same name are apart: against values known by other means, and for every variant of the record.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, Params } from '../../../web/src/core/types.ts';
import { itemOf } from '../../../web/src/elements/variants.ts';
import { apart } from '../../../web/src/plot/apart.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const subject = (id: string, params: Params = {}) => ({ id, params, transform: {} });

describe('the largest difference', () => {
  test('of GELU by Φ and by tanh: the value, and where it is', () => {
    const found = apart(core, subject('gelu'), subject('gelu-tanh'));
    if (found.kind !== 'most') throw new Error(found.kind);
    // A maximum of |f − g| by brute force, on 2·10⁵ points.
    let [most, where] = [0, 0];
    for (let k = 0; k < 20; k++) {
      const x = Float64Array.from({ length: 10_000 }, (_, i) => -10 + k + i / 10_000);
      const [f, g] = ['gelu', 'gelu-tanh'].map((id) => core.evaluate(id, x).f);
      f.forEach((value, i) => {
        if (Math.abs(value - g[i]) > most) [most, where] = [Math.abs(value - g[i]), x[i]];
      });
    }
    expect(found.value).toBeGreaterThanOrEqual(most);
    expect(found.value).toBeCloseTo(most, 10);
    expect(found.x).toBeCloseTo(Math.abs(where), 3);
    expect(found.value).toBeCloseTo(4.73e-4, 6);
  });

  test.each([
    ['elu', { alpha: 1 }, 'elu', { alpha: 0.1 }, 0.9, -Infinity],
    ['hard-sigmoid', {}, 'hard-sigmoid-6', {}, 1 / 12, 2.5],
    ['step', { h0: 0 }, 'step', { h0: 1 }, 1, 0],
    ['lecun-tanh', { A: 1.7159 }, 'lecun-tanh', { A: 1.7519 }, 0.036, Infinity],
    ['hard-shrink', { lam: 0.5 }, 'soft-shrink', { lam: 0.5 }, 0.5, Infinity],
  ] as const)('%s %o and %s %o', (one, p, other, q, value, x) => {
    const found = apart(core, subject(one, p), subject(other, q));
    expect(found.kind).toBe('most');
    expect(found).toHaveProperty('value', expect.closeTo(value, 12));
    expect(Math.abs((found as { readonly x: number }).x)).toBe(Math.abs(x));
  });

  test.each([
    ['leaky-relu', { alpha: 0.01 }, 'leaky-relu', { alpha: 0.2 }],
    ['prelu', { a: 0.25 }, 'prelu', { a: 0 }],
    ['quadratic', {}, 'cubic', {}],
    ['relu', {}, 'signed-sqrt', {}],
    ['exponential', {}, 'identity', {}],
  ] as const)('%s %o and %s %o are apart without bound', (one, p, other, q) => {
    expect(apart(core, subject(one, p), subject(other, q))).toEqual({ kind: 'unbounded' });
  });

  test.each([
    ['swish', { beta: 1 }, 'silu'],
    ['leaky-relu', { alpha: 0 }, 'relu'],
    ['gelu', {}, 'gelu'],
  ] as const)('%s %o is %s', (one, p, other) => {
    expect(apart(core, subject(one, p), subject(other))).toEqual({ kind: 'same' });
  });
});

describe('variants of the record', () => {
  test('which of them are functions of the catalogue', () => {
    const named = core.catalogue.flatMap((info) =>
      info.variants.flatMap((variant) => {
        const item = itemOf(variant, info, core);
        return item === null
          ? []
          : [`${info.id}: ${variant.what} is ${item.id} ${JSON.stringify(item.params)}`];
      }),
    );
    expect(named).toContain('gelu: tanh is gelu-tanh {}');
    expect(named).toContain('leaky-relu: α = 0.2 is leaky-relu {"alpha":0.2}');
    expect(named).toContain('step: h₀ = 1/2 is step {"h0":0.5}');
    expect(named).toContain('hard-sigmoid: (x + 1)/2 is hard-sigmoid {"alpha":0.5}');
    expect(named).toContain('srelu: max(x, −1) is displaced-relu {}');
  });

  test('whoever names one names it without a fault, and all that differs can be told', () => {
    for (const info of core.catalogue)
      for (const variant of info.variants) {
        const item = itemOf(variant, info, core);
        if (variant.is !== undefined) expect(item, `${info.id}: ${variant.is}`).not.toBeNull();
        if (item === null) continue;
        const found = apart(core, subject(info.id), subject(item.id, item.params));
        if (found.kind === 'most') expect(found.value, `${info.id}: ${variant.what}`).toBeGreaterThan(1e-6);
      }
  });
});
