// <act-code>: the function with the chosen parameters as code that runs; fetched when it is first unfolded.
import { css, html, LitElement } from 'lit';
import { type Language, languages, snippet } from '../code/snippet.ts';
import type { ActivationInfo } from '../core/types.ts';
import { en, zh } from '../i18n/code.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { FullTransform, Item } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

const storageKey = 'act-code-language';

/** The choice of this session; storage may be blocked. */
function remembered(): Language {
  try {
    const kept = sessionStorage.getItem(storageKey);
    return languages.find(({ id }) => id === kept)?.id ?? 'torch';
  } catch {
    return 'torch';
  }
}

export class ActCode extends LitElement {
  static override readonly properties = {
    info: { attribute: false },
    item: { attribute: false },
    transform: { attribute: false },
    words: { attribute: false },
    language: { state: true },
    told: { state: true },
  };

  declare info: ActivationInfo;
  declare item: Item;
  declare transform: FullTransform;
  declare words: Dictionary;
  declare language: Language;
  declare told: string;

  constructor() {
    super();
    this.language = remembered();
    this.told = '';
  }

  static override readonly styles = [
    controls,
    css`
      .bar {
        display: flex;
        gap: 8px;
        justify-content: space-between;
      }
      select {
        min-height: 32px;
        padding: 0 6px;
        border: 1px solid var(--act-axis);
        border-radius: 2px;
        background: var(--act-paper);
      }
      pre {
        max-height: 320px;
        margin: 8px 0 0;
        padding: 8px 10px;
        overflow: auto;
        background: var(--act-tint);
        font: 12px/18px ui-monospace, Menlo, Consolas, monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      p {
        margin: 4px 0 0;
      }
      @media (pointer: coarse) {
        select {
          min-height: 44px;
        }
      }
    `,
  ];

  get #words(): typeof en {
    return this.words.code === 'en' ? en : zh;
  }

  get #text(): string {
    try {
      return snippet(this.info, this.item.params, this.transform, this.language);
    } catch {
      // A formula outside what the writer knows: tests keep the catalogue free of those.
      return '';
    }
  }

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('item') || changed.has('language') || changed.has('transform')) this.told = '';
  }

  #choose({ target }: Event): void {
    const chosen = languages.find(({ id }) => target instanceof HTMLSelectElement && id === target.value);
    if (chosen === undefined) return;
    this.language = chosen.id;
    try {
      sessionStorage.setItem(storageKey, chosen.id);
    } catch {
      // Then it holds until the page is left.
    }
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.told = this.#words.copied;
    } catch {
      this.told = this.#words.copyByHand;
    }
  }

  override render(): unknown {
    const words = this.#words;
    const text = this.#text;
    return html`<div class="bar">
        <select aria-label=${words.language} @change=${this.#choose}>
          ${languages.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.language}>${title}</option>`)}
        </select>
        <button ?disabled=${text === ''} @click=${this.#copy}>${words.copy}</button>
      </div>
      <pre tabindex="0" translate="no"><code>${text.trimEnd() || words.noCode}</code></pre>
      <p class="small" role="status">${this.told}</p>`;
  }
}

define('act-code', ActCode);
