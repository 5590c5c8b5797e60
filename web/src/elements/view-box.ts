// <act-view-box>: the ranges of x and y as number boxes, each with a way back to automatic.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dictionary } from '../i18n/index.ts';
import { plain } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { isUsable, orderedRange } from '../model/range.ts';
import { setRange } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

/** Characters of a number that two boxes in a line have room for. */
const widest = 7;

export class ActViewBox extends LitElement {
  static override readonly properties = {
    x: { attribute: false },
    y: { attribute: false },
    autoX: { attribute: false },
    autoY: { attribute: false },
    words: { attribute: false },
    complaint: { state: true },
  };

  /** The ranges shown now. */
  declare x: Range;
  declare y: Range;
  declare autoX: boolean;
  declare autoY: boolean;
  declare words: Dictionary;
  declare complaint: string;

  constructor() {
    super();
    this.x = [-5, 5];
    this.y = [-5, 5];
    this.autoX = true;
    this.autoY = true;
    this.complaint = '';
  }

  static override readonly styles = [
    controls,
    css`
      .row {
        display: grid;
        grid-template-columns: 16px 1fr 12px 1fr 44px;
        gap: 4px;
        align-items: center;
        margin: 8px 0;
      }
      /* Long numbers take a line each. */
      .row.long {
        grid-template-columns: 16px 1fr 44px;
      }
      .long .dash {
        display: none;
      }
      .long .field {
        grid-column: 2;
      }
      .long button {
        grid-area: 1 / 3 / span 2;
      }
      .field {
        width: 100%;
        padding: 0 5px;
      }
      .dash {
        text-align: center;
      }
      button {
        min-height: 28px;
        padding: 0;
      }
    `,
  ];

  #change(axis: 'x' | 'y'): void {
    const box = (end: string): HTMLInputElement | null => this.renderRoot.querySelector(`#${axis}-${end}`);
    const [lo, hi] = [box('lo'), box('hi')];
    if (lo === null || hi === null) return;
    const ends: Range = [lo.valueAsNumber, hi.valueAsNumber];
    if (!ends.every(Number.isFinite)) {
      this.complaint = this.words.notANumber('');
      return;
    }
    const range = orderedRange(ends);
    if (range === null || !isUsable(range)) {
      this.complaint = this.words.badRange(lo.value, hi.value);
      return;
    }
    this.complaint = '';
    sendStep(this, (state) => setRange(state, axis, range));
  }

  #row(axis: 'x' | 'y', [lo, hi]: Range, auto: boolean): unknown {
    const shown = (value: number): string => plain(Number(value.toPrecision(auto ? 4 : 15)));
    const long = [lo, hi].some((value) => shown(value).length > widest);
    return html`<div class="row ${long ? 'long' : ''}">
      <span class="math">${axis}</span>
      <input class="field" id="${axis}-lo" type="number" step="any" aria-label=${this.words.from(axis)}
        .value=${live(shown(lo))} @change=${() => this.#change(axis)} />
      <span class="dash">–</span>
      <input class="field" id="${axis}-hi" type="number" step="any" aria-label=${this.words.to(axis)}
        .value=${live(shown(hi))} @change=${() => this.#change(axis)} />
      <button class="quiet" ?disabled=${auto} aria-label="${axis} ${this.words.automatic}"
        @click=${() => sendStep(this, (state) => setRange(state, axis, 'auto'))}>
        ${this.words.automatic}
      </button>
    </div>`;
  }

  override render(): unknown {
    return html`${this.#row('x', this.x, this.autoX)}${this.#row('y', this.y, this.autoY)}
      ${this.complaint === '' ? nothing : html`<p class="bad" role="alert">${this.complaint}</p>`}`;
  }
}

define('act-view-box', ActViewBox);
