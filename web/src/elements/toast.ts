// <act-toast>: a short word about what a key has just done, read out too; it goes by itself.
import { css, html, LitElement, nothing } from 'lit';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

const stays = 4000;

export class ActToast extends LitElement {
  static override readonly properties = { text: {} };

  declare text: string;

  #timer = 0;

  constructor() {
    super();
    this.text = '';
  }

  static override readonly styles = [
    controls,
    css`
      div {
        position: fixed;
        z-index: 20;
        left: 50%;
        bottom: 24px;
        max-width: calc(100vw - 32px);
        translate: -50% 0;
      }
      p {
        margin: 0;
        padding: 8px 16px;
        border: 1px solid var(--act-axis);
        background: var(--act-ink);
        color: var(--act-paper);
      }
    `,
  ];

  /** Shows a text; a new one takes the place of the last. */
  tell(text: string): void {
    this.text = text;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.text = '';
    }, stays);
  }

  override render(): unknown {
    return html`<div role="status">${this.text === '' ? nothing : html`<p>${this.text}</p>`}</div>`;
  }
}

define('act-toast', ActToast);
