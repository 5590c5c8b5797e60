// Traces a curve of which only values are known as the few points that draw it to a tenth of a pixel.
import type { View } from '../core/types.ts';

/**
 * Fills in where the curve stands at each x, how far rounding alone may move that, and the sign of what is shown:
 * on a log axis the curve has a gap wherever the sign changes.
 */
export type Course = (
  x: Float64Array,
  places: Float64Array,
  grains: Float64Array,
  signs: Float64Array,
) => void;

/** A break inside or outside the window; the two sides where they are known. */
export interface Seam {
  readonly x: number;
  readonly sides: readonly [left: number, right: number] | null;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly grain: number;
  readonly sign: number;
}

/** CSS pixels. */
const spacing = 2;
const tolerance = 0.03;
const outside = 3;
/** Narrower than this two sides of a step are its two ends. */
const narrowest = 1e-7;
/** A step of this many pixels over no width is a jump. */
const jump = 0.5;
const mostSamples = 60_000;
/** Where between two samples the curve is looked at; not symmetrical, so that no inflection hides. */
const looks: readonly number[] = [0.3, 0.65];

class Tracer {
  readonly #course: Course;
  readonly #logarithmic: boolean;
  readonly #view: View;
  readonly #kx: number;
  readonly #ky: number;
  #count = 0;

  constructor(course: Course, view: View, logarithmic: boolean) {
    this.#course = course;
    this.#logarithmic = logarithmic;
    this.#view = view;
    this.#kx = view.width / (view.x[1] - view.x[0]);
    this.#ky = view.height / (view.y[1] - view.y[0]);
  }

