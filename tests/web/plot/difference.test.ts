// Differences from a reference: their values, breaks and curves against both functions, on all three scales.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Core, loadCore, type View } from '../../../web/src/core/index.ts';
import { type AxisScale, linear, placeOf, steepness } from '../../../web/src/plot/axis-scale.ts';
import { differenceCore, isTold } from '../../../web/src/plot/difference.ts';
import { fittedAxis, largestDifference } from '../../../web/src/plot/difference-look.ts';
import type { Order, Subject } from '../../../web/src/plot/survey.ts';
import { lines, orders, subject, vertices } from './subjects.ts';

let core: Core;

beforeAll(async () => {
  core = await loadCore();
});

const size = { width: 728, height: 220 };

function valuesOf({ id, params, transform }: Subject, order: Order, x: ArrayLike<number>): Float64Array {
  const { f, d1, d2 } = core.evaluate(id, x, params, { transform });
  return [f, d1, d2][order];
}

/** Pixels from a point to the nearest drawn line of a polyline, of those near it. */
function distance(
  segments: ReturnType<typeof lines>,
  { x, y, width, height }: View,
  at: number,
  place: number,
) {
  const [kx, ky] = [width / (x[1] - x[0]), height / (y[1] - y[0])];
  const [px, py] = [at * kx, place * ky];
  let best = Infinity;
  for (const [[ax, ay], [bx, by]] of segments) {
    const [x0, y0, dx, dy] = [ax * kx, ay * ky, (bx - ax) * kx, (by - ay) * ky];
    if (x0 > px + 2 || x0 + dx < px - 2) continue;
    const t = Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) / (dx * dx + dy * dy)));
    best = Math.min(best, Math.hypot(px - x0 - t * dx, py - y0 - t * dy));
  }
  return best;
}

/** Asserts that what is drawn is the difference: near every value in view, and nowhere else. */
function expectDrawn(first: Subject, second: Subject, order: Order, scale: AxisScale, view: View): number {
  const what = `${first.id} − ${second.id}, order ${order}, ${scale.mode}`;
  const { points } = differenceCore(core, second, scale).trace(first.id, { ...first, order, view });
  const segments = lines(points);
  const [kx, ky] = [view.width / (view.x[1] - view.x[0]), view.height / (view.y[1] - view.y[0])];
  const grainAt = (value: number, other: number): number =>
    2 ** -49 * Math.max(Math.abs(value), Math.abs(other)) * steepness(scale, value - other) * ky;
  const xs = Float64Array.from(
    { length: 1501 },
    (_, i) => view.x[0] + ((view.x[1] - view.x[0]) * (i + 0.37)) / 1502,
  );
  const [values, others] = [valuesOf(first, order, xs), valuesOf(second, order, xs)];
  xs.forEach((x, i) => {
    const place = placeOf(scale, values[i] - others[i]);
    if (!Number.isFinite(place) || place < view.y[0] || place > view.y[1]) return;
    if (scale.mode === 'log' && !isTold(values[i], others[i])) return;
    const far = distance(segments, view, x, place);
    if (far > 0.1 + 3 * grainAt(values[i], others[i])) expect.fail(`${what} strays ${far} px at x = ${x}`);
  });
  // The other way round: the middle of every line that is drawn belongs to the curve.
  const inView = segments.filter(([a, b]) => [a, b].some(([, y]) => y > view.y[0] && y < view.y[1]));
  for (const [a, b] of inView) {
    const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    if (!(mx > a[0] && mx < b[0])) continue;
    const reach = 0.11 / kx;
    // Ever closer, too: beside a zero on a log axis the curve is almost upright.
    const offsets = Array.from({ length: 48 }, (_, i) => reach * 2 ** -i);
    const near = [mx, ...offsets.flatMap((offset) => [mx - offset, mx + offset])];
    const [v, o] = [valuesOf(first, order, near), valuesOf(second, order, near)];
    const places = near.map((_, i) => placeOf(scale, v[i] - o[i])).filter((p) => !Number.isNaN(p));
    const slack = 0.11 / ky + (3 * Math.max(...Array.from(v, (_, i) => grainAt(v[i], o[i])))) / ky;
    // Between two signs lies a zero, and on a log axis everything below.
    const signs = new Set(Array.from(v, (value, i) => Math.sign(value - o[i])));
    const open = scale.mode === 'log' && signs.size > 1;
    const [low, high] = [open ? -Infinity : Math.min(...places) - slack, Math.max(...places) + slack];
    if (my < low || my > high) expect.fail(`${what} draws (${mx}, ${my}); the curve is in [${low}, ${high}]`);
  }
  return points.length / 2;
}

function viewOf(first: Subject, second: Subject, order: Order, mode: AxisScale['mode'], x: View['x']) {
  const { scale, y } = fittedAxis(core, [first], second, order, x, mode);
  return { scale, view: { x, y, ...size } };
}

