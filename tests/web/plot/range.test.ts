// The y range that fits curves: everything in it unless spiky, equal units where they fit, never unusable.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { autoRange } from '../../../web/src/plot/range.ts';
import { sample } from '../../../web/src/plot/sample.ts';
import { everySubject, nameOf } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const polyline = (values: readonly number[]): Float64Array =>
  Float64Array.from(values.flatMap((y, i) => [i, y]));
const even = (lo: number, hi: number): Float64Array =>
  polyline(Array.from({ length: 101 }, (_, i) => lo + (hi - lo) * (i / 100)));

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
      expect((lo + hi) / 2).toBeCloseTo(1 + height / 2, 12);
    }
    for (const height of [0.1, 1.7, 3.7, 50]) {
      const [lo, hi] = autoRange([even(1, 1 + height)], 8, 800, 400);
      expect(hi - lo).toBeCloseTo(1.2 * height, 12);
    }
  });

  it('contains every value but spikes, of whatever curves', () => {
    const value = fc.oneof(fc.double({ min: -9, max: 9, noNaN: true }), fc.double());
    const size = fc.double({ min: 20, max: 2000, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), size, size, (values, width, height) => {
        const bounded = values.map((y) => (Math.abs(y) > 1e300 ? Number.NaN : y));
        const range = autoRange([polyline(bounded)], 10, width, height);
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
      const { points } = sample(core, what, view, 400);
      const values = Array.from(points[0]).filter((_, i) => i % 2 === 1);
      const range = autoRange([points[0]], view[1] - view[0], 800, 500);
      expect(outside(values, range), nameOf(what)).toBeLessThanOrEqual(spiky(values) ? 0.1 : 0);
    }
  });

  it('does not let a spike flatten the rest', () => {
    const values = Array.from({ length: 200 }, (_, i) => (i === 77 ? 1000 : Math.sin(i / 9)));
    const [lo, hi] = autoRange([polyline(values)], 10, 100, 100);
    expect(lo).toBeLessThan(-1);
    expect(hi).toBeGreaterThan(1);
    expect(hi).toBeLessThan(10);
  });

  it('trims the share asked for', () => {
    const [lo, hi] = autoRange([even(0, 100)], 1, 100, 100, 0.1);
    expect(lo).toBeCloseTo(10 - 8, 12);
    expect(hi).toBeCloseTo(90 + 8, 12);
  });

  it('takes all polylines together, gaps left out', () => {
    const gap = Float64Array.of(0, 1, Number.NaN, Number.NaN, 1, -2);
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
    const [lo, hi] = autoRange([polyline(values)], 10, 800, 500);
    expect(Number.isFinite(hi - lo)).toBe(true);
    // Room for steps of which each is a number of its own.
    expect((hi - lo) / 100).toBeGreaterThan(2 ** -52 * Math.max(Math.abs(lo), Math.abs(hi)));
    for (const y of values) if (Math.abs(y) < 1e300) expect(y > lo && y < hi).toBe(true);
  });
});
