// <act-handles>: parameters taken by the hand on the plot itself. The sliders beside it are their equals for keys and ears.
import { html, LitElement, nothing } from 'lit';
import { settingOf } from '../core/domain.ts';
import type { ActivationInfo, Core, ParameterInfo } from '../core/types.ts';
import { en, zh } from '../i18n/handles.ts';
import type { Dictionary } from '../i18n/index.ts';
import { resetParam, setParam } from '../model/transitions.ts';
import type { Drawn } from '../plot/chart.ts';
import { type Handle, type HandleSetting, settled, valueAt } from '../plot/handle.ts';
import { type HandleSpot, HandleSpots } from '../plot/handle-spots.ts';
import type { Range } from '../plot/range.ts';
import type { Order, Subject } from '../plot/survey.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { handOnSlider, onRelease } from './hand.ts';
import { handleStyles } from './handle-styles.ts';
import { styled } from './styled.ts';
import { sendStep } from './transition.ts';

/** A handle that is held: how far from its middle, and what it may do. */
interface Hold {
  readonly pointer: number;
  readonly handle: Handle;
  readonly off: number;
}

export class ActHandles extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    info: { attribute: false },
    subject: { attribute: false },
    index: { attribute: false },
    order: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    drawn: { attribute: false },
    hue: { attribute: false },
    words: { attribute: false },
    held: { state: true },
  };

  declare core: Core;
  declare info: ActivationInfo;
  declare subject: Subject;
  /** Which item of the view the handles move. */
  declare index: number;
  /** The curve they are on; null where none is shown. */
  declare order: Order | null;
  /** The ranges shown. */
  declare x: Range;
  declare y: Range;
  /** What stands on the canvas now. */
  declare drawn: () => Drawn | null;
  /** Colour slot. */
  declare hue: number;
  declare words: Dictionary;
  declare held: Hold | null;

  readonly #spots = new HandleSpots();
  #shown: readonly HandleSpot[] = [];
  #forget = (): void => undefined;
  readonly #observer = new ResizeObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.held = null;
    this.order = null;
    this.hue = 0;
  }

  static override readonly styles = [controls, handleStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    // A sign for the eye and the hand; who uses neither has the sliders.
    this.ariaHidden = 'true';
    this.#observer.observe(this);
    this.#forget = onRelease(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#forget();
    this.held = null;
  }

  #setting(drawn: Drawn): HandleSetting | null {
    const { core, info, subject, order } = this;
    if (order === null) return null;
    const { x, y } = drawn.scene;
    const { left, right, top, bottom } = drawn.frame;
    return { core, info, subject, order, x, y, width: right - left, height: bottom - top };
  }

  /** The plot's own update comes before this one, so what is drawn is what these stand on. */
  override willUpdate(): void {
    const drawn = this.drawn();
    const setting = drawn === null ? null : this.#setting(drawn);
    const holding = this.held !== null || handOnSlider();
    this.#shown =
      drawn === null || setting === null ? [] : this.#spots.of(setting, drawn, holding, this.#lawText);
  }

  readonly #lawText = ({ law, param }: Handle): string => {
    if (law === null) return '';
    const own = this.words.code === 'en' ? en : zh;
    const symbol = this.info.params.find(({ id }) => id === param)?.symbol ?? param;
    const name = law.of === 'slope' ? own.slope : law.of;
    return own.drag(`${name} = ${law.negative ? '−' : ''}${symbol}`);
  };

  override render(): unknown {
    const slot = this.hue + 1;
    return this.#shown.map((spot) => {
      const parameter = this.info.params.find(({ id }) => id === spot.handle.param);
      if (parameter === undefined) return nothing;
      const held = this.held?.handle.param === parameter.id;
      const place = {
        left: `${spot.px}px`,
        top: `${spot.py}px`,
        '--hue': `var(--act-line-${slot})`,
        '--hue-text': `var(--act-text-${slot})`,
      };
      return html`${holdLine(spot)}
        <div
          class="handle ${spot.handle.axis} ${held ? 'held' : ''}"
          data-hand
          data-param=${parameter.id}
          ${styled(place)}
          @mousedown=${(event: MouseEvent) => event.preventDefault()}
          @pointerdown=${(event: PointerEvent) => this.#take(event, spot)}
          @pointermove=${this.#drag}
          @pointerup=${this.#drop}
          @pointercancel=${this.#drop}
          @lostpointercapture=${this.#drop}
          @dblclick=${() => this.#reset(parameter)}
        >
          ${arrows[spot.handle.axis]}<span class="math">${parameter.symbol}</span>
        </div>
        ${
          spot.law === null
            ? nothing
            : html`<span class="law small" ${styled({ left: `${spot.law.px}px`, top: `${spot.law.py}px` })}>${lawParts(spot.law.text)}</span>`
        }`;
    });
  }

  #take(event: PointerEvent, spot: HandleSpot): void {
    const drawn = this.drawn();
    const setting = drawn === null ? null : this.#setting(drawn);
    if (event.button !== 0 || setting === null || this.held !== null) return;
    const handle = settled(setting, spot.handle);
    if (handle === null || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = this.getBoundingClientRect();
    const off = handle.axis === 'x' ? event.clientX - left - spot.px : event.clientY - top - spot.py;
    this.held = { pointer: event.pointerId, handle, off };
    this.#focusSlider(handle.param);
  }

  /** The arrow keys go on from where the hand leaves it. */
  #focusSlider(param: string): void {
    const root = this.getRootNode();
    const sliders = root instanceof ShadowRoot ? root.querySelector('act-params')?.shadowRoot : null;
    const slider = sliders?.querySelector<HTMLElement>(`[data-param="${param}"] input[type='range']`);
    slider?.focus({ preventScroll: true });
  }

  readonly #drag = (event: PointerEvent): void => {
    const { held } = this;
    const drawn = this.drawn();
    const setting = drawn === null ? null : this.#setting(drawn);
    if (held?.pointer !== event.pointerId || drawn === null || setting === null) return;
    const { left, top } = this.getBoundingClientRect();
    const { x0, kx, y0, ky } = drawn.frame;
    const wanted =
      held.handle.axis === 'x'
        ? (event.clientX - left - held.off - x0) / kx
        : (event.clientY - top - held.off - y0) / ky;
    const { param } = held.handle;
    const value = valueAt(setting, held.handle, wanted);
    if (value !== settingOf(this.info, this.subject.params, param))
      sendStep(this, (state) => setParam(state, this.index, param, value, this.core.catalogue));
  };

  readonly #drop = (event: PointerEvent): void => {
    if (this.held?.pointer === event.pointerId) this.held = null;
  };

  #reset({ id }: ParameterInfo): void {
    sendStep(this, (state) => resetParam(state, this.index, id, this.core.catalogue));
  }
}

