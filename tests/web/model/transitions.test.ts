// Steps from view to view: what they change, and what they leave alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfit } from '../../../web/src/core/domain.ts';
import { decode, encode } from '../../../web/src/model/codec.ts';
import {
  compareIds,
  curves,
  defaultItems,
  defaultState,
  explored,
  maxItems,
  overlaid,
  pages,
  type ViewState,
} from '../../../web/src/model/state.ts';
import { exploredOn, setPage } from '../../../web/src/model/pages.ts';
import {
  addItem,
  choose,
  removeItem,
  resetParam,
  setAt,
  setAxes,
  setLang,
  setLayout,
  setParam,
  setRange,
  setTheme,
  setTransform,
  toggle,
} from '../../../web/src/model/transitions.ts';
import { catalogue, functionOf } from './fixture.ts';
import { viewState } from './states.ts';

const start = defaultState('explore', catalogue);
const stateOf = (search: string) => decode(search, catalogue).state;
const ids = (state: ViewState) => state.items.map((item) => item.unknown ?? item.id);

describe('functions', () => {
  it('choose replaces the first, with its own defaults and axes, and keeps the rest of the view', () => {
    const before = stateOf('?f=elu:alpha:2,relu&x=-1:1&y=0:2&at=0.5&show=f&utm=relu');
    const after = choose(before, 'swish');
    expect(encode(after, catalogue)).toBe('?v=1&f=swish,relu&show=f&at=0.5&utm=relu');
    expect(ids(before)).toEqual(['elu', 'relu']);
  });

  it('add turns an overlay of six into a grid, unless the layout was chosen; remove keeps the layout', () => {
    let state = stateOf('?page=compare&f=relu,elu,gelu,silu,swish,srelu');
    expect(state.layout).toBe('overlay');
    state = addItem(state, 'hard-tanh');
    expect(state.layout).toBe('grid');
    expect(removeItem(state, 6).layout).toBe('grid');
    const chosen = addItem(stateOf('?page=compare&layout=grid&f=relu'), 'elu');
    expect(chosen.layout).toBe('grid');
    const many = setLayout(state, 'overlay');
    expect(ids(addItem(many, 'relu'))).toHaveLength(8);
    expect(addItem(many, 'relu').layout).toBe('overlay');
  });

  it('remove never takes the last one, and add stops at the limit', () => {
    expect(ids(removeItem(stateOf('?f=relu,elu'), 0))).toEqual(['elu']);
    expect(removeItem(start, 0)).toBe(start);
    expect(removeItem(start, 5)).toBe(start);
    const full = stateOf(`?page=compare&f=${Array(maxItems).fill('relu').join(',')}`);
    expect(addItem(full, 'elu')).toBe(full);
  });

  it('an overlay draws the first six that can be drawn', () => {
    const state = stateOf('?page=compare&layout=overlay&f=nosuch,relu,elu,gelu,silu,swish,srelu,hard-tanh');
    expect(overlaid(state).map(({ id }) => id)).toEqual(['relu', 'elu', 'gelu', 'silu', 'swish', 'srelu']);
    expect(state.items).toHaveLength(8);
  });

  it('explore shows the first function it knows, or its default', () => {
    expect(explored(stateOf('?f=nosuch,elu:alpha:2'), catalogue)).toEqual({
      id: 'elu',
      params: { alpha: 2 },
    });
    expect(explored(stateOf('?f=nosuch'), catalogue).id).toBe('gelu');
  });
});

