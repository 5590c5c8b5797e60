// A stand-in for the Embind module that keeps the contract, records its calls and can trap when told to.
import { makeCore, type Restart } from '../../../web/src/core/core.ts';
import { attach, blockLength, type CoreModule } from '../../../web/src/core/module.ts';
import type { Core, VectorInfo } from '../../../web/src/core/types.ts';
import { catalogue } from '../model/fixture.ts';

export interface Call {
  readonly index: number;
  readonly count: number;
  readonly parameters: readonly number[];
  readonly transform: readonly number[];
}

export interface FakeModule extends CoreModule {
  readonly calls: Call[];
  /** How many of the next calls trap, after having scribbled over the buffers. */
  traps: number;
}

/** One function of any number of inputs with as many outputs and one parameter. */
const vectors: readonly VectorInfo[] = [
  { ...catalogue.find(({ id }) => id === 'leaky-relu')!, jacobianTex: '', inputs: 'any', outputs: 'n' },
];

/** f = 10·index + x, f′ = first parameter, f″ = −x: enough to tell which x, function and parameter arrived. */
export function fakeModule(traps = 0): FakeModule {
  const points = new Float64Array(4 * blockLength);
  const [x, f, d1, d2] = [0, 1, 2, 3].map((k) => points.subarray(k * blockLength, (k + 1) * blockLength));
  const setting = new Float64Array(18);
  const breaks = new Float64Array(8 * 16);
  const trace = new Float64Array(64);
  const properties = new Float64Array(64);
  const [parameters, transform, view] = [
    setting.subarray(0, 8),
    setting.subarray(8, 12),
    setting.subarray(12),
  ];
  const note = (module: FakeModule, index: number, count: number, rows: number[] = [...transform]): void => {
    module.calls.push({ index, count, transform: rows, parameters: [...parameters] });
    if (module.traps === 0) return;
    module.traps--;
    for (const buffer of [points, setting]) buffer.fill(666);
    throw new WebAssembly.RuntimeError('unreachable');
  };
  return {
    calls: [],
    traps,
    version: () => 2,
    catalogueFacts: () => new Uint8Array(),
    vectorFacts: () => new Uint8Array(),
    pointBuffer: () => points,
    settingBuffer: () => setting,
    breakBuffer: () => breaks,
    evaluate(index, count) {
      note(this, index, count);
      for (let i = 0; i < count; i++) {
        f[i] = 10 * index + x[i];
        d1[i] = parameters[0];
        d2[i] = -x[i];
      }
    },
    breaks(index) {
      note(this, index, 0);
      for (let kind = 0; kind < 4; kind++) breaks.set([kind - 1.5, kind, 1, 2, 3, 4, 5, 6], 8 * kind);
      return 4;
    },
    propertyBuffer: () => properties,
    properties(index) {
      note(this, index, 0);
      // One zero, one maximum, one interval, one plateau, each number its place.
      properties.set(Float64Array.from({ length: 38 }, (_, i) => i));
      properties.set([1, 2, 5], 14);
      properties.set([1, 1, 1, 1], 25);
      return 38;
    },
    traceBuffer: () => trace,
    trace(index) {
      note(this, index, 0);
      trace.set([view[0], view[2], view[1], view[3]]);
      return 2;
    },
    vectorValue(index, count) {
      note(this, index, count, []);
      for (let i = 0; i < count; i++) f[i] = 2 * x[i];
      return count;
    },
    vectorRows(index, count, first, rows) {
      note(this, index, count, [first, rows]);
      for (let i = 0; i < rows * count; i++) d1[i] = first * count + i;
    },
  };
}

export interface Setup {
  readonly core: Core;
  readonly module: FakeModule;
}

/** A core on a fake module; what `restart` gives takes over after a trap. */
export function fakeCore(module = fakeModule(), restart: Restart = () => attach(fakeModule())): Setup {
  return { core: makeCore(attach(module), { catalogue, vectors }, restart), module };
}

/** What a call throws; fails when it throws nothing. */
export function thrown(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** A Float64Array whose memory has been given away. */
export function detached(length = 3): Float64Array<ArrayBuffer> {
  const array = new Float64Array(length);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}
