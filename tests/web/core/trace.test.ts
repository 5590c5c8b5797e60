// The trace: its promise seen from outside, its arguments, and what bad ones get.
import { beforeAll, describe, expect, it } from 'vitest';
import { ActivationError, type Core, loadCore, type View } from '../../../web/src/core/index.ts';

const view: View = { x: [-5, 5], y: [-1, 5], width: 800, height: 500 };
let core: Core;

beforeAll(async () => {
  core = await loadCore();
});

/** Pixels from a point to the nearest segment of a polyline that is drawn. */
function distance(points: Float64Array, { x, y, width, height }: View, px: number, py: number): number {
  let best = Infinity;
  const [kx, ky] = [width / (x[1] - x[0]), height / (y[1] - y[0])];
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0, y0, x1, y1] = [points[i] * kx, points[i + 1] * ky, points[i + 2] * kx, points[i + 3] * ky];
    if (!(Number.isFinite(x0) && Number.isFinite(x1)) || x1 < px - 2 || x0 > px + 2) continue;
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length = dx * dx + dy * dy;
    const t = length > 0 ? Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) / length)) : 0;
    best = Math.min(best, Math.hypot(px - x0 - t * dx, py - y0 - t * dy));
  }
  return best;
}

const heightsOf = (points: Float64Array): Float64Array =>
  points.filter((y, i) => i % 2 === 1 && !Number.isNaN(y));

function code(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof ActivationError ? error.code : String(error);
  }
  return 'nothing';
}

describe('views far beyond what a function does', () => {
  it.each([
    [-1e300, 1e300],
    [-1e15, 1e15],
    [1e6, 1e6 + 1e-9],
    [-1e-300, 1e-300],
  ])('from %f to %f every function is traced, and none takes for ever', (lo, hi) => {
    const view = { x: [lo, hi], y: [-1, 2], width: 400, height: 300 } as const;
    for (const [place, { id }] of core.catalogue.entries()) {
      // Its own time: other tests run beside this one.
      const start = process.cpuUsage();
      const order = (place % 3) as 0 | 1 | 2;
      expect(core.trace(id, { order, view }).points.length, id).toBeLessThanOrEqual(2 * 49_152);
      expect(process.cpuUsage(start).user / 1000, id).toBeLessThan(5000);
    }
  });
});

