// Gestures as arithmetic: what is under the pointer stays there, and every movement can be taken back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShow, moved, panBy, pulled, tidied, wheelFactor, zoomAt } from '../../../web/src/plot/gesture.ts';
import type { Range } from '../../../web/src/plot/range.ts';

const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const range = fc
  .tuple(end, fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([lo, span]): Range => [lo, lo + span]);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

const valueAt = ([lo, hi]: Range, at: number): number => lo + at * (hi - lo);

/** Equal but for rounding, as a share of the span and of the numbers' size. */
function expectSame(got: Range, wanted: Range): void {
  const slack = 1e-9 * (wanted[1] - wanted[0]) + 1e-13 * Math.max(...wanted.map(Math.abs));
  expect(Math.abs(got[0] - wanted[0])).toBeLessThanOrEqual(slack);
  expect(Math.abs(got[1] - wanted[1])).toBeLessThanOrEqual(slack);
}

describe('zoomAt', () => {
  it('leaves what is under the pointer where it is', () => {
    fc.assert(
      fc.property(range, share, factor, (before, at, by) => {
        const after = zoomAt(before, at, by);
        const slack = 1e-9 * (before[1] - before[0]) * by + 1e-9;
        expect(Math.abs(valueAt(after, at) - valueAt(before, at))).toBeLessThan(slack);
        expect((after[1] - after[0]) / (before[1] - before[0])).toBeCloseTo(by, 5);
      }),
    );
  });

  it('comes back when zoomed in and out again', () => {
    fc.assert(
      fc.property(range, share, factor, (before, at, by) => {
        expectSame(zoomAt(zoomAt(before, at, by), at, 1 / by), before);
      }),
    );
  });

  it('is exact in simple cases', () => {
    expect(zoomAt([-4, 4], 0.5, 0.5)).toEqual([-2, 2]);
    expect(zoomAt([0, 8], 0.25, 2)).toEqual([-2, 14]);
    expect(zoomAt([0, 8], 0, 0.5)).toEqual([0, 4]);
  });
});

describe('moved and panBy', () => {
  it('bring a value from one place to the other', () => {
    fc.assert(
      fc.property(range, share, share, factor, (before, from, to, by) => {
        const after = moved(before, from, to, by);
        expect(Math.abs(valueAt(after, to) - valueAt(before, from))).toBeLessThan(
          1e-8 * Math.max(1, after[1] - after[0]),
        );
      }),
    );
  });

  it('come back', () => {
    fc.assert(
      fc.property(range, share, share, (before, from, to) => {
        expectSame(moved(moved(before, from, to), to, from), before);
        expectSame(panBy(panBy(before, from), -from), before);
      }),
    );
    expect(panBy([0, 10], 0.1)).toEqual([1, 11]);
  });
});

describe('pulled', () => {
  it('keeps the origin and brings the value along', () => {
    const after = pulled([-5, 5], 0.75, 0.875);
    expect(after[0]).toBeCloseTo(-5 / 1.5, 12);
    expect(after[1]).toBeCloseTo(5 / 1.5, 12);
    expect(valueAt(after, 0.875)).toBeCloseTo(valueAt([-5, 5], 0.75), 12);
  });

  it('keeps the far end where there is no origin, and at the origin itself', () => {
    expect(pulled([2, 6], 0.75, 0.5)).toEqual([2, 8]);
    expect(pulled([2, 6], 0.25, 0.5)[1]).toBe(6);
    expect(pulled([-5, 5], 0.5, 0.6)).not.toEqual([-5, 5]);
  });

  it('never turns an axis round or blows it up', () => {
    const wild = fc.double({ min: -3, max: 4, noNaN: true });
    fc.assert(
      fc.property(range, share, wild, (before, from, to) => {
        const [lo, hi] = pulled(before, from, to);
        const ratio = (hi - lo) / (before[1] - before[0]);
        expect(ratio).toBeGreaterThan(0.12);
        expect(ratio).toBeLessThan(8.01);
      }),
    );
  });
});

describe('wheelFactor', () => {
  it('takes a turn back by the opposite turn, and zooms in by turning up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.nat(2), (delta, mode) => {
        expect(wheelFactor(delta, mode) * wheelFactor(-delta, mode)).toBeCloseTo(1, 12);
        expect(Math.sign(wheelFactor(delta, mode) - 1)).toBe(delta === 0 ? 0 : Math.sign(delta));
      }),
    );
  });

  it('is gentle with pads and never wild', () => {
    expect(wheelFactor(1, 0)).toBeLessThan(1.02);
    expect(wheelFactor(100, 0)).toBeCloseTo(1.22, 2);
    expect(wheelFactor(3, 1)).toBeGreaterThan(1.1);
    expect(wheelFactor(1e9, 2)).toBeLessThan(1.3);
  });
});

describe('mayShow', () => {
  it('lets neither in nor out without end, and always back', () => {
    expect(mayShow([-5, 5], [-4, 4])).toBe(true);
    expect(mayShow([-5e8, 5e8], [-6e8, 6e8])).toBe(false);
    expect(mayShow([-9e9, 9e9], [-8e9, 8e9])).toBe(true);
    expect(mayShow([0, 1e-9], [0, 5e-10])).toBe(false);
    expect(mayShow([0, 1e-12], [0, 2e-12])).toBe(true);
    expect(mayShow([1e6, 1e6 + 0.01], [1e6, 1e6 + 0.0001])).toBe(false);
    expect(mayShow([0, 1], [0, Infinity])).toBe(false);
    expect(mayShow([0, 1], [Number.NaN, 1])).toBe(false);
  });
});

describe('tidied', () => {
  it('moves no end by more than a tenth of a pixel', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 50, max: 5000 }), (before, pixels) => {
        const after = tidied(before, pixels);
        const pixel = (before[1] - before[0]) / pixels;
        expect(Math.abs(after[0] - before[0])).toBeLessThan(0.1 * pixel + 1e-9);
        expect(Math.abs(after[1] - before[1])).toBeLessThan(0.1 * pixel + 1e-9);
        expect(String(tidied(after, pixels))).toBe(String(tidied(tidied(after, pixels), pixels)));
      }),
    );
  });

  it('leaves short numbers', () => {
    expect(tidied([-1.23456789, 4.56789123], 800)).toEqual([-1.2346, 4.5679]);
    expect(tidied([-0.000001, 8], 500)).toEqual([0, 8]);
    expect(tidied([1e-305, 2e-305], 500)).toHaveLength(2);
  });
});
