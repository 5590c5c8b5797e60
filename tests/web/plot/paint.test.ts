// Painting: labels side by side, pens lifted at gaps, open dots in the colour of the paper, numbers clear of curves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLabel } from '../../../web/src/plot/axis-place.ts';
import { marginsFor, nameRoomFor } from '../../../web/src/plot/margins.ts';
import { paintTickLabels } from '../../../web/src/plot/tick-labels.ts';
import { type Frame, paintScene, spreadLabels } from '../../../web/src/plot/paint.ts';
import type { PlotTheme } from '../../../web/src/plot/palette.ts';
import type { Scene } from '../../../web/src/plot/scene.ts';

describe('spreadLabels', () => {
  const height = 15;
  const heights = fc.array(fc.double({ min: -200, max: 900, noNaN: true }), { maxLength: 12 });

  it('leaves labels alone that have room', () => {
    expect(spreadLabels([10, 100, 40], 0, 200)).toEqual([10, 100, 40]);
    expect(spreadLabels([], 0, 200)).toEqual([]);
  });

  it('no two overlap, they keep their order, and stay between top and bottom while there is room', () => {
    fc.assert(
      fc.property(heights, fc.double({ min: 200, max: 800, noNaN: true }), (wanted, bottom) => {
        const placed = spreadLabels(wanted, 0, bottom);
        expect(placed).toHaveLength(wanted.length);
        for (let i = 0; i < wanted.length; i++) {
          expect(placed[i]).toBeLessThanOrEqual(bottom);
          if (wanted.length * height <= bottom) expect(placed[i]).toBeGreaterThanOrEqual(-1e-9);
          for (let j = 0; j < i; j++) {
            expect(Math.abs(placed[i] - placed[j])).toBeGreaterThanOrEqual(height - 1e-9);
            if (wanted[i] > wanted[j]) expect(placed[i]).toBeGreaterThan(placed[j]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A canvas that only remembers: each call and assignment as one line of text. */
function recorder(): { readonly context: CanvasRenderingContext2D; readonly log: string[] } {
  const log: string[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) =>
      name === 'measureText'
        ? () => ({ width: 30 })
        : (...given: readonly unknown[]) => void log.push([String(name), ...given].join(' ')),
    set: (_, name, value) => log.push(`${String(name)} = ${value}`) > 0,
  });
  return { context, log };
}

const theme: PlotTheme = {
  ...{
    paper: 'paper',
    ink: 'ink',
    ink2: 'ink2',
    axis: 'axis',
    ghost: 'ghost',
    hairline: 'hairline',
    accent: 'accent',
  },
  lines: ['line0', 'line1', 'line2', 'line3', 'line4', 'line5'],
  texts: ['text0', 'text1', 'text2', 'text3', 'text4', 'text5'],
  ramp: ['ramp0', 'ramp1', 'ramp2', 'ramp3', 'ramp4'],
  ...{ font: 'sans', mathFont: 'serif' },
};

// Ten pixels a unit, the origin at (100, 100).
const frame: Frame = { x0: 100, kx: 10, y0: 100, ky: -10, left: 50, right: 150, top: 50, bottom: 150 };

const empty: Scene = {
  ...{ x: [-5, 5], y: [-5, 5], xTicks: [], yTicks: [], curves: [], dots: [], asymptotes: [], labels: [] },
  ...{ probe: null, compact: false },
};

const curve = (points: readonly number[]): Scene['curves'][number] => ({
  ...{ points: Float64Array.from(points), order: 0, slot: 2, dash: [], width: 2, opacity: 1 },
});

describe('paintScene', () => {
  it('lifts the pen at every gap', () => {
    const { context, log } = recorder();
    const points = [-1, 0, 0, 0, Number.NaN, Number.NaN, 0, 1, 1, 1, 2, Number.NaN, 3, 1];
    paintScene(context, { ...empty, curves: [curve(points)] }, theme, frame);
    expect(log.filter((line) => /^(?:moveTo|lineTo)/.test(line))).toEqual([
      ...['moveTo 90 100', 'lineTo 100 100', 'moveTo 100 90', 'lineTo 110 90', 'moveTo 130 90'],
    ]);
    expect(log).toContain('strokeStyle = line2');
  });

  it('clips curves to the frame and holds what is far outside', () => {
    const { context, log } = recorder();
    paintScene(context, { ...empty, curves: [curve([0, 1e300, 1, -1e300])] }, theme, frame);
    expect(log).toContain('rect 50 50 100 100');
    expect(log.indexOf('clip')).toBeLessThan(log.indexOf('stroke'));
    expect(log.filter((line) => /^(?:moveTo|lineTo)/.test(line))).toEqual([
      'moveTo 100 -20000',
      'lineTo 110 20000',
    ]);
  });

  it('fills ● with the curve’s colour and ○ with paper; none outside the y range', () => {
    const dots = [
      { x: 0, y: 1, filled: true, slot: 1 },
      { x: 0, y: 0, filled: false, slot: 1 },
      { x: 0, y: 7, filled: true, slot: 1 },
    ];
    const { context, log } = recorder();
    paintScene(context, { ...empty, dots }, theme, frame);
    expect(log.filter((line) => /^(?:arc|fillStyle|strokeStyle)/.test(line))).toEqual([
      ...[`arc 100 90 4 0 ${2 * Math.PI}`, 'fillStyle = line1'],
      ...[`arc 100 100 4 0 ${2 * Math.PI}`, 'fillStyle = paper', 'strokeStyle = line1'],
    ]);
  });

  it('writes the numbers of the axes over the curves and under dots and probe', () => {
    const { context, log } = recorder();
    const dots = [{ x: 0, y: 1, filled: true, slot: 1 }];
    paintScene(context, { ...empty, xTicks: [2], curves: [curve([-5, 3, 5, 3])], dots }, theme, frame);
    const [line, number, dot] = [
      'lineTo 150 70',
      'fillText 2 120 114.2',
      `arc 100 90 4 0 ${2 * Math.PI}`,
    ].map((text) => log.indexOf(text));
    expect(line).toBeGreaterThan(-1);
    expect(number).toBeGreaterThan(line);
    expect(dot).toBeGreaterThan(number);
  });

  it.each([
    ['at the foot', 0, 126],
    ['at the top, where a mark is at the foot', -4, 50],
  ])('sets the flag of the probe %s', (_, y, top) => {
    const { context, log } = recorder();
    const marks = [
      { y: 3, slot: 0 },
      { y, slot: 1 },
    ];
    paintScene(context, { ...empty, footed: true, probe: { x: 1, marks, slope: null } }, theme, frame);
    expect(log.filter((line) => line.startsWith('roundRect'))).toEqual([`roundRect 86 ${top} 48 22 2`]);
  });

  it('cuts a name only where its room ends', () => {
    const named = (nameRoom?: number): readonly string[] => {
      const { context, log } = recorder();
      const measured = new Proxy(context, {
        get: (target, name) =>
          name === 'measureText' ? (text: string) => ({ width: 7 * text.length }) : Reflect.get(target, name),
        set: (target, name, value) => Reflect.set(target, name, value),
      });
      const labels = [{ text: 'Swish β = 1.5', y: 0, slot: 0, math: false, side: 'left' as const }];
      paintScene(measured, { ...empty, labels, nameRoom }, theme, frame);
      return log
        .filter((line) => line.startsWith('fillText'))
        .map((line) => line.split(' ').slice(1, -2).join(' '));
    };
    expect(named()).toEqual(['Swish β = 1…']);
    expect(named(92)).toEqual(['Swish β = 1.5']);
  });

  it.each([
    [
      ['Soft exponential α = −0.5', 'Soft exponential α = −1'],
      ['So… α = −0.5', 'Soft… α = −1'],
    ],
    [
      ['Soft exponential', 'Soft exponential α = −1'],
      ['Soft expone…', 'Soft… α = −1'],
    ],
    [
      ['SReLU tₗ = −1, aₗ = 0.2', 'SReLU tₗ = −1, aₗ = 0.4'],
      ['SR… aₗ = 0.2', 'SR… aₗ = 0.4'],
    ],
    [
      ['Soft exponential α = −1', 'Soft exponential α = −0.123456789'],
      ['Soft… α = −1', 'Soft expone…'],
    ],
    [
      ['Soft exponential α = −1', 'Swish β = 1.5'],
      ['Soft expone…', 'Swish β = 1…'],
    ],
  ])('cuts %j to what tells them apart', (names, wanted) => {
    const { context, log } = recorder();
    const measured = new Proxy(context, {
      get: (target, name) =>
        name === 'measureText' ? (text: string) => ({ width: 7 * text.length }) : Reflect.get(target, name),
      set: (target, name, value) => Reflect.set(target, name, value),
    });
    const labels = names.map((text, i) => ({ text, y: i, slot: i, math: false, side: 'left' as const }));
    paintScene(measured, { ...empty, labels }, theme, frame);
    const texts = log.filter((line) => line.startsWith('fillText'));
    expect(texts.map((line) => line.split(' ').slice(1, -2).join(' '))).toEqual(wanted);
  });
});

describe('the numbers of the axes', () => {
  const crossing: Scene = { ...empty, y: [-3, 3], yTicks: [-3, 0, 3] };

  it('leave out the one that an axis at the foot would run through', () => {
    const texts = (scene: Scene): readonly string[] => scene.yTicks.map((y) => axisLabel(scene, y, 'y'));
    expect(texts({ ...crossing, footed: true })).toEqual(['', '', '3']);
    expect(texts(crossing)).toEqual(['−3', '', '3']);
    // There the y axis is at the edge, and its numbers are beside the plot.
    expect(texts({ ...crossing, x: [0, 5], footed: true })).toEqual(['−3', '0', '3']);
  });

  it('leave out a 0 where the other axis goes on beyond the number’s own', () => {
    const zeros = (x: Scene['x'], y: Scene['y']): readonly string[] =>
      (['x', 'y'] as const).map((axis) => axisLabel({ ...empty, x, y }, 0, axis));
    expect(zeros([-5, 5], [-3, 3])).toEqual(['', '']);
    // The axis is at the right, or at the top: its numbers stand on the plot.
    expect(zeros([-5, 0], [-3, 3])).toEqual(['', '']);
    expect(zeros([-5, 5], [-3, 0])).toEqual(['', '']);
    expect(zeros([0, 5], [-3, 3])).toEqual(['', '0']);
    expect(zeros([-5, 5], [0, 3])).toEqual(['0', '']);
    expect(zeros([0, 5], [0, 3])).toEqual(['0', '0']);
  });

  it('keep clear of f and f′ beside the plot', () => {
    const labels = [{ text: 'f', y: 0, slot: 2, math: true, side: 'right' as const }];
    const numbers = (scene: Partial<Scene>): readonly string[] => {
      const { context, log } = recorder();
      paintTickLabels(context, { ...empty, labels, ...scene }, theme, frame);
      return log.filter((line) => line.startsWith('fillText'));
    };
    // Thirty pixels wide, and the plot ends at 150.
    expect(numbers({ xTicks: [2, 5] })).toEqual(['fillText 2 120 114.2', 'fillText 5 139 114.2']);
    expect(numbers({ xTicks: [5], labels: [] })).toEqual(['fillText 5 150 114.2']);
    // Struck through at home, with no room on the other side of an axis at the right.
    const struck = { x: [-5, -1] as const, yTicks: [3], curves: [curve([-5, 3, 5, 3])] };
    const right = { ...frame, x0: 160, right: 150 };
    const { context, log } = recorder();
    paintTickLabels(context, { ...empty, ...struck }, theme, right);
    expect(log.filter((line) => line.startsWith('fillText'))).toEqual(['fillText 3 144 70']);
  });

  it.each<[string, readonly number[], readonly string[]]>([
    ['below and left of the axes', [-5, 4, 5, 4], ['2 120 114.2', '3 94 70']],
    ['above, where a curve runs below', [0, -1.4, 5, -1.4], ['2 120 89.8', '3 94 70']],
    ['right, where a curve runs on the left', [-5, 3, 0, 3], ['2 120 114.2', '3 106 70']],
    ['at home, where curves run on both sides', [0, -5, 2, -1.4, 2, 1.4, 0, 5], ['2 120 114.2', '3 94 70']],
    [
      'at home, whatever runs there outside of all arcs',
      [0, -1.4, 5, Number.NaN],
      ['2 120 114.2', '3 94 70'],
    ],
  ])('stand %s', (_, points, wanted) => {
    const { context, log } = recorder();
    paintTickLabels(context, { ...empty, xTicks: [2], yTicks: [3], curves: [curve(points)] }, theme, frame);
    expect(log.filter((line) => line.startsWith('fillText'))).toEqual(
      wanted.map((text) => `fillText ${text}`),
    );
  });
});

describe('names beside a plot', () => {
  it('get what the longest needs, but not the plot’s own room', () => {
    expect(nameRoomFor(['GELU', 'ReLU'], 900)).toBe(84);
    expect(nameRoomFor(['GELU', 'Swish β = 1.5'], 900)).toBe(99);
    expect(nameRoomFor(['SReLU tₗ = −1 aₗ = 0.2 tᵣ = 1 aᵣ = 0.4'], 900)).toBe(133);
    expect(nameRoomFor(['SReLU tₗ = −1 aₗ = 0.2 tᵣ = 1 aᵣ = 0.4'], 570)).toBe(84);
  });

  it('have margins as wide', () => {
    expect(marginsFor(false, 'left', 99)).toEqual({ left: 119, right: 36, top: 12, bottom: 24 });
    expect(marginsFor(false, 'none', 99)).toEqual({ left: 12, right: 36, top: 12, bottom: 24 });
  });
});