describe('trace', () => {
  it('keeps every curve within a tenth of a pixel, with few points', () => {
    const counts: number[] = [];
    for (const {
      id,
      view: [lo, hi],
    } of core.catalogue)
      for (const order of [0, 1, 2] as const) {
        const xs = Float64Array.from({ length: 801 }, (_, i) => lo + ((hi - lo) * (i + 0.37)) / 802);
        const jets = core.evaluate(id, xs);
        const values = [jets.f, jets.d1, jets.d2][order];
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const pad = 0.1 * (high - low) || 1;
        const window: View = { x: [lo, hi], y: [low - pad, high + pad], width: 800, height: 500 };
        const { points } = core.trace(id, { order, view: window });
        counts.push(points.length / 2);
        const [kx, ky] = [800 / (hi - lo), 500 / (high - low + 2 * pad)];
        xs.forEach((x, i) => {
          const far = distance(points, window, x * kx, values[i] * ky);
          if (far > 0.1) expect.fail(`${id} order ${order} strays ${far} px at x = ${x}`);
        });
      }
    counts.sort((a, b) => a - b);
    expect(counts[Math.floor(0.5 * counts.length)]).toBeLessThanOrEqual(80);
    expect(counts[Math.floor(0.95 * counts.length)]).toBeLessThanOrEqual(250);
  });

  it('separates arcs at a jump and puts both sides in as points', () => {
    const { points, breaks } = core.trace('step', { view });
    expect([...points]).toEqual([-5, 0, 0, 0, Number.NaN, Number.NaN, 0, 1, 5, 1]);
    expect(breaks.map(({ x, kind }) => [x, kind])).toEqual([[0, 'jump']]);
    expect([...core.trace('relu', { order: 1, view }).points]).toEqual([
      ...[-5, 0, 0, 0],
      ...[Number.NaN, Number.NaN],
      ...[0, 1, 5, 1],
    ]);
  });

  it('has a kink as a vertex and leaves breaks outside the window out', () => {
    expect([...core.trace('relu', { view: { ...view, x: [-4, 4] } }).points]).toEqual([-4, 0, 0, 0, 4, 4]);
    expect(core.trace('hard-tanh', { view: { ...view, x: [0, 5] } }).breaks.map(({ x }) => x)).toEqual([1]);
  });

  it('opens the step of f″ at a seam', () => {
    const { points } = core.trace('softsign', { order: 2, view: { ...view, y: [-3, 3] } });
    const gap = points.findIndex(Number.isNaN);
    expect([points[gap - 2], points[gap - 1]]).toEqual([0, 2]);
    expect([points[gap + 2], points[gap + 3]]).toEqual([0, -2]);
  });

  it('cuts just outside the window', () => {
    const { points } = core.trace('exponential', { view: { ...view, x: [-5, 500] } });
    const pixel = 6 / 500;
    expect(Math.max(...heightsOf(points))).toBeLessThan(5 + 2 * pixel);
    expect(points.length).toBeGreaterThan(8);
  });

  it('draws oscillation that no pixel can show as strokes', () => {
    const { points } = core.trace('sinusoid', {
      view: { x: [0, 1e6], y: [-1.5, 1.5], width: 400, height: 300 },
    });
    const columns = points.length / 4;
    expect(columns).toBeGreaterThan(380);
    expect(columns).toBeLessThan(430);
    const heights = heightsOf(points);
    expect(Math.max(...heights)).toBeGreaterThan(0.9999);
    expect(Math.min(...heights)).toBeLessThan(-0.9999);
  });

  it('follows parameters and transform', () => {
    const { points } = core.trace('elu', { params: { alpha: 0.5 }, transform: { a: 2, d: 1 }, view });
    expect(points[1]).toBe(2 * 0.5 * Math.expm1(-5) + 1);
  });

  it('refuses what is no window, no order or no function', () => {
    const trace =
      (options: unknown, id: unknown = 'relu') =>
      () =>
        core.trace(id as string, options as Parameters<Core['trace']>[1]);
    expect(code(trace(undefined))).toBe('BAD_TYPE');
    expect(code(trace({}))).toBe('BAD_TYPE');
    expect(code(trace({ view }, 'nosuch'))).toBe('UNKNOWN_ID');
    for (const order of [3, -1, 0.5, Number.NaN]) expect(code(trace({ view, order }))).toBe('BAD_RANGE');
    expect(code(trace({ view, order: '1' }))).toBe('BAD_TYPE');
    for (const x of [
      [1, 1],
      [2, 1],
      [0, Infinity],
      [Number.NaN, 1],
      [-1.7e308, 1.7e308],
      [1, 1 + 2e-16],
      [0],
      [0, 1, 2],
    ])
      expect(code(trace({ view: { ...view, x } })), String(x)).toBe('BAD_RANGE');
    expect(code(trace({ view: { ...view, y: [0, 5e-324] } }))).toBe('BAD_RANGE');
    for (const width of [0, -1, Number.NaN, Infinity, 1e9])
      expect(code(trace({ view: { ...view, width } }))).toBe('BAD_RANGE');
    expect(code(trace({ view: { ...view, height: '500' } }))).toBe('BAD_TYPE');
    expect(code(trace({ view: { ...view, depth: 1 } }))).toBe('UNKNOWN_PARAM');
    expect(code(trace({ view, params: { alpha: 1 } }))).toBe('UNKNOWN_PARAM');
    // The module is as good as before.
    expect(core.evaluate('relu', [2]).f[0]).toBe(2);
  });
});
