// The scene: everything a plot shows, as plain data in data units, before any pixel is drawn.
import type { Break, Core } from '../core/types.ts';
import type { NotesRequest, SceneNotes } from './notes.ts';
import { type AxisScale, linear, scaleTicks } from './axis-scale.ts';
import { dashes } from './palette.ts';
import type { Range } from './range.ts';
import type { Order, Subject } from './survey.ts';
import { ticks } from './ticks.ts';

/** Which axes have their numbers written beside them: in a grid that shares axes only those at its edge. */
export type Numbers = 'both' | 'x' | 'y' | 'none';

interface SceneCurve {
  /** What files call it, where it is no function's. */
  readonly name?: string;
  /** x0,y0,x1,y1,… in data units, NaN,NaN between arcs; a few pixels more than the window. */
  readonly points: Float64Array;
  readonly order: Order;
  /** Colour slot, or null for ink. */
  readonly slot: number | null;
  readonly dash: readonly number[];
  /** CSS pixels. */
  readonly width: number;
  readonly opacity: number;
  /** Width of the paper under the line that sets it off from those it crosses; none by default. */
  readonly edge?: number;
}

/** ● where the value is, ○ where it is not. */
interface SceneDot {
  readonly x: number;
  readonly y: number;
  readonly filled: boolean;
  readonly slot: number | null;
}

export interface SceneLabel {
  readonly text: string;
  readonly y: number;
  readonly slot: number | null;
  /** Mathematical italics for f, f′, f″; upright bold for names. */
  readonly math: boolean;
  readonly side: 'left' | 'right';
}

interface SceneProbe {
  readonly x: number;
  readonly marks: readonly { readonly y: number; readonly slot: number | null }[];
  /** Slope of the tangent through the first mark; null for none. */
  readonly slope: number | null;
}

/** A line that a curve approaches and never meets: where it has a pole. */
interface SceneAsymptote {
  readonly x: number;
  readonly slot: number | null;
}

export interface Scene {
  readonly x: Range;
  readonly y: Range;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly curves: readonly SceneCurve[];
  readonly dots: readonly SceneDot[];
  readonly asymptotes: readonly SceneAsymptote[];
  readonly labels: readonly SceneLabel[];
  /** CSS pixels for each name beside the plot. */
  readonly nameRoom?: number;
  readonly probe: SceneProbe | null;
  /** A small multiple: no labels at the axes, thinner lines. */
  readonly compact: boolean;
  readonly notes?: SceneNotes;
  /** What the places on the y axis stand for; linear where it is not given. */
  readonly yScale?: AxisScale;
  readonly numbers?: Numbers;
  /** The x axis runs along the foot of the plot, clear of many curves; a line stays at y = 0. */
  readonly footed?: boolean;
}

/** One function of a plot. */
export interface ScenePart {
  readonly subject: Subject;
  readonly slot: number | null;
  /** Dashed by slot when several functions share the plot. */
  readonly name: string;
  /** What files call the curve, where its name says enough only beside others. */
  readonly fullName?: string;
}

export interface SceneRequest {
  readonly parts: readonly ScenePart[];
  readonly orders: readonly Order[];
  readonly x: Range;
  readonly y: Range | null;
  readonly at: number | null;
  /** Of the curves of one function, the one that the probe is on: 0 is the first of `orders`. */
  readonly ride?: number;
  readonly tangent: boolean;
  /** CSS pixels of the area the curves are drawn in. */
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  /** What is said beside the curves of a single function. */
  readonly notes?: NotesRequest | null;
  readonly yScale?: AxisScale;
  readonly numbers?: Numbers;
  /** By default where several functions share a plot that is no small multiple. */
  readonly footed?: boolean;
  /** Where the names of several functions stand; by default where their curves are farther apart. */
  readonly nameSide?: 'left' | 'right' | 'none' | null;
  readonly nameRoom?: number;
}

/** What tracing a part gave: its polylines, and its breaks wherever they are. */
export interface Traced {
  readonly points: (order: Order) => Float64Array;
  readonly breaks: readonly Break[];
}

/** For names of one word or two. */
export const leastNameRoom = 84;

const orderWidths: readonly number[] = [2.5, 1.5, 1.25];
const compactWidths: readonly number[] = [2, 1, 1];
// At 72 % orange, teal and lilac would fall under 3 : 1 against the paper.
const paleSlots = new Set([1, 2, 4]);

function style(
  order: Order,
  part: ScenePart,
  several: boolean,
  compact: boolean,
): Omit<SceneCurve, 'points'> {
  const pattern = several && part.slot !== null ? (dashes[part.slot] ?? []) : [];
  return {
    order,
    slot: part.slot,
    dash: order === 2 && pattern.length === 0 ? [4, 3] : pattern,
    width: (compact ? compactWidths : orderWidths)[order],
    opacity: order === 0 || (part.slot !== null && paleSlots.has(part.slot)) ? 1 : 0.72,
  };
}

function breakDots(order: Order, breaks: readonly Break[], slot: number | null): SceneDot[] {
  if (order === 2) return [];
  const dots: SceneDot[] = [];
  for (const { x, f, d1 } of breaks) {
    const [left, at, right] = order === 0 ? f : d1;
    if (left === at && at === right) continue;
    for (const y of new Set([left, right])) if (y !== at) dots.push({ x, y, filled: false, slot });
    dots.push({ x, y: at, filled: true, slot });
  }
  return dots.filter((dot) => Number.isFinite(dot.y));
}

