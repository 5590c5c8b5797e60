// The table of data: samples and points of note, both sides of breaks, and the text for a spreadsheet.
import { expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import { dataRows, dataText } from '../../../web/src/describe/data.ts';
import { identityTransform } from '../../../web/src/model/state.ts';

const core = await loadCore();
const rowsOf = (id: string, x: readonly [number, number]) =>
  dataRows(core, { id, params: {}, transform: identityTransform }, x);

test('21 even samples and the points of note, in order', () => {
  const rows = rowsOf('gelu', [-3, 3]);
  const { minimum } = core.properties('gelu');
  const xs = rows.map(({ x }) => x);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  for (let i = 0; i <= 20; i++) expect(xs).toContain(Number((-3 + 0.3 * i).toFixed(9)));
  expect(rows.find(({ x }) => x === minimum!.x)?.notes).toEqual(['minimum']);
  expect(rows.find(({ x }) => x === 0)?.notes).toEqual(['zero']);
  expect(rows.some(({ notes }) => notes.includes('steepest'))).toBe(true);
  expect(new Set(rows.map(({ side }) => side))).toEqual(new Set(['at']));
});

test('values are the core’s own', () => {
  for (const { x, f, d1, d2 } of rowsOf('mish', [-4, 7])) {
    const jets = core.evaluate('mish', [x]);
    expect([f, d1, d2]).toEqual([jets.f[0], jets.d1[0], jets.d2[0]]);
  }
});

test('a break has three rows: from the left, at the point, from the right', () => {
  const [left, at, right] = rowsOf('hard-shrink', [-2, 2]).filter(({ x }) => x === 0.5);
  expect([left.side, at.side, right.side]).toEqual(['left', 'at', 'right']);
  expect([left.f, at.f, right.f]).toEqual([0, 0, 0.5]);
  expect([left.d1, right.d1]).toEqual([0, 1]);
  expect(at.notes).toEqual(['jump']);
  const elu = dataRows(
    core,
    { id: 'elu', params: { alpha: 0.5 }, transform: identityTransform },
    [-1, 1],
  ).filter(({ x }) => x === 0);
  expect(elu.map(({ d2 }) => d2).filter((_, i) => i !== 1)).toEqual([0.5, 0]);
});

test('what lies outside the range is not told', () => {
  expect(rowsOf('gelu', [1, 2]).length).toBeLessThanOrEqual(22);
  expect(rowsOf('gelu', [1e-5, 2e-5])[20].x).toBe(2e-5);
  expect(rowsOf('relu', [1e200, 3e200]).length).toBe(21);
});

test('the text has a line for each row and reads back to the same doubles', () => {
  const rows = rowsOf('hard-sigmoid', [-5, 5]);
  for (const separator of ['\t', ','] as const) {
    const lines = dataText(rows, separator).slice(0, -1).split('\n');
    expect(lines[0].split(separator)).toEqual(['x', 'side', 'f', 'd1', 'd2', 'note']);
    expect(lines.slice(1).map((line) => line.split(separator).map(Number)[2])).toEqual(
      rows.map(({ f }) => f),
    );
    expect(lines.slice(1).map((line) => line.split(separator).length)).toEqual(rows.map(() => 6));
  }
});
