// Ticks: 1, 2 or 5 times a power of ten, inside the range, the nearest numbers to their decimals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickLabel, tickStep, ticks } from '../../../web/src/plot/ticks.ts';

describe('tickStep', () => {
  it.each([
    [10, 8, 2],
    [10, 5, 2],
    [10, 10, 1],
    [6, 6, 1],
    [0.6, 6, 0.1],
    [0.3, 100, 0.005],
    [1e-9, 7, 2e-10],
    [3e22, 3, 1e22],
    [1e308, 4, 5e307],
    [1, 0.2, 1],
  ])('%f in at most %f: %f', (span, most, step) => {
    expect(tickStep(span, most)).toBe(step);
  });

  it('is the finest 1, 2 or 5 that stays within the number allowed', () => {
    const span = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(span, fc.double({ min: 1, max: 2000, noNaN: true }), (size, most) => {
        const step = tickStep(size, most);
        expect(step.toExponential()).toMatch(/^[125]e[+-]\d+$/);
        expect(size / step).toBeLessThanOrEqual(most * (1 + 1e-6));
        const finer = step.toExponential().startsWith('5') ? step / 2.5 : step / 2;
        expect(size / finer).toBeGreaterThan(most * (1 - 1e-6));
      }),
    );
  });

  it('is NaN where there is none', () => {
    expect([0, -1, Infinity, Number.NaN].map((span) => tickStep(span, 5))).toEqual(Array(4).fill(Number.NaN));
  });
});

describe('ticks', () => {
  it.each([
    [-5, 5, 8, [-4, -2, 0, 2, 4]],
    [-4, 4, 8, [-4, -3, -2, -1, 0, 1, 2, 3, 4]],
    [0, 0.7, 7, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    [-0.31, 0.31, 7, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]],
    [0.1, 0.1 + 0.2, 2, [0.1, 0.2, 0.3]],
    [1e6, 1e6 + 4e-3, 5, [1e6, 1000000.001, 1000000.002, 1000000.003, 1000000.004]],
    [0, 3e-20, 3, [0, 1e-20, 2e-20, 3e-20]],
    [0, 4e22, 4, [0, 1e22, 2e22, 3e22, 4e22]],
  ])('from %f to %f in %f: %j', (lo, hi, most, values) => {
    expect(ticks(lo, hi, most)).toEqual(values);
  });

  it('are none without a range', () => {
    for (const [lo, hi] of [
      [1, 1],
      [0, Infinity],
      [Number.NaN, 1],
      [2, 1],
    ]) {
      expect(ticks(lo, hi, 5).length).toBeLessThanOrEqual(lo === hi ? 1 : 0);
    }
  });

  const end = fc.oneof(
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const range = fc
    .tuple(end, end)
    .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))
    .filter(([lo, hi]) => Number.isFinite(hi - lo) && hi - lo > 1e-300);

  it('lie in the range in equal steps, and no two look alike', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 10 }), ([lo, hi], most) => {
        const values = ticks(lo, hi, most);
        const step = tickStep(hi - lo, most);
        const rounding = 1e-9 * step + 2 ** -51 * Math.max(Math.abs(lo), Math.abs(hi));
        expect(values.length).toBeLessThanOrEqual(most + 1);
        expect(values.every((value) => value >= lo - rounding && value <= hi + rounding)).toBe(true);
        expect(values.some((value) => Object.is(value, -0))).toBe(false);
        for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]);
        expect(new Set(values.map(tickLabel)).size).toBe(values.length);
        // Where numbers are much finer than the step, none is missing and each is a multiple.
        if (rounding > 1e-6 * step) return;
        expect(values.length).toBeGreaterThanOrEqual(Math.floor((hi - lo) / step));
        for (const value of values) {
          expect(Math.abs(value / step - Math.round(value / step))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are exact decimals: as short as the step', () => {
    const tenths = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        tenths,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: -12, max: 12 }),
        (from, length, power) => {
          const [lo, hi] = [Number(`${from}e${power}`), Number(`${from + length}e${power}`)];
          const digits = -Math.floor(Math.log10(tickStep(hi - lo, 6)) + 1e-9);
          for (const value of ticks(lo, hi, 6)) {
            const [mantissa, exponent] = value.toExponential().split('e');
            const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent);
            expect(value === 0 ? 0 : decimals).toBeLessThanOrEqual(
              Math.max(0, digits, value === 0 ? 0 : digits),
            );
          }
        },
      ),
    );
  });
});

describe('tickLabel', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.3, '0.3'],
    [-0.25, '\u22120.25'],
    [12345, '12345'],
    [100000, '1e5'],
    [-2500000, '\u22122.5e6'],
    [0.0001, '0.0001'],
    [0.00002, '2e\u22125'],
    [-3e-20, '\u22123e\u221220'],
    [3e22, '3e22'],
    [1000000.001, '1.000000001e6'],
  ])('%f is %s', (value, label) => {
    expect(tickLabel(value)).toBe(label);
  });
});
