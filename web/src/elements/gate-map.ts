// <act-gate-map>: a gate over its two inputs in flat bands with contour lines, its probe, and the slices through it.
import { css, html, LitElement, svg } from 'lit';
import type { Core } from '../core/types.ts';
import { gateAt, gateNumbers, halfOf } from '../describe/gates.ts';
import type { GateSettings } from '../model/gatesCodec.ts';
import { type Contour, contours } from '../plot/contours.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { drawBands, stepsOf } from './gate-bands.ts';
import { gateGeometry, type GateGeometry } from './gate-geometry.ts';
import { type GatePicture, gatePicture } from './gate-picture.ts';
import { gateMapStyles } from './gate-map-styles.ts';
import { styled } from './styled.ts';

export interface GateMoveDetail {
  readonly a: number;
  readonly b: number;
}

declare global {
  interface HTMLElementEventMap {
    'act-gate-move': CustomEvent<GateMoveDetail>;
  }
}

const cells = 64;
/** Pixels from an axis within which the probe steps onto it. */
const snap = 4;
const tapReach = 6;

export class ActGateMap extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    settings: { attribute: false },
    along: { attribute: false },
    label: { attribute: false },
    probeLabel: { attribute: false },
    probeText: { attribute: false },
    theme: { reflect: true },
    width: { state: true },
  };

  declare core: Core;
  declare settings: GateSettings;
  declare along: GatePicture['along'];
  declare label: string;
  declare probeLabel: string;
  declare probeText: string;
  declare theme: string;
  declare width: number;

  #contours: { readonly key: string; readonly lines: readonly Contour[] } = { key: '', lines: [] };
  #painted = '';
  #from: { readonly x: number; readonly y: number; readonly touch: boolean; moved: boolean } | null = null;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #print = matchMedia('print');
  readonly #repaint = (): void => {
    this.#painted = '';
    this.requestUpdate();
  };
  readonly #observer = new ResizeObserver(() => {
    // In the next frame: a map that grows at once is observed again, which browsers report to the page as an error.
    requestAnimationFrame(() => {
      this.width = this.clientWidth;
    });
  });

  constructor() {
    super();
    this.width = 0;
    this.theme = 'auto';
  }

  static override readonly styles = [
    controls,
    css`:host { display: block; position: relative; }`,
    gateMapStyles,
  ];

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

  get #geometry(): GateGeometry {
    return gateGeometry(this.width);
  }

  /** Known until another gate or another range is shown. */
  #lines(half: number): readonly Contour[] {
    const { core, settings } = this;
    const { id } = settings;
    const key = `${id} ${half}`;
    if (key === this.#contours.key) return this.#contours.lines;
    const { step, most } = stepsOf(core, id, half);
    const nodes = Float64Array.from({ length: cells + 1 }, (_, i) => half * ((2 * i) / cells - 1));
    const gate = gateAt(core, id, nodes);
    const grid = Float64Array.from(
      { length: nodes.length ** 2 },
      (_, k) => nodes[Math.floor(k / nodes.length)] * gate[k % nodes.length],
    );
    const field = {
      ...({ x: [-half, half], y: [-half, half] } as const),
      ...{ n: cells, grid, at: (b: number, a: number) => core.evaluateVector(id, [a, b]).value[0] },
    };
    const levels = Array.from({ length: 2 * most - 1 }, (_, k) =>
      Number(((most - 1 - k) * step).toPrecision(12)),
    );
    // Zero is where the axes are, or all of a half plane.
    const lines = contours(
      field,
      levels.filter((level) => level !== 0),
    );
    this.#contours = { key, lines };
    return lines;
  }

  override updated(): void {
    const { core, settings, theme, width } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas === null || width === 0) return;
    const half = halfOf(settings);
    const { size } = this.#geometry;
    const key = [
      settings.id,
      half,
      size,
      theme,
      this.#dark.matches,
      this.#print.matches,
      devicePixelRatio,
    ].join(' ');
    if (key === this.#painted) return;
    this.#painted = key;
    drawBands(canvas, core, settings.id, half, size, this);
  }

  #move(event: PointerEvent): void {
    const { left, top, size } = this.#geometry;
    const box = this.getBoundingClientRect();
    const half = halfOf(this.settings);
    const digits = half > 5 ? 1 : 2;
    const inside = (share: number): number => {
      const pixels = Math.abs(share - 0.5) * size;
      const value = half * (2 * Math.max(0, Math.min(1, share)) - 1);
      return pixels < snap ? 0 : Number(value.toFixed(digits)) + 0;
    };
    const b = inside((event.clientX - box.left - left) / size);
    const a = inside(1 - (event.clientY - box.top - top) / size);
    this.#send({ a, b });
  }

  #send(detail: GateMoveDetail): void {
    this.dispatchEvent(new CustomEvent('act-gate-move', { detail }));
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const target = event.currentTarget;
    const onProbe = target instanceof HTMLElement && target.role === 'slider';
    if (target instanceof Element) target.setPointerCapture(event.pointerId);
    const touch = event.pointerType === 'touch' && !onProbe;
    this.#from = { x: event.clientX, y: event.clientY, touch, moved: false };
    // A finger beside the probe may be about to scroll the page.
    if (!touch && !onProbe) this.#move(event);
    if (!onProbe) event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
  }

  #drag(event: PointerEvent): void {
    const from = this.#from;
    if (from === null) return;
    const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > tapReach;
    if (from.touch && !from.moved && !far) return;
    from.moved = true;
    this.#move(event);
  }

  #up(event: PointerEvent): void {
    if (this.#from?.touch && !this.#from.moved) this.#move(event);
    this.#from = null;
  }

  #cancel(): void {
    this.#from = null;
  }

  #key(event: KeyboardEvent): void {
    const directions: Readonly<Record<string, readonly [a: number, b: number]>> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
    };
    const direction = directions[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { a, b } = this.settings;
    const half = halfOf(this.settings);
    const step = (half / 60) * (event.shiftKey ? 10 : 1);
    const moved = (value: number, by: number): number => {
      const next = Math.max(-half, Math.min(half, value + by * step));
      return by === 0 ? value : Number(next.toFixed(3)) + 0;
    };
    this.#send({ a: moved(a, direction[0]), b: moved(b, direction[1]) });
  }

  override render(): unknown {
    const { core, settings, along, width } = this;
    if (width === 0) return html``;
    const geometry = this.#geometry;
    const { left, top, size, height } = geometry;
    const half = halfOf(settings);
    const numbers = gateNumbers(core, settings);
    const square = { left: `${left}px`, top: `${top}px`, width: `${size}px`, height: `${size}px` };
    const place = {
      left: `${left + (size * (settings.b + half)) / (2 * half)}px`,
      top: `${top + (size * (half - settings.a)) / (2 * half)}px`,
    };
    return html`<div class="picture" role="img" aria-label=${this.label} ${styled({ height: `${height}px` })}>
        <canvas ${styled(square)}></canvas>
        <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${svg`${gatePicture({ core, settings, numbers, half, contours: this.#lines(half), geometry, along })}`}
        </svg>
      </div>
      <div class="ground" ${styled(square)} @pointerdown=${this.#down} @pointermove=${this.#drag} @pointerup=${this.#up} @pointercancel=${this.#cancel}></div>
      <div class="probe" role="slider" tabindex="0" aria-label=${this.probeLabel}
        aria-valuemin=${-half} aria-valuemax=${half} aria-valuenow=${settings.b} aria-valuetext=${this.probeText}
        ${styled(place)} @keydown=${this.#key}
        @pointerdown=${this.#down} @pointermove=${this.#drag} @pointerup=${this.#up} @pointercancel=${this.#cancel}></div>`;
  }
}

define('act-gate-map', ActGateMap);
