// What stands beside the curves: ghost and tint, asymptotes, zones, named points, lens; on the plot and in files.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, Params } from '../../../web/src/core/types.ts';
import { Composer } from '../../../web/src/plot/composer.ts';
import { featuresOf } from '../../../web/src/plot/features.ts';
import { guidesOf } from '../../../web/src/plot/guides.ts';
import { SceneLenses } from '../../../web/src/plot/lens.ts';
import type { NotesRequest, SceneNotes } from '../../../web/src/plot/notes.ts';
import type { Picture } from '../../../web/src/plot/picture.ts';
import { plotParts } from '../../../web/src/plot/plot-parts.ts';
import { Room } from '../../../web/src/plot/room.ts';
import type { Scene, SceneRequest } from '../../../web/src/plot/scene.ts';
import { writeMatplotlib } from '../../../web/src/plot/write-matplotlib.ts';
import { writeSvg } from '../../../web/src/plot/write-svg.ts';
import { writeTikz } from '../../../web/src/plot/write-tikz.ts';
import { panel, picture } from './picture.ts';
import { subject, vertices } from './subjects.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const none: NotesRequest = {
  ...{ ghost: null, asymptotes: null, saturated: [], saturatedText: '', points: [], lens: null },
};

function sceneOf(
  id: string,
  notes: Partial<NotesRequest>,
  part: Partial<SceneRequest> = {},
  params: Params = {},
): Scene {
  return new Composer().compose(core, {
    parts: [{ subject: subject(id, params), slot: 0, name: id }],
    ...{
      orders: [0, 1],
      x: [-5, 5],
      y: [-1, 5],
      at: null,
      tangent: false,
      width: 700,
      height: 420,
      compact: false,
    },
    notes: { ...none, ...notes },
    ...part,
  });
}

function notesOf(...given: Parameters<typeof sceneOf>): SceneNotes {
  const { notes } = sceneOf(...given);
  if (notes === undefined) throw new Error('no notes');
  return notes;
}

describe('the ghost', () => {
  const relu = { subject: subject('relu'), name: 'ReLU' };

  it('is the other function, and the tint lies between the two', () => {
    const { ghost, texts } = notesOf('gelu', { ghost: relu });
    for (const [x, y] of vertices(ghost?.points ?? new Float64Array()))
      expect(y).toBeCloseTo(Math.max(0, x), 9);
    const area = vertices(ghost?.area ?? new Float64Array()).filter(([x]) => !Number.isNaN(x));
    expect(area.length).toBeGreaterThan(100);
    for (const [x, y] of area) {
      const [own, other] = [core.evaluate('gelu', [x]).f[0], Math.max(0, x)];
      expect(Math.min(Math.abs(y - own), Math.abs(y - other))).toBeLessThan(1e-9);
    }
    expect(texts.map(({ text }) => text)).toEqual(['ReLU']);
  });

  it('has its name clear of the curves', () => {
    const scene = sceneOf('gelu', { ghost: relu });
    const [label] = scene.notes?.texts ?? [];
    for (const { points } of scene.curves)
      for (const [x, y] of vertices(points))
        expect(Math.abs(x - label.x) < 0.15 && Math.abs(y - label.y) < 0.1).toBe(false);
  });

  it('has its tint as far as doubles go', () => {
    const ghost = { subject: subject('relu'), name: 'ReLU' };
    const area = notesOf('gelu', { ghost }, { x: [-8e307, 8e307], y: [-1, 1e308] }).ghost?.area;
    expect(area?.length).toBeGreaterThan(100);
  });

  it('leaves the range of y to the function itself', () => {
    const ghost = { subject: subject('cubic'), name: 'cubic' };
    expect(sceneOf('tanh', { ghost }, { y: null }).y).toEqual(sceneOf('tanh', {}, { y: null }).y);
  });

  it('needs f to be shown, and a single function', () => {
    expect(notesOf('gelu', { ghost: relu }, { orders: [1] }).ghost).toBeNull();
    const parts = ['gelu', 'elu'].map((id, slot) => ({ subject: subject(id), slot, name: id }));
    expect(sceneOf('gelu', { ghost: relu }, { parts }).notes).toBeUndefined();
  });
});

