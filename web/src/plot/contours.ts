// Contour lines of a function of two numbers: marching squares, every crossing refined on the function itself.
import type { Range } from './range.ts';

export type Place = readonly [x: number, y: number];

export interface Contour {
  readonly level: number;
  readonly lines: readonly (readonly Place[])[];
}

/** A function of two numbers over a rectangle, known on a grid of n × n cells. */
export interface Field {
  readonly x: Range;
  readonly y: Range;
  readonly n: number;
  /** At the corners of the cells: (n + 1)² values, row by row from the smallest y. */
  readonly grid: Float64Array;
  readonly at: (x: number, y: number) => number;
}

/** Steps of the refinement, and when it is near enough, in shares of the difference along the edge. */
const refinements = 12;
const enough = 1e-12;

/** Where between two places, on opposite sides of the level, the function has it: false position, Illinois variant. */
function crossing(
  { at }: Field,
  level: number,
  [x0, y0]: Place,
  [x1, y1]: Place,
  v0: number,
  v1: number,
): Place {
  let [lo, hi, flo, fhi] = [0, 1, v0 - level, v1 - level];
  const near = enough * Math.abs(v1 - v0);
  let t = flo / (flo - fhi);
  let kept: 'lo' | 'hi' | null = null;
  for (let k = 0; k < refinements; k++) {
    const f = at(x0 + t * (x1 - x0), y0 + t * (y1 - y0)) - level;
    if (Math.abs(f) <= near) break;
    if (f < 0 === flo < 0) {
      [lo, flo] = [t, f];
      // An end that stays twice would stay for ever.
      if (kept === 'hi') fhi /= 2;
      kept = 'hi';
    } else {
      [hi, fhi] = [t, f];
      if (kept === 'lo') flo /= 2;
      kept = 'lo';
    }
    t = (lo * fhi - hi * flo) / (fhi - flo);
  }
  return [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
}

/** The crossings of one level by edge, and between which edges its line goes. */
function segments(field: Field, level: number) {
  const { n, grid, x, y } = field;
  const corner = (i: number, j: number): Place => [
    x[0] + ((x[1] - x[0]) * i) / n,
    y[0] + ((y[1] - y[0]) * j) / n,
  ];
  const value = (i: number, j: number): number => grid[j * (n + 1) + i];
  const places = new Map<number, Place>();
  const links = new Map<number, number[]>();
  // An edge goes from its corner to the right (even) or upwards (odd).
  const cross = (i: number, j: number, up: 0 | 1): number => {
    const edge = 2 * (j * (n + 1) + i) + up;
    if (!places.has(edge)) {
      const [k, l] = up ? [i, j + 1] : [i + 1, j];
      places.set(edge, crossing(field, level, corner(i, j), corner(k, l), value(i, j), value(k, l)));
    }
    return edge;
  };
  const link = (a: number, b: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ])
      links.set(from, [...(links.get(from) ?? []), to]);
  };
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) {
      const above = [value(i, j), value(i + 1, j), value(i + 1, j + 1), value(i, j + 1)].map(
        (v) => v >= level,
      );
      if (above.every((side) => side === above[0])) continue;
      const edges: number[] = [];
      if (above[0] !== above[1]) edges.push(cross(i, j, 0));
      if (above[1] !== above[2]) edges.push(cross(i + 1, j, 1));
      if (above[2] !== above[3]) edges.push(cross(i, j + 1, 0));
      if (above[3] !== above[0]) edges.push(cross(i, j, 1));
      if (edges.length === 2) link(edges[0], edges[1]);
      else {
        // A saddle: the middle says which corners belong together.
        const middle = field.at(...corner(i + 0.5, j + 0.5)) >= level;
        const turned = middle === above[0] ? 0 : 1;
        link(edges[0], edges[1 + 2 * turned]);
        link(edges[turned === 0 ? 2 : 1], edges[turned === 0 ? 3 : 2]);
      }
    }
  return { places, links };
}

/** The lines of one level, as long as they go. */
function linesOf(field: Field, level: number): readonly (readonly Place[])[] {
  const { places, links } = segments(field, level);
  const lines: Place[][] = [];
  const done = new Set<number>();
  const walk = (start: number): void => {
    const line: Place[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined) {
      done.add(edge);
      const place = places.get(edge);
      if (place !== undefined) line.push(place);
      edge = links.get(edge)?.find((next) => !done.has(next));
    }
    lines.push(line);
  };
  // Open lines from their ends, then rings from anywhere.
  for (const [edge, next] of links) if (next.length === 1 && !done.has(edge)) walk(edge);
  for (const edge of links.keys())
    if (!done.has(edge)) {
      walk(edge);
      const ring = lines[lines.length - 1];
      ring.push(ring[0]);
    }
  return lines;
}

export function contours(field: Field, levels: readonly number[]): readonly Contour[] {
  return levels
    .map((level) => ({ level, lines: linesOf(field, level) }))
    .filter(({ lines }) => lines.length > 0);
}
