// The sentence under the plot: marked text from the words, and its nodes for the page.
import { html } from 'lit';
import type { Interval } from '../core/properties.ts';
import type { Dictionary } from '../i18n/index.ts';
import { pieces } from '../i18n/marked.ts';
import { exact, readout, signedReadout, unbroken } from '../model/format.ts';
import { type Place, remarkAt } from '../model/remark.ts';
import type { FeatureKind } from '../plot/features.ts';

export function markedText(marked: string): unknown {
  return pieces(unbroken(marked)).map(({ text, mark }) => {
    if (mark === 'math') return html`<i class="math">${text}</i>`;
    if (mark === 'stress') return html`<em>${text}</em>`;
    return mark === 'value' ? html`<b>${text}</b>` : text;
  });
}

/** A number in a running text: at most four digits, or ∞. */
export const shortNumber = (value: number): string => exact(Number(value.toPrecision(4)));

/** Whether the slope is 0, not only too small for a double. */
function isLevel({ x, slope, found }: Place): boolean {
  const among = ({ from, to }: Interval): boolean => from <= x && x <= to;
  const endless = found.saturated.filter(({ from, to }) => Math.max(-from, to) === Infinity);
  return slope === 0 && (found.constant.some(among) || !endless.some(among));
}

function firstClause(
  name: string,
  place: Place,
  f: number,
  feature: FeatureKind | null,
  words: Dictionary,
): string {
  const { x, slope, here, info } = place;
  const at = exact(x);
  const three = (value: number): string => readout(value, 3);
  if (Number.isNaN(f)) return words.sentenceUndefined(name, at);
  if (here?.kind === 'jump')
    return words.sentenceAtJump(
      name,
      at,
      shortNumber(here.f[0]),
      shortNumber(here.f[2]),
      shortNumber(here.f[1]),
    );
  if (here !== null && here.d1[0] === here.d1[2] && Math.abs(here.d1[0]) === Infinity)
    return words.sentenceVertical(name, at, exact(here.d1[0]));
  if (here !== null)
    return words.sentenceAtBreak(
      name,
      at,
      shortNumber(here.d1[0]),
      shortNumber(here.d1[2]),
      shortNumber(here.d1[1]),
      Object.keys(info.frameworks).length > 0,
    );
  if (feature !== null && feature !== 'origin')
    return words.sentenceAtFeature(words.features[feature], shortNumber(x), name, three(f));
  return words.sentence(name, at, three(f), slope, signedReadout(slope, 3), isLevel(place));
}

/** What is true of a function at a place, in marked text: its value and course, and one thing worth knowing. */
export function sentenceAt(
  name: string,
  place: Place,
  f: number,
  feature: FeatureKind | null,
  words: Dictionary,
): string {
  const first = firstClause(name, place, f, feature, words);
  const remark = Number.isNaN(f) ? null : remarkAt(place);
  if (remark === null) return first;
  const second = words.remark(remark, shortNumber);
  return words.code === 'en' ? `${first} ${second}` : first + second;
}
