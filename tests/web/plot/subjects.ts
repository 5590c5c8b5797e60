// What the tests of the plot draw: every function of the catalogue in several settings, and pieces of a polyline.
import { misfit } from '../../../web/src/core/domain.ts';
import type { Break, Core, Params, Transform } from '../../../web/src/core/types.ts';
import type { Order, Subject } from '../../../web/src/plot/survey.ts';

export const identity: Transform = { a: 1, b: 1, c: 0, d: 0 };
const mirrored: Transform = { a: -2, b: -0.5, c: 0.3, d: 1 };

export const orders: readonly Order[] = [0, 1, 2];

export function subject(id: string, params: Params = {}, transform: Transform = identity): Subject {
  return { id, params, transform };
}

export function nameOf({ id, params, transform }: Subject): string {
  return `${id} ${JSON.stringify(params)}${transform === identity ? '' : ` ${JSON.stringify(transform)}`}`;
}

/** Each function with its defaults, with each slider at either end, and scaled, shifted and mirrored. */
export function everySubject({ catalogue }: Core): readonly Subject[] {
  return catalogue.flatMap((info) => {
    const settings: readonly Params[] = [
      {},
      ...info.params.flatMap(({ id, min, max }) => [{ [id]: min }, { [id]: max }]),
    ];
    const fitting = settings.filter((params) => misfit(info, params) === null);
    return [...fitting.map((params) => subject(info.id, params)), subject(info.id, {}, mirrored)];
  });
}

export type Vertex = readonly [x: number, y: number];

export function vertices(points: Float64Array): readonly Vertex[] {
  return Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]]);
}

/** The lines that are drawn: neighbouring vertices with a gap at neither. */
export function lines(points: Float64Array): readonly (readonly [Vertex, Vertex])[] {
  const all = vertices(points);
  return all.slice(1).flatMap((to, i) => {
    const from = all[i];
    return Number.isNaN(from[1]) || Number.isNaN(to[1]) ? [] : [[from, to] as const];
  });
}

/** Left, at, right of a break for f and f′; null for f″, which declares none. */
export function sidesOf({ f, d1 }: Break, order: Order): Break['f'] | null {
  return [f, d1, null][order];
}
