// <act-compare-stack>: f over f′ over f″ of up to six functions, on one x axis and with one probe.
import { css, html, nothing } from 'lit';
import { exact } from '../model/format.ts';
import { maxOverlaid } from '../model/state.ts';
import type { Order } from '../plot/survey.ts';
import { controls } from '../styles/controls.ts';
import { CompareView, orderNames } from './compare-view.ts';
import { define } from './define.ts';
import type { ShownDetail } from './figure.ts';
import './figure.ts';
import type { FigureGesture, ViewDetail } from './gestures.ts';
import { scenePart } from './subject.ts';
import { sendView } from './view-step.ts';

const orders: readonly Order[] = [0, 1, 2];

export class ActCompareStack extends CompareView {
  static override readonly properties = {
    ...CompareView.properties,
    gesture: { attribute: false },
    resting: { attribute: false },
  };

  declare gesture: FigureGesture;
  /** Out of sight: what is drawn stays as it is. */
  declare resting: boolean;

  constructor() {
    super();
    this.gesture = 'cooperative';
    this.resting = false;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      section {
        position: relative;
        border-top: 1px solid var(--act-hairline);
      }
      h2 {
        position: absolute;
        z-index: 1;
        top: 4px;
        left: 0;
        margin: 0;
        font-weight: 400;
        font-size: 17px;
      }
      act-figure {
        height: var(--stack-height, clamp(170px, 33vh - 56px, 240px));
      }
    `,
  ];

  override render(): unknown {
    const { core, words, state, more } = this;
    const drawn = this.shown.slice(0, maxOverlaid);
    const left = this.shown.slice(maxOverlaid);
    const names = drawn.map(({ name }) => name).join(', ');
    const parts = drawn.map(({ item, slot }) => scenePart(core, item, state.transform, slot));
    // One side for all three, or the plots would not stand in line.
    const side = this.side.of(core, parts, 0, this.x);
    return html`${orders.map((order) => {
      const label = more.orderLabel(orderNames[order], names);
      return html`<section>
          <h2 class="math">${orderNames[order]}</h2>
          <act-figure
            .core=${core}
            .parts=${parts}
            .orders=${[order]}
            .x=${this.x}
            .y=${order === 0 && state.y !== 'auto' ? state.y : null}
            .heading=${`${orderNames[order]}: ${names}`}
            .at=${this.gesture === 'still' ? state.at : this.at}
            .footed=${true}
            .gesture=${this.gesture}
            .resting=${this.resting}
            .numbers=${order === 2 ? 'both' : 'y'}
            .nameSide=${side}
            theme=${this.theme}
            .label=${more.overlayLabel(label, exact(this.x[0]), exact(this.x[1]))}
            .probeLabel=${words.probe(label)}
            .probeText=${`x = ${exact(this.at)}`}
            .description=${this.description(parts)}
            @focusin=${this.wantDescription}
            @act-view=${({ detail: { x, y } }: CustomEvent<ViewDetail>) =>
              sendView(this, { x, y: order === 0 || y === 'auto' ? y : null })}
            @act-shown=${(event: CustomEvent<ShownDetail>) => {
              if (order !== 0) event.stopPropagation();
            }}
          ></act-figure>
        </section>`;
    })}
      ${this.gaps(drawn)}
      ${left.length === 0 ? nothing : html`<p class="small">${words.overlaySix(left.map(({ name }) => name).join(', '))}</p>`}`;
  }
}

define('act-compare-stack', ActCompareStack);
