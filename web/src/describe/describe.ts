// A function in words, for those who read a curve with a screen reader: generated from what the core computed.
import type { Asymptote, Interval } from '../core/properties.ts';
import type { Break, Core } from '../core/types.ts';
import { en, type Span, zh } from '../i18n/describe.ts';
import { exact } from '../model/format.ts';
import { type Piece, type Subject, type Walk, walk } from './walk.ts';

export interface Section {
  readonly heading: string;
  readonly sentences: readonly string[];
}

type Words = typeof en;

/** Of longer lists only the number is told. */
const most = 6;

const short = (value: number): string => exact(Number(value.toPrecision(4)) + 0);
const spanOf = ({ from, to }: Interval): Span => ({
  from: from === -Infinity ? null : short(from),
  to: to === Infinity ? null : short(to),
});

function pieceText(piece: Piece, words: Words): string {
  const { course, start, end, slope } = piece;
  const where = spanOf(piece);
  if (course === 'constant') return words.constant(short(start), where);
  if (course === 'straight') return words.straight(slope > 0, short(slope), where);
  if (course === 'waves') return words.waves(where);
  if (course === 'undefined') return words.undefined(where);
  return words.moves(course === 'rises', short(start), short(end), where);
}

function breakText({ x, kind, f, d1 }: Break, words: Words): string {
  const at = short(x);
  if (kind === 'kink') return words.kink(at, short(d1[0]), short(d1[2]));
  if (kind === 'jump') return words.jump(at, short(f[0]), short(f[1]), short(f[2]));
  return kind === 'pole' ? words.pole(at, short(f[0]), short(f[2])) : words.edge(at);
}

function lineText({ slope, intercept }: Asymptote): string {
  const size = Math.abs(slope) === 1 ? '' : short(Math.abs(slope));
  const rest = intercept === 0 ? '' : ` ${intercept < 0 ? '−' : '+'} ${short(Math.abs(intercept))}`;
  return `y = ${slope < 0 ? '−' : ''}${size}x${rest}`;
}

function courseOf({ pieces, properties }: Walk, words: Words): readonly string[] {
  if (pieces.length > 0) return pieces.map((piece) => pieceText(piece, words));
  const [lo, hi] = properties.range;
  return [words.manyTurns(properties.extrema.length, short(lo), short(hi))];
}

function turnsOf({ properties: { extrema } }: Walk, words: Words): readonly string[] {
  if (extrema.length === 0) return [words.noTurns];
  const told = extrema.slice(0, most).map(({ kind, value, x }) => words[kind](short(value), short(x)));
  return extrema.length > most ? [...told, words.moreTurns(extrema.length - most)] : told;
}

function zerosOf({ properties: { zeros, constant, window } }: Walk, words: Words): readonly string[] {
  const pieces = constant.filter(({ value }) => value === 0);
  const ends = new Set(pieces.flatMap(({ from, to }) => [from, to]));
  const single = zeros.filter((x) => !ends.has(x));
  if (single.length > most) return [words.manyZeros(single.length, short(window))];
  const texts = [
    ...(pieces.length === 0 ? [] : [words.zeroPieces(pieces.map(spanOf))]),
    ...(single.length === 0 ? [] : [words.zeros(single.map(short))]),
  ];
  return texts.length === 0 ? [words.noZeros] : texts;
}

function farOf({ properties: { limits, asymptotes } }: Walk, words: Words): readonly string[] {
  return limits.map((limit, i) => {
    const left = i === 0;
    const line = asymptotes[i];
    if (Number.isNaN(limit)) return words.noLimit(left);
    if (line !== null && line.slope !== 0) return words.along(left, lineText(line));
    return Number.isFinite(limit) ? words.towards(left, short(limit)) : words.grows(left, short(limit));
  });
}

function rangeOf({ properties }: Walk, words: Words): string {
  const [lo, hi] = properties.range;
  if (lo === hi) return words.onlyValue(short(lo));
  // Nobody expects ∞ to be reached.
  const reached = [
    properties.minimum !== null || lo === -Infinity,
    properties.maximum !== null || hi === Infinity,
  ];
  return words.range(short(lo), reached[0], short(hi), reached[1]);
}

function flatOf(
  { properties: { saturated, extrema, lipschitz, window } }: Walk,
  words: Words,
): readonly string[] {
  // Every curve is flat around a turning point: that is no saturation.
  const turns = ({ from, to }: Interval): boolean =>
    Number.isFinite(to - from) && extrema.some(({ x }) => x > from && x < to);
  const pieces = saturated.filter((piece) => !turns(piece));
  const flat =
    pieces.length === 0
      ? words.neverFlat
      : pieces.length > most
        ? words.manyFlat(pieces.length, short(window))
        : words.flat(pieces.map(spanOf));
  if (lipschitz === null) return [flat];
  const { x, value } = lipschitz;
  const steep = Number.isFinite(x) ? words.steepest(short(value), short(x)) : words.steepestFar(short(value));
  return [flat, steep];
}

/** The description of a function in sections, in the order in which they are read. */
export function describe(core: Core, subject: Subject, name: string, lang: 'en' | 'zh'): readonly Section[] {
  const words = lang === 'zh' ? zh : en;
  const { headings } = words;
  const found = walk(core, subject);
  const { smoothness, symmetry, monotone } = found.properties;
  const { breaks } = found;
  const broken =
    breaks.length > most ? [words.manyBreaks(breaks.length)] : breaks.map((one) => breakText(one, words));
  return [
    { heading: headings.kind, sentences: [words.kind(name, smoothness, symmetry, monotone)] },
    { heading: headings.course, sentences: courseOf(found, words) },
    { heading: headings.turns, sentences: turnsOf(found, words) },
    { heading: headings.zeros, sentences: zerosOf(found, words) },
    ...(broken.length === 0 ? [] : [{ heading: headings.breaks, sentences: broken }]),
    { heading: headings.far, sentences: farOf(found, words) },
    { heading: headings.range, sentences: [rangeOf(found, words)] },
    { heading: headings.flat, sentences: flatOf(found, words) },
  ];
}

/** The same as one text, for a place that holds no markup. */
export function describeInLine(sections: readonly Section[]): string {
  return sections.map(({ heading, sentences }) => `${heading}: ${sentences.join(' ')}`).join(' ');
}
