// Handles of parameters: for every function, what is taken moves as its parameter does, and leads back to its value.
import { beforeAll, describe, expect, test } from 'vitest';
import { domainOf, inDomain } from '../../../web/src/core/domain.ts';
import { loadCore } from '../../../web/src/core/load.ts';
import type { ActivationInfo, Core, ParameterInfo, Params, Transform } from '../../../web/src/core/types.ts';
import {
  type Handle,
  type HandleSetting,
  handlesFor,
  placeOf,
  settled,
  valueAt,
} from '../../../web/src/plot/handle.ts';
import { Composer } from '../../../web/src/plot/composer.ts';
import { HandleSpots } from '../../../web/src/plot/handle-spots.ts';
import type { Scene } from '../../../web/src/plot/scene.ts';
import { theme } from './picture.ts';
import { autoRange } from '../../../web/src/plot/range.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const area = { width: 700, height: 440 };

function settingOf(info: ActivationInfo, params: Params = {}, transform: Transform = {}): HandleSetting {
  const x = info.view;
  const xs = Float64Array.from({ length: 201 }, (_, i) => x[0] + ((x[1] - x[0]) * i) / 200);
  const { f, d1 } = core.evaluate(info.id, xs, params, { transform });
  const y = autoRange([f, d1], x[1] - x[0], area.width, area.height);
  return { core, info, subject: { id: info.id, params, transform }, order: 0, x, y, ...area };
}

function best(setting: HandleSetting, param: string): Handle | null {
  const parameter = setting.info.params.find(({ id }) => id === param);
  if (parameter === undefined) throw new Error(param);
  for (const one of handlesFor(setting, parameter).slice(0, 10)) {
    const found = settled(setting, one);
    if (found !== null) return found;
  }
  return null;
}

const infoOf = (id: string): ActivationInfo => core.catalogue.find((info) => info.id === id)!;

describe('every parameter', () => {
  test('has a handle where it moves the curve by more than a few pixels', () => {
    const without: string[] = [];
    for (const info of core.catalogue)
      for (const { id } of info.params)
        if (best(settingOf(info), id) === null) without.push(`${info.id} ${id}`);
    // At α = 0.25 MPELU's β moves nothing by more than 28 pixels.
    expect(without).toEqual(['mpelu beta']);
  });

  test('follows its handle to either side, monotonically, within its domain and on the steps of its slider', () => {
    for (const info of core.catalogue)
      for (const parameter of info.params) {
        const setting = settingOf(info);
        const handle = best(setting, parameter.id);
        if (handle === null) continue;
        const about = `${info.id} ${parameter.id} ${handle.kind} at ${handle.at}`;
        const [lo, hi] = handle.values;
        expect(lo, about).toBeLessThanOrEqual(parameter.initial);
        expect(hi, about).toBeGreaterThanOrEqual(parameter.initial);
        const [from, to] = [placeOf(setting, handle, lo), placeOf(setting, handle, hi)];
        let last = Number.NaN;
        for (let i = 0; i <= 24; i++) {
          const wanted = from + ((to - from) * i) / 24;
          const value = valueAt(setting, handle, wanted);
          expect(inDomain(value, domainOf(info, {}, parameter.id)), `${about}: ${value}`).toBe(true);
          if (i > 0) expect(value, about).toBeGreaterThanOrEqual(last);
          last = value;
          // One step more or less is further from where it is wanted.
          const off = (one: number): number =>
            inDomain(one, domainOf(info, {}, parameter.id)) && one >= lo && one <= hi
              ? Math.abs(placeOf(setting, handle, one) - wanted)
              : Infinity;
          const slack = 1e-9 * Math.max(1, Math.abs(to - from));
          for (const other of [value - parameter.step, value + parameter.step])
            expect(off(value), `${about} at ${wanted}`).toBeLessThanOrEqual(off(other) + slack);
          const steps = (value - parameter.min) / parameter.step;
          const onStep = Math.abs(steps - Math.round(steps)) < 1e-6;
          expect(onStep || value === lo || value === hi, `${about}: ${value} on a step`).toBe(true);
        }
      }
  });
});

/** Values of a parameter's domain: below, at and above the ends of its slider, and close to its own. */
function farValues(info: ActivationInfo, { id, min, max, step }: ParameterInfo): readonly number[] {
  const domain = domainOf(info, {}, id);
  const small = [1e-100, 1e-6, 0.001, step / 3];
  const all = [
    ...[min, max, min - step / 3, max + step / 3, min - 1000, max + 1000, min * 1000, max * 1000],
    ...[...small, 1e6, 1e100].flatMap((value) => [value, -value]),
    ...small.flatMap((value) => [domain.min + value, domain.max - value, min + value, max - value]),
    ...[domain.min, domain.max, 0],
  ];
  return [...new Set(all)].filter((value) => inDomain(value, domain));
}

