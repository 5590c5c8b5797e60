// <act-compare>: functions side by side in small plots, in one, over their derivatives or as a table; one probe for all.
import { html, LitElement, noChange, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Core } from '../core/types.ts';
import { compareWords } from '../i18n/compare.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, readout, unbroken } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { type Layout, knownItems, layouts, maxOverlaid, overlaid, type ViewState } from '../model/state.ts';
import { setAt, setAxes, setLayout, toggle } from '../model/transitions.ts';
import { assignSlots } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import './compare-chips.ts';
import type { ActCompareChips } from './compare-chips.ts';
import './compare-grid.ts';
import { referenceOf } from './compare-overlay.ts';
import './compare-stack.ts';
import { compareStyles } from './compare-styles.ts';
import { type CompareView, type Shown, swatch } from './compare-view.ts';
import { define } from './define.ts';
import './empty-compare.ts';
import './export.ts';
import './function-table.ts';
import type { ActFigure, ProbeDetail, ShownDetail } from './figure.ts';
import './params.ts';
import './probe-bar.ts';
import { infoOf, itemName, scenePart, shownOrders } from './subject.ts';
import { sendStep } from './transition.ts';
import { Pace } from './pace.ts';
import './values-table.ts';
import type { ValueRow } from './values-table.ts';
import './view-box.ts';
import './ways.ts';

