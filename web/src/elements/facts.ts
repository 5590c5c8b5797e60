// The facts under the plot: what the core has computed, as labels and short texts.
import type { Break } from '../core/types.ts';
import type { Asymptote, Interval, Point, Properties } from '../core/properties.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact } from '../model/format.ts';

export type Fact = readonly [label: string, value: string];

/** Zeros named one by one; of more only the number is told. */
const mostZeros = 3;

const short = (value: number): string => exact(Number(value.toPrecision(4)));

function rangeText({ range: [lo, hi], minimum, maximum, smoothness }: Properties): string {
  if (lo === hi) return short(lo);
  // Between a jump's two sides values may be missing: then only the ends are told.
  if (smoothness === 'discontinuous') return `${short(lo)} … ${short(hi)}`;
  return `${minimum ? '[' : '('}${short(lo)}, ${short(hi)}${maximum ? ']' : ')'}`;
}

/** “0.75”, “−∞”, “y = 0.5x − 0.5” or that there is no limit. */
function farText(limit: number, line: Asymptote | null, words: Dictionary): string {
  if (Number.isNaN(limit)) return words.facts.noLimit;
  if (line === null || line.slope === 0) return short(limit);
  const { slope, intercept } = line;
  const size = Math.abs(slope) === 1 ? '' : short(Math.abs(slope));
  const rest = intercept === 0 ? '' : ` ${intercept < 0 ? '−' : '+'} ${short(Math.abs(intercept))}`;
  return `y = ${slope < 0 ? '−' : ''}${size}x${rest}`;
}

function steepestText(lipschitz: Point | null, jumps: boolean, words: Dictionary): string {
  if (lipschitz === null) return jumps ? words.facts.jumps : words.facts.unbounded;
  const { x, value } = lipschitz;
  return Number.isFinite(x)
    ? words.facts.reachedAt(short(value), short(x))
    : words.facts.approachedAt(short(value), exact(x));
}

function intervalText({ from, to }: Interval): string {
  const open = from === -Infinity ? '(−∞' : `[${short(from)}`;
  return `${open}, ${to === Infinity ? '∞)' : `${short(to)}]`}`;
}

function zerosText({ zeros, constant, window }: Properties, words: Dictionary): string {
  const intervals = constant.filter(({ value }) => value === 0);
  const ends = new Set(intervals.flatMap(({ from, to }) => [from, to]));
  const isolated = zeros.filter((x) => !ends.has(x));
  if (isolated.length > mostZeros) return words.facts.manyZeros(isolated.length, short(window));
  const all = [...intervals.map(intervalText), ...isolated.map(short)];
  return all.length === 0 ? words.facts.none : all.join(', ');
}

/** What is known of a function with its parameters and variant, in the order in which it is shown. */
export function factsOf(found: Properties, breaks: readonly Break[], words: Dictionary): readonly Fact[] {
  const { facts } = words;
  const { moments, limits, asymptotes } = found;
  const where = breaks.map(({ kind, x }) => `${words.breakKinds[kind]} ${short(x)}`);
  return [
    [facts.range, rangeText(found)],
    [facts.smooth, words.smoothness[found.smoothness]],
    ...(where.length === 0 ? [] : [[facts.breaks, where.join(', ')] as const]),
    [facts.monotone, found.monotone ? facts.yes : facts.no],
    [facts.symmetry, facts[found.symmetry]],
    [facts.steepest, steepestText(found.lipschitz, found.smoothness === 'discontinuous', words)],
    [facts.zeros, zerosText(found, words)],
    ['x → −∞', farText(limits[0], asymptotes[0], words)],
    ['x → ∞', farText(limits[1], asymptotes[1], words)],
    [facts.slopeMoment, short(moments.edf2)],
    ...(moments.zeroGradient === 0
      ? []
      : [[facts.zeroGradient, `${Number((100 * moments.zeroGradient).toPrecision(3))} %`] as const]),
    [facts.gain, short(found.gain)],
  ];
}
