// Surveys: values with both sides of breaks, and the intervals where a function has none.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { gapsOf, Survey } from '../../../web/src/plot/survey.ts';
import { subject } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

/** A core whose one function is x where it is defined. */
function partial(defined: (x: number) => boolean): Core {
  return {
    ...core,
    breaks: () => [{ x: 0, kind: 'edge', f: [0, 0, 0], d1: [1, 1, 1] }],
    evaluate: (_id, x) => {
      const f = Float64Array.from(x, (at) => (defined(at) ? at : Number.NaN));
      return { f, d1: f, d2: f };
    },
  };
}

describe('a survey', () => {
  it('has values of all orders and both sides of breaks in the range', () => {
    const survey = new Survey();
    survey.read(core, subject('hard-shrink'), [-0.7, 5], core.breaks('hard-shrink'));
    const [f, d1] = survey.values.map((values) => [...values].filter((y) => !Number.isNaN(y)));
    expect(f).toEqual(expect.arrayContaining([-0.5, 0.5, 0, 5]));
    expect(d1).toEqual(expect.arrayContaining([0, 1]));
    expect(f).toHaveLength(257 + 4);
  });

  it('forgets what it held', () => {
    const survey = new Survey();
    survey.read(core, subject('step'), [-1, 1], core.breaks('step'));
    const arrays = survey.values;
    survey.read(core, subject('identity'), [2, 3], []);
    expect(survey.values).toBe(arrays);
    const values = [...survey.values[0]].filter((y) => !Number.isNaN(y));
    expect([Math.min(...values), Math.max(...values), values.length]).toEqual([2, 3, 257]);
  });
});

describe('gaps', () => {
  it('are where the function is not defined, to the last digit', () => {
    const at = (defined: (x: number) => boolean) => gapsOf(partial(defined), subject('any'), [-5, 5]);
    expect(at(() => true)).toEqual([]);
    expect(at((x) => x >= 0.3)).toEqual([[-5, 0.3 - 2 ** -54]]);
    const [[from, to]] = at((x) => Math.abs(x - 1) > 0.25);
    expect([from, to]).toEqual([0.75, 1.25]);
    expect(at((x) => x > -1 && x < 2)).toEqual([
      [-5, -1],
      [2, 5],
    ]);
    expect(at(() => false)).toEqual([[-5, 5]]);
  });

  it('are none at a single place', () => {
    expect(
      gapsOf(
        partial((x) => x !== 0),
        subject('any'),
        [-4, 4],
      ),
    ).toEqual([]);
  });

  it('are found in the one function that ends', () => {
    const [[from, to]] = gapsOf(core, { ...subject('soft-exponential'), params: { alpha: -0.5 } }, [-5, 9]);
    expect(core.evaluate('soft-exponential', [from, to], { alpha: -0.5 }).f.every(Number.isNaN)).toBe(true);
    expect([from, to].filter((end) => end === -5 || end === 9)).toHaveLength(1);
  });

  it('are none for any function as it opens', () => {
    for (const { id, view } of core.catalogue) expect(gapsOf(core, subject(id), view), id).toEqual([]);
  });
});
