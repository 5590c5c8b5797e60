// The ramp of a sweep: between its stops, seen on both papers, lighter or darker without a turn.
import { describe, expect, test } from 'vitest';
import { contrast, rampColour, rampText } from '../../../web/src/plot/ramp.ts';
import { ramp } from '../../../web/src/styles/ramp.ts';
import { tokens } from '../../../web/src/styles/tokens.ts';

/** The stops and papers as the style sheet has them: light, and the first of the two dark ones. */
const values = (name: string): readonly string[] =>
  [...(tokens.cssText + ramp.cssText).matchAll(new RegExp(`--act-${name}: (#[\\da-f]{6})`, 'g'))].map(
    ([, hex]) => hex,
  );
const papers = values('paper');
const stopsOf = (theme: 0 | 1): readonly string[] =>
  [1, 2, 3, 4, 5].map((stop) => values(`ramp-${stop}`)[theme]);

const places = Array.from({ length: 101 }, (_, i) => i / 100);

describe.each([
  ['light', 0, 2.8, -1],
  ['dark', 1, 3, 1],
] as const)('%s', (_, theme, least, direction) => {
  const [stops, paper] = [stopsOf(theme), papers[theme]];
  const black = '#000000';

  test('begins and ends at its stops and passes through them', () => {
    expect(stops.length).toBe(5);
    for (const [i, stop] of stops.entries()) expect(rampColour(stops, i / 4)).toBe(stop);
    expect(rampColour(stops, -1)).toBe(stops[0]);
    expect(rampColour(stops, 2)).toBe(stops[4]);
  });

  test('every colour can be seen on the paper, and they run one way', () => {
    const light = places.map((place) => contrast(rampColour(stops, place), black));
    for (const place of places)
      expect(contrast(rampColour(stops, place), paper), `at ${place}`).toBeGreaterThanOrEqual(least);
    for (let i = 1; i < light.length; i++) expect(direction * (light[i] - light[i - 1])).toBeGreaterThan(0);
  });

  test('labels can be read', () => {
    for (const place of places)
      expect(contrast(rampText(stops, place, paper), paper)).toBeGreaterThanOrEqual(4.5);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
