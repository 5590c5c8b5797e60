// <act-variants>: who means what by the same name, and how far that is from the function shown; fetched when unfolded.
import { css, html, LitElement, nothing } from 'lit';
import type { ActivationInfo, Core, Variant } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { en, zh } from '../i18n/variants.ts';
import { decode } from '../model/codec.ts';
import { exact } from '../model/format.ts';
import { encodeItem } from '../model/itemCodec.ts';
import { identityTransform, type Item, type ViewState } from '../model/state.ts';
import { type Apart, apart } from '../plot/apart.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { jump } from './jump.ts';

const assignment = /^(\S+) = ([−-]?[\d.]+)(?:\/(\d+))?$/;
const slopeOnly = /^f′\(/;

/** The function that a variant is, in terms of the catalogue: named there, or a value of a parameter; null where neither. */
export function itemOf({ what, is }: Variant, info: ActivationInfo, core: Core): Item | null {
  if (is !== undefined) {
    const { state, problems } = decode(`?f=${is}`, core.catalogue);
    return problems.length === 0 ? state.items[0] : null;
  }
  const [, symbol, above, below = '1'] = assignment.exec(what) ?? [];
  const parameter = info.params.find((one) => one.symbol === symbol);
  if (parameter === undefined) return null;
  const value = Number(above.replace('−', '-')) / Number(below);
  return { id: info.id, params: value === parameter.initial ? {} : { [parameter.id]: value } };
}

export class ActVariants extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    info: { attribute: false },
    item: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare info: ActivationInfo;
  declare item: Item;
  declare state: ViewState;
  declare words: Dictionary;

  #known = new Map<string, Apart>();

  static override readonly styles = [
    controls,
    css`
      dl {
        margin: 0;
      }
      dt {
        color: var(--act-ink-2);
        font-size: 12px;
        line-height: 16px;
      }
      dd {
        margin: 0 0 10px;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0 0 8px;
      }
      code {
        font: 12px/18px ui-monospace, Menlo, Consolas, monospace;
      }
      .apart {
        display: block;
      }
      a {
        display: inline-block;
        min-width: 24px;
        min-height: 24px;
        color: var(--act-accent);
        font-size: 12px;
        line-height: 24px;
      }
    `,
  ];

  #apart(item: Item): Apart {
    const shown = { ...this.item, transform: identityTransform };
    const key = JSON.stringify([shown, item]);
    const known = this.#known.get(key) ?? apart(this.core, shown, { ...item, transform: identityTransform });
    // Sliders pass by many values; none is worth keeping for long.
    if (this.#known.size > 64) this.#known.clear();
    this.#known.set(key, known);
    return known;
  }

  override render(): unknown {
    const own = this.words.code === 'en' ? en : zh;
    return html`<p class="small">${own.lead}</p>
      <dl>${this.info.variants.map((variant) => this.#row(variant, own))}</dl>`;
  }

  #row(variant: Variant, own: typeof en): unknown {
    const { core, info, state } = this;
    const item = itemOf(variant, info, core);
    const found = item === null ? null : this.#apart(item);
    const text = found === null ? (slopeOnly.test(variant.what) ? own.slopeOnly : '') : toldOf(found, own);
    const differs = item !== null && found?.kind !== 'same';
    const query = differs ? this.#query(item) : '';
    const who = own.who[variant.who] ?? variant.who;
    return html`<dt>${who}</dt>
      <dd>
        <code>${variant.what}</code>
        ${text === '' ? nothing : html`<span class="apart small">${text}</span>`}
        ${differs ? jump(this, core, state, query, html`${own.compare}<span class="hidden">: ${own.compareWith(who)}</span>`) : nothing}
      </dd>`;
  }

  /** Both over each other, and the difference from the one shown where a link can name it. */
  #query(other: Item): string {
    const { catalogue } = this.core;
    const shown = encodeItem(this.item, catalogue);
    const against = Object.keys(this.item.params).length === 0 ? `&ref=${this.item.id}` : '';
    return `?v=1&page=compare&f=${shown},${encodeItem(other, catalogue)}${against}&show=f`;
  }
}

function toldOf(found: Apart, own: typeof en): string {
  if (found.kind !== 'most') return own[found.kind];
  const value = exact(Number(found.value.toPrecision(3)));
  if (!Number.isFinite(found.x)) return own.towards(value, found.x < 0 ? '−∞' : '∞');
  return own.most(value, exact(Number(found.x.toPrecision(4))));
}

define('act-variants', ActVariants);