describe('parameters', () => {
  const srelu = stateOf('?f=srelu:tl:-3:tr:-2');

  it('take any value of their domain and refuse the rest', () => {
    const elu = stateOf('?f=elu');
    expect(setParam(elu, 0, 'alpha', 50, catalogue).items[0].params).toEqual({ alpha: 50 });
    for (const bad of [0, -1, Number.NaN, Infinity])
      expect(setParam(elu, 0, 'alpha', bad, catalogue)).toBe(elu);
    expect(setParam(elu, 0, 'beta', 1, catalogue)).toBe(elu);
    expect(setParam(elu, 3, 'alpha', 2, catalogue)).toBe(elu);
    expect(setParam(srelu, 0, 'tl', -1.5, catalogue)).toBe(srelu);
    const hardTanh = stateOf('?f=hard-tanh');
    expect(setParam(hardTanh, 0, 'hi', -1, catalogue)).toBe(hardTanh);
  });

  it('keep no defaults, and the same state when nothing changes', () => {
    const two = setParam(stateOf('?f=elu'), 0, 'alpha', 2, catalogue);
    expect(setParam(two, 0, 'alpha', 2, catalogue)).toBe(two);
    expect(setParam(two, 0, 'alpha', 1, catalogue).items[0].params).toEqual({});
    const zero = setParam(stateOf('?f=swish'), 0, 'beta', -0, catalogue).items[0].params.beta;
    expect(Object.is(zero, 0)).toBe(true);
  });

  it('reset, together with what no longer fits', () => {
    expect(resetParam(stateOf('?f=srelu:tl:-3:al:2'), 0, 'tl', catalogue).items[0].params).toEqual({ al: 2 });
    expect(resetParam(srelu, 0, 'tl', catalogue).items[0].params).toEqual({});
    expect(resetParam(srelu, 0, 'al', catalogue)).toBe(srelu);
  });
});

describe('axes, curves, probe, transform', () => {
  it('ranges are turned round or refused', () => {
    expect(setRange(start, 'x', [4, -4]).x).toEqual([-4, 4]);
    const wide = setRange(start, 'y', [0, 1]);
    expect(setRange(wide, 'y', [0, 1])).toBe(wide);
    expect(setRange(wide, 'y', 'auto').y).toBe('auto');
    for (const bad of [Number.NaN, Infinity, 0, 1.7e308]) {
      expect(setRange(start, 'x', [bad === 1.7e308 ? -bad : 0, bad])).toBe(start);
    }
  });

  it('curves keep their order and may all be hidden', () => {
    const none = toggle(toggle(start, 'f'), 'd1');
    expect(none.show).toEqual([]);
    expect(toggle(toggle(none, 'tan'), 'f').show).toEqual(['f', 'tan']);
  });

  it('probe and transform take finite numbers only', () => {
    expect(setAt(start, -0.75).at).toBe(-0.75);
    expect(setAt(setAt(start, 1), null).at).toBeNull();
    expect(setAt(start, Number.NaN)).toBe(start);
    expect(setTransform(start, { a: 2, c: -1 }).transform).toEqual({ a: 2, b: 1, c: -1, d: 0 });
    expect(setTransform(start, { b: 0 })).toBe(start);
    expect(setTransform(start, { d: Infinity })).toBe(start);
  });

  it('modes change one thing', () => {
    expect(setLang(start, null)).toBe(start);
    expect(encode(setTheme(setLang(setAxes(start, 'free'), 'zh'), 'dark'), catalogue)).toBe(
      '?v=1&axes=free&lang=zh&theme=dark',
    );
  });
});

