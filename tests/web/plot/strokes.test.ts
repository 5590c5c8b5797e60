// Strokes: dashes on lines only, and none where a curve swings within a few pixels and is seen as a band.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, Params } from '../../../web/src/core/types.ts';
import type { Range } from '../../../web/src/plot/range.ts';
import { strokesOf } from '../../../web/src/plot/strokes.ts';
import { everySubject, identity, lines } from './subjects.ts';
import { panel, picture, scene } from './picture.ts';
import { writeMatplotlib } from '../../../web/src/plot/write-matplotlib.ts';
import { writeSvg } from '../../../web/src/plot/write-svg.ts';
import { writeTikz } from '../../../web/src/plot/write-tikz.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const [width, height] = [660, 330];
const pixels = (x: Range, y: Range) => ({ kx: width / (x[1] - x[0]), ky: -height / (y[1] - y[0]) });
const second = (id: string, params: Params, x: Range, y: Range): Float64Array =>
  core.trace(id, { params, transform: identity, order: 2, view: { x, y, width, height } }).points;

/** What is drawn of a dashed curve: the line, and the band where there is one. */
function partsOf(points: Float64Array, scale: { readonly kx: number; readonly ky: number }) {
  const [line, band] = strokesOf({ points, dash: [4, 3], width: 1.25 }, scale);
  expect([line.dash, line.width]).toEqual([[4, 3], 1.25]);
  if (band !== undefined) expect([band.dash, band.width]).toEqual([[], 2]);
  return [line.points, band?.points ?? null] as const;
}

/** How far a polyline goes from side to side, in pixels. */
const across = (points: Float64Array, kx: number): number =>
  lines(points).reduce((sum, [from, to]) => sum + kx * Math.abs(to[0] - from[0]), 0);

describe('a dashed curve', () => {
  const far: readonly [Range, Range] = [
    [-100, 100],
    [-100, 100],
  ];

  it.each([50, 20, 5])('is a band where it swings within a few pixels: Snake, a = %d', (a) => {
    const [line, band] = partsOf(second('snake', { a }, ...far), pixels(...far));
    const { kx } = pixels(...far);
    expect(band).not.toBeNull();
    expect(across(band!, kx)).toBeGreaterThan(0.98 * width);
    // A column at either end at most.
    expect(across(line, kx)).toBeLessThan(5);
  });

  it('is a line elsewhere, and both meet', () => {
    const wave = Array.from({ length: 400 }, (_, k) => [0.5 * k, k % 2 === 0 ? 0 : 50]);
    const points = Float64Array.from([[-300, 0], ...wave, [500, 60]].flat());
    const [line, band] = partsOf(points, { kx: 1, ky: -1 });
    const drawn = new Set([...lines(line), ...lines(band!)].map(String));
    expect(drawn).toEqual(new Set(lines(points).map(String)));
    expect(lines(line).length + lines(band!).length, 'nothing twice').toBe(lines(points).length);
    expect(lines(line)).toContainEqual([
      [-300, 0],
      [0, 0],
    ]);
    expect(lines(line).at(-1)).toEqual([
      [199.5, 50],
      [500, 60],
    ]);
    expect(lines(band!).length).toBeGreaterThan(390);
  });

  it('is not parted by one spike, by steps or gaps, nor by noise lower than a line', () => {
    const scale = { kx: 1, ky: -1 };
    const spike = Float64Array.of(-9, 0, 0, 0, 0.1, 99, 0.2, 0, 9, 0);
    const steps = Float64Array.of(0, 0, 0, 9, 1, 9, 1, 18, 2, 18, 2, 27, 3, 27, 3, 36);
    const gaps = Float64Array.of(
      0,
      0,
      1,
      9,
      Number.NaN,
      Number.NaN,
      1,
      0,
      2,
      9,
      Number.NaN,
      Number.NaN,
      2,
      0,
      3,
      9,
    );
    const noise = Float64Array.from(Array.from({ length: 400 }, (_, k) => [0.25 * k, 0.5 * (k % 2)]).flat());
    for (const points of [spike, steps, gaps, noise]) expect(partsOf(points, scale)).toEqual([points, null]);
  });

  it('alone is parted; in any band no corner reaches beyond the swings', () => {
    const points = second('snake', { a: 50 }, ...far);
    const stroke = { points, dash: [], width: 2.5 };
    expect(strokesOf(stroke, pixels(...far))).toEqual([{ ...stroke, join: 'bevel' }]);
    expect(strokesOf({ ...stroke, dash: [4, 3] }, pixels(...far)).map(({ join }) => join)).toEqual([
      undefined,
      'bevel',
    ]);
    const corner = { ...stroke, points: Float64Array.of(-9, 0, 0, 50, 9, 0) };
    expect(strokesOf(corner, pixels(...far))).toEqual([corner]);
  });

  it('of any function is a line in its own view', () => {
    const y: Range = [-3, 3];
    for (const { id, params, transform } of everySubject(core)) {
      const x = core.catalogue.find((info) => info.id === id)!.view;
      const { points } = core.trace(id, { params, transform, order: 1, view: { x, y, width, height } });
      const [line, band] = partsOf(points, pixels(x, y));
      expect([id, params, band]).toEqual([id, params, null]);
      expect(line).toBe(points);
    }
  });

  it('has no dashes in any file where it is a band', () => {
    const [x, y] = [scene.x, scene.y];
    const points = second('sinusoid', { omega: 30 }, [-500, 500], y).map((value, i) =>
      i % 2 === 0 ? value / 100 : value,
    );
    const curve = { ...scene.curves[0], order: 2 as const, dash: [7, 5], points };
    const waving = { ...picture, panels: [{ ...panel, scene: { ...scene, x, curves: [curve] } }] };
    const svg = writeSvg(waving).match(/<path d="M[^"]{999,}"[^>]*>/g);
    const tikz = writeTikz(waving).match(/\\addplot\[[^\]]*\] coordinates \{[^}]{999,}\}/g);
    const plots = writeMatplotlib(waving, 'waves').match(/^y = .{999,}\nax\.plot.*$/gm);
    for (const long of [svg, tikz, plots]) {
      expect(long).not.toBeNull();
      expect(long!.filter((source) => source.includes('dash'))).toEqual([]);
      for (const source of long!) expect(source).toMatch(/join(?:style)?="?bevel/);
    }
  });
});
