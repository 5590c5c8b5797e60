// <act-figure>: one canvas with its curves, a probe that is hovered, dragged and moved by keys, and a view that is zoomed.
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Core } from '../core/types.ts';
import { type Drawn, PlotChart, sizeFor } from '../plot/chart.ts';
import type { Dress } from '../plot/dress.ts';
import { leftForLabels, marginsFor, nameRoomFor } from '../plot/margins.ts';
import { type PlotTheme, readTheme } from '../plot/palette.ts';
import { Composer } from '../plot/composer.ts';
import type { NotesRequest } from '../plot/notes.ts';
import type { Range } from '../plot/range.ts';
import { type AxisScale, linear } from '../plot/axis-scale.ts';
import type { Numbers, ScenePart, SceneRequest } from '../plot/scene.ts';
import type { Order } from '../plot/survey.ts';
import { tickStep } from '../plot/ticks.ts';
import { light } from '../styles/tokens.ts';
import { define } from './define.ts';
import { type FigureGesture, type GestureHost, Gestures, type ViewDetail } from './gestures.ts';
import { handOnSlider, onRelease } from './hand.ts';
import { pixelScale } from './pixels.ts';
import { rides, rideText } from './ride.ts';
import { styled } from './styled.ts';

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
    'act-view': CustomEvent<ViewDetail>;
  }
}

const snapDistance = 6;
/** Pixels of the picture to a CSS pixel on paper. */
const printDensity = 4;

