// Checks of arguments that may be anything at all: what passes is a private copy, what does not is an ActivationError.
import {
  domainOf,
  hasParameterSize,
  inDomain,
  largestSize,
  misfit,
  type ResolvedDomain,
  smallestSize,
} from './domain.ts';
import { ActivationError, describe } from './error.ts';
import { resolve } from './resolve.ts';
import { type FullTransform, identityTransform } from './transform.ts';
import type { Domain, FunctionInfo, Params } from './types.ts';

/** An id longer than this names nothing; it is not worth normalising a megabyte to find out. */
const longestId = 200;

/**
 * Runs a check that reads foreign objects. Their getters and proxy traps are somebody else's code: whatever they
 * throw becomes BAD_TYPE.
 */
export function reading<T>(param: string, value: unknown, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ActivationError) throw cause;
    throw new ActivationError('BAD_TYPE', `${param} is ${describe(value)} that cannot be read.`, {
      param,
      value,
      cause,
    });
  }
}

/** The function an id or unambiguous alias names. */
export function checkId<Info extends FunctionInfo>(id: unknown, catalogue: readonly Info[]): Info {
  if (typeof id !== 'string') throw badType('id', id, 'the id of a function, as text');
  const info = id.length > longestId ? null : resolve(id, catalogue);
  if (info) return info;
  throw new ActivationError('UNKNOWN_ID', `No function is called ${describe(id)}.`, {
    param: 'id',
    value: id,
  });
}

/**
 * The values of all parameters, in the order of `info.params`; what is not given takes its default.
 * A parameter given as undefined is BAD_TYPE: it is a value that got lost, not a wish for the default.
 */
export function checkParams(params: unknown, info: FunctionInfo): readonly number[] {
  // Defaults fit together: a test of the catalogue sees to it.
  if (params === undefined) return info.params.map(({ initial }) => initial);
  const given = fields('params', params, (key, value) => {
    if (!info.params.some((parameter) => parameter.id === key)) {
      const message = `${info.id} has no parameter ${describe(key)}.`;
      throw new ActivationError('UNKNOWN_PARAM', message, { param: String(key), value });
    }
    return isNumber(value) ? value : notFinite(String(key), value);
  });
  const wrong = misfit(info, given);
  if (wrong !== null) {
    const value = given[wrong];
    const message = `${wrong} is ${describe(value)}; ${reason(info, given, wrong)}.`;
    throw new ActivationError('BAD_RANGE', message, { param: wrong, value });
  }
  return info.params.map((parameter) => given[parameter.id] ?? parameter.initial);
}

/** Why a value does not fit: its size, its own domain, or another parameter that it bounds. */
function reason(info: FunctionInfo, given: Params, wrong: string): string {
  if (!hasParameterSize(given[wrong]))
    return `a parameter is 0 or of a size from ${smallestSize} to ${largestSize}`;
  const domain = domainOf(info, given, wrong);
  const declared = info.params.find(({ id }) => id === wrong)?.domain;
  if (!inDomain(given[wrong], domain)) return `${info.id} needs ${interval(domain, declared)}`;
  const pushed = info.params.find(
    ({ domain: { minParam, maxParam } }) => minParam === wrong || maxParam === wrong,
  );
  const value = pushed && (given[pushed.id] ?? pushed.initial);
  return `${info.id} cannot have it together with ${pushed?.id} = ${describe(value)}`;
}

/** The domain in words, with the names of the parameters that bound it. */
function interval(
  { min, max, minOpen, maxOpen }: ResolvedDomain,
  { minParam, maxParam }: Partial<Domain> = {},
): string {
  const whose = (param?: string): string => (param === undefined ? '' : ` (${param})`);
  const from = min === -largestSize ? [] : [`${minOpen ? '>' : '≥'} ${min}${whose(minParam)}`];
  const to = max === largestSize ? [] : [`${maxOpen ? '<' : '≤'} ${max}${whose(maxParam)}`];
  return [...from, ...to].join(' and ');
}

/** a, b, c, d with their defaults. Other keys are UNKNOWN_PARAM; undefined, when the key is there, is BAD_TYPE. */
export function checkTransform(transform: unknown): FullTransform {
  if (transform === undefined) return identityTransform;
  const given = fields('transform', transform, (key, value) => {
    if (key !== 'a' && key !== 'b' && key !== 'c' && key !== 'd') throw unknownKey('transform', key, value);
    return isNumber(value) ? value : notFinite(`transform.${key}`, value);
  });
  if (given.b === 0) {
    const message = 'transform.b is 0, with which nothing of the function would be left.';
    throw new ActivationError('BAD_RANGE', message, { param: 'transform.b', value: given.b });
  }
  const { a = 1, b = 1, c = 0, d = 0 } = given;
  return { a, b, c, d };
}

/** The fields of an options object among `known`; undefined means absent, other keys are UNKNOWN_PARAM. */
export function checkOptions(
  options: unknown,
  known: readonly string[],
  param = 'options',
): Readonly<Record<string, unknown>> {
  return fields(param, options, (key, value) => {
    if (typeof key !== 'string' || !known.includes(key)) throw unknownKey(param, key, value);
    return value;
  });
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Apart, so that no name is put together for a value that is right. */
function notFinite(param: string, value: unknown): never {
  if (typeof value !== 'number') throw badType(param, value, 'a number');
  const message = `${param} is ${describe(value)}; it must be finite.`;
  throw new ActivationError('BAD_RANGE', message, { param, value });
}

/**
 * What fields are put into: it inherits nothing, so that a key such as `__proto__` is a key like any other. Objects
 * without any prototype would do as well, but engines keep those as tables, which are slow to make and to read.
 */
class Fields {}
Object.setPrototypeOf(Fields.prototype, null);
Reflect.deleteProperty(Fields.prototype, 'constructor');

/**
 * A plain object's own properties, each read once and checked. Instances of classes are refused: what they inherit
 * would be lost.
 */
function fields<T>(
  param: string,
  value: unknown,
  check: (key: string | symbol, value: unknown) => T,
): Record<string, T> {
  const result = new Fields() as Record<string, T>;
  if (value === undefined) return result;
  reading(param, value, () => {
    if (!isPlain(value)) throw badType(param, value, 'a plain object');
    const own = value as Readonly<Record<string | symbol, unknown>>;
    for (const key of Reflect.ownKeys(own)) result[key as string] = check(key, own[key]);
  });
  return result;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: object | null = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  // The Object.prototype of another frame is as good as ours.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}

/** `param` must be `wanted`, and `value` is something else. */
export function badType(param: string, value: unknown, wanted: string): ActivationError {
  const message = `${param} is ${describe(value)}; it must be ${wanted}.`;
  return new ActivationError('BAD_TYPE', message, { param, value });
}

function unknownKey(param: string, key: string | symbol, value: unknown): ActivationError {
  const message = `${param} has no field ${describe(key)}.`;
  return new ActivationError('UNKNOWN_PARAM', message, { param: `${param}.${String(key)}`, value });
}
