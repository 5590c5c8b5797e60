// What the gates' lab shows, in numbers from the core: f(a, b) = a·g(b), its slopes, its map and its slices.
import type { Break, Core } from '../core/types.ts';
import { type GateId, gateFunctions, type GateSettings } from '../model/gatesCodec.ts';

export interface GateNumbers {
  readonly f: number;
  /** ∂f/∂a and ∂f/∂b. */
  readonly da: number;
  readonly db: number;
  /** g(b), what a is multiplied by. */
  readonly gate: number;
  /** Where b stands on a break of g: f along b has two slopes there. */
  readonly here: Break | null;
}

export function gateNumbers(core: Core, { id, a, b }: GateSettings): GateNumbers {
  const { value, jacobian } = core.evaluateVector(id, [a, b]);
  const transform = { a, b: 1, c: 0, d: 0 };
  const here = core.breaks(gateFunctions[id], {}, transform).find(({ x }) => x === b) ?? null;
  return {
    f: value[0],
    da: jacobian[0],
    db: jacobian[1],
    gate: core.evaluateVector(id, [1, b]).value[0],
    here,
  };
}

const halves = [3, 5, 10, 20, 50, 100];

/** How far the map reaches to every side: three, or further where the probe is. */
export function halfOf({ a, b }: GateSettings): number {
  const far = Math.max(Math.abs(a), Math.abs(b));
  return halves.find((half) => half >= far) ?? halves[halves.length - 1];
}

/** g at each b. */
export function gateAt(core: Core, id: GateId, b: ArrayLike<number>): Float64Array {
  return core.evaluate(gateFunctions[id], b).f;
}

/** The largest |f| on the map: at one of its corners or between them, where g is largest. */
export function mostOf(core: Core, id: GateId, half: number): number {
  const b = Float64Array.from({ length: 129 }, (_, i) => half * (i / 64 - 1));
  return half * Math.max(...gateAt(core, id, b).map(Math.abs));
}
