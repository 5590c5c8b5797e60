// <act-share>: the button that copies the link to what is shown, and says so.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { permalink } from './permalink.ts';

export class ActShare extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    told: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  /** The link last asked for, and whether it is on the clipboard. */
  declare told: { readonly link: string; readonly copied: boolean } | null;

  constructor() {
    super();
    this.told = null;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: contents;
      }
      [role='status'] {
        flex: 1 0 100%;
        order: 1;
        margin: 0;
      }
      .field {
        width: 100%;
        text-align: left;
      }
    `,
  ];

  /** What was said of another view no longer holds. */
  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.told !== null && changed.has('state') && this.told.link !== permalink(this.state, this.core))
      this.told = null;
  }

  async #share(): Promise<void> {
    const link = permalink(this.state, this.core);
    try {
      await navigator.clipboard.writeText(link);
      this.told = { link, copied: true };
    } catch {
      // Not allowed, or no clipboard: the reader can still take it.
      this.told = { link, copied: false };
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.select();
    }
  }

  override render(): unknown {
    const { words, told } = this;
    return html`<button @click=${this.#share}>${words.share}</button>
      <p class="small" role="status" ?hidden=${told === null}>
        ${
          told === null
            ? nothing
            : told.copied
              ? words.linkCopied
              : html`<label>${words.linkByHand} <input class="field" readonly .value=${told.link} /></label>`
        }
      </p>`;
  }
}

define('act-share', ActShare);
