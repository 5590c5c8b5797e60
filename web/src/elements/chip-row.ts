// Of many chips the first ones, and a button for the others.
import { html, nothing } from 'lit';
import { chipWords } from '../i18n/chips.ts';

/** One button more would take the room of the chip it hides. */
const tooMany = (count: number, most: number): boolean => count > most + 1;

/** @param most how many make about two rows */
export function fewChips<T>(chips: readonly T[], most: number, all: boolean): readonly T[] {
  return all || !tooMany(chips.length, most) ? chips : chips.slice(0, most);
}

export function moreChips(
  count: number,
  most: number,
  all: boolean,
  lang: string,
  toggle: () => void,
): unknown {
  if (!tooMany(count, most)) return nothing;
  const words = chipWords(lang);
  return html`<button class="quiet more" aria-expanded=${all} @click=${toggle}>${all ? words.fewer : words.more(count - most)}</button>`;
}
