// Composing: traced curves in the scene, traced again only when what they show changed, ranges that hold still.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, Params, TraceOptions } from '../../../web/src/core/types.ts';
import { Composer } from '../../../web/src/plot/composer.ts';
import type { SceneRequest } from '../../../web/src/plot/scene.ts';
import type { Order, Subject } from '../../../web/src/plot/survey.ts';
import { everySubject, lines, nameOf, orders, sidesOf, subject, vertices } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const usual: SceneRequest = {
  ...{ parts: [], orders: [0, 1], x: [-5, 5], y: null, at: null },
  ...{ tangent: false, width: 800, height: 500, compact: false },
};

const partsOf = (...subjects: readonly Subject[]): SceneRequest['parts'] =>
  subjects.map((one, slot) => ({ subject: one, slot, name: one.id }));

/** A core that writes down what it is asked to trace and how often to look at values. */
function watched(): {
  readonly spy: Core;
  readonly traced: (readonly [string, TraceOptions])[];
  looks: number;
} {
  const seen = { traced: [] as (readonly [string, TraceOptions])[], looks: 0 };
  const spy: Core = {
    ...core,
    trace: (id, options) => {
      seen.traced.push([id, options]);
      return core.trace(id, options);
    },
    evaluate: (id, x, params, options) => {
      if (x.length > 1) seen.looks++;
      return core.evaluate(id, x, params, options);
    },
  };
  return Object.assign(seen, { spy });
}

describe('curves of every function, with sliders at their ends and with a variant', () => {
  it('have both sides of every break as vertices and no line over a step', () => {
    for (const what of everySubject(core)) {
      const request: SceneRequest = { ...usual, parts: partsOf(what), orders, x: [-4.1, 5.3] };
      const { curves, y } = new Composer().compose(core, request);
      const breaks = core.breaks(what.id, what.params, what.transform).filter(({ x }) => Math.abs(x) < 4);
      for (const { order, points } of curves) {
        const all = vertices(points);
        for (const found of breaks) {
          const sides = sidesOf(found, order);
          if (sides === null || sides.some((side) => side < y[0] || side > y[1])) continue;
          const here = all.filter(([x]) => x === found.x).map(([, value]) => value);
          expect(here, `${nameOf(what)} order ${order}`).toEqual(
            expect.arrayContaining([sides[0], sides[2]]),
          );
          if (sides[0] === sides[2]) continue;
          const over = lines(points).filter(([[x0], [x1]]) => x0 <= found.x && x1 >= found.x);
          expect(
            over.filter(([[x0], [x1]]) => x0 < found.x === x1 > found.x),
            `${nameOf(what)} order ${order} at ${found.x}`,
          ).toEqual([]);
        }
      }
    }
  });

  it('are cut a few pixels outside the window, never far away', () => {
    for (const what of everySubject(core)) {
      const request: SceneRequest = { ...usual, parts: partsOf(what), orders, y: [-0.5, 0.8] };
      const { curves } = new Composer().compose(core, request);
      const [pixelX, pixelY] = [10 / 800, 1.3 / 500];
      for (const { points } of curves)
        for (const [x, y] of vertices(points).filter(([x]) => !Number.isNaN(x))) {
          expect(x >= -5 - 4 * pixelX && x <= 5 + 4 * pixelX, nameOf(what)).toBe(true);
          expect(y >= -0.5 - 12 * pixelY && y <= 0.8 + 12 * pixelY, `${nameOf(what)} at ${x}: ${y}`).toBe(
            true,
          );
        }
    }
  });

  it('reach past both ends of the range, so that no line ends in view', () => {
    const { curves } = new Composer().compose(core, { ...usual, parts: partsOf(subject('tanh')) });
    for (const { points } of curves) {
      const all = vertices(points);
      expect(all[0][0]).toBeLessThan(-5);
      expect(all[all.length - 1][0]).toBeGreaterThan(5);
    }
  });

  it('open where only f″ steps, at a seam', () => {
    const { curves } = new Composer().compose(core, { ...usual, parts: partsOf(subject('elu')), orders });
    const gaps = new Map(curves.map(({ order, points }) => [order, points.some(Number.isNaN)]));
    expect(gaps).toEqual(
      new Map<Order, boolean>([
        [2, true],
        [1, false],
        [0, false],
      ]),
    );
  });
});

