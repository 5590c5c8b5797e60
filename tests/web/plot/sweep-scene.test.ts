// The scene of a sweep: widths, colours on the ramp, labels in order, the path of the minima, the current probe.
import { beforeAll, expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { Composer } from '../../../web/src/plot/composer.ts';
import { spreadLabels } from '../../../web/src/plot/paint.ts';
import { printedDress, printedPoints } from '../../../web/src/plot/printed-scene.ts';
import type { Scene } from '../../../web/src/plot/scene.ts';
import { ghostSlot, shiftDress } from '../../../web/src/plot/shift-scene.ts';
import { currentSlot, sweepDress, sweptSlot } from '../../../web/src/plot/sweep-scene.ts';
import { theme } from './picture.ts';
import { identity, subject } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const some = [0, 0.5, 1, 4];
const current = 0.7;

function swept(values: readonly number[] = some, most = 4): Scene {
  const part = (beta: number, slot: number) => ({
    subject: subject('swish', { beta }),
    slot,
    name: String(beta),
  });
  const parts = [
    ...values.map((beta) => part(beta, sweptSlot(beta / most))),
    part(current, currentSlot(current / most)),
  ];
  const request = { parts, orders: [0] as const, x: [-5, 3] as const, y: [-3, 3] as const, at: -1 };
  return new Composer().compose(core, {
    ...request,
    tangent: false,
    width: 600,
    height: 400,
    compact: false,
  });
}

const path = Float64Array.of(-2, -1, -1, -0.5);
const lowest = { x: -1.8, value: -0.4 };
const dress = sweepDress({ order: 0, path, lowest });

test('thin curves from the first colour of the ramp to the last, the current one thick on paper', () => {
  const dressed = dress(swept(), theme, 104);
  const [first, , , last, now, trail] = dressed.scene.curves;
  const colour = (slot: number | null): string => dressed.theme.lines[slot ?? 0];
  expect([colour(first.slot), colour(last.slot)]).toEqual([theme.ramp?.[0], theme.ramp?.[4]]);
  expect([first.width, first.edge, first.dash]).toEqual([1.5, undefined, []]);
  expect([now.width, now.edge]).toEqual([3, 6]);
  expect([trail.points, trail.slot]).toEqual([path, null]);
  expect(dressed.scene.dots.at(-1)).toMatchObject({ x: -1.8, y: -0.4, filled: true, slot: now.slot });
});

test('only the current curve carries the probe', () => {
  const { probe } = dress(swept(), theme, 104).scene;
  expect(probe?.marks.length).toBe(1);
  expect(probe?.marks[0].y).toBe(core.evaluate('swish', [-1], { beta: current }).f[0]);
});

test('labels run from the top down, and are left out where there is no room', () => {
  const texts = dress(swept(), theme, 104).scene.labels.map(({ text }) => text);
  expect(texts).toEqual(['4', '1', '0.7', '0.5', '0']);
  expect(dress(swept(), theme, 12).scene.labels).toEqual([]);
});

test('labels of curves that nearly coincide run as most of the others do, also once they are moved apart', () => {
  // At the right end, x = 3, all from 4 on are 3 but for less than a pixel.
  const many = [0.5, 1, 1.6, 4, 6.3, 10, 16, 25];
  const { labels } = dress(swept(many, 25), theme, 104).scene;
  const wanted = ['25', '16', '10', '6.3', '4', '1.6', '1', '0.7', '0.5'];
  expect(labels.map(({ text }) => text)).toEqual(wanted);
  const placed = spreadLabels(
    labels.map(({ y }) => -100 * y),
    -1e4,
    1e4,
  );
  const fromTop = labels.map(({ text }, i) => ({ text, at: placed[i] })).sort((a, b) => a.at - b.at);
  expect(fromTop.map(({ text }) => text)).toEqual(wanted);
});

test('the theme stays the same one while the current value moves', () => {
  expect(dress(swept(), theme, 104).theme).toBe(
    sweepDress({ order: 0, path, lowest: null })(swept(), theme, 104).theme,
  );
  expect(dress(swept(), { ...theme }, 104).theme).not.toBe(dress(swept(), theme, 104).theme);
});

test('a derivative has no path of minima’s dot', () => {
  const none = sweepDress({ order: 1, path: new Float64Array(), lowest })(swept(), theme, 104).scene;
  expect(none.curves.length).toBe(5);
  expect(none.dots.some(({ x }) => x === lowest.x)).toBe(false);
});

test('the ghost of a variant lies behind it', () => {
  const parts = [
    { subject: subject('silu', {}, { ...identity, a: 2 }), slot: 2, name: 'variant' },
    { subject: subject('silu'), slot: ghostSlot, name: 'SiLU' },
  ];
  const request = { parts, orders: [0] as const, x: [-5, 5] as const, y: [-3, 3] as const, at: 0 };
  const scene = new Composer().compose(core, {
    ...{ ...request, tangent: false, width: 300, height: 200, compact: false },
  });
  const dressed = shiftDress(scene, theme, 12);
  expect(dressed.scene.curves.map(({ slot }) => slot)).toEqual([ghostSlot, 2]);
  expect(dressed.theme.lines[ghostSlot]).toBe(theme.ghost);
});

test('a printed formula is drawn as it is printed, with gaps where it has no number', () => {
  const points = printedPoints((x) => (x > 0.5 ? Number.NaN : x), [0, 1]);
  expect(points.slice(0, 2)).toEqual(Float64Array.of(0, 0));
  expect(points.slice(-2)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  const scene = printedDress(points, 0, 3)(swept(), theme, 12).scene;
  expect(scene.curves.at(-1)).toMatchObject({ slot: 3, points });
});
