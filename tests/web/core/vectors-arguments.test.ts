// Vector functions and arguments of every wrong kind.
import { beforeAll, describe, expect, it } from 'vitest';
import { ActivationError } from '../../../web/src/core/error.ts';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { hostile, wrongNames } from './hostile.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

describe('bad input', () => {
  const error = (...call: readonly unknown[]): Partial<ActivationError> => {
    try {
      Reflect.apply(core.evaluateVector, core, call);
    } catch (cause) {
      expect(cause).toBeInstanceOf(ActivationError);
      const { code, param, value, message } = cause as ActivationError;
      return { code, param, value, message };
    }
    throw new Error(`nothing was thrown for ${String(call[0])}`);
  };

  it('lengths are BAD_RANGE and named', () => {
    expect(error('softmax', [])).toMatchObject({ code: 'BAD_RANGE', param: 'z', value: [] });
    const long = new Float64Array(1025);
    expect(error('softmax', long)).toMatchObject({ code: 'BAD_RANGE', param: 'z', value: long });
    expect(error('softmax', long).message).toContain('1025');
    for (const z of [[], [1], [1, 2, 3]])
      expect(error('swiglu', z)).toMatchObject({ code: 'BAD_RANGE', param: 'z' });
  });

  it('temperatures and targets', () => {
    for (const T of [0, -0, -1, Number.NaN, Infinity]) {
      expect(error('softmax', [1], { T })).toMatchObject({ code: 'BAD_RANGE', param: 'T', value: T });
    }
    for (const target of [-1, 0.5, 3, 1e9, Number.NaN]) {
      const found = error('cross-entropy', [1, 2, 3], { target });
      expect(found).toMatchObject({ code: 'BAD_RANGE', param: 'target', value: target });
    }
    expect(error('softmax', [1], { T: '1' })).toMatchObject({ code: 'BAD_TYPE', param: 'T' });
    expect(error('softmin', [1], { T: 1 })).toMatchObject({ code: 'UNKNOWN_PARAM', param: 'T' });
  });

  it('names that name no vector function', () => {
    for (const id of [...wrongNames, 'relu', 'soft']) expect(error(id, [1]).code).toBe('UNKNOWN_ID');
    expect(() => core.evaluate('softmax', [1])).toThrow(ActivationError);
  });

  it.each(hostile)('%s, as any argument', (_name, value) => {
    expect(error(value, [1]).code).toMatch(/^(?:BAD_TYPE|UNKNOWN_ID)$/);
    expect(error('softmax', value).code).toMatch(/^BAD_(?:TYPE|RANGE)$/);
    expect(error('softmax', [1], value).code).toMatch(/^(?:BAD_TYPE|UNKNOWN_PARAM)$/);
    if (typeof value === 'number') return;
    expect(error('softmax', [1], { T: value }).code).toBe('BAD_TYPE');
    expect(error('cross-entropy', [1], { target: value }).code).toBe('BAD_TYPE');
  });

  it('leaves no trace, and results are the caller’s own', () => {
    const first = core.evaluateVector('softmax', [1, 2, 3]);
    const kept = structuredClone(first);
    core.evaluateVector('solu', [7, 8, 9, 10]);
    expect(first).toEqual(kept);
    const z = Float64Array.of(1, 2, 3);
    expect(core.evaluateVector('softmax', z)).toEqual(kept);
    expect([...z]).toEqual([1, 2, 3]);
  });
});
