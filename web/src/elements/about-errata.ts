// <act-about-errata>: errata in circulation, each with the number that tells it and the curves of the chosen one.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { ErrataWords } from '../i18n/about-errata.ts';
import type { Dictionary } from '../i18n/index.ts';
import { errata, type Erratum, type ErratumId, type Finding, type Plate } from '../lessons/errata.ts';
import { decode } from '../model/codec.ts';
import { exact } from '../model/format.ts';
import { identityTransform, type ViewState } from '../model/state.ts';
import { assignSlots, dashes } from '../plot/palette.ts';
import { insetDress, printedDress, printedPoints } from '../plot/printed-scene.ts';
import { controls } from '../styles/controls.ts';
import { aboutStyles } from './about-styles.ts';
import { define } from './define.ts';
import './figure.ts';
import type { ProbeDetail } from './figure.ts';
import { jump } from './jump.ts';
import { infoOf, itemName, scenePart } from './subject.ts';

const short = (value: number): string => exact(Number(value.toPrecision(6)));

export class ActAboutErrata extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    own: { attribute: false },
    theme: { reflect: true },
    chosen: { state: true },
    at: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare own: ErrataWords;
  declare theme: string;
  declare chosen: ErratumId;
  /** Where the reader put the probe; null for the entry's own place. */
  declare at: number | null;

  #findings: ReadonlyMap<ErratumId, Finding> = new Map();

  constructor() {
    super();
    this.theme = 'auto';
    this.chosen = errata[0].id;
    this.at = null;
  }

  static override readonly styles = [
    controls,
    aboutStyles,
    css`
      .shown {
        display: grid;
        grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
        gap: 8px 32px;
        align-items: center;
        min-height: 340px;
        margin: 16px 0;
        padding: 16px 0;
        border-block: 1px solid var(--act-hairline);
      }
      .shown.plain {
        grid-template-columns: minmax(0, 1fr);
      }
      act-figure {
        height: 300px;
      }
      .plate {
        position: relative;
      }
      .inset {
        position: absolute;
        right: 36px;
        bottom: 84px;
        width: 34%;
        height: 130px;
        border: 1px solid var(--act-axis);
        background: var(--act-paper);
      }
      .shown h2 {
        margin: 0 0 8px;
        font: 600 16px/24px var(--act-font);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 4px 0 0;
      }
      .legend svg {
        margin-right: 6px;
        vertical-align: middle;
      }
      .says {
        color: var(--act-ink-2);
      }
      .choose {
        display: block;
        width: 100%;
        min-height: 24px;
        padding: 0;
        border: 0;
        text-align: left;
        text-decoration: underline;
        text-decoration-color: var(--act-axis);
        text-underline-offset: 3px;
      }
      tr[aria-current] > * {
        background: var(--act-selected);
      }
      tr[aria-current] .choose {
        font-weight: 600;
      }
      tbody th {
        padding-left: 8px;
        box-shadow: inset 2px 0 transparent;
      }
      tr[aria-current] th {
        box-shadow: inset 2px 0 var(--act-accent);
      }
      @media (pointer: coarse) {
        .choose {
          min-height: 44px;
        }
      }
      @container (max-width: 900px) {
        .shown {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  override willUpdate(): void {
    if (this.#findings.size === 0)
      this.#findings = new Map(errata.map(({ id, check }) => [id, check(this.core)]));
  }

  #check(id: ErratumId): unknown {
    const { own } = this;
    const finding = this.#findings.get(id);
    if (finding === undefined) return nothing;
    const { passed, numbers } = finding;
    return html`<span class=${passed ? 'ok' : 'wrong'} data-passed=${passed}>
      <span class="mark" role="img" aria-label=${passed ? own.passed : own.failed}>${passed ? '✓' : '×'}</span>${own.entries[id].check(...numbers.map(short))}
    </span>`;
  }

  override render(): unknown {
    const { own } = this;
    const chosen = errata.find(({ id }) => id === this.chosen) ?? errata[0];
    return html`<p class="lead">${own.lead}</p>
      <p class="small">${own.count(errata.length)}</p>
      ${this.#shown(chosen)} ${this.#table()}
      <p class="prose">${own.more}</p>
      <p class="small">${own.sources}</p>`;
  }

  #shown(erratum: Erratum): unknown {
    const { own } = this;
    const { id, plate } = erratum;
    const entry = own.entries[id];
    return html`<section class=${plate === null ? 'shown plain' : 'shown'} aria-live="polite">
      ${plate === null ? nothing : html`<div class="plate">${this.#plate(plate, entry.where)}</div>`}
      <div>
        <h2>${entry.title}</h2>
        <p class="prose">${entry.text}</p>
        <p>${this.#check(id)}</p>
        ${this.#target(erratum)}
      </div>
    </section>`;
  }

  #target({ target }: Erratum): unknown {
    const { own, core, state, words } = this;
    const { page } = decode(target, core.catalogue).state;
    return jump(this, core, state, target, own.open(words.pages[page]), 'button');
  }

  #plate({ f, x, order, at, printed, inset }: Plate, where: string): unknown {
    const { core, own, words } = this;
    const { items } = decode(`?f=${f}`, core.catalogue).state;
    const slots = assignSlots(
      items.map(({ id }) => id),
      core.catalogue,
    );
    const parts = items.map((item, i) => scenePart(core, item, identityTransform, slots[i]));
    const free = (slots[0] + 1) % dashes.length;
    const points = printed === undefined ? new Float64Array() : printedPoints((at) => printed(at, core), x);
    const names = items.map((item) => itemName(item, infoOf(core, item)));
    const prime = order === 1 ? 'f′, ' : '';
    const legend = names.map((name, i) => ({ name: prime + name, slot: slots[i], dashed: names.length > 1 }));
    if (printed !== undefined) legend.push({ name: own.printed, slot: free, dashed: true });
    const place = this.at ?? at;
    const { f: values, d1 } = core.evaluate(items[0].id, [place], items[0].params);
    return html`<act-figure
        .core=${core}
        .parts=${parts}
        .orders=${[order]}
        .dress=${printedDress(points, order, free)}
        .x=${x}
        .at=${place}
        theme=${this.theme}
        .label=${own.plate(where)}
        .probeLabel=${words.probe(names.join(', '))}
        .probeText=${`x = ${exact(place)}; ${names[0]} ${short((order === 0 ? values : d1)[0])}`}
        @act-probe-move=${({ detail }: CustomEvent<ProbeDetail>) => {
          if (detail.x !== null) this.at = detail.x;
        }}
      ></act-figure>
      ${
        inset === undefined
          ? nothing
          : html`<act-figure
            class="inset"
            compact
            .core=${core}
            .parts=${parts}
            .orders=${[order]}
            .dress=${insetDress}
            .x=${inset.x}
            .y=${inset.y}
            .at=${at}
            theme=${this.theme}
            .label=${own.inset(where, exact(at))}
          ></act-figure>`
      }
      <p class="legend small">
        ${legend.map(
          ({ name, slot, dashed }) => html`<span
            ><svg width="30" height="6" aria-hidden="true">
              <line x1="0" x2="30" y1="3" y2="3" stroke="var(--act-line-${slot + 1})" stroke-width="2.5" stroke-dasharray=${dashed ? dashes[slot].join(' ') : ''}></line></svg
            >${name}</span
          >`,
        )}
      </p>`;
  }

  #table(): unknown {
    const { own } = this;
    const [where, says, right, check] = own.columns;
    return html`<table class="cards">
      <caption class="hidden">${own.lead}</caption>
      <thead>
        <tr>
          ${own.columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${errata.map(({ id }) => {
          const entry = own.entries[id];
          return html`<tr data-erratum=${id} aria-current=${id === this.chosen ? 'true' : nothing}>
            <th scope="row" data-name=${where}>
              <button class="choose" aria-label=${own.choose(entry.where)} aria-pressed=${id === this.chosen} @click=${() => this.#choose(id)}>
                ${entry.where}
              </button>
            </th>
            <td class="says" data-name=${says}>
              <span class="mark wrong" aria-hidden="true">×</span>${entry.says}
            </td>
            <td data-name=${right}>${entry.right}</td>
            <td data-name=${check}>${this.#check(id)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #choose(id: ErratumId): void {
    this.chosen = id;
    this.at = null;
    this.renderRoot.querySelector('.shown')?.scrollIntoView({ block: 'nearest' });
  }
}

define('act-about-errata', ActAboutErrata);
