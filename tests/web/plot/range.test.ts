// The y range that fits curves: everything in it unless spiky, equal units where they fit, never unusable.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { autoRange, steadied } from '../../../web/src/plot/range.ts';
import { Survey } from '../../../web/src/plot/survey.ts';
import { tickStep } from '../../../web/src/plot/ticks.ts';
import { everySubject, nameOf } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const even = (lo: number, hi: number): Float64Array =>
  Float64Array.from(Array.from({ length: 101 }, (_, i) => lo + (hi - lo) * (i / 100)));

/** The share of all finite values that lies outside a range. */
function outside(values: readonly number[], [lo, hi]: readonly [number, number]): number {
  const finite = values.filter(Number.isFinite);
  return finite.filter((y) => y < lo || y > hi).length / Math.max(1, finite.length);
}

/** Whether the 90 % in the middle take less than a quarter of the height. */
function spiky(values: readonly number[]): boolean {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const n = sorted.length;
  const body = sorted[Math.min(n - 1, Math.floor(0.95 * n))] - sorted[Math.floor(0.05 * n)];
  return body > 0 && sorted[n - 1] - sorted[0] > 4 * body;
}

describe('autoRange', () => {
  it('has equal units when the curves then fill half of the height or more', () => {
    // 8 wide on 800 × 400 pixels: 4 high with equal units.
    for (const height of [1.8, 2.5, 3.5]) {
      const [lo, hi] = autoRange([even(1, 1 + height)], 8, 800, 400);
      expect(hi - lo).toBeCloseTo(4, 12);
      expect(lo).toBeLessThan(1);
      expect(hi).toBeGreaterThan(1 + height);
    }
    for (const height of [0.1, 1.7, 3.7, 50]) {
      const [lo, hi] = autoRange([even(1, 1 + height)], 8, 800, 400);
      expect(hi - lo).toBeGreaterThanOrEqual(1.16 * height - 1e-9);
      expect(hi - lo).toBeLessThan(1.4 * height);
    }
  });

  it('has round ends: multiples of a 1-2-5 step', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, span) => {
        const [lo, hi] = autoRange([even(from, from + span)], 1e300, 800, 400);
        const step = tickStep(1.16 * span, 20);
        for (const end of [lo, hi])
          expect(Math.abs(end / step - Math.round(end / step))).toBeLessThan(
            1e-12 * Math.abs(end / step) + 1e-9,
          );
      }),
    );
    expect(autoRange([even(0.007, 0.993)], 10, 800, 500)).toEqual([-0.1, 1.1]);
  });

  it('contains every value but spikes, of whatever curves', () => {
    const value = fc.oneof(fc.double({ min: -9, max: 9, noNaN: true }), fc.double());
    const size = fc.double({ min: 20, max: 2000, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), size, size, (values, width, height) => {
        const bounded = values.map((y) => (Math.abs(y) > 1e300 ? Number.NaN : y));
        const range = autoRange([Float64Array.from(bounded)], 10, width, height);
        expect(Number.isFinite(range[1] - range[0])).toBe(true);
        expect(range[1]).toBeGreaterThan(range[0]);
        if (bounded.some(Number.isFinite))
          expect(outside(bounded, range)).toBeLessThanOrEqual(spiky(bounded) ? 0.2 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('contains every function of the catalogue on its own view', () => {
    for (const what of everySubject(core)) {
      const view = core.catalogue.find(({ id }) => id === what.id)?.view ?? [-5, 5];
      const survey = new Survey();
      survey.read(core, what, view, core.breaks(what.id, what.params, what.transform));
      const values = Array.from(survey.values[0]);
      const range = autoRange([survey.values[0]], view[1] - view[0], 800, 500);
      expect(outside(values, range), nameOf(what)).toBeLessThanOrEqual(spiky(values) ? 0.1 : 0);
    }
  });

  it('does not let a spike flatten the rest', () => {
    const values = Array.from({ length: 200 }, (_, i) => (i === 77 ? 1000 : Math.sin(i / 9)));
    const [lo, hi] = autoRange([Float64Array.from(values)], 10, 100, 100);
    expect(lo).toBeLessThan(-1);
    expect(hi).toBeGreaterThan(1);
    expect(hi).toBeLessThan(10);
  });

  it('trims the share asked for', () => {
    const [lo, hi] = autoRange([even(0, 100)], 1, 100, 100, 0.1);
    expect([lo, hi]).toEqual([0, 100]);
  });

  it('takes all lists together, gaps left out', () => {
    const gap = Float64Array.of(1, Number.NaN, -2);
    const [lo, hi] = autoRange([gap, even(3, 30)], 1, 100, 100);
    expect(lo).toBeLessThanOrEqual(-2);
    expect(hi).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['nothing', []],
    ['a constant', [2, 2]],
    ['a large constant', [1e20, 1e20]],
    ['a constant but for rounding', [1e20, 1e20 + 16384]],
    ['the largest numbers', [-Number.MAX_VALUE, Number.MAX_VALUE]],
    ['zero', [0, 0]],
  ])('gives a range that can be drawn for %s', (_what, values) => {
    const [lo, hi] = autoRange([Float64Array.from(values)], 10, 800, 500);
    expect(Number.isFinite(hi - lo)).toBe(true);
    // Room for steps of which each is a number of its own.
    expect((hi - lo) / 100).toBeGreaterThan(2 ** -52 * Math.max(Math.abs(lo), Math.abs(hi)));
    for (const y of values) if (Math.abs(y) < 1e300) expect(y > lo && y < hi).toBe(true);
  });
});

describe('steadied', () => {
  it('holds while the curve stays, and grows only when it leaves by much', () => {
    expect(steadied([0, 10], [2, 5])).toEqual([0, 10]);
    expect(steadied([0, 10], [-2.5, 12.5])).toEqual([0, 10]);
    expect(steadied([0, 10], [1, 13])).toEqual([0, 13]);
    expect(steadied([0, 10], [-40, 3])).toEqual([-40, 10]);
  });

  it('never shrinks, and covers what it grew for', () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const range = fc.tuple(end, end).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(range, range, (held, wanted) => {
        const got = steadied(held, wanted);
        expect(got[0] <= held[0] && got[1] >= held[1]).toBe(true);
        if (got[0] !== held[0] || got[1] !== held[1])
          expect(got[0] <= wanted[0] && got[1] >= wanted[1]).toBe(true);
      }),
    );
  });
});
