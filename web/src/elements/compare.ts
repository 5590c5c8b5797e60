// <act-compare>: functions side by side in small charts, or up to six in one, with one probe for all.
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { type Item, knownItems, layouts, maxOverlaid, overlaid, type ViewState } from '../model/state.ts';
import { removeItem, setAt, setAxes, setLayout, toggle } from '../model/transitions.ts';
import { assignSlots, dashes } from '../plot/palette.ts';
import { autoRange, steadied } from '../plot/range.ts';
import { Survey } from '../plot/survey.ts';
import { controls } from '../styles/controls.ts';
import { compareStyles } from './compare-styles.ts';
import { define } from './define.ts';
import './export.ts';
import type { ProbeDetail, ShownDetail } from './figure.ts';
import './figure.ts';
import type { ViewDetail } from './gestures.ts';
import { handOnSlider, onRelease } from './hand.ts';
import './params.ts';
import { gapsText, infoOf, itemName, scenePart, shownOrders } from './subject.ts';
import { styled } from './styled.ts';
import { sendStep } from './transition.ts';
import './values-table.ts';
import type { ValueRow } from './values-table.ts';
import './view-box.ts';
import { sendView } from './view-step.ts';
import './zoom.ts';

const startX: Range = [-5, 5];
const panelShape = { width: 160, height: 120 };

/** An item that can be drawn, with what all parts of the page need of it. */
interface Shown {
  readonly item: Item;
  /** Its place among the items of the view. */
  readonly index: number;
  readonly name: string;
  /** Colour slot of the first six; null, ink, for the others. */
  readonly slot: number | null;
}

