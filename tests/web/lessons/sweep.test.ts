// The values of a sweep: ends, spacing, what a function cannot have, and the slider that stands for them.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { ActivationInfo, Core } from '../../../web/src/core/types.ts';
import { passing, scrubbed, scrubberOf } from '../../../web/src/lessons/scrubber.ts';
import { stories } from '../../../web/src/lessons/stories.ts';
import {
  openingSweep,
  shareOf,
  spacingOf,
  sweepValues,
  valueAt,
  withValue,
} from '../../../web/src/lessons/sweep.ts';
import { decode, encode } from '../../../web/src/model/codec.ts';
import type { Sweep } from '../../../web/src/model/state.ts';

const sweep = (from: number, to: number, n = 9): Sweep => ({ param: 'alpha', from, to, n });
const all: readonly Sweep[] = [
  ...[sweep(0, 10, 12), sweep(10, 0, 12), sweep(0, -20), sweep(0.1, 10), sweep(10, 0.1), sweep(-100, -1)],
  ...[
    sweep(0, 0.5, 6),
    sweep(0.1, 2, 20),
    sweep(-5, 10),
    sweep(2, 1, 2),
    sweep(0.01, 1e6, 24),
    sweep(0, 1e9, 24),
  ],
];

let core: Core;
const infoOf = (id: string): ActivationInfo => {
  const found = core.catalogue.find((info) => info.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
beforeAll(async () => {
  core = await loadCore();
});

describe('values', () => {
  test.each(all)('from $from to $to: n of them, in order, and the ends as they are', (each) => {
    const values = sweepValues(each);
    expect(values.length).toBe(each.n);
    expect([values[0], values.at(-1)]).toEqual([each.from, each.to]);
    const sign = Math.sign(each.to - each.from);
    for (let i = 1; i < values.length; i++) expect(sign * (values[i] - values[i - 1])).toBeGreaterThan(0);
  });

  test('equal steps without the digits of rounding', () => {
    expect(sweepValues(sweep(0, 0.5, 6))).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(sweepValues(sweep(0.1, 2, 20))[2]).toBe(0.3);
  });

  test('equal ratios where a range spans two decades, growing steps from 0 to a number far from it', () => {
    expect([0.1, 1, 10].map((lo) => spacingOf(sweep(lo, 10 * lo)))).toEqual(Array(3).fill('equal'));
    expect(spacingOf(sweep(0.1, 10))).toBe('geometric');
    expect(spacingOf(sweep(-10, -0.1))).toBe('geometric');
    expect(spacingOf(sweep(-0.1, 10))).toBe('equal');
    expect(spacingOf(sweep(0, 9))).toBe('equal');
    expect(spacingOf(sweep(0, 10))).toBe('growing');
    expect(sweepValues(sweep(0.1, 10, 5))).toEqual([0.1, 0.32, 1, 3.2, 10]);
    expect(sweepValues(sweep(0, 10, 12))).toEqual([0, 0.1, 0.16, 0.25, 0.4, 0.63, 1, 1.6, 2.5, 4, 6.3, 10]);
  });

  test.each(all)('from $from to $to: a value’s share leads back to it', (each) => {
    for (const share of [0, 0.03, 0.2, 0.5, 0.77, 1]) {
      const value = valueAt(each, share);
      expect(shareOf(each, value)).toBeCloseTo(share, 2);
    }
    expect(shareOf(each, each.from)).toBe(0);
    expect(shareOf(each, each.to)).toBe(1);
  });
});

describe('the opening sweep', () => {
  test('is one that a link can hold, and most of its values are the function’s, for every parameter', () => {
    for (const info of core.catalogue)
      for (const { id } of info.params) {
        const opening = openingSweep(info, id);
        expect(opening?.param).toBe(id);
        if (opening === null) continue;
        const item = { id: info.id, params: {} };
        const fitting = sweepValues(opening).filter((value) => withValue(info, item, id, value) !== null);
        expect(fitting.length, `${info.id} ${id}`).toBeGreaterThan(1);
      }
  });

  test('of Swish begins at a straight line and has SiLU in it; of others it is the slider', () => {
    expect(sweepValues(openingSweep(infoOf('swish')) ?? sweep(1, 2))).toContain(1);
    const { min, max } = infoOf('elu').params[0];
    expect(openingSweep(infoOf('elu'))).toEqual({ param: 'alpha', from: min, to: max, n: 9 });
    expect(openingSweep(infoOf('relu'))).toBeNull();
  });
});

describe('the scrubber', () => {
  test.each(all)('from $from to $to: the thumb is inside, and stands for its value', (each) => {
    for (const value of sweepValues(each)) {
      const { min, max, step, thumb } = scrubberOf(each, value, 0.01);
      expect(step).toBeGreaterThan(0);
      expect(thumb >= min && thumb <= max).toBe(true);
      expect(shareOf(each, scrubbed(each, thumb))).toBeCloseTo(shareOf(each, value), 2);
    }
  });

  test('widens for a value outside, and reaches round values', () => {
    expect(scrubberOf(sweep(1, 3), 5, 0.1)).toMatchObject({ min: 1, max: 5, thumb: 5, step: 0.1 });
    const growing = sweep(0, 10, 12);
    expect(scrubbed(growing, Math.round(scrubberOf(growing, 1, 0.1).thumb))).toBeCloseTo(1, 1);
  });

  test('passing values keep few digits', () => {
    for (const share of [0, 0.1234567, 1 / 3, 0.9, 1])
      expect(String(passing(sweep(0.1, 2), share)).length).toBeLessThanOrEqual(6);
  });
});

test('every story is a link without a fault, in its only spelling', () => {
  for (const { query } of stories) {
    const { state, problems } = decode(query, core.catalogue);
    expect(problems, query).toEqual([]);
    expect(encode(state, core.catalogue)).toBe(query);
  }
});
