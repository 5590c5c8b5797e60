// <act-values-table>: f, f′ and what else is shown of every function at the probe, sorted by the column one chooses.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { compareWords } from '../i18n/compare.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, readout } from '../model/format.ts';
import type { ViewState } from '../model/state.ts';
import { sorted } from '../model/table.ts';
import { sortBy } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import './table-files.ts';
import { define } from './define.ts';
import { styled } from './styled.ts';
import { sendStep } from './transition.ts';

export interface ValueRow {
  readonly name: string;
  readonly slot: number | null;
  readonly swatch: unknown;
  readonly f: number;
  readonly d1: number;
  readonly d2: number;
  /** Minus the reference, of the order that the difference shows; null where nothing is subtracted. */
  readonly minus: number | null;
}

const columns = ['f', 'd1', 'd2'] as const;
const labels = { f: 'f', d1: 'f′', d2: 'f″' } as const;

type Column = 'name' | (typeof columns)[number];

export class ActValuesTable extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    rows: { attribute: false },
    at: { attribute: false },
    reference: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare state: ViewState;
  declare rows: readonly ValueRow[];
  declare at: number;
  /** Name of what is subtracted; empty for nothing. */
  declare reference: string;
  declare words: Dictionary;

  constructor() {
    super();
    this.rows = [];
    this.at = 0;
    this.reference = '';
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
        height: 28px;
        padding: 0;
        border-bottom: 1px solid var(--act-hairline);
        text-align: right;
      }
      thead th,
      thead td {
        border-bottom-color: var(--act-axis);
      }
      /* Long names go on in a second line: what tells one from its like stands at the end. */
      th:first-child {
        max-width: 126px;
        padding: 3px 0;
        font-weight: 400;
        text-align: left;
        overflow-wrap: anywhere;
      }
      th svg {
        width: 24px;
        margin-right: 6px;
        vertical-align: middle;
      }
      td {
        padding-left: 8px;
        color: var(--act-ink-2);
        white-space: nowrap;
      }
      td.sorted,
      td.value:nth-child(2) {
        color: var(--act-ink);
      }
      .bar {
        width: 34px;
      }
      .bar svg {
        display: block;
        margin-left: auto;
      }
      thead button {
        min-height: 28px;
        padding: 0 2px;
        border: 0;
        color: var(--act-ink-2);
        font-weight: 600;
        white-space: nowrap;
      }
      thead .small {
        font-weight: 400;
      }
      [aria-sort] button {
        color: var(--act-ink);
      }
      @container (max-width: 400px) {
        .bar {
          display: none;
        }
        th:first-child {
          max-width: 92px;
          padding: 4px 0;
        }
        td {
          padding-left: 6px;
        }
      }
      @media (pointer: coarse) {
        thead button {
          min-height: 44px;
        }
      }
    `,
  ];

  get #sortedBy(): Column | null {
    const { sort } = this.state;
    return sort?.column === 'name' || columns.some((column) => column === sort?.column)
      ? (sort?.column as Column)
      : null;
  }

  #head(column: Column, label: unknown, name: string): unknown {
    const { sort } = this.state;
    const chosen = this.#sortedBy === column;
    const way = sort?.descending ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${chosen ? way : nothing}>
      <button
        aria-label=${this.words.sortBy(name)}
        @click=${() => sendStep(this, (state) => sortBy(state, column))}
      >
        ${label}${chosen ? (sort?.descending ? ' ▾' : ' ▴') : ''}
      </button>
    </th>`;
  }

  /** A bar from 0 on the scale of the whole column. */
  #bar(value: number, most: number, slot: number | null, signed: boolean): unknown {
    const width = 34;
    const zero = signed ? width / 2 : 0;
    const reach = signed ? width / 2 : width;
    const length = Number.isFinite(value) ? (reach * Math.abs(value)) / most : 0;
    const fill = slot === null ? 'var(--act-axis)' : `var(--act-line-${slot + 1})`;
    return html`<svg width=${width} height="14" aria-hidden="true">
      <path d="M${zero + 0.5} 0V14" stroke="var(--act-hairline)"></path>
      <rect x=${value < 0 ? zero - length : zero} y="4" width=${length} height="6" fill=${fill}></rect>
    </svg>`;
  }

  override render(): unknown {
    const { core, rows, words, state, reference } = this;
    const more = compareWords(words.code);
    const shownColumns = columns.filter((column) => column !== 'd2' || state.show.includes('d2'));
    const by = this.#sortedBy;
    const ordered =
      by === null ? rows : sorted(rows, (row) => row[by], state.sort?.descending ?? false, words.code);
    const barred = by === null || by === 'name' ? shownColumns[0] : by;
    const sizes = rows.map((row) => Math.abs(row[barred])).filter(Number.isFinite);
    const most = Math.max(...sizes) || 1;
    const signed = rows.some((row) => row[barred] < 0);
    const narrow = shownColumns.length + Number(reference !== '') > 2;
    // Powers of ten take the room of the bars.
    const barless =
      narrow || rows.some((row) => shownColumns.some((column) => readout(row[column], 3).includes('×')));
    const content = {
      title: `${more.values}, x = ${exact(this.at)}`,
      head: ['function', ...shownColumns, ...(reference === '' ? [] : [`minus ${reference}`])],
      rows: ordered.map((row) => [
        row.name,
        ...shownColumns.map((column) => row[column]),
        ...(row.minus === null ? [] : [row.minus]),
      ]),
    };
    return html`
      <act-table-files .core=${core} .state=${state} .content=${content} .words=${words}></act-table-files>
      <table aria-label=${more.values}>
        <thead>
          <tr>
            ${this.#head('name', words.function, words.function)}
            ${shownColumns.map((column) => this.#head(column, html`<span class="math">f</span>${labels[column].slice(1)}`, labels[column]))}
            ${reference === '' ? nothing : html`<th scope="col" class="small">${more.minusColumn(reference)}</th>`}
            ${barless ? nothing : html`<td class="bar"></td>`}
          </tr>
        </thead>
        <tbody>
          ${ordered.map(
            (row) => html`<tr>
              <th scope="row" ${styled(row.slot === null ? {} : { color: `var(--act-text-${row.slot + 1})`, 'font-weight': '600' })}>${narrow ? nothing : row.swatch}${row.name}</th>
              ${shownColumns.map((column) => html`<td class=${column === by ? 'value sorted' : 'value'}>${readout(row[column], 3)}</td>`)}
              ${row.minus === null ? nothing : html`<td class="minus">${readout(row.minus, 3)}</td>`}
              ${barless ? nothing : html`<td class="bar">${this.#bar(row[barred], most, row.slot, signed)}</td>`}
            </tr>`,
          )}
        </tbody>
      </table>
    `;
  }
}

define('act-values-table', ActValuesTable);
