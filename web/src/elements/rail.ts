// <act-rail>: every function by family, with its shape; a row of chips where there is no room beside the plot.
import { css, html, LitElement, nothing } from 'lit';
import type { ActivationInfo, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { choose } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sparkline } from './sparkline.ts';
import { sendStep } from './transition.ts';

export class ActRail extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    chosen: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare chosen: string;
  declare words: Dictionary;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        display: flex;
        justify-content: space-between;
        margin: 16px 0 4px;
        padding: 0 10px;
        color: var(--act-ink-2);
        font: 600 12px/16px var(--act-font);
      }
      h2 span {
        font-weight: 400;
      }
      section:first-child h2 {
        margin-top: 0;
      }
      button {
        display: grid;
        /* A name has the room before its parameters have. */
        grid-template-columns: 32px auto 1fr;
        gap: 10px;
        align-items: center;
        width: 100%;
        min-height: 28px;
        padding: 0 10px 0 8px;
        border: 0;
        border-left: 2px solid transparent;
        text-align: left;
      }
      svg {
        color: var(--act-ink-2);
      }
      button[aria-current='true'] {
        background: var(--act-selected);
        border-left-color: var(--act-accent);
        font-weight: 600;
      }
      button[aria-current='true'] svg {
        color: var(--act-accent);
      }
      .name,
      .letters {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .letters {
        text-align: right;
        color: var(--act-ink-2);
        font-weight: 400;
      }
      .letters:not(:empty) {
        min-width: 12px;
      }
      /* Where the page has no column for it. */
      @container (max-width: 1020px) {
        nav {
          display: flex;
          gap: 8px;
          overflow-x: auto;
          padding: 2px 2px 8px;
          scrollbar-width: none;
        }
        section {
          display: contents;
        }
        h2,
        .letters {
          display: none;
        }
        button {
          grid-template-columns: 32px auto;
          flex: none;
          width: auto;
          min-height: 44px;
          padding: 0 14px 0 12px;
          border: 1px solid var(--act-axis);
        }
        button[aria-current='true'] {
          border-color: var(--act-accent);
        }
      }
    `,
  ];

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!changed.has('chosen')) return;
    const chosen = this.renderRoot.querySelector('[aria-current="true"]');
    const row = this.renderRoot.querySelector('nav');
    if (chosen === null || row === null) return;
    // The rail scrolls up and down, the row of chips sideways; the page itself stays where it is.
    for (const [scroller, from, to, scroll] of [
      [this, 'top', 'bottom', 'scrollTop'],
      [row, 'left', 'right', 'scrollLeft'],
    ] as const) {
      const [box, item] = [scroller.getBoundingClientRect(), chosen.getBoundingClientRect()];
      if (item[from] >= box[from] && item[to] <= box[to]) continue;
      scroller[scroll] += (item[from] + item[to] - box[from] - box[to]) / 2;
    }
  }

  /** Up and down walk through all functions; only the chosen one is a tab stop. */
  #key(event: KeyboardEvent): void {
    const forward = event.key === 'ArrowDown' || event.key === 'ArrowRight';
    if (!forward && event.key !== 'ArrowUp' && event.key !== 'ArrowLeft') return;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const here = buttons.indexOf(event.target as HTMLButtonElement);
    const there = buttons[(here + (forward ? 1 : -1) + buttons.length) % buttons.length];
    event.preventDefault();
    there.focus();
  }

  override render(): unknown {
    const { catalogue } = this.core;
    const families = [...new Set(catalogue.map((info) => info.family))];
    return html`<nav aria-label=${this.words.functions} @keydown=${this.#key}>
      ${families.map((family) => {
        const members = catalogue.filter((info) => info.family === family);
        return html`<section>
          <h2>${this.words.families[family] ?? family}<span>${members.length}</span></h2>
          ${members.map((info) => this.#item(info))}
        </section>`;
      })}
    </nav>`;
  }

  #item(info: ActivationInfo): unknown {
    const current = info.id === this.chosen;
    const letters = info.params.map((parameter) => parameter.symbol).join(' ');
    return html`<button
      aria-current=${current ? 'true' : nothing}
      tabindex=${current ? 0 : -1}
      data-id=${info.id}
      @click=${() => sendStep(this, (state) => choose(state, info.id), 'push')}
    >
      ${sparkline(this.core, info)}<span class="name">${info.name}</span><span class="letters math">${letters}</span>
    </button>`;
  }
}

define('act-rail', ActRail);
