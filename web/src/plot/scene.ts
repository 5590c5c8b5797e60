// The scene: everything a plot shows, as plain data in data units, before any pixel is drawn.
import type { Break, Core } from '../core/types.ts';
import { dashes } from './palette.ts';
import { autoRange, type Range } from './range.ts';
import { type Order, type Sampled, type Subject, sample } from './sample.ts';
import { ticks } from './ticks.ts';

interface SceneCurve {
  readonly points: Float64Array;
  readonly order: Order;
  /** Colour slot, or null for ink. */
  readonly slot: number | null;
  readonly dash: readonly number[];
  /** CSS pixels. */
  readonly width: number;
  readonly opacity: number;
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

export interface Scene {
  readonly x: Range;
  readonly y: Range;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly curves: readonly SceneCurve[];
  readonly dots: readonly SceneDot[];
  readonly labels: readonly SceneLabel[];
  readonly probe: SceneProbe | null;
  /** A small multiple: no labels at the axes, thinner lines. */
  readonly compact: boolean;
}

/** One function of a plot. */
export interface ScenePart {
  readonly subject: Subject;
  readonly slot: number | null;
  /** Dashed by slot when several functions share the plot. */
  readonly name: string;
}

export interface SceneRequest {
  readonly parts: readonly ScenePart[];
  readonly orders: readonly Order[];
  readonly x: Range;
  readonly y: Range | null;
  readonly at: number | null;
  readonly tangent: boolean;
  /** CSS pixels of the area the curves are drawn in. */
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
}

/** One sample each 1.5 CSS pixels: a jump or kink is exact anyway, since breaks are vertices. */
function sampleCount(width: number): number {
  return Math.max(48, Math.min(1600, Math.round(width / 1.5)));
}

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
  const pattern = several && part.slot !== null ? dashes[part.slot] : [];
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

/** y at the end of a polyline where a label can stand: the last point on that side inside the range. */
function labelHeight(points: Float64Array, y: Range, side: 'left' | 'right'): number | null {
  const size = points.length / 2;
  for (let k = 0; k < size; k++) {
    const value = points[2 * (side === 'left' ? k : size - 1 - k) + 1];
    if (value >= y[0] && value <= y[1]) return value;
  }
  return null;
}

const orderNames: readonly string[] = ['f', 'f\u2009\u2032', 'f\u2009\u2033'];

function spread(heights: readonly (number | null)[]): number {
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
  const heights = (side: 'left' | 'right') => named.map((curve) => labelHeight(curve.points, y, side));
  const side = several && spread(heights('left')) > spread(heights('right')) ? 'left' : 'right';
  return heights(side).flatMap((height, i) => {
    const text = several ? request.parts[i].name : orderNames[named[i].order];
    return height === null ? [] : [{ text, y: height, slot: named[i].slot, math: !several, side }];
  });
}

function probeOf(core: Core, request: SceneRequest): SceneProbe | null {
  const { at, parts, orders } = request;
  if (at === null || at < request.x[0] || at > request.x[1]) return null;
  const order = orders[0] ?? 0;
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

/** Samples of every part; the costly half of a scene, which hovering does not need again. */
export function sampleParts(core: Core, request: SceneRequest): readonly Sampled[] {
  return request.parts.map(({ subject }) => sample(core, subject, request.x, sampleCount(request.width)));
}

/** The y range of a request: its own, or one that fits the orders shown. */
function yRange(request: SceneRequest, sampled: readonly Sampled[]): Range {
  if (request.y !== null) return request.y;
  const polylines = sampled.flatMap(({ points }) => request.orders.map((order) => points[order]));
  return autoRange(polylines, request.x[1] - request.x[0], request.width, request.height);
}

/** Puts a plot together from its request and the samples made for it. */
export function buildScene(core: Core, request: SceneRequest, sampled: readonly Sampled[]): Scene {
  const y = yRange(request, sampled);
  const several = request.parts.length > 1;
  const curves: SceneCurve[] = [];
  const dots: SceneDot[] = [];
  // Derivatives first, so that f lies on top of them.
  for (const order of [...request.orders].reverse())
    sampled.forEach(({ points, breaks }, i) => {
      const part = request.parts[i];
      curves.push({ points: points[order], ...style(order, part, several, request.compact) });
      dots.push(...breakDots(order, breaks, part.slot));
    });
  const perTick = request.compact ? 40 : 84;
  return {
    x: request.x,
    y,
    xTicks: ticks(request.x[0], request.x[1], Math.max(2, Math.min(8, request.width / perTick))),
    yTicks: ticks(y[0], y[1], Math.max(2, Math.min(7, request.height / (request.compact ? 26 : 60)))),
    curves,
    dots: dots.filter((dot) => dot.x >= request.x[0] && dot.x <= request.x[1]),
    labels: endLabels(request, curves, y),
    probe: probeOf(core, request),
    compact: request.compact,
  };
}
