// <act-notice>: one visible sentence about what went wrong, with at most one button.
import { css, html, LitElement, nothing } from 'lit';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

export class ActNotice extends LitElement {
  static override readonly properties = {
    heading: {},
    kind: { reflect: true },
    details: { attribute: false },
    action: {},
  };

  declare heading: string;
  declare kind: 'told' | 'failed';
  /** What was wrong: each part as it was typed, and why. */
  declare details: readonly { readonly quoted: string; readonly text: string }[];
  /** The button's name; empty for none. It sends `act-notice-action`. */
  declare action: string;

  constructor() {
    super();
    this.heading = '';
    this.kind = 'told';
    this.details = [];
    this.action = '';
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: 16px;
        align-items: center;
        justify-content: space-between;
        margin: 16px 0 8px;
        padding: 8px 16px;
        background: var(--act-tint);
        border-left: 2px solid var(--act-axis);
      }
      :host([kind='failed']) {
        border-left-color: var(--act-warn);
      }
      ul {
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
      }
      code {
        padding: 0 2px;
        font-family: ui-monospace, Menlo, Consolas, monospace;
        overflow-wrap: anywhere;
      }
      button,
      slot {
        flex: none;
      }
      div {
        flex: 1;
      }
      @container (max-width: 760px) {
        :host {
          flex-wrap: wrap;
          justify-content: end;
        }
        div {
          flex: 1 0 100%;
        }
      }
    `,
  ];

  override render(): unknown {
    return html`
      <div role=${this.kind === 'failed' ? 'alert' : 'status'}>
        <strong>${this.heading}</strong>
        ${
          this.details.length === 0
            ? nothing
            : html`<ul>
              ${this.details.map(({ quoted, text }) => html`<li>${quoted === '' ? nothing : html`<code>${quoted}</code> `}${text}</li>`)}
            </ul>`
        }
      </div>
      <slot></slot>
      ${
        this.action === ''
          ? nothing
          : html`<button @click=${() => this.dispatchEvent(new CustomEvent('act-notice-action', { bubbles: true, composed: true }))}>
            ${this.action}
          </button>`
      }
    `;
  }
}

define('act-notice', ActNotice);
