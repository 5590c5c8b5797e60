// <act-plot>: a plot for any page. Its attributes are the keys of a link: f, show, x, y, at, t, theme, lang, …
import { html, nothing, type PropertyDeclarations } from 'lit';
import { home } from 'virtual:home';
import type { Core } from '../core/types.ts';
import { embedWords } from '../i18n/embed.ts';
import { type Dictionary, dictionary } from '../i18n/index.ts';
import { plainText } from '../i18n/marked.ts';
import { encode } from '../model/codec.ts';
import { exact } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { type Hideable, type Item, overlaid, type ViewState } from '../model/state.ts';
import { setAt } from '../model/transitions.ts';
import { assignSlots } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { complain } from './complain.ts';
import { define } from './define.ts';
import { EmbedElement } from './embed.ts';
import { readoutOf } from './embed-readout.ts';
import { Lesson, type Told } from './embed-lesson.ts';
import { embedStyles } from './embed-styles.ts';
import type { ProbeDetail, ShownDetail } from './figure.ts';
import './figure.ts';
import type { ViewDetail } from './gestures.ts';
import './notice.ts';
import { markedText } from './sentence.ts';
import { gapsText, infoOf, itemName, restingPlace, scenePart, shownOrders } from './subject.ts';
import { styled } from './styled.ts';
import { sendView } from './view-step.ts';

/** What stands around a plot, as far as it is wanted. */
export type Around = 'header' | 'gaps' | 'at' | 'values' | 'controls';

const laterParts = {
  formula: () => import('./formula.ts'),
  sliders: () => import('./embed-sliders.ts'),
};

/** What is drawn, and where, as all parts of the element need it. */
export interface Shown {
  readonly core: Core;
  readonly view: ViewState;
  readonly items: readonly Item[];
  readonly names: readonly string[];
  /** Colour slots of the items. */
  readonly slots: readonly number[];
  readonly x: Range;
  readonly at: number;
  readonly words: Dictionary;
}

/**
 * @attr f - functions with their parameters, as in a link: `gelu,swish:beta:1.5`
 * @fires act-probe - `{ x, f, d1, d2 }` of the first function when the probe moves
 * @fires act-change - `{ state }` when a reader changed what is shown
 * @fires act-error - `{ text, reason }` for whatever could not be used
 * @slot - what is shown until the plot is there, and where it cannot be
 * @csspart plot - @csspart readout - @csspart controls
 */
export class ActPlot extends EmbedElement {
  static override readonly properties: PropertyDeclarations = {
    hovered: { state: true },
    shownY: { state: true },
  };

  /** Where the probe is only looked at. */
  declare protected hovered: number | null;
  declare protected shownY: Range;

  #rest = { key: '', x: 0 };
  readonly #fetched = new Set<keyof typeof laterParts>();
  readonly #lesson = new Lesson(() => this.requestUpdate());

  constructor() {
    super();
    this.hovered = null;
    this.shownY = [-1, 1];
  }

  static override readonly styles = [tokens, controls, embedStyles];

  protected shows(part: Hideable): boolean {
    return this.view !== null && this.view.controls !== 'none' && !this.view.hide.includes(part);
  }

  /** Whether a part goes with the way the functions are shown. */
  protected has(_part: Around): boolean {
    return true;
  }

  protected readonly probe = ({ detail }: CustomEvent<ProbeDetail>): void => {
    this.hovered = detail.pinned ? null : detail.x;
    if (detail.pinned) this.move((view) => setAt(view, detail.x));
    if (detail.x !== null) this.#tell(detail.x);
  };