describe('asymptotes', () => {
  const lines = (id: string, orders: SceneRequest['orders'], params: Params = {}) => {
    const asymptotes = { lines: core.properties(id, params).asymptotes, maker: guidesOf };
    return notesOf(id, { asymptotes }, { orders, y: [-2, 3] }, params).guides;
  };

  it('are the lines f and f′ approach, each on its side', () => {
    expect(lines('elu', [0], { alpha: 0.5 })).toEqual([
      { from: [-5, -0.5], to: [0, -0.5] },
      { from: [0, 0], to: [3, 3] },
    ]);
    expect(lines('elu', [1])).toEqual([{ from: [0, 1], to: [5, 1] }]);
  });

  it('go across where both sides share one, and not along the axis', () => {
    expect(lines('gaussian', [0])).toEqual([]);
    expect(lines('tanh-shrink', [1])).toEqual([{ from: [-5, 1], to: [5, 1] }]);
  });
});

describe('saturated zones', () => {
  it('are where the core says that |f′| < 0.05', () => {
    const { saturated } = core.properties('sigmoid');
    const { bands, texts } = notesOf('sigmoid', { saturated, saturatedText: '|f′| < 0.05' });
    expect(bands.length).toBe(2);
    for (const [from, to] of bands) {
      const inner = from > -5 ? from : to;
      expect(Math.abs(core.evaluate('sigmoid', [inner]).d1[0])).toBeCloseTo(0.05, 6);
    }
    expect(texts.length).toBe(1);
  });
});

describe('named points', () => {
  it('at 0 are there and nowhere beside', () => {
    for (const { id, view } of core.catalogue)
      for (const { x } of featuresOf(core, subject(id, {}), null, view, core.properties(id)))
        expect(x === 0 || Math.abs(x) > 1e-6, `${id} ${x}`).toBe(true);
  });

  const kinds = (id: string, ghost: string | null = null, params: Params = {}) =>
    featuresOf(
      core,
      subject(id, params),
      ghost === null ? null : subject(ghost),
      [-5, 5],
      core.properties(id, params),
    ).map(({ x, kind }) => `${kind} ${x.toFixed(3)}`);

  it.each([
    ['gelu', ['inflection -1.414', 'minimum -0.752', 'origin 0.000', 'steepest 1.414']],
    ['relu', ['kink 0.000']],
    ['tanh', ['steepest 0.000']],
    ['hard-swish', ['kink -3.000', 'minimum -1.500', 'origin 0.000', 'kink 3.000']],
    ['identity', ['origin 0.000']],
    ['gaussian', ['inflection -0.707', 'maximum 0.000', 'steepest 0.707']],
  ] as const)('of %s are breaks, extrema, inflections, the steepest place', (id, expected) => {
    expect(kinds(id)).toEqual(expected);
  });

  it('are crossings with a ghost too', () => {
    expect(kinds('sinusoid', 'identity').filter((one) => one.startsWith('crossing'))).toEqual([]);
    expect(kinds('mish', 'tanh').some((one) => one.startsWith('crossing'))).toBe(true);
  });

  it('have a ring, or the bold name of the one under the probe', () => {
    const point = { x: -0.752, order: 0, text: 'minimum −0.170', strong: false } as const;
    expect(notesOf('gelu', { points: [point] }).rings.length).toBe(1);
    const strong = notesOf('gelu', { points: [{ ...point, strong: true }] }, { at: -0.75 });
    expect(strong.rings).toEqual([]);
    expect(strong.texts).toMatchObject([{ text: 'minimum −0.170', strong: true }]);
  });
});

describe('the lens', () => {
  const lens = { x: 0, title: '×8', sides: ['slope 0.5', 'slope 1'] as const, maker: new SceneLenses() };

  it('shows the break eight times as large, where no curve is', () => {
    const scene = sceneOf('elu', { lens }, { at: 0 }, { alpha: 0.5 });
    const found = scene.notes?.lens;
    if (!found) throw new Error('no lens');
    const perPixel = (range: readonly [number, number], pixels: number): number =>
      (range[1] - range[0]) / pixels;
    expect(perPixel(scene.x, 700) / perPixel(found.x, found.box.width)).toBeCloseTo(8, 9);
    expect(perPixel(scene.y, 420) / perPixel(found.y, found.box.height)).toBeCloseTo(8, 9);
    const room = new Room(700, 420);
    for (const { points } of scene.curves)
      room.addLine(vertices(points).map(([x, y]) => [((x + 5) / 10) * 700, ((5 - y) / 6) * 420]));
    expect(room.cost(found.box)).toBe(0);
    for (const [x, y] of vertices(found.points))
      expect(y).toBeCloseTo(core.evaluate('elu', [x], { alpha: 0.5 }).f[0], 6);
  });

  it('is left out of a small plot', () => {
    expect(notesOf('elu', { lens }, { at: 0, width: 300 }).lens).toBeNull();
  });

  it('leaves the upper left to the buttons where the x axis is at the foot', () => {
    const top = (y: readonly [number, number]) => notesOf('relu', { lens }, { at: 0, y }).lens?.box.top;

    expect(top([0, 5])! - top([-1, 5])!).toBeGreaterThan(28);
  });
});

