// <act-variant>: the four sliders of a·f(bx + c) + d.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dictionary } from '../i18n/index.ts';
import { plain } from '../model/format.ts';
import { type FullTransform, identityTransform } from '../model/state.ts';
import { setTransform } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

const letters = ['a', 'b', 'c', 'd'] as const;

export class ActVariant extends LitElement {
  static override readonly properties = {
    transform: { attribute: false },
    words: { attribute: false },
    complaint: { state: true },
  };

  declare transform: FullTransform;
  declare words: Dictionary;
  declare complaint: string;

  constructor() {
    super();
    this.transform = identityTransform;
    this.complaint = '';
  }

  static override readonly styles = [
    controls,
    css`
      .row {
        display: grid;
        grid-template-columns: 16px 1fr 76px;
        gap: 8px;
        align-items: center;
        margin: 4px 0;
      }
      .field {
        width: 100%;
      }
    `,
  ];

  #take(letter: keyof FullTransform, value: number, typed: string): void {
    const usable = Number.isFinite(value) && !(letter === 'b' && value === 0);
    this.complaint = usable
      ? ''
      : Number.isFinite(value)
        ? this.words.outside('b', typed, 'b ≠ 0')
        : this.words.notANumber(typed);
    if (usable) sendStep(this, (state) => setTransform(state, { [letter]: value }));
  }

  #row(letter: keyof FullTransform): unknown {
    const value = this.transform[letter];
    const reset = (): void =>
      sendStep(this, (state) => setTransform(state, { [letter]: identityTransform[letter] }));
    const take = (event: Event): void => {
      if (event.target instanceof HTMLInputElement)
        this.#take(letter, event.target.valueAsNumber, event.target.value);
    };
    // A slider passes b = 0 on its way; there it stays where it was.
    const slide = (event: Event): void => {
      if (event.target instanceof HTMLInputElement && !(letter === 'b' && event.target.valueAsNumber === 0))
        take(event);
    };
    return html`<div class="row">
      <span class="math">${letter}</span>
      <input type="range" aria-label=${letter} min=${Math.min(-3, value)} max=${Math.max(3, value)} step="0.05"
        .value=${live(plain(value))} @input=${slide} @dblclick=${reset} />
      <input class="field" type="number" step="any" aria-label=${letter} .value=${live(plain(value))} @change=${take} />
    </div>`;
  }

  override render(): unknown {
    const changed = letters.some((letter) => this.transform[letter] !== identityTransform[letter]);
    return html`${letters.map((letter) => this.#row(letter))}
      ${changed ? html`<button class="quiet" @click=${() => sendStep(this, (state) => setTransform(state, identityTransform))}>${this.words.reset}</button>` : nothing}
      ${this.complaint === '' ? nothing : html`<p class="bad" role="alert">${this.complaint}</p>`}`;
  }
}

define('act-variant', ActVariant);
