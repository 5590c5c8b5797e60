// <act-explore>: one function, whole: formula, plot, values at the probe, parameters, facts.
import { html, LitElement, nothing } from 'lit';
import type { Properties } from '../core/properties.ts';
import type { ActivationInfo, Break, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { plainText } from '../i18n/marked.ts';
import { exact } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { explored, type Item, type ViewState } from '../model/state.ts';
import { setAt } from '../model/transitions.ts';
import type { Feature } from '../plot/features.ts';
import type { NotesRequest } from '../plot/notes.ts';
import { homeSlot } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { descriptionText } from './description.ts';
import { exploreStyles } from './explore-styles.ts';
import { factsList } from './facts-list.ts';
import type { ActFigure, ProbeDetail, ShownDetail } from './figure.ts';
import './figure.ts';
import { foldStyles } from './fold.ts';
import './formula.ts';
import { functionTitle } from './function-title.ts';
import type { ViewDetail } from './gestures.ts';
import { handOnSlider, onRelease } from './hand.ts';
import './panel.ts';
import { type Ghost, ghostOf, PlotNotes } from './plot-notes.ts';
import './rail.ts';
import './readout.ts';
import type { ProbeValues } from './readout.ts';
import { markedText, sentenceAt } from './sentence.ts';
import { styled } from './styled.ts';
import {
  breakAt,
  gapsText,
  infoOf,
  itemName,
  restingPlace,
  scenePart,
  shownOrders,
  secondSides,
} from './subject.ts';
import { sendStep } from './transition.ts';
import './ways.ts';
import { sendView } from './view-step.ts';
import './zoom.ts';

const orderNames = ['f', 'f′', 'f″'];
/** From here down the page is one column. */
const narrowWidth = 760;

/** What is shown at one moment, computed once for all parts of the page. */
interface Shown {
  readonly item: Item;
  readonly info: ActivationInfo;
  readonly slot: number;
  readonly values: ProbeValues;
  readonly breaks: readonly Break[];
  readonly here: Break | null;
  readonly found: Properties;
  readonly features: readonly Feature[];
  readonly notes: NotesRequest;
  /** Marked text. */
  readonly sentence: string;
}

export class ActExplore extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    hovered: { state: true },
    shownY: { state: true },
    narrow: { state: true },
    describing: { state: true },
    slidersFailed: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;
  declare hovered: number | null;
  declare shownY: Range;
  declare narrow: boolean;
  declare slidersFailed: boolean;
  /** Makes descriptions; null until one was wanted. */
  declare describing: typeof descriptionText | null;

  #rest = { id: '', x: 0 };
  #described = { key: '', text: '' };
  #found: { readonly key: string; readonly properties: Properties } | null = null;
  readonly #notes = new PlotNotes(() => this.requestUpdate());
  #forget = (): void => undefined;
  readonly #observer = new ResizeObserver(() => {
    this.narrow = this.clientWidth <= narrowWidth;
  });

  constructor() {
    super();
    this.hovered = null;
    this.slidersFailed = false;
    this.describing = null;
    this.theme = 'auto';
    this.shownY = [-1, 1];
    this.narrow = false;
  }

  static override readonly styles = [controls, foldStyles, exploreStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = this.clientWidth <= narrowWidth;
    this.#observer.observe(this);
    this.#forget = onRelease(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#forget();
  }

  /** The sliders come when a function first has parameters; the element that waits for them then comes alive. */
  override willUpdate(): void {
    if (infoOf(this.core, this.#item).params.length === 0 || customElements.get('act-params') !== undefined)
      return;
    import('./params.ts').catch(() => {
      this.slidersFailed = true;
    });
    // Without its handles the plot still has the sliders.
    import('./handles.ts').catch(() => undefined);
  }

  get #item(): Item {
    return explored(this.state, this.core.catalogue);
  }

  get #x(): Range {
    return this.state.x === 'auto' ? infoOf(this.core, this.#item).view : this.state.x;
  }

  /** Hovered, else pinned, else where it rests. */
  get #at(): number {
    const pinned = this.hovered ?? this.state.at;
    if (pinned !== null) return pinned;
    const { id } = this.#item;
    const [lo, hi] = this.#x;
    // It stays where it is while the view moves, until it is out of sight.
    if (this.#rest.id !== id || this.#rest.x < lo || this.#rest.x > hi)
      this.#rest = { id, x: restingPlace(this.core, this.#item, this.state.transform, this.#x) };
    return this.#rest.x;
  }

  /** Computed again only when the function, a parameter or the variant changes, not while the probe moves. */
  get #properties(): Properties {
    const { id, params } = this.#item;
    const { transform } = this.state;
    const key = JSON.stringify([id, params, transform]);
    if (this.#found?.key !== key)
      this.#found = { key, properties: this.core.properties(id, params, transform) };
    return this.#found.properties;
  }

  #values(at: number): ProbeValues {
    const { transform } = this.state;
    const { f, d1, d2 } = this.core.evaluate(this.#item.id, [at], this.#item.params, { transform });
    return { x: at, f: f[0], d1: d1[0], d2: d2[0] };
  }

  #probe({ detail }: CustomEvent<ProbeDetail>): void {
    if (!detail.pinned) {
      this.hovered = detail.x;
      return;
    }
    this.hovered = null;
    sendStep(this, (state) => setAt(state, detail.x));
  }

  get #shown(): Shown {
    const { core, words, state } = this;
    const { transform } = state;
    const item = this.#item;
    const { id, params } = item;
    const info = infoOf(core, item);
    const values = this.#values(this.#at);
    const breaks = core.breaks(id, params, transform);
    const here = breakAt(breaks, values.x);
    const found = this.#properties;
    const ghost: Ghost | null = ghostOf(core, item, state, found, words);
    const subject = { id, params, transform };
    // While a slider moves only what is drawn must keep up; the probe is not on its way anywhere.
    const waits = handOnSlider() && !state.show.includes('pts');
    const features = waits
      ? this.#notes.known
      : this.#notes.features(core, subject, ghost?.subject ?? null, this.#x, found);
    // Half a pixel, more or less.
    const near = (this.#x[1] - this.#x[0]) / 1500;
    const probe = { at: values.x, near, here };
    const feature = features.find(({ x }) => x === values.x)?.kind ?? null;
    const place = {
      core,
      info,
      params,
      transform,
      x: values.x,
      slope: values.d1,
      near: 2 * near,
      here,
      found,
    };
    return {
      ...{ item, info, values, breaks, here, found, features },
      slot: homeSlot(id, core.catalogue),
      notes: this.#notes.request(core, subject, state, ghost, probe, found, words),
      sentence: sentenceAt(info.name, place, values.f, feature, words),
    };
  }

  override render(): unknown {
    const { core, words, state, narrow } = this;
    const shown = this.#shown;
    const { item, info, slot, values, here } = shown;
    const index = Math.max(0, state.items.indexOf(item));
    return html`
      <div class="page">
        <act-rail class="rail" .core=${core} .chosen=${item.id} .words=${words}></act-rail>
        <main id="main">
          ${functionTitle(info, words)}
          <act-formula .functionId=${item.id}></act-formula>
          ${this.#figure(shown)}
          ${this.#gaps(item, info)}
          <p class="sentence hue-${slot + 1}">${markedText(shown.sentence)}</p>
          ${factsList(shown.found, shown.breaks, words, narrow)}
          <act-ways class="ways" .core=${core} .parts=${[scenePart(core, item, state.transform, slot)]} .x=${this.#x} .y=${this.shownY} .words=${words} @act-probe-move=${this.#probe}></act-ways>
        </main>
        <aside>
          <act-readout class="readout" .values=${values} .breakHere=${here} .second=${here === null ? [0, 0] : secondSides(core, item, state.transform, values.x)} .show=${state.show} .hue=${slot} .words=${words}></act-readout>
          ${
            info.params.length === 0
              ? nothing
              : html`<section class="parameters">
                <h2 class="heading">${words.parameters}</h2>
                <act-params ${styled({ '--rows': String(info.params.length) })} .info=${info} .params=${item.params} .index=${index} .catalogue=${core.catalogue} .words=${words}></act-params>
                ${this.slidersFailed ? html`<p class="bad" role="alert">${words.partFailed}</p>` : nothing}
              </section>`
          }
          <act-panel class="more" .core=${core} .state=${state} .item=${item} .found=${shown.found} .x=${this.#x} .y=${this.shownY} .narrow=${narrow} .words=${words}></act-panel>
        </aside>
      </div>
    `;
  }

  #figure({ item, info, slot, values, sentence, notes, features }: Shown): unknown {
    const { core, state, words } = this;
    const orders = shownOrders(state);
    const range = (r: Range): string =>
      `${exact(Number(r[0].toPrecision(4)))} … ${exact(Number(r[1].toPrecision(4)))}`;
    const name = itemName(item, info);
    const part = scenePart(core, item, state.transform, slot);
    const label = words.plotLabel(
      name,
      orders.map((o) => orderNames[o]).join(', '),
      range(this.#x),
      range(this.shownY),
    );
    return html`<div class="plot" @pointerenter=${() => this.#notes.want()} @focusin=${() => this.#notes.want()}>
      <act-figure
        .core=${core}
        .parts=${[part]}
        .orders=${orders}
        .x=${this.#x}
        .y=${state.y === 'auto' ? null : state.y}
        .at=${values.x}
        .tangent=${state.show.includes('tan')}
        .notes=${notes}
        .features=${features.map(({ x }) => x)}
        theme=${this.theme}
        .label=${label}
        .probeLabel=${words.probe(info.name)}
        .probeText=${plainText(sentence)}
        .description=${this.#description(item)}
        @focusin=${this.#wantDescription}
        @act-probe-move=${this.#probe}
        @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, detail)}
        @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
          this.shownY = detail.y;
        }}
      ></act-figure>
      ${
        info.params.length === 0
          ? nothing
          : html`<act-handles .core=${core} .info=${info} .subject=${part.subject} .index=${Math.max(0, state.items.indexOf(item))} .order=${orders[0] ?? null} .x=${this.#x} .y=${this.shownY} .drawn=${this.#drawn} .hue=${slot} .words=${words}></act-handles>`
      }
      <act-zoom single .x=${this.#x} .y=${this.shownY} .words=${words}></act-zoom>
    </div>`;
  }

  readonly #drawn = () => this.renderRoot.querySelector<ActFigure>('act-figure')?.drawn ?? null;

  /** Who comes to the plot by keys may be listening: then its description is fetched. */
  #wantDescription(): void {
    if (this.describing === null)
      void import('./description.ts').then(({ descriptionText }) => {
        this.describing = descriptionText;
      });
  }

  #description(item: Item): string {
    const { core, state, words, describing } = this;
    const key = JSON.stringify([item, state.transform, words.code, describing !== null]);
    if (key !== this.#described.key) {
      const parts = [scenePart(core, item, state.transform, null)];
      this.#described = { key, text: describing?.(core, parts, words.code) ?? '' };
    }
    return this.#described.text;
  }

  /** Where in view there is nothing to draw. */
  #gaps(item: Item, info: ActivationInfo): unknown {
    const text = gapsText(this.core, item, info.name, this.state.transform, this.#x, this.words);
    return text === '' ? nothing : html`<p class="gaps">${text}</p>`;
  }
}

define('act-explore', ActExplore);
