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

  it('notices facts that are not those of a core', async () => {
    const changes: readonly ((text: string) => string)[] = [
      () => '',
      () => '\x01\x01\x01\x01\x01\x01',
      (text) => text.slice(0, 20_000),
      (text) => text.replaceAll('\x01', ''),
      (text) => text.replaceAll('\0', '\x01'),
      (text) => `${text.slice(0, -1)}2\x01`,
      (text) => text.replace('gelu\0GELU', 'relu\0GELU'),
      (text) => text.replace('gelu\0GELU', 'glu\0GELU'),
      (text) => text.replace('gelu\0GELU', 'ge lu\0GELU'),
      (text) => text.replace('00.01\0', '00.o1\0'),
    ];
    for (const [i, change] of changes.entries()) {
      const error = await damaged(({ module }) => ({
        catalogueFacts() {
          const text = new TextDecoder().decode(module.catalogueFacts());
          expect(change(text), `change ${i}`).not.toBe(text);
          return new TextEncoder().encode(change(text));
        },
      }));
      expect(error, `change ${i}`).toMatchObject({ code: 'LOAD_FAILED', detail: 'foreign' });
    }
    const error = await damaged(() => ({ vectorFacts: () => new Uint8Array([1, 1, 1, 1, 1, 1]) }));
    expect(error).toMatchObject({ code: 'LOAD_FAILED', detail: 'foreign' });
  });
});
