// <act-figure>: one canvas with its curves, a probe that is hovered, dragged and moved by keys, and a view that is zoomed.
import { html, nothing, type PropertyValues } from 'lit';
import type { Drawn } from '../plot/chart.ts';
import type { Range } from '../plot/range.ts';
import { define } from './define.ts';
import { FigureDrawing } from './figure-drawing.ts';
import { keyedTo, pixelStep, pointedAt, stopsIn } from './figure-probe.ts';
import { FigureProperties } from './figure-properties.ts';
import { figureStyles } from './figure-styles.ts';
import { type GestureHost, Gestures, type ViewDetail } from './gestures.ts';
import { handOnSlider } from './hand.ts';
import { pixelScale } from './pixels.ts';
import { rides, rideText } from './ride.ts';
import { styled } from './styled.ts';
import { watchSurroundings } from './surroundings.ts';

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

export class ActFigure extends FigureProperties {
  readonly #drawing = new FigureDrawing(this);
  #probeLeft = 0;
  #probeTop = 0;
  #shownY: Range = [Number.NaN, Number.NaN];
  #watch = new AbortController();
  readonly #observer = new ResizeObserver(() => this.#resized());
  readonly #gestures = new Gestures(this.#gestureHost());

  static override readonly styles = figureStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#drawing.resized();
    this.#observer.observe(this);
    this.#watch = new AbortController();
    watchSurroundings(
      () => this.#draw(),
      (printing) => {
        if (this.#drawing.print(printing)) this.#draw();
      },
      this.#watch.signal,
    );
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#watch.abort();
    this.#gestures.stop();
    this.#drawing.discard();
  }

  #resized(): void {
    this.#drawing.resized();
    this.#draw();
  }

  /** A browser that lost the picture gives back an empty canvas with nothing set: a new chart sets it up. */
  #restore(): void {
    this.#drawing.discard();
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
    const place = { translate: `${this.#probeLeft}px ${this.#probeTop}px` };
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
        @dblclick=${this.#restart}
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

  #draw(): void {
    const scene = this.#drawing.draw(handOnSlider() || this.#gestures.busy);
    if (scene === null) return;
    this.#placeProbe(scene.probe?.marks[this.parts.length > 1 ? this.ride : 0]?.y ?? 0);
    this.#tellShown(scene.y);
  }

  /** What stands on the canvas; null before anything does. */
  get drawn(): Drawn | null {
    return this.#drawing.chart?.drawn ?? null;
  }

  /** Keeps the focusable probe where the painted one is. */
  #placeProbe(y: number): void {
    const { chart } = this.#drawing;
    if (chart === null || this.at === null || this.compact) return;
    const { x0, kx, y0, ky, left, right, top, bottom } = chart.frame;
    this.#probeLeft = Math.max(left, Math.min(right, x0 + kx * this.at));
    this.#probeTop = Math.max(top, Math.min(bottom, y0 + ky * y));
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    // Moved, not laid out: with every input the page would be laid out once more.
    if (probe !== null) probe.style.translate = `${this.#probeLeft}px ${this.#probeTop}px`;
  }

  #tellShown(y: Range): void {
    if (y[0] === this.#shownY[0] && y[1] === this.#shownY[1]) return;
    this.#shownY = y;
    const detail: ShownDetail = { y };
    this.dispatchEvent(new CustomEvent('act-shown', { detail, bubbles: true, composed: true }));
  }

  get #step(): number {
    return pixelStep(this.x, this.clientWidth);
  }

  /** Points worth stopping at: breaks, the origin, and those that were named. */
  get #stops(): readonly number[] {
    const breaks = this.#drawing.composer.breaks.map((found) => found.x);
    return stopsIn(this.x, [...breaks, ...this.features, 0]);
  }

  #moveProbe(px: number, pinned: boolean): void {
    const { chart } = this.#drawing;
    if (chart !== null) this.#send(pointedAt(px, chart.frame, this.x, this.#step, this.#stops), pinned);
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

  /** As it opened. The clicks have moved the probe to a place of the old view: it goes back to where it rests. */
  #restart(): void {
    if (this.#gestures.fixed) return;
    this.#send(null, true);
    this.#gestures.reset();
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
    const to = keyedTo(event, this.at ?? 0, this.x, this.#step, this.#stops);
    if (to === null) return;
    event.preventDefault();
    this.#send(to, true);
  }
}

define('act-figure', ActFigure);
