// <act-readout>: x, f, f′, f″ at the probe; each line is also the legend and the switch of its curve.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Break } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, plain, readout, signedReadout } from '../model/format.ts';
import type { Curve } from '../model/state.ts';
import { setAt, toggle } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { readoutStyles } from './readout-styles.ts';
import { sendStep } from './transition.ts';

export interface ProbeValues {
  readonly x: number;
  readonly f: number;
  readonly d1: number;
  readonly d2: number;
}

/** As many characters as a narrow cell holds in the type of the others. */
const roomy = 8;

const rows = [
  { curve: 'f', symbol: 'f', primes: '', width: 2.5, dash: '', decimals: readout },
  { curve: 'd1', symbol: 'f', primes: '′', width: 1.5, dash: '', decimals: signedReadout },
  { curve: 'd2', symbol: 'f', primes: '″', width: 1.25, dash: '4 3', decimals: signedReadout },
] as const;

export class ActReadout extends LitElement {
  static override readonly properties = {
    values: { attribute: false },
    breakHere: { attribute: false },
    second: { attribute: false },
    show: { attribute: false },
    hue: { attribute: false },
    words: { attribute: false },
    complaint: { state: true },
  };

  declare values: ProbeValues;
  /** The break the probe stands on, if any: then values are split into left and right. */
  declare breakHere: Break | null;
  /** f″ on its two sides. */
  declare second: readonly [number, number];
  declare show: readonly Curve[];
  declare hue: number;
  declare words: Dictionary;
  declare complaint: string;

  constructor() {
    super();
    this.values = { x: 0, f: 0, d1: 0, d2: 0 };
    this.breakHere = null;
    this.second = [0, 0];
    this.show = [];
    this.hue = 0;
    this.complaint = '';
  }

  static override readonly styles = [controls, readoutStyles];

  #type(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const x = event.target.valueAsNumber;
    this.complaint = Number.isFinite(x) ? '' : this.words.notANumber(event.target.value);
    if (Number.isFinite(x)) sendStep(this, (state) => setAt(state, x));
  }

  override render(): unknown {
    const { values, breakHere, words } = this;
    const split = breakHere !== null;
    return html`
      <table class=${split ? 'split' : ''} aria-label=${words.readout}>
        <tbody>
          <tr class="x">
            <th scope="row"><label class="math" for="x">x</label></th>
            <td colspan="2">
              <input class="field" id="x" type="number" step="any" .value=${live(plain(values.x))} @change=${this.#type} />
            </td>
          </tr>
          ${
            split
              ? html`<tr class="sides">
                <td></td>
                <td class="small">${words.fromLeft} <span>${exact(values.x)}⁻</span></td>
                <td class="small">${words.fromRight} <span>${exact(values.x)}⁺</span></td>
              </tr>`
              : nothing
          }
          ${rows.map((row) => this.#row(row))}
        </tbody>
      </table>
      ${this.complaint === '' ? nothing : html`<p class="bad" role="alert">${this.complaint}</p>`}
      ${split ? nothing : html`<p class="small hint">${words.shown}</p>`}
    `;
  }

  #sides(curve: (typeof rows)[number]['curve']): readonly [number, number] | null {
    if (this.breakHere === null) return null;
    // A hair beside a break f″ may have moved on by less than can be seen.
    if (curve === 'd2')
      return signedReadout(this.second[0]) === signedReadout(this.second[1]) ? null : this.second;
    const [left, , right] = this.breakHere[curve];
    return [left, right];
  }

  #row({ curve, symbol, primes, width, dash, decimals }: (typeof rows)[number]): unknown {
    const sides = this.#sides(curve);
    const name = html`<span><span class="math">${symbol}</span>${primes === '' ? nothing : html`<span class="prime">${primes}</span>`}<span class="arguments">(<span class="math">x</span>)</span></span>`;
    return html`<tr class=${curve}>
      <th scope="row">
        <button
          aria-pressed=${this.show.includes(curve)}
          aria-label="f${primes}(x)"
          @click=${() => sendStep(this, (state) => toggle(state, curve))}
        >
          <svg width="32" height="6" aria-hidden="true">
            <line
              x1="0" x2="32" y1="3" y2="3"
              stroke="var(--act-line-${this.hue + 1})"
              stroke-width=${width}
              stroke-dasharray=${dash}
            ></line>
          </svg>
          ${name}
        </button>
      </th>
      ${
        sides
          ? sides.map((value) => this.#value(decimals(value), sides[0] === sides[1] ? '' : 'differs', 1))
          : this.#value(decimals(this.values[curve]), '', 2)
      }
    </tr>`;
  }

  /** A power of ten may stand below its digits. */
  #value(text: string, kind: string, span: number): unknown {
    const cut = text.indexOf(' ×');
    const size = cut >= 0 ? 'long' : text.length > roomy ? 'wide' : '';
    return html`<td class="${kind} ${size}" colspan=${span > 1 ? span : nothing}>${cut < 0 ? text : html`<span>${text.slice(0, cut)}</span> <span>${text.slice(cut + 1)}</span>`}</td>`;
  }
}

define('act-readout', ActReadout);
