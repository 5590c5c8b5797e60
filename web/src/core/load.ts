// loadCore: the core from wherever its WebAssembly is, once per address, within a time, with a way to try again.
import { wasm as builtIn } from 'virtual:core-wasm';
import { addressOf, compile, failure, fetchBytes } from './bytes.ts';
import { badType, checkOptions, reading } from './check.ts';
import { makeCore } from './core.ts';
import { ActivationError, describe } from './error.ts';
import { instantiate, instantiateNow } from './instantiate.ts';
import { selfTest } from './self-test.ts';
import type { Core, LoadOptions } from './types.ts';

const defaultTimeout = 10_000;

/** The longest time a timer can run; a longer one would end at once. */
const longestTimeout = 2 ** 31 - 1;

type Source = URL | Uint8Array<ArrayBuffer> | WebAssembly.Module;

/** Loads under way or done, by address. */
const shared = new Map<string, Promise<Core>>();

/** Addresses that failed: the next try asks the server and not the browser's cache, which may hold the bad answer. */
const failed = new Set<string>();

/**
 * Loads the core. Without options, and for the same address, all calls share one promise and one core; after a
 * failure the next call tries again. Bytes and compiled modules make a core of their own each time.
 *
 * `timeoutMs` covers everything from the first byte to the self-test. A call that joins a load under way can set
 * itself a shorter time, not a longer one.
 *
 * Rejects with ActivationError only: BAD_TYPE or BAD_RANGE for the options, LOAD_FAILED with a `detail` for the rest.
 */
export function loadCore(options?: LoadOptions): Promise<Core> {
  try {
    const { source, timeout } = checkLoadOptions(options);
    const key = source === builtIn ? 'built in' : source instanceof URL ? source.href : null;
    if (key === null) return withDeadline(timeout ?? defaultTimeout, (signal) => load(source, signal, false));
    const running = shared.get(key);
    if (running) return timeout === undefined ? running : withDeadline(timeout, () => running);
    return begin(key, source, timeout ?? defaultTimeout);
  } catch (error) {
    return Promise.reject(error);
  }
}

function begin(key: string, source: Source, timeout: number): Promise<Core> {
  const again = failed.has(key);
  const promise = withDeadline(timeout, (signal) => load(source, signal, again));
  shared.set(key, promise);
  promise.then(
    () => failed.delete(key),
    () => {
      failed.add(key);
      shared.delete(key);
    },
  );
  return promise;
}

async function load(source: Source, signal: AbortSignal, again: boolean): Promise<Core> {
  const compiled = isModule(source) ? source : await compiledFrom(source, signal, again);
  const instance = await instantiate(compiled);
  return makeCore(instance, selfTest(instance), () => instantiateNow(compiled));
}

function isModule(source: unknown): source is WebAssembly.Module {
  return typeof WebAssembly === 'object' && source instanceof WebAssembly.Module;
}

async function compiledFrom(source: URL | Uint8Array<ArrayBuffer>, signal: AbortSignal, again: boolean) {
  if (!(source instanceof URL)) return compile(source, undefined);
  return compile(await fetchBytes(source, signal, again), source.href);
}

/** Whatever comes first: the work's result, or LOAD_FAILED when the time is over; then the work is told to stop. */
function withDeadline(ms: number, work: (signal: AbortSignal) => Promise<Core>): Promise<Core> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(failure('timeout', `The core was not loaded within ${ms} ms.`, undefined));
      stop.abort();
    }, ms);
  });
  return Promise.race([work(stop.signal), late])
    .catch((cause) => {
      throw cause instanceof ActivationError
        ? cause
        : failure('damaged', 'The core did not start.', undefined, cause);
    })
    .finally(() => clearTimeout(timer));
}

function checkLoadOptions(options: unknown): {
  readonly source: Source;
  readonly timeout: number | undefined;
} {
  const { wasm, timeoutMs } = checkOptions(options, ['wasm', 'timeoutMs']);
  return { source: sourceOf(wasm === undefined ? builtIn : wasm), timeout: checkTimeout(timeoutMs) };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

function checkTimeout(timeoutMs: unknown): number | undefined {
  if (timeoutMs === undefined) return undefined;
  if (typeof timeoutMs !== 'number') throw badType('timeoutMs', timeoutMs, 'a number of milliseconds');
  if (timeoutMs > 0 && timeoutMs <= longestTimeout) return timeoutMs;
  const message = `timeoutMs is ${describe(timeoutMs)}; it must be > 0 and ≤ ${longestTimeout}.`;
  throw new ActivationError('BAD_RANGE', message, { param: 'timeoutMs', value: timeoutMs });
}

function sourceOf(wasm: unknown): Source {
  if (wasm === builtIn && wasm instanceof Uint8Array) return wasm;
  if (typeof wasm === 'string') return addressOf(wasm);
  return reading('wasm', wasm, () => {
    if (wasm instanceof URL) return new URL(wasm.href);
    if (wasm instanceof ArrayBuffer) return new Uint8Array(wasm).slice();
    // A copy: what the owner does to the bytes while they compile is of no concern.
    if (ArrayBuffer.isView(wasm)) return bytesOf(wasm);
    if (isModule(wasm)) return wasm;
    throw badType('wasm', wasm, 'an address, the bytes of a WebAssembly file, or a compiled module');
  });
}
