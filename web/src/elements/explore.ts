// <act-explore>: one function, whole: formula, plot, values at the probe, parameters, facts.
import { html, LitElement, nothing } from 'lit';
import type { Properties } from '../core/properties.ts';
import type { ActivationInfo, Break, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { explored, type Item, type ViewState } from '../model/state.ts';
import { setAt, toggle } from '../model/transitions.ts';
import { homeSlot } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { descriptionText } from './description.ts';
import './export.ts';
import { exploreStyles } from './explore-styles.ts';
import { factsOf } from './facts.ts';
import type { ProbeDetail, ShownDetail } from './figure.ts';
import './figure.ts';
import './formula.ts';
import type { ViewDetail } from './gestures.ts';
import './params.ts';
import './rail.ts';
import './readout.ts';
import type { ProbeValues } from './readout.ts';
import { breakAt, gapsText, infoOf, itemName, restingPlace, scenePart, shownOrders } from './subject.ts';
import { sendStep } from './transition.ts';
import './variant.ts';
import './view-box.ts';
import './ways.ts';
import { sendView } from './view-step.ts';
import './zoom.ts';

const orderNames = ['f', 'f′', 'f″'];

export class ActExplore extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    hovered: { state: true },
    shownY: { state: true },
    describing: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;
  declare hovered: number | null;
  declare shownY: Range;
  /** Makes descriptions; null until one was wanted. */
  declare describing: typeof descriptionText | null;

  #rest = { id: '', x: 0 };
  #described = { key: '', text: '' };
  #found: { readonly key: string; readonly properties: Properties } | null = null;

  constructor() {
    super();
    this.hovered = null;
    this.describing = null;
    this.theme = 'auto';
    this.shownY = [-1, 1];
  }

  static override readonly styles = [controls, exploreStyles];

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

  override render(): unknown {
    const { core, words, state } = this;
    const item = this.#item;
    const info = infoOf(core, item);
    const index = Math.max(0, state.items.indexOf(item));
    const slot = homeSlot(item.id, core.catalogue);
    const values = this.#values(this.#at);
    const breaks = core.breaks(item.id, item.params, state.transform);
    const here = breakAt(breaks, values.x);
    const sentence = this.#sentence(info, values, here);
    return html`
      <div class="page">
        <act-rail class="rail" .core=${core} .chosen=${item.id} .words=${words}></act-rail>
        <main id="main">
          ${this.#title(info)}
          <act-formula .functionId=${item.id}></act-formula>
          ${this.#figure(item, info, slot, values, sentence)}
          ${this.#gaps(item, info)}
          <p class="sentence">${sentence}</p>
          ${this.#facts(breaks)}
          <act-ways class="ways" .core=${core} .parts=${[scenePart(core, item, state.transform, slot)]} .x=${this.#x} .y=${this.shownY} .words=${words} @act-probe-move=${this.#probe}></act-ways>
        </main>
        <aside>
          <act-readout class="readout" .values=${values} .breakHere=${here} .show=${state.show} .hue=${slot} .words=${words}></act-readout>
          ${
            info.params.length === 0
              ? nothing
              : html`<section class="parameters">
                <h2 class="heading">${words.parameters}</h2>
                <act-params .info=${info} .params=${item.params} .index=${index} .catalogue=${core.catalogue} .words=${words}></act-params>
              </section>`
          }
          <section class="more">
            <h2 class="heading">${words.onThePlot}</h2>
            <label class="check"
              ><input type="checkbox" .checked=${state.show.includes('tan')} @change=${() => sendStep(this, (s) => toggle(s, 'tan'))} />${words.tangent}</label
            >
            <hr class="rule" />
            <h2 class="heading">${words.view}</h2>
            <act-view-box .x=${this.#x} .y=${this.shownY} .autoX=${state.x === 'auto'} .autoY=${state.y === 'auto'} .words=${words}></act-view-box>
            <act-export .core=${core} .state=${state} .words=${words}></act-export>
            <hr class="rule" />
            <act-variant .transform=${state.transform} .words=${words}></act-variant>
            ${this.#variants(info)} ${this.#frameworks(info)}
          </section>
        </aside>
      </div>
    `;
  }

  #title(info: ActivationInfo): unknown {
    const { text, id } = info.source;
    const link = id.startsWith('arXiv:')
      ? `https://arxiv.org/abs/${id.slice(6)}`
      : id.startsWith('doi:')
        ? `https://doi.org/${id.slice(4)}`
        : '';
    const chinese = this.words.code !== 'en' && info.zh !== info.name;
    return html`<header class="title">
      <h1>${info.name}</h1>
      <span class="second">${chinese ? info.zh : info.aliases.join(' · ')}</span>
      <span class="source small"
        >${text}${link === '' ? nothing : html` · <a href=${link} rel="noopener">${id}</a>`}</span
      >
    </header>`;
  }

  #figure(item: Item, info: ActivationInfo, slot: number, values: ProbeValues, sentence: string): unknown {
    const { core, state, words } = this;
    const orders = shownOrders(state);
    const range = (r: Range): string =>
      `${exact(Number(r[0].toPrecision(4)))} … ${exact(Number(r[1].toPrecision(4)))}`;
    const name = itemName(item, info);
    const label = words.plotLabel(
      name,
      orders.map((o) => orderNames[o]).join(', '),
      range(this.#x),
      range(this.shownY),
    );
    return html`<div class="plot">
      <act-figure
        .core=${core}
        .parts=${[scenePart(core, item, state.transform, slot)]}
        .orders=${orders}
        .x=${this.#x}
        .y=${state.y === 'auto' ? null : state.y}
        .at=${values.x}
        .tangent=${state.show.includes('tan')}
        theme=${this.theme}
        .label=${label}
        .probeLabel=${words.probe(info.name)}
        .probeText=${sentence}
        .description=${this.#description(item)}
        @focusin=${this.#wantDescription}
        @act-probe-move=${this.#probe}
        @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, detail)}
        @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
          this.shownY = detail.y;
        }}
      ></act-figure>
      <act-zoom .x=${this.#x} .y=${this.shownY} .words=${words}></act-zoom>
    </div>`;
  }

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

  #sentence(info: ActivationInfo, { x, f, d1 }: ProbeValues, here: Break | null): string {
    const { words } = this;
    const at = exact(x);
    const short = (value: number): string => readout(value, 3);
    if (Number.isNaN(f)) return words.sentenceUndefined(info.name, at);
    if (here?.kind === 'jump')
      return words.sentenceAtJump(info.name, at, short(here.f[0]), short(here.f[2]), short(here.f[1]));
    if (here !== null)
      return words.sentenceAtBreak(info.name, at, short(here.d1[0]), short(here.d1[2]), short(here.d1[1]));
    return words.sentence(info.name, at, short(f), d1, signedReadout(d1));
  }

  #facts(breaks: readonly Break[]): unknown {
    return html`<dl class="facts">
      ${factsOf(this.#properties, breaks, this.words).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>`;
  }

  #variants({ variants }: ActivationInfo): unknown {
    if (variants.length === 0) return nothing;
    return html`<hr class="rule" />
      <h3>${this.words.variants}</h3>
      <dl class="frameworks">
        ${variants.map(({ who, what }) => html`<dt>${who}</dt><dd><code>${what}</code></dd>`)}
      </dl>`;
  }

  #frameworks({ frameworks }: ActivationInfo): unknown {
    const names = {
      torch: 'PyTorch',
      keras: 'Keras',
      jax: 'JAX',
      tfjs: 'TensorFlow.js',
      onnx: 'ONNX',
    } as const;
    const known = Object.entries(names).filter(
      ([key]) => frameworks[key as keyof typeof names] !== undefined,
    );
    if (known.length === 0) return nothing;
    return html`<hr class="rule" />
      <h2 class="heading">${this.words.inFrameworks}</h2>
      <dl class="frameworks">
        ${known.map(([key, name]) => html`<dt>${name}</dt><dd><code>${frameworks[key as keyof typeof names]}</code></dd>`)}
      </dl>`;
  }
}

define('act-explore', ActExplore);
