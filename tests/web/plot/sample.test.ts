// Sampling the real core, for every function: exact at breaks, true to the core, nothing joined that is apart.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Break, Core } from '../../../web/src/core/types.ts';
import { type Sampled, type Subject, sample } from '../../../web/src/plot/sample.ts';
import { everySubject, lines, nameOf, orders, sidesOf, subject, vertices } from './subjects.ts';

type Range = readonly [number, number];

let core: Core;
let drawn: readonly {
  readonly name: string;
  readonly what: Subject;
  readonly x: Range;
  readonly got: Sampled;
}[];

/** Ranges a reader may see a function in; also such as end exactly where the function breaks. */
function rangesOf(what: Subject): readonly Range[] {
  const view = core.catalogue.find(({ id }) => id === what.id)?.view ?? [-5, 5];
  const at = core.breaks(what.id, what.params, what.transform).map(({ x }) => x);
  return [
    view,
    [-3.7, 11.3],
    ...at.flatMap((x): Range[] => [
      [x, x + 2],
      [x - 0.3, x],
    ]),
  ];
}

beforeAll(async () => {
  core = await loadCore();
  drawn = everySubject(core).flatMap((what) =>
    rangesOf(what).flatMap((x) =>
      [48, 301].map((count) => ({
        name: `${nameOf(what)} on ${x}, ${count}`,
        what,
        x,
        got: sample(core, what, x, count),
      })),
    ),
  );
});

/** What is wrong with the lines of a polyline at its breaks: a line over a step, or one that ends on the wrong side. */
function crossings({ points, breaks }: Sampled): readonly string[] {
  return orders.flatMap((order) =>
    lines(points[order]).flatMap(([[x0, y0], [x1, y1]]) =>
      breaks.flatMap((found) => {
        const sides = sidesOf(found, order);
        const line = `order ${order}: (${x0}, ${y0}) to (${x1}, ${y1}) at ${found.x}`;
        if (sides === null) return x0 <= found.x && found.x <= x1 ? [line] : [];
        const steps = sides[0] !== sides[2];
        if (steps && x0 < found.x && found.x < x1) return [line];
        if (x0 < found.x && x1 === found.x && y1 !== sides[0]) return [line];
        if (x0 === found.x && x1 > found.x && y0 !== sides[2]) return [line];
        return steps && x0 === found.x && x1 === found.x ? [line] : [];
      }),
    ),
  );
}

/** The places of a polyline run from end to end and never back; NaN marks gaps and infinities nothing. */
function expectOrdered({ points }: Sampled, [lo, hi]: Range, name: string): void {
  for (const order of orders) {
    const all = vertices(points[order]);
    const x = all.map(([at]) => at).filter((at) => !Number.isNaN(at));
    expect(
      x.filter((at) => !(at >= lo && at <= hi)),
      name,
    ).toEqual([]);
    expect(
      x.filter((at, i) => i > 0 && at < x[i - 1]),
      name,
    ).toEqual([]);
    expect(
      all.filter(([at, y]) => Math.abs(y) === Infinity || (Number.isNaN(at) && !Number.isNaN(y))),
      name,
    ).toEqual([]);
  }
}

describe('every function, with its sliders at their ends and with a variant', () => {
  it('is drawn from end to end of the range and never outside', () => {
    expect(drawn.length).toBeGreaterThan(core.catalogue.length * 4);
    for (const { name, x, got } of drawn) {
      expectOrdered(got, x, name);
      for (const order of [0, 1] as const) {
        const all = vertices(got.points[order]);
        expect([all[0][0], all[all.length - 1][0]], name).toEqual(x);
      }
    }
  });

  it('has no line across a jump of f, of f′, or across any break of f″', () => {
    for (const { name, got } of drawn) expect(crossings(got), name).toEqual([]);
  });

  it('has both sides of every break as exact vertices', () => {
    for (const { name, x, got } of drawn) {
      for (const order of [0, 1] as const) {
        const all = vertices(got.points[order]);
        for (const found of got.breaks) {
          const sides = sidesOf(found, order) ?? [];
          const here = all.filter(([at]) => at === found.x).map(([, y]) => y);
          if (found.x > x[0] && found.x <= x[1]) expect(here, name).toContain(sides[0]);
          if (found.x >= x[0] && found.x < x[1]) expect(here, name).toContain(sides[2]);
        }
      }
    }
  });

  it('has the values of the core everywhere else, bit for bit', () => {
    for (const { name, what, got } of drawn) {
      for (const order of orders) {
        const apart = vertices(got.points[order]).filter(
          ([x]) => !Number.isNaN(x) && !got.breaks.some((found) => found.x === x),
        );
        const jets = core.evaluate(
          what.id,
          apart.map(([x]) => x),
          what.params,
          { transform: what.transform },
        );
        const values = Array.from([jets.f, jets.d1, jets.d2][order], (y) =>
          Number.isFinite(y) ? y : Number.NaN,
        );
        expect(
          apart.map(([, y]) => y),
          name,
        ).toEqual(values);
      }
    }
  });

  it('has about as many samples as asked, evenly spaced', () => {
    const { points } = sample(core, subject('gelu'), [-4, 4], 400);
    for (const order of orders) {
      const x = vertices(points[order]).map(([at]) => at);
      expect(x).toEqual(Array.from({ length: 401 }, (_, i) => -4 + 8 * (i / 400)));
    }
  });
});

