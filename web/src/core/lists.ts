// Checks of lists of numbers: x, which may come as many kinds of list, and the arrays that take results.
import { badType, reading } from './check.ts';
import { ActivationError, describe } from './error.ts';
import type { Jets } from './types.ts';

/** The longest list one call takes. */
export const longestList = 1e7;

// The engine's own accessors: an array's owner may have put others over them.
const typedArray: object = Object.getPrototypeOf(Uint8Array.prototype);
const kindOf = accessor<string | undefined>(Symbol.toStringTag);
const lengthOf = accessor<number>('length');
const bufferOf = accessor<ArrayBufferLike>('buffer');
const offsetOf = accessor<number>('byteOffset');

function accessor<T>(name: string | symbol): (array: unknown) => T {
  const get = Object.getOwnPropertyDescriptor(typedArray, name)?.get;
  if (!get) throw new TypeError('This engine has no typed arrays.');
  return (array) => get.call(array);
}

/**
 * A private copy of x: a typed array of numbers (not BigInts, not detached), an array, or another object with a
 * length and numbers at 0 … length − 1. Any number is a legal x, NaN and ±∞ too; a hole is not a number.
 */
export function checkList(param: string, list: unknown): Float64Array {
  if (typeof list !== 'object' || list === null) throw notList(param, list);
  return reading(param, list, () =>
    kindOf(list) === undefined ? copyItems(param, list) : copyTyped(param, list),
  );
}

function copyTyped(param: string, list: object): Float64Array {
  if (kindOf(list)?.startsWith('Big')) throw notList(param, list);
  checkLength(param, lengthOf(list), list);
  // Throws when the array is detached, even though that has length 0 like an empty one.
  return new Float64Array(list as Float64Array);
}

function copyItems(param: string, list: object): Float64Array {
  const length: unknown = Reflect.get(list, 'length');
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) throw notList(param, list);
  checkLength(param, length, list);
  const items = list as { readonly [index: number]: unknown };
  const copy = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (typeof item !== 'number') {
      const message = `${param}[${i}] is ${describe(item)}; it must be a number.`;
      throw new ActivationError('BAD_TYPE', message, { param, value: item });
    }
    copy[i] = item;
  }
  return copy;
}

function checkLength(param: string, length: number, list: object): void {
  if (length <= longestList) return;
  const message = `${param} has ${length} items; at most ${longestList} are allowed in one call.`;
  throw new ActivationError('BAD_RANGE', message, { param, value: list });
}

function notList(param: string, value: unknown): ActivationError {
  return badType(param, value, 'an array or typed array of numbers');
}

/**
 * The three arrays of `out`: Float64Arrays as long as x, in memory apart from each other; they may lie over x.
 * Whatever else the object holds is not looked at.
 */
export function checkOut(out: unknown, length: number): Jets {
  if (typeof out !== 'object' || out === null) {
    throw badType('out', out, 'an object with arrays f, d1 and d2');
  }
  const arrays = reading('out', out, () => ({
    f: asResult('out.f', Reflect.get(out, 'f')),
    d1: asResult('out.d1', Reflect.get(out, 'd1')),
    d2: asResult('out.d2', Reflect.get(out, 'd2')),
  }));
  // Only now, when no getter can run any more, does a length stay what it is.
  checkResult('out.f', arrays.f, length);
  checkResult('out.d1', arrays.d1, length);
  checkResult('out.d2', arrays.d2, length);
  checkApart('out.d1', arrays.d1, arrays.f);
  checkApart('out.d2', arrays.d2, arrays.f);
  checkApart('out.d2', arrays.d2, arrays.d1);
  // Plain views of the same memory, for the arrays' owner may have put other methods on them.
  return { f: plain(arrays.f), d1: plain(arrays.d1), d2: plain(arrays.d2) };
}

function asResult(param: string, value: unknown): Float64Array {
  if (typeof value !== 'object' || value === null || kindOf(value) !== 'Float64Array') {
    throw badType(param, value, 'a Float64Array');
  }
  return value as Float64Array;
}

function checkResult(param: string, array: Float64Array, length: number): void {
  // Making a view on a detached buffer throws; asking for its length would only say 0.
  reading(param, array, () => new Uint8Array(bufferOf(array), 0, 0));
  if (lengthOf(array) === length) return;
  const message = `${param} has ${lengthOf(array)} items; it must have as many as x, ${length}.`;
  throw new ActivationError('BAD_RANGE', message, { param, value: array });
}

function plain(array: Float64Array): Float64Array {
  return new Float64Array(bufferOf(array), offsetOf(array), lengthOf(array));
}

function checkApart(param: string, one: Float64Array, other: Float64Array): void {
  const [start, end] = extent(one);
  const [otherStart, otherEnd] = extent(other);
  if (bufferOf(one) !== bufferOf(other) || start >= otherEnd || otherStart >= end) return;
  const message = `${param} shares memory with another array of out; each needs its own.`;
  throw new ActivationError('BAD_RANGE', message, { param, value: one });
}

function extent(array: Float64Array): readonly [start: number, end: number] {
  const start = offsetOf(array);
  return [start, start + lengthOf(array) * Float64Array.BYTES_PER_ELEMENT];
}
