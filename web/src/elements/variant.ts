// <act-variant>: the four sliders of a·f(bx + c) + d; with hints, each says what it does.
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
    hints: { attribute: false },
    complaint: { state: true },
  };

  declare transform: FullTransform;
  declare words: Dictionary;
  /** What each letter does, where there is room to say so; null folds the sliders away. */
  declare hints: Readonly<Record<keyof FullTransform, string>> | null;
  declare complaint: string;

  constructor() {
    super();
    this.transform = identityTransform;
    this.hints = null;
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
      .row.told {
        grid-template-columns: 16px 104px 1fr 76px;
      }
      .row .a {
        color: var(--act-text-2);
        accent-color: var(--act-text-2);
      }
      .row .b {
        color: var(--act-text-5);
        accent-color: var(--act-text-5);
      }
      .row .c {
        color: var(--act-text-1);
        accent-color: var(--act-text-1);
      }
      .row .d {
        color: var(--act-text-4);
        accent-color: var(--act-text-4);
      }
      @container (max-width: 560px) {
        .row.told {
          grid-template-columns: 16px 1fr 76px;
        }
        .told input[type='range'] {
          grid-area: 2 / 1 / 3 / -1;
        }
      }
      .told .math {
        font-size: 18px;
        font-weight: 700;
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
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Delete' || event.key === 'Backspace') reset();
    };
    const hint = this.hints?.[letter];
    const name = hint === undefined ? letter : `${letter}, ${hint}`;
    return html`<div class=${hint === undefined ? 'row' : 'row told'}>
      <span class="math ${letter}">${letter}</span>
      ${hint === undefined ? nothing : html`<span class="small">${hint}</span>`}
      <input class=${letter} type="range" aria-label=${name} min=${Math.min(-3, value)} max=${Math.max(3, value)} step="0.05"
        .value=${live(plain(value))} @input=${slide} @dblclick=${reset} @keydown=${key} />
      <input class="field" type="number" step="any" aria-label=${name} .value=${live(plain(value))} @change=${take} />
    </div>`;
  }

  override render(): unknown {
    if (this.hints !== null) return html`${letters.map((letter) => this.#row(letter))}${this.#complaint()}`;
    const changed = letters.some((letter) => this.transform[letter] !== identityTransform[letter]);
    return html`${letters.map((letter) => this.#row(letter))}
      ${changed ? html`<button class="quiet" @click=${() => sendStep(this, (state) => setTransform(state, identityTransform))}>${this.words.reset}</button>` : nothing}
      ${this.#complaint()}`;
  }

  #complaint(): unknown {
    return this.complaint === '' ? nothing : html`<p class="bad" role="alert">${this.complaint}</p>`;
  }
}

define('act-variant', ActVariant);