  #tell(x: number): void {
    const { core, view } = this;
    if (core === null || view === null) return;
    const [first] = overlaid(view);
    const { f, d1, d2 } = core.evaluate(first.id, [x], first.params, { transform: view.transform });
    const detail = { x, f: f[0], d1: d1[0], d2: d2[0] };
    this.dispatchEvent(new CustomEvent('act-probe', { detail, bubbles: true }));
  }

  #shown(core: Core, view: ViewState): Shown {
    const items = overlaid(view);
    const opened = items.length > 1 ? ([-5, 5] as const) : infoOf(core, items[0]).view;
    const x = view.x === 'auto' ? opened : view.x;
    return {
      ...{ core, view, items, x },
      names: items.map((item) => itemName(item, infoOf(core, item))),
      slots: assignSlots(
        items.map((item) => item.id),
        core.catalogue,
      ),
      at: this.hovered ?? view.at ?? this.#restingPlace(core, view, items[0], opened),
      words: dictionary(this.spoken),
    };
  }

  #restingPlace(core: Core, { transform }: ViewState, item: Item, opened: Range): number {
    const key = JSON.stringify([item, transform]);
    if (this.#rest.key !== key) this.#rest = { key, x: restingPlace(core, item, transform, opened) };
    return this.#rest.x;
  }

  override render(): unknown {
    const { core, view } = this;
    const words = dictionary(this.spoken);
    if (this.failed)
      return html`<slot></slot><act-notice kind="failed" heading=${words.failedTitle} action=${words.tryAgain}
          @act-notice-action=${() => this.load()}></act-notice>`;
    if (core === null || view === null || overlaid(view).length === 0) return html`<slot></slot>`;
    return this.#embed(this.#shown(core, view));
  }

  #embed(shown: Shown): unknown {
    const { view, names } = shown;
    const told = this.#lesson.tell(shown);
    return html`<div class="embed" lang=${this.spoken === 'zh' ? 'zh-Hans' : 'en'}>
      ${this.shows('f') && this.has('header') ? this.#header(shown) : nothing}
      ${this.body(shown, told)} ${this.has('gaps') ? this.#gaps(shown) : nothing}
      ${this.shows('at') && this.has('at') ? readoutOf(shown, { switches: view.controls === 'full' && this.shows('show'), values: this.has('values') }) : nothing}
      ${this.shows('at') && this.shows('sentence') && names.length === 1 && this.has('values') ? html`<p class="sentence" ${styled({ '--hue': `var(--act-text-${shown.slots[0] + 1})` })}>${markedText(told.sentence)}</p>` : nothing}
      ${this.#controls(shown)} ${this.shows('links') ? this.#links(shown) : nothing}
    </div>`;
  }

  #header({ names, items }: Shown): unknown {
    const single = items.length === 1 && this.shows('formula');
    if (single) this.#fetch('formula');
    return html`<header>
      <p class="name">${names.join(', ')}</p>
      ${single ? html`<act-formula brief .functionId=${items[0].id}></act-formula>` : nothing}
      <span class="hint small">${embedWords[this.spoken].hint}</span>
    </header>`;
  }

  /** The plot itself; other elements have several. */
  protected body(shown: Shown, told: Told): unknown {
    const { core, view, items, names, slots, x, at, words } = shown;
    const still = view.controls === 'none';
    const name = names.join(', ');
    const zooms = view.controls === 'full' && this.shows('x') && this.shows('y');
    if (zooms) this.#fetch('sliders');
    return html`<div class="plot" part="plot">
      <act-figure
        .core=${core}
        .parts=${items.map((item, i) => scenePart(core, item, view.transform, slots[i]))}
        .orders=${shownOrders(view)}
        .x=${x}
        .y=${view.y === 'auto' ? null : view.y}
        .at=${still ? view.at : at}
        .tangent=${view.show.includes('tan')}
        .gesture=${still ? 'still' : view.gesture}
        .resting=${!this.inView}
        theme=${view.theme}
        .label=${embedWords[this.spoken].fromTo(name, exact(x[0]), exact(x[1]))}
        .probeLabel=${words.probe(name)}
        .notes=${told.notes}
        .features=${told.features}
        .probeText=${plainText(told.sentence)}
        @act-probe-move=${this.probe}
        @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, detail)}
        @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
          if (zooms) this.shownY = detail.y;
        }}
      ></act-figure>
      ${zooms ? html`<act-zoom ?single=${names.length === 1} .x=${x} .y=${this.shownY} .words=${words}></act-zoom>` : nothing}
    </div>`;
  }

  #gaps({ core, view, items, names, x, words }: Shown): unknown {
    const texts = items
      .map((item, i) => gapsText(core, item, names[i], view.transform, x, words))
      .filter((text) => text !== '');
    return texts.length === 0 ? nothing : html`<p class="gaps small">${texts.join(' ')}</p>`;
  }

  #controls({ core, view, items, words }: Shown): unknown {
    const all = view.controls === 'full';
    if ((!all && view.controls !== 'params') || !this.has('controls')) return nothing;
    const adjustable = this.shows('params')
      ? items.filter((item) => infoOf(core, item).params.length > 0)
      : [];
    const variant = all && this.shows('t');
    if (adjustable.length === 0 && !variant) return nothing;
    this.#fetch('sliders');
    return html`<div class="controls" part="controls">
      ${adjustable.map(
        (item) => html`${items.length > 1 ? html`<p class="small">${infoOf(core, item).name}</p>` : nothing}
        <act-params .info=${infoOf(core, item)} .params=${item.params} .index=${view.items.indexOf(item)} .catalogue=${core.catalogue} .words=${words}></act-params>`,
      )}
      ${variant ? html`<act-variant .transform=${view.transform} .words=${words}></act-variant>` : nothing}
    </div>`;
  }

  /** Parts that not every plot has come when they are wanted; without one the others are still there. */
  #fetch(part: keyof typeof laterParts): void {
    if (this.#fetched.has(part)) return;
    this.#fetched.add(part);
    laterParts[part]().catch(() => this.#fetched.delete(part));
  }

  #links({ core, view }: Shown): unknown {
    const own = embedWords[this.spoken];
    const address =
      home === null
        ? null
        : home + encode({ ...view, controls: 'probe', hide: [], gesture: 'cooperative' }, core.catalogue);
    return html`<footer class="small"><span>Actiscope</span>
      <nav aria-label=${own.links}>
        ${address === null ? nothing : html`<a href=${address} target="_blank" rel="noopener">${own.open}</a>`}
        <span><button title="CSV" @click=${this.#data}>${own.data}</button></span>
        ${document.fullscreenEnabled ? html`<span><button @click=${this.#enlarge}>${own.fullScreen}</button></span>` : nothing}
      </nav></footer>`;
  }

  readonly #data = async (): Promise<void> => {
    try {
      const [{ download }, text] = await Promise.all([import('./embed-files.ts'), this.toCSV()]);
      download(new Blob([text], { type: 'text/csv' }), 'actiscope.csv');
    } catch (error) {
      complain(this, [{ text: String(error), reason: 'load-failed' }]);
    }
  };

  readonly #enlarge = (): void => {
    const [act, on] =
      document.fullscreenElement === this
        ? [document.exitFullscreen, document]
        : [this.requestFullscreen, this];
    act.call(on).catch(() => undefined);
  };
}

define('act-plot', ActPlot);
