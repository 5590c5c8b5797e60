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
      const value = core.evaluate(subject.id, [middle], subject.params, { transform: subject.transform }).d2[0];
      if (Math.abs(value - below) < Math.abs(above - value)) [left, below] = [middle, value];
      else [right, above] = [middle, value];
    }
    if (Math.abs(above - below) > 0.5 * rise) opened.push(left, below, Number.NaN, Number.NaN, right, above);
  }
  return opened;
}

/** The three polylines of a subject over [lo, hi] with about `count` samples each. */
export function sample(core: Core, subject: Subject, range: readonly [number, number], count: number): Sampled {
  const [lo, hi] = range;
  const { id, params, transform } = subject;
  const breaks = core.breaks(id, params, transform);
  const inside = breaks.filter((b) => b.x > lo && b.x < hi);
  // Just beside a break, where f″ has no declared one-sided value.
  const beside = 1e-9 * (hi - lo);

  const xs: number[] = [];
  let next = 0;
  for (let i = 0; i <= count; i++) {
    const x = i === count ? hi : lo + ((hi - lo) * i) / count;
    while (next < inside.length && inside[next].x <= x) {
      const at = inside[next++].x;
      if (xs.length > 0 && xs[xs.length - 1] > at - beside) xs.pop();
      xs.push(at - beside, at + beside);
    }
    if (xs.length === 0 || x > xs[xs.length - 1]) xs.push(x);
  }
  const jets = core.evaluate(id, xs, params, { transform });

  const polyline = (order: Order): Float64Array => {
    const values = [jets.f, jets.d1, jets.d2][order];
    const out: number[] = [];
    let b = 0;
    for (let i = 0; i < xs.length; i++) {
      const y = values[i];
      out.push(xs[i], Number.isFinite(y) ? y : Number.NaN);
      if (b < inside.length && xs[i] < inside[b].x && (i + 1 >= xs.length || xs[i + 1] > inside[b].x)) {
        const { x, f, d1 } = inside[b++];
        const sides = order === 0 ? f : order === 1 ? d1 : null;
        if (sides === null) out.push(Number.NaN, Number.NaN);
        else if (sides[0] === sides[2]) out.push(x, sides[0]);
        else out.push(x, sides[0], Number.NaN, Number.NaN, x, sides[2]);
      }
    }
    return Float64Array.from(order === 2 ? openSteps(core, subject, out) : out);
  };
  return { points: [polyline(0), polyline(1), polyline(2)], breaks };
}
