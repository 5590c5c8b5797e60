// The builder's settings: what a link says, what is named, and the ways from other pages into it and out again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BuildSettings,
  buildCodec,
  buildDefaults,
  heightBounds,
} from '../../../web/src/model/buildCodec.ts';
import { decode, encode } from '../../../web/src/model/codec.ts';
import { figures } from '../../../web/src/model/figure.ts';
import { places, ways } from '../../../web/src/model/hosts.ts';
import { maxLabText } from '../../../web/src/model/lab.ts';
import { setLab } from '../../../web/src/model/labValue.ts';
import { wellFormed } from '../../../web/src/model/query.ts';
import { defaultState, type Item, langs, themes, type ViewState } from '../../../web/src/model/state.ts';
import { setPage } from '../../../web/src/model/pages.ts';
import { addItem, choose, setAt } from '../../../web/src/model/transitions.ts';
import { catalogue } from './fixture.ts';
import { viewState } from './states.ts';

const start = defaultState('build', catalogue);
const settings: fc.Arbitrary<BuildSettings> = fc.record({
  figure: fc.constantFrom(...figures),
  host: fc.constantFrom(...places),
  way: fc.constantFrom(...ways),
  height: fc.option(fc.integer(heightBounds)),
  alt: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(wellFormed)),
  lang: fc.option(fc.constantFrom(...langs)),
  theme: fc.constantFrom(...themes),
});

describe('a link', () => {
  it('gives all settings back', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const state = setLab(start, buildCodec.write(given));
        const { state: back, problems } = decode(encode(state, catalogue), catalogue);
        expect(problems).toEqual([]);
        expect(buildCodec.read(back.lab)).toEqual({ settings: given, problems: [] });
      }),
    );
  });

  it('is bare where nothing is said', () => {
    expect(buildCodec.write(buildDefaults)).toEqual({});
    expect(buildCodec.read({})).toEqual({ settings: buildDefaults, problems: [] });
    expect(encode(start, catalogue)).toBe('?v=1&page=build');
  });

  it('names what it gets wrong, and uses the rest', () => {
    const link = '?page=build&f=relu&figure=map&host=<b>&way=2&height=12&flang=fr&ftheme=pink&controls=some';
    const { state, problems } = decode(link, catalogue);
    expect(problems.map(({ text }) => text)).toEqual(['controls=some']);
    const read = buildCodec.read(state.lab);
    expect(read.problems.map(({ text, reason, used }) => `${reason}: ${text} → ${used}`)).toEqual([
      'unknown-value: figure=map → plot',
      'unknown-value: host=<b> → element',
      'unknown-value: way=2 → element',
      'clamped: height=12 → 320',
      'unknown-value: flang=fr → ',
      'unknown-value: ftheme=pink → auto',
    ]);
    expect(read.settings).toEqual({ ...buildDefaults, height: 320 });
    expect(state.items).toEqual([{ id: 'relu', params: {} }]);
  });

  it('holds a paragraph of description and no more', () => {
    const fits = 'y'.repeat(maxLabText);
    expect(decode(`?page=build&alt=${fits}`, catalogue).state.lab.alt).toBe(fits);
    const { state, problems } = decode(`?page=build&alt=${fits}y`, catalogue);
    expect(state.lab.alt).toBeUndefined();
    expect(problems.map(({ reason }) => reason)).toEqual(['too-long']);
  });

  it('keeps the keys of a figure to that figure', () => {
    const { state } = decode('?page=build&figure=gates&f=geglu&at=2&gate=1&z=1', catalogue);
    expect(state.lab).toEqual({ figure: 'gates', f: 'geglu', at: '2', gate: '1' });
    expect(state.extra).toEqual([['z', '1']]);
    expect(state.items).toEqual(start.items);
    expect(state.at).toBeNull();
  });
});

describe('the way into the builder', () => {
  it('carries over what is shown', () => {
    const explore = { ...defaultState('explore', catalogue), at: 1, x: [-3, 3], show: ['f'] } as const;
    const items: readonly Item[] = [
      { id: 'elu', params: { alpha: 2 } },
      { id: 'relu', params: {} },
    ];
    const two: ViewState = { ...explore, items };
    expect(setPage(two, 'build', catalogue)).toEqual({ ...two, page: 'build', items: [items[0]] });
    const compare: ViewState = { ...two, page: 'compare', layout: 'grid' };
    expect(setPage(compare, 'build', catalogue)).toEqual({
      ...compare,
      page: 'build',
      lab: { figure: 'compare' },
    });
    const gates = { ...defaultState('gates', catalogue), lab: { f: 'glu', at: '1' } };
    expect(setPage(gates, 'build', catalogue).lab).toEqual({ figure: 'gates', f: 'glu', at: '1' });
  });

  it('always leads to a state that a link holds', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        const built = setPage(state, 'build', catalogue);
        expect(decode(encode(built, catalogue), catalogue).state).toEqual(built);
        const out = setPage(built, 'explore', catalogue);
        expect(decode(encode(out, catalogue), catalogue).state).toEqual(out);
      }),
    );
  });

  it('a function that is found is what is made a figure of', () => {
    const lab = { figure: 'gates', f: 'glu', host: 'sphinx', alt: 'a gate' };
    const gates = { ...start, lab };
    expect(choose(gates, 'elu')).toEqual({
      ...start,
      items: [{ id: 'elu', params: {} }],
      lab: { host: 'sphinx' },
    });
    expect([setAt(gates, 1), addItem(gates, 'elu')]).toEqual([gates, gates]);
    const compare = { ...start, lab: { figure: 'compare', height: '400' } };
    expect(choose(compare, 'elu').lab).toEqual({ figure: 'compare', height: '400' });
  });
});
