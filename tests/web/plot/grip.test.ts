// What a pointer takes hold of: the curve and the probe first, then the axes' strips, else the plane.
import { describe, expect, it } from 'vitest';
import { gripAt, isNear } from '../../../web/src/plot/grip.ts';
import type { Frame } from '../../../web/src/plot/paint.ts';
import type { Scene } from '../../../web/src/plot/scene.ts';

// 40 pixels a unit, the origin in the middle of 400 × 400.
const frame: Frame = { x0: 200, kx: 40, y0: 200, ky: -40, left: 0, right: 400, top: 0, bottom: 400 };

const curve = (points: readonly number[]): Scene['curves'][number] => ({
  ...{ points: Float64Array.from(points), order: 0, slot: 0, dash: [], width: 2, opacity: 1 },
});

const scene: Scene = {
  ...{ x: [-5, 5], y: [-5, 5], xTicks: [], yTicks: [], dots: [], asymptotes: [], labels: [] },
  ...{ curves: [curve([-5, 0, 0, 0, 5, 5])], probe: null, compact: false },
};

describe('isNear', () => {
  const line = Float64Array.of(-5, 0, 5, 0, Number.NaN, Number.NaN, 2, 3, 2, 4);
  it('measures to the line, not to its vertices', () => {
    expect(isNear(line, frame, 100, 220, 24)).toBe(true);
    expect(isNear(line, frame, 100, 230, 24)).toBe(false);
    expect(isNear(line, frame, 280, 60, 5)).toBe(true);
    expect(isNear(line, frame, 280, 130, 5)).toBe(false);
  });
  it('finds nothing in gaps or in nothing', () => {
    expect(isNear(Float64Array.of(-5, 0, Number.NaN, Number.NaN, 5, 0), frame, 200, 200, 24)).toBe(false);
    expect(isNear(new Float64Array(), frame, 0, 0, 1e9)).toBe(false);
  });
});

describe('gripAt', () => {
  it.each([
    ['on the curve', 300, 110, 'probe'],
    ['on the curve along the axis', 100, 212, 'probe'],
    ['far from everything', 100, 80, 'plane'],
    ['among the numbers of x', 340, 212, 'x'],
    ['among the numbers of y', 180, 60, 'y'],
    ['under the plot', 100, 410, 'x'],
    ['left of the plot', -5, 60, 'y'],
  ] as const)('%s', (_what, px, py, grip) => {
    expect(gripAt(scene, frame, px, py)).toBe(grip);
  });

  it('leaves the plane beside the line of a probe with several marks', () => {
    const mark = (y: number) => ({ y, slot: 0 });
    const two: Scene = { ...scene, probe: { x: -2.5, marks: [mark(3), mark(4)], slope: null } };
    expect(gripAt(two, frame, 100, 80)).toBe('plane');
  });

  it('looks for the axes at the edge where the origin is out of view', () => {
    const away: Frame = { ...frame, x0: -500, y0: 900 };
    const bare: Scene = { ...scene, curves: [] };
    expect(gripAt(bare, away, 200, 401)).toBe('x');
    expect(gripAt(bare, away, 10, 200)).toBe('plane');
    expect(gripAt(bare, away, -3, 200)).toBe('y');
  });
});
