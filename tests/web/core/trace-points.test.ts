// How many points a trace takes, against the fewest that keep a polyline with its vertices on the curve within 0.1 px.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Core, loadCore, type View } from '../../../web/src/core/index.ts';

let core: Core;

beforeAll(async () => {
  core = await loadCore();
});

/** Pixels that a curve may be away from its polyline. */
const tolerance = 0.1;
const [width, height] = [800, 500];
const steps = 20_000;

/**
 * Segments that each piece between breaks asks for, ∫ √(κ/8τ) ds with κ the curvature in pixels, and what the core
 * draws, in a window that the whole curve fits in, with a tenth of its height above and below.
 */
function count(id: string, [lo, hi]: readonly [number, number]) {
  const x = Float64Array.from({ length: steps }, (_, i) => lo + ((hi - lo) * (i + 0.5)) / steps);
  const { f, d1, d2 } = core.evaluate(id, x);
  const [low, high] = [Math.min(...f), Math.max(...f)];
  const pad = 0.1 * (high - low) || 1;
  const view: View = { x: [lo, hi], y: [low - pad, high + pad], width, height };
  const [kx, ky] = [width / (hi - lo), height / (high - low + 2 * pad)];
  const ends = core
    .breaks(id)
    .map((found) => found.x)
    .filter((at) => at > lo && at < hi);
  const pieces = new Array<number>(ends.length + 1).fill(0);
  for (let i = 0; i < steps; i++) {
    const [slope, bend] = [(d1[i] * ky) / kx, (d2[i] * ky) / (kx * kx)];
    // √κ ds = √(|y″|/(1 + y′²)^(3/2))·√(1 + y′²) dx = √|y″|/(1 + y′²)^¼ dx.
    const part = Math.sqrt(Math.abs(bend) / (8 * tolerance)) / (1 + slope * slope) ** 0.25;
    pieces[ends.filter((at) => at < x[i]).length] += (part * width) / steps;
  }
  const { points } = core.trace(id, { view });
  const gaps = points.filter(Number.isNaN).length / 2;
  return { pieces, gaps, points: points.length / 2 - gaps };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('a trace', () => {
  it.each([
    ['gelu', 26.3, null],
    ['sigmoid', 43.5, null],
    ['tanh', 45.3, null],
    ['swish', 28.3, null],
    ['softplus', 26.7, null],
    ['gaussian', 63.5, null],
    ['sinc', 74.8, null],
    // Three periods.
    ['sinusoid', 147.1, [-3 * Math.PI, 3 * Math.PI]],
  ] as const)('of %s takes at most twice the %f points of the optimum', (id, optimum, range) => {
    const info = core.catalogue.find((one) => one.id === id);
    const { pieces, points } = count(id, range ?? info!.view);
    expect(sum(pieces)).toBeCloseTo(optimum, 1);
    expect(points).toBeLessThanOrEqual(2 * optimum);
    // Nor fewer: with its vertices on the curve no such polyline would keep the promise.
    expect(points).toBeGreaterThan(optimum);
  });

  it('of any function takes at most twice the fewest points at its suggested view', () => {
    const ratios: (readonly [ratio: number, id: string])[] = core.catalogue.map(({ id, view }) => {
      const { pieces, gaps, points } = count(id, view);
      // A piece has a whole number of segments, one at least; and an arc one more vertex than segments.
      const fewest = sum(pieces.map((segments) => Math.max(1, Math.ceil(segments)))) + gaps + 1;
      expect(points, id).toBeLessThanOrEqual(2 * fewest);
      return [points / fewest, id];
    });
    const [most, id] = ratios.reduce((a, b) => (b[0] > a[0] ? b : a));
    console.log(`points against the fewest: at most ${most.toFixed(2)} times as many (${id})`);
  });
});
