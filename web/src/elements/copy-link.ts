// <act-copy-link>: copies the link of what is shown, where the one that was opened had parts that could not be used.
import { css, html, LitElement } from 'lit';
import type { Dictionary } from '../i18n/index.ts';
import { en, zh } from '../i18n/copy-link.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

export class ActCopyLink extends LitElement {
  static override readonly properties = {
    words: { attribute: false },
    link: { attribute: false },
    state: { state: true },
  };

  declare words: Dictionary;
  declare link: string;
  declare state: 'idle' | 'copied' | 'refused';

  constructor() {
    super();
    this.link = '';
    this.state = 'idle';
  }

  static override readonly styles = [
    controls,
    css`
      label {
        display: block;
      }
      .field {
        width: min(420px, 100%);
        text-align: left;
      }
    `,
  ];

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.state = 'copied';
    } catch {
      this.state = 'refused';
    }
  }

  override render(): unknown {
    const words = this.words.code === 'en' ? en : zh;
    if (this.state === 'refused')
      return html`<label>${words.byHand}
        <input class="field" readonly .value=${this.link} @focus=${({ target }: Event) => target instanceof HTMLInputElement && target.select()}
      /></label>`;
    return html`<button @click=${this.#copy}>${this.state === 'copied' ? words.copied : words.copy}</button>`;
  }
}

define('act-copy-link', ActCopyLink);
