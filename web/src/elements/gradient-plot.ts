// <act-gradient-plot>: log₁₀ of the gradient norm layer by layer: networks, medians, theory; and the same minus theory.
import { html, LitElement, nothing, svg } from 'lit';
import type { ChainCurves } from '../describe/gradient.ts';
import type { en } from '../i18n/gradient.ts';
import { exponentText } from '../model/power.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { gradientGeometry, type GradientGeometry, normRange, stripReach } from './gradient-geometry.ts';
import { gradientPicture, type PlottedChain } from './gradient-picture.ts';
import { gradientPlotStyles } from './gradient-plot-styles.ts';
import { paintTrials } from './gradient-trials.ts';
import { styled } from './styled.ts';

export interface LayerDetail {
  readonly at: number;
}

declare global {
  interface HTMLElementEventMap {
    'act-layer': CustomEvent<LayerDetail>;
  }
}

/** The keys of the probe and how many layers each goes. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

export class ActGradientPlot extends LitElement {
  static override readonly properties = {
    chains: { attribute: false },
    layers: { attribute: false },
    at: { attribute: false },
    words: { attribute: false },
    label: { attribute: false },
    theme: { reflect: true },
    width: { state: true },
  };

  declare chains: readonly PlottedChain[];
  declare layers: number;
  /** Layers back from the last, where the probe stands. */
  declare at: number;
  declare words: typeof en;
  declare label: string;
  declare theme: string;
  declare width: number;

  #dragging = false;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #print = matchMedia('print');
  readonly #repaint = (): void => this.requestUpdate();
  readonly #observer = new ResizeObserver(() => {
    this.width = this.clientWidth;
  });

  constructor() {
    super();
    this.chains = [];
    this.width = 0;
    this.theme = 'auto';
  }

  static override readonly styles = [controls, gradientPlotStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    for (const list of [this.#dark, this.#print]) list.addEventListener('change', this.#repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    for (const list of [this.#dark, this.#print]) list.removeEventListener('change', this.#repaint);
  }

  get #curves(): readonly ChainCurves[] {
    return this.chains.map(({ curves }) => curves);
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const [first] = this.chains;
    if (canvas === null || this.width === 0 || first === undefined) return;
    const geometry = gradientGeometry(this.width);
    const { range } = normRange(this.#curves);
    const reach = stripReach(first.curves);
    paintTrials(canvas, this, { chains: this.chains, layers: this.layers, geometry, range, reach });
  }

  #send(at: number): void {
    const inside = Math.max(0, Math.min(this.layers - 1, Math.round(at)));
    if (inside !== this.at)
      this.dispatchEvent(new CustomEvent<LayerDetail>('act-layer', { detail: { at: inside } }));
  }

  #move(event: PointerEvent, { left, right }: GradientGeometry): void {
    const share = (event.clientX - this.getBoundingClientRect().left - left) / (right - left);
    this.#send(share * Math.max(1, this.layers - 1));
  }

  #down(event: PointerEvent, geometry: GradientGeometry): void {
    if (event.button !== 0) return;
    this.#dragging = true;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#move(event, geometry);
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
  }

  #drag(event: PointerEvent, geometry: GradientGeometry): void {
    if (this.#dragging) this.#move(event, geometry);
  }

  readonly #up = (): void => {
    this.#dragging = false;
  };

  #key(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#send(this.at + step * (event.shiftKey ? 10 : 1));
  }

  override render(): unknown {
    const { chains, layers, at, words, width } = this;
    const [first] = chains;
    if (width === 0 || first === undefined) return html``;
    const geometry = gradientGeometry(width);
    const { left, right, top, strip, height } = geometry;
    const { range, limits } = normRange(this.#curves);
    const reach = stripReach(first.curves);
    const { median, theory } = first.curves;
    const text = (log: number | undefined): string =>
      log === undefined || Number.isNaN(log) ? '–' : `10^${exponentText(log)}`;
    const place = left + ((right - left) * at) / Math.max(1, layers - 1);
    const listeners = {
      down: (event: PointerEvent) => this.#down(event, geometry),
      drag: (event: PointerEvent) => this.#drag(event, geometry),
    };
    const ground = {
      left: `${left}px`,
      top: `${top}px`,
      width: `${right - left}px`,
      height: `${strip.bottom - top}px`,
    };
    return html`<div class="picture" role="img" aria-label=${this.label} ${styled({ height: `${height}px` })}>
        <canvas ${styled({ width: `${width}px`, height: `${height}px` })}></canvas>
        <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${svg`${gradientPicture({ chains, layers, at, words, geometry, range, limits, reach })}`}
        </svg>
      </div>
      <div class="ground" ${styled(ground)} @pointerdown=${listeners.down} @pointermove=${listeners.drag} @pointerup=${this.#up} @pointercancel=${this.#up}></div>
      ${
        layers === 1
          ? nothing
          : html`<div class="probe" role="slider" tabindex="0" aria-label=${words.probe} aria-valuemin="0" aria-valuemax=${layers - 1}
              aria-valuenow=${at} aria-valuetext=${words.probeText(String(at), text(median[at]), text(theory[at]))}
              ${styled({ left: `${place}px`, top: `${strip.bottom + 2}px` })} @keydown=${this.#key}
              @pointerdown=${listeners.down} @pointermove=${listeners.drag} @pointerup=${this.#up} @pointercancel=${this.#up}>${at}</div>`
      }`;
  }
}

define('act-gradient-plot', ActGradientPlot);