describe('pages', () => {
  it('compare opens with its list for one item, and keeps several', () => {
    const compare = setPage(setRange(start, 'x', [0, 1]), 'compare', catalogue);
    expect(compare).toMatchObject({ page: 'compare', x: 'auto', layout: 'grid' });
    expect(encode(compare, catalogue)).toBe('?v=1&page=compare');
    expect(ids(setPage(stateOf('?f=relu,elu'), 'compare', catalogue))).toEqual(['relu', 'elu']);
  });

  it('what was explored comes first in the list of compare, as it is, and is there again afterwards', () => {
    for (const query of ['?f=swish', '?f=elu:alpha:2', '?f=srelu']) {
      const state = stateOf(query);
      const compare = setPage(state, 'compare', catalogue);
      expect(compare.items[0]).toEqual(state.items[0]);
      expect(new Set(ids(compare)).size).toBe(defaultItems('compare', catalogue).length);
      expect(setPage(compare, 'explore', catalogue)).toEqual(state);
    }
  });

  it('pages that hold nothing that was explored lead back to what was explored last', () => {
    for (const query of ['', '?f=relu', '?f=elu:alpha:2']) {
      const state = stateOf(query);
      const last = exploredOn(state, catalogue);
      for (const page of ['compare', 'gradient', 'gates', 'softmax', 'about'] as const)
        expect(setPage(setPage(state, page, catalogue), 'explore', catalogue, last), page).toEqual(state);
      const gradient = setPage(state, 'gradient', catalogue);
      expect(setPage(gradient, 'compare', catalogue, last).items).toEqual(
        setPage(state, 'compare', catalogue).items,
      );
      expect(explored(setPage(gradient, 'softmax', catalogue, last), catalogue)).toEqual(last);
    }
    // Nobody chose the first of the list that compare opens with.
    expect(setPage(stateOf('?page=compare'), 'explore', catalogue)).toEqual(start);
  });

  it('explore keeps the first function that can be drawn', () => {
    const state = stateOf('?page=compare&f=nosuch,elu:alpha:2,relu');
    expect(encode(setPage(state, 'explore', catalogue), catalogue)).toBe('?v=1&f=elu:alpha:2');
    expect(setPage(start, 'explore', catalogue)).toBe(start);
  });

  it('the list of compare has 24 different functions; those a catalogue lacks are left out', () => {
    expect(new Set(compareIds).size).toBe(24);
    expect(defaultItems('compare', catalogue).map(({ id }) => id)).toEqual(
      compareIds.filter((id) => catalogue.some((info) => info.id === id)),
    );
    expect(defaultItems('explore', [functionOf('relu')])).toEqual([{ id: 'relu', params: {} }]);
  });
});

it('whatever is done in whatever order, a link can hold it and the values fit together', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }));
  const index = fc.integer({ min: -1, max: 6 });
  const id = fc.constantFrom(...catalogue.map((info) => info.id));
  const param = fc.constantFrom('alpha', 'beta', 'tl', 'tr', 'lo', 'hi', 'nosuch');
  const step: fc.Arbitrary<(state: ViewState) => ViewState> = fc.oneof(
    id.map((i) => (s: ViewState) => choose(s, i)),
    id.map((i) => (s: ViewState) => addItem(s, i)),
    index.map((i) => (s: ViewState) => removeItem(s, i)),
    fc.tuple(index, param, number).map(
      ([i, p, v]) =>
        (s: ViewState) =>
          setParam(s, i, p, v, catalogue),
    ),
    fc.tuple(index, param).map(
      ([i, p]) =>
        (s: ViewState) =>
          resetParam(s, i, p, catalogue),
    ),
    fc.tuple(fc.constantFrom('x', 'y'), number, number).map(
      ([k, a, b]) =>
        (s: ViewState) =>
          setRange(s, k, [a, b]),
    ),
    fc.constantFrom(...curves).map((c) => (s: ViewState) => toggle(s, c)),
    fc.constantFrom(...pages).map((p) => (s: ViewState) => setPage(s, p, catalogue)),
    number.map((x) => (s: ViewState) => setAt(s, x)),
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), number).map(
      ([k, v]) =>
        (s: ViewState) =>
          setTransform(s, { [k]: v }),
    ),
  );
  fc.assert(
    fc.property(viewState, fc.array(step, { maxLength: 30 }), (before, steps) => {
      const after = steps.reduce((state, next) => next(state), before);
      expect(stateOf(encode(after, catalogue))).toEqual(after);
      for (const item of after.items) {
        if (item.unknown === undefined) expect(misfit(functionOf(item.id), item.params)).toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});
