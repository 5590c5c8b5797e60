// Seams, which are no breaks: f″ is opened where it steps, and only there.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { type Subject, sample } from '../../../web/src/plot/sample.ts';
import { everySubject, lines, nameOf, subject, vertices } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

describe('seams, where only f″ steps', () => {
  type Seam = readonly [id: string, params: Subject['params'], x: number, left: number, right: number];
  const seams: readonly Seam[] = [
    ['elu', {}, 0, 1, 0],
    ['celu', {}, 0, 1, 0],
    ['celu', { alpha: 0.1 }, 0, 10, 0],
    ['celu', { alpha: 2.5 }, 0, 0.4, 0],
    ['softsign', {}, 0, 2, -2],
    ['sparse-plus', {}, -1, 0, 0.5],
    ['sparse-plus', {}, 1, 0.5, 0],
    ['sparse-plus', { beta: 0.1 }, 0.1, 5, 0],
    ['sparse-plus', { beta: 3 }, -3, 0, 1 / 6],
  ];

  it.each(seams)('%s %o at %f', (id, params, x, left, right) => {
    for (const range of [
      [-5, 5],
      [-3.7, 7.3],
      [x - 0.01, x + 0.4],
    ] as const) {
      for (const count of [48, 100, 533, 1600]) {
        const what = `${range}, ${count}`;
        const { points, breaks } = sample(core, subject(id, params), range, count);
        expect(breaks, what).toEqual([]);
        expect(
          lines(points[2]).filter(([from, to]) => from[0] < x - 1e-12 && to[0] > x + 1e-12),
          what,
        ).toEqual([]);
        const all = vertices(points[2]);
        const gap = all.findIndex(([at], i) => Number.isNaN(at) && Math.abs(all[i + 1][0] - x) < 1e-12);
        expect(gap, what).toBeGreaterThan(0);
        expect(Math.abs(all[gap - 1][0] - x), what).toBeLessThan(1e-12);
        expect(all[gap - 1][1], what).toBeCloseTo(left, 9);
        expect(all[gap + 1][1], what).toBeCloseTo(right, 9);
        for (const one of [points[0], points[1]]) expect(one.some(Number.isNaN), what).toBe(false);
      }
    }
  });

  it('are opened in variants too', () => {
    const { points } = sample(core, subject('softsign', {}, { a: 3, b: -2, c: 0.5, d: 1 }), [-4, 4], 200);
    const gaps = vertices(points[2]).filter(([x]) => Number.isNaN(x));
    expect(gaps).toHaveLength(1);
    expect(lines(points[2]).filter(([from, to]) => from[0] < 0.25 - 1e-9 && to[0] > 0.25 + 1e-9)).toEqual([]);
  });
});

it('is opened nowhere for what is smooth, however it is sampled', () => {
  const smooth = new Set(
    core.catalogue.filter(({ smoothness }) => /^(?:smooth|C3|C2)$/.test(smoothness)).map(({ id }) => id),
  );
  expect(smooth.size).toBeGreaterThan(10);
  for (const what of everySubject(core).filter(({ id }) => smooth.has(id))) {
    if (core.breaks(what.id, what.params, what.transform).length > 0) continue;
    const view = core.catalogue.find(({ id }) => id === what.id)?.view ?? [-5, 5];
    for (const count of [48, 160, 533, 1600]) {
      const { points } = sample(core, what, view, count);
      const gaps = points.map((one) => one.some(Number.isNaN));
      expect(gaps, `${nameOf(what)} with ${count}`).toEqual([false, false, false]);
    }
  }
});