const startX: Range = [-5, 5];
/** Slopes below this are no rise and no fall that anyone could see. */
const level = 0.005;

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
  /** The y range that the layout fitted itself. */
  declare shownY: Range;
  readonly #pace = new Pace(this);

  constructor() {
    super();
    this.hovered = null;
    this.shownY = [-1, 1];
    this.theme = 'auto';
  }

  static override readonly styles = [controls, compareStyles];

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

  #probe({ detail }: CustomEvent<ProbeDetail>): void {
    this.hovered = detail.pinned ? null : detail.x;
    if (detail.pinned) sendStep(this, (state) => setAt(state, detail.x));
  }

  readonly #figures = async (): Promise<readonly ActFigure[]> => {
    const view = this.renderRoot.querySelector<CompareView>('.layout');
    return view === null ? [] : view.figures();
  };

  override render(): unknown {
    const { words, state } = this;
    const { picture, texts } = this.#pace;
    const shown = this.#shown;
    const table = state.layout === 'table';
    return html`
      <div class=${table ? 'page wide' : 'page'}>
        <section class="top" aria-label=${words.compareTitle}>
          <h1 class="hidden">${texts ? `${words.compareTitle}: ${shown.map(({ name }) => name).join(', ')}` : noChange}</h1>
          ${
            !texts
              ? noChange
              : table
                ? html`<h2 class="title">${compareWords(words.code).allFunctions}</h2>`
                : html`<act-compare-chips .state=${state} .shown=${shown} .words=${words}></act-compare-chips>`
          }
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
        <main
          id="main"
          @act-probe-move=${this.#probe}
          @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
            this.shownY = detail.y;
          }}
        >
          ${!picture ? noChange : !table && shown.length === 0 ? this.#empty() : this.#layout(state.layout, shown)}
          ${!texts ? noChange : table || shown.length === 0 ? nothing : this.#ways(shown)}
        </main>
        ${table || shown.length === 0 ? nothing : this.#aside(shown)}
      </div>
    `;
  }

  #empty(): unknown {
    return html`<act-empty-compare .core=${this.core} .words=${this.words}></act-empty-compare>`;
  }

  #layout(layout: Layout, shown: readonly Shown[]): unknown {
    const { core, state, words, theme } = this;
    const [x, at] = [this.#x, this.#at];
    switch (layout) {
      case 'grid':
        return html`<act-compare-grid class="layout" @act-closed=${() => this.renderRoot.querySelector<ActCompareChips>('act-compare-chips')?.focusAdd()} .core=${core} .state=${state} .words=${words} .shown=${shown} .x=${x} .at=${at} theme=${theme}></act-compare-grid>`;
      case 'overlay':
        return html`<act-compare-overlay class="layout" .core=${core} .state=${state} .words=${words} .shown=${shown} .x=${x} .at=${at} theme=${theme}></act-compare-overlay>`;
      case 'stack':
        return html`<act-compare-stack class="layout" .core=${core} .state=${state} .words=${words} .shown=${shown} .x=${x} .at=${at} theme=${theme}></act-compare-stack>`;
      case 'table':
        return html`<act-function-table .core=${core} .state=${state} .words=${words} .shown=${shown}></act-function-table>`;
    }
  }

  /** What is shown by other ways than the eye. */
  #ways(shown: readonly Shown[]): unknown {
    const { core, state, words } = this;
    const seen = state.layout === 'grid' ? shown : shown.slice(0, maxOverlaid);
    const parts = seen.map(({ item, slot }) => scenePart(core, item, state.transform, slot));
    const y = state.y === 'auto' ? this.shownY : state.y;
    return html`<act-ways class="ways" .core=${core} .parts=${parts} .x=${this.#x} .y=${y} .words=${words}></act-ways>`;
  }

  #aside(shown: readonly Shown[]): unknown {
    const { core, words, state } = this;
    const { layout } = state;
    const { texts } = this.#pace;
    return html`
      <section class="probe" aria-label=${compareWords(words.code).oneX}>
        <act-probe-bar .at=${this.#at} .range=${this.#x} .words=${words}></act-probe-bar>
      </section>
      <aside>
        ${texts ? this.#values(shown) : noChange}
        ${!texts ? noChange : layout === 'grid' ? nothing : this.#sentence(shown.slice(0, maxOverlaid))}
        ${
          layout === 'stack'
            ? nothing
            : html`<hr class="rule" />
              <h2 class="heading">${words.show}</h2>
              <div class="checks">
                ${(['f', 'd1', 'd2'] as const).map(
                  (curve, order) => html`<label class="check math"
                    ><input type="checkbox" .checked=${state.show.includes(curve)} @change=${() => sendStep(this, (s) => toggle(s, curve))} />${['f', 'f′', 'f″'][order]}</label
                  >`,
                )}
              </div>`
        }
        <hr class="rule" />
        <h2 class="heading">${words.view}</h2>
        <act-view-box .x=${this.#x} .y=${state.y === 'auto' ? this.shownY : state.y} .autoX=${state.x === 'auto'} .autoY=${state.y === 'auto'} .words=${words}></act-view-box>
        ${layout === 'grid' ? this.#axes() : nothing}
        <act-export .core=${core} .state=${state} .words=${words} .figures=${this.#figures}></act-export>
        ${texts ? this.#parameters(shown) : noChange}
      </aside>
    `;
  }

  #axes(): unknown {
    const { words, state } = this;
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

  #values(shown: readonly Shown[]): unknown {
    const { core, state } = this;
    const at = this.#at;
    const read = (id: string, params: Shown['item']['params']) => {
      const { f, d1, d2 } = core.evaluate(id, [at], params, { transform: state.transform });
      return [f[0], d1[0], d2[0]] as const;
    };
    const reference = state.layout === 'overlay' ? referenceOf({ core, state, shown }) : null;
    const order = shownOrders(state)[0] ?? 0;
    const minus = reference && read(reference.subject.id, reference.subject.params)[order];
    const rows: ValueRow[] = shown.map(({ item, name, slot }) => {
      const values = read(item.id, item.params);
      const [f, d1, d2] = values;
      const mark = slot === null ? nothing : swatch(slot);
      return { name, slot, swatch: mark, f, d1, d2, minus: minus === null ? null : values[order] - minus };
    });
    return html`<act-values-table
      .core=${core}
      .state=${state}
      .rows=${rows}
      .at=${at}
      .reference=${reference?.name ?? ''}
      .words=${this.words}
    ></act-values-table>`;
  }

  /** What stands out at the probe: who is highest and lowest, who rises and who falls. */
  #sentence(shown: readonly Shown[]): unknown {
    const { core, state } = this;
    const at = this.#at;
    const more = compareWords(this.words.code);
    const seen = shown
      .map(({ item, name }) => {
        const { f, d1 } = core.evaluate(item.id, [at], item.params, { transform: state.transform });
        return { name, f: f[0], d1: d1[0] };
      })
      .filter(({ f }) => Number.isFinite(f))
      .sort((a, b) => b.f - a.f);
    if (seen.length === 0) return nothing;
    const [highest, lowest] = [seen[0], seen[seen.length - 1]];
    const names = (is: (slope: number) => boolean): readonly string[] =>
      seen.filter(({ d1 }) => is(d1)).map(({ name }) => name);
    const x = exact(at);
    // As many decimals as it takes to tell the highest from the lowest.
    let decimals = 3;
    while (decimals < 9 && readout(highest.f, decimals) === readout(lowest.f, decimals)) decimals++;
    if (seen.length > 1 && highest.f === lowest.f)
      return html`<p class="sentence">${unbroken(more.allEqual(x, readout(highest.f, 3)))}</p>`;
    return html`<p class="sentence">
      ${unbroken(
        more.atProbe({
          x,
          highest: [highest.name, readout(highest.f, decimals)],
          lowest: [lowest.name, readout(lowest.f, decimals)],
          rising: names((slope) => slope >= level),
          falling: names((slope) => slope <= -level),
          level: names((slope) => slope !== 0 && Math.abs(slope) < level),
          flat: names((slope) => slope === 0),
        }),
      )}
    </p>`;
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
