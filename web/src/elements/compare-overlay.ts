// <act-compare-overlay>: up to six functions in one plot, and below it the same minus a reference.
import { css, html, noChange, nothing } from 'lit';
import { exact } from '../model/format.ts';
import { knownItems, maxOverlaid } from '../model/state.ts';
import { setRef } from '../model/transitions.ts';
import type { Subject } from '../plot/survey.ts';
import { controls } from '../styles/controls.ts';
import { CompareView, type Shown } from './compare-view.ts';
import { define } from './define.ts';
import './difference-strip.ts';
import type { ActDifferenceStrip } from './difference-strip.ts';
import type { ActFigure, ShownDetail } from './figure.ts';
import './figure.ts';
import type { ViewDetail } from './gestures.ts';
import { infoOf, itemName, scenePart, shownOrders } from './subject.ts';
import { sendStep } from './transition.ts';
import { sendView } from './view-step.ts';
import './zoom.ts';

/** What is subtracted: one of the functions shown with its parameters, or any other with its defaults. */
export function referenceOf({ core, state, shown }: Pick<CompareView, 'core' | 'state' | 'shown'>): {
  readonly subject: Subject;
  readonly name: string;
} | null {
  if (state.ref === 'auto' || state.ref === 'none') return null;
  const info = core.catalogue.find(({ id }) => id === state.ref);
  if (info === undefined) return null;
  const item = shown.find((entry) => entry.item.id === info.id)?.item ?? { id: info.id, params: {} };
  return {
    subject: { id: item.id, params: item.params, transform: state.transform },
    name: itemName(item, info),
  };
}

export class ActCompareOverlay extends CompareView {
  static override readonly properties = { ...CompareView.properties, shownY: { state: true } };

  /** The y range that the plot fitted itself. */
  declare shownY: readonly [number, number];

  constructor() {
    super();
    this.shownY = [-1, 1];
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .plot {
        position: relative;
      }
      act-figure {
        height: clamp(320px, 100vh - 200px, 600px);
      }
      .plot.above act-figure {
        height: clamp(300px, 100vh - 430px, 520px);
      }
      /* Clear of the numbers along the foot and of the names at the side. */
      act-zoom {
        top: 0;
        bottom: auto;
      }
      act-zoom.right {
        right: auto;
        left: 0;
      }
      .reference {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-top: 12px;
        padding-top: 8px;
        border-top: 1px solid var(--act-hairline);
      }
      .reference strong {
        font-weight: 600;
      }
      select {
        max-width: 220px;
        min-height: 32px;
        padding: 0 4px;
        border: 1px solid var(--act-axis);
        border-radius: 2px;
        background: var(--act-paper);
      }
      @media (pointer: coarse) {
        select {
          min-height: 44px;
        }
      }
      @container (max-width: 760px) {
        act-figure,
        .plot.above act-figure {
          height: min(56vh, 420px);
        }
      }
    `,
  ];

  /** The plot, and the strip of differences below it. */
  override async figures(): Promise<readonly ActFigure[]> {
    const plots = await super.figures();
    const strip = this.renderRoot.querySelector<ActDifferenceStrip>('act-difference-strip');
    await strip?.updateComplete;
    return [...plots, ...(strip?.renderRoot.querySelectorAll<ActFigure>('act-figure') ?? [])];
  }

  get #drawn(): readonly Shown[] {
    return this.shown.slice(0, maxOverlaid);
  }

  override render(): unknown {
    const { core, words, state, more } = this;
    const drawn = this.#drawn;
    const left = this.shown.slice(maxOverlaid);
    const names = drawn.map(({ name }) => name).join(', ');
    const orders = shownOrders(state);
    const reference = referenceOf(this);
    const parts = drawn.map(({ item, slot }) => scenePart(core, item, state.transform, slot));
    const side = this.side.of(core, parts, orders[0] ?? 0, this.x);
    return html`<div class=${reference === null ? 'plot' : 'plot above'}>
        <act-figure
          .core=${core}
          .parts=${parts}
          .orders=${orders}
          .x=${this.x}
          .y=${state.y === 'auto' ? null : state.y}
          .at=${this.at}
          .footed=${true}
          .nameSide=${side}
          theme=${this.theme}
          .label=${more.overlayLabel(names, exact(this.x[0]), exact(this.x[1]))}
          .probeLabel=${words.probe(names)}
          .probeText=${`x = ${exact(this.at)}`}
          .description=${this.description(parts)}
          @focusin=${this.wantDescription}
          @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, detail)}
          @act-shown=${({ detail }: CustomEvent<ShownDetail>) => {
            this.shownY = detail.y;
          }}
        ></act-figure>
        <act-zoom class=${side} .x=${this.x} .y=${this.shownY} .words=${words}></act-zoom>
      </div>
      ${this.gaps(drawn)}
      ${left.length === 0 ? nothing : html`<p class="small">${words.overlaySix(left.map(({ name }) => name).join(', '))}</p>`}
      ${this.#reference(reference)}
      ${
        reference === null
          ? nothing
          : html`<act-difference-strip
            .core=${core}
            .state=${state}
            .words=${words}
            .shown=${drawn}
            .x=${this.x}
            .at=${this.at}
            .reference=${reference}
            .nameSide=${side}
            theme=${this.theme}
          ></act-difference-strip>`
      }`;
  }

  #choices = '';

  #reference(reference: ActDifferenceStrip['reference'] | null): unknown {
    const { core, state, more } = this;
    const chosen = reference === null ? 'none' : reference.subject.id;
    const here = [...new Set(knownItems(state).map(({ id }) => id))];
    // More than a hundred options, which no slider changes.
    const choices = [chosen, more.reference, ...here].join();
    if (choices === this.#choices) return noChange;
    this.#choices = choices;
    const option = (id: string): unknown =>
      html`<option value=${id} ?selected=${id === chosen}>${infoOf(core, { id, params: {} }).name}</option>`;
    const others = core.catalogue.filter(({ id }) => !here.includes(id));
    return html`<div class="reference">
      <label><strong>${more.minus}</strong>
        <select
          aria-label=${`${more.minus}: ${more.reference}`}
          .value=${chosen}
          @change=${(event: Event) =>
            sendStep(this, (s) => setRef(s, (event.target as HTMLSelectElement).value), 'push')}
        >
          <option value="none" ?selected=${chosen === 'none'}>${more.noReference}</option>
          <optgroup label=${more.inComparison}>${here.map(option)}</optgroup>
          <optgroup label=${more.allFunctions}>${others.map(({ id }) => option(id))}</optgroup>
        </select>
      </label>
    </div>`;
  }
}

define('act-compare-overlay', ActCompareOverlay);
