// <act-about-derivations>: how f′ and f″ come about, each formula with a check that the core passes or not.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { DerivationWords } from '../i18n/about-derivations.ts';
import {
  deviationBound,
  deviationOf,
  type Derivation,
  derivations,
  softmaxDeviation,
} from '../lessons/derivations.ts';
import { exact } from '../model/format.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { aboutStyles } from './about-styles.ts';
import { define } from './define.ts';
import { jump } from './jump.ts';
import './math.ts';

interface Badge {
  readonly passed: boolean;
  readonly text: string;
}

const short = (units: number): string => exact(Number(units.toPrecision(2)));

export class ActAboutDerivations extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: DerivationWords;

  /** Computed once: the core does not change its mind. */
  readonly #found = new Map<unknown, { readonly units: number; readonly x: number }>();

  static override readonly styles = [
    controls,
    aboutStyles,
    css`
      .step {
        margin: 4px 0 12px;
      }
      .step p {
        max-width: 62ch;
        margin: 8px 0 0;
      }
      .badge {
        font-size: 12px;
        line-height: 16px;
      }
      act-math {
        margin-left: 24px;
      }
      .badge {
        margin: 0 0 0 24px !important;
      }
      @container (max-width: 760px) {
        act-math,
        .badge {
          margin-left: 0 !important;
        }
      }
    `,
  ];

  #badges({ identities }: Derivation, tex: string): readonly Badge[] {
    return identities
      .filter((identity) => identity.tex === tex)
      .map((identity) => {
        const known = this.#found.get(identity) ?? deviationOf(this.core, identity);
        this.#found.set(identity, known);
        const { units, x } = known;
        const text = units === 0 ? this.words.exact : this.words.checked(short(units), exact(x));
        return { passed: units <= deviationBound, text };
      });
  }

  #badge({ passed, text }: Badge): unknown {
    return html`<p class="badge ${passed ? 'ok' : 'wrong'}" data-passed=${passed}>
      <span class="mark" aria-hidden="true">${passed ? '✓' : '×'}</span>${text}
    </p>`;
  }

  #steps(
    steps: readonly string[],
    notes: readonly string[],
    badges: (tex: string) => readonly Badge[],
  ): unknown {
    return steps.map(
      (tex, i) => html`<div class="step">
        ${notes[i] ? html`<p>${notes[i]}</p>` : nothing}<act-math .name=${tex}></act-math>
        ${badges(tex).map((badge) => this.#badge(badge))}
      </div>`,
    );
  }

  override render(): unknown {
    const { words, core, state } = this;
    const { jets } = words;
    const softmax = softmaxDeviation(core);
    return html`<p class="lead">${words.lead}</p>
      <h2>${jets.title}</h2>
      <p class="prose">${jets.text}</p>
      <act-math .name=${'jet'}></act-math>
      <p class="prose">${jets.product}</p>
      <act-math .name=${'jet-product'}></act-math>
      <p class="prose">${jets.chain}</p>
      <act-math .name=${'jet-chain'}></act-math>
      <p class="prose">${jets.end}</p>
      ${derivations.map((derivation) => {
        const { title, lead, notes } = words.steps[derivation.id];
        return html`<section>
          <h2>${title}</h2>
          <p class="prose">${lead}</p>
          ${this.#steps(derivation.steps, notes, (tex) => this.#badges(derivation, tex))}
          ${jump(this, core, state, derivation.query, words.open, 'button')}
        </section>`;
      })}
      <section>
        <h2>${words.steps.softmax.title}</h2>
        <p class="prose">${words.steps.softmax.lead}</p>
        ${this.#steps(
          ['softmax', 'softmax-same', 'softmax-other', 'softmax-jacobian'],
          words.steps.softmax.notes,
          (tex) =>
            tex === 'softmax-jacobian'
              ? [{ passed: softmax <= deviationBound, text: words.checkedAt(short(softmax)) }]
              : [],
        )}
      </section>
      <p class="small">${words.method}</p>`;
  }
}

define('act-about-derivations', ActAboutDerivations);
