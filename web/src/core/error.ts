// The one error class of the API, and how a value of any kind is named in its message.

/**
 * - `BAD_TYPE`: an argument is not of the kind asked for; nothing is ever converted.
 * - `BAD_RANGE`: the right kind, but outside what is allowed.
 * - `UNKNOWN_ID`: no function has this id or unambiguous alias.
 * - `UNKNOWN_PARAM`: the function has no such parameter, or an options object no such key.
 * - `NOT_READY`: the core is starting again after a fault; the same call works a moment later.
 * - `LOAD_FAILED`: the WebAssembly could not be loaded, is not ours or is damaged, or failed twice in one call.
 */
export type ErrorCode =
  | 'BAD_TYPE'
  | 'BAD_RANGE'
  | 'UNKNOWN_ID'
  | 'UNKNOWN_PARAM'
  | 'NOT_READY'
  | 'LOAD_FAILED';

/**
 * What went wrong in a load:
 * - `address`: not an address that anything can be fetched from;
 * - `network`: no answer, or the connection broke (a Content Security Policy that forbids the fetch looks the same);
 * - `status`: the server answered with an error, its number is in the message;
 * - `content`: an answer that is no WebAssembly, such as an HTML page;
 * - `damaged`: WebAssembly that is cut short or altered;
 * - `foreign`: valid WebAssembly, but not this core or not this version of it;
 * - `blocked`: the browser, or the page's Content Security Policy, does not allow WebAssembly;
 * - `timeout`: too slow;
 * - `fault`: the loaded core stopped in the middle of a call.
 */
export type LoadFailure =
  | 'address'
  | 'network'
  | 'status'
  | 'content'
  | 'damaged'
  | 'foreign'
  | 'blocked'
  | 'timeout'
  | 'fault';

export interface ErrorDetails {
  readonly param?: string;
  readonly value?: unknown;
  readonly detail?: LoadFailure;
  readonly cause?: unknown;
}

/** Every error that leaves the API. The message is one English sentence; programs read `code`. */
export class ActivationError extends Error {
  readonly code: ErrorCode;
  /** The argument at fault (`id`, `x`, `out.f`, `transform.b`, …) or the id of the function's parameter. */
  readonly param: string | undefined;
  /** The value at fault, as it was given. */
  readonly value: unknown;
  /** With `LOAD_FAILED`: what kind of failure. */
  readonly detail: LoadFailure | undefined;

  constructor(code: ErrorCode, message: string, { param, value, detail, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.param = param;
    this.value = value;
    this.detail = detail;
  }
}

// On the prototype, as for built-in errors: no own property in every console print.
Object.defineProperty(ActivationError.prototype, 'name', {
  value: 'ActivationError',
  configurable: true,
  writable: true,
});

const longest = 60;

/** A value in words for a message. Runs no code of the value's own: no toString, no getter. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return 'a BigInt';
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    default:
      return value === null ? 'null' : describeObject(value as object);
  }
}

function describeObject(value: object): string {
  try {
    if (ArrayBuffer.isView(value)) return 'a typed array';
    return Array.isArray(value) ? 'an array' : 'an object';
  } catch {
    return 'an object'; // a revoked proxy
  }
}
