// <act-keys-dialog>: the keyboard map, and the switch for shortcuts of a single key.
import { css, html, LitElement } from 'lit';
import { en, zh } from '../i18n/keys.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { chooseSingleKeys, singleKeysOn } from './key-choice.ts';

type Words = typeof en;
/** Keys that are pressed together are joined by +; several ways, or several keys in a row, stand apart. */
type Row = readonly [keys: readonly string[], does: string];

function groups(words: Words): readonly (readonly [heading: string, rows: readonly Row[]])[] {
  const control = /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return [
    [
      words.anywhere,
      [
        [['/'], words.find],
        [['?'], words.help],
        [[`${control}+Z`], words.undo],
        [[`${control}+Shift+Z`, `${control}+Y`], words.redo],
        [['Alt+T', words.after, 'H'], words.hear],
      ],
    ],
    [
      words.onProbe,
      [
        [['←', '→'], words.step],
        [[`${control}+←`, `${control}+→`], words.feature],
        [['Home', 'End'], words.ends],
        [['↑', '↓'], words.ride],
      ],
    ],
    [
      words.onPlot,
      [
        [['Shift+←', '→', '↑', '↓'], words.pan],
        [['+', '−', '0'], words.zoom],
        [['1', '2', '3'], words.curves],
        [['T'], words.tangent],
        [['A'], words.asymptotes],
        [['[', ']'], words.neighbours],
        [['C'], words.compare],
        [['S'], words.share],
        [['E'], words.export],
        [['D'], words.theme],
        [['L'], words.language],
      ],
    ],
  ];
}

export class ActKeysDialog extends LitElement {
  static override readonly properties = { lang: { reflect: true } };

  /** `en` or `zh…`. */
  declare lang: string;

  #before: HTMLElement | null = null;

  constructor() {
    super();
    this.lang = 'en';
  }

  static override readonly styles = [
    controls,
    css`
      dialog {
        width: min(680px, calc(100vw - 32px));
        max-height: calc(100vh - 32px);
        padding: 16px 24px 24px;
        overflow-y: auto;
        border: 1px solid var(--act-axis);
        background: var(--act-paper);
        color: var(--act-ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        margin: 0;
        font: 600 20px/28px var(--act-font);
      }
      .close {
        min-width: 32px;
        padding: 0;
        border-color: transparent;
        font-size: 20px;
      }
      .groups {
        columns: 2 280px;
        column-gap: 32px;
      }
      table {
        width: 100%;
        margin: 0 0 16px;
        border-collapse: collapse;
        break-inside: avoid;
      }
      caption {
        padding: 8px 0 4px;
        color: var(--act-ink-2);
        font-size: 12px;
        line-height: 16px;
        text-align: left;
      }
      th,
      td {
        padding: 4px 0;
        border-top: 1px solid var(--act-hairline);
        font-weight: 400;
        text-align: left;
        vertical-align: baseline;
      }
      th {
        padding-right: 12px;
        white-space: nowrap;
      }
      kbd {
        display: inline-block;
        min-width: 22px;
        padding: 0 5px;
        border: 1px solid var(--act-axis);
        border-radius: 2px;
        font: 12px/18px var(--act-font);
        text-align: center;
      }
      label {
        display: flex;
        align-items: center;
        min-height: 32px;
      }
      p {
        margin: 0;
      }
    `,
  ];

  get #words(): Words {
    return this.lang.startsWith('zh') ? zh : en;
  }

  async open(): Promise<void> {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    this.#before = active instanceof HTMLElement ? active : null;
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  override render(): unknown {
    const words = this.#words;
    return html`<dialog aria-labelledby="title" @close=${() => this.#before?.focus()}>
      <div class="head">
        <h2 id="title">${words.title}</h2>
        <button class="close" aria-label=${words.close} @click=${this.#close}>×</button>
      </div>
      <div class="groups">${groups(words).map(([heading, rows]) => this.#group(heading, rows))}</div>
      <label
        ><input
          type="checkbox"
          .checked=${singleKeysOn()}
          @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) chooseSingleKeys(target.checked);
          }}
        />${words.single}</label
      >
      <p class="small">${words.singleHint}</p>
    </dialog>`;
  }

  #group(heading: string, rows: readonly Row[]): unknown {
    const words = this.#words;
    const combination = (keys: string): unknown =>
      keys === words.after ? `${keys} ` : keys.split(/(?<=.)\+(?=.)/).map((key) => html`<kbd>${key}</kbd> `);
    return html`<table>
      <caption>${heading}</caption>
      <thead class="hidden"><tr><th scope="col">${words.key}</th><th scope="col">${words.does}</th></tr></thead>
      <tbody>
        ${rows.map(([keys, does]) => html`<tr><th scope="row">${keys.map(combination)}</th><td>${does}</td></tr>`)}
      </tbody>
    </table>`;
  }
}

define('act-keys-dialog', ActKeysDialog);