/** From a handle to what it has hold of: the level it is on, or the break it hangs from. */
function holdLine({ hold }: HandleSpot): unknown {
  if (hold === null) return nothing;
  const { from, to } = hold;
  const place = {
    left: `${Math.min(from.px, to.px)}px`,
    top: `${Math.min(from.py, to.py)}px`,
    width: `${Math.abs(to.px - from.px)}px`,
    height: `${Math.abs(to.py - from.py)}px`,
  };
  return html`<span class="hold" ${styled(place)}></span>`;
}

/** Letters of a law are italic, as everywhere. */
function lawParts(text: string): unknown {
  const at = text.indexOf(' = ');
  const name = /([xy])$/.exec(text.slice(0, at))?.[0] ?? '';
  return html`${text.slice(0, at - name.length)}<span class="math">${name}</span> = <span class="math">${text.slice(at + 3)}</span>`;
}

const arrows = {
  y: html`<svg width="10" height="16" viewBox="0 0 10 16"><path d="M1.5 5.5 5 2l3.5 3.5M1.5 10.5 5 14l3.5-3.5" /></svg>`,
  x: html`<svg width="16" height="10" viewBox="0 0 16 10"><path d="M5.5 1.5 2 5l3.5 3.5M10.5 1.5 14 5l-3.5 3.5" /></svg>`,
} as const;

define('act-handles', ActHandles);
