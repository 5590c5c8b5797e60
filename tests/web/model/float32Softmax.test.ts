// Single precision as a program would meet it: overflow, underflow, and the way round both.
import { expect, test } from 'vitest';
import {
  fateOf,
  float32Softmax,
  largestExponent,
  largestFloat32,
} from '../../../web/src/model/float32Softmax.ts';
import { loadCore } from '../../../web/src/core/load.ts';

const core = await loadCore();
const z = [2, 1, 0.1, -1];

test('both ways agree with the core to float32 where nothing overflows', () => {
  const exact = core.evaluateVector('softmax', z, { T: 0.7 }).value;
  for (const stable of [true, false])
    float32Softmax(z, 3, 0.7, stable).rows.forEach(({ p }, i) => {
      expect(Math.abs(p - exact[i]) / exact[i]).toBeLessThan(2e-6);
      expect(Math.fround(p)).toBe(p);
    });
});

test('the naive way overflows just beyond ln of the largest float32', () => {
  expect(Math.fround(largestFloat32)).toBe(largestFloat32);
  expect(Math.fround(largestFloat32 * (1 + 2 ** -24))).toBe(Infinity);
  const over = float32Softmax([0, -1], largestExponent + 0.001, 1, false);
  expect(over.rows.map(({ p }) => p)).toEqual([Number.NaN, 0]);
  expect(fateOf(over)).toBe('overflow');
  expect(fateOf(float32Softmax([0, -1], largestExponent - 0.5, 1, false))).toBe('fine');
});

test('far below 0 it is 0/0', () => {
  const under = float32Softmax(z, -200, 1, false);
  expect(fateOf(under)).toBe('underflow');
  expect(under.rows.every(({ p }) => Number.isNaN(p))).toBe(true);
});

test('with the largest exponent taken off, neither happens', () => {
  for (const shift of [-1000, -200, 90, 1000])
    for (const T of [0.01, 1, 100]) {
      const { rows, sum } = float32Softmax(z, shift, T, true);
      expect(sum).toBeGreaterThanOrEqual(1);
      expect(Math.max(...rows.map(({ power }) => power))).toBe(1);
      expect(rows.reduce((total, { p }) => total + p, 0)).toBeCloseTo(1, 5);
    }
});
