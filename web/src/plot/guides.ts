// Asymptotes as dotted lines: what f approaches at either end, and what f′ does.
import type { Asymptote } from '../core/properties.ts';
import type { Range } from './range.ts';
import type { Order } from './survey.ts';

/** A straight piece in data units. */
export interface SceneGuide {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

interface Window {
  readonly x: Range;
  readonly y: Range;
}

type Line = Asymptote | null;

const same = (a: Line, b: Line): boolean => a?.slope === b?.slope && a?.intercept === b?.intercept;

/** Each line on the side where it is approached, up to the y axis or the middle; across where both sides share it. */
function pieces([left, right]: readonly [Line, Line], { x, y }: Window): readonly SceneGuide[] {
  const middle = x[0] < 0 && x[1] > 0 ? 0 : (x[0] + x[1]) / 2;
  const spans: readonly (readonly [Line, Range])[] = same(left, right)
    ? [[left, x]]
    : [
        [left, [x[0], middle]],
        [right, [middle, x[1]]],
      ];
  return spans.flatMap(([line, span]) => {
    // The axis is there already.
    if (line === null || (line.slope === 0 && line.intercept === 0)) return [];
    const height = (at: number): number => line.slope * at + line.intercept;
    let [from, to] = span;
    if (line.slope !== 0) {
      const ends = y.map((edge) => (edge - line.intercept) / line.slope).sort((a, b) => a - b);
      [from, to] = [Math.max(from, ends[0]), Math.min(to, ends[1])];
    } else if (line.intercept < y[0] || line.intercept > y[1]) return [];
    return from < to ? [{ from: [from, height(from)], to: [to, height(to)] } as const] : [];
  });
}

export function guidesOf(
  asymptotes: readonly [Line, Line],
  window: Window,
  shows: (order: Order) => boolean,
): readonly SceneGuide[] {
  const slope = (line: Line): Line => (line === null ? null : { slope: 0, intercept: line.slope });
  return [
    ...(shows(0) ? pieces(asymptotes, window) : []),
    ...(shows(1) ? pieces([slope(asymptotes[0]), slope(asymptotes[1])], window) : []),
  ];
}