describe('files', () => {
  const everything = (): Picture => {
    const found = core.properties('elu', { alpha: 0.5 });
    const scene = sceneOf(
      'elu',
      {
        ghost: { subject: subject('elu'), name: 'the default & more' },
        asymptotes: { lines: found.asymptotes, maker: guidesOf },
        ...{ saturated: found.saturated, saturatedText: '|f′| < 0.05' },
        points: [{ x: 2, order: 0, text: 'here', strong: false }],
        lens: { x: 0, title: 'Lens', sides: ['left', 'right'], maker: new SceneLenses() },
      },
      { at: 0 },
      { alpha: 0.5 },
    );
    const frame = { x0: 362, kx: 70, y0: 362, ky: -70, left: 12, right: 712, top: 12, bottom: 432 };
    return {
      ...picture,
      width: 760,
      height: 460,
      panels: [{ ...panel, scene, frame, names: ['ELU'], width: 760 }],
    };
  };

  it('have all of it', () => {
    const { panels } = everything();
    const { tints, lines, notes, discs } = plotParts(panels[0], everything());
    expect(tints.length).toBeGreaterThanOrEqual(2);
    const names = lines.map(({ name }) => name);
    for (const name of ['ghost', 'asymptote', 'lens', 'f, magnified']) expect(names).toContain(name);
    for (const text of ['here', 'Lens', 'left', 'right', '|f′| < 0.05'])
      expect(notes.map((note) => note.text)).toContain(text);
    expect(discs.some(({ radius }) => radius === 3)).toBe(true);
  });

  it('are written as SVG, for Matplotlib and for LaTeX', () => {
    const drawn = everything();
    const svg = writeSvg(drawn);
    for (const text of ['here', 'Lens', 'the default &amp; more']) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('opacity="0.1"');
    const python = writeMatplotlib(drawn, 'x');
    expect(python).toContain('ax.fill(x, y');
    expect(python).toContain('ax.text(');
    const tikz = writeTikz(drawn);
    expect(tikz).toContain('fill opacity=0.1');
    expect(tikz).toContain('{the default \\& more}');
  });
});

describe('the name of the point under the probe', () => {
  it.each([
    ...[110, 125, 150, 420].map((height) => ({ width: 700, height, y: [-0.8, 5.3] as const })),
    ...[170, 185, 200, 215].map((height) => ({ width: 461, height, y: [-1, 5.5] as const })),
  ])('is not under the probe’s flag in a plot of $width × $height px', ({ width, height, y }) => {
    const at = -0.7518;
    const points = [{ x: at, order: 0 as const, text: 'minimum −0.170', strong: true }];
    const ghost = { subject: subject('relu'), name: 'ReLU' };
    const scene = sceneOf('gelu', { ghost, points }, { at, width, height, y });
    const [text] = scene.notes?.texts ?? [];
    expect(text).toBeDefined();
    const px = (x: number): number => ((x + 5) / 10) * width;
    const py = (at: number): number => ((y[1] - at) / (y[1] - y[0])) * height;
    // The mark is below the axis: the flag stands above it.
    const flag = { left: px(at) - 27, right: px(at) + 27, top: py(0) - 30, bottom: py(0) - 8 };
    const apart =
      px(text.x) + 49 <= flag.left ||
      px(text.x) - 49 >= flag.right ||
      py(text.y) + 8 <= flag.top ||
      py(text.y) - 8 >= flag.bottom;
    expect(apart, JSON.stringify([px(text.x), py(text.y), flag])).toBe(true);
  });
});
