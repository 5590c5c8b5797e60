// <act-shift>: scale and shift, a·f(bx + c) + d, before the original, with what that does to its facts.
import { css, html, LitElement, nothing } from 'lit';
import type { Properties } from '../core/properties.ts';
import type { Core } from '../core/types.ts';
import type { FamiliesWords } from '../i18n/families.ts';
import type { Dictionary } from '../i18n/index.ts';
import { propertiesOf } from '../lessons/remembered.ts';
import { largestDifference, lineOf, sameAs } from '../lessons/special.ts';
import { exact, readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { type FullTransform, identityTransform, type Item, type ViewState } from '../model/state.ts';
import { setAt, setTransform } from '../model/transitions.ts';
import { homeSlot } from '../plot/palette.ts';
import { ghostSlot, shiftDress } from '../plot/shift-scene.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { lineText } from './family-sentence.ts';
import './figure.ts';
import type { ProbeDetail } from './figure.ts';
import type { ViewDetail } from './gestures.ts';
import { infoOf, itemName, scenePart } from './subject.ts';
import { sendStep } from './transition.ts';
import './variant.ts';
import { sendView } from './view-step.ts';

const letters = ['a', 'b', 'c', 'd'] as const;
const short = (value: number): string => exact(Number(value.toPrecision(4)));

export class ActShift extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    item: { attribute: false },
    state: { attribute: false },
    x: { attribute: false },
    at: { attribute: false },
    words: { attribute: false },
    own: { attribute: false },
    theme: { reflect: true },
  };

  declare core: Core;
  declare item: Item;
  declare state: ViewState;
  declare x: Range;
  declare at: number;
  declare words: Dictionary;
  declare own: FamiliesWords;
  declare theme: string;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .title {
        display: flex;
        min-height: 32px;
        justify-content: space-between;
        align-items: baseline;
      }
      h2 {
        margin: 0;
        font: 600 20px/28px var(--act-font);
      }
      .formula {
        display: flex;
        flex-wrap: wrap;
        gap: 0 4px;
        align-items: baseline;
        min-height: 52px;
        margin: 8px 0 0;
        font: 20px/28px var(--act-math-font);
      }
      ruby {
        font-weight: 700;
        ruby-position: under;
      }
      rt {
        color: inherit;
        font: italic 600 13px/14px var(--act-math-font);
      }
      .a {
        color: var(--act-text-2);
      }
      .b {
        color: var(--act-text-5);
      }
      .c {
        color: var(--act-text-1);
      }
      .d {
        color: var(--act-text-4);
      }
      act-figure {
        height: var(--act-shift-height, 240px);
        margin: 4px 0;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0 0 8px;
      }
      .legend svg {
        margin-right: 6px;
        vertical-align: middle;
      }
      table {
        width: 100%;
        margin: 16px 0;
        border-collapse: collapse;
      }
      th,
      td {
        height: 32px;
        padding: 0 0 0 8px;
        border-bottom: 1px solid var(--act-hairline);
        text-align: right;
        font-weight: 400;
      }
      th[scope='row'] {
        padding: 0;
        text-align: left;
      }
      thead :is(th, td) {
        border-bottom-color: var(--act-axis);
        font: 600 12px/16px var(--act-font);
      }
      td.before {
        color: var(--act-ink-2);
      }
      .same {
        padding: 8px 12px;
        border-left: 2px solid var(--act-accent);
        background: var(--act-tint);
      }
      p {
        margin: 8px 0;
      }
    `,
  ];

  get #transform(): FullTransform {
    return this.state.transform;
  }

  override render(): unknown {
    const { core, item, state, x, own, words } = this;
    const info = infoOf(core, item);
    const slot = homeSlot(item.id, core.catalogue);
    const parts = [
      scenePart(core, item, state.transform, slot),
      scenePart(core, item, identityTransform, ghostSlot),
    ];
    const changed = letters.some((letter) => this.#transform[letter] !== identityTransform[letter]);
    const name = itemName(item, info);
    const { f } = core.evaluate(item.id, [this.at], item.params, { transform: state.transform });
    return html`<div class="title">
        <h2>${own.shift.title}</h2>
        ${
          changed
            ? html`<button class="quiet" @click=${() => sendStep(this, (s) => setTransform(s, identityTransform), 'push')}>
              ${own.shift.resetAll}
            </button>`
            : nothing
        }
      </div>
      ${this.#formula()}
      <act-figure
        .core=${core}
        .parts=${parts}
        .dress=${shiftDress}
        .x=${x}
        .at=${this.at}
        theme=${this.theme}
        .label=${own.shift.plotLabel(name, 'a·f(bx + c) + d')}
        .probeLabel=${words.probe(`a·f(bx + c) + d, ${name}`)}
        .probeText=${own.probeText(exact(this.at), own.shift.thisCurve, readout(f[0], 3))}
        @act-probe-move=${({ detail }: CustomEvent<ProbeDetail>) => {
          if (detail.pinned) sendStep(this, (s) => setAt(s, detail.x));
        }}
        @act-view=${({ detail }: CustomEvent<ViewDetail>) => sendView(this, { x: detail.x, y: null })}
      ></act-figure>
      <p class="legend small">
        <span>${sample(`var(--act-line-${slot + 1})`, 2.5)}${own.shift.thisCurve}</span>
        <span>${sample('var(--act-axis)', 1.5)}${own.shift.original(name)}</span>
      </p>
      <act-variant .transform=${state.transform} .hints=${own.shift.hints} .words=${words}></act-variant>
      ${this.#same()} ${this.#table(name)} ${this.#explanation()}`;
  }

  /** y = a·f(b·x + c) + d with the constants as they are, each over its letter. */
  #formula(): unknown {
    const { a, b, c, d } = this.#transform;
    const constant = (letter: keyof FullTransform, text: string): unknown =>
      html`<ruby class=${letter}>${text}<rp>(</rp><rt>${letter}</rt><rp>)</rp></ruby>`;
    const added = (letter: keyof FullTransform, value: number): unknown =>
      html`<span>${value < 0 ? '−' : '+'}</span> ${constant(letter, exact(Math.abs(value)))}`;
    return html`<p class="formula">
      <span><i>y</i> =</span> ${constant('a', exact(a))}<span>·<i>f</i> (</span>${constant('b', exact(b))}<span>·<i>x</i></span>
      ${added('c', c)}<span>)</span> ${added('d', d)}
    </p>`;
  }

  /** Where the variant is another function of the catalogue: which, and by how much they differ. */
  #same(): unknown {
    const { core, item, own } = this;
    const { id, params } = item;
    const transform = this.#transform;
    const untouched = letters.every((letter) => transform[letter] === identityTransform[letter]);
    if (untouched) return nothing;
    const other = sameAs(core, id, params, transform);
    if (other === null) {
      const line = lineOf(core, id, params, transform);
      return line === null ? nothing : html`<p class="same">${own.shift.isLine(lineText(line))}</p>`;
    }
    const { value, x } = largestDifference(core, { id, params, transform }, { id: other });
    const name = infoOf(core, { id: other, params: {} }).name;
    const text = own.shift.same(name, value === 0 ? '0' : readout(value), exact(x));
    return html`<p class="same" data-same=${other}>${text}</p>`;
  }

  #table(name: string): unknown {
    const { core, item, own } = this;
    const [before, after] = [
      propertiesOf(core, item.id, item.params),
      propertiesOf(core, item.id, item.params, this.#transform),
    ];
    const rows: readonly (readonly [string, (found: Properties) => string])[] = [
      [own.shift.minimum, ({ minimum }) => (minimum === null ? own.shift.none : short(minimum.value))],
      [own.shift.atX, ({ minimum }) => (minimum === null ? '' : short(minimum.x))],
      [own.shift.maximum, ({ maximum }) => (maximum === null ? own.shift.none : short(maximum.value))],
      [own.shift.atX, ({ maximum }) => (maximum === null ? '' : short(maximum.x))],
      [own.shift.steepest, (found) => this.#steepest(found)],
      [own.shift.range, ({ range }) => `${short(range[0])} … ${short(range[1])}`],
    ];
    const told = rows.filter(([, text]) => text(before) !== '' || text(after) !== '');
    return html`<table>
      <caption class="hidden">${own.shift.compared}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${name}</th>
          <th scope="col">${own.shift.thisCurve}</th>
        </tr>
      </thead>
      <tbody>
        ${told.map(
          ([label, text]) => html`<tr>
            <th scope="row">${label}</th>
            <td class="before">${text(before)}</td>
            <td>${text(after)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** With its sign, which a mirror turns: the size is the same either way. */
  #steepest({ lipschitz, smoothness }: Properties): string {
    const { facts } = this.words;
    if (lipschitz === null) return smoothness === 'discontinuous' ? facts.jumps : facts.unbounded;
    return short(lipschitz.value);
  }

  #explanation(): unknown {
    const { core, item, own } = this;
    const { a, b, c } = this.#transform;
    const lines: string[] = [];
    const x = -c / b + 0;
    const { f } = core.evaluate(item.id, [x], item.params, { transform: this.#transform });
    const moved = letters.some((letter) => this.#transform[letter] !== identityTransform[letter]);
    if (!moved) lines.push(own.shift.untouched);
    else if (a === 0) lines.push(own.shift.flat);
    else {
      if (Number.isFinite(f[0])) lines.push(own.shift.moved(short(x), short(f[0])));
      if (a * b !== 1) lines.push(own.shift.slope(short(a * b)));
      if (b < 0) lines.push(own.shift.mirrored);
      if (a < 0) lines.push(own.shift.upsideDown);
    }
    return html`<p class="explained">${lines.join(own.gap)}</p><p class="small">${own.shift.keys}</p>`;
  }
}

function sample(colour: string, width: number): unknown {
  return html`<svg width="26" height="6" aria-hidden="true">
    <line x1="0" x2="26" y1="3" y2="3" stroke=${colour} stroke-width=${width}></line>
  </svg>`;
}

define('act-shift', ActShift);
