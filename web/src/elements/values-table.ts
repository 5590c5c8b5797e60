// <act-values-table>: f and f′ of every function at the probe, sorted by the column one chooses.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dictionary } from '../i18n/index.ts';
import { exact, plain, readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { setAt } from '../model/transitions.ts';
import { tickStep } from '../plot/ticks.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { styled } from './styled.ts';
import { sendStep } from './transition.ts';

export interface ValueRow {
  readonly name: string;
  readonly slot: number | null;
  readonly swatch: unknown;
  readonly f: number;
  readonly d1: number;
}

type Column = 'name' | 'f' | 'd1';

/** NaN goes last whichever way the column is sorted. */
function compare(a: ValueRow, b: ValueRow, column: Column): number {
  if (column === 'name') return a.name.localeCompare(b.name);
  const difference = b[column] - a[column];
  return Number.isNaN(difference)
    ? Number(Number.isNaN(a[column])) - Number(Number.isNaN(b[column]))
    : difference;
}

export class ActValuesTable extends LitElement {
  static override readonly properties = {
    rows: { attribute: false },
    at: { attribute: false },
    range: { attribute: false },
    words: { attribute: false },
    sortedBy: { state: true },
  };

  declare rows: readonly ValueRow[];
  declare at: number;
  declare range: Range;
  declare words: Dictionary;
  /** Null: in the order of the view. */
  declare sortedBy: Column | null;

  constructor() {
    super();
    this.rows = [];
    this.at = 0;
    this.range = [-5, 5];
    this.sortedBy = null;
  }

  static override readonly styles = [
    controls,
    css`
      .at {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .at strong {
        flex: 1;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        height: 28px;
        padding: 0;
        border-bottom: 1px solid var(--act-hairline);
        text-align: right;
      }
      thead th {
        border-bottom-color: var(--act-axis);
      }
      th:first-child {
        overflow: hidden;
        max-width: 132px;
        font-weight: 400;
        text-align: left;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      th svg {
        margin-right: 8px;
        vertical-align: middle;
      }
      td {
        padding-left: 8px;
        white-space: nowrap;
      }
      td:last-child {
        color: var(--act-ink-2);
      }
      thead button {
        min-height: 28px;
        padding: 0 2px;
        border: 0;
        color: var(--act-ink-2);
        font-weight: 600;
      }
      [aria-sort] button {
        color: var(--act-ink);
      }
    `,
  ];

  #move(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const x = event.target.valueAsNumber;
    if (Number.isFinite(x)) sendStep(this, (state) => setAt(state, x));
    else this.requestUpdate();
  }

  #head(column: Column, label: unknown, name: string): unknown {
    const chosen = this.sortedBy === column;
    return html`<th scope="col" aria-sort=${chosen ? (column === 'name' ? 'ascending' : 'descending') : nothing}>
      <button
        aria-label=${this.words.sortBy(name)}
        @click=${() => {
          this.sortedBy = chosen ? null : column;
        }}
      >
        ${label}${chosen ? ' ▾' : ''}
      </button>
    </th>`;
  }

  override render(): unknown {
    const { rows, words, sortedBy, at, range } = this;
    const ordered = sortedBy === null ? rows : [...rows].sort((a, b) => compare(a, b, sortedBy));
    const step = tickStep(range[1] - range[0], 1000);
    return html`
      <div class="at">
        <strong>${words.atX}</strong>
        <input class="field" type="number" step="any" aria-label="x" .value=${live(plain(at))} @change=${this.#move} />
      </div>
      <input
        type="range" aria-label="x" aria-valuetext="x = ${exact(at)}"
        min=${range[0]} max=${range[1]} step=${step} .value=${live(plain(at))} @input=${this.#move}
      />
      <table>
        <thead>
          <tr>
            ${this.#head('name', words.function, words.function)}
            ${this.#head('f', html`<span class="math">f</span>`, 'f')}
            ${this.#head('d1', html`<span class="math">f</span>′`, 'f′')}
          </tr>
        </thead>
        <tbody>
          ${ordered.map(
            ({ name, slot, swatch, f, d1 }) => html`<tr>
              <th scope="row" ${styled(slot === null ? {} : { color: `var(--act-text-${slot + 1})`, 'font-weight': '600' })}>${swatch}${name}</th>
              <td>${readout(f, 3)}</td>
              <td>${readout(d1, 3)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    `;
  }
}

define('act-values-table', ActValuesTable);