describe('the curve of a difference', () => {
  const modes = ['lin', 'symlog', 'log'] as const;

  it.each(modes)('is right to a tenth of a pixel on a %s axis, for pairs of functions', (mode) => {
    const ids = core.catalogue.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom(...orders),
        fc.constantFrom([-5, 5] as const, [-1.3, 0.4] as const, [-12, 12] as const),
        (a, b, order, x) => {
          const [first, second] = [subject(a), subject(b)];
          const { scale, view } = viewOf(first, second, order, mode, x);
          expectDrawn(first, second, order, scale, view);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is right with parameters and variants', () => {
    const second = subject('swish', { beta: 3 }, { a: 0.5, b: -2, c: 1, d: 0.1 });
    const first = subject('elu', { alpha: 0.3 }, { a: 1, b: 2, c: -1, d: 0 });
    for (const order of orders)
      for (const mode of modes) {
        const { scale, view } = viewOf(first, second, order, mode, [-4, 4]);
        expectDrawn(first, second, order, scale, view);
      }
  });

  it('takes few points', () => {
    const counts = core.catalogue.map(({ id }) => {
      const [first, second] = [subject(id), subject('relu')];
      const { scale, view } = viewOf(first, second, 0, 'lin', [-5, 5]);
      return expectDrawn(first, second, 0, scale, view);
    });
    counts.sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(90);
  });

  it('has the breaks of both as vertices, and a gap where it jumps', () => {
    const view: View = { x: [-4, 4], y: [-2, 2], ...size };
    const relu = differenceCore(core, subject('relu'), linear);
    const { points } = relu.trace('hard-tanh', { view });
    const [last, ...others] = [...vertices(points)].reverse();
    expect(others.reverse()).toEqual([
      [-4, -1],
      [-1, -1],
      [0, 0],
      [1, 0],
    ]);
    // Cut a few pixels below the window.
    expect(last[0] + last[1]).toBeCloseTo(1, 12);
    expect(last[1]).toBeLessThanOrEqual(-2);
    expect(last[1]).toBeGreaterThan(-2.1);
    const step = relu.trace('step', { view }).points;
    expect(vertices(step).slice(0, 4)).toEqual([
      [-4, 0],
      [0, 0],
      [Number.NaN, Number.NaN],
      [0, 1],
    ]);
  });

  it('is cut on a log axis where the difference is 0', () => {
    // tanh x − x/2 has three zeros; on a log axis every one is a gap.
    const view: View = { x: [-4, 4], y: [-6, 1], ...size };
    const half = differenceCore(core, subject('identity', {}, { a: 0.5, b: 1, c: 0, d: 0 }), { mode: 'log' });
    const { points } = half.trace('tanh', { view });
    const gaps = vertices(points).flatMap(([x], i, all) =>
      Number.isNaN(x) ? [(all[i - 1][0] + all[i + 1][0]) / 2] : [],
    );
    expect(gaps).toHaveLength(3);
    const root = 1.9150080481545375;
    for (const [i, x] of [-root, 0, root].entries()) expect(gaps[i]).toBeCloseTo(x, 4);
    // Beside a gap the curve goes down to the end of the axis.
    const beside = vertices(points).flatMap(([x], i, all) => (Number.isNaN(x) ? [all[i - 1][1]] : []));
    for (const y of beside) expect(y).toBeLessThan(-6 + 7 * (4 / size.height));
  });

  it('draws nothing on a log axis where two functions are equal, and a line at 0 on the others', () => {
    const view: View = { x: [-4, 4], y: [-9, 1], ...size };
    const against = (scale: AxisScale) => differenceCore(core, subject('leaky-relu'), scale);
    const { points } = against({ mode: 'log' }).trace('relu', { view });
    expect(vertices(points).every(([x]) => !(x > 0))).toBe(true);
    expect(vertices(against(linear).trace('leaky-relu', { view }).points)).toEqual([
      [-4, 0],
      [0, 0],
      [4, 0],
    ]);
  });

  it('draws no rounding: SiLU and Swish with β = 1 are one function', () => {
    const view: View = { x: [-8, 8], y: [-18, 0], ...size };
    const log = differenceCore(core, subject('swish', { beta: 1 }), { mode: 'log' });
    expect(log.trace('silu', { view }).points).toHaveLength(0);
  });
});

describe('the largest difference', () => {
  it('is found where a dense search finds it', () => {
    for (const [a, b] of [
      ['gelu', 'gelu-tanh'],
      ['silu', 'hard-swish'],
      ['tanh', 'hard-tanh'],
      ['step', 'sigmoid'],
    ] as const) {
      const found = largestDifference(core, subject(a), subject(b), 0, [-6, 6])!;
      const xs = Float64Array.from({ length: 200_001 }, (_, i) => -6 + (12 * i) / 200_000);
      const [f, g] = [core.evaluate(a, xs).f, core.evaluate(b, xs).f];
      const dense = Math.max(
        ...Array.from({ length: 100 }, (_, k) =>
          Math.max(...f.subarray(k * 2000, (k + 1) * 2000).map((v, i) => Math.abs(v - g[k * 2000 + i]))),
        ),
      );
      expect(Math.abs(found.value)).toBeGreaterThanOrEqual(dense - 1e-12);
      expect(Math.abs(found.value)).toBeLessThan(dense + 1e-4);
      const [p, q] = [core.evaluate(a, [found.x]).f[0], core.evaluate(b, [found.x]).f[0]];
      if (a !== 'step') expect(found.value).toBe(p - q);
    }
  });

  it('is known for the two GELUs: 4.73 × 10⁻⁴', () => {
    const found = largestDifference(core, subject('gelu-tanh'), subject('gelu'), 0, [-5, 5])!;
    expect(Math.abs(found.value)).toBeCloseTo(4.73e-4, 6);
    expect(found.atEnd).toBe(false);
  });

  it('at the end of the range says so; of one function with itself it is 0', () => {
    expect(largestDifference(core, subject('elu'), subject('identity'), 0, [-5, 5])).toMatchObject({
      x: -5,
      atEnd: true,
    });
    expect(largestDifference(core, subject('elu'), subject('elu'), 1, [-5, 5])).toMatchObject({
      value: 0,
      atEnd: false,
    });
  });
});
