// Scenes: which dots, curves, labels, ticks and probe a plot shows.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Break, Core, Params } from '../../../web/src/core/types.ts';
import { Composer } from '../../../web/src/plot/composer.ts';
import { dashes } from '../../../web/src/plot/palette.ts';
import type { Scene, SceneRequest } from '../../../web/src/plot/scene.ts';
import type { Subject } from '../../../web/src/plot/survey.ts';
import { everySubject, identity, nameOf, subject } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const usual: SceneRequest = {
  ...{ parts: [], orders: [0, 1], x: [-5, 5], y: null, at: null },
  ...{ tangent: false, width: 800, height: 500, compact: false },
};

function sceneOf(subjects: readonly Subject[], part: Partial<SceneRequest> = {}): Scene {
  const parts = subjects.map((one, slot) => ({ subject: one, slot, name: `name of ${one.id}` }));
  const request = { ...usual, parts, ...part };
  return new Composer().compose(core, request);
}

/** ● and ○ of a scene as [x, y], ascending. */
function dotsOf(
  id: string,
  order: 0 | 1 | 2,
  params: Params = {},
): Readonly<Record<'filled' | 'open', number[][]>> {
  const { dots } = sceneOf([subject(id, params)], { orders: [order] });
  const places = (filled: boolean) =>
    dots
      .filter((dot) => dot.filled === filled)
      .map(({ x, y }) => [x, y + 0])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { filled: places(true), open: places(false) };
}

describe('dots', () => {
  it.each([
    ['step', 0, {}, [[0, 1]], [[0, 0]]],
    ['step', 0, { h0: 0 }, [[0, 0]], [[0, 1]]],
    [
      'step',
      0,
      { h0: 0.5 },
      [[0, 0.5]],
      [
        [0, 0],
        [0, 1],
      ],
    ],
    ['step', 1, {}, [], []],
    [
      'signum',
      0,
      {},
      [[0, 0]],
      [
        [0, -1],
        [0, 1],
      ],
    ],
    [
      'hard-shrink',
      0,
      {},
      [
        [-0.5, 0],
        [0.5, 0],
      ],
      [
        [-0.5, -0.5],
        [0.5, 0.5],
      ],
    ],
    [
      'hard-shrink',
      1,
      {},
      [
        [-0.5, 0],
        [0.5, 0],
      ],
      [
        [-0.5, 1],
        [0.5, 1],
      ],
    ],
    ['relu', 0, {}, [], []],
    ['relu', 1, {}, [[0, 0]], [[0, 1]]],
    ['relu', 2, {}, [], []],
    [
      'absolute',
      1,
      {},
      [[0, 0]],
      [
        [0, -1],
        [0, 1],
      ],
    ],
    ['leaky-relu', 1, {}, [[0, 0.01]], [[0, 1]]],
    ['gelu', 1, {}, [], []],
  ] as const)('%s, order %i, %o: ● %j, ○ %j', (id, order, params, filled, open) => {
    expect(dotsOf(id, order, params)).toEqual({ filled, open });
  });

  it('stand where the core declares them, for every function', () => {
    for (const what of everySubject(core)) {
      const { dots } = sceneOf([what], { x: [-20, 20] });
      const breaks = core.breaks(what.id, what.params, what.transform);
      for (const { x, y, filled } of dots) {
        const here = breaks.filter((found) => found.x === x);
        const sides = here.flatMap(({ f, d1 }) => [f, d1]);
        const fits = sides.some(([left, at, right]) =>
          filled ? y === at : y !== at && (y === left || y === right),
        );
        expect(fits, `${nameOf(what)}: ${x}, ${y}`).toBe(true);
      }
      const jumps = breaks.filter(({ x, f }) => Math.abs(x) <= 20 && f[0] !== f[2] && Number.isFinite(f[1]));
      for (const { x, f } of jumps)
        expect(dots, nameOf(what)).toContainEqual({ x, y: f[1], filled: true, slot: 0 });
    }
  });

  it('show a value that stands alone beside its curve', () => {
    const lonely: Core = {
      ...core,
      breaks: () => [{ x: 1, kind: 'jump', f: [0, 2, 0], d1: [0, 0, 0] }],
    };
    const request = {
      ...usual,
      parts: [{ subject: subject('relu'), slot: 0, name: '' }],
      orders: [0] as const,
    };
    const { dots } = new Composer().compose(lonely, request);
    expect(dots).toEqual([
      { x: 1, y: 0, filled: false, slot: 0 },
      { x: 1, y: 2, filled: true, slot: 0 },
    ]);
  });

  it('are left out beyond the ends of x, and kept at them', () => {
    expect(sceneOf([subject('step')], { orders: [0], x: [1, 5] }).dots).toEqual([]);
    expect(sceneOf([subject('step')], { orders: [0], x: [0, 5] }).dots).toHaveLength(2);
  });
});

describe('asymptotes', () => {
  const pole: Break = {
    ...{ x: 1, kind: 'pole' },
    f: [-Infinity, Number.NaN, Infinity],
    d1: [-Infinity, Number.NaN, -Infinity],
  };

  it('stand at poles in the range, without dots', () => {
    const request = { ...usual, parts: [{ subject: subject('relu'), slot: 3, name: '' }] };
    const broken: Core = { ...core, breaks: () => [pole, { ...pole, x: 7 }] };
    const { asymptotes, dots } = new Composer().compose(broken, request);
    expect(asymptotes).toEqual([{ x: 1, slot: 3 }]);
    expect(dots).toEqual([]);
    expect(sceneOf([subject('relu')]).asymptotes).toEqual([]);
  });
});