export class ActFigure extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    parts: { attribute: false },
    orders: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    at: { attribute: false },
    tangent: { attribute: false },
    notes: { attribute: false },
    features: { attribute: false },
    dress: { attribute: false },
    compact: { type: Boolean, reflect: true },
    yScale: { attribute: false },
    numbers: { attribute: false },
    nameSide: { attribute: false },
    footed: { attribute: false },
    gesture: { attribute: false },
    resting: { attribute: false },
    theme: { reflect: true },
    label: { attribute: false },
    probeLabel: { attribute: false },
    probeText: { attribute: false },
    description: { attribute: false },
    ride: { state: true },
  };

  declare core: Core | null;
  declare parts: readonly ScenePart[];
  declare orders: readonly Order[];
  declare x: Range;
  declare y: Range | null;
  declare at: number | null;
  declare tangent: boolean;
  /** What is said beside the curve of a single function. */
  declare notes: NotesRequest | null;
  /** Where else on x, beside breaks and the origin, the probe stops. */
  declare features: readonly number[];
  declare dress: Dress | null;
  declare compact: boolean;
  /** What the places of `core` on the y axis stand for. */
  declare yScale: AxisScale;
  declare numbers: Numbers;
  /** Where the names of several curves go; null leaves it to them, with room on both sides. */
  declare nameSide: 'left' | 'right' | null;
  /** Whether the x axis runs along the foot; undefined: where there are several curves. */
  declare footed: boolean | undefined;
  declare gesture: FigureGesture;
  /** Out of sight: the picture stays as it is until somebody can see it. */
  declare resting: boolean;
  declare theme: string;
  /** Accessible names: of the picture, of the probe, and what the probe says. */
  declare label: string;
  declare probeLabel: string;
  declare probeText: string;
  /** In words, for those who do not see it; '' while nobody has asked. */
  declare description: string;
  /** The curve that the probe rides, from 0. */
  declare ride: number;

  /** Over its panel in a file of several; the names of its functions where nothing else is given. */
  heading = '';
  #chart: PlotChart | null = null;
  readonly #composer = new Composer();
  #theme: { readonly key: string; readonly tokens: PlotTheme } | null = null;
  #probeLeft = 0;
  #probeTop = 0;
  #shownY: Range = [Number.NaN, Number.NaN];
  /** Room for labels of the y axis where it stands at the left edge, beyond the usual. */
  #labels = 0;
  #printing = false;
  #forget: (() => void)[] = [];
  readonly #observer = new ResizeObserver(() => {
    this.#box = null;
    this.#draw();
  });
  /** The size last seen: to ask again while others write would lay out the page twice in a frame. */
  #box: { readonly width: number; readonly height: number } | null = null;
  readonly #gestures = new Gestures(this.#gestureHost());

  constructor() {
    super();
    this.core = null;
    this.parts = [];
    this.orders = [0];
    this.x = [-5, 5];
    this.y = null;
    this.at = null;
    this.tangent = false;
    this.notes = null;
    this.features = [];
    this.dress = null;
    this.compact = false;
    this.yScale = linear;
    this.numbers = 'both';
    this.nameSide = null;
    this.gesture = 'cooperative';
    this.resting = false;
    this.theme = 'auto';
    this.label = '';
    this.probeLabel = 'x';
    this.probeText = '';
    this.description = '';
    this.ride = 0;
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
    .printed {
      ${light}
      display: none;
    }
    @media print {
      /* The page is laid out anew for paper; the picture made for the screen must fit there. */
      canvas {
        width: 100% !important;
        height: 100% !important;
        object-fit: contain;
        object-position: left top;
      }
    }
    .probe {
      position: absolute;
      width: 32px;
      height: 32px;
      margin: -16px 0 0 -16px;
      border-radius: 50%;
      pointer-events: none;
    }
    :focus-visible {
      outline: 2px solid var(--act-accent);
      outline-offset: 0;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#box = null;
    this.#observer.observe(this);
    const redraw = (): void => this.#draw();
    this.#listen(matchMedia('(prefers-color-scheme: dark)'), 'change', redraw);
    const paper = matchMedia('print');
    this.#listen(paper, 'change', () => this.#print(paper.matches));
    this.#listen(window, 'beforeprint', () => this.#print(true));
    this.#listen(window, 'afterprint', () => this.#print(false));
    this.#forget.push(onRelease(redraw));
    this.#watchDensity();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    for (const forget of this.#forget.splice(0)) forget();
    this.#gestures.stop();
    this.#discard();
  }

  #listen(target: EventTarget, event: string, action: () => void): void {
    target.addEventListener(event, action);
    this.#forget.push(() => target.removeEventListener(event, action));
  }

  /** Draws anew when the page is zoomed or moves to another screen; each density has a query of its own. */
  #watchDensity(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = (): void => {
      this.#draw();
      if (this.isConnected) this.#watchDensity();
    };
    query.addEventListener('change', changed, { once: true });
    this.#forget.push(() => query.removeEventListener('change', changed));
  }

  #print(printing: boolean): void {
    if (this.#printing === printing) return;
    this.#printing = printing;
    this.#box = null;
    this.#draw();
  }

  #discard(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }

  /** A browser that lost the picture gives back an empty canvas with nothing set: a new chart sets it up. */
  #restore(): void {
    this.#discard();
    this.#draw();
  }

  #gestureHost(): GestureHost {
    const figure = this;
    return {
      get shown() {
        return figure.drawn;
      },
      get corner() {
        return figure.getBoundingClientRect();
      },
      get scale() {
        return pixelScale(figure, figure.getBoundingClientRect());
      },
      get compact() {
        return figure.compact;
      },
      get gesture() {
        return figure.gesture;
      },
      moveProbe: (px, pinned) => figure.#moveProbe(px, pinned),
      leaveProbe: () => figure.#send(null, false),
      showView: (detail) => figure.#sendView(detail),
    };
  }

  override render(): unknown {
    const place = { left: `${this.#probeLeft}px`, top: `${this.#probeTop}px` };
    const [lo, hi] = this.x;
    return html`
      <div
        class="frame"
        @pointermove=${(event: PointerEvent) => this.#gestures.move(event)}
        @pointerdown=${this.#press}
        @pointerup=${(event: PointerEvent) => this.#gestures.up(event)}
        @pointercancel=${(event: PointerEvent) => this.#gestures.cancel(event)}
        @pointerleave=${() => this.#gestures.leave()}
        @mousedown=${this.#quiet}
        @dblclick=${() => this.#gestures.reset()}
        @wheel=${this.#wheel}
        @touchstart=${this.#touch}
        @touchmove=${this.#touch}
      >
        <canvas role="img" tabindex=${this.compact || this.gesture === 'still' ? nothing : 0} aria-label=${this.label} aria-describedby=${this.description === '' ? nothing : 'description'} @keydown=${this.#plotKey} @contextrestored=${this.#restore}>${this.label}. ${this.description}</canvas>
      </div>
      <span class="printed"></span>
      <p id="description" hidden>${this.description}</p>
      ${
        this.compact || this.gesture === 'still'
          ? nothing
          : html`<div
            class="probe"
            role="slider"
            tabindex="0"
            aria-label=${this.probeLabel}
            aria-valuemin=${lo}
            aria-valuemax=${hi}
            aria-valuenow=${this.at ?? lo}
            aria-valuetext=${this.#spoken}
            aria-keyshortcuts="+ - 0 Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"
            ${styled(place)}
            @keydown=${this.#key}
          ></div>`
      }
    `;
  }

  /** What the probe says: the page's words on the first curve, name and value on any other. */
  get #spoken(): string {
    const { core, parts, orders, ride, at } = this;
    if (ride === 0 || ride >= rides(parts, orders) || core === null || at === null) return this.probeText;
    return rideText(core, parts, orders, ride, at);
  }

  override updated(changed: PropertyValues): void {
    if (changed.size > 0) this.#draw();
  }

  get #size(): { readonly width: number; readonly height: number } {
    this.#box ??= { width: this.clientWidth, height: this.clientHeight };
    return this.#box;
  }

  /** Whether there is room for names beside the curves. */
  get #wide(): boolean {
    return this.#size.width > 560;
  }

  get #nameRoom(): number {
    return nameRoomFor(
      this.parts.map(({ name }) => name),
      this.#size.width,
    );
  }

  #request(width: number, height: number): SceneRequest {
    const { parts, orders, x, y, at, ride, tangent, compact, notes, yScale, numbers, footed } = this;
    const nameSide = this.#wide ? this.nameSide : 'none';
    return {
      ...{ parts, orders, x, y, at, ride, tangent, width, height, compact, notes },
      ...{ yScale, numbers, footed, nameSide, nameRoom: this.#nameRoom },
    };
  }

  #tokens(): PlotTheme {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const key = `${this.theme} ${dark} ${this.#printing}`;
    const printed = this.renderRoot.querySelector('.printed');
    const source = this.#printing && printed !== null ? printed : this;
    if (this.#theme?.key !== key) this.#theme = { key, tokens: readTheme(source) };
    return this.#theme.tokens;
  }

  #draw(): void {
    const { core, compact } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    if (core === null || canvas === null || !this.isConnected || this.parts.length === 0) return;
    if (this.resting && this.#chart !== null) return;
    const side = this.parts.length > 1 && this.#wide ? this.nameSide : 'none';
    const around = marginsFor(compact, side, this.#nameRoom);
    const box = this.#size;
    const room = box.width - around.left - around.right;
    const height = box.height - around.top - around.bottom;
    // Hidden, or too small for anything to be seen: the last picture stays until there is room.
    if (room < 16 || height < 16) return;
    const holding = handOnSlider() || this.#gestures.busy;
    let composed = this.#composer.compose(core, this.#request(room - this.#labels, height), holding);
    const missing = leftForLabels(composed, room - this.#labels) - around.left - this.#labels;
    // What is a little too much stays, so that nothing trembles.
    if (missing > 0 || (missing < -16 && this.#labels > 0)) {
      this.#labels = Math.max(0, Math.min(room / 3, this.#labels + missing));
      composed = this.#composer.compose(core, this.#request(room - this.#labels, height), holding);
    }
    const margins = { ...around, left: around.left + this.#labels };
    const tokens = this.#tokens();
    const { scene, theme } = this.dress?.(composed, tokens, margins.left) ?? {
      scene: composed,
      theme: tokens,
    };
    const density = this.#printing ? printDensity : devicePixelRatio;
    const size = sizeFor(box.width, box.height, density);
    if (this.#chart === null) this.#chart = new PlotChart(canvas, scene, theme, margins, size);
    else this.#chart.render(scene, theme, margins, size);
    this.#placeProbe(scene.probe?.marks[this.parts.length > 1 ? this.ride : 0]?.y ?? 0);
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

  /** Points worth stopping at: breaks, the origin, and those that were named. */
  get #stops(): readonly number[] {
    const breaks = this.#composer.breaks.map((found) => found.x);
    const all = new Set([...breaks, ...this.features, 0]);
    return [...all].filter((x) => x >= this.x[0] && x <= this.x[1]).sort((a, b) => a - b);
  }

  #moveProbe(px: number, pinned: boolean): void {
    if (this.#chart === null) return;
    const { x0, kx } = this.#chart.frame;
    const away = (x: number): number => Math.abs(x0 + kx * x - px);
    const [near] = this.#stops.filter((x) => away(x) < snapDistance).sort((a, b) => away(a) - away(b));
    this.#send(near ?? this.#rounded((px - x0) / kx), pinned);
  }

  #send(x: number | null, pinned: boolean): void {
    const detail: ProbeDetail = { x, pinned };
    this.dispatchEvent(new CustomEvent('act-probe-move', { detail, bubbles: true, composed: true }));
  }

  #sendView(detail: ViewDetail): void {
    this.dispatchEvent(new CustomEvent('act-view', { detail, bubbles: true, composed: true }));
    // At rest an automatic range fits again.
    if (detail.done) this.#draw();
  }

  #press(event: PointerEvent): void {
    this.#gestures.down(event);
    this.renderRoot.querySelector<HTMLElement>('.probe')?.focus({ preventScroll: true });
  }

  /** The middle button pans, and would start scrolling by itself; any other would take the focus from the probe. */
  #quiet(event: MouseEvent): void {
    if (!this.compact) event.preventDefault();
  }

  readonly #wheel = {
    handleEvent: (event: WheelEvent): void => this.#gestures.wheel(event),
    passive: false,
  };

  /** One finger scrolls the page up and down; two are ours alone. */
  readonly #touch = {
    handleEvent: (event: TouchEvent): void => {
      if (event.touches.length > 1 && !this.#gestures.fixed && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  /** On the plot itself Shift with arrows pans, which on the probe makes longer steps. */
  #plotKey(event: KeyboardEvent): void {
    this.#gestures.key(event, { x: this.#probeLeft, y: this.#probeTop }, event.shiftKey);
  }

  #rideTo(event: KeyboardEvent): boolean {
    const count = rides(this.parts, this.orders);
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || count < 2 || event.altKey || event.ctrlKey || event.metaKey) return false;
    this.ride = (Math.min(this.ride, count - 1) + by + count) % count;
    event.preventDefault();
    return true;
  }

  #key(event: KeyboardEvent): void {
    if (this.#rideTo(event)) return;
    if (this.#gestures.key(event, { x: this.#probeLeft, y: this.#probeTop })) return;
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
    const found = forward ? this.#stops.find((x) => x > from) : this.#stops.findLast((x) => x < from);
    return found ?? (forward ? this.x[1] : this.x[0]);
  }
}

define('act-figure', ActFigure);
