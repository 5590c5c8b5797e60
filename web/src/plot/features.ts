// Points of a curve worth stopping at: breaks, extrema, inflections, the steepest place, crossings with a ghost, 0.
import type { Properties } from '../core/properties.ts';
import type { Break, Core } from '../core/types.ts';
import type { Range } from './range.ts';
import type { Subject } from './survey.ts';

export type FeatureKind =
  | Break['kind']
  | 'minimum'
  | 'maximum'
  | 'steepest'
  | 'inflection'
  | 'crossing'
  | 'origin';

export interface Feature {
  readonly x: number;
  readonly kind: FeatureKind;
}

/** Two closer than this share of the range are one: the first named below. */
const apart = 2e-3;
const places = 240;
/** Beyond so many of one kind, as in a fast wave, none is worth stopping at. */
const mostOfAKind = 24;

/** Where the sign of a function of x changes in a range, between breaks, and by more than rounding does. */
function signChanges(
  value: (x: ArrayLike<number>) => Float64Array,
  [lo, hi]: Range,
  breaks: readonly number[],
): readonly number[] {
  const xs = Float64Array.from({ length: places + 1 }, (_, i) => lo + ((hi - lo) * (i + 0.5)) / (places + 1));
  const values = value(xs);
  let largest = 0;
  for (const one of values) if (Number.isFinite(one)) largest = Math.max(largest, Math.abs(one));
  // Far out, where a curve is as good as straight, signs are those of rounding errors.
  const known = Array.from(xs.keys()).filter((i) => Math.abs(values[i]) > 1e-7 * largest);
  const found: number[] = [];
  for (let k = 1; k < known.length; k++) {
    const [i, j] = [known[k - 1], known[k]];
    if (values[i] > 0 === values[j] > 0 || j - i > 4) continue;
    if (breaks.some((at) => at >= xs[i] && at <= xs[j])) continue;
    let [from, to] = [xs[i], xs[j]];
    // Sixteen parts at a time: calls cost more than values.
    for (let round = 0; round < 6; round++) {
      const inner = Array.from({ length: 15 }, (_, part) => from + ((to - from) * (part + 1)) / 16);
      const turned = value(inner).findIndex((one) => one > 0 !== values[i] > 0);
      [from, to] = [
        turned === 0 ? from : (inner.at(turned < 0 ? -1 : turned - 1) ?? from),
        turned < 0 ? to : inner[turned],
      ];
    }
    found.push((from + to) / 2);
  }
  return found;
}

/** In ascending order. Those computed are rounded to six digits, or to 0: shorter to read, and no pixel off. */
export function featuresOf(
  core: Core,
  subject: Subject,
  ghost: Subject | null,
  range: Range,
  { extrema, lipschitz }: Pick<Properties, 'extrema' | 'lipschitz'>,
): readonly Feature[] {
  const jets = (one: Subject, x: ArrayLike<number>) =>
    core.evaluate(one.id, x, one.params, { transform: one.transform });
  const breaks = core.breaks(subject.id, subject.params, subject.transform);
  const edges = breaks.map(({ x }) => x);
  const bends = signChanges((x) => jets(subject, x).d2, range, edges);
  const between = (x: ArrayLike<number>): Float64Array => {
    if (ghost === null) return new Float64Array(x.length);
    const other = jets(ghost, x).f;
    return jets(subject, x).f.map((value, i) => value - other[i]);
  };
  const crossings = ghost === null ? [] : signChanges(between, range, edges);
  const near = apart * (range[1] - range[0]);
  // What is found of a place at 0 may be off by as little as the search is.
  const short = (x: number): number =>
    Math.abs(x) < 1e-8 * (range[1] - range[0]) ? 0 : Number(x.toPrecision(6)) + 0;
  // Along a straight piece no place is the steepest.
  const slopes =
    lipschitz === null
      ? []
      : jets(
          subject,
          [-1, 0, 1].map((k) => lipschitz.x + k * near),
        ).d1;
  const peaks = slopes.length === 3 && slopes[0] !== slopes[1] && slopes[2] !== slopes[1];
  const all: readonly Feature[] = [
    ...breaks.map(({ x, kind }) => ({ x, kind })),
    ...extrema.map(({ x, kind }) => ({ x: short(x), kind })),
    ...(lipschitz === null || !peaks ? [] : [{ x: short(lipschitz.x), kind: 'steepest' as const }]),
    ...crossings.map((x) => ({ x: short(x), kind: 'crossing' as const })),
    ...bends.map((x) => ({ x: short(x), kind: 'inflection' as const })),
    { x: 0, kind: 'origin' },
  ];
  const kept: Feature[] = [];
  for (const one of all) {
    const inside = one.x >= range[0] && one.x <= range[1];
    const many = all.filter(({ kind }) => kind === one.kind).length > mostOfAKind;
    if (inside && !many && kept.every(({ x }) => Math.abs(x - one.x) > near)) kept.push(one);
  }
  return kept.sort((a, b) => a.x - b.x);
}
