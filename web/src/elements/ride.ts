// Which of a plot's curves the probe rides: up and down go from one to the next, and each says its own value.
import type { Core } from '../core/types.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import type { ScenePart } from '../plot/scene.ts';
import type { Order } from '../plot/survey.ts';

const orderNames = ['f', 'f′', 'f″'];

/** How many curves there are to ride: the orders of one function, or the functions that share the plot. */
export function rides(parts: readonly ScenePart[], orders: readonly Order[]): number {
  return parts.length > 1 ? parts.length : orders.length;
}

/** What the probe says on a curve: the name of the curve, x, and the value there. */
export function rideText(
  core: Core,
  parts: readonly ScenePart[],
  orders: readonly Order[],
  ride: number,
  x: number,
): string {
  const several = parts.length > 1;
  const part = parts[several ? ride : 0];
  const order = (several ? orders[0] : orders[ride]) ?? 0;
  const { id, params, transform } = part.subject;
  const jets = core.evaluate(id, [x], params, { transform });
  const value = [jets.f, jets.d1, jets.d2][order][0];
  const shown = order === 0 ? readout(value) : signedReadout(value);
  return `${part.name}, ${orderNames[order]}: x = ${exact(x)}, ${orderNames[order]} = ${shown}`;
}
