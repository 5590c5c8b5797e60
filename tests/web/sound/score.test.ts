// From curve to sound: pitch follows y, pan follows x, noise below zero, clicks at kinks, silence at jumps.
import { expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import { identityTransform } from '../../../web/src/model/state.ts';
import { highest, lowest, pitchOf, type Score, scoreOf } from '../../../web/src/sound/score.ts';

const core = await loadCore();

function scored(
  id: string,
  x: readonly [number, number] = [-4, 4],
  y: readonly [number, number] = [-1, 4],
): Score {
  return scoreOf(core, { id, params: {}, transform: identityTransform, x, y, seconds: 4 });
}

test('equal steps of y are equal intervals, and nothing leaves the range of pitches', () => {
  expect(pitchOf(-1, [-1, 4])).toBe(lowest);
  expect(pitchOf(4, [-1, 4])).toBeCloseTo(highest, 9);
  expect(pitchOf(1.5, [-1, 4])).toBeCloseTo(Math.sqrt(lowest * highest), 9);
  expect(pitchOf(-100, [-1, 4])).toBe(lowest);
  expect(pitchOf(1e300, [-1, 4])).toBeCloseTo(highest, 9);
});

test('time and place go evenly from left to right', () => {
  const { tones, seconds } = scored('tanh');
  expect(seconds).toBe(4);
  expect([tones[0].time, tones[0].x, tones[0].pan]).toEqual([0, -4, -1]);
  const last = tones[tones.length - 1];
  expect([last.time, last.x, last.pan]).toEqual([4, 4, 1]);
  expect(tones.length).toBeGreaterThan(200);
  const middle = tones[tones.length >> 1];
  expect([middle.time, middle.x, middle.pan]).toEqual([2, 0, 0]);
});

test('where the curve rises the pitch rises, where it is flat it stays', () => {
  const relu = scored('relu').tones;
  const left = relu.filter(({ x }) => x <= 0).map(({ frequency }) => frequency);
  expect(new Set(left).size).toBe(1);
  const right = relu.filter(({ x }) => x > 0).map(({ frequency }) => frequency ?? Number.NaN);
  expect(right.every((pitch, i) => i === 0 || pitch > right[i - 1])).toBe(true);
});

test('noise where y is negative, brightness where x is positive', () => {
  for (const { x, noisy, bright } of scored('tanh').tones) {
    expect(noisy).toBe(x < 0);
    expect(bright).toBe(x > 0);
  }
});

test('a kink clicks at its time; a smooth curve never does', () => {
  expect(scored('relu').clicks).toEqual([2]);
  expect(scored('relu6', [-4, 8]).clicks.map((time) => Number(time.toFixed(9)))).toEqual([
    1.333333333, 3.333333333,
  ]);
  expect(scored('gelu').clicks).toEqual([]);
  expect(scored('relu', [1, 4]).clicks, 'out of view').toEqual([]);
});

test('a jump is a silence around it, and so is a place without value', () => {
  const { tones, clicks } = scored('step');
  const silent = tones.filter(({ frequency }) => frequency === null).map(({ time }) => time);
  expect(clicks).toEqual([]);
  expect(silent.length).toBeGreaterThanOrEqual(4);
  expect(Math.min(...silent)).toBeGreaterThan(1.9);
  expect(Math.max(...silent)).toBeLessThan(2.1);
  expect(scored('gelu').tones.every(({ frequency }) => frequency !== null)).toBe(true);
});
