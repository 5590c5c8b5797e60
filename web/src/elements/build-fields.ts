// Native controls for the kinds of keys there are in the schema: a choice, words, a range, a number, a text.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ActivationInfo } from '../core/types.ts';
import type { BuildWords } from '../i18n/build.ts';
import type { Dictionary } from '../i18n/index.ts';

export type Labels = Readonly<Record<string, string>>;
/** Takes a value as a link has it, or null for the default. */
export type SetValue = (value: string | null) => void;

/** More letters than this do not fit beside each other. */
const sideBySide = 24;

const valueOfField = ({ target }: Event): string =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement
    ? target.value
    : '';

/** One of several words: beside each other where they are few and short. */
export function choiceField(
  name: string,
  words: readonly string[],
  labels: Labels,
  value: string,
  set: (word: string) => void,
): unknown {
  const text = (word: string): string => labels[word] ?? word;
  if (words.map(text).join('').length <= sideBySide && words.length <= 4)
    return html`<div class="segmented" role="group" aria-label=${name}>
      ${words.map((word) => html`<button aria-pressed=${word === value} @click=${() => set(word)}>${text(word)}</button>`)}
    </div>`;
  return html`<select aria-label=${name} @change=${(event: Event) => set(valueOfField(event))}>
    ${words.map((word) => html`<option value=${word} .selected=${live(word === value)}>${text(word)}</option>`)}
  </select>`;
}

/** Any of several words; an empty list is a value too. */
export function wordsField(
  words: readonly string[],
  labels: Labels,
  value: string,
  set: (list: string) => void,
): unknown {
  const chosen = new Set(value.split(','));
  const toggled = (word: string): string =>
    words.filter((one) => chosen.has(one) !== (one === word)).join(',');
  return html`<div class="checks">
    ${words.map(
      (word) => html`<label class=${/^f[′″]?$/.test(labels[word] ?? word) ? 'check math' : 'check'}
        ><input type="checkbox" .checked=${live(chosen.has(word))} @change=${() => set(toggled(word))} />${labels[word] ?? word}</label
      >`,
    )}
  </div>`;
}

/** Two ends; both empty means automatic, and nothing happens before both are there. */
export function rangeField(label: string, value: string, words: BuildWords, set: SetValue): unknown {
  const [lo = '', hi = ''] = value === 'auto' || value === '' ? [] : value.split(':');
  const change = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const boxes = [...(target.closest('.range')?.querySelectorAll('input') ?? [])];
    const [from, to] = boxes.map((box) => box.value.trim());
    if (from === '' && to === '') set(null);
    else if (from !== '' && to !== '') set(`${from}:${to}`);
  };
  const box = (name: string, end: string): unknown =>
    html`<input class="field" type="text" inputmode="decimal" autocomplete="off" aria-label=${name} placeholder=${words.automatic} .value=${live(end)} @change=${change} />`;
  return html`<span class="range">${box(words.from(label), lo)} ${words.to} ${box(`${label} ${words.to}`, hi)}</span>`;
}

/** A number, or nothing for the default. */
export function numberField(name: string, value: string, placeholder: string, set: SetValue): unknown {
  const change = (event: Event): void => set(valueOfField(event).trim() || null);
  return html`<input class="field" type="text" inputmode="decimal" autocomplete="off" aria-label=${name} placeholder=${placeholder} .value=${live(value)} @change=${change} />`;
}

/** Several numbers in one line. */
export function listField(name: string, value: string, set: SetValue): unknown {
  const change = (event: Event): void => {
    const numbers = valueOfField(event)
      .split(/[\s:,;，；]+/)
      .filter((part) => part !== '');
    set(numbers.join(':') || null);
  };
  return html`<input class="field list" type="text" autocomplete="off" aria-label=${name} .value=${live(value.replaceAll(':', ', '))} @change=${change} />`;
}

/** Words as a link has them. */
export function phraseField(name: string, value: string, set: SetValue): unknown {
  return html`<input class="field list" type="text" autocomplete="off" spellcheck="false" aria-label=${name} .value=${live(value)} @change=${(event: Event) => set(valueOfField(event).trim() || null)} />`;
}

export function textField(name: string, value: string, set: SetValue): unknown {
  return html`<textarea aria-label=${name} rows="4" .value=${live(value)} @change=${(event: Event) => set(valueOfField(event).trim() || null)}></textarea>`;
}

/** All functions by family; what stands first is chosen by ''. */
export function functionSelect(
  name: string,
  first: readonly (readonly [value: string, text: string])[],
  value: string,
  catalogue: readonly ActivationInfo[],
  dictionary: Dictionary,
  set: (id: string) => void,
): unknown {
  const families = [...new Set(catalogue.map(({ family }) => family))];
  const option = (id: string, text: string): unknown =>
    html`<option value=${id} .selected=${live(id === value)}>${text}</option>`;
  const choose = (event: Event): void => {
    const chosen = valueOfField(event);
    set(chosen);
  };
  return html`<select aria-label=${name} @change=${choose}>
    ${first.map(([id, text]) => option(id, text))}
    ${families.map(
      (family) => html`<optgroup label=${dictionary.families[family] ?? family}>
        ${catalogue.filter((each) => each.family === family).map(({ id, name: text }) => option(id, text))}
      </optgroup>`,
    )}
  </select>`;
}

/** A labelled row; what was wrong with what was typed stands under it. */
export function row(key: string, label: string, control: unknown, complaint: string | null): unknown {
  return html`<div class="row" data-key=${key}>
    <span class="label">${label}</span>
    <div class="control">${control}</div>
    ${complaint === null ? nothing : html`<p class="bad" role="alert">${complaint}</p>`}
  </div>`;
}
