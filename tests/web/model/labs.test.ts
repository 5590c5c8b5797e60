// The labs' settings: what a link says, what is brought into range, what is named, and back again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import { decode, encode } from '../../../web/src/model/codec.ts';
import {
  gradientBounds,
  gradientCodec,
  gradientDefaults,
  initSchemes,
  maxChains,
} from '../../../web/src/model/gradientCodec.ts';
import { stories } from '../../../web/src/model/gradientStories.ts';
import { gateBounds, gateDefaults, gateIds, gatesCodec } from '../../../web/src/model/gatesCodec.ts';
import { maxLabValue } from '../../../web/src/model/lab.ts';
import { inBounds, type LabProblem, setLab } from '../../../web/src/model/labValue.ts';
import {
  logitBounds,
  shiftBounds,
  softmaxCodec,
  softmaxDefaults,
  temperatureBounds,
} from '../../../web/src/model/softmaxCodec.ts';
import { setPage } from '../../../web/src/model/pages.ts';
import { choose } from '../../../web/src/model/transitions.ts';
import { defaultState } from '../../../web/src/model/state.ts';
import { catalogue } from './fixture.ts';
import { itemOf } from './states.ts';

/** The whole catalogue: the lab opens with functions of it. */
const { catalogue: all } = await loadCore();

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  fc.double({ min, max, noNaN: true }).map((x) => x + 0);

const softmaxSettings = fc
  .record({
    z: fc.array(within(logitBounds), { minLength: 2, maxLength: 10 }),
    T: within(temperatureBounds),
    target: fc.nat(9),
    shift: within(shiftBounds),
    stable: fc.boolean(),
  })
  .map((settings) => ({ ...settings, target: Math.min(settings.target, settings.z.length - 1) }));

const gateSettings = fc.record({
  id: fc.constantFrom(...gateIds),
  a: within(gateBounds),
  b: within(gateBounds),
});

const told = (problems: readonly LabProblem[]) =>
  problems.map(({ text, reason, used }) => `${reason}: ${text} → ${used}`);

