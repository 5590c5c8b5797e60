// Traps: the instance is replaced and the call repeated; what cannot be repeated says so, once.
import { describe, expect, it, vi } from 'vitest';
import type { Restart } from '../../../web/src/core/core.ts';
import { attach } from '../../../web/src/core/module.ts';
import { fakeCore, fakeModule, thrown } from './fake.ts';

const lost = { name: 'ActivationError', code: 'LOAD_FAILED', detail: 'fault' };

describe('a trap', () => {
  it('is not noticed: the same call is right, on a new instance', () => {
    const next = fakeModule();
    const restart = vi.fn<Restart>(() => attach(next));
    const { core, module } = fakeCore(fakeModule(1), restart);
    expect(core.evaluate('leaky-relu', [1, 2], { alpha: 3 })).toEqual({
      f: Float64Array.of(11, 12),
      d1: Float64Array.of(3, 3),
      d2: Float64Array.of(-1, -2),
    });
    core.evaluate('relu', [1]);
    expect(restart).toHaveBeenCalledTimes(1);
    expect([module.calls.length, next.calls.length]).toEqual([1, 2]);
  });

  it('in the middle of a long list spoils nothing, even when the result lies over x', () => {
    const { core, module } = fakeCore();
    const expected = core.evaluate(
      'leaky-relu',
      Float64Array.from({ length: 10_000 }, (_, i) => i),
    );
    const x = Float64Array.from({ length: 10_000 }, (_, i) => i);
    const evaluate = module.evaluate.bind(module);
    let blocks = 0;
    module.evaluate = (...args) => {
      if (++blocks === 2) module.traps = 1;
      evaluate(...args);
    };
    const out = { f: x, d1: new Float64Array(10_000), d2: new Float64Array(10_000) };
    expect(core.evaluate('leaky-relu', x, {}, { out })).toEqual(expected);
    expect(blocks).toBe(2);
  });

  it('in breaks, or an impossible number of breaks, counts as well', () => {
    const { core } = fakeCore(fakeModule(1));
    expect(core.breaks('relu').length).toBe(4);
    for (const count of [-1, 17, 0.5, Number.NaN]) {
      const wrong = fakeModule();
      wrong.breaks = () => count;
      expect(fakeCore(wrong).core.breaks('relu').length).toBe(4);
    }
  });

  it('twice in one call is LOAD_FAILED, and the next call is right again', () => {
    const modules = [fakeModule(1), fakeModule()];
    const { core } = fakeCore(fakeModule(1), () => attach(modules.shift()));
    const error = thrown(() => core.evaluate('relu', [1]));
    expect(error).toMatchObject({ ...lost, cause: expect.any(WebAssembly.RuntimeError) });
    expect(core.evaluate('relu', [1]).f[0]).toBe(1);
  });

  it('after which no instance can be made is LOAD_FAILED', () => {
    const restart: Restart = () => {
      throw new RangeError('out of memory');
    };
    const { core } = fakeCore(fakeModule(1), restart);
    expect(thrown(() => core.evaluate('relu', [1]))).toMatchObject(lost);
    expect(thrown(() => core.breaks('relu'))).toMatchObject(lost);
  });
});

describe('where a new instance takes a moment', () => {
  it('calls are NOT_READY until it is there, and one is made', async () => {
    const restart = vi.fn<Restart>(async () => attach(fakeModule()));
    const { core } = fakeCore(fakeModule(1), restart);
    for (let i = 0; i < 2; i++) {
      expect(thrown(() => core.evaluate('relu', [1]))).toMatchObject({ code: 'NOT_READY' });
    }
    await vi.waitFor(() => expect(core.evaluate('relu', [1]).f[0]).toBe(1));
    expect(restart).toHaveBeenCalledTimes(1);
  });

  it('and cannot be made, one call is told and the next tries again', async () => {
    const answers: (() => ReturnType<Restart>)[] = [
      () => Promise.reject(new RangeError('out of memory')),
      () => Promise.resolve(attach(fakeModule())),
    ];
    const restart = vi.fn<Restart>(() => answers.shift()?.() ?? attach(null));
    const { core } = fakeCore(fakeModule(1), restart);
    expect(thrown(() => core.evaluate('relu', [1]))).toMatchObject({ code: 'NOT_READY' });
    await vi.waitFor(() => expect(thrown(() => core.evaluate('relu', [1]))).toMatchObject(lost));
    expect(thrown(() => core.evaluate('relu', [1]))).toMatchObject({ code: 'NOT_READY' });
    await vi.waitFor(() => expect(core.evaluate('relu', [1]).f[0]).toBe(1));
    expect(restart).toHaveBeenCalledTimes(2);
  });
});

describe('a module', () => {
  it('of another kind or version is refused', () => {
    const { evaluate: _, ...partial } = fakeModule();
    const wrong = [
      null,
      {},
      partial,
      { ...fakeModule(), version: () => 1 },
      { ...fakeModule(), version: () => '2' },
      { ...fakeModule(), pointBuffer: () => new Float64Array(10) },
      { ...fakeModule(), pointBuffer: () => [] },
      { ...fakeModule(), settingBuffer: () => new Float64Array(8) },
      { ...fakeModule(), breakBuffer: () => undefined },
    ];
    for (const module of wrong) {
      expect(thrown(() => attach(module))).toMatchObject({ code: 'LOAD_FAILED', detail: 'foreign' });
    }
  });
});
