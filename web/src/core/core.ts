// The numeric core as an API: arguments checked, lists cut into blocks, results owned by the caller, faults survived.
import { openLab } from 'virtual:lab-door';
import { failure } from './bytes.ts';
import { checkId, checkOptions, checkParams, checkTransform } from './check.ts';
import { ActivationError } from './error.ts';
import { checkList, checkOut } from './lists.ts';
import { blockLength, breakRow, type Instance, prepare } from './module.ts';
import type { NetworkResult } from './network/types.ts';
import { type Properties, readProperties } from './properties.ts';
import type { Facts } from './self-test.ts';
import type { ActivationInfo, Break, BreakKind, Core, Jets, Trace } from './types.ts';
import { vectorEvaluator } from './vectors.ts';
import { checkOrder, checkView } from './view.ts';

/** Makes a new instance after a fault: at once where the engine allows it, else a moment later. */
export type Restart = () => Instance | Promise<Instance>;

/** Runs an action, which must be repeatable, on an instance that works. */
export type Run = <T>(action: (instance: Instance) => T) => T;

const kinds: readonly BreakKind[] = ['kink', 'jump', 'pole', 'edge'];

/** Core on a checked instance. The facts are frozen; a function's place in them is its number in the module. */
export function makeCore(first: Instance, { catalogue, vectors }: Facts, restart: Restart): Core {
  const run = survivor(first, restart);
  const numbers = new Map(catalogue.map((info, index) => [info.id, index]));
  const numberOf = (info: ActivationInfo): number => numbers.get(info.id) ?? -1;

  function evaluate(id: unknown, x: unknown, params?: unknown, options?: unknown): Jets {
    const info = checkId(id, catalogue);
    const values = checkParams(params, info);
    const given = checkOptions(options, ['transform', 'out']);
    const transform = checkTransform(given.transform);
    const points = checkList('x', x);
    const out = given.out === undefined ? newJets(points.length) : checkOut(given.out, points.length);
    // From here on no foreign code runs, and x is a copy: `out` may lie over it.
    for (let start = 0; start < points.length; start += blockLength) {
      const block = points.subarray(start, start + blockLength);
      const { f, d1, d2 } = run((instance) => {
        prepare(instance, values, transform);
        instance.x.set(block);
        instance.module.evaluate(numberOf(info), block.length);
        return instance;
      });
      out.f.set(f.subarray(0, block.length), start);
      out.d1.set(d1.subarray(0, block.length), start);
      out.d2.set(d2.subarray(0, block.length), start);
    }
    return given.out === undefined ? out : (given.out as Jets);
  }

  function breaks(id: unknown, params?: unknown, transform?: unknown): Break[] {
    const info = checkId(id, catalogue);
    const values = checkParams(params, info);
    const checked = checkTransform(transform);
    return run((instance) => {
      prepare(instance, values, checked);
      return readBreaks(instance, numberOf(info));
    });
  }

  function properties(id: unknown, params?: unknown, transform?: unknown): Properties {
    const info = checkId(id, catalogue);
    const values = checkParams(params, info);
    const checked = checkTransform(transform);
    return run((instance) => readProperties(instance, numberOf(info), values, checked));
  }

  function trace(id: unknown, options: unknown): Trace {
    const info = checkId(id, catalogue);
    const given = checkOptions(options, ['params', 'transform', 'order', 'view']);
    const values = checkParams(given.params, info);
    const transform = checkTransform(given.transform);
    const order = checkOrder(given.order);
    const view = checkView(given.view);
    const index = numberOf(info);
    return run((instance) => {
      prepare(instance, values, transform, view);
      const { module, trace } = instance;
      const count = module.trace(index, order);
      if (!Number.isInteger(count) || count < 0 || 2 * count > trace.length) {
        throw new RangeError(`The core reported ${count} points.`);
      }
      const points = trace.slice(0, 2 * count);
      const [from, to] = view.x;
      const breaks = readBreaks(instance, index).filter(({ x }) => x >= from && x <= to);
      return { points, breaks };
    });
  }

  /** The lab comes when it is first wanted. */
  async function propagate(options: unknown): Promise<NetworkResult> {
    if (openLab === null) throw failure('address', 'This build has no lab of random networks.', undefined);
    const opened = await openLab().catch((cause: unknown) => {
      throw failure('network', 'The lab could not be fetched.', undefined, cause);
    });
    return opened.propagate(catalogue, options);
  }

  const evaluateVector = vectorEvaluator(run, vectors);
  return Object.freeze({
    catalogue,
    evaluate,
    breaks,
    trace,
    properties,
    vectors,
    evaluateVector,
    propagate,
  });
}

function newJets(length: number): Jets {
  return { f: new Float64Array(length), d1: new Float64Array(length), d2: new Float64Array(length) };
}

/** After `prepare`. */
function readBreaks({ module, breaks }: Instance, index: number): Break[] {
  const count = module.breaks(index);
  // A count that does not fit is as much a fault as a trap: nothing of the instance can be believed.
  if (!Number.isInteger(count) || count < 0 || count * breakRow > breaks.length) {
    throw new RangeError(`The core reported ${count} breaks.`);
  }
  const found: Break[] = [];
  for (let i = 0; i < count * breakRow; i += breakRow) {
    found.push({
      x: breaks[i],
      kind: kinds[breaks[i + 1]],
      f: [breaks[i + 2], breaks[i + 3], breaks[i + 4]],
      d1: [breaks[i + 5], breaks[i + 6], breaks[i + 7]],
    });
  }
  return found;
}

/**
 * Runs actions on an instance. An action that throws has trapped, and what a trap leaves behind is not to be
 * trusted: the instance is thrown away and the action, which must be repeatable, runs once more on a new one.
 * When that one traps as well the call is LOAD_FAILED, and the next call begins with a new instance.
 */
function survivor(first: Instance, restart: Restart): Run {
  let current: Instance | null = first;
  let starting = false;
  let failed: ActivationError | null = null;

  function instanceNow(): Instance {
    if (current) return current;
    if (starting) throw notReady();
    if (failed) {
      const error = failed;
      failed = null; // told once; the call after it tries again
      throw error;
    }
    const next = attempt(restart);
    if (!(next instanceof Promise)) {
      current = next;
      return next;
    }
    starting = true;
    next
      .then((instance) => {
        current = instance;
      })
      .catch((cause) => {
        failed = asError(cause); // nobody waits for this promise: the next call is told
      })
      .finally(() => {
        starting = false;
      });
    throw notReady();
  }

  return (action) => {
    const instance = instanceNow();
    try {
      return action(instance);
    } catch {
      current = null;
    }
    const second = instanceNow();
    try {
      return action(second);
    } catch (cause) {
      current = null;
      throw fault(cause);
    }
  };
}

function attempt<T>(restart: () => T): T {
  try {
    return restart();
  } catch (cause) {
    throw asError(cause);
  }
}

function asError(cause: unknown): ActivationError {
  return cause instanceof ActivationError ? cause : fault(cause);
}

function fault(cause: unknown): ActivationError {
  const message = 'The core stopped in the middle of a call and could not go on.';
  return new ActivationError('LOAD_FAILED', message, { detail: 'fault', cause });
}

function notReady(): ActivationError {
  return new ActivationError(
    'NOT_READY',
    'The core is starting again after a fault; call again in a moment.',
  );
}
