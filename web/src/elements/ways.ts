// <act-ways>: a plot by other ways than the eye: in words, as a table, as sound; each fetched when first wanted.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Range } from '../model/range.ts';
import type { ScenePart } from '../plot/scene.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { ActHear } from './hear.ts';

type Way = 'description' | 'data' | 'hear';

const load: { readonly [way in Way]: () => Promise<unknown> } = {
  description: () => import('./description.ts'),
  data: () => import('./data.ts'),
  hear: () => import('./hear.ts'),
};
/** Of so many functions everything is told; of more, what is told of one. */
const mostAtOnce = 6;
const ways = Object.keys(load) as readonly Way[];

export class ActWays extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    parts: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    words: { attribute: false },
    second: { attribute: false },
    wanted: { state: true },
    chosen: { state: true },
    failed: { state: true },
  };

  declare core: Core;
  declare parts: readonly ScenePart[];
  declare x: Range;
  /** The y range shown. */
  declare y: Range;
  declare words: Dictionary;
  /** Whether another plot of the page has these too: the keys are told there. */
  declare second: boolean;
  /** What has been fetched and is in the page. */
  declare wanted: readonly Way[];
  /** Of more functions than are told at once, the one that is. */
  declare chosen: number;
  declare failed: boolean;

  constructor() {
    super();
    this.parts = [];
    this.x = [-5, 5];
    this.y = [-1, 1];
    this.wanted = [];
    this.chosen = 0;
    this.second = false;
    this.failed = false;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      details {
        border-top: 1px solid var(--act-hairline);
      }
      summary {
        min-height: 32px;
        padding: 6px 0;
        cursor: pointer;
      }
      .choice {
        display: flex;
        gap: 8px;
        align-items: center;
        margin: 8px 0;
      }
      @media (pointer: coarse) {
        select {
          min-height: 44px;
        }
        summary {
          padding: 12px 0;
        }
        button {
          min-height: 44px;
        }
      }
      @media print {
        .keys,
        details:not([open]) {
          display: none;
        }
      }
    `,
  ];

  async #want(way: Way): Promise<void> {
    this.failed = false;
    try {
      await load[way]();
      if (!this.wanted.includes(way)) this.wanted = [...this.wanted, way];
      await this.updateComplete;
    } catch {
      // Its script did not arrive; opening it again asks again.
      this.failed = true;
    }
  }

  #details(way: Way): HTMLDetailsElement | null {
    return this.renderRoot.querySelector<HTMLDetailsElement>(`#${way}`);
  }

  /** Plays the curve, or stops it. */
  async hear(): Promise<void> {
    const details = this.#details('hear');
    if (details !== null) details.open = true;
    await this.#want('hear');
    this.renderRoot.querySelector<ActHear>('act-hear')?.toggle();
  }

  override render(): unknown {
    const { words } = this;
    return html`${ways.map(
      (way) => html`<details id=${way} @toggle=${() => this.#details(way)?.open && this.#want(way)}>
        <summary>${words.ways[way]}</summary>
        ${this.wanted.includes(way) ? this.#content(way) : nothing}
      </details>`,
    )}
    ${this.failed ? html`<p class="bad" role="alert">${words.ways.failed}</p>` : nothing}
    ${
      this.second
        ? nothing
        : html`<button class="quiet keys" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new CustomEvent('act-keys', { bubbles: true, composed: true }))}>
      ${words.ways.keys} <kbd aria-hidden="true">?</kbd>
    </button>`
    }`;
  }

  #content(way: Way): unknown {
    const { core, parts, x, y, words } = this;
    const many = parts.length > mostAtOnce;
    const one = parts[Math.min(this.chosen, parts.length - 1)];
    // Sound is one curve after another; words and rows of a few stand side by side.
    const choice = many || (way === 'hear' && parts.length > 1) ? this.#choice() : nothing;
    const told = many ? [one] : parts;
    if (way === 'hear')
      return html`${choice}<act-hear .core=${core} .curve=${one ?? null} .x=${x} .y=${y} lang=${words.code}></act-hear>`;
    if (way === 'data')
      return html`${choice}<act-data .core=${core} .parts=${told} .x=${x} lang=${words.code}></act-data>`;
    return html`${choice}<act-description .core=${core} .parts=${told} lang=${words.code}></act-description>`;
  }

  #choice(): unknown {
    const now = Math.min(this.chosen, this.parts.length - 1);
    return html`<label class="choice">${this.words.function}
      <select
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) this.chosen = target.selectedIndex;
        }}
      >
        ${this.parts.map(({ name }, i) => html`<option ?selected=${i === now}>${name}</option>`)}
      </select></label
    >`;
  }
}

define('act-ways', ActWays);
