// What all layouts of the compare page share: the functions shown, the range of x, the probe, and the words.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Core } from '../core/types.ts';
import { type CompareWords, compareWords } from '../i18n/compare.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Range } from '../model/range.ts';
import type { Item, ViewState } from '../model/state.ts';
import { dashes } from '../plot/palette.ts';
import type { ScenePart } from '../plot/scene.ts';
import type { descriptionText } from './description.ts';
import type { ActFigure } from './figure.ts';
import { FreeSide } from './free-side.ts';
import { gapsText } from './subject.ts';

/** An item that can be drawn, with what all parts of the page need of it. */
export interface Shown {
  readonly item: Item;
  /** Its place among the items of the view. */
  readonly index: number;
  readonly name: string;
  /** Colour slot of the first six; null, ink, for the others. */
  readonly slot: number | null;
}

/** The line of a slot with its dash, as curves have it. */
export function swatch(slot: number | null): TemplateResult {
  const colour = slot === null ? 'var(--act-ink)' : `var(--act-line-${slot + 1})`;
  return html`<svg width="30" height="6" aria-hidden="true">
    <line x1="0" x2="30" y1="3" y2="3" stroke=${colour} stroke-width="2.5" stroke-dasharray=${slot === null ? '' : dashes[slot].join(' ')}></line>
  </svg>`;
}

export const orderNames = ['f', 'f′', 'f″'] as const;

export abstract class CompareView extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    x: { attribute: false },
    at: { attribute: false },
    theme: { reflect: true },
    describing: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare shown: readonly Shown[];
  declare x: Range;
  /** Where the probe stands. */
  declare at: number;
  declare theme: string;
  /** Makes descriptions; null until one was wanted. */
  declare describing: typeof descriptionText | null;

  /** For the names of its curves. */
  protected readonly side = new FreeSide();

  constructor() {
    super();
    this.shown = [];
    this.theme = 'auto';
    this.describing = null;
  }

  protected get more(): CompareWords {
    return compareWords(this.words.code);
  }

  /** The figures that a file of this view holds, all of them drawn. */
  async figures(): Promise<readonly ActFigure[]> {
    await this.updateComplete;
    return [...this.renderRoot.querySelectorAll<ActFigure>('act-figure')];
  }

  /** Who comes to a plot by keys may be listening: then it is described too. */
  protected readonly wantDescription = (): void => {
    if (this.describing !== null) return;
    import('./description.ts').then(
      ({ descriptionText }) => {
        this.describing = descriptionText;
      },
      // The next one who comes asks again.
      () => undefined,
    );
  };

  #described = { key: '', text: '' };

  /** What several curves are, in words; '' while nobody has asked. */
  protected description(parts: readonly ScenePart[]): string {
    const { core, words, describing } = this;
    const key = JSON.stringify([parts, words.code, describing !== null]);
    if (key !== this.#described.key)
      this.#described = { key, text: describing?.(core, parts, words.code) ?? '' };
    return this.#described.text;
  }

  /** Where in view there is nothing to draw, and of what. */
  protected gaps(shown: readonly Shown[]): unknown {
    const { core, state, words } = this;
    const texts = shown
      .map(({ item, name }) => gapsText(core, item, name, state.transform, this.x, words))
      .filter((text) => text !== '');
    return texts.length === 0 ? nothing : html`<p class="gaps small">${texts.join(' ')}</p>`;
  }
}
