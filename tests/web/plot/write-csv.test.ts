// CSV: what a reader that follows RFC 4180 gets back is what was put in, to the last bit.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  eachOnce,
  mostRows,
  uniformGrid,
  writeTable,
  writeTracedCsv,
} from '../../../web/src/plot/write-csv.ts';
import { hostile, panel, picture, scene, worded } from './picture.ts';

/** Records of a text after its comments, by the grammar of RFC 4180. */
function records(csv: string): readonly (readonly string[])[] {
  let rest = csv;
  while (rest.startsWith('#')) rest = rest.slice(rest.indexOf('\r\n') + 2);
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < rest.length) {
    const at = field.lastIndex;
    const found = field.exec(rest);
    if (found === null) throw new Error(`Not RFC 4180: ${rest.slice(at, at + 60)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const { about } = picture;
const read = (text: string): number => Number(text.replace('inf', 'Infinity'));

describe('writeTable', () => {
  it('begins with title, formulas, parameters and permalink as comments', () => {
    const comments = writeTable(about, ['x'], [])
      .split('\r\n')
      .filter((line) => line.startsWith('#'));
    expect(comments).toEqual([
      '# ReLU, Swish β = 1.5 - Actiscope',
      '# ReLU: f(x) = \\max(0,x)',
      '# Swish β = 1.5: f(x) = x\\,\\sigma(\\beta x)',
      '#   β = 1.5',
      `# ${about.permalink}`,
    ]);
  });

  it('gives every number back exactly, infinities as inf, and nothing for what is no number', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (numbers) => {
        const [, ...rows] = records(
          writeTable(
            about,
            ['x'],
            numbers.map((x) => [x]),
          ),
        );
        expect(rows.map(([text]) => read(text) + 0)).toEqual(numbers.map((x) => x + 0));
      }),
    );
    expect(records(writeTable(about, ['x', 'f'], [[1, Number.NaN]]))[1]).toEqual(['1', '']);
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (head) => {
        expect(records(writeTable(about, ['x', ...head], []))).toEqual([['x', ...head]]);
      }),
    );
  });

  it.each(hostile)('no text ends a comment: %j', (text) => {
    const { panels, about } = worded(text);
    expect(records(writeTable(about, ['x'], []))).toEqual([['x']]);
    expect(new Set(records(writeTracedCsv({ ...picture, panels, about })).map((row) => row.length))).toEqual(
      new Set([4]),
    );
  });
});

describe('writeTracedCsv', () => {
  it('has the points drawn, by curve and arc', () => {
    expect(records(writeTracedCsv(picture))).toEqual([
      ['curve', 'arc', 'x', 'y'],
      ['ReLU d1', '1', '-5', '0'],
      ['ReLU d1', '1', '0', '0'],
      ['ReLU d1', '2', '0', '1'],
      ['ReLU d1', '2', '5', '1'],
      ['Swish β = 1.5 d1', '1', '-5', '0.1'],
      ['Swish β = 1.5 d1', '1', '5', '0.3333333333333333'],
      ['ReLU f', '1', '-5', '0'],
      ['ReLU f', '1', '0', '0'],
      ['ReLU f', '1', '5', '5'],
      ['Swish β = 1.5 f', '1', '-5', '-1e-7'],
      ['Swish β = 1.5 f', '1', '5', '1e21'],
    ]);
  });
});

test('of several panels each curve has its own name, whatever the headings', () => {
  const orders = ([0, 1, 2] as const).map((order) => ({
    ...{ ...panel, heading: 'ReLU, Mish', names: ['ReLU', 'Mish'] },
    scene: { ...scene, curves: [0, 1].map((part) => ({ ...scene.curves[part], order })) },
  }));
  const [, ...rows] = records(writeTracedCsv({ ...picture, panels: orders }));
  const names = ['ReLU f', 'Mish f', 'ReLU d1', 'Mish d1', 'ReLU d2', 'Mish d2'];
  expect([...new Set(rows.map(([curve]) => curve))]).toEqual(names);
  const alone = orders.map((one) => ({
    ...one,
    names: ['ReLU'],
    scene: { ...scene, curves: [one.scene.curves[0]] },
  }));
  const [, ...single] = records(writeTracedCsv({ ...picture, panels: alone }));
  expect([...new Set(single.map(([curve]) => curve))]).toEqual(['ReLU f', 'ReLU d1', 'ReLU d2']);
});

test('a curve that is drawn twice, as the current one of a family, is there once; one with a name has that', () => {
  const [curve] = scene.curves;
  const { points } = curve;
  const other = Float64Array.from(points, (value) => value + 1);
  const curves = [points, other, points].map((each) => ({ ...curve, order: 0 as const, points: each }));
  const names = ['ELU α = 1', 'ELU α = 2', 'ELU α = 1'];
  const path = { ...curves[0], name: 'minima', slot: null };
  const written = (curves: typeof scene.curves) =>
    records(writeTracedCsv({ ...picture, panels: [{ ...panel, names, scene: { ...scene, curves } }] })).slice(
      1,
    );
  const count = points.length / 2 - 1;
  expect(written([...curves, path]).map(([name]) => name)).toEqual(
    ['ELU α = 1 f', 'ELU α = 2 f', 'minima'].flatMap((name) => Array.from({ length: count }, () => name)),
  );
  // Of one name, but not the same: both are drawn, both are there.
  expect(written([curves[0], curves[2], { ...curves[1] }])).toHaveLength(3 * count);
  const alike = ['ELU', 'ELU'].map((name, i) => ({ name, numbers: [points, other][i] }));
  expect(eachOnce(alike)).toEqual(alike);
});

describe('uniformGrid', () => {
  it('has decimals as they are written, both ends where the step meets them', () => {
    expect([...uniformGrid([-0.3, 0.3], 0.1)!]).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect([...uniformGrid([0, 1], 0.3)!]).toEqual([0, 0.3, 0.6, 0.9]);
    expect([...uniformGrid([1e-7, 3e-7], 1e-7)!]).toEqual([1e-7, 2e-7, 3e-7]);
  });

  it('rises, begins at the lower end, stays in the range, and misses no step', () => {
    const ends = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 900 }), ([lo, span], rows) => {
        const hi = lo + span;
        const step = Number((span / rows).toPrecision(2));
        const grid = uniformGrid([lo, hi], step);
        if (grid === null) return;
        expect(grid[0]).toBe(lo);
        expect(grid[grid.length - 1]).toBeLessThanOrEqual(hi + 1e-8 * step);
        expect(grid[grid.length - 1] + step).toBeGreaterThan(hi - 1e-8 * step);
      }),
    );
  });

  it.each([0, -1, Number.NaN, Infinity, 20, 10 / (mostRows + 1), 1e-300])(
    'no grid with a step of %j',
    (step) => {
      expect(uniformGrid([-5, 5], step)).toBe(null);
    },
  );

  it('no grid where neighbouring places are the same number', () => {
    expect(uniformGrid([1e16, 1e16 + 100], 0.5)).toBe(null);
  });
});