describe('ranges at the limits of numbers', () => {
  it.each([
    ['a break a million away, in a range a thousandth wide', 'step', { c: -1e6 }, [1e6 - 5e-4, 1e6 + 5e-4]],
    ['a range of four numbers', 'step', { c: -1 }, [1 - 2 * 2 ** -52, 1 + 2 * 2 ** -52]],
    ['a break just inside the range', 'signum', {}, [-1e-12, 5]],
    ['a break just inside its other end', 'hard-shrink', {}, [-3, 0.5 + 1e-15]],
    ['breaks closer together than samples can be', 'hard-tanh', { b: 1e12 }, [-5, 5]],
    ['breaks so close that they share their number', 'hard-shrink', { c: 1e20 }, [-1e20 - 1e6, -1e20 + 1e6]],
    ['the widest range', 'relu', {}, [0, Number.MAX_VALUE]],
    ['the smallest numbers', 'relu', {}, [-1e-310, 1e-310]],
  ] as const)('%s', (_what, id, transform, range) => {
    for (const count of [48, 301]) {
      const got = sample(core, subject(id, {}, transform), range, count);
      expectOrdered(got, range, id);
      if (got.breaks.length === new Set(got.breaks.map(({ x }) => x)).size)
        expect(crossings(got)).toEqual([]);
      expect(vertices(got.points[0])[0][0]).toBe(range[0]);
    }
  });

  it('hold wherever breaks and ends fall', () => {
    const near = fc.double({ min: -2, max: 2, noNaN: true });
    const size = fc.integer({ min: -14, max: 14 }).map((power) => 10 ** power);
    const id = fc.constantFrom(
      'step',
      'signum',
      'hard-shrink',
      'threshold',
      'hard-tanh',
      'hard-swish',
      'srelu',
    );
    fc.assert(
      fc.property(id, near, near, size, fc.integer({ min: 1, max: 60 }), (name, c, start, span, count) => {
        const hi = start + span;
        fc.pre(hi - start >= 4 * Number.EPSILON * Math.max(Math.abs(start), Math.abs(hi)));
        const got = sample(core, subject(name, {}, { c }), [start, hi], count);
        expectOrdered(got, [start, hi], name);
        if (got.breaks.length === new Set(got.breaks.map(({ x }) => x)).size)
          expect(crossings(got)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('values without end', () => {
  it('leave a gap where the function overflows', () => {
    const { points } = sample(core, subject('exponential'), [-800, 800], 400);
    for (const one of points) {
      const all = vertices(one);
      expect(all).toHaveLength(401);
      for (const [x, y] of all) expect(Number.isNaN(y)).toBe(x > 709.7);
    }
  });

  /** A core with one function that has a pole at 0: x⁻¹ or x⁻². */
  function poleOf(power: 1 | 2): Core {
    const left = power === 1 ? -Infinity : Infinity;
    const pole: Break = {
      x: 0,
      kind: 'pole',
      f: [left, Number.NaN, Infinity],
      d1: [-left, Number.NaN, -Infinity],
    };
    const derivatives = [(x: number) => x ** -power, (x: number) => -power * x ** (-power - 1), () => 0];
    return {
      catalogue: [],
      breaks: () => [pole],
      evaluate: (_id, x) => {
        const [f, d1, d2] = derivatives.map((g) => Float64Array.from(x, (at) => g(at)));
        return { f, d1, d2 };
      },
      trace: () => ({ points: new Float64Array(), breaks: [] }),
    };
  }

  it.each([1, 2] as const)('are never joined at a pole of x⁻%i', (power) => {
    const { points } = sample(poleOf(power), subject('pole'), [-5, 5], 100);
    for (const one of points) {
      expect(lines(one).filter(([[x0], [x1]]) => x0 <= 0 && x1 >= 0)).toEqual([]);
      expect(one.some((y) => Math.abs(y) === Infinity)).toBe(false);
    }
    // The branches rise out of every window before they stop.
    const steepest = vertices(points[0]).filter(([x]) => Math.abs(x) < 1e-7);
    expect(steepest.filter(([, y]) => Math.abs(y) > 1e7)).toHaveLength(2);
  });
});
