// Curves as polylines: uniform samples cut exactly at the breaks, so that no jump is joined by a line.
import type { Break, Core, Params, Transform } from '../core/types.ts';

/** What to draw: a function with its parameters and variant. */
export interface Subject {
  readonly id: string;
  readonly params: Params;
  readonly transform: Transform;
}

export type Order = 0 | 1 | 2;

/** Polylines x0,y0,x1,y1,… in data units of f, f′, f″; NaN,NaN between arcs. */
export interface Sampled {
  readonly points: readonly [Float64Array, Float64Array, Float64Array];
  readonly breaks: readonly Break[];
}

/** A piece between two breaks, or between a break and an end of the range. */
interface Arc {
  /** The breaks it lies between; null where the range ends instead. */
  readonly start: Break | null;
  readonly end: Break | null;
  /** Where to evaluate, ascending. Never at a break: its value there is the field's choice, not a side. */
  readonly xs: readonly number[];
}

/** The range cut at its breaks, with about `count` uniform places and one just inside each cut. */
function cutIntoArcs(
  breaks: readonly Break[],
  [lo, hi]: readonly [number, number],
  count: number,
): readonly Arc[] {
  // The sides that face away from the range are not drawn.
  const inside = breaks.filter(({ x }) => x > lo && x < hi);
  const starts = [breaks.findLast(({ x }) => x === lo) ?? null, ...inside];
  const ends = [...inside, breaks.find(({ x }) => x === hi) ?? null];
  // Just beside a break, where f″ has no declared one-sided value: a bit further than the next number.
  const margin = (x: number): number =>
    Math.max(1e-9 * (hi - lo), Number.EPSILON * Math.abs(x), Number.MIN_VALUE);
  // In this order the product cannot overflow.
  const place = (i: number): number => lo + (hi - lo) * (i / count);
  let i = 0;
  return starts.map((start, k) => {
    const end = ends[k];
    const from = start === null ? lo : start.x + margin(start.x);
    const to = end === null ? hi : end.x - margin(end.x);
    if (!(from < to)) return { start, end, xs: narrow(start, end, lo, hi) };
    const xs = [from];
    for (; i < count && place(i) < to; i++) if (place(i) > xs[xs.length - 1]) xs.push(place(i));
    xs.push(to);
    return { start, end, xs };
  });
}

/** The place to evaluate in an arc too narrow for margins; none where no number lies between two breaks. */
function narrow(start: Break | null, end: Break | null, lo: number, hi: number): readonly number[] {
  if (start === null) return [lo];
  if (end === null) return [hi];
  const middle = start.x + (end.x - start.x) / 2;
  return middle > start.x && middle < end.x ? [middle] : [];
}

/** What a break declares for an order; nothing for f″. */
function sidesOf(found: Break | null, order: Order): Break['f'] | null {
  if (found === null || order === 2) return null;
  return order === 0 ? found.f : found.d1;
}

/** Arcs and the values at their places as one polyline; one-sided values are vertices, steps are left open. */
function joined(arcs: readonly Arc[], values: Float64Array, order: Order): readonly number[] {
  const points: number[] = [];
  const put = (x: number, y: number): void => {
    points.push(x, Number.isFinite(y) ? y : Number.NaN);
  };
  let next = 0;
  for (const { start, end, xs } of arcs) {
    const after = sidesOf(start, order);
    const first = points.length === 0;
    const open = start !== null && (after === null || after[0] !== after[2]);
    if (open && !first) points.push(Number.NaN, Number.NaN);
    if (start !== null && after !== null && (open || first)) put(start.x, after[2]);
    for (const x of xs) put(x, values[next++]);
    const before = sidesOf(end, order);
    if (end !== null && before !== null) put(end.x, before[0]);
  }
  return points;
}

const bisections = 48;

/**
 * f″ may step where f and f′ are continuous (a seam, which is no break): every suspiciously steep pair of
 * samples is halved until it is either smooth or a step between neighbouring numbers.
 */
function openSteps(core: Core, subject: Subject, points: readonly number[]): readonly number[] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < points.length; i += 2) {
    const y = points[i];
    if (y < low) low = y;
    if (y > high) high = y;
  }
  const steep = 0.04 * (high - low);
  if (!(steep > 0)) return points;
  const opened: number[] = [];
  let budget = 24;
  for (let i = 0; i < points.length; i += 2) {
    opened.push(points[i], points[i + 1]);
    const rise = Math.abs(points[i + 3] - points[i + 1]);
    if (!(rise > steep) || budget-- <= 0) continue;
    let [left, right] = [points[i], points[i + 2]];
    let [below, above] = [points[i + 1], points[i + 3]];
    for (let k = 0; k < bisections && Math.abs(above - below) > 0.5 * rise; k++) {
      const middle = left + (right - left) / 2;
      if (middle <= left || middle >= right) break;
      const value = core.evaluate(subject.id, [middle], subject.params, { transform: subject.transform })
        .d2[0];
      if (Math.abs(value - below) < Math.abs(above - value)) [left, below] = [middle, value];
      else [right, above] = [middle, value];
    }
    if (Math.abs(above - below) > 0.5 * rise) opened.push(left, below, Number.NaN, Number.NaN, right, above);
  }
  return opened;
}

/** The three polylines of a subject over [lo, hi] with about `count` samples each. */
export function sample(
  core: Core,
  subject: Subject,
  range: readonly [number, number],
  count: number,
): Sampled {
  const { id, params, transform } = subject;
  const breaks = core.breaks(id, params, transform);
  const arcs = cutIntoArcs(breaks, range, count);
  const xs = arcs.flatMap((arc) => arc.xs);
  const { f, d1, d2 } = core.evaluate(id, xs, params, { transform });
  const points = [
    Float64Array.from(joined(arcs, f, 0)),
    Float64Array.from(joined(arcs, d1, 1)),
    Float64Array.from(openSteps(core, subject, joined(arcs, d2, 2))),
  ] as const;
  return { points, breaks };
}
