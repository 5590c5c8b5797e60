// The Embind module as this side sees it, and whether what was loaded is one.
import { ActivationError } from './error.ts';

/** Points in one call of `evaluate`. */
export const blockLength = 4096;

/** Numbers per break: x, kind, f left, at, right, f′ left, at, right. */
export const breakRow = 8;

/** Only numbers and views of fixed memory cross; nothing throws unless the WebAssembly traps. */
export interface CoreModule {
  version(): number;
  /** The facts as packed text; facts.ts reads it. */
  catalogueFacts(): Uint8Array;
  vectorFacts(): Uint8Array;
  /** x, f, f′ and f″, a block of each. */
  pointBuffer(): Float64Array;
  parameterBuffer(): Float64Array;
  breakBuffer(): Float64Array;
  evaluate(index: number, count: number, a: number, b: number, c: number, d: number): void;
  breaks(index: number, a: number, b: number, c: number, d: number): number;
  traceBuffer(): Float64Array;
  propertyBuffer(): Float64Array;
  properties(index: number, a: number, b: number, c: number, d: number): number;
  trace(
    index: number,
    order: number,
    xLo: number,
    xHi: number,
    yLo: number,
    yHi: number,
    width: number,
    height: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): number;
  /** From z in the buffer x, the values into f; returns how many. */
  vectorValue(index: number, count: number): number;
  /** After vectorValue: `rows` rows of the Jacobian into d1. */
  vectorRows(index: number, count: number, first: number, rows: number): void;
}

/** One instance ready for calls. Its memory never grows, so that the views stay valid as long as it lives. */
export interface Instance {
  readonly module: CoreModule;
  readonly x: Float64Array;
  readonly f: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
  readonly parameters: Float64Array;
  readonly breaks: Float64Array;
  readonly trace: Float64Array;
  readonly properties: Float64Array;
}

const methods = [
  'version',
  'catalogueFacts',
  'pointBuffer',
  'parameterBuffer',
  'breakBuffer',
  'evaluate',
  'breaks',
  'trace',
  'traceBuffer',
  'properties',
  'propertyBuffer',
  'vectorFacts',
  'vectorValue',
  'vectorRows',
] as const;

/** Version of the functions above that this wrapper speaks. */
const version = 1;

/** The instance behind a module; LOAD_FAILED when it is not this core. */
export function attach(module: unknown): Instance {
  if (!isCore(module)) throw foreign('it lacks the functions of this core');
  const found: unknown = module.version();
  if (found !== version) throw foreign(`its version is not ${version}`);
  const points: unknown = module.pointBuffer();
  const others = {
    parameters: module.parameterBuffer(),
    breaks: module.breakBuffer(),
    trace: module.traceBuffer(),
    properties: module.propertyBuffer(),
  };
  const fit = Object.values(others).every((view: unknown) => view instanceof Float64Array);
  if (!fit || !(points instanceof Float64Array) || points.length !== 4 * blockLength)
    throw foreign('its buffers have another size');
  const [x, f, d1, d2] = [0, 1, 2, 3].map((k) => points.subarray(k * blockLength, (k + 1) * blockLength));
  return { module, x, f, d1, d2, ...others };
}

/** The values of the next call, one by one: a short list takes longer with the method for it. */
export function setParameters({ parameters }: Instance, values: readonly number[]): void {
  for (let k = 0; k < values.length; k++) parameters[k] = values[k];
}

function isCore(module: unknown): module is CoreModule {
  if (typeof module !== 'object' || module === null) return false;
  return methods.every((name) => typeof Reflect.get(module, name) === 'function');
}

/** The error for a module that runs but is not the one this wrapper was built with. */
export function foreign(why: string, cause?: unknown): ActivationError {
  const message = `The WebAssembly is not this version of the core: ${why}.`;
  return new ActivationError('LOAD_FAILED', message, { param: 'wasm', detail: 'foreign', cause });
}
