// <act-data>: the numbers of a plot as a table, to read and to copy.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { type DataRow, dataRows, dataText, sideMark } from '../describe/data.ts';
import { en, zh } from '../i18n/ways.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import type { ScenePart } from '../plot/scene.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

const formats = { TSV: '\t', CSV: ',' } as const;

export class ActData extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    parts: { attribute: false },
    x: { attribute: false },
    lang: { reflect: true },
    chosen: { state: true },
    told: { state: true },
  };

  declare core: Core | null;
  declare parts: readonly ScenePart[];
  /** The range shown. */
  declare x: Range;
  declare lang: string;
  /** Which of the functions is tabled. */
  declare chosen: number;
  declare told: string;

  #rows: { readonly key: string; readonly rows: readonly DataRow[] } = { key: '', rows: [] };

  constructor() {
    super();
    this.core = null;
    this.parts = [];
    this.x = [-5, 5];
    this.lang = 'en';
    this.chosen = 0;
    this.told = '';
  }

  static override readonly styles = [
    controls,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin: 8px 0;
      }
      select {
        min-height: 32px;
      }
      .region {
        max-height: 360px;
        overflow: auto;
        border-block: 1px solid var(--act-hairline);
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 2px 12px 2px 0;
        font-weight: 400;
        text-align: right;
        white-space: nowrap;
      }
      thead th {
        position: sticky;
        top: 0;
        border-bottom: 1px solid var(--act-axis);
        background: var(--act-paper);
      }
      td:last-child,
      th:last-child {
        padding-left: 12px;
        text-align: left;
      }
      tr.noted {
        background: var(--act-selected);
      }
      @media print {
        .tools {
          display: none;
        }
        .region {
          max-height: none;
        }
      }
    `,
  ];

  get #words(): typeof en {
    return this.lang.startsWith('zh') ? zh : en;
  }

  get #part(): ScenePart | undefined {
    return this.parts[Math.min(this.chosen, this.parts.length - 1)];
  }

  #of(core: Core, { subject }: ScenePart): readonly DataRow[] {
    const key = JSON.stringify([subject, this.x]);
    if (key !== this.#rows.key) this.#rows = { key, rows: dataRows(core, subject, this.x) };
    return this.#rows.rows;
  }

  async #copy(format: keyof typeof formats): Promise<void> {
    const words = this.#words;
    try {
      await navigator.clipboard.writeText(dataText(this.#rows.rows, formats[format]));
      this.told = words.copied(format);
    } catch {
      this.told = words.copyByHand;
    }
  }

  override render(): unknown {
    const { core } = this;
    const part = this.#part;
    if (core === null || part === undefined) return nothing;
    const words = this.#words;
    const rows = this.#of(core, part);
    return html`<div class="tools">
        ${
          this.parts.length < 2
            ? nothing
            : html`<select
              aria-label=${words.function}
              @change=${({ target }: Event) => {
                if (target instanceof HTMLSelectElement) this.chosen = target.selectedIndex;
              }}
            >
              ${this.parts.map(({ name }, i) => html`<option ?selected=${i === this.chosen}>${name}</option>`)}
            </select>`
        }
        ${(Object.keys(formats) as (keyof typeof formats)[]).map((format) => html`<button @click=${() => this.#copy(format)}>${words.copyAs(format)}</button>`)}
        <span class="small" role="status">${this.told}</span>
      </div>
      <div class="region" role="region" tabindex="0" aria-label=${words.dataOf(part.name)}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="math">x</th>
              ${['f', 'f′', 'f″'].map((name) => html`<th scope="col" class="math">${name}</th>`)}
              <th scope="col">${words.note}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
      ${rows.some(({ side }) => side !== 'at') ? html`<p class="small">${words.sides}</p>` : nothing}`;
  }

  #row({ x, side, notes, f, d1, d2 }: DataRow): unknown {
    const words = this.#words;
    return html`<tr class=${notes.length > 0 ? 'noted' : ''}>
      <th scope="row">${exact(Number(x.toPrecision(10)))}${sideMark(side)}</th>
      <td>${readout(f)}</td>
      <td>${signedReadout(d1)}</td>
      <td>${signedReadout(d2)}</td>
      <td>${notes.map((note) => words.notes[note]).join(', ')}</td>
    </tr>`;
  }
}

define('act-data', ActData);
