// <act-families>: one parameter swept over its values, and the variant a·f(bx + c) + d.
import { html, LitElement, nothing } from 'lit';
import type { ActivationInfo, Core } from '../core/types.ts';
import { type FamiliesWords, familiesWords } from '../i18n/families.ts';
import type { Dictionary } from '../i18n/index.ts';
import { lowestPoint, type MinimaPath, pathOfMinima } from '../lessons/minima.ts';
import { passing } from '../lessons/scrubber.ts';
import { stories } from '../lessons/stories.ts';
import { openingView, spacingOf } from '../lessons/sweep.ts';
import { exact, readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { explored, identityTransform, type Item, type ViewState } from '../model/state.ts';
import { setAt, setParam, showOnly } from '../model/transitions.ts';
import { sweepDress } from '../plot/sweep-scene.ts';
import { controls } from '../styles/controls.ts';
import { ramp } from '../styles/ramp.ts';
import { define } from './define.ts';
import './export.ts';
import './family-select.ts';
import { familiesStyles } from './families-styles.ts';
import { familySentence } from './family-sentence.ts';
import type { ActFigure, ProbeDetail, ShownDetail } from './figure.ts';
import './figure.ts';
import './formula.ts';
import type { ViewDetail } from './gestures.ts';
import { jump } from './jump.ts';
import './scrubber.ts';
import type { ActShift } from './shift.ts';
import './shift.ts';
import { infoOf, itemName, restingPlace, scenePart, shownOrders } from './subject.ts';
import './sweep-controls.ts';
import { SweepPlay } from './sweep-play.ts';
import { type Family, familyOf, partsOf } from './swept-family.ts';
import { sendStep } from './transition.ts';
import { sendView } from './view-step.ts';
import './ways.ts';
import './zoom.ts';

const orders = ['f', 'd1', 'd2'] as const;
const orderNames = ['f', 'f′', 'f″'];
const noPath: MinimaPath = { points: new Float64Array(), ends: null, straight: false };

export class ActFamilies extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    hovered: { state: true },
    shownY: { state: true },
    shiftY: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;
  declare hovered: number | null;
  declare shownY: Range;
  /** Of the variant's plot. */
  declare shiftY: Range;

  readonly #play = new SweepPlay();
  #path: { readonly key: string; readonly path: MinimaPath } = { key: '', path: noPath };
  #said: { readonly key: string; readonly text: string } = { key: '', text: '' };

  constructor() {
    super();
    this.hovered = null;
    this.shownY = [-1, 1];
    this.shiftY = [-1, 1];
    this.theme = 'auto';
  }

  static override readonly styles = [controls, ramp, familiesStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#play.stop();
  }

  get #own(): FamiliesWords {
    return familiesWords(this.words.code);
  }

  get #order(): 0 | 1 | 2 {
    return shownOrders(this.state)[0] ?? 0;
  }

  get #x(): Range {
    const { core, state } = this;
    return state.x === 'auto' ? openingView(infoOf(core, explored(state, core.catalogue))) : state.x;
  }

  /** Where the minima go; computed again only for another sweep. */
  #pathOf({ info, item, sweep }: Family): MinimaPath {
    const { [sweep.param]: _, ...others } = item.params;
    const key = JSON.stringify([item.id, others, sweep]);
    if (this.#path.key !== key)
      this.#path = { key, path: pathOfMinima(this.core, info, { ...item, params: others }, sweep) };
    return this.#path.path;
  }

  #sentence(family: Family): string {
    const { item, info, parameter, value, sweep } = family;
    const own = this.#own;
    const key = JSON.stringify([item, sweep, own.gap]);
    if (this.#said.key !== key) {
      const path = this.#pathOf(family);
      const { id, params } = item;
      const swept = { id, name: info.name, parameter, value, params, path };
      this.#said = { key, text: familySentence(this.core, swept, own) };
    }
    return this.#said.text;
  }

  #scrub(family: Family, value: number): void {
    const { index, sweep } = family;
    sendStep(this, (state) => setParam(state, index, sweep.param, value, this.core.catalogue));
  }

  #sweepOnce(family: Family, event: Event): void {
    if (this.#play.running) {
      this.#play.stop();
      return;
    }
    const control = event.currentTarget;
    if (control === null) return;
    const { sweep } = family;
    this.#play.start(
      control,
      sweep.n,
      (share) => this.#scrub(family, passing(sweep, share)),
      () => this.requestUpdate(),
    );
    this.requestUpdate();
  }

  override render(): unknown {
    const { core, state, words } = this;
    const own = this.#own;
    const family = familyOf(core, state);
    const item = explored(state, core.catalogue);
    const info = infoOf(core, item);
    const lowest = family === null ? null : lowestPoint(core, item.id, item.params);
    const [lo, hi] = this.#x;
    const inside = lowest !== null && lowest.x > lo && lowest.x < hi ? lowest.x : null;
    const at =
      this.hovered ??
      state.at ??
      (inside === null
        ? restingPlace(core, item, identityTransform, this.#x)
        : Number(inside.toPrecision(4)));
    return html`<div class="page">
      <main id="main">
        <header class="title">
          <h1>${info.name}</h1>
          <span class="second">${family === null ? '' : this.#subtitle(family)}</span>
          <act-family-select .info=${info} .catalogue=${core.catalogue} .words=${words} .label=${own.chooseFunction}></act-family-select>
        </header>
        <act-formula .functionId=${info.id}></act-formula>
        <div class="bar">
          <act-sweep-controls .info=${info} .sweep=${family?.sweep ?? null} .state=${state} .catalogue=${core.catalogue} .words=${words} .own=${own}></act-sweep-controls>
          ${family === null ? nothing : this.#buttons(family)}
        </div>
        ${family === null ? this.#bare(info, item, at) : this.#sweep(family, at, lowest)}
        ${this.#stories()}
      </main>
      ${family === null ? nothing : html`<aside>${this.#variant(item, at, true)}</aside>`}
    </div>`;
  }

  #subtitle({ sweep, parameter }: Family): string {
    return this.#own.subtitle(sweep.n, parameter.symbol, exact(sweep.from), exact(sweep.to));
  }

  /** With its own ways. @param second whether the sweep's stand on the page as well */
  #variant(item: Item, at: number, second: boolean): unknown {
    const { core, state, words } = this;
    return html`<div
        class=${second ? '' : 'single'}
        @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
          this.shiftY = detail.y;
        }}
      >
        ${this.#shift(item, at)}
      </div>
      <act-ways .core=${core} .parts=${[scenePart(core, item, state.transform, null)]} .x=${this.#x} .y=${this.shiftY} .words=${words} .second=${second}></act-ways>
      <act-export .core=${core} .state=${state} .words=${words} .figures=${this.#shiftFigures}></act-export>`;
  }

  readonly #shiftFigures = async (): Promise<readonly ActFigure[]> => {
    const shift = this.renderRoot.querySelector<ActShift>('act-shift');
    return [...(shift?.renderRoot.querySelectorAll<ActFigure>('act-figure') ?? [])];
  };

  #shift(item: Item, at: number): unknown {
    const { core, state, words } = this;
    return html`<act-shift .core=${core} .item=${item} .state=${state} .x=${this.#x} .at=${at} .words=${words} .own=${this.#own} theme=${this.theme}></act-shift>`;
  }

  /** A function without parameters still has variants. */
  #bare(info: ActivationInfo, item: Item, at: number): unknown {
    return html`<p class="sentence">${this.#own.noParameters(info.name)}</p>
      ${this.#variant(item, at, false)}`;
  }

  #buttons(family: Family): unknown {
    const own = this.#own;
    const running = this.#play.running;
    return html`<div class="play">
      <div class="segmented" role="group" aria-label=${own.order}>
        ${orders.map(
          (order, i) => html`<button
            aria-pressed=${this.#order === i}
            @click=${() => sendStep(this, (state) => showOnly(state, order), 'push')}
          >
            ${orderNames[i]}
          </button>`,
        )}
      </div>
      <button class="sweep" @click=${(event: Event) => this.#sweepOnce(family, event)}>
        <svg width="11" height="12" fill="currentColor" aria-hidden="true"><path d=${running ? 'M0 1h10v10H0z' : 'M0 0l11 6-11 6z'}></path></svg
        >${running ? own.stop : own.sweepOnce}
      </button>
    </div>`;
  }

  #sweep(family: Family, at: number, lowest: { readonly x: number; readonly value: number } | null): unknown {
    const { core, state, words } = this;
    const own = this.#own;
    const { item, info, sweep, parameter, curves, value, leftOut } = family;
    const order = this.#order;
    const path = order === 0 ? this.#pathOf(family).points : noPath.points;
    const name = itemName(item, info);
    const jets = core.evaluate(item.id, [at], item.params);
    const shown = [jets.f, jets.d1, jets.d2][order][0];
    const sentence = this.#sentence(family);
    return html`<div class="plot">
        <act-figure
          .core=${core}
          .parts=${partsOf(family)}
          .orders=${[order]}
          .dress=${sweepDress({ order, path, lowest })}
          .x=${this.#x}
          .y=${state.y === 'auto' ? null : state.y}
          .at=${at}
          theme=${this.theme}
          .label=${own.plotLabel(info.name, orderNames[order], curves.length, parameter.symbol, exact(sweep.from), exact(sweep.to))}
          .probeLabel=${words.probe(name)}
          .probeText=${own.probeText(exact(at), name, readout(shown, 3))}
          @act-probe-move=${this.#probe}
          @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, detail)}
          @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
            this.shownY = detail.y;
          }}
        ></act-figure>
        <act-zoom .x=${this.#x} .y=${this.shownY} .words=${words}></act-zoom>
      </div>
      <act-scrubber
        .sweep=${sweep}
        .value=${value}
        .step=${parameter.step}
        .symbol=${parameter.symbol}
        .label=${own.current(parameter.symbol)}
        @act-scrub=${({ detail }: CustomEvent<{ readonly value: number }>) => this.#scrub(family, detail.value)}
      ></act-scrubber>
      ${leftOut.length === 0 ? nothing : html`<p class="small">${own.leftOut(leftOut.map(exact).join(', '))}</p>`}
      <p class="small">${own.spacing[spacingOf(sweep)]} ${path.length === 0 ? '' : own.dotted}</p>
      <p class="sentence">${sentence}</p>
      ${this.#below(item)}`;
  }

  /** The one curve in words, as a table and as sound; the picture as a file. */
  #below(item: Item): unknown {
    const { core, state, words } = this;
    return html`<act-ways .core=${core} .parts=${[scenePart(core, item, identityTransform, null)]} .x=${this.#x} .y=${this.shownY} .words=${words}></act-ways>
      <act-export .core=${core} .state=${state} .words=${words}></act-export>`;
  }

  #probe({ detail }: CustomEvent<ProbeDetail>): void {
    this.hovered = detail.pinned ? null : detail.x;
    if (detail.pinned) sendStep(this, (state) => setAt(state, detail.x));
  }

  #stories(): unknown {
    const own = this.#own;
    return html`<section class="stories">
      <h2>${own.stories.title}</h2>
      <p class="small">${own.stories.lead}</p>
      <ul>
        ${stories.map(({ id, query }) => html`<li>${jump(this, this.core, this.state, query, own.stories[id])}</li>`)}
      </ul>
    </section>`;
  }
}

define('act-families', ActFamilies);
