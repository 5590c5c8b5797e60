// <act-compare-grid>: every function in a small plot of its own; only what is in view is drawn.
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { exact, readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { knownItems } from '../model/state.ts';
import { removeItem } from '../model/transitions.ts';
import { autoRange, steadied } from '../plot/range.ts';
import type { Numbers } from '../plot/scene.ts';
import { Survey } from '../plot/survey.ts';
import { controls } from '../styles/controls.ts';
import { CompareView, type Shown } from './compare-view.ts';
import { define } from './define.ts';
import type { ActFigure } from './figure.ts';
import './figure.ts';
import { handOnSlider, onRelease } from './hand.ts';
import { focusClose } from './next-close.ts';
import { scenePart, shownOrders } from './subject.ts';
import { styled } from './styled.ts';
import { sendStep } from './transition.ts';

const panelShape = { width: 160, height: 120 };
/** Panels this near to the window are drawn too, so that scrolling finds them there. */
const margin = '360px 0px';

export class ActCompareGrid extends CompareView {
  static override readonly properties = {
    ...CompareView.properties,
    near: { state: true },
    columns: { state: true },
    all: { state: true },
  };

  /** Indices of the items whose panels are in view, or nearly. */
  declare near: ReadonlySet<number>;
  /** Panels side by side, as the style sheet lays them out. */
  declare columns: number;
  /** For paper and for files every panel is drawn. */
  declare all: boolean;

  /** The place of the panel that was closed, until the next one has the focus. */
  #closed: number | null = null;
  #shared = { key: '', y: [-1, 1] as Range };
  #forget: (() => void)[] = [];
  readonly #watched = new Set<Element>();
  readonly #seen = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: margin });
  readonly #size = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.near = new Set();
    this.columns = 1;
    this.all = false;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(138px, 1fr));
        gap: 12px 10px;
      }
      .panel h2 {
        position: relative;
        display: flex;
        gap: 4px;
        justify-content: space-between;
        margin: 0;
        padding: 4px 0;
        border-top: 1px solid var(--act-hairline);
        font: 600 13px/20px var(--act-font);
      }
      .panel .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .panel .close {
        position: absolute;
        right: 0;
        width: 24px;
        min-height: 24px;
        margin: -2px 0;
        padding: 0;
        border: 0;
        background: var(--act-paper);
        color: var(--act-ink-2);
        opacity: 0;
      }
      .panel:hover .close,
      .panel .close:focus-visible {
        opacity: 1;
      }
      @media (hover: none) {
        .panel .close {
          position: static;
          width: 44px;
          min-height: 44px;
          margin: -12px -8px -12px 0;
          background: none;
          opacity: 1;
        }
      }
      .panel .value {
        margin-left: auto;
        color: var(--act-ink-2);
        font-weight: 400;
      }
      .drawing {
        height: 124px;
      }
      act-figure {
        height: 100%;
      }
      .hint {
        display: flex;
        flex-wrap: wrap;
        gap: 0 24px;
        justify-content: space-between;
        color: var(--act-ink-2);
      }
      @container (max-width: 760px) {
        .grid {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        .hint,
        .hint span {
          display: block;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    const forPaper = (): void => {
      this.all = true;
      // The browser takes the page as it is when this returns.
      this.performUpdate();
    };
    const after = (): void => {
      this.all = false;
    };
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', after);
    this.#forget = [
      onRelease(() => this.requestUpdate()),
      () => window.removeEventListener('beforeprint', forPaper),
      () => window.removeEventListener('afterprint', after),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const forget of this.#forget.splice(0)) forget();
    this.#seen.disconnect();
    this.#size.disconnect();
    this.#watched.clear();
  }

  override async figures(): Promise<readonly ActFigure[]> {
    this.all = true;
    const figures = await super.figures();
    await Promise.all(figures.map((figure) => figure.updateComplete));
    return figures;
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const near = new Set(this.near);
    for (const { target, isIntersecting } of entries) {
      const index = Number((target as HTMLElement).dataset.index);
      if (isIntersecting) near.add(index);
      else near.delete(index);
    }
    this.near = near;
  }

  #measure(): void {
    const grid = this.renderRoot.querySelector('.grid');
    if (grid === null) return;
    this.columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.#closed !== null && changed.has('state')) {
      if (!focusClose(this.renderRoot, this.#closed))
        this.dispatchEvent(new CustomEvent('act-closed', { bubbles: true }));
      this.#closed = null;
    }
    const panels = new Set(this.renderRoot.querySelectorAll('.panel'));
    for (const panel of panels)
      if (!this.#watched.has(panel)) {
        this.#watched.add(panel);
        this.#seen.observe(panel);
      }
    for (const panel of this.#watched)
      if (!panels.has(panel)) {
        this.#watched.delete(panel);
        this.#seen.unobserve(panel);
      }
    this.#measure();
  }

  /** One y range for all panels: what shows most of most curves, with equal units if that fits; tells it. */
  #fitShared(): Range {
    const { core, state } = this;
    if (state.y !== 'auto') return state.y;
    const holding = handOnSlider();
    const key = JSON.stringify([state.items, state.transform, this.x, holding]);
    if (key !== this.#shared.key) {
      const { transform } = state;
      const lists = knownItems(state).map(({ id, params }) => {
        const survey = new Survey();
        survey.read(core, { id, params, transform }, this.x, []);
        return survey.values[0];
      });
      const { width, height } = panelShape;
      const wanted = autoRange(lists, this.x[1] - this.x[0], width, height, 0.05);
      this.#shared = { key, y: holding ? steadied(this.#shared.y, wanted) : wanted };
      this.dispatchEvent(
        new CustomEvent('act-shown', { detail: { y: this.#shared.y }, bubbles: true, composed: true }),
      );
    }
    return this.#shared.y;
  }

  /** Shared axes are numbered once for each row and each column. */
  #numbers(place: number, free: boolean): Numbers {
    if (free) return 'both';
    const left = place % this.columns === 0;
    const bottom = place + this.columns >= this.shown.length;
    return left ? (bottom ? 'both' : 'y') : bottom ? 'x' : 'none';
  }

  override render(): unknown {
    const { words, state } = this;
    const free = state.axes === 'free' && state.y === 'auto';
    // Also with free axes: it is what the boxes of the view offer to share.
    const shared = this.#fitShared();
    const y = free ? null : shared;
    return html`<div class="grid" @act-shown=${(event: Event) => event.stopPropagation()}>
        ${repeat(
          this.shown,
          ({ index }) => index,
          (entry, place) => this.#panel(entry, y, place, free),
        )}
      </div>
      ${this.gaps(this.shown)}
      <p class="hint"><span>${words.colourHint}</span><span>${words.dragHint}</span></p>`;
  }

  #panel({ item, index, name, slot }: Shown, y: Range | null, place: number, free: boolean): unknown {
    const { core, state, at } = this;
    const { f } = core.evaluate(item.id, [at], item.params, { transform: state.transform });
    const tone = slot === null ? 'inherit' : `var(--act-text-${slot + 1})`;
    const drawn = this.all || this.near.has(index);
    return html`<section class="panel" data-index=${index}>
      <h2>
        <span class="name" ${styled({ color: tone })}>${name}</span>
        <span class="value">${readout(f[0], 3)}</span>
        <button
          class="close"
          aria-label=${this.words.remove(name)}
          ?disabled=${state.items.length === 1}
          @click=${() => {
            this.#closed = place;
            sendStep(this, (s) => removeItem(s, index), 'push');
          }}
        >
          ×
        </button>
      </h2>
      <div class="drawing">
        ${
          drawn
            ? html`<act-figure
              compact
              .core=${core}
              .parts=${[scenePart(core, item, state.transform, slot)]}
              .orders=${shownOrders(state)}
              .x=${this.x}
              .y=${y}
              .at=${at}
              .numbers=${this.#numbers(place, free)}
              theme=${this.theme}
              .label=${this.more.panelLabel(name, exact(at), readout(f[0], 3))}
            ></act-figure>`
            : nothing
        }
      </div>
    </section>`;
  }
}

define('act-compare-grid', ActCompareGrid);
