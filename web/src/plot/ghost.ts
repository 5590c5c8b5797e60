// The area between a curve and the ghost behind it, as polygons.
import type { Core, View } from '../core/types.ts';
import type { Subject } from './survey.ts';

/** Beside the breaks: straight lines between so many places are right to a fraction of the tint's edge. */
const places = 160;

/**
 * Closed polygons between two functions over a window, NaN,NaN between them; the heights are held near the window.
 * Curves that cross make a polygon that crosses itself, of which both lobes are filled.
 */
export function areaBetween(core: Core, first: Subject, second: Subject, { x, y }: View): Float64Array {
  const [lo, hi] = x;
  const both = [first, second];
  const breaks = both.flatMap(({ id, params, transform }) => core.breaks(id, params, transform));
  const inside = [...new Set(breaks.map((found) => found.x))].filter((at) => at > lo && at < hi);
  const edges = [lo, ...inside.sort((a, b) => a - b), hi];
  const span = y[1] - y[0];
  const held = (value: number): number => Math.max(y[0] - span, Math.min(y[1] + span, value));
  // A hair beside a jump stands for the value on that side.
  const hair = 1e-9 * (hi - lo);
  const polygons: number[] = [];
  for (let k = 1; k < edges.length; k++) {
    const [from, to] = [edges[k - 1] + hair, edges[k] - hair];
    const count = Math.max(1, Math.round(places * ((to - from) / (hi - lo))));
    const xs = Float64Array.from({ length: count + 1 }, (_, i) => from + (to - from) * (i / count));
    const [f, g] = both.map(({ id, params, transform }) => core.evaluate(id, xs, params, { transform }).f);
    const known = Array.from(xs.keys()).filter((i) => !Number.isNaN(f[i]) && !Number.isNaN(g[i]));
    if (known.length < 2) continue;
    for (const i of known) polygons.push(xs[i], held(f[i]));
    for (const i of known.reverse()) polygons.push(xs[i], held(g[i]));
    polygons.push(Number.NaN, Number.NaN);
  }
  return Float64Array.from(polygons);
}
