// <act-build-preview>: the figure itself at three widths, scaled to fit. Where one stands in its full size, a hand in it
// moves the form too; shrunk it is to be looked at.
import { css, html, LitElement } from 'lit';
import { type BuildWords, buildWords } from '../i18n/build.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { Figure } from '../model/figure.ts';
import { type PlotTheme, readTheme } from '../plot/palette.ts';
import type { Picture } from '../plot/picture.ts';
import type { Attributes } from '../snippets/embedded.ts';
import { controls } from '../styles/controls.ts';
import { type Contrasts, contrastsOf, sidewaysOf } from './build-measure.ts';
import { isTold, labs, type PreviewElement, stateOf, tags, tellLab } from './build-figures.ts';
import { define } from './define.ts';

export const widths = [640, 480, 320] as const;
const gap = 20;
/** From here on they stand beside each other. */
const beside = 640;
const patience = 140;

/** What was measured in a preview; `sideways` is null before the narrow one was seen. */
export interface Measured extends Contrasts {
  readonly sideways: number | null;
}

declare global {
  interface HTMLElementEventMap {
    'act-build-change': CustomEvent<Readonly<Record<string, string | null>>>;
    'act-build-measured': CustomEvent<Measured>;
  }
}

export class ActBuildPreview extends LitElement {
  static override readonly properties = {
    figure: { attribute: false },
    told: { attribute: false },
    height: { attribute: false },
    words: { attribute: false },
    room: { state: true },
    seen: { state: true },
    heights: { state: true },
  };

  declare figure: Figure;
  /** What the figure is told, as its element would be. */
  declare told: Attributes;
  declare height: number | null;
  declare words: Dictionary;
  declare room: number;
  declare seen: boolean;
  /** Of each figure, in its own pixels. */
  declare heights: readonly number[];

