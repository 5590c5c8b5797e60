// From the items of a view to what a plot draws.
import type { ActivationInfo, Break, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact } from '../model/format.ts';
import type { FullTransform, Item, ViewState } from '../model/state.ts';
import type { Range } from '../plot/range.ts';
import type { ScenePart } from '../plot/scene.ts';
import { gapsOf, type Order } from '../plot/survey.ts';

/** A function's name with the parameters that are not at their defaults. */
export function itemName(item: Item, info: ActivationInfo): string {
  const given = info.params.filter((parameter) => item.params[parameter.id] !== undefined);
  if (given.length === 0) return info.name;
  return `${info.name} ${given.map(({ id, symbol }) => `${symbol} = ${exact(item.params[id])}`).join(', ')}`;
}

export function infoOf(core: Core, item: Item): ActivationInfo {
  return core.catalogue.find((info) => info.id === item.id) ?? core.catalogue[0];
}

export function scenePart(core: Core, item: Item, transform: FullTransform, slot: number | null): ScenePart {
  return {
    subject: { id: item.id, params: item.params, transform },
    slot,
    name: itemName(item, infoOf(core, item)),
  };
}

/** The orders of derivative a view shows, f first. */
export function shownOrders(state: ViewState): readonly Order[] {
  const orders: Order[] = [];
  if (state.show.includes('f')) orders.push(0);
  if (state.show.includes('d1')) orders.push(1);
  if (state.show.includes('d2')) orders.push(2);
  return orders;
}

/** The break that stands exactly at x, if any. */
export function breakAt(breaks: readonly Break[], x: number): Break | null {
  return breaks.find((found) => found.x === x) ?? null;
}

/**
 * f″ on either side of a break: a hair beside it, for of breaks the core tells the sides of f and f′. Infinite where it
 * is large and still grows.
 */
export function secondSides(
  core: Core,
  { id, params }: Item,
  transform: FullTransform,
  x: number,
): readonly [number, number] {
  const hair = 1e-9 * Math.max(1, Math.abs(x));
  const nearer = hair / 100;
  const places = [x - hair, x - nearer, x + nearer, x + hair];
  const { d2 } = core.evaluate(id, places, params, { transform });
  const limit = (far: number, near: number): number =>
    Math.abs(far) > 1e3 && Math.abs(near) > 10 * Math.abs(far) ? Math.sign(far) * Infinity : far;
  return [limit(d2[0], d2[1]), limit(d2[3], d2[2])];
}

/**
 * Where the probe rests before anyone moves it: at the lowest point if that lies inside the range, else
 * one tenth of the way from the middle to the left.
 */
export function restingPlace(
  core: Core,
  item: Item,
  transform: FullTransform,
  [lo, hi]: readonly [number, number],
): number {
  const count = 200;
  const x = Float64Array.from({ length: count + 1 }, (_, i) => lo + ((hi - lo) * i) / count);
  const { f } = core.evaluate(item.id, x, item.params, { transform });
  let lowest = 0;
  for (let i = 1; i <= count; i++) if (f[i] < f[lowest]) lowest = i;
  const rises = (i: number): boolean => f[i] > f[lowest] + 1e-9;
  const inside = lowest > 0 && lowest < count && rises(lowest - 1) && rises(lowest + 1);
  const place = inside ? x[lowest] : (lo + hi) / 2 - (hi - lo) / 10;
  return Number(place.toPrecision(4)) + 0;
}

// Pages ask at every movement of the probe, which changes nothing here.
const knownGaps = new WeakMap<Item, { readonly key: string; readonly gaps: readonly Range[] }>();

/** A sentence that says where in view a function has no values; '' where it has them all. */
export function gapsText(
  core: Core,
  item: Item,
  name: string,
  transform: FullTransform,
  x: Range,
  words: Dictionary,
): string {
  const key = JSON.stringify([transform, x]);
  let known = knownGaps.get(item);
  if (known?.key !== key) {
    known = { key, gaps: gapsOf(core, { id: item.id, params: item.params, transform }, x) };
    knownGaps.set(item, known);
  }
  const short = (value: number): string => exact(Number(value.toPrecision(6)));
  const where = known.gaps.map(([from, to]) => words.between(short(from), short(to)));
  return where.length === 0 ? '' : words.undefinedIn(name, where);
}
