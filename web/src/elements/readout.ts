// <act-readout>: x, f, f′, f″ at the probe; each line is also the legend and the switch of its curve.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Break } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, plain, readout, signedReadout } from '../model/format.ts';
import type { Curve } from '../model/state.ts';
import { setAt, toggle } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
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

  static override readonly styles = [
    controls,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        height: 36px;
        padding: 0;
        border-top: 1px solid var(--act-hairline);
        font-weight: 400;
        text-align: right;
      }
      thead th,
      tr.x > * {
        border-top: 0;
      }
      thead th {
        height: 24px;
      }
      th[scope='row'] {
        text-align: left;
      }
      td {
        font-size: 16px;
        padding-left: 8px;
      }
      tr.f td {
        font-weight: 600;
      }
      td.differs {
        background: var(--act-selected);
      }
      button {
        display: inline-flex;
        gap: 10px;
        align-items: center;
        min-height: 30px;
        padding: 0;
        border-color: transparent;
      }
      button[aria-pressed='false'] {
        color: var(--act-ink-2);
      }
      button[aria-pressed='false'] svg {
        opacity: 0.25;
      }
      button,
      td {
        white-space: nowrap;
      }
      td.small {
        overflow-wrap: anywhere;
        white-space: normal;
      }
      .math {
        font-size: 17px;
      }
      .prime {
        margin-left: 0.12em;
        font-style: normal;
      }
      .field {
        width: 96px;
        font-size: 16px;
      }
      td.small {
        font-size: 12px;
      }
      td.small span {
        display: block;
      }
      /* Two columns of values need the room of the arguments. */
      .split .arguments {
        display: none;
      }
      /* A strip under the plot: x, f, f′, f″ side by side, each over its value. */
      @container (max-width: 760px) {
        tbody {
          display: grid;
          grid-template-columns: repeat(4, minmax(0, 1fr));
          border-block: 1px solid var(--act-hairline);
        }
        tr {
          display: flex;
          flex-direction: column;
          min-width: 0;
          padding: 2px 4px 6px 8px;
        }
        tr + tr {
          border-left: 1px solid var(--act-hairline);
        }
        tr.x {
          padding-left: 0;
        }
        th,
        td,
        td.small {
          height: auto;
          padding: 0;
          border: 0;
          text-align: left;
          font-size: 15px;
          line-height: 24px;
        }
        tr.x th {
          min-height: 44px;
          line-height: 44px;
        }
        tr.sides {
          display: none;
        }
        button {
          gap: 6px;
          padding: 0;
        }
        button svg {
          width: 20px;
        }
        .arguments,
        .hint {
          display: none;
        }
        .field {
          width: 100%;
          min-height: 32px;
          padding: 0 4px;
          font-size: 17px;
          text-align: left;
        }
      }
      /* A long value in two half lines takes the room of a short one: nothing moves while the probe does. */
      @container (max-width: 620px) {
        tr {
          padding: 2px 2px 6px 6px;
        }
        td.long,
        td.wide {
          height: 24px;
          font-size: 11px;
        }
        td.long {
          font-size: 11.5px;
          line-height: 12px;
        }
        td.long span {
          display: block;
        }
      }
      /* Less than four values are wide: two by two, each beside its name. */
      @container (max-width: 380px) {
        tbody {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        tr,
        tr.x {
          display: grid;
          grid-template-columns: max-content minmax(0, 1fr);
          grid-auto-rows: max-content;
          gap: 0 6px;
          align-content: center;
          align-items: center;
          min-height: 44px;
          padding: 2px 2px 2px 6px;
        }
        tr.x,
        tr.d1 {
          padding-left: 0;
        }
        tr.sides {
          display: none;
        }
        th {
          grid-row: span 2;
        }
        td {
          grid-column: 2;
        }
        td[colspan] {
          grid-row: span 2;
        }
        td.long[colspan] {
          height: 36px;
          font-size: 14px;
          line-height: 18px;
        }
        tr.x th {
          min-width: 20px;
        }
        tr + tr.d1 {
          border-left: 0;
        }
        tr.d1,
        tr.d2 {
          border-top: 1px solid var(--act-hairline);
        }
      }
    `,
  ];

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
