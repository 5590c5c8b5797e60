// <act-probe-bar>: x of the one probe for all plots, as a number box and a slider.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dictionary } from '../i18n/index.ts';
import { exact, plain } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { setAt } from '../model/transitions.ts';
import { tickStep } from '../plot/ticks.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

export class ActProbeBar extends LitElement {
  static override readonly properties = {
    at: { attribute: false },
    range: { attribute: false },
    words: { attribute: false },
    complaint: { state: true },
  };

  declare at: number;
  declare range: Range;
  declare words: Dictionary;
  declare complaint: string;

  constructor() {
    super();
    this.at = 0;
    this.range = [-5, 5];
    this.complaint = '';
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .at {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .at strong {
        flex: 1;
      }
      @container (max-width: 760px) {
        .both {
          display: flex;
          gap: 16px;
          align-items: center;
        }
        .at {
          flex: none;
        }
      }
    `,
  ];

  #move(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const x = event.target.valueAsNumber;
    this.complaint = Number.isFinite(x) ? '' : this.words.notANumber(event.target.value);
    if (Number.isFinite(x)) sendStep(this, (state) => setAt(state, x));
  }

  override render(): unknown {
    const { words, at, range } = this;
    return html`<div class="both">
      <div class="at">
        <strong>${words.atX}</strong>
        <input class="field" type="number" step="any" aria-label="x" .value=${live(plain(at))} @change=${this.#move} />
      </div>
      <input
        type="range" aria-label="x" aria-valuetext="x = ${exact(at)}"
        min=${range[0]} max=${range[1]} step=${tickStep(range[1] - range[0], 1000)} .value=${live(plain(at))} @input=${this.#move}
      />
      </div>
      ${this.complaint === '' ? nothing : html`<p class="bad" role="alert">${this.complaint}</p>`}
    `;
  }
}

define('act-probe-bar', ActProbeBar);
