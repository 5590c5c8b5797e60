// Results: every x answered in order over many blocks, arrays owned by the caller or filled where asked.
import { describe, expect, it } from 'vitest';
import { ActivationError } from '../../../web/src/core/error.ts';
import { blockLength } from '../../../web/src/core/module.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { detached, fakeCore, thrown } from './fake.ts';

const ramp = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => i);

function expectRefusal(core: Core, length: number, out: unknown, code: string, param: string): void {
  const error = thrown(() => core.evaluate('relu', ramp(length), {}, { out } as never));
  expect(error).toBeInstanceOf(ActivationError);
  expect(error).toMatchObject({ code, param });
}

describe('evaluate', () => {
  it('cuts long lists into blocks and loses no point', () => {
    for (const length of [0, 1, blockLength - 1, blockLength, blockLength + 1, 2 * blockLength, 10_000]) {
      const { core, module } = fakeCore();
      const { f, d1, d2 } = core.evaluate('leaky-relu', ramp(length), { alpha: 5 });
      expect(f).toEqual(ramp(length).map((x) => 10 + x));
      expect(d1).toEqual(new Float64Array(length).fill(5));
      expect(d2).toEqual(ramp(length).map((x) => -x));
      expect(module.calls.map(({ count }) => count).reduce((sum, n) => sum + n, 0)).toBe(length);
      expect(module.calls.length).toBe(Math.ceil(length / blockLength));
    }
  });

  it('gives arrays of its own that later calls do not touch', () => {
    const { core, module } = fakeCore();
    const first = core.evaluate('relu', [1, 2]);
    core.evaluate('relu', [8, 9]);
    expect(first.f).toEqual(Float64Array.of(1, 2));
    const memory = [module.pointBuffer()];
    for (const array of [first.f, first.d1, first.d2]) {
      expect(array.buffer.byteLength).toBe(16);
      expect(memory.map(({ buffer }) => buffer)).not.toContain(array.buffer);
    }
  });

  it('works without its object, and the object cannot be changed', () => {
    const { core } = fakeCore();
    const { evaluate, breaks } = core;
    expect(evaluate('relu', [3]).f[0]).toBe(3);
    expect(breaks('relu').length).toBe(4);
    expect(Object.isFrozen(core)).toBe(true);
  });
});

describe('out', () => {
  const outFor = (length: number) => ({
    f: new Float64Array(length),
    d1: new Float64Array(length),
    d2: new Float64Array(length),
  });

  it('is filled and given back', () => {
    const { core } = fakeCore();
    const out = outFor(10_000);
    expect(core.evaluate('leaky-relu', ramp(10_000), {}, { out })).toBe(out);
    expect(out).toEqual(core.evaluate('leaky-relu', ramp(10_000)));
  });

  it('may be the memory of x, in part or whole', () => {
    const { core } = fakeCore();
    const expected = core.evaluate('leaky-relu', ramp(10_000));
    for (const shift of [0, 1, 5_000]) {
      for (const name of ['f', 'd1', 'd2'] as const) {
        const memory = new Float64Array(20_000);
        const x = memory.subarray(0, 10_000);
        x.set(ramp(10_000));
        const out = { ...outFor(10_000), [name]: memory.subarray(shift, shift + 10_000) };
        expect(core.evaluate('leaky-relu', x, {}, { out })).toEqual(expected);
      }
    }
  });

  it('may lie side by side in one buffer, but not over each other', () => {
    const { core } = fakeCore();
    const memory = new Float64Array(9);
    const part = (start: number) => memory.subarray(start, start + 3);
    const out = { f: part(0), d1: part(3), d2: part(6) };
    core.evaluate('leaky-relu', [1, 2, 3], { alpha: 4 }, { out });
    expect([...memory]).toEqual([11, 12, 13, 4, 4, 4, -1, -2, -3]);
    expectRefusal(core, 3, { f: part(0), d1: part(0), d2: part(6) }, 'BAD_RANGE', 'out.d1');
    expectRefusal(core, 3, { f: part(0), d1: part(3), d2: part(2) }, 'BAD_RANGE', 'out.d2');
    expectRefusal(core, 3, { f: part(0), d1: part(5), d2: part(4) }, 'BAD_RANGE', 'out.d2');
  });

  it('must be three live Float64Arrays as long as x', () => {
    const { core } = fakeCore();
    for (const name of ['f', 'd1', 'd2']) {
      const wrong = (array: unknown) => ({ ...outFor(3), [name]: array });
      for (const array of [
        undefined,
        null,
        [0, 0, 0],
        new Float32Array(3),
        new BigInt64Array(3),
        detached(),
      ]) {
        expectRefusal(core, 3, wrong(array), 'BAD_TYPE', `out.${name}`);
      }
      for (const length of [0, 2, 4]) {
        expectRefusal(core, 3, wrong(new Float64Array(length)), 'BAD_RANGE', `out.${name}`);
      }
    }
    expectRefusal(core, 0, { ...outFor(0), f: detached() }, 'BAD_TYPE', 'out.f');
  });

  it('stays as it was when x is refused', () => {
    const { core } = fakeCore();
    const out = outFor(5_000);
    const x: unknown[] = Array.from(ramp(5_000));
    x[4_999] = '3';
    expect(() => core.evaluate('relu', x as number[], {}, { out })).toThrow(ActivationError);
    expect(out).toEqual(outFor(5_000));
  });

  it('runs no method that was put on an array, and survives a getter that takes memory away', () => {
    const { core } = fakeCore();
    const out = outFor(2);
    Object.defineProperty(out.f, 'set', { value: () => expect.unreachable() });
    expect(core.evaluate('relu', [1, 2], {}, { out }).f[1]).toBe(2);
    const f = new Float64Array(2);
    const taking = {
      f,
      d1: new Float64Array(2),
      get d2() {
        structuredClone(f.buffer, { transfer: [f.buffer] });
        return new Float64Array(2);
      },
    };
    expectRefusal(core, 2, taking, 'BAD_TYPE', 'out.f');
  });
});

describe('breaks', () => {
  it('turns rows into plain objects', () => {
    const { core } = fakeCore();
    const found = core.breaks('srelu', { ar: 2 }, { a: 3 });
    expect(found.map(({ kind }) => kind)).toEqual(['kink', 'jump', 'pole', 'edge']);
    expect(found[2]).toEqual({ x: 0.5, kind: 'pole', f: [1, 2, 3], d1: [4, 5, 6] });
  });
});
