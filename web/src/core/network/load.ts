// The lab's WebAssembly: the build with 128-bit registers where the engine knows them, else the plain one.
import { lab } from 'virtual:lab';
import { addressOf, compile, failure, fetchBytes } from '../bytes.ts';

/** (module (func (result v128) (i8x16.popcnt (i8x16.splat (i32.const 0))))) */
const simdProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

export type LabBuild = keyof typeof lab;

export function bestBuild(): LabBuild {
  return lab.simd && WebAssembly.validate(simdProbe) ? 'simd' : 'baseline';
}

const timeout = 10_000;
const loading = new Map<LabBuild, Promise<WebAssembly.Module>>();
const failed = new Set<LabBuild>();

/** Compiled once; after a failure the next call tries again, past what a cache may hold. */
export function loadLab(build: LabBuild = bestBuild()): Promise<WebAssembly.Module> {
  const running = loading.get(build);
  if (running) return running;
  const promise = fetchLab(build, failed.has(build));
  loading.set(build, promise);
  promise.then(
    () => failed.delete(build),
    () => {
      failed.add(build);
      loading.delete(build);
    },
  );
  return promise;
}

async function fetchLab(build: LabBuild, again: boolean): Promise<WebAssembly.Module> {
  const { wasm, checksum } = lab[build] ?? lab.baseline;
  if (wasm instanceof Uint8Array) return compile(wasm, undefined, checksum);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  try {
    const url = wasm instanceof URL ? wasm : addressOf(wasm);
    return await compile(await fetchBytes(url, stop.signal, again), url.href, checksum);
  } catch (cause) {
    throw stop.signal.aborted
      ? failure('timeout', `The lab was not loaded within ${timeout} ms.`, undefined, cause)
      : cause;
  } finally {
    clearTimeout(timer);
  }
}
