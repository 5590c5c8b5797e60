// The gradient lab's sentences, made of its numbers: what happened, why, where formats of numbers end.
import type { NetworkTheory } from '../core/network/types.ts';
import type { ChainRun, GradientNumbers } from '../describe/gradient.ts';
import { quantile } from '../describe/quantile.ts';
import type { en } from '../i18n/gradient.ts';
import { exact, readout } from '../model/format.ts';
import { powerText } from '../model/power.ts';

export type GradientWords = typeof en;

/** What is not known is a dash. */
export const slopeText = (slope: number): string => (Number.isNaN(slope) ? '–' : readout(slope, 3));

const three = (value: number): string => exact(Number(value.toPrecision(3)));

/** What a layer does, and what is left at the probe; marked text. */
export function gradientSentence(
  { at, factor, median, fate }: GradientNumbers,
  words: GradientWords,
): string {
  const n = String(at);
  if (fate === 'start' || fate === 'unknown') return words.sentence[fate];
  if (fate === 'zero') return words.sentence.zero(n);
  const by = powerText(Math.log10(factor), 3);
  return median <= 0
    ? words.sentence.shrinks(by, n, powerText(median))
    : words.sentence.grows(by, n, powerText(median));
}

/** What else is true: of the bound, and of float16 and float32. */
export function gradientNotes(
  { at, steepest, meanSlope, passing, fate, theory }: GradientNumbers,
  words: GradientWords,
): readonly string[] {
  const untold = Number.isNaN(theory) ? [words.theoryUnknown] : [];
  const notes: string[] = [];
  // Where slopes are as a rule well below the steepest, the two are told apart.
  if (steepest !== null && at > 0 && Math.abs(meanSlope) < 0.97 * steepest)
    notes.push(words.boundNote(three(steepest)));
  // What is 0 exactly is no matter of formats.
  if (fate === 'zero' || fate === 'unknown') return untold;
  const ends = (['float16', 'float32'] as const).flatMap((name) => {
    const met = passing[name];
    return met === null ? [] : [words.passing[met.end](name, String(met.layers), met.measured)];
  });
  return [...untold, ...notes, ...(ends.length === 0 ? [words.passing.never] : ends)];
}

/** How much the mean slope may change with depth and still count as the same. */
const steadily = 0.1;

/** What the units' slopes have to do with it. */
export function unitsSentences(
  { trials }: ChainRun,
  { zeroGradients, layer, steepest, bound, fate }: GradientNumbers,
  words: GradientWords,
): readonly string[] {
  const at = (place: number): number =>
    quantile(
      trials.map(({ meanSlope }) => meanSlope.at(place) ?? Number.NaN),
      0.5,
    );
  const [first, last] = [at(0), at(-1)];
  const out: string[] = [];
  if (Number.isFinite(first) && Number.isFinite(last))
    out.push(
      Math.abs(last - first) <= steadily * Math.abs(first)
        ? words.steady
        : words.drifts(three(first), three(last)),
    );
  if (zeroGradients > 0)
    out.push(words.flat(`${Number((100 * zeroGradients).toPrecision(3))} %`, String(layer)));
  // With such weights it would shrink even if every slope were the steepest.
  if (steepest !== null && steepest < 1 && bound < 0 && (fate === 'vanished' || fate === 'fades'))
    out.push(words.shrinksBecause(three(steepest)));
  return out;
}

/** χ and its root, with four digits. */
export function chiText({ chi }: NetworkTheory, words: GradientWords): string {
  if (chi === null) return words.chiUnknown;
  const four = (value: number): string => exact(Number(value.toPrecision(4)));
  return words.chiSo(four(chi), four(Math.sqrt(chi)));
}
