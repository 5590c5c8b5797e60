// <act-gate-thumb>: the map of a gate, small, as the sign of its name in a list.
import { css, html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import type { GateId } from '../model/gatesCodec.ts';
import { define } from './define.ts';
import { drawBands } from './gate-bands.ts';

const size = 64;
const half = 3;

export class ActGateThumb extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    gate: { attribute: false },
    theme: { reflect: true },
  };

  declare core: Core;
  declare gate: GateId;
  declare theme: string;

  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #repaint = (): void => this.requestUpdate();

  static override readonly styles = css`
    :host {
      display: block;
      flex: none;
      width: ${size}px;
      height: ${size}px;
      outline: 1px solid var(--act-hairline);
    }
    canvas {
      width: 100%;
      height: 100%;
    }
    @media (forced-colors: active) {
      canvas {
        forced-color-adjust: none;
      }
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#repaint);
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas !== null) drawBands(canvas, this.core, this.gate, half, size, this);
  }

  override render(): unknown {
    return html`<canvas aria-hidden="true"></canvas>`;
  }
}

define('act-gate-thumb', ActGateThumb);
