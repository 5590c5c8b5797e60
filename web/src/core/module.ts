// The Embind module as this side sees it, and whether what was loaded is one.
import { ActivationError } from './error.ts';
import type { FullTransform } from './transform.ts';
import type { View } from './types.ts';

/** Points in one call of `evaluate`. */
export const blockLength = 4096;

/** Parameters a function may have. */
export const mostParameters = 8;

/** Numbers in a setting: parameters, a to d of the transform, the window's x and y from low to high, its size. */
const settingLength = mostParameters + 4 + 6;

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
  /** What the functions below are asked about, but for which function: parameters, transform, window. */
  settingBuffer(): Float64Array;
  breakBuffer(): Float64Array;
  evaluate(index: number, count: number): void;
  breaks(index: number): number;
  traceBuffer(): Float64Array;
  propertyBuffer(): Float64Array;
  properties(index: number): number;
  trace(index: number, order: number): number;
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
  readonly setting: Float64Array;
  readonly breaks: Float64Array;
  readonly trace: Float64Array;
  readonly properties: Float64Array;
}

const methods = [
  'version',
  'catalogueFacts',
  'pointBuffer',
  'settingBuffer',
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
const version = 2;

/** The instance behind a module; LOAD_FAILED when it is not this core. */
export function attach(module: unknown): Instance {
  if (!isCore(module)) throw foreign('it lacks the functions of this core');
  const found: unknown = module.version();
  if (found !== version) throw foreign(`its version is not ${version}`);
  const points = module.pointBuffer();
  const others = {
    setting: module.settingBuffer(),
    breaks: module.breakBuffer(),
    trace: module.traceBuffer(),
    properties: module.propertyBuffer(),
  };
  const views: readonly unknown[] = [points, ...Object.values(others)];
  const fit = views.every((view) => view instanceof Float64Array);
  if (!fit || points.length !== 4 * blockLength || others.setting.length !== settingLength)
    throw foreign('its buffers have another size');
  const [x, f, d1, d2] = [0, 1, 2, 3].map((k) => points.subarray(k * blockLength, (k + 1) * blockLength));
  return { module, x, f, d1, d2, ...others };
}

/** Says what the next calls are about. */
export function prepare(
  { setting }: Instance,
  parameters: readonly number[],
  { a, b, c, d }: FullTransform,
  view?: View,
): void {
  // Number by number: for so few the method that takes a list is slower.
  for (let k = 0; k < parameters.length; k++) setting[k] = parameters[k];
  let at = mostParameters;
  setting[at++] = a;
  setting[at++] = b;
  setting[at++] = c;
  setting[at++] = d;
  if (!view) return;
  setting[at++] = view.x[0];
  setting[at++] = view.x[1];
  setting[at++] = view.y[0];
  setting[at++] = view.y[1];
  setting[at++] = view.width;
  setting[at++] = view.height;
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
