// Checks what core.propagate is asked for, and turns it into the numbers that the lab takes.
import { badType, checkId, checkOptions, checkParams, reading } from '../check.ts';
import { ActivationError, describe } from '../error.ts';
import type { ActivationInfo } from '../types.ts';
import type { InitScheme, NetworkOptions } from './types.ts';

/** A run as plain numbers, which can be sent to a worker. */
export interface Job {
  /** Place of the function in the catalogue. */
  readonly index: number;
  readonly parameters: readonly number[];
  readonly layers: number;
  readonly width: number;
  readonly batch: number;
  /** Place in `schemes`. */
  readonly scheme: number;
  readonly scale: number;
  readonly biasStd: number;
  readonly seed: number;
  readonly trials: number;
}

export interface Asked {
  readonly job: Job;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: NetworkOptions['onProgress'];
}

/** In the order of the core's enumeration. */
const schemes: readonly InitScheme[] = ['normal', 'lecun', 'glorot', 'he', 'orthogonal'];

/** Above these no number of the run would mean anything. */
const [largestScale, smallestScale] = [1000, 1e-6];

const keys = 'activation layers width batch init bias seed trials signal onProgress'.split(' ');

export function checkNetwork(options: unknown, catalogue: readonly ActivationInfo[]): Asked {
  if (options === undefined) throw badType('options', options, 'an object with activation, layers and width');
  const given = checkOptions(options, keys);
  if (given.activation === undefined) throw badType('activation', undefined, 'an object with an id');
  const activation = checkOptions(given.activation, ['id', 'params'], 'activation');
  const info = checkId(activation.id, catalogue);
  const job = {
    index: catalogue.indexOf(info),
    parameters: checkParams(activation.params, info),
    layers: whole('layers', given.layers, 1, 1000),
    width: whole('width', given.width, 1, 1024),
    batch: whole('batch', given.batch, 1, 1024, 64),
    ...checkInit(given.init),
    biasStd: deviation('bias.std', checkOptions(given.bias, ['std'], 'bias').std, 0, 0),
    seed: whole('seed', given.seed, 0, Number.MAX_SAFE_INTEGER, 0),
    trials: whole('trials', given.trials, 1, 64, 1),
  };
  return { job, signal: checkSignal(given.signal), onProgress: checkCallback(given.onProgress) };
}

function checkInit(init: unknown): Pick<Job, 'scheme' | 'scale'> {
  const given = checkOptions(init, ['scheme', 'gain', 'std'], 'init');
  const name = init === undefined ? 'he' : given.scheme;
  if (typeof name !== 'string') throw badType('init.scheme', name, `one of ${schemes.join(', ')}`);
  const scheme = schemes.indexOf(name as InitScheme);
  if (scheme < 0) throw badRange('init.scheme', name, `it must be one of ${schemes.join(', ')}`);
  const [own, other] = name === 'normal' ? (['std', 'gain'] as const) : (['gain', 'std'] as const);
  if (given[other] !== undefined) {
    const message = `init.${other} is given, but the scheme ${name} has ${own} instead.`;
    throw new ActivationError('UNKNOWN_PARAM', message, { param: `init.${other}`, value: given[other] });
  }
  return { scheme, scale: deviation(`init.${own}`, given[own], smallestScale, 1) };
}

function whole(param: string, value: unknown, least: number, most: number, otherwise?: number): number {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value !== 'number') throw badType(param, value, 'a whole number');
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw badRange(param, value, `it must be a whole number from ${least} to ${most}`);
}

function deviation(param: string, value: unknown, least: number, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw badType(param, value, 'a number');
  if (value >= least && value <= largestScale) return value;
  throw badRange(param, value, `it must be from ${least} to ${largestScale}`);
}

function checkSignal(signal: unknown): AbortSignal | undefined {
  if (signal === undefined) return undefined;
  const fits = reading('signal', signal, () => {
    if (typeof signal !== 'object' || signal === null) return false;
    const { aborted, addEventListener } = signal as Partial<AbortSignal>;
    return typeof aborted === 'boolean' && typeof addEventListener === 'function';
  });
  if (!fits) throw badType('signal', signal, 'an AbortSignal');
  return signal as AbortSignal;
}

function checkCallback(callback: unknown): NetworkOptions['onProgress'] {
  if (callback === undefined || typeof callback === 'function')
    return callback as NetworkOptions['onProgress'];
  throw badType('onProgress', callback, 'a function');
}

function badRange(param: string, value: unknown, why: string): ActivationError {
  return new ActivationError('BAD_RANGE', `${param} is ${describe(value)}; ${why}.`, { param, value });
}
