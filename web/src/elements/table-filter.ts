// <act-table-filter>: what the table of all functions is narrowed to, as chips, and a menu that adds to them.
import { css, html, LitElement, nothing } from 'lit';
import { compareWords } from '../i18n/compare.ts';
import type { Dictionary } from '../i18n/index.ts';
import { facts, families, type Filter, frameworks } from '../model/table.ts';
import { toggleFilter } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

const groups = { families, frameworks, facts } as const;

export class ActTableFilter extends LitElement {
  static override readonly properties = {
    chosen: { attribute: false },
    count: { attribute: false },
    words: { attribute: false },
    open: { state: true },
  };

  declare chosen: readonly Filter[];
  /** How many functions there would be with this one. */
  declare count: (filter: Filter) => number;
  declare words: Dictionary;
  declare open: boolean;

  readonly #away = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  constructor() {
    super();
    this.chosen = [];
    this.open = false;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: flex;
        position: relative;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        min-height: 32px;
        padding-left: 12px;
        border-radius: 2px;
        background: var(--act-selected);
      }
      .chip button {
        width: 30px;
        min-height: 32px;
        padding: 0;
        border: 0;
      }
      .menu {
        display: grid;
        position: absolute;
        z-index: 4;
        top: calc(100% + 4px);
        left: 0;
        grid-template-columns: repeat(3, max-content);
        gap: 0 24px;
        max-width: calc(100vw - 48px);
        padding: 12px 16px;
        border: 1px solid var(--act-axis);
        background: var(--act-paper);
      }
      .menu[hidden] {
        display: none;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        color: var(--act-ink-2);
        font: 600 12px/20px var(--act-font);
      }
      label {
        display: flex;
        align-items: center;
        min-height: 28px;
        cursor: pointer;
      }
      label .small {
        margin-left: auto;
        padding-left: 16px;
      }
      @media (pointer: coarse) {
        label,
        .chip,
        .chip button {
          min-height: 44px;
        }
        .chip button {
          width: 44px;
        }
      }
      @container (max-width: 760px) {
        .menu {
          grid-template-columns: 1fr;
          left: 0;
          width: calc(100vw - 32px);
          max-height: 60vh;
          overflow-y: auto;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#away);
    document.addEventListener('focusin', this.#away);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#away);
    document.removeEventListener('focusin', this.#away);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
  }

  #name(filter: Filter): string {
    const { words } = this;
    const { table } = compareWords(words.code);
    if (filter in table.frameworks)
      return table.inFramework(table.frameworks[filter as keyof typeof table.frameworks]);
    if (filter in table.facts) return table.facts[filter as keyof typeof table.facts];
    return words.families[filter] ?? filter;
  }

  #toggle(filter: Filter): void {
    sendStep(this, (state) => toggleFilter(state, filter));
  }

  override render(): unknown {
    const { table } = compareWords(this.words.code);
    return html`${this.chosen.map(
      (filter) => html`<span class="chip">${this.#name(filter)}<button
            aria-label=${table.without(this.#name(filter))}
            @click=${() => this.#toggle(filter)}
          >
            ×
          </button></span>`,
    )}
      <button
        class="quiet more"
        aria-expanded=${this.open}
        aria-controls="menu"
        @keydown=${this.#key}
        @click=${() => {
          this.open = !this.open;
        }}
      >
        + ${table.filter}
      </button>
      <div class="menu" id="menu" ?hidden=${!this.open} @keydown=${this.#key}>${this.open ? this.#menu() : nothing}</div>`;
  }

  #menu(): unknown {
    const { table } = compareWords(this.words.code);
    return (['families', 'frameworks', 'facts'] as const).map(
      (group) => html`<fieldset>
        <legend>${table.groups[group]}</legend>
        ${groups[group].map(
          (filter) => html`<label
            ><input
              type="checkbox"
              .checked=${this.chosen.includes(filter)}
              @change=${() => this.#toggle(filter)}
            />${this.#name(filter)} <span class="small">${this.count(filter)}</span></label
          >`,
        )}
      </fieldset>`,
    );
  }
}

define('act-table-filter', ActTableFilter);
