// Arguments: whatever is passed, the answer is a result or an ActivationError, and nothing reaches the module.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActivationError, type ErrorCode } from '../../../web/src/core/error.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { detached, fakeCore, thrown } from './fake.ts';
import { hostile, wrongNames } from './hostile.ts';

const { core, module } = fakeCore();
// The checks take unknown; the tests must be able to pass it.
const evaluate = core.evaluate as (...args: readonly unknown[]) => ReturnType<Core['evaluate']>;
const breaks = core.breaks as (...args: readonly unknown[]) => ReturnType<Core['breaks']>;

function expectRefusal(action: () => unknown): ActivationError {
  const before = module.calls.length;
  const error = thrown(action);
  expect(error).toBeInstanceOf(ActivationError);
  expect(module.calls.length, 'calls that crossed').toBe(before);
  const refusal = error as ActivationError;
  expect(refusal.message).toMatch(/^[^\n]{10,400}\.$/);
  expect(Object.prototype).not.toHaveProperty('x');
  expect(evaluate('leaky-relu', [1.5, -2])).toEqual({
    f: Float64Array.of(11.5, 8),
    d1: Float64Array.of(0.01, 0.01),
    d2: Float64Array.of(-1.5, 2),
  });
  return refusal;
}

function expectCode(action: () => unknown, code: ErrorCode, param?: string, value?: unknown): void {
  const refusal = expectRefusal(action);
  expect(refusal.code).toBe(code);
  if (param !== undefined) expect(refusal.param).toBe(param);
  if (value !== undefined) expect(refusal.value).toBe(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTooLong = (name: string): boolean => /too long|as long as/.test(name);

describe('every argument refuses what it is not', () => {
  const places: readonly (readonly [place: string, call: (value: unknown) => unknown])[] = [
    ['id', (value) => evaluate(value, [1])],
    ['id of breaks', (value) => breaks(value)],
    ['x', (value) => evaluate('relu', value)],
    ['params', (value) => evaluate('leaky-relu', [1], value)],
    ['params of breaks', (value) => breaks('leaky-relu', value)],
    ['a parameter', (value) => evaluate('leaky-relu', [1], { alpha: value })],
    ['options', (value) => evaluate('relu', [1], {}, value)],
    ['transform', (value) => evaluate('relu', [1], {}, { transform: value })],
    ['transform of breaks', (value) => breaks('relu', {}, value)],
    ['transform.a', (value) => evaluate('relu', [1], {}, { transform: { a: value } })],
    ['out', (value) => evaluate('relu', [1], {}, { out: value })],
    ['out.d1', (value) => evaluate('relu', [1], {}, { out: { ...jets(1), d1: value } })],
  ];
  for (const [place, call] of places) {
    describe(place, () => {
      for (const [name, value] of hostile) {
        // The one value of the list that is right where a number is wanted.
        if (value === 3 && /parameter|transform\.a/.test(place)) continue;
        it(name, () => {
          const { code } = expectRefusal(() => call(value));
          if (place.startsWith('id') && isText(value)) expect(code).toBe('UNKNOWN_ID');
          else if (place === 'x' && isTooLong(name)) expect(code).toBe('BAD_RANGE');
          else if (!/^(params|options|transform$|transform of)/.test(place)) expect(code).toBe('BAD_TYPE');
          else expect(['BAD_TYPE', 'UNKNOWN_PARAM']).toContain(code);
        });
      }
    });
  }
});

const jets = (length: number) => ({
  f: new Float64Array(length),
  d1: new Float64Array(length),
  d2: new Float64Array(length),
});

describe('id', () => {
  it('refuses what names nothing, or more than one function', () => {
    for (const id of wrongNames) expectCode(() => evaluate(id, [1]), 'UNKNOWN_ID', 'id', id);
    expectCode(() => evaluate(undefined, [1]), 'BAD_TYPE', 'id');
    expectCode(() => evaluate(), 'BAD_TYPE', 'id');
  });

  it('takes the canonical id and an unambiguous alias', () => {
    for (const id of ['leaky-relu', 'leaky_relu', 'LeakyReLU', 'LReLU', 'leaky relu']) {
      expect(evaluate(id, [0]).f[0]).toBe(10);
    }
  });
});

describe('x', () => {
  it('takes every kind of list of numbers', () => {
    const lists = [
      [1, 2],
      Object.freeze([1, 2]),
      Float64Array.of(1, 2),
      Float32Array.of(1, 2),
      Int8Array.of(1, 2),
      Uint32Array.of(1, 2),
      Uint8ClampedArray.of(1, 2),
      Float64Array.of(9, 1, 2).subarray(1),
      new Float64Array(new SharedArrayBuffer(16)).fill(1).map((one, i) => one + i),
      new Proxy([1, 2], {}),
      { length: 2, 0: 1, 1: 2 },
    ];
    for (const list of lists) expect(evaluate('relu', list).f).toEqual(Float64Array.of(1, 2));
  });

  it('lets NaN, ±∞, −0 and subnormal numbers through', () => {
    const x = [Number.NaN, Infinity, -Infinity, -0, 5e-324, 1e308];
    expect(Array.from(evaluate('relu', x).d2, (v) => -v)).toEqual(x);
  });

  it('tells an empty list from a detached one', () => {
    for (const empty of [[], new Float64Array(0), new Int8Array(new ArrayBuffer(4), 4)]) {
      expect(evaluate('relu', empty)).toEqual(jets(0));
    }
    for (const gone of [detached(), detached(0)])
      expectCode(() => evaluate('relu', gone), 'BAD_TYPE', 'x', gone);
  });

  it('names the item at fault', () => {
    const refusal = expectRefusal(() => evaluate('relu', [1, 2, '3']));
    expect(refusal).toMatchObject({ code: 'BAD_TYPE', param: 'x', value: '3' });
    expect(refusal.message).toBe('x[2] is "3"; it must be a number.');
  });

  it('is not fooled by what an array says of itself', () => {
    const liar = Object.defineProperties(Float64Array.of(1, 2), {
      length: { value: 1e9 },
      buffer: { value: null },
      [Symbol.toStringTag]: { value: 'BigInt64Array' },
      [Symbol.iterator]: { value: null },
    });
    expect(evaluate('relu', liar).f.length).toBe(2);
    const disguised = Object.defineProperty(new BigInt64Array(1), Symbol.toStringTag, {
      value: 'Float64Array',
    });
    expectCode(() => evaluate('relu', disguised), 'BAD_TYPE', 'x');
  });
});

describe('params', () => {
  it('fills in defaults and keeps the order of the catalogue', () => {
    const { core: fresh, module: own } = fakeCore();
    fresh.evaluate('srelu', [1], { ar: 9, tl: -3 });
    expect(own.calls[0].parameters.slice(0, 4)).toEqual([-3, 0.7, 1, 9]);
    fresh.evaluate('srelu', [1]);
    expect(own.calls[1].parameters.slice(0, 4)).toEqual([-1, 0.7, 1, 0.4]);
  });

  it('takes plain objects only, whatever their realm', () => {
    const bare = Object.assign(Object.create(null), { alpha: 7 });
    const proxied = new Proxy({ alpha: 7 }, {});
    for (const params of [{ alpha: 7 }, bare, proxied, Object.freeze({ alpha: 7 })]) {
      expect(evaluate('leaky-relu', [1], params).d1[0]).toBe(7);
    }
    expectCode(() => evaluate('leaky-relu', [1], Object.create({ alpha: 7 })), 'BAD_TYPE', 'params');
    expectCode(() => evaluate('leaky-relu', [1], [7]), 'BAD_TYPE', 'params');
  });

  it('refuses names the function does not have', () => {
    const wrong = ['beta', 'Alpha', '', 'constructor', 'toString', 'length', '0'];
    for (const key of wrong)
      expectCode(() => evaluate('leaky-relu', [1], { [key]: 1 }), 'UNKNOWN_PARAM', key, 1);
    const polluting: unknown = JSON.parse('{ "__proto__": { "x": 1 } }');
    expectCode(() => evaluate('leaky-relu', [1], polluting), 'UNKNOWN_PARAM', '__proto__');
    expectCode(() => evaluate('leaky-relu', [1], { [Symbol('alpha')]: 1 }), 'UNKNOWN_PARAM', 'Symbol(alpha)');
    const hidden = Object.defineProperty({}, 'beta', { value: 1 });
    expectCode(() => evaluate('leaky-relu', [1], hidden), 'UNKNOWN_PARAM', 'beta');
    expectCode(() => evaluate('relu', [1], { alpha: 1 }), 'UNKNOWN_PARAM', 'alpha');
  });

  it('refuses a lost value, and numbers that are not finite', () => {
    expectCode(() => evaluate('elu', [1], { alpha: undefined }), 'BAD_TYPE', 'alpha');
    for (const value of [Number.NaN, Infinity, -Infinity]) {
      expectCode(() => evaluate('elu', [1], { alpha: value }), 'BAD_RANGE', 'alpha', value);
    }
  });

  it('refuses what lies outside the domain, and takes the whole of it beyond the slider', () => {
    for (const value of [0, -0, -1, -5e-324]) {
      expectCode(() => evaluate('elu', [1], { alpha: value }), 'BAD_RANGE', 'alpha', value);
    }
    for (const value of [1e-100, 1e100]) expect(evaluate('elu', [1], { alpha: value }).d1[0]).toBe(value);
    expect(expectRefusal(() => evaluate('elu', [1], { alpha: -1 })).message).toMatch(
      /^alpha is -1; elu needs > 0\.$/,
    );
  });

  it('refuses parameters whose products or quotients would overflow', () => {
    for (const value of [5e-324, 0.99e-100, 1.01e100, -1e300]) {
      expectCode(() => evaluate('leaky-relu', [1], { alpha: value }), 'BAD_RANGE', 'alpha', value);
    }
    expect(expectRefusal(() => evaluate('leaky-relu', [1], { alpha: 1e300 })).message).toBe(
      'alpha is 1e+300; a parameter is 0 or of a size from 1e-100 to 1e+100.',
    );
    expectCode(
      () => core.evaluateVector('leaky-relu', [1, 2], { alpha: 1e300 }),
      'BAD_RANGE',
      'alpha',
      1e300,
    );
  });

  it('compares bounds that follow other parameters, defaults included, and names the given one', () => {
    expectCode(() => evaluate('srelu', [1], { tl: 2 }), 'BAD_RANGE', 'tl', 2);
    expectCode(() => evaluate('srelu', [1], { tr: -2 }), 'BAD_RANGE', 'tr', -2);
    expectCode(() => evaluate('srelu', [1], { tl: 3, tr: 2.5 }), 'BAD_RANGE');
    expect(evaluate('srelu', [1], { tl: 2, tr: 2 }).d1[0]).toBe(2);
    expect(expectRefusal(() => evaluate('hard-tanh', [1], { lo: 5 })).message).toBe(
      'lo is 5; hard-tanh needs < 1 (hi).',
    );
    // The bound is declared on `lo` alone: `hi` pushes its default out.
    expectCode(() => evaluate('hard-tanh', [1], { hi: -1 }), 'BAD_RANGE', 'hi', -1);
    expect(expectRefusal(() => evaluate('hard-tanh', [1], { hi: -4 })).message).toBe(
      'hi is -4; hard-tanh cannot have it together with lo = -1.',
    );
  });

  it('reads each property once', () => {
    let reads = 0;
    const params = {
      get alpha() {
        reads++;
        return reads === 1 ? 2 : Number.NaN;
      },
    };
    expect(evaluate('elu', [1], params).d1[0]).toBe(2);
    expect(reads).toBe(1);
  });
});

describe('options and transform', () => {
  it('fills in what is missing', () => {
    const { core: fresh, module: own } = fakeCore();
    fresh.evaluate('relu', [1]);
    fresh.evaluate('relu', [1], undefined, { transform: undefined, out: undefined });
    fresh.evaluate('relu', [1], {}, { transform: { a: -2, d: 3 } });
    fresh.breaks('relu', undefined, { b: -1, c: 5 });
    expect(own.calls.map(({ transform }) => transform)).toEqual([
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [-2, 1, 0, 3],
      [1, -1, 5, 0],
    ]);
  });

  it('refuses b = 0, what is not finite, lost values and keys nobody reads', () => {
    const transformed = (transform: unknown) => () => evaluate('relu', [1], {}, { transform });
    for (const b of [0, -0]) expectCode(transformed({ b }), 'BAD_RANGE', 'transform.b', b);
    for (const key of ['a', 'b', 'c', 'd']) {
      expectCode(transformed({ [key]: Number.NaN }), 'BAD_RANGE', `transform.${key}`);
      expectCode(transformed({ [key]: -Infinity }), 'BAD_RANGE', `transform.${key}`);
      expectCode(transformed({ [key]: undefined }), 'BAD_TYPE', `transform.${key}`);
    }
    expectCode(transformed({ e: 1 }), 'UNKNOWN_PARAM', 'transform.e');
    expectCode(transformed(JSON.parse('{ "__proto__": 1 }')), 'UNKNOWN_PARAM', 'transform.__proto__');
    expectCode(() => evaluate('relu', [1], {}, { tranform: {} }), 'UNKNOWN_PARAM', 'options.tranform');
  });
});

describe('whatever is passed', () => {
  const kinds = {
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  };
  const keys = ['alpha', 'beta', 'a', 'b', 'f', 'd1', 'd2', 'transform', 'out', '__proto__'];
  const regular = fc.oneof(
    fc.anything(kinds),
    fc.array(fc.oneof(fc.double(), fc.anything()), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.double(), fc.anything())),
  );
  // In a box: fast-check itself would fall over what is inside.
  const anything = fc.oneof(
    regular.map((value) => ({ value })),
    fc.nat(hostile.length - 1).map((i) => ({ value: hostile[i][1] })),
  );
  const id = fc.oneof(
    fc.constantFrom('relu', 'elu', 'srelu', 'hard-tanh').map((value) => ({ value })),
    fc.string().map((value) => ({ value })),
    anything,
  );
  const numRuns = process.env.LONG ? 100_000 : 3_000;

  it('evaluate and breaks give a result or an ActivationError', () => {
    let refused = 0;
    fc.assert(
      fc.property(id, anything, anything, anything, (...boxes) => {
        const [name, x, params, options] = boxes.map(({ value }: { readonly value: unknown }) => value);
        for (const call of [() => evaluate(name, x, params, options), () => breaks(name, params, options)]) {
          try {
            call();
          } catch (error) {
            refused++;
            if (!(error instanceof ActivationError)) throw new Error('foreign class', { cause: error });
          }
        }
        expect(evaluate('relu', [1.5]).f[0]).toBe(1.5);
      }),
      { numRuns },
    );
    expect(refused).toBeGreaterThan(numRuns);
  });
});
