// evaluateVector: z checked, the Jacobian gathered in blocks of rows.
import { checkId, checkParams } from './check.ts';
import type { Run } from './core.ts';
import { ActivationError, describe } from './error.ts';
import { checkList } from './lists.ts';
import { blockLength, type Instance, prepare } from './module.ts';
import { identityTransform } from './transform.ts';
import type { VectorInfo, VectorValues } from './types.ts';

/** The longest z: its Jacobian then has a million numbers, 8 MB. */
const longestVector = 1024;

/** Core.evaluateVector for any arguments at all. */
export function vectorEvaluator(run: Run, vectors: readonly VectorInfo[]) {
  return (id: unknown, z: unknown, params?: unknown): VectorValues => {
    const info = checkId(id, vectors);
    const values = checkParams(params, info);
    const inputs = checkList('z', z);
    checkLength(info, inputs, z);
    checkIndexes(info, inputs, values);
    const number = vectors.indexOf(info);
    return run((instance) => read(instance, number, inputs, values, outputsOf(info, inputs.length)));
  };
}

function outputsOf({ outputs }: VectorInfo, inputs: number): number {
  if (outputs === 1) return 1;
  return outputs === 'n' ? inputs : 2 * inputs;
}

function checkLength({ id, inputs }: VectorInfo, { length }: Float64Array, value: unknown): void {
  if (inputs === 2 ? length === 2 : length >= 1 && length <= longestVector) return;
  const wanted = inputs === 2 ? 'exactly 2' : `1 to ${longestVector}`;
  const message = `z has ${length} ${length === 1 ? 'item' : 'items'}; ${id} takes ${wanted}.`;
  throw new ActivationError('BAD_RANGE', message, { param: 'z', value });
}

function checkIndexes({ id, params }: VectorInfo, { length }: Float64Array, values: readonly number[]): void {
  params.forEach((param, i) => {
    const value = values[i];
    if (!param.index || (Number.isInteger(value) && value < length)) return;
    const message = `${param.id} is ${describe(value)}; ${id} needs an index of z, a whole number below ${length}.`;
    throw new ActivationError('BAD_RANGE', message, { param: param.id, value });
  });
}

function read(
  instance: Instance,
  number: number,
  z: Float64Array,
  values: readonly number[],
  outputs: number,
): VectorValues {
  prepare(instance, values, identityTransform);
  const { module, x, f, d1 } = instance;
  x.set(z);
  const found = module.vectorValue(number, z.length);
  // Another count is as much a fault as a trap.
  if (found !== outputs) throw new RangeError(`The core reported ${found} values instead of ${outputs}.`);
  const value = f.slice(0, outputs);
  const jacobian = new Float64Array(outputs * z.length);
  const rows = Math.floor(blockLength / z.length);
  for (let first = 0; first < outputs; first += rows) {
    const count = Math.min(rows, outputs - first);
    module.vectorRows(number, z.length, first, count);
    jacobian.set(d1.subarray(0, count * z.length), first * z.length);
  }
  return { value, jacobian };
}