describe('what is traced again', () => {
  it('is nothing when only the probe, the tangent or the size of labels change', () => {
    const seen = watched();
    const composer = new Composer();
    const request: SceneRequest = { ...usual, parts: partsOf(subject('gelu'), subject('elu')) };
    const first = composer.compose(seen.spy, request);
    expect(seen.traced).toHaveLength(4);
    const looks = seen.looks;
    for (const at of [1, 2, 3]) {
      const parts = partsOf(subject('gelu'), subject('elu'));
      const { curves } = composer.compose(seen.spy, { ...request, parts, at, tangent: at === 2 });
      curves.forEach(({ points }, i) => {
        expect(points).toBe(first.curves[i].points);
      });
    }
    expect(seen.traced).toHaveLength(4);
    expect(seen.looks).toBe(looks);
  });

  it.each([
    ['a parameter', 2, { parts: partsOf(subject('gelu'), subject('elu', { alpha: 2 })) }],
    ['an order', 2, { orders: [0, 1, 2] }],
    ['x', 4, { x: [-4, 5] }],
    ['y', 4, { y: [-2, 2] }],
    ['the width', 4, { width: 700 }],
  ] as const)('is what %s touches', (_what, count, change) => {
    const seen = watched();
    const composer = new Composer();
    const y = [-3, 3] as const;
    const request: SceneRequest = { ...usual, y, parts: partsOf(subject('gelu'), subject('elu')) };
    composer.compose(seen.spy, request);
    seen.traced.length = 0;
    composer.compose(seen.spy, { ...request, ...change });
    expect(seen.traced).toHaveLength(count);
  });

  it('follows functions that come, go and change places', () => {
    const composer = new Composer();
    for (const ids of [['gelu'], ['relu', 'gelu'], ['gelu', 'relu', 'step'], ['step']]) {
      const request = { ...usual, y: [-1, 3] as const, parts: partsOf(...ids.map((id) => subject(id))) };
      expect(composer.compose(core, request)).toEqual(new Composer().compose(core, request));
    }
  });

  it('looks at no values when y is given', () => {
    const seen = watched();
    new Composer().compose(seen.spy, { ...usual, y: [-1, 1], parts: partsOf(subject('gelu')) });
    expect(seen.looks).toBe(0);
  });
});

describe('windows at the limits of numbers', () => {
  it.each([
    ['the widest x', { x: [0, Number.MAX_VALUE] }],
    ['the widest y', { y: [0, Number.MAX_VALUE] }],
    ['few numbers across', { x: [1, 1 + 8 * Number.EPSILON] }],
    ['far away', { x: [1e15, 1e15 + 10] }],
    ['tiny', { x: [0, 1e-300], y: [0, 1e-300] }],
    ['larger than any screen', { width: 40_000, height: 30_000 }],
    ['a pixel', { width: 1, height: 1 }],
  ] as const)('%s', (_what, change) => {
    for (const id of ['relu', 'gelu', 'sinusoid', 'step', 'exponential']) {
      const scene = new Composer().compose(core, {
        ...usual,
        parts: partsOf(subject(id)),
        orders,
        ...change,
      });
      expect(scene.curves).toHaveLength(3);
      expect(Number.isFinite(scene.y[1] - scene.y[0]) && scene.y[1] > scene.y[0]).toBe(true);
    }
  });
});

describe('an automatic y range', () => {
  const swish = (beta: number): SceneRequest => ({ ...usual, parts: partsOf(subject('swish', { beta })) });
  const scaled = (a: number): SceneRequest => ({
    ...usual,
    parts: partsOf(subject('sigmoid', {}, { a, b: 1, c: 0, d: 0 })),
  });

  it('holds still while a hand moves, grows by need and settles on release', () => {
    const composer = new Composer();
    const start = composer.compose(core, scaled(1)).y;
    expect(composer.compose(core, scaled(1.2), true).y).toEqual(start);
    expect(composer.compose(core, scaled(0.2), true).y).toEqual(start);
    const grown = composer.compose(core, scaled(9), true).y;
    expect(grown[1]).toBeGreaterThan(9);
    expect(composer.compose(core, scaled(1), true).y).toEqual(grown);
    expect(composer.compose(core, scaled(1), false).y).toEqual(start);
  });

  it('never jumps between steps of a slider', () => {
    const composer = new Composer();
    const seen = new Set<string>();
    for (let beta = 0; beta <= 10; beta += 0.05)
      seen.add(String(composer.compose(core, swish(beta), true).y));
    expect(seen.size).toBeLessThanOrEqual(4);
  });

  it('is fitted anew for another function or curve, even under a hand', () => {
    const composer = new Composer();
    composer.compose(core, scaled(100));
    const parts: readonly [string, Params] = ['tanh', {}];
    const request = { ...usual, parts: partsOf(subject(...parts)) };
    expect(composer.compose(core, request, true).y).toEqual(new Composer().compose(core, request).y);
  });
});