/** The y where a segment, walked from its first end, first is inside the window; null where it never is. */
function entry(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  x: Range,
  y: Range,
): number | null {
  let [from, to] = [0, 1];
  for (const [start, end, [lo, hi]] of [[x0, x1, x] as const, [y0, y1, y] as const]) {
    const run = end - start;
    if (run === 0) {
      if (start < lo || start > hi) return null;
      continue;
    }
    const crossings = [(lo - start) / run, (hi - start) / run];
    from = Math.max(from, Math.min(...crossings));
    to = Math.min(to, Math.max(...crossings));
  }
  return from <= to ? Math.max(y[0], Math.min(y[1], y0 + from * (y1 - y0))) : null;
}

/** y at the end of a polyline where a label can stand: where the curve, come from that side, is first in view. */
function endHeight(
  points: Float64Array,
  { x }: SceneRequest,
  y: Range,
  side: 'left' | 'right',
): number | null {
  const size = points.length / 2;
  const vertex = (k: number): readonly [number, number] => {
    const at = 2 * (side === 'left' ? k : size - 1 - k);
    return [points[at], points[at + 1]];
  };
  for (let k = 0; k + 1 < size; k++) {
    const [from, to] = [vertex(k), vertex(k + 1)];
    const height = Number.isNaN(from[1]) || Number.isNaN(to[1]) ? null : entry(from, to, x, y);
    if (height !== null) return height;
  }
  return null;
}

const orderNames: readonly string[] = ['f', 'f\u2009\u2032', 'f\u2009\u2033'];

/** How well labels at these heights can be told apart. */
export function spread(heights: readonly (number | null)[]): number {
  const known = heights.filter((h) => h !== null).sort((a, b) => a - b);
  let gap = Infinity;
  for (let i = 1; i < known.length; i++) gap = Math.min(gap, known[i] - known[i - 1]);
  return known.length > 1 ? (known[known.length - 1] - known[0]) / known.length + gap : 0;
}

/** Labels at the curves' ends: f, f′, f″ for one function, names on the less crowded side for several. */
function endLabels(request: SceneRequest, curves: readonly SceneCurve[], y: Range): SceneLabel[] {
  if (request.compact) return [];
  const several = request.parts.length > 1;
  const named = several ? curves.filter((curve) => curve.order === request.orders[0]) : curves;
  const heights = (side: 'left' | 'right') => named.map((curve) => endHeight(curve.points, request, y, side));
  if (several && request.nameSide === 'none') return [];
  const free = several && spread(heights('left')) > spread(heights('right')) ? 'left' : 'right';
  const side = (several && request.nameSide !== 'none' && request.nameSide) || free;
  return heights(side).flatMap((height, i) => {
    const text = several ? request.parts[i].name : orderNames[named[i].order];
    return height === null ? [] : [{ text, y: height, slot: named[i].slot, math: !several, side }];
  });
}

function probeOf(core: Core, request: SceneRequest): SceneProbe | null {
  const { at, parts, orders } = request;
  if (at === null || at < request.x[0] || at > request.x[1]) return null;
  const order = (parts.length === 1 ? orders[request.ride ?? 0] : undefined) ?? orders[0] ?? 0;
  const jets = parts.map(({ subject }) =>
    core.evaluate(subject.id, [at], subject.params, { transform: subject.transform }),
  );
  const marks = jets.map((jet, i) => ({ y: [jet.f, jet.d1, jet.d2][order][0], slot: parts[i].slot }));
  const slope = request.tangent && order === 0 && parts.length === 1 ? jets[0].d1[0] : Number.NaN;
  return {
    x: at,
    marks: marks.filter((mark) => Number.isFinite(mark.y)),
    slope: Number.isFinite(slope) ? slope : null,
  };
}

/** A number at the very end of a small plot would take room from the curve: then plots side by side would differ. */
function xTicksOf({ x: [lo, hi], width, compact }: SceneRequest): readonly number[] {
  const all = ticks(lo, hi, Math.max(2, Math.min(8, width / (compact ? 28 : 84))));
  const room = (12 * (hi - lo)) / width;
  return compact ? all.filter((value) => value - lo >= room && hi - value >= room) : all;
}

/** Puts a plot together from its request, its y range, and what tracing its parts gave. */
export function arrange(core: Core, request: SceneRequest, y: Range, traced: readonly Traced[]): Scene {
  const several = request.parts.length > 1;
  const inside = ({ x }: { readonly x: number }): boolean => x >= request.x[0] && x <= request.x[1];
  const curves: SceneCurve[] = [];
  const dots: SceneDot[] = [];
  // Derivatives first, so that f lies on top of them.
  for (const order of [...request.orders].reverse())
    traced.forEach(({ points, breaks }, i) => {
      const part = request.parts[i];
      curves.push({ points: points(order), ...style(order, part, several, request.compact) });
      dots.push(...breakDots(order, breaks.filter(inside), part.slot));
    });
  const asymptotes = traced.flatMap(({ breaks }, i) =>
    breaks
      .filter((found) => found.kind === 'pole' && inside(found))
      .map(({ x }) => ({ x, slot: request.parts[i].slot })),
  );
  return {
    x: request.x,
    y,
    xTicks: xTicksOf(request),
    yTicks: scaleTicks(
      request.yScale ?? linear,
      y[0],
      y[1],
      Math.max(2, Math.min(7, request.height / (request.compact ? 26 : request.height < 240 ? 40 : 60))),
    ),
    curves,
    dots,
    asymptotes: request.orders.length === 0 ? [] : asymptotes,
    labels: endLabels(request, curves, y),
    nameRoom: request.nameRoom,
    probe: probeOf(core, request),
    compact: request.compact,
    yScale: request.yScale,
    numbers: request.numbers,
    footed: request.footed ?? (several && !request.compact),
  };
}
