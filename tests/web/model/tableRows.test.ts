// The table of all functions: what its rows are sorted and filtered by, on the real catalogue and its properties.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Core, loadCore } from '../../../web/src/core/index.ts';
import { computedFacts, computeFacts } from '../../../web/src/elements/function-facts.ts';
import { type Filter, filters, frameworks, sortColumns, sorted } from '../../../web/src/model/table.ts';
import {
  countWith,
  type FunctionRow,
  isFamily,
  passesAll,
  selectRows,
  sortValue,
  yearOf,
} from '../../../web/src/model/tableRows.ts';

let core: Core;
let rows: readonly FunctionRow[];
let tellings = 0;

beforeAll(async () => {
  core = await loadCore();
  await new Promise<void>((resolve) => {
    computeFacts(core, () => {
      tellings++;
      if (computedFacts(core).size === core.catalogue.length) resolve();
    });
  });
  const facts = computedFacts(core);
  rows = core.catalogue.map((info) => ({ info, year: yearOf(info), computed: facts.get(info.id)! }));
});

const ids = (left: readonly FunctionRow[]): readonly string[] => left.map(({ info }) => info.id);

describe('facts', () => {
  it('come in several slices, and stay', () => {
    expect(tellings).toBeGreaterThan(3);
    const before = tellings;
    computeFacts(core, () => tellings++);
    expect(tellings).toBe(before);
  });

  it('the nearly flat share is that of the normal distribution', () => {
    const normal = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const n = 40_000;
    const xs = Float64Array.from({ length: n }, (_, i) => -9 + (18 * (i + 0.5)) / n);
    for (const { info, computed } of rows) {
      const { d1 } = core.evaluate(info.id, xs);
      let share = 0;
      for (let i = 0; i < n; i++) if (Math.abs(d1[i]) < 0.05) share += (normal(xs[i]) * 18) / n;
      expect(Math.abs(computed!.flat - share), info.id).toBeLessThan(2e-3);
    }
  });

  it('years are those of the sources', () => {
    expect(yearOf(core.catalogue.find(({ id }) => id === 'gelu')!)).toBe(2016);
    for (const { info, year } of rows) if (year !== null) expect(info.source.text).toContain(String(year));
    expect(rows.filter(({ year }) => year !== null).length).toBeGreaterThan(100);
  });
});

describe('sorting', () => {
  it('puts what is missing last, whichever way, and keeps the order of equals', () => {
    const list = [3, Number.NaN, 1, -Infinity, null, 2];
    expect(sorted(list, (x) => x, false, 'en')).toEqual([-Infinity, 1, 2, 3, Number.NaN, null]);
    expect(sorted(list, (x) => x, true, 'en')).toEqual([3, 2, 1, -Infinity, Number.NaN, null]);
    const pairs = [['a', 1] as const, ['b', 1] as const, ['c', 0] as const];
    expect(sorted(pairs, ([, n]) => n, false, 'en').map(([name]) => name)).toEqual(['c', 'a', 'b']);
  });

  it.each(sortColumns)('by %s is by what the row holds', (column) => {
    const up = selectRows(rows, [], '', { column, descending: false }, 'en');
    expect([...ids(up)].sort()).toEqual([...ids(rows)].sort());
    const values = up.map((row) => sortValue(row, column)).filter((value) => typeof value === 'number');
    const finite = values.filter((value) => !Number.isNaN(value));
    expect(finite).toEqual([...finite].sort((a, b) => a - b));
  });

  it('knows a few by heart', () => {
    const first = (column: 'edf2' | 'flat' | 'steepest' | 'year', descending: boolean) =>
      selectRows(rows, ['torch'], '', { column, descending }, 'en').map(({ info }) => info.id);
    const flat = first('flat', true);
    expect(flat.indexOf('relu')).toBeLessThan(flat.indexOf('elu'));
    const slopes = first('edf2', true);
    expect(slopes.indexOf('selu')).toBeLessThan(slopes.indexOf('gelu'));
    expect(slopes.indexOf('gelu')).toBeLessThan(slopes.indexOf('sigmoid'));
  });
});

describe('filters', () => {
  it.each(filters)('%s leaves some, not all, and counts them', (filter) => {
    const left = selectRows(rows, [filter], '', null, 'en');
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(rows.length);
    expect(countWith(rows, [], filter)).toBe(left.length);
  });

  it('families widen, all else narrows', () => {
    const count = (...chosen: Filter[]): number => rows.filter((row) => passesAll(row, chosen)).length;
    expect(count('hard', 'radial')).toBe(count('hard') + count('radial'));
    expect(count('torch', 'keras')).toBeLessThan(count('torch'));
    expect(count('sigmoidal', 'odd', 'bounded')).toBeLessThan(count('sigmoidal'));
    expect(filters.filter(isFamily)).toHaveLength(10);
    // A family's own count does not depend on the other families chosen.
    expect(countWith(rows, ['hard'], 'radial')).toBe(count('radial'));
  });

  it('frameworks are told by the catalogue', () => {
    for (const framework of frameworks)
      for (const { info } of selectRows(rows, [framework], '', null, 'en'))
        expect(info.frameworks[framework]).toBeTruthy();
  });

  it('words find names, Chinese ones and calls, in the order of the table', () => {
    expect(ids(selectRows(rows, [], 'nn.GELU', null, 'en'))).toContain('gelu');
    expect(ids(selectRows(rows, [], '双曲正切', null, 'zh-Hans'))).toContain('tanh');
    const order = ids(selectRows(rows, [], 'relu', null, 'en'));
    expect(order).toEqual(ids(rows).filter((id) => order.includes(id)));
    expect(selectRows(rows, [], 'no such function', null, 'en')).toEqual([]);
  });

  it('what is not computed yet passes no filter of facts, and is sorted last', () => {
    const blank = { ...rows[0], computed: null };
    expect(passesAll(blank, ['monotone'])).toBe(false);
    expect(passesAll(blank, ['rectified'])).toBe(true);
    const both = [blank, rows[1]];
    for (const descending of [true, false])
      expect(selectRows(both, [], '', { column: 'edf2', descending }, 'en')[1]).toBe(blank);
  });
});