describe('curves', () => {
  it('have f on top of f′ on top of f″', () => {
    const { curves } = sceneOf([subject('gelu'), subject('elu')], { orders: [0, 1, 2] });
    expect(curves.map(({ order, slot }) => [order, slot])).toEqual([
      [2, 0],
      [2, 1],
      [1, 0],
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
    expect(curves[4].width).toBeGreaterThan(curves[2].width);
  });

  it('are dashed by slot only when several functions share the plot', () => {
    const alone = sceneOf([subject('gelu'), subject('elu'), subject('relu')].slice(2), { orders: [0, 1] });
    expect(alone.curves.map(({ dash }) => dash)).toEqual([[], []]);
    const three = sceneOf([subject('gelu'), subject('elu'), subject('relu')], { orders: [0] });
    expect(three.curves.map(({ dash }) => dash)).toEqual(dashes.slice(0, 3));
  });
});

describe('ranges and ticks', () => {
  it('keep a given y, and fit only what is shown otherwise', () => {
    expect(sceneOf([subject('gelu')], { y: [-1, 2] }).y).toEqual([-1, 2]);
    const [lo, hi] = sceneOf([subject('sigmoid')], { orders: [0] }).y;
    expect(lo < 0 && hi > 1).toBe(true);
    const flat = sceneOf([subject('sigmoid')], { orders: [1] }).y;
    expect(flat[1]).toBeLessThan(0.5);
  });

  it('have a few ticks on both axes, for every function and size', () => {
    for (const { id, view } of core.catalogue) {
      for (const [width, height, compact] of [
        [1400, 700, false],
        [330, 220, false],
        [160, 120, true],
      ] as const) {
        const { xTicks, yTicks, x, y } = sceneOf([subject(id)], { x: view, width, height, compact });
        for (const [values, [lo, hi]] of [
          [xTicks, x],
          [yTicks, y],
        ] as const) {
          expect(values.length, id).toBeGreaterThanOrEqual(1);
          expect(values.length, id).toBeLessThanOrEqual(9);
          expect(
            values.every((value) => value >= lo - 1e-9 && value <= hi + 1e-9),
            id,
          ).toBe(true);
        }
      }
    }
  });
});

describe('labels', () => {
  it('name the orders of one function, and several functions', () => {
    const one = sceneOf([subject('gelu')], { orders: [0, 1, 2] }).labels;
    expect(one.map(({ text, math }) => [text.replaceAll('\u2009', ''), math])).toEqual([
      ['f″', true],
      ['f′', true],
      ['f', true],
    ]);
    const two = sceneOf([subject('gelu'), subject('tanh')], { orders: [0, 1] }).labels;
    expect(two.map(({ text, slot, math }) => [text, slot, math])).toEqual([
      ['name of gelu', 0, false],
      ['name of tanh', 1, false],
    ]);
    expect(sceneOf([subject('gelu')], { compact: true }).labels).toEqual([]);
  });

  it('stand all on the one side where curves are further apart, inside the y range', () => {
    const sides = (...ids: readonly string[]) => {
      const { labels, y } = sceneOf(
        ids.map((id) => subject(id)),
        { orders: [0] },
      );
      expect(labels.every((label) => label.y >= y[0] && label.y <= y[1])).toBe(true);
      return new Set(labels.map(({ side }) => side));
    };
    expect(sides('relu', 'gelu', 'silu', 'elu')).toEqual(new Set(['left']));
    expect(sides('sigmoid', 'softplus', 'gaussian')).toEqual(new Set(['right']));
  });

  it('leave out a curve that is nowhere in the y range', () => {
    const { labels } = sceneOf([subject('identity'), subject('step')], { orders: [0], y: [2, 4] });
    expect(labels.map(({ text }) => text)).toEqual(['name of identity']);
  });
});

describe('the probe', () => {
  it('marks each function where it is, with the slope of a single one', () => {
    const two = sceneOf([subject('relu'), subject('elu')], { at: 2, tangent: true }).probe;
    expect(two).toEqual({
      x: 2,
      marks: [
        { y: 2, slot: 0 },
        { y: 2, slot: 1 },
      ],
      slope: null,
    });
    const one = sceneOf([subject('relu', {}, { ...identity, a: 3 })], { at: 2, tangent: true }).probe;
    expect(one).toEqual({ x: 2, marks: [{ y: 6, slot: 0 }], slope: 3 });
  });

  it('follows f′ when f is hidden, without a tangent', () => {
    const { probe } = sceneOf([subject('softsign')], { orders: [1, 2], at: 0, tangent: true });
    expect(probe).toEqual({ x: 0, marks: [{ y: 1, slot: 0 }], slope: null });
  });

  it('is not there outside the range, and marks nothing where nothing is finite', () => {
    expect(sceneOf([subject('relu')], { at: 6 }).probe).toBeNull();
    expect(sceneOf([subject('relu')]).probe).toBeNull();
    const wide = sceneOf([subject('exponential')], { x: [-1000, 1000], at: 900, tangent: true }).probe;
    expect(wide).toEqual({ x: 900, marks: [], slope: null });
  });
});