export class ActCompare extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    hovered: { state: true },
    shownY: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;
  declare hovered: number | null;
  /** The y range that the overlay fitted itself. */
  declare shownY: Range;

  #shared = { key: '', y: [-1, 1] as Range };
  #forget = (): void => undefined;

  constructor() {
    super();
    this.hovered = null;
    this.shownY = [-1, 1];
    this.theme = 'auto';
  }

  static override readonly styles = [controls, compareStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = onRelease(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  get #x(): Range {
    return this.state.x === 'auto' ? startX : this.state.x;
  }

  get #at(): number {
    return (
      this.hovered ?? this.state.at ?? Number((this.#x[0] + 0.38 * (this.#x[1] - this.#x[0])).toPrecision(3))
    );
  }

  get #shown(): readonly Shown[] {
    const { core, state } = this;
    const slots = assignSlots(
      overlaid(state).map((item) => item.id),
      core.catalogue,
    );
    return knownItems(state).map((item, i) => ({
      item,
      index: state.items.indexOf(item),
      name: itemName(item, infoOf(core, item)),
      slot: slots[i] ?? null,
    }));
  }

  /** One y range for all panels: what shows most of most curves, with equal units if that fits. */
  get #sharedY(): Range {
    const { core, state } = this;
    if (state.y !== 'auto') return state.y;
    const holding = handOnSlider();
    const key = JSON.stringify([state.items, state.transform, this.#x, holding]);
    if (key !== this.#shared.key) {
      const { transform } = state;
      const lists = knownItems(state).map(({ id, params }) => {
        const survey = new Survey();
        survey.read(core, { id, params, transform }, this.#x, []);
        return survey.values[0];
      });
      const { width, height } = panelShape;
      const wanted = autoRange(lists, this.#x[1] - this.#x[0], width, height, 0.05);
      this.#shared = { key, y: holding ? steadied(this.#shared.y, wanted) : wanted };
    }
    return this.#shared.y;
  }

  #probe({ detail }: CustomEvent<ProbeDetail>): void {
    this.hovered = detail.pinned ? null : detail.x;
    if (detail.pinned) sendStep(this, (state) => setAt(state, detail.x));
  }

  override render(): unknown {
    const { words, state } = this;
    const shown = this.#shown;
    const grid = state.layout === 'grid';
    return html`
      <div class="page">
        <section class="top" aria-label=${words.compareTitle}>
          <h1 class="hidden">${words.compareTitle}: ${shown.map(({ name }) => name).join(', ')}</h1>
          <div class="chips">
            ${this.#chips(shown)}
            <button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('act-find', { bubbles: true, composed: true }))}>
              + ${words.add}
            </button>
          </div>
          <div class="segmented" role="group" aria-label=${words.layout.label}>
            ${layouts.map(
              (layout) => html`<button
                aria-pressed=${state.layout === layout}
                @click=${() => sendStep(this, (s) => setLayout(s, layout), 'push')}
              >
                ${words.layout[layout]}
              </button>`,
            )}
          </div>
        </section>
        <main id="main">
          ${shown.length === 0 ? html`<p class="empty">${words.emptyCompare}</p>` : grid ? this.#grid(shown) : this.#overlay(shown)}
        </main>
        <aside>
          ${this.#table(shown)}
          <hr class="rule" />
          <h2 class="heading">${words.show}</h2>
          <div class="checks">
            ${(['f', 'd1', 'd2'] as const).map(
              (curve, order) => html`<label class="check math"
                ><input type="checkbox" .checked=${state.show.includes(curve)} @change=${() => sendStep(this, (s) => toggle(s, curve))} />${['f', 'f′', 'f″'][order]}</label
              >`,
            )}
          </div>
          <hr class="rule" />
          <h2 class="heading">${words.view}</h2>
          <act-view-box .x=${this.#x} .y=${grid ? this.#sharedY : this.shownY} .autoX=${state.x === 'auto'} .autoY=${state.y === 'auto'} .words=${words}></act-view-box>
          ${this.#axes(grid)}
          <act-export .core=${this.core} .state=${state} .words=${words}></act-export>
          ${this.#parameters(shown)}
        </aside>
      </div>
    `;
  }

  #axes(grid: boolean): unknown {
    const { words, state } = this;
    if (!grid) return nothing;
    return html`<div class="axes">
      <span>${words.axes.label}</span>
      <div class="segmented" role="group" aria-label=${words.axes.label}>
        ${(['shared', 'free'] as const).map(
          (axes) => html`<button
            aria-pressed=${state.axes === axes}
            @click=${() => sendStep(this, (s) => setAxes(s, axes))}
          >
            ${words.axes[axes]}
          </button>`,
        )}
      </div>
    </div>`;
  }

  #swatch(slot: number | null): unknown {
    const colour = slot === null ? 'var(--act-ink)' : `var(--act-line-${slot + 1})`;
    return html`<svg width="30" height="6" aria-hidden="true">
      <line x1="0" x2="30" y1="3" y2="3" stroke=${colour} stroke-width="2.5" stroke-dasharray=${slot === null ? '' : dashes[slot].join(' ')}></line>
    </svg>`;
  }

  #chips(shown: readonly Shown[]): unknown {
    const { words, state } = this;
    // In a grid every panel can be closed by itself: chips are for the coloured six and for what is unknown.
    const grid = state.layout === 'grid';
    const chips = state.items
      .map((item, i) => ({ item, i, entry: shown.find(({ index }) => index === i) }))
      .filter(({ entry }) => !grid || entry === undefined || entry.slot !== null);
    return repeat(
      chips,
      ({ item, i }) => `${item.id}${item.unknown ?? ''}${i}`,
      ({ item, i, entry }) => {
        const name = entry?.name ?? words.unknownItem(item.unknown ?? item.id);
        return html`<span class=${entry === undefined ? 'chip unknown' : 'chip'}>
          ${entry === undefined ? nothing : this.#swatch(entry.slot)}<span class="name">${name}</span>${this.#close(name, i)}
        </span>`;
      },
    );
  }

  #close(name: string, index: number): unknown {
    return html`<button
      class="close"
      aria-label=${this.words.remove(name)}
      ?disabled=${this.state.items.length === 1}
      @click=${() => sendStep(this, (state) => removeItem(state, index), 'push')}
    >
      ×
    </button>`;
  }

  #grid(shown: readonly Shown[]): unknown {
    const { core, words, state } = this;
    const orders = shownOrders(state);
    const free = state.axes === 'free' && state.y === 'auto';
    return html`<div class="grid">
        ${repeat(
          shown,
          ({ index }) => index,
          ({ item, index, name, slot }) => {
            const { f } = core.evaluate(item.id, [this.#at], item.params, { transform: state.transform });
            const tone = slot === null ? 'inherit' : `var(--act-text-${slot + 1})`;
            return html`<section class="panel">
              <h2><span class="name" ${styled({ color: tone })}>${name}</span><span class="value">${readout(f[0], 3)}</span>${this.#close(name, index)}</h2>
              <act-figure
                compact
                .core=${core}
                .parts=${[scenePart(core, item, state.transform, slot)]}
                .orders=${orders}
                .x=${this.#x}
                .y=${free ? null : this.#sharedY}
                .at=${this.#at}
                theme=${this.theme}
                .label=${`${name}: x = ${exact(this.#at)}, f = ${readout(f[0], 3)}`}
                @act-probe-move=${this.#probe}
              ></act-figure>
            </section>`;
          },
        )}
      </div>
      ${this.#gaps(shown)}
      <p class="hint"><span>${words.colourHint}</span><span>${words.dragHint}</span></p>`;
  }

  #overlay(shown: readonly Shown[]): unknown {
    const { core, words, state } = this;
    const drawn = shown.slice(0, maxOverlaid);
    const left = shown.slice(maxOverlaid);
    const names = drawn.map(({ name }) => name).join(', ');
    return html`<div class="plot"><act-figure
        class="overlay"
        .core=${core}
        .parts=${drawn.map(({ item, slot }) => scenePart(core, item, state.transform, slot))}
        .orders=${shownOrders(state)}
        .x=${this.#x}
        .y=${state.y === 'auto' ? null : state.y}
        .at=${this.#at}
        theme=${this.theme}
        .label=${`${names}: x ${exact(this.#x[0])} … ${exact(this.#x[1])}`}
        .probeLabel=${words.probe(names)}
        .probeText=${`x = ${exact(this.#at)}`}
        @act-probe-move=${this.#probe}
        @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, detail)}
        @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
          this.shownY = detail.y;
        }}
      ></act-figure>
      <act-zoom .x=${this.#x} .y=${this.shownY} .words=${words}></act-zoom></div>
      ${this.#gaps(drawn)}
      ${left.length === 0 ? nothing : html`<p class="small">${words.overlaySix(left.map(({ name }) => name).join(', '))}</p>`}`;
  }

  /** Where in view there is nothing to draw, and of what. */
  #gaps(shown: readonly Shown[]): unknown {
    const { core, state, words } = this;
    const texts = shown
      .map(({ item, name }) => gapsText(core, item, name, state.transform, this.#x, words))
      .filter((text) => text !== '');
    return texts.length === 0 ? nothing : html`<p class="gaps small">${texts.join(' ')}</p>`;
  }

  #table(shown: readonly Shown[]): unknown {
    const { core, state } = this;
    const rows: ValueRow[] = shown.map(({ item, name, slot }) => {
      const { f, d1 } = core.evaluate(item.id, [this.#at], item.params, { transform: state.transform });
      return { name, slot, swatch: slot === null ? nothing : this.#swatch(slot), f: f[0], d1: d1[0] };
    });
    return html`<act-values-table .rows=${rows} .at=${this.#at} .range=${this.#x} .words=${this.words}></act-values-table>`;
  }

  /** Sliders for the functions that have parameters, while there are few enough to keep an eye on. */
  #parameters(shown: readonly Shown[]): unknown {
    const { core, words } = this;
    const adjustable = shown.filter(({ item }) => infoOf(core, item).params.length > 0);
    if (adjustable.length === 0) return nothing;
    return html`<hr class="rule" />
      <h2 class="heading">${words.parameters}</h2>
      ${repeat(
        adjustable,
        ({ index }) => index,
        ({ item, index, name }) => html`<details ?open=${shown.length <= maxOverlaid}>
          <summary>${name}</summary>
          <act-params .info=${infoOf(core, item)} .params=${item.params} .index=${index} .catalogue=${core.catalogue} .words=${words}></act-params>
        </details>`,
      )}`;
  }
}

define('act-compare', ActCompare);
