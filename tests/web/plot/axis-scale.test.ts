// Axis scales: where values stand, how steep the scale is there, and ticks whose labels say what stands there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AxisScale,
  linear,
  placeOf,
  scaleLabel,
  scaleTicks,
  steepness,
  symlogUnit,
} from '../../../web/src/plot/axis-scale.ts';

const symlog: AxisScale = { mode: 'symlog', unit: 1e-4 };
const log: AxisScale = { mode: 'log' };

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number a label says. */
function said(label: string): number {
  const plain = label
    .replaceAll('\u2212', '-')
    .replace(
      /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/,
      (raised) => `^${[...raised].map((c) => (c === '⁻' ? '-' : superscripts.indexOf(c))).join('')}`,
    );
  const parts = /^(-?)(?:(\d+(?:\.\d+)?) × )?10\^(-?\d+)$/.exec(plain);
  if (parts === null) return Number(plain);
  return (parts[1] === '-' ? -1 : 1) * Number(`${parts[2] ?? 1}e${parts[3]}`);
}

describe('places', () => {
  it('keep the order of values; symlog is odd and linear about 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6 }), fc.double({ min: -1e6, max: 1e6 }), (a, b) => {
        for (const scale of [linear, symlog])
          if (a < b) expect(placeOf(scale, a)).toBeLessThanOrEqual(placeOf(scale, b));
        expect(placeOf(symlog, -a)).toBe(-placeOf(symlog, a));
      }),
    );
    expect(placeOf(symlog, 1e-7) / 1e-7).toBeCloseTo(placeOf(symlog, 1e-6) / 1e-6, 0);
    // Far from 0 a factor of ten is one step.
    expect(placeOf(symlog, 1) - placeOf(symlog, 0.1)).toBeCloseTo(1, 5);
  });

  it('on a log axis are of sizes, and 0 is infinitely far down', () => {
    expect(placeOf(log, -100)).toBe(2);
    expect(placeOf(log, 0)).toBe(-Infinity);
  });

  it('move as fast as the steepness says', () => {
    for (const scale of [linear, symlog, log])
      for (const value of [-3, -2e-4, 1e-5, 0.7, 40]) {
        const h = 1e-6 * Math.abs(value);
        const slope = (placeOf(scale, value + h) - placeOf(scale, value - h)) / (2 * h);
        expect(Math.abs(slope) / steepness(scale, value)).toBeCloseTo(1, 5);
      }
  });
});

describe('ticks', () => {
  it.each([
    ['log', log, -9, 1],
    ['log within a decade', log, -0.3, 0.4],
    ['symlog', symlog, -3.2, 4.1],
    ['linear', linear, -0.3, 0.7],
  ] as const)('of %s stand where their labels say', (_name, scale, lo, hi) => {
    const found = scaleTicks(scale, lo, hi, 6);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.length).toBeLessThanOrEqual(9);
    for (const place of found) {
      expect(place).toBeGreaterThanOrEqual(lo);
      expect(place).toBeLessThanOrEqual(hi);
      const value = said(scaleLabel(scale, place));
      expect(placeOf(scale, value), scaleLabel(scale, place)).toBeCloseTo(place, 9);
    }
  });

  it('are written as powers of ten', () => {
    expect(scaleTicks(log, -4, 0, 4).map((place) => scaleLabel(log, place))).toEqual([
      ...['10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '1'],
    ]);
    expect(scaleLabel(log, 1)).toBe('10');
    expect(scaleLabel(log, Math.log10(2) - 5)).toBe('2 × 10⁻⁵');
    expect(scaleLabel(symlog, placeOf(symlog, -1e-3))).toBe('−10⁻³');
  });
});

it('the linear part of symlog is three decades below the largest value', () => {
  expect(symlogUnit(0.7)).toBe(1e-4);
  expect(symlogUnit(1)).toBe(1e-3);
  expect(symlogUnit(4.7e-4)).toBe(1e-7);
  expect(symlogUnit(0)).toBe(1);
});
