// <act-search>: finds a function by any of its names; arrow keys and Enter, or a click, choose.
import { css, html, LitElement, nothing } from 'lit';
import type { ActivationInfo, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { search } from '../model/search.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sparkline } from './sparkline.ts';

declare global {
  interface HTMLElementEventMap {
    'act-choose': CustomEvent<{ readonly id: string }>;
  }
}

export class ActSearch extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    words: { attribute: false },
    adds: { attribute: false },
    query: { state: true },
    open: { state: true },
    active: { state: true },
    sheet: { type: Boolean, reflect: true },
  };

  declare core: Core | null;
  declare words: Dictionary;
  /** Whether what is found joins what is there, as on Compare. */
  declare adds: boolean;
  declare query: string;
  declare open: boolean;
  declare active: number;
  /** On a phone: fills the screen. */
  declare sheet: boolean;

  constructor() {
    super();
    this.core = null;
    this.adds = false;
    this.query = '';
    this.open = false;
    this.active = 0;
    this.sheet = false;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
      }
      input {
        width: 100%;
        min-height: 32px;
        padding: 0 34px 0 32px;
        border: 1px solid var(--act-axis);
        border-radius: 2px;
        background: var(--act-paper);
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      input::placeholder {
        color: var(--act-ink-2);
        opacity: 1;
      }
      .glass {
        position: absolute;
        left: 10px;
        top: 50%;
        translate: 0 -50%;
        pointer-events: none;
      }
      kbd {
        position: absolute;
        right: 8px;
        top: 50%;
        translate: 0 -50%;
        padding: 0 5px;
        border: 1px solid var(--act-hairline);
        border-radius: 2px;
        color: var(--act-ink-2);
        font: 12px/16px var(--act-font);
        pointer-events: none;
      }
      .list {
        position: absolute;
        z-index: 10;
        top: calc(100% + 4px);
        right: 0;
        width: max(100%, 300px);
        max-width: calc(100vw - 32px);
        max-height: min(420px, 70vh);
        margin: 0;
        padding: 4px 0;
        overflow-y: auto;
        border: 1px solid var(--act-axis);
        background: var(--act-paper);
        list-style: none;
      }
      [role='option'] {
        display: grid;
        grid-template-columns: 32px auto 1fr;
        gap: 10px;
        align-items: center;
        min-height: 36px;
        padding: 0 12px;
        cursor: pointer;
      }
      [role='option'] .small {
        overflow: hidden;
        text-align: right;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      [aria-selected='true'] {
        background: var(--act-selected);
        box-shadow: inset 2px 0 var(--act-accent);
      }
      .none {
        margin: 0;
        padding: 8px 12px;
      }
      .close {
        display: none;
      }
      /* The box is small there: its own words come first. */
      @container (max-width: 1180px) {
        input {
          padding: 0 6px 0 28px;
        }
        .glass {
          left: 8px;
        }
        kbd {
          display: none;
        }
      }
      @container (max-width: 960px) {
        :host([sheet]) {
          display: grid;
          grid-template: 44px 1fr / 1fr auto;
          gap: 8px;
        }
        :host([sheet]) input {
          min-height: 44px;
          font-size: 16px;
        }
        :host([sheet]) .glass {
          left: 26px;
          top: 30px;
        }
        :host([sheet]) .close {
          display: block;
          min-height: 44px;
        }
        :host([sheet]) .list {
          position: static;
          grid-column: 1 / -1;
          width: auto;
          max-width: none;
          max-height: none;
          border: 0;
        }
        :host([sheet]) [role='option'] {
          min-height: 44px;
          padding: 0;
        }
      }
      @media (pointer: coarse) {
        input {
          min-height: 44px;
        }
        kbd {
          display: none;
        }
        [role='option'] {
          min-height: 44px;
        }
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
    if (this.sheet) this.open = true;
  }

  #close(): void {
    this.open = false;
    if (this.sheet) this.dispatchEvent(new CustomEvent('act-search-closed'));
  }

  get #found(): readonly ActivationInfo[] {
    return this.core === null ? [] : search(this.query, this.core.catalogue);
  }

  #choose(info: ActivationInfo): void {
    this.#close();
    this.query = '';
    this.renderRoot.querySelector('input')?.blur();
    const detail = { id: info.id };
    this.dispatchEvent(new CustomEvent('act-choose', { detail, bubbles: true, composed: true }));
  }

  #input(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.query = event.target.value;
    this.active = 0;
    this.open = true;
  }

  #key(event: KeyboardEvent): void {
    const found = this.#found;
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      this.open = false;
      this.query = '';
    } else if (event.key === 'Enter') {
      const info = found[this.active];
      if (this.open && info !== undefined) this.#choose(info);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stride = event.key === 'ArrowDown' ? 1 : -1;
      this.active = this.open && found.length > 0 ? (this.active + stride + found.length) % found.length : 0;
      this.open = true;
    } else return;
    event.preventDefault();
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): unknown {
    const found = this.open ? this.#found : [];
    const { words, adds } = this;
    const label = adds ? words.findToAdd : words.find;
    return html`
      <svg class="glass" width="14" height="14" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5"></circle><path d="M9.5 9.5L13 13"></path>
      </svg>
      <input
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-expanded=${this.open}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant=${this.open && found.length > 0 ? `found-${this.active}` : nothing}
        placeholder=${adds ? words.findToAdd : words.findPlaceholder}
        .value=${this.query}
        ?disabled=${this.core === null}
        @input=${this.#input}
        @click=${() => {
          this.open = true;
        }}
        @keydown=${this.#key}
        @blur=${() => {
          // A sheet stays: a finger that scrolls the list takes the caret away.
          if (!this.sheet) this.open = false;
        }}
      />
      <button class="quiet close" @click=${this.#close}>${this.words.export.close}</button>
      <kbd aria-hidden="true">/</kbd>
      <div class="list" id="found" role="listbox" aria-label=${label} ?hidden=${!this.open}>
        ${found.map((info, i) => this.#option(info, i))}
        ${this.open && found.length === 0 ? html`<p class="none">${this.words.nothingFound(this.query)}</p>` : nothing}
      </div>
    `;
  }

  /** Pressing leaves the caret where it is; a click chooses, so that a finger can scroll the list. */
  #option(info: ActivationInfo, i: number): unknown {
    const second = info.zh === info.name ? (info.aliases[0] ?? '') : info.zh;
    return html`<div
      role="option"
      id="found-${i}"
      aria-selected=${i === this.active}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(info)}
    >
      ${this.core === null ? nothing : sparkline(this.core, info)}<span>${info.name}</span><span class="small">${second}</span>
    </div>`;
  }
}

define('act-search', ActSearch);
