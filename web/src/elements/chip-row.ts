// Of many chips the first ones, and a button for the others.
import { html, nothing } from 'lit';
import { chipWords } from '../i18n/chips.ts';

/** About two rows of a wide page. */
const most = 12;

/** One button more would take the room of the chip it hides. */
const tooMany = (count: number): boolean => count > most + 1;

export function fewChips<T>(chips: readonly T[], all: boolean): readonly T[] {
  return all || !tooMany(chips.length) ? chips : chips.slice(0, most);
}

export function moreChips(count: number, all: boolean, lang: string, toggle: () => void): unknown {
  if (!tooMany(count)) return nothing;
  const words = chipWords(lang);
  return html`<button class="quiet more" aria-expanded=${all} @click=${toggle}>${all ? words.fewer : words.more(count - most)}</button>`;
}