  read(xs: readonly number[]): Sample[] {
    const x = Float64Array.from(xs);
    const [places, grains, signs] = [0, 1, 2].map(() => new Float64Array(x.length));
    this.#course(x, places, grains, signs);
    this.#count += x.length;
    return xs.map((at, i) => ({ x: at, y: places[i], grain: grains[i] * this.#ky, sign: signs[i] }));
  }

  /** The curve between two samples at the ends of a piece without declared breaks; the ends included. */
  piece(from: Sample, to: Sample): Sample[] {
    const steps = Math.max(1, Math.ceil(((to.x - from.x) * this.#kx) / spacing));
    const inner = Array.from({ length: steps - 1 }, (_, i) => from.x + ((to.x - from.x) * (i + 1)) / steps);
    let done: Sample[] = [from, ...this.read(inner.filter((x) => x > from.x && x < to.x)), to];
    let open: boolean[] = done.slice(1).map(() => true);
    while (open.some(Boolean) && this.#count < mostSamples) [done, open] = this.#refined(done, open);
    return done;
  }

  /** Looks between the samples of every open interval, all in one call; intervals that hold are closed. */
  #refined(samples: readonly Sample[], open: readonly boolean[]): [Sample[], boolean[]] {
    const wanted = open.flatMap((is, i) =>
      is ? looks.map((t) => samples[i].x + t * (samples[i + 1].x - samples[i].x)) : [],
    );
    const seen = this.read(wanted);
    const next: Sample[] = [samples[0]];
    const nextOpen: boolean[] = [];
    let at = 0;
    open.forEach((is, i) => {
      const [a, b] = [samples[i], samples[i + 1]];
      if (is) {
        const inner = seen.slice(at, at + looks.length).filter(({ x }) => x > a.x && x < b.x);
        at += looks.length;
        const split = inner.length > 0 && (b.x - a.x) * this.#kx > narrowest && !this.#holds(a, b, inner);
        if (split) {
          next.push(...inner);
          for (const _ of inner) nextOpen.push(true);
        }
        nextOpen.push(split);
      } else nextOpen.push(false);
      next.push(b);
    });
    return [next, nextOpen];
  }

  /** −1 below the window, 1 above it, 0 in it or nearly. What is −∞ is below, NaN is nowhere. */
  #side({ y }: Sample): number {
    const [lo, hi] = this.#view.y;
    if (y * this.#ky < lo * this.#ky - outside) return -1;
    return y * this.#ky > hi * this.#ky + outside ? 1 : 0;
  }

  /** Whether a straight line from a to b is the curve, as far as the samples between tell. */
  #holds(a: Sample, b: Sample, inner: readonly Sample[]): boolean {
    const all = [a, ...inner, b];
    const missing = all.filter(({ y }) => Number.isNaN(y)).length;
    if (missing > 0) return missing === all.length;
    const sides = all.map((sample) => this.#side(sample));
    if (sides[0] !== 0 && sides.every((side) => side === sides[0])) return true;
    if (sides.some((side) => side !== 0)) return false;
    if (this.#logarithmic && a.sign !== b.sign) return false;
    const [dx, dy] = [(b.x - a.x) * this.#kx, (b.y - a.y) * this.#ky];
    const length = Math.hypot(dx, dy);
    return inner.every((sample) => {
      const [px, py] = [(sample.x - a.x) * this.#kx, (sample.y - a.y) * this.#ky];
      const far = length > 0 ? Math.abs(dx * py - dy * px) / length : Math.hypot(px, py);
      // Beside the chord but past its end is as far away as the end.
      const along = length > 0 ? (px * dx + py * dy) / length : 0;
      const past = Math.max(0, -along, along - length);
      return Math.hypot(far, past) <= tolerance + 2 * Math.max(sample.grain, a.grain, b.grain);
    });
  }

  /** Whether the line from a to b is drawn: both stand in view, and nothing jumps between them. */
  joined(a: Sample, b: Sample): boolean {
    if (!Number.isFinite(a.y) || !Number.isFinite(b.y)) return false;
    const [side, other] = [this.#side(a), this.#side(b)];
    if (side !== 0 && other !== 0) return false;
    if (this.#logarithmic && a.sign * b.sign < 0) return false;
    const [dx, dy] = [(b.x - a.x) * this.#kx, Math.abs(b.y - a.y) * this.#ky];
    return !(dx <= 4 * narrowest && dy > jump + 2 * Math.max(a.grain, b.grain));
  }

  /** Leaves out points that lie on the way from the one before to one after, to within the tolerance. */
  thinned(arc: readonly Sample[]): readonly Sample[] {
    const kept: Sample[] = [arc[0]];
    let [low, high] = [-Infinity, Infinity];
    for (let i = 1; i < arc.length; i++) {
      const anchor = kept[kept.length - 1];
      const slope = ((arc[i].y - anchor.y) * this.#ky) / ((arc[i].x - anchor.x) * this.#kx);
      if (slope < low || slope > high) {
        kept.push(arc[i - 1]);
        [low, high] = [-Infinity, Infinity];
        i--;
        continue;
      }
      const slack = tolerance / ((arc[i].x - anchor.x) * this.#kx);
      low = Math.max(low, slope - slack);
      high = Math.min(high, slope + slack);
    }
    if (arc.length > 1) kept.push(arc[arc.length - 1]);
    return kept;
  }
}

const cell = new BigInt64Array(1);
const cellValue = new Float64Array(cell.buffer);

/** The next double in a direction, for x other than ±∞. */
function beside(x: number, direction: 1 | -1): number {
  if (x === 0) return direction * Number.MIN_VALUE;
  cellValue[0] = x;
  cell[0] += x > 0 === direction > 0 ? 1n : -1n;
  return cellValue[0];
}

/** x0,y0,x1,y1,… in data units, NaN,NaN between arcs; cut a few pixels outside the window. */
export function traceCourse(
  course: Course,
  seams: readonly Seam[],
  view: View,
  logarithmic: boolean,
): Float64Array {
  const tracer = new Tracer(course, view, logarithmic);
  const [lo, hi] = view.x;
  const inside = seams.filter(({ x }) => x > lo && x < hi);
  const end = (seam: Seam | undefined, x: number, side: 0 | 1): Sample => {
    if (seam === undefined) return tracer.read([x])[0];
    // What the curve does just beside the break; where exactly it ends, the break tells.
    const [near] = tracer.read([beside(seam.x, side === 0 ? -1 : 1)]);
    return { ...near, x: seam.x, y: seam.sides?.[side] ?? near.y };
  };
  const arcs: Sample[][] = [];
  for (let i = 0; i <= inside.length; i++) {
    const from = end(inside[i - 1], lo, 1);
    const to = end(inside[i], hi, 0);
    let arc: Sample[] = [];
    for (const sample of tracer.piece(from, to)) {
      if (arc.length > 0 && tracer.joined(arc[arc.length - 1], sample)) arc.push(sample);
      else {
        if (arc.length > 1) arcs.push(arc);
        arc = [sample];
      }
    }
    if (arc.length > 1) arcs.push(arc);
  }
  const points: number[] = [];
  arcs.forEach((arc, i) => {
    const before = i === 0 ? undefined : arcs[i - 1][arcs[i - 1].length - 1];
    const touches = before !== undefined && before.x === arc[0].x && before.y === arc[0].y;
    if (before !== undefined && !touches) points.push(Number.NaN, Number.NaN);
    for (const { x, y } of tracer.thinned(arc).slice(touches ? 1 : 0)) points.push(x, y);
  });
  return Float64Array.from(points);
}
