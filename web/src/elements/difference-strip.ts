// <act-difference-strip>: the functions of an overlay minus a reference, on the same x and a y scale of its own.
import { css, html, nothing } from 'lit';
import { exact, readout } from '../model/format.ts';
import { yScales } from '../model/state.ts';
import { setYScale } from '../model/transitions.ts';
import { type AxisScale, linear, scaleLabel } from '../plot/axis-scale.ts';
import { type Against, differenceCore } from '../plot/difference.ts';
import { fittedAxis, type Largest, largestDifference } from '../plot/difference-look.ts';
import { type Range, steadied } from '../plot/range.ts';
import type { Order, Subject } from '../plot/survey.ts';
import type { Core } from '../core/types.ts';
import { controls } from '../styles/controls.ts';
import { CompareView, orderNames, type Shown } from './compare-view.ts';
import { define } from './define.ts';
import './figure.ts';
import type { ViewDetail } from './gestures.ts';
import { handOnSlider } from './hand.ts';
import { scenePart, shownOrders } from './subject.ts';
import { sendStep } from './transition.ts';
import { sendView } from './view-step.ts';

interface Look {
  readonly key: string;
  readonly scale: AxisScale;
  readonly y: Range;
  readonly core: Core;
  readonly largest: readonly (Largest | null)[];
}

/** A few significant digits, as in 4.73 × 10⁻⁴. */
const short = (value: number): string => exact(Number(value.toPrecision(4))).replace(/^(−?)1 × /, '$1');

/** The same, with a power of ten for what is small. */
const size = (value: number): string => (Math.abs(value) < 1e-3 ? readout(value, 3) : short(value));

export class ActDifferenceStrip extends CompareView {
  static override readonly properties = {
    ...CompareView.properties,
    reference: { attribute: false },
    nameSide: { attribute: false },
  };

  declare reference: { readonly subject: Subject; readonly name: string };
  declare nameSide: 'left' | 'right';

  #look: Look | null = null;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        justify-content: space-between;
        margin-top: 4px;
      }
      .head p {
        margin: 0;
      }
      .head div div {
        margin-left: 8px;
      }
      act-figure {
        height: 200px;
      }
      .note {
        margin: 4px 0 0;
      }
      ul {
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
        font: 17px/26px var(--act-prose-font);
      }
    `,
  ];

  get #order(): Order {
    return shownOrders(this.state)[0] ?? 0;
  }

  /** Axis, range and largest differences; found again only when the functions or the view have changed. */
  #looked(): Look {
    const { core, state, shown, reference, x } = this;
    const subjects = shown.map(({ item }): Subject => ({ ...item, transform: state.transform }));
    const order = this.#order;
    const holding = handOnSlider();
    const key = JSON.stringify([subjects, reference.subject, order, x, state.yScale, holding]);
    if (this.#look?.key === key) return this.#look;
    const others = subjects.filter((subject) => !this.#isReference(subject));
    const fitted = fittedAxis(core, others, reference.subject, order, x, state.yScale);
    const before = this.#look;
    const held = holding && before !== null && before.scale.mode === fitted.scale.mode;
    const scale = held || state.yScale === 'lin' ? (held ? before.scale : linear) : fitted.scale;
    this.#look = {
      key,
      scale,
      y: held ? steadied(before.y, fitted.y) : fitted.y,
      core: differenceCore(core, reference.subject, scale),
      largest: subjects.map((subject) => largestDifference(core, subject, reference.subject, order, x)),
    };
    return this.#look;
  }

  #isReference({ id, params }: Pick<Subject, 'id' | 'params'>): boolean {
    const { subject } = this.reference;
    return id === subject.id && JSON.stringify(params) === JSON.stringify(subject.params);
  }

  override render(): unknown {
    const { state, shown, reference, more } = this;
    const look = this.#looked();
    const order = this.#order;
    const names = shown.map(({ name }) => name).join(', ');
    const parts = shown.map(({ item, slot }) => {
      const part = scenePart(this.core, item, state.transform, slot);
      const subject: Against = { ...part.subject, against: reference.subject, scale: look.scale };
      return { ...part, subject, fullName: `${part.name} − ${reference.name}` };
    });
    return html`
      ${this.#head(look)}
      <act-figure
        .core=${look.core}
        .parts=${parts}
        .orders=${[order]}
        .x=${this.x}
        .y=${look.y}
        .heading=${more.differenceOf(orderNames[order], reference.name)}
        .yScale=${look.scale}
        .footed=${true}
        .at=${this.at}
        .nameSide=${this.nameSide}
        theme=${this.theme}
        .label=${`${more.differenceLabel(names, reference.name)}: ${more.differenceOf(orderNames[order], reference.name)}`}
        .probeLabel=${this.words.probe(more.differenceLabel(names, reference.name))}
        .probeText=${`x = ${exact(this.at)}`}
        @act-shown=${(event: Event) => event.stopPropagation()}
        @act-view=${({ detail: { x } }: CustomEvent<ViewDetail>) => sendView(this, { x, y: null })}
      ></act-figure>
      ${this.#note(look.scale)}
      <ul class="largest">
        ${shown.map((entry, i) => this.#sentence(entry, look.largest[i]))}
      </ul>
    `;
  }

  #head({ y, scale }: Look): unknown {
    const { state, more, reference } = this;
    const value = (place: number): string => {
      if (scale.mode === 'lin') return short(place);
      if (scale.mode === 'log') return scaleLabel(scale, place);
      return exact(Number((2 * scale.unit * Math.sinh(place * Math.LN10)).toPrecision(2)));
    };
    return html`<div class="head">
      <p class="small">
        ${more.differenceOf(orderNames[this.#order], reference.name)}; ${more.ownScale(value(y[0]), value(y[1]))}
      </p>
      <div>
        <span class="small" aria-hidden="true">${more.scale.label}</span>
        <div class="segmented" role="group" aria-label=${more.scale.label}>
          ${yScales.map(
            (mode) => html`<button
              aria-pressed=${state.yScale === mode}
              @click=${() => sendStep(this, (s) => setYScale(s, mode))}
            >
              ${more.scale[mode]}
            </button>`,
          )}
        </div>
      </div>
    </div>`;
  }

  #note(scale: AxisScale): unknown {
    if (scale.mode === 'lin') return nothing;
    const text = scale.mode === 'log' ? this.more.logNote : this.more.symlogNote(short(scale.unit));
    return html`<p class="note small">${text}</p>`;
  }

  #sentence({ item, name }: Shown, largest: Largest | null): unknown {
    const { more, reference } = this;
    if (this.#isReference(item) || largest === null) return nothing;
    const { x, value, atEnd } = largest;
    let text: string;
    if (value === 0) text = more.equal(name, reference.name);
    else if (!Number.isFinite(value)) text = more.largestInfinite(name, reference.name, short(x));
    else if (atEnd) text = more.largestAtEnd(name, reference.name, short(x), size(value));
    else text = more.largest(name, reference.name, short(x), size(value));
    return html`<li>${text}</li>`;
  }
}

define('act-difference-strip', ActDifferenceStrip);
