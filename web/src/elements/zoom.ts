// <act-zoom>: the buttons − + ⟲ of a plot, for those without wheel, fingers or keys.
import { css, html, LitElement } from 'lit';
import type { Dictionary } from '../i18n/index.ts';
import type { Range } from '../model/range.ts';
import { isAtFoot } from '../plot/axis-place.ts';
import { mayShow, tidied, zoomAt } from '../plot/gesture.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendView } from './view-step.ts';

const factor = 1.5;
/** As if the plot had this many pixels. */
const precision = 1000;

export class ActZoom extends LitElement {
  static override readonly properties = {
    x: { attribute: false },
    y: { attribute: false },
    words: { attribute: false },
    single: { type: Boolean },
  };

  /** The ranges shown now. */
  declare x: Range;
  declare y: Range;
  declare words: Dictionary;
  /** Beside the curves of one function stand no names. */
  declare single: boolean;

  constructor() {
    super();
    this.x = [-5, 5];
    this.y = [-5, 5];
    this.single = false;
    this.addEventListener('pointerleave', () => this.requestUpdate());
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        position: absolute;
        right: 0;
        bottom: 0;
        display: flex;
        background: var(--act-paper);
      }
      /* Clear of numbers along the foot. */
      :host([high]) {
        inset: 8px auto auto 0;
      }
      @container (max-width: 600px) {
        :host(:not([single])) {
          inset: 0 0 auto auto;
        }
      }
      button {
        width: 32px;
        padding: 0;
        font-size: 16px;
      }
      button + button {
        border-left: 0;
      }
      @container (max-width: 760px) {
        button {
          width: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  #zoom(by: number): void {
    const [x, y] = [zoomAt(this.x, 0.5, by), zoomAt(this.y, 0.5, by)];
    if (mayShow(this.x, x) && mayShow(this.y, y))
      sendView(this, { x: tidied(x, precision), y: tidied(y, precision) });
  }

  override willUpdate(): void {
    const [lo, hi] = this.y;
    // Whoever presses them again and again finds them where they were.
    if (!this.matches(':hover')) this.toggleAttribute('high', this.single && isAtFoot(-lo / (hi - lo)));
  }

  override render(): unknown {
    const { words } = this;
    return html`<button aria-label=${words.zoomOut} @click=${() => this.#zoom(factor)}>−</button>
      <button aria-label=${words.zoomIn} @click=${() => this.#zoom(1 / factor)}>+</button>
      <button aria-label=${words.resetView} @click=${() => sendView(this, { x: 'auto', y: 'auto' })}>⟲</button>`;
  }
}

define('act-zoom', ActZoom);
