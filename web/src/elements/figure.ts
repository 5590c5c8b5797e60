// <act-figure>: one canvas with its curves and a probe that can be dragged, hovered and moved by keys.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Core } from '../core/types.ts';
import { type Drawn, type Margins, PlotChart } from '../plot/chart.ts';
import { type PlotTheme, readTheme } from '../plot/palette.ts';
import { Composer } from '../plot/composer.ts';
import type { Range } from '../plot/range.ts';
import type { ScenePart, SceneRequest } from '../plot/scene.ts';
import type { Order } from '../plot/survey.ts';
import { tickStep } from '../plot/ticks.ts';
import { define } from './define.ts';

/** Where the probe went; x is null when the pointer left. A pinned x stays, a hovered one is only looked at. */
export interface ProbeDetail {
  readonly x: number | null;
  readonly pinned: boolean;
}

/** The y range in force after fitting, told whenever it changed. */
export interface ShownDetail {
  readonly y: Range;
}

declare global {
  interface HTMLElementEventMap {
    'act-probe-move': CustomEvent<ProbeDetail>;
    'act-shown': CustomEvent<ShownDetail>;
  }
}

const snapDistance = 6;

export class ActFigure extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    parts: { attribute: false },
    orders: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    at: { attribute: false },
    tangent: { attribute: false },
    compact: { type: Boolean, reflect: true },
    theme: { reflect: true },
    label: { attribute: false },
    probeLabel: { attribute: false },
    probeText: { attribute: false },
  };

  declare core: Core | null;
  declare parts: readonly ScenePart[];
  declare orders: readonly Order[];
  declare x: Range;
  declare y: Range | null;
  declare at: number | null;
  declare tangent: boolean;
  declare compact: boolean;
  declare theme: string;
  /** Accessible names: of the picture, of the probe, and what the probe says. */
  declare label: string;
  declare probeLabel: string;
  declare probeText: string;

  #chart: PlotChart | null = null;
  readonly #composer = new Composer();
  #theme: { readonly key: string; readonly tokens: PlotTheme } | null = null;
  #probeLeft = 0;
  #probeTop = 0;
  #dragging = false;
  #shownY: Range = [Number.NaN, Number.NaN];
  readonly #observer = new ResizeObserver(() => this.#draw());
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = (): void => this.#draw();

  constructor() {
    super();
    this.core = null;
    this.parts = [];
    this.orders = [0];
    this.x = [-5, 5];
    this.y = null;
    this.at = null;
    this.tangent = false;
    this.compact = false;
    this.theme = 'auto';
    this.label = '';
    this.probeLabel = 'x';
    this.probeText = '';
  }

  static override readonly styles = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
      contain: layout;
    }
    .frame {
      position: absolute;
      inset: 0;
      touch-action: pan-y;
      cursor: crosshair;
    }
    canvas {
      display: block;
    }
    .probe {
      position: absolute;
      width: 32px;
      height: 32px;
      margin: -16px 0 0 -16px;
      border-radius: 50%;
      pointer-events: none;
    }
    .probe:focus-visible {
      outline: 2px solid var(--act-accent);
      outline-offset: 0;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    this.#dark.addEventListener('change', this.#redraw);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#dark.removeEventListener('change', this.#redraw);
    this.#chart?.destroy();
    this.#chart = null;
  }

  override render(): unknown {
    const place = { left: `${this.#probeLeft}px`, top: `${this.#probeTop}px` };
    const [lo, hi] = this.x;
    return html`
      <div
        class="frame"
        @pointermove=${this.#move}
        @pointerdown=${this.#press}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
        @pointerleave=${this.#leave}
      >
        <canvas role="img" aria-label=${this.label}>${this.label}</canvas>
      </div>
      ${
        this.compact
          ? nothing
          : html`<div
            class="probe"
            role="slider"
            tabindex="0"
            aria-label=${this.probeLabel}
            aria-valuemin=${lo}
            aria-valuemax=${hi}
            aria-valuenow=${this.at ?? lo}
            aria-valuetext=${this.probeText}
            style=${styleMap(place)}
            @keydown=${this.#key}
          ></div>`
      }
    `;
  }

  override updated(changed: PropertyValues): void {
    if (changed.size > 0) this.#draw();
  }

  get #margins(): Margins {
    if (this.compact) return { left: 1, right: 1, top: 4, bottom: 4 };
    const names = this.parts.length > 1;
    const wide = this.clientWidth > 560;
    return { left: names && wide ? 104 : 12, right: names && wide ? 104 : 36, top: 12, bottom: 24 };
  }

  #request(width: number, height: number): SceneRequest {
    const { parts, orders, x, y, at, tangent, compact } = this;
    return { parts, orders, x, y, at, tangent, width, height, compact };
  }

  #tokens(): PlotTheme {
    const key = `${this.theme} ${this.#dark.matches}`;
    if (this.#theme?.key !== key) this.#theme = { key, tokens: readTheme(this) };
    return this.#theme.tokens;
  }

  #draw(): void {
    const { core, clientWidth, clientHeight } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    if (core === null || canvas === null || !this.isConnected || this.parts.length === 0) return;
    const margins = this.#margins;
    const width = clientWidth - margins.left - margins.right;
    const height = clientHeight - margins.top - margins.bottom;
    if (width < 16 || height < 16) return;

    const scene = this.#composer.compose(core, this.#request(width, height));
    const theme = this.#tokens();
    if (this.#chart === null) this.#chart = new PlotChart(canvas, scene, theme, margins);
    else this.#chart.render(scene, theme, margins);
    this.#placeProbe(scene.probe?.marks[0]?.y ?? 0);
    this.#tellShown(scene.y);
  }

  /** What stands on the canvas; null before anything does. */
  get drawn(): Drawn | null {
    return this.#chart?.drawn ?? null;
  }

  /** Keeps the focusable probe where the painted one is. */
  #placeProbe(y: number): void {
    if (this.#chart === null || this.at === null || this.compact) return;
    const { x0, kx, y0, ky, left, right, top, bottom } = this.#chart.frame;
    this.#probeLeft = Math.max(left, Math.min(right, x0 + kx * this.at));
    this.#probeTop = Math.max(top, Math.min(bottom, y0 + ky * y));
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (probe === null) return;
    probe.style.left = `${this.#probeLeft}px`;
    probe.style.top = `${this.#probeTop}px`;
  }

  #tellShown(y: Range): void {
    if (y[0] === this.#shownY[0] && y[1] === this.#shownY[1]) return;
    this.#shownY = y;
    const detail: ShownDetail = { y };
    this.dispatchEvent(new CustomEvent('act-shown', { detail, bubbles: true, composed: true }));
  }

  /** One pixel's worth of x, rounded to 1, 2 or 5 times a power of ten. */
  get #step(): number {
    return tickStep(this.x[1] - this.x[0], Math.max(1, this.clientWidth));
  }

  #rounded(x: number): number {
    const step = this.#step;
    const decimals = Math.min(15, Math.max(0, -Math.floor(Math.log10(step))));
    const value = Number((Math.round(x / step) * step).toFixed(decimals));
    return Math.max(this.x[0], Math.min(this.x[1], value)) + 0;
  }

  /** Points worth stopping at: breaks and the origin. */
  get #features(): readonly number[] {
    const breaks = this.#composer.breaks.map((found) => found.x);
    return [...breaks, 0].filter((x) => x >= this.x[0] && x <= this.x[1]).sort((a, b) => a - b);
  }

  #atPointer(event: PointerEvent): number | null {
    if (this.#chart === null) return null;
    const { x0, kx } = this.#chart.frame;
    const px = event.clientX - this.getBoundingClientRect().left;
    const near = this.#features.find((x) => Math.abs(x0 + kx * x - px) < snapDistance);
    return near ?? this.#rounded((px - x0) / kx);
  }

  #send(x: number | null, pinned: boolean): void {
    const detail: ProbeDetail = { x, pinned };
    this.dispatchEvent(new CustomEvent('act-probe-move', { detail, bubbles: true, composed: true }));
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch' && !this.#dragging) return;
    const x = this.#atPointer(event);
    if (x !== null) this.#send(x, this.#dragging);
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#dragging = true;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    const x = this.#atPointer(event);
    if (x !== null) this.#send(x, true);
    this.renderRoot.querySelector<HTMLElement>('.probe')?.focus({ preventScroll: true });
  }

  #release(): void {
    this.#dragging = false;
  }

  #leave(): void {
    if (!this.#dragging) this.#send(null, false);
  }

  #key(event: KeyboardEvent): void {
    const from = this.at ?? 0;
    const pace = this.#step * (event.shiftKey ? 10 : 1);
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowUp' || event.key === 'PageUp';
    const backward = event.key === 'ArrowLeft' || event.key === 'ArrowDown' || event.key === 'PageDown';
    let to: number;
    if (event.key === 'Home') to = this.x[0];
    else if (event.key === 'End') to = this.x[1];
    else if ((forward || backward) && (event.ctrlKey || event.metaKey)) to = this.#nextFeature(from, forward);
    else if (forward || backward) {
      const stride = event.key.startsWith('Page') ? 10 * this.#step : pace;
      to = this.#rounded(from + (forward ? stride : -stride));
    } else return;
    event.preventDefault();
    this.#send(to, true);
  }

  #nextFeature(from: number, forward: boolean): number {
    const features = this.#features;
    const found = forward ? features.find((x) => x > from) : features.findLast((x) => x < from);
    return found ?? (forward ? this.x[1] : this.x[0]);
  }
}

define('act-figure', ActFigure);
