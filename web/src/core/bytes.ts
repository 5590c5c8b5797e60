// From an address or bytes to compiled WebAssembly, with a reason for every way in which that fails.
import { checksum } from 'virtual:core-wasm';
import { crc32 } from './checksum.ts';
import { ActivationError, type LoadFailure } from './error.ts';

/** The part of Node that reads files; absent elsewhere. */
interface NodeProcess {
  readonly versions?: { readonly node?: string };
  readonly cwd?: () => string;
  readonly getBuiltinModule?: (name: string) => unknown;
}

interface NodeFiles {
  readonly readFile: (
    path: URL,
    options: { readonly signal: AbortSignal },
  ) => Promise<Uint8Array<ArrayBuffer>>;
}

interface NodePaths {
  readonly pathToFileURL: (path: string) => URL;
}

/** A builtin of Node, or undefined in a browser. Not an import: bundlers would try to follow that. */
function nodeModule<T>(name: string): T | undefined {
  const { process } = globalThis as { readonly process?: NodeProcess };
  return process?.versions?.node === undefined
    ? undefined
    : (process.getBuiltinModule?.(name) as T | undefined);
}

/**
 * The full address that a text means: in a page or worker relative to it, in Node a path unless it is an address.
 */
export function addressOf(text: string): URL {
  const base =
    (globalThis as { document?: { baseURI?: string } }).document?.baseURI ?? globalThis.location?.href;
  const paths = base === undefined ? nodeModule<NodePaths>('node:url') : undefined;
  try {
    // A single letter before the colon is a drive of Windows, not a scheme.
    if (paths && !/^[a-z][a-z0-9+.-]+:/i.test(text)) return paths.pathToFileURL(text);
    return new URL(text, base);
  } catch (cause) {
    throw failure('address', 'The address of the WebAssembly is not one.', text, cause);
  }
}

/** Fetches and reads all of a file. `again`: an earlier try failed, so what the browser has kept is not asked. */
export async function fetchBytes(
  url: URL,
  signal: AbortSignal,
  again: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const { href } = url;
  const files = url.protocol === 'file:' ? nodeModule<NodeFiles>('node:fs/promises') : undefined;
  try {
    if (files) return await files.readFile(url, { signal });
    // The rest as a preload link of the page asks for it, so that its answer is used.
    const response = await fetch(href, { signal, ...(again && { cache: 'reload' }) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw failure('status', `The server answered ${response.status} for the WebAssembly.`, href);
  } catch (cause) {
    if (cause instanceof ActivationError) throw cause;
    throw failure('network', 'The WebAssembly could not be fetched.', href, cause);
  }
}

const magic = [0x00, 0x61, 0x73, 0x6d];

/** Compiles bytes, which must have the checksum wanted. `value` is what the error says was loaded. */
export async function compile(
  bytes: Uint8Array<ArrayBuffer>,
  value: unknown,
  wanted = checksum,
): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== 'object') {
    throw failure('blocked', 'This browser has no WebAssembly, or it is switched off.', value);
  }
  if (magic.some((byte, i) => bytes[i] !== byte)) {
    const html = /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));
    const what = bytes.length === 0 ? 'nothing' : html ? 'an HTML page' : 'something else';
    throw failure('content', `Instead of the WebAssembly came ${what}.`, value);
  }
  // A flipped bit may well be valid WebAssembly that computes something else.
  if (crc32(bytes) !== wanted) {
    throw failure('damaged', 'The WebAssembly is damaged, incomplete, or not of this version.', value);
  }
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    // No engine has a class of its own for this; each names the policy in its message.
    if (/content.security.policy|unsafe-eval|blocked by csp|disallowed by embedder/i.test(String(cause))) {
      throw failure('blocked', 'The Content Security Policy of this page forbids WebAssembly.', value, cause);
    }
    throw failure('damaged', 'The WebAssembly is damaged or not complete.', value, cause);
  }
}

/** LOAD_FAILED with its reason. */
export function failure(
  detail: LoadFailure,
  message: string,
  value: unknown,
  cause?: unknown,
): ActivationError {
  return new ActivationError('LOAD_FAILED', message, { param: 'wasm', value, detail, cause });
}