describe('a value that no slider reaches', () => {
  test('is among those that every handle goes through', () => {
    for (const info of core.catalogue)
      for (const parameter of info.params)
        for (const value of farValues(info, parameter)) {
          const setting = settingOf(info, { [parameter.id]: value });
          const about = `${info.id} ${parameter.id} ${value}`;
          const handles = handlesFor(setting, parameter);
          for (const one of [...handles.slice(0, 2), ...handles.slice(-1)]) {
            const values = settled(setting, one)?.values ?? [value, value];
            expect(values[0], about).toBeLessThanOrEqual(value);
            expect(values[1], about).toBeGreaterThanOrEqual(value);
          }
        }
  });

  test.each([
    ['elu', 'alpha'],
    ['celu', 'alpha'],
    ['pelu', 'a'],
    ['isrlu', 'alpha'],
    ['bounded-relu', 'A'],
  ])('close to the open end of its domain, %s, %s has a handle that leads back', (id, param) => {
    const info = infoOf(id);
    const { min, max, step } = info.params.find((one) => one.id === param)!;
    // The y range of the curve one drags on to.
    const setting = (value: number): HandleSetting => ({
      ...settingOf(info, { [param]: 1 }),
      ...{ subject: { id, params: { [param]: value }, transform: {} } },
    });
    for (const value of [1e-6, 0.001, 0.005]) {
      const handle = best(setting(value), param);
      if (handle === null) throw new Error(`${id} ${param} ${value} has no handle`);
      const wanted = min + step * Math.round((Math.min(max, 1) - min) / step);
      const found = valueAt(setting(value), handle, placeOf(setting(value), handle, wanted));
      expect(found, `${value}`).toBeCloseTo(wanted, 9);
    }
  });
});

describe('what is taken', () => {
  test.each([
    ['elu', 'alpha', 'limit', { of: 'y', negative: true }],
    ['flexible-relu', 'b', 'limit', { of: 'y', negative: false }],
    ['lecun-tanh', 'A', 'limit', { of: 'y', negative: false }],
    ['threshold', 'theta', 'break', { of: 'x', negative: false }],
    ['srelu', 'tl', 'break', { of: 'x', negative: false }],
    ['hard-tanh', 'hi', 'break', { of: 'x', negative: false }],
    ['leaky-relu', 'alpha', 'curve', { of: 'slope', negative: false }],
    ['prelu', 'a', 'curve', { of: 'slope', negative: false }],
    ['swish', 'beta', 'curve', null],
    ['softplus', 'beta', 'curve', null],
  ] as const)('of %s, %s: the %s', (id, param, kind, law) => {
    const info = infoOf(id);
    expect(best(settingOf(info), param)).toMatchObject({ kind, law });
  });

  test('a law is told only where it is true: not of a curve that is scaled and shifted', () => {
    const info = infoOf('elu');
    expect(best(settingOf(info, {}, { a: 2, d: 0.5 }), 'alpha')).toMatchObject({ kind: 'limit', law: null });
    const mirrored = best(settingOf(info, {}, { a: -1 }), 'alpha');
    expect(mirrored).toMatchObject({ law: { of: 'y', negative: false } });
  });

  test('a value beyond the slider is within reach', () => {
    const info = infoOf('elu');
    const setting = {
      ...settingOf(info),
      subject: { id: 'elu', params: { alpha: 7 }, transform: {} },
      y: [-8, 3] as const,
    };
    expect(best(setting, 'alpha')?.values[1]).toBe(7);
  });

  test('a wave is followed to where it turns and no further', () => {
    const info = infoOf('sinusoid');
    const setting = settingOf(info);
    const handle = best(setting, 'omega');
    expect(handle?.kind).toBe('curve');
    const [lo, hi] = handle!.values;
    const places = Array.from({ length: 400 }, (_, i) =>
      placeOf(setting, handle!, lo + ((hi - lo) * i) / 399),
    );
    const rises = places.slice(1).map((place, i) => Math.sign(place - places[i]));
    expect(new Set(rises).size).toBe(1);
  });
});

test('no handle begins upon the probe', () => {
  const frame = { x0: 350, kx: 70, y0: 374, ky: -66, left: 0, top: 0, right: 700, bottom: 440 };
  const scene = new Composer().compose(core, {
    ...{ parts: [{ subject: { id: 'maxout-2', params: {}, transform: {} }, slot: 0, name: 'Maxout' }] },
    ...{ orders: [0, 1], x: [-5, 5], y: [-1, 5.67], at: null, tangent: false, compact: false, ...area },
  });
  const setting: HandleSetting = {
    ...{ core, info: infoOf('maxout-2'), subject: { id: 'maxout-2', params: {}, transform: {} } },
    ...{ order: 0, x: [-5, 5], y: [-1, 5.67], ...area },
  };
  const spots = (probe: Scene['probe']) =>
    new HandleSpots().of(setting, { scene: { ...scene, probe }, theme, frame }, false, () => '');
  const free = spots(null);
  expect(free.length).toBeGreaterThan(2);
  for (const { px, py } of free) {
    const [x, y] = [(px - frame.x0) / frame.kx, (py - frame.y0) / frame.ky];
    for (const spot of spots({ x, marks: [{ y, slot: 0 }], slope: null }))
      expect(Math.abs(spot.px - px) >= 37 || Math.abs(spot.py - py) >= 28, spot.handle.param).toBe(true);
  }
});