  #timer = 0;
  #measuring = 0;
  readonly #sizes = new ResizeObserver(() => this.#resized());
  readonly #sight = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) this.seen = true;
    },
    { rootMargin: '200px' },
  );

  constructor() {
    super();
    this.room = 0;
    this.seen = false;
    this.heights = [440, 400, 400];
    this.height = null;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: baseline;
        margin-bottom: 8px;
      }
      h2 {
        margin: 0;
        font: 600 20px/28px var(--act-font);
      }
      .three {
        display: flex;
        flex-wrap: wrap;
        gap: 16px 20px;
      }
      h3 {
        margin: 0 0 6px;
        color: var(--act-ink-2);
        font: 400 12px/16px var(--act-font);
      }
      h3 b {
        color: var(--act-ink);
        font-weight: 600;
      }
      .frame {
        position: relative;
        overflow: hidden;
      }
      .frame > * {
        position: absolute;
        top: 0;
        left: 0;
        transform-origin: 0 0;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#sight.disconnect();
    window.clearTimeout(this.#timer);
    window.clearTimeout(this.#measuring);
  }

  get #own(): BuildWords {
    return buildWords(this.words.code);
  }

  get #previews(): readonly PreviewElement[] {
    return [...this.renderRoot.querySelectorAll<PreviewElement>('.frame > *')];
  }

  #scale(width: number): number {
    const row = widths.reduce((sum, one) => sum + one, 0);
    return Math.min(1, this.room >= beside ? (this.room - 2 * gap) / row : this.room / width);
  }

  #resized(): void {
    this.room = this.clientWidth;
    const heights = this.#previews.map((preview) => preview.offsetHeight);
    if (heights.length === widths.length && String(heights) !== String(this.heights)) this.heights = heights;
    this.#measureSoon();
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('told') || changed.has('figure') || changed.has('height') || changed.has('seen')) {
      window.clearTimeout(this.#timer);
      // The first time at once; later not for every step of a slider.
      const wait = this.#previews.length === 0 ? 0 : patience;
      this.#timer = window.setTimeout(() => void this.#apply(), wait);
    }
    for (const [i, frame] of [...this.renderRoot.querySelectorAll<HTMLElement>('.frame')].entries()) {
      const scale = this.#scale(widths[i]);
      frame.style.width = `${widths[i] * scale}px`;
      frame.style.height = `${this.heights[i] * scale}px`;
      const preview = frame.firstElementChild;
      if (!(preview instanceof HTMLElement)) continue;
      preview.style.transform = `scale(${scale})`;
      // Shrunk, its controls are too small to hit, and three of each say nothing more: then it is to be looked at.
      preview.inert = scale < 1 || widths[i] !== widths[2];
    }
  }

  /** Gives the figures what they do not have yet. */
  async #apply(): Promise<void> {
    if (!this.seen || !this.isConnected) return;
    const { figure } = this;
    await labs[figure]?.();
    if (figure !== this.figure) return;
    const told = Object.fromEntries(this.told);
    for (const [i, frame] of [...this.renderRoot.querySelectorAll<HTMLElement>('.frame')].entries()) {
      const preview = this.#previewIn(frame, widths[i]);
      preview.style.height = this.height === null || labs[figure] !== undefined ? '' : `${this.height}px`;
      if (labs[figure] !== undefined) tellLab(preview, told);
      else if (!isTold(preview, told)) preview.state = told;
    }
    this.requestUpdate();
    this.#measureSoon();
  }

  #previewIn(frame: HTMLElement, width: number): PreviewElement {
    const tag = tags[this.figure];
    const there = frame.firstElementChild;
    if (there instanceof HTMLElement && there.localName === tag) return there;
    there?.remove();
    const preview = document.createElement(tag) as PreviewElement;
    preview.style.width = `${width}px`;
    if (labs[this.figure] !== undefined) tellLab(preview, Object.fromEntries(this.told));
    preview.addEventListener('act-change', (event) => this.#moved(event as CustomEvent<{ state: unknown }>));
    frame.append(preview);
    this.#sizes.observe(preview);
    return preview;
  }

  /** A reader's hand in one preview moves the others, the form and the texts. */
  #moved(event: CustomEvent<{ readonly state: unknown }>): void {
    event.stopPropagation();
    const preview = event.currentTarget as PreviewElement;
    const { figure } = this;
    const now =
      labs[figure] === undefined ? stateOf(preview) : (event.detail.state as Record<string, string>);
    const told: Readonly<Record<string, string>> = Object.fromEntries(this.told);
    const changed = [...new Set([...Object.keys(told), ...Object.keys(now)])].filter(
      (key) => !['lang', 'theme'].includes(key) && told[key] !== now[key],
    );
    if (changed.length === 0) return;
    const detail = Object.fromEntries(changed.map((key) => [key, now[key] ?? null]));
    this.dispatchEvent(new CustomEvent('act-build-change', { detail }));
  }

  #measureSoon(): void {
    window.clearTimeout(this.#measuring);
    this.#measuring = window.setTimeout(() => this.#measure(), 2 * patience);
  }

  #measure(): void {
    const [wide, , narrow] = this.#previews;
    if (wide === undefined || narrow === undefined) return;
    const detail: Measured = {
      ...contrastsOf(readTheme(wide), wide.scenes ?? []),
      sideways: narrow.offsetHeight > 0 ? sidewaysOf(narrow, this.#scale(widths[2])) : null,
    };
    this.dispatchEvent(new CustomEvent('act-build-measured', { detail }));
  }

  /** The widest preview as a picture, once it is drawn; null for a figure without curves. */
  async picture(): Promise<Picture | null> {
    if (this.#previews.length === 0) {
      this.seen = true;
      await this.#apply();
    }
    const [wide] = this.#previews;
    await wide?.ready;
    return wide?.picture ?? null;
  }

  /** The colours of the figure. */
  get theme(): PlotTheme {
    return readTheme(this.#previews[0] ?? this);
  }

  override render(): unknown {
    const own = this.#own;
    const percent = String(Math.round(100 * this.#scale(widths[0])));
    const scaled = this.room >= beside && this.#scale(widths[0]) < 1;
    return html`<div class="head">
        <h2>${own.preview}</h2>
        <span class="small">${scaled ? own.scaled(percent) : own.live}</span>
      </div>
      <div class="three">
        ${widths.map(
          (width) => html`<section aria-label=${own.previewOf(width)}>
            <h3><b>${width}</b> ${own.wide}</h3>
            <div class="frame" data-width=${width}></div>
          </section>`,
        )}
      </div>`;
  }
}

define('act-build-preview', ActBuildPreview);
