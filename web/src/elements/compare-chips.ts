// <act-compare-chips>: what is compared, each with its line and a way to take it out; and how to add more.
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { compareWords } from '../i18n/compare.ts';
import type { Dictionary } from '../i18n/index.ts';
import { maxItems, maxOverlaid, type ViewState } from '../model/state.ts';
import { removeItem } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { fewChips, moreChips } from './chip-row.ts';
import { type Shown, swatch } from './compare-view.ts';
import { define } from './define.ts';
import { focusClose } from './next-close.ts';
import { sendStep } from './transition.ts';

const shownAtOnce = 12;

export class ActCompareChips extends LitElement {
  static override readonly properties = {
    state: { attribute: false },
    shown: { attribute: false },
    words: { attribute: false },
    all: { state: true },
  };

  declare state: ViewState;
  declare shown: readonly Shown[];
  declare words: Dictionary;
  /** Whether more are shown than a row or two. */
  declare all: boolean;

  /** The place of the chip that was closed, until the next one has the focus. */
  #closed: number | null = null;

  constructor() {
    super();
    this.all = false;
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.#closed === null || !changed.has('state')) return;
    if (!focusClose(this.renderRoot, this.#closed)) this.focusAdd();
    this.#closed = null;
  }

  /** Back to where a function is added, or to the last one where there is no room for more. */
  focusAdd(): void {
    const add = this.renderRoot.querySelector<HTMLElement>('.add');
    if (add === null) focusClose(this.renderRoot, Infinity);
    else add.focus();
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        scrollbar-width: thin;
      }
      .chip {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-height: 32px;
        padding-left: 10px;
        border: 1px solid var(--act-hairline);
        border-radius: 2px;
      }
      .chip.unknown {
        border: 1px dashed var(--act-axis);
        color: var(--act-ink-2);
      }
      .chip .name {
        max-width: 260px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .close {
        width: 26px;
        min-height: 30px;
        padding: 0;
        border: 0;
      }
      @container (max-width: 760px) {
        .chips {
          flex-wrap: nowrap;
          overflow-x: auto;
        }
        .chip {
          flex: none;
          min-height: 44px;
        }
        .close {
          width: 44px;
          min-height: 42px;
        }
        .quiet {
          flex: none;
          min-height: 44px;
        }
        .full {
          flex: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { words, state, shown } = this;
    // In a grid every panel can be closed by itself: chips are for the coloured six and for what is unknown.
    const chips = state.items
      .map((item, i) => ({ item, i, entry: shown.find(({ index }) => index === i) }))
      .filter(({ entry }) => state.layout !== 'grid' || entry === undefined || entry.slot !== null);
    return html`<div class="chips">
      ${repeat(
        fewChips(chips, shownAtOnce, this.all),
        ({ item, i }) => `${item.id}${item.unknown ?? ''}${i}`,
        ({ item, i, entry }, place) => {
          const name = entry?.name ?? words.unknownItem(item.unknown ?? item.id);
          return html`<span class=${entry === undefined ? 'chip unknown' : 'chip'}>
            ${entry === undefined || entry.slot === null ? nothing : swatch(entry.slot)}<span class="name">${name}</span>
            <button
              class="close"
              aria-label=${words.remove(name)}
              ?disabled=${state.items.length === 1}
              @click=${() => {
                this.#closed = place;
                sendStep(this, (s) => removeItem(s, i), 'push');
              }}
            >
              ×
            </button>
          </span>`;
        },
      )}
      ${moreChips(chips.length, shownAtOnce, this.all, words.code, () => {
        this.all = !this.all;
      })}
      ${this.#add()}
    </div>`;
  }

  /** An overlay tells six apart, and a link holds 130: then the reason stands where the button was. */
  #add(): unknown {
    const { state, shown, words } = this;
    const most = state.layout === 'overlay' || state.layout === 'stack' ? maxOverlaid : maxItems;
    const count = most === maxItems ? state.items.length : shown.length;
    if (count >= most)
      return html`<span class="full small">${compareWords(words.code).full(most, count)}</span>`;
    return html`<button
      class="quiet add"
      @click=${() => this.dispatchEvent(new CustomEvent('act-add', { bubbles: true, composed: true }))}
    >
      + ${words.add}
    </button>`;
  }
}

define('act-compare-chips', ActCompareChips);
