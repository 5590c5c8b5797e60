// <act-table-files>: copies a table, or hands it to the browser as CSV, with its numbers in full.
import { css, html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import { compareWords } from '../i18n/compare.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

export interface TableContent {
  /** Also the beginning of the file's comments. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const file = 'actiscope-table.csv';

export class ActTableFiles extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    content: { attribute: false },
    words: { attribute: false },
    told: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare content: TableContent;
  declare words: Dictionary;
  declare told: string;

  constructor() {
    super();
    this.told = '';
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0 4px;
        align-items: center;
        justify-content: flex-end;
      }
      button {
        min-height: 28px;
        padding: 0 6px;
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
          min-width: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  async #csv(): Promise<void> {
    const { core, state, content } = this;
    const more = compareWords(this.words.code);
    try {
      // Fetched when first wanted, like all that writes files.
      const { saveTable } = await import('./export-dialog.ts');
      saveTable(content, file, core, state);
      this.told = more.csvMade(file);
    } catch {
      this.told = more.csvFailed;
    }
  }

  /** Columns parted by tabs: what spreadsheets take. */
  async #copy(): Promise<void> {
    const { head, rows } = this.content;
    const more = compareWords(this.words.code);
    try {
      await navigator.clipboard.writeText([head, ...rows].map((row) => row.join('\t')).join('\n'));
      this.told = more.copied;
    } catch {
      this.told = more.copyFailed;
    }
  }

  override render(): unknown {
    const more = compareWords(this.words.code);
    return html`<span class="small" role="status">${this.told}</span>
      <button class="quiet" aria-label=${more.copyTable} @click=${this.#copy}>${more.copy}</button>
      <button class="quiet" aria-label=${more.csvTable} @click=${this.#csv}>${more.csv}</button>`;
  }
}

define('act-table-files', ActTableFiles);