describe('softmax', () => {
  it('gives all settings back, through a whole link', () => {
    fc.assert(
      fc.property(softmaxSettings, (settings) => {
        const state = setLab(defaultState('softmax', catalogue), softmaxCodec.write(settings));
        const { state: back, problems } = decode(encode(state, catalogue), catalogue);
        expect(problems).toEqual([]);
        expect(softmaxCodec.read(back.lab)).toEqual({ settings, problems: [] });
      }),
    );
  });

  it('writes no defaults', () => {
    expect(softmaxCodec.write(softmaxDefaults)).toEqual({});
    expect(softmaxCodec.read({})).toEqual({ settings: softmaxDefaults, problems: [] });
  });

  it.each([
    [{ T: '-1' }, { T: 0.01 }, ['clamped: T=-1 → 0.01']],
    [{ T: '0' }, { T: 0.01 }, ['clamped: T=0 → 0.01']],
    [{ T: 'hot' }, {}, ['not-a-number: T=hot → 1']],
    [{ z: '1:2000:0' }, { z: [1, 1000, 0] }, ['clamped: 2000 → 1000']],
    [{ z: '1:x:0' }, { z: [1, 0, 0] }, ['not-a-number: x → 0']],
    [{ z: '3' }, { z: [3, 0] }, ['too-few: z=3 → 2']],
    [{ z: '1:2:3:4:5:6:7:8:9:10:11:12' }, { z: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, ['too-many: 11:12 → 10']],
    [{ z: '1:2', target: '2' }, { z: [1, 2], target: 1 }, ['clamped: target=2 → 1']],
    [{ target: '1.4' }, { target: 1 }, ['clamped: target=1.4 → 1']],
    [{ stable: 'yes' }, {}, ['unknown-value: stable=yes → 1']],
    [{ shift: '1e9' }, { shift: 1000 }, ['clamped: shift=1e9 → 1000']],
  ])('%j', (lab, holds, problems) => {
    const read = softmaxCodec.read(lab);
    expect(read.settings).toEqual({ ...softmaxDefaults, ...holds });
    expect(told(read.problems)).toEqual(problems);
  });

  it('never throws and always gives settings that it can write', () => {
    fc.assert(
      fc.property(
        fc.record({ z: fc.string(), T: fc.string(), target: fc.string(), stable: fc.string() }),
        (lab) => {
          const { settings } = softmaxCodec.read(lab);
          expect(softmaxCodec.read(softmaxCodec.write(settings))).toEqual({ settings, problems: [] });
        },
      ),
    );
  });
});

describe('gates', () => {
  it('gives all settings back, through a whole link', () => {
    fc.assert(
      fc.property(gateSettings, (settings) => {
        const state = setLab(defaultState('gates', catalogue), gatesCodec.write(settings));
        const { state: back, problems } = decode(encode(state, catalogue), catalogue);
        expect(problems).toEqual([]);
        expect(gatesCodec.read(back.lab)).toEqual({ settings, problems: [] });
      }),
    );
  });

  it('names what it cannot use', () => {
    const { settings, problems } = gatesCodec.read({ f: 'relu', gate: '101', at: 'left' });
    expect(settings).toEqual({ ...gateDefaults, b: 100 });
    expect(told(problems)).toEqual([
      'unknown-value: f=relu → swiglu',
      'clamped: gate=101 → 100',
      'not-a-number: at=left → -2.2',
    ]);
  });
});

describe('gradient', () => {
  const codec = gradientCodec(all);
  const numbers = fc.record({
    layers: fc.integer(gradientBounds.layers),
    width: fc.integer(gradientBounds.width),
    batch: fc.integer(gradientBounds.batch),
    gain: within(gradientBounds.gain),
    std: within(gradientBounds.std),
    bias: within(gradientBounds.bias),
    seed: fc.integer(gradientBounds.seed),
    trials: fc.integer(gradientBounds.trials),
  });
  const chains = fc.array(fc.record({ item: itemOf(all), scheme: fc.constantFrom(...initSchemes) }), {
    minLength: 1,
    maxLength: maxChains,
  });
  const settings = fc
    .tuple(numbers, chains, fc.nat(999))
    .map(([rest, chains, at]) => ({ ...rest, chains, at: Math.min(at, rest.layers - 1) }));

  it('gives all settings back, through a whole link', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const state = setLab(defaultState('gradient', all), codec.write(given));
        const { state: back, problems } = decode(encode(state, all), all);
        expect(problems).toEqual([]);
        expect(codec.read(back.lab)).toEqual({ settings: given, problems: [] });
      }),
    );
  });

  it('writes no defaults, and as few schemes as will do', () => {
    expect(codec.write(gradientDefaults)).toEqual({});
    expect(codec.read({})).toEqual({ settings: gradientDefaults, problems: [] });
    const { settings } = codec.read({ f: 'relu,tanh,gelu', init: 'he,lecun' });
    expect(settings.chains.map(({ scheme }) => scheme)).toEqual(['he', 'lecun', 'lecun']);
    expect(codec.write(settings)).toEqual({ f: 'relu,tanh,gelu', init: 'he,lecun' });
    expect(codec.read({ f: 'relu' }).settings.chains).toEqual([
      { item: { id: 'relu', params: {} }, scheme: 'lecun' },
    ]);
  });

  it('has stories that are links', () => {
    for (const story of Object.values(stories))
      expect(codec.read(codec.write(story))).toEqual({ settings: story, problems: [] });
    expect(codec.write(stories.matrices)).toMatchObject({ f: 'identity', init: 'normal', layers: '100' });
  });

  it.each([
    [{ layers: '0' }, { layers: 1, at: 0 }, ['clamped: layers=0 → 1']],
    [{ layers: '1e9' }, { layers: 1000 }, ['clamped: layers=1e9 → 1000']],
    [{ width: '12.5' }, { width: 13 }, ['clamped: width=12.5 → 13']],
    [{ batch: 'x' }, {}, ['not-a-number: batch=x → 32']],
    [{ gain: '0' }, { gain: 1e-6 }, ['clamped: gain=0 → 0.000001']],
    [{ bias: '-1' }, { bias: 0 }, ['clamped: bias=-1 → 0']],
    [{ trials: '65' }, { trials: 64 }, ['clamped: trials=65 → 64']],
    [{ at: '64' }, { at: 63 }, ['clamped: at=64 → 63']],
    [{ init: 'xavier,he' }, {}, ['unknown-value: init=xavier → lecun']],
    [{ f: 'elu:alpha:-1,nosuch' }, {}, ['out-of-domain: alpha:-1 → 1', 'unknown-function: nosuch → ']],
    [{ f: 'nosuch' }, {}, ['unknown-function: nosuch → ', 'no-function: f=nosuch → sigmoid']],
    [{ f: 'relu,relu,relu,relu,relu,relu,elu,selu' }, {}, ['too-many-functions: elu,selu → 6']],
  ])('%j', (lab, holds, problems) => {
    const read = codec.read(lab);
    expect(read.settings).toMatchObject(holds);
    expect(told(read.problems)).toEqual(problems);
  });

  it('never throws and always gives settings that it can write', () => {
    const texts = fc.record({
      ...{ f: fc.string(), init: fc.string(), layers: fc.string(), seed: fc.string(), at: fc.string() },
    });
    fc.assert(
      fc.property(texts, (lab) => {
        const { settings } = codec.read(lab);
        expect(codec.read(codec.write(settings))).toEqual({ settings, problems: [] });
      }),
    );
  });
});

describe('the labs’ keys', () => {
  it('are text to the codec, and f and at are the gates’ own', () => {
    const { state, problems } = decode('?page=gates&f=swiglu,relu:x&at=7 %26', catalogue);
    expect(problems).toEqual([]);
    expect(state.lab).toEqual({ f: 'swiglu,relu:x', at: '7 &' });
    expect(state.at).toBeNull();
    expect(encode(state, catalogue)).toBe('?v=1&page=gates&f=swiglu,relu:x&at=7%20%26');
  });

  it('are left out where they are longer than any of ours', () => {
    const { state, problems } = decode(`?page=softmax&T=1${'0'.repeat(maxLabValue)}`, catalogue);
    expect(state.lab).toEqual({});
    expect(problems.map(({ reason }) => reason)).toEqual(['too-long']);
  });

  it('go with the page, also when a function is chosen', () => {
    const softmax = { ...defaultState('softmax', catalogue), lab: { T: '2' } };
    expect(setPage(softmax, 'explore', catalogue).lab).toEqual({});
    const chosen = choose(softmax, 'elu');
    expect([chosen.page, chosen.lab, chosen.items[0].id]).toEqual(['explore', {}, 'elu']);
    expect(setPage({ ...defaultState('explore', catalogue), at: 3 }, 'gates', catalogue).at).toBeNull();
  });

  it('change nothing when they are the same', () => {
    const state = { ...defaultState('softmax', catalogue), lab: { T: '2' } };
    expect(setLab(state, { T: '2' })).toBe(state);
    expect(setLab(state, {}).lab).toEqual({});
  });
});

it('brings a number to the nearest end, and never to −0', () => {
  expect(inBounds(-0.2, { min: -1, max: 1, whole: true })).toBe(0);
  expect(inBounds(-3, { min: -1, max: 1 })).toBe(-1);
  expect(inBounds(3, { min: -1, max: 1 })).toBe(1);
});
