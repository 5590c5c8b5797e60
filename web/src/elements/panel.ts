// <act-panel>: what Explore offers beside the plot: its notes, scale and shift, code, view, files, frameworks.
import { css, html, LitElement, nothing } from 'lit';
import type { Properties } from '../core/properties.ts';
import type { ActivationInfo, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Range } from '../model/range.ts';
import {
  type Curve,
  type FullTransform,
  identityTransform,
  type Item,
  type ViewState,
} from '../model/state.ts';
import { setRef, toggle } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import './export.ts';
import { fold, foldStyles } from './fold.ts';
import { ghostOf, offeredGhost } from './plot-notes.ts';
import './share.ts';
import { infoOf } from './subject.ts';
import { sendStep } from './transition.ts';
import './view-box.ts';

const frameworkNames = {
  torch: 'PyTorch',
  keras: 'Keras',
  jax: 'JAX',
  tfjs: 'TensorFlow.js',
  onnx: 'ONNX',
} as const;

/** A call as a framework has it; where other values are chosen, without the framework's own. */
const call = (known: string, { params }: Item): string =>
  Object.keys(params).length === 0 ? known : known.replace(/(?<=\w)\(.*/, '(…)');

const later = {
  variant: () => import('./variant.ts'),
  code: () => import('./code.ts'),
  variants: () => import('./variants.ts'),
};
type Later = keyof typeof later;

export class ActPanel extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    item: { attribute: false },
    found: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    narrow: { attribute: false },
    words: { attribute: false },
    arrived: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare item: Item;
  declare found: Properties;
  /** The ranges shown now. */
  declare x: Range;
  declare y: Range;
  declare narrow: boolean;
  declare words: Dictionary;
  /** Parts that come when they are first unfolded: which are here, and which could not be had. */
  declare arrived: { readonly [part in Later]?: boolean };

  constructor() {
    super();
    this.narrow = false;
    this.arrived = {};
  }

  static override readonly styles = [
    controls,
    foldStyles,
    css`
      :host {
        display: block;
        margin-top: 12px;
      }
      .check {
        display: flex;
        align-items: center;
        min-height: 32px;
      }
      .math {
        font-size: 17px;
      }
      .variant .heading {
        font-weight: 400;
      }
      dl {
        margin: 0;
      }
      dt {
        color: var(--act-ink-2);
        font-size: 12px;
        line-height: 16px;
      }
      dd {
        margin: 0 0 6px;
        overflow-wrap: anywhere;
      }
      code {
        font: 12px/18px ui-monospace, Menlo, Consolas, monospace;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding: 16px 0;
        border-top: 1px solid var(--act-hairline);
      }
      .fold .actions {
        padding: 0;
        border: 0;
      }
      act-export {
        margin: 0;
      }
      @container (max-width: 760px) {
        :host {
          margin-top: 0;
        }
        .check {
          min-height: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const info = infoOf(this.core, this.item);
    return html`${this.#notes()} ${this.#scale()} ${this.#code(info)} ${this.#files()} ${this.#view()}
    ${this.#variants(info)} ${this.#frameworks(info)}`;
  }

  async #fetch(part: Later): Promise<void> {
    if (this.arrived[part]) return;
    let here = true;
    try {
      await later[part]();
    } catch {
      here = false;
    }
    this.arrived = { ...this.arrived, [part]: here };
  }

  /** What a fold holds once its part is here. */
  #when(part: Later, content: () => unknown): unknown {
    const here = this.arrived[part];
    if (here === true) return content();
    return here === false ? html`<p class="bad" role="alert">${this.words.partFailed}</p>` : nothing;
  }

  #check(label: unknown, checked: boolean, change: () => void): unknown {
    return html`<label class="check"><input type="checkbox" .checked=${checked} @change=${change} />${label}</label>`;
  }

  #notes(): unknown {
    const { core, item, state, found, words } = this;
    const offer = offeredGhost(core, item, state, found, words);
    const behind = ghostOf(core, item, state, found, words) !== null;
    const curves: readonly (readonly [Curve, string, unknown])[] = [
      ['tan', words.tangent, words.tangent],
      ['asy', words.asymptotes, words.asymptotes],
      ['sat', words.saturated, html`${words.saturated}, |<span class="math">f</span> ′| < 0.05`],
      ['pts', words.namedPoints, words.namedPoints],
    ];
    const on = curves.filter(([curve]) => state.show.includes(curve)).map(([, name]) => name);
    if (behind && offer !== null) on.push(offer.ghost.name);
    const boxes = curves.map(([curve, , label]) =>
      this.#check(label, state.show.includes(curve), () => sendStep(this, (s) => toggle(s, curve))),
    );
    const ghost =
      offer === null
        ? nothing
        : this.#check(offer.ghost.label, behind, () =>
            sendStep(this, (s) => setRef(s, behind ? 'none' : offer.ref)),
          );
    return fold(
      {
        heading: words.onThePlot,
        state: on.length === 0 ? words.none : on.join(', '),
        open: !this.narrow,
        name: 'notes',
      },
      html`${boxes[0]} ${ghost} ${boxes.slice(1)}`,
    );
  }

  #scale(): unknown {
    const { words, state } = this;
    const { transform } = state;
    const changed = (['a', 'b', 'c', 'd'] as const).filter(
      (letter: keyof FullTransform) => transform[letter] !== identityTransform[letter],
    );
    const given = changed.map((letter) => `${letter} = ${transform[letter]}`).join(', ');
    const italic = (text: string): unknown => html`<span class="math">${text}</span>`;
    return fold(
      {
        heading: html`${italic('a f')}(${italic('bx')} + ${italic('c')}) + ${italic('d')}`,
        state: given === '' ? words.variant : given,
        open: changed.length > 0,
        name: 'variant',
        toggled: (open) => open && void this.#fetch('variant'),
      },
      this.#when('variant', () => html`<act-variant .transform=${transform} .words=${words}></act-variant>`),
    );
  }

  #code(info: ActivationInfo): unknown {
    const { words } = this;
    const { torch, keras, jax } = info.frameworks;
    const known = torch ?? keras ?? jax;
    // A function that no framework has is written out.
    const state = known === undefined ? words.codeLanguages : html`<code>${call(known, this.item)}</code>`;
    return fold(
      {
        ...{ heading: words.codeTitle, state, open: false, name: 'code' },
        toggled: (open) => open && void this.#fetch('code'),
      },
      this.#when(
        'code',
        () =>
          html`<act-code .info=${info} .item=${this.item} .transform=${this.state.transform} .words=${words}></act-code>`,
      ),
    );
  }

  #view(): unknown {
    const { words, state } = this;
    const auto = state.x === 'auto' && state.y === 'auto';
    return fold(
      { heading: words.view, state: auto ? words.automatic : '', open: !this.narrow, name: 'view' },
      html`<act-view-box .x=${this.x} .y=${this.y} .autoX=${state.x === 'auto'} .autoY=${state.y === 'auto'} .words=${words}></act-view-box>`,
    );
  }

  #files(): unknown {
    const { core, state, words } = this;
    const buttons = html`<div class="actions">
      <act-share .core=${core} .state=${state} .words=${words}></act-share>
      <act-export .core=${core} .state=${state} .words=${words}></act-export>
    </div>`;
    return this.narrow
      ? fold({ heading: words.shareRow, state: '', open: false, name: 'files' }, buttons)
      : buttons;
  }

  #variants(info: ActivationInfo): unknown {
    if (info.variants.length === 0) return nothing;
    const { core, item, state, words } = this;
    return fold(
      {
        ...{ heading: words.variants, state: '', open: false, name: 'variants' },
        toggled: (open) => open && void this.#fetch('variants'),
      },
      this.#when(
        'variants',
        () =>
          html`<act-variants .core=${core} .info=${info} .item=${item} .state=${state} .words=${words}></act-variants>`,
      ),
    );
  }

  #frameworks({ frameworks }: ActivationInfo): unknown {
    const keys = Object.keys(frameworkNames) as (keyof typeof frameworkNames)[];
    const known = keys.filter((key) => frameworks[key] !== undefined);
    if (known.length === 0) return nothing;
    const list = html`<dl>${known.map((key) => html`<dt>${frameworkNames[key]}</dt><dd><code>${frameworks[key]}</code></dd>`)}</dl>`;
    const state = known.map((key) => frameworkNames[key]).join(', ');
    return fold({ heading: this.words.inFrameworks, state, open: false, name: 'frameworks' }, list);
  }
}

define('act-panel', ActPanel);
