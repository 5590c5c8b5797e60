// <act-plot>: a plot for any page. Its attributes are the keys of a link: f, show, x, y, at, t, theme, lang.
import { css, html, LitElement, nothing } from 'lit';
import { loadCore } from '../core/load.ts';
import type { Core } from '../core/types.ts';
import { type Dictionary, dictionary, hasWords, loadWords, readersLang } from '../i18n/index.ts';
import { decode } from '../model/codec.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import type { Problem } from '../model/problem.ts';
import { orderedRange, type Range } from '../model/range.ts';
import { type Item, overlaid, type ViewState } from '../model/state.ts';
import { assignSlots } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { define } from './define.ts';
import type { ProbeDetail } from './figure.ts';
import './figure.ts';
import type { ViewDetail } from './gestures.ts';
import './notice.ts';
import { gapsText, infoOf, itemName, restingPlace, scenePart, shownOrders } from './subject.ts';

const unzoomed = { x: null, y: null };
const keys = ['f', 'show', 'x', 'y', 'at', 't', 'lang', 'theme'] as const;

/**
 * @attr f - functions with their parameters, as in a link: `gelu,swish:beta:1.5`
 * @attr show - `f`, `d1`, `d2`, `tan`
 * @attr x - range, `-4:4`
 * @attr y - range, or `auto`
 * @attr at - where the probe stands
 * @fires act-probe - `{ x, f, d1, d2 }` of the first function when the probe moves
 * @fires act-error - `{ text, reason }` for each part of an attribute that could not be used
 * @slot - what is shown until the plot is there, and where it cannot be
 */
export class ActPlot extends LitElement {
  static override readonly properties = {
    ...Object.fromEntries(keys.map((key) => [key, { reflect: key === 'theme' }])),
    core: { state: true },
    failed: { state: true },
    moved: { state: true },
    zoomed: { state: true },
  };

  declare core: Core | null;
  declare failed: boolean;
  /** Where the reader put the probe; null until then. */
  declare moved: number | null;
  /** The ranges the reader zoomed to; null until then. */
  declare zoomed: { readonly x: Range | null; readonly y: Range | null };

  #view: ViewState | null = null;

  constructor() {
    super();
    this.core = null;
    this.failed = false;
    this.moved = null;
    this.zoomed = unzoomed;
  }

  static override readonly styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 380px;
        padding: 8px 12px;
        border: 1px solid var(--act-hairline);
        background: var(--act-paper);
        container-type: inline-size;
      }
      act-figure {
        flex: 1;
      }
      .values {
        margin: 4px 0 0;
      }
      .name {
        font-weight: 600;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.core === null) void this.#load();
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.core = await loadCore();
    } catch {
      this.failed = true;
    }
  }

  /** The attributes as one link, read by the one codec there is. */
  get #query(): string {
    const given = keys
      .map((key) => [key, this.getAttribute(key)] as const)
      .filter(([, value]) => value !== null);
    return `?${given.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`).join('&')}`;
  }

  #complain(problems: readonly Problem[]): void {
    for (const { text, reason } of problems) {
      console.warn(`act-plot: ${JSON.stringify(text)} was not used (${reason})`);
      this.dispatchEvent(new CustomEvent('act-error', { detail: { text, reason } }));
    }
  }

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.core === null) return;
    if (this.#view !== null && !changed.has('core') && !keys.some((key) => changed.has(key))) return;
    const { state, problems } = decode(this.#query, this.core.catalogue);
    this.#view = state;
    this.moved = null;
    this.zoomed = unzoomed;
    this.#complain(problems);
  }

  #probe({ detail }: CustomEvent<ProbeDetail>): void {
    if (detail.x === null) return;
    this.moved = detail.x;
    const first = this.#view === null ? undefined : overlaid(this.#view)[0];
    if (this.core === null || this.#view === null || first === undefined) return;
    const { f, d1, d2 } = this.core.evaluate(first.id, [detail.x], first.params, {
      transform: this.#view.transform,
    });
    this.dispatchEvent(
      new CustomEvent('act-probe', { detail: { x: detail.x, f: f[0], d1: d1[0], d2: d2[0] } }),
    );
  }

  #zoom({ detail: { x, y } }: CustomEvent<ViewDetail>): void {
    const next = (given: ViewDetail['x'], before: Range | null): Range | null =>
      given === 'auto' ? null : given === null ? before : (orderedRange(given) ?? before);
    this.zoomed = { x: next(x, this.zoomed.x), y: next(y, this.zoomed.y) };
  }

  override render(): unknown {
    const view = this.#view;
    const lang = view?.lang ?? readersLang();
    if (!hasWords(lang)) void loadWords(lang).then(() => this.requestUpdate());
    const words = dictionary(lang);
    if (this.failed)
      return html`<slot></slot><act-notice kind="failed" heading=${words.failedTitle} action=${words.tryAgain}
          @act-notice-action=${() => this.#load()}></act-notice>`;
    if (this.core === null || view === null) return html`<slot></slot>`;
    return this.#plot(this.core, view, words);
  }

  #plot(core: Core, view: ViewState, words: Dictionary): unknown {
    const items = overlaid(view);
    if (items.length === 0) return html`<slot></slot>`;
    const slots = assignSlots(
      items.map((item) => item.id),
      core.catalogue,
    );
    const opened =
      view.x === 'auto' ? (items.length > 1 ? ([-5, 5] as const) : infoOf(core, items[0]).view) : view.x;
    const x = this.zoomed.x ?? opened;
    const at = this.moved ?? view.at ?? restingPlace(core, items[0], view.transform, opened);
    const names = items.map((item) => itemName(item, infoOf(core, item))).join(', ');
    const values = items.map((item) => this.#values(core, view, item, at));
    const gaps = items
      .map((item) => gapsText(core, item, itemName(item, infoOf(core, item)), view.transform, x, words))
      .filter((text) => text !== '');
    return html`
      <act-figure
        .core=${core}
        .parts=${items.map((item, i) => scenePart(core, item, view.transform, slots[i]))}
        .orders=${shownOrders(view)}
        .x=${x}
        .y=${this.zoomed.y ?? (view.y === 'auto' ? null : view.y)}
        .at=${at}
        .tangent=${view.show.includes('tan')}
        theme=${view.theme}
        .label=${`${names}: x ${exact(x[0])} … ${exact(x[1])}`}
        .probeLabel=${words.probe(names)}
        .probeText=${`x = ${exact(at)}; ${values.join('; ')}`}
        @act-probe-move=${this.#probe}
        @act-view=${this.#zoom}
      ></act-figure>
 ${gaps.length === 0 ? nothing : html`<p class="gaps small">${gaps.join(' ')}</p>`}
      <p class="values small" aria-live="off">
        <span class="math">x</span> = ${exact(at)}
        ${values.map((value) => html` · <span>${value}</span>`)}
      </p>
    `;
  }

  #values(core: Core, view: ViewState, item: Item, at: number): string {
    const { f, d1 } = core.evaluate(item.id, [at], item.params, { transform: view.transform });
    return `${itemName(item, infoOf(core, item))} ${readout(f[0])}, f′ ${signedReadout(d1[0])}`;
  }
}

define('act-plot', ActPlot);
