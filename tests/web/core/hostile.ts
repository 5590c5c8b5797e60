// Values that code which trusts its callers falls over: every argument of the API meets each of them.
import { detached } from './fake.ts';

class Instance {
  readonly alpha = 1;
}

const loud = (): never => {
  throw new Error('foreign code ran');
};

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** No list of numbers, no plain object, no text that names a function, no number. */
export const hostile: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['true', true],
  ['a bare number', 3],
  ['text', '3'],
  ['hexadecimal text', '0x10'],
  ['empty text', ''],
  ['NaN as text', 'NaN'],
  ['a symbol', Symbol('relu')],
  ['a BigInt', 10n],
  ['a function', () => 1],
  ['a class', Instance],
  ['a date', new Date(0)],
  ['a map', new Map([['alpha', 1]])],
  ['a regular expression', /x/],
  ['a Number object', Object(3)],
  [
    'an object that would turn into a number',
    Object.assign(Object.create({ valueOf: loud, toString: loud }), {}),
  ],
  ['a class instance', new Instance()],
  ['a buffer', new ArrayBuffer(8)],
  ['a DataView', new DataView(new ArrayBuffer(8))],
  ['a list of BigInts', new BigInt64Array(2)],
  ['a detached array', detached()],
  ['a revoked proxy', revoked({})],
  ['a revoked proxy of an array', revoked([])],
  ['a revoked proxy of a function', revoked(loud)],
  ['a proxy that throws', new Proxy([1], { get: loud, ownKeys: loud, getPrototypeOf: loud, has: loud })],
  ['a proxy of a typed array', new Proxy(new Float64Array(2), {})],
  ['an array with a getter that throws', Object.defineProperty([1, 2], 1, { get: loud })],
  [
    'an object with a getter that throws',
    Object.defineProperty({}, 'alpha', { get: loud, enumerable: true }),
  ],
  ['an array of text', ['3']],
  ['an array of null', [null]],
  ['an array of arrays', [[1]]],
  ['an array of booleans', [true]],
  ['an array with undefined', [1, undefined]],
  ['an array with a hole', Object.assign([1], { length: 3 })],
  ['an array of Number objects', [Object(1)]],
  ['an array too long', Object.assign([], { length: 1e7 + 1 })],
  ['an array as long as arrays get', Object.assign([], { length: 2 ** 32 - 1 })],
  ['a length that is no integer', { length: 1.5, 0: 1 }],
  ['a negative length', { length: -1 }],
  ['a length of NaN', { length: Number.NaN }],
  ['an endless length', { length: Infinity }],
  ['a length as text', { length: '1', 0: 1 }],
];

/** Text that names no function and must not turn into anything else on the way. */
export const wrongNames: readonly string[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'relu\0',
  '../relu',
  '<img src=x onerror=alert(1)>',
  'e\u0301lliott',
  '\u202Erelu',
  '\uD800',
  '🙂',
  'smooth relu',
  'r'.repeat(1_000_000),
];
