// Instances of the built core: as many as wanted, made at once or later, each with memory of its own.
import { readFile } from 'node:fs/promises';
import { wasm } from 'virtual:core-wasm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCore } from '../../../web/src/core/core.ts';
import { instantiate, instantiateNow } from '../../../web/src/core/instantiate.ts';
import type { Instance } from '../../../web/src/core/module.ts';
import { selfTest } from '../../../web/src/core/self-test.ts';
import { thrown } from './fake.ts';

let compiled: WebAssembly.Module;
beforeAll(async () => {
  compiled = await WebAssembly.compile(await readFile(wasm as URL));
});

/** The instance, but for the first evaluations after it is made, which trap. */
function trapping(instance: Instance, traps: number): Instance {
  const evaluate: Instance['module']['evaluate'] = (...args) => {
    if (traps-- > 0) throw new WebAssembly.RuntimeError('unreachable');
    instance.module.evaluate(...args);
  };
  return { ...instance, module: { ...instance.module, evaluate } };
}

describe('instances', () => {
  it('do not share memory', async () => {
    const [one, two] = [await instantiate(compiled), await instantiateNow(compiled)];
    expect(one.x.buffer).not.toBe(two.x.buffer);
    one.x[0] = 5;
    expect(two.x[0]).toBe(0);
    expect(selfTest(one)).toEqual(selfTest(two));
  });

  it('replace each other after a trap, and the answer has the same bits', async () => {
    const sound = await instantiate(compiled);
    const catalogue = selfTest(sound);
    const x = Float64Array.from({ length: 9_000 }, (_, i) => i / 500 - 9);
    const expected = makeCore(sound, catalogue, () => expect.unreachable()).evaluate('gelu', x);

    const restart = vi.fn(() => instantiateNow(compiled));
    const core = makeCore(trapping(await instantiate(compiled), 1), catalogue, restart);
    // Glue of newer Emscripten needs a moment, and says so.
    await vi.waitFor(() => expect(core.evaluate('gelu', x)).toEqual(expected));
    expect(restart).toHaveBeenCalledTimes(1);
  });

  it('are made later where the engine makes none at once', async () => {
    vi.spyOn(WebAssembly, 'Instance').mockImplementation(function refuse() {
      throw new RangeError('WebAssembly.Instance is disallowed on the main thread');
    });
    const later = instantiateNow(compiled);
    expect(later).toBeInstanceOf(Promise);
    vi.restoreAllMocks();
    expect((await later).x.length).toBe(4_096);
  });
});

describe('the self-test', () => {
  const damaged = async (change: (instance: Instance) => Partial<Instance['module']>): Promise<unknown> => {
    const instance = await instantiate(compiled);
    return thrown(() => selfTest({ ...instance, module: { ...instance.module, ...change(instance) } }));
  };

  it('notices one wrong order of one function', async () => {
    for (const name of ['f', 'd1', 'd2'] as const) {
      for (const wrong of [(v: number) => v * (1 + 1e-9) + 1e-30, () => Number.NaN]) {
        const error = await damaged((instance) => ({
          evaluate(...args) {
            instance.module.evaluate(...args);
            instance[name].forEach((value, i, all) => {
              all[i] = wrong(value);
            });
          },
        }));
        expect(error).toMatchObject({ code: 'LOAD_FAILED', detail: 'damaged' });
      }
    }
  });

  it('notices a catalogue that is not one', async () => {
    const changes: readonly ((catalogue: Record<string, unknown>[]) => unknown)[] = [
      () => null,
      () => [],
      (catalogue) => [...catalogue, catalogue[0]],
      (catalogue) => catalogue.map((info) => ({ ...info, id: info.id === 'gelu' ? 'glu' : info.id })),
      (catalogue) => catalogue.map((info) => ({ ...info, id: `${info.id}\0` })),
      (catalogue) => catalogue.map((info) => ({ ...info, aliases: [1] })),
      (catalogue) => catalogue.map((info) => ({ ...info, params: Array(9).fill({ id: 'a' }) })),
      (catalogue) => catalogue.map((info) => ({ ...info, params: [{ id: 'a', initial: Number.NaN }] })),
    ];
    for (const change of changes) {
      const error = await damaged(({ module }) => ({
        catalogue: () => change(module.catalogue() as unknown as Record<string, unknown>[]) as never,
      }));
      expect(error).toMatchObject({ code: 'LOAD_FAILED', detail: 'foreign' });
    }
  });
});
