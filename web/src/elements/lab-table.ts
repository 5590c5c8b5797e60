// <act-lab-table>: the numbers of a lab as a table, to read, to copy and to save.
import { css, html, LitElement } from 'lit';
import { en, zh } from '../i18n/lab.ts';
import { exact } from '../model/format.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

/** The first column heads the rows. */
export interface LabTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [head: string, ...cells: readonly number[]])[];
}

const separators = { TSV: '\t', CSV: ',' } as const;
type Format = keyof typeof separators;

/** The table as text: every number in full, as the shortest decimal that reads back as the same double. */
export function tableText({ head, rows }: LabTable, format: Format): string {
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [head, ...rows.map(([name, ...cells]) => [name, ...cells.map(String)])];
  return `${lines.map((line) => line.map(quoted).join(separators[format])).join('\n')}\n`;
}

export class ActLabTable extends LitElement {
  static override readonly properties = {
    table: { attribute: false },
    lang: { reflect: true },
    told: { state: true },
  };

  declare table: LabTable;
  declare lang: string;
  declare told: string;

  constructor() {
    super();
    this.lang = 'en';
    this.told = '';
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin: 8px 0;
      }
      .region {
        max-height: 420px;
        overflow: auto;
        border-block: 1px solid var(--act-hairline);
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: 2px 16px 2px 0;
        font-weight: 400;
        text-align: right;
        white-space: nowrap;
      }
      thead th {
        position: sticky;
        top: 0;
        border-bottom: 1px solid var(--act-axis);
        background: var(--act-paper);
        font-weight: 600;
      }
      th:first-child {
        text-align: left;
      }
    `,
  ];

  get #words(): typeof en {
    return this.lang.startsWith('zh') ? zh : en;
  }

  async #copy(format: Format): Promise<void> {
    try {
      await navigator.clipboard.writeText(tableText(this.table, format));
      this.told = this.#words.copied(format);
    } catch {
      this.told = this.#words.copyByHand;
    }
  }

  #save(): void {
    const address = URL.createObjectURL(new Blob([tableText(this.table, 'CSV')], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.table.name}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  override render(): unknown {
    const { table } = this;
    const words = this.#words;
    return html`<div class="tools">
        ${(Object.keys(separators) as Format[]).map((format) => html`<button @click=${() => this.#copy(format)}>${words.copyAs(format)}</button>`)}
        <button @click=${this.#save}>${words.save('CSV')}</button>
        <span class="small" role="status">${this.told}</span>
      </div>
      <div class="region" role="region" tabindex="0" aria-label=${table.name}>
        <table>
          <thead><tr>${table.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>
            ${table.rows.map(
              ([name, ...cells]) =>
                html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${Number.isNaN(cell) ? '–' : exact(Number(cell.toPrecision(8)))}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}

define('act-lab-table', ActLabTable);
