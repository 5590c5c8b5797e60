// The length map of the gradient lab as paths: all that is drawn is near its axes, and what is not known is not drawn.
import { expect, it } from 'vitest';
import { cobweb, lengthSentence, mapPath } from '../../../web/src/elements/gradient-length.ts';
import { chiText } from '../../../web/src/elements/gradient-words.ts';
import { en, zh } from '../../../web/src/i18n/gradient.ts';

const end = 10;
const x = (q: number): number => 100 * (q / end);
const y = (q: number): number => 100 * (1 - q / end);
const map = (from: readonly number[], to: readonly number[]) => ({
  from: Float64Array.from(from),
  to: Float64Array.from(to),
});

it('ends a cobweb where it leaves the drawing, or is not known', () => {
  expect(cobweb([5, 8, 3], end, x, y)).toBe('M50.00 100V20.00H80.00V70.00H30.00');
  expect(cobweb([5, 1e6, 1e300, 1], end, x, y)).toBe('M50.00 100V-100.00H200.00');
  expect(cobweb([5, Infinity], end, x, y)).toBe('M50.00 100V-100.00H200.00');
  expect(cobweb([5, Number.NaN, 3], end, x, y)).toBe('M50.00 100');
});

it('cuts the map on its straight way out of the drawing and back, and leaves gaps', () => {
  expect(mapPath(map([0, 5, 10], [0, 5, 10]), x, y)).toBe('M0.00 100.00L50.00 50.00L100.00 0.00');
  expect(mapPath(map([0, 5, 10], [0, 40, 0]), x, y)).toBe(
    'M0.00 100.00L25.00 -100.00M75.00 -100.00L100.00 100.00',
  );
  expect(mapPath(map([0, 5, 10], [1e40, 1e40, 1e40]), x, y)).toBe('');
  expect(mapPath(map([0, 5, 10], [0, Infinity, Infinity]), x, y)).toBe('M0.00 100.00L0.00 -100.00');
  expect(mapPath(map([0, 4, 8, 10], [0, 4, Number.NaN, 10]), x, y)).toBe('M0.00 100.00L40.00 60.00');
});

it('tells in words what theory does not know', () => {
  const none = new Float64Array(0);
  const unknown = {
    ...{ weightVariance: 1, biasVariance: 0, q: null, chi: null, lengthMap: map([], []) },
    ...{ logLength: none, logChi: none, logGradient: none, correlationMap: map([], []) },
  };
  for (const words of [en, zh]) {
    expect(lengthSentence(unknown, words)).toBe(words.lengthUnknown);
    expect(lengthSentence({ ...unknown, chi: 2 }, words)).toBe(words.lengthNone);
    expect(chiText(unknown, words)).toBe(words.chiUnknown);
    expect(chiText({ ...unknown, chi: 4 }, words)).toContain('√χ = 2');
  }
});
