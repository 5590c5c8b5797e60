// A cheap look at a function over a range: values for the y range to fit, and where there are none.
import type { Break, Core, Params, Transform } from '../core/types.ts';
import type { Range } from './range.ts';

/** What to draw: a function with its parameters and variant. */
export interface Subject {
  readonly id: string;
  readonly params: Params;
  readonly transform: Transform;
}

export type Order = 0 | 1 | 2;

const places = 257;
// Both sides of this many breaks are looked at too.
const mostBreaks = 32;

/** Values of f, f′, f″ over a range; what is unused or does not exist is NaN. Read again, it keeps its arrays. */
export class Survey {
  readonly #x = new Float64Array(places);
  readonly #jets = {
    f: new Float64Array(places),
    d1: new Float64Array(places),
    d2: new Float64Array(places),
  };
  readonly values: readonly Float64Array[] = [0, 1, 2].map(() => new Float64Array(places + 2 * mostBreaks));

  read(core: Core, { id, params, transform }: Subject, [lo, hi]: Range, breaks: readonly Break[]): void {
    // In this order the product cannot overflow.
    for (let i = 0; i < places; i++) this.#x[i] = lo + (hi - lo) * (i / (places - 1));
    core.evaluate(id, this.#x, params, { transform, out: this.#jets });
    const [f, d1, d2] = this.values;
    for (const values of this.values) values.fill(Number.NaN);
    f.set(this.#jets.f);
    d1.set(this.#jets.d1);
    d2.set(this.#jets.d2);
    let next = places;
    for (const found of breaks.slice(0, mostBreaks)) {
      if (found.x < lo || found.x > hi) continue;
      for (const side of [0, 2] as const) {
        f[next] = found.f[side];
        d1[next++] = found.d1[side];
      }
    }
  }
}

/** Where in a range the function has no value: intervals, their ends as exact as doubles are. */
export function gapsOf(core: Core, { id, params, transform }: Subject, [lo, hi]: Range): readonly Range[] {
  // Where a function ends there is a break; few have any.
  if (!core.breaks(id, params, transform).some(({ kind }) => kind === 'edge')) return [];
  const missing = (x: number): boolean => Number.isNaN(core.evaluate(id, [x], params, { transform }).f[0]);
  const x = Float64Array.from({ length: places }, (_, i) => lo + (hi - lo) * (i / (places - 1)));
  const { f } = core.evaluate(id, x, params, { transform });
  const border = (outside: number, inside: number): number => {
    let [there, gone] = [outside, inside];
    for (;;) {
      const middle = there + (gone - there) / 2;
      if (middle === there || middle === gone) return gone;
      if (missing(middle)) gone = middle;
      else there = middle;
    }
  };
  const gaps: Range[] = [];
  for (let i = 0; i < places; i++) {
    if (!Number.isNaN(f[i])) continue;
    const from = i === 0 ? lo : border(x[i - 1], x[i]);
    while (i + 1 < places && Number.isNaN(f[i + 1])) i++;
    const to = i === places - 1 ? hi : border(x[i + 1], x[i]);
    // A single place, such as a pole, is a break and no gap.
    if (to > from) gaps.push([from, to]);
  }
  return gaps;
}
