// <act-hear>: plays a curve as sound, from left to right, and moves the probe along; Esc stops.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { en, zh } from '../i18n/ways.ts';
import type { Range } from '../model/range.ts';
import type { ScenePart } from '../plot/scene.ts';
import { hasAudio, Player } from '../sound/player.ts';
import { type Score, scoreOf } from '../sound/score.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { ProbeDetail } from './figure.ts';

const durations = [2, 4, 8];

export class ActHear extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    curve: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    lang: { reflect: true },
    playing: { state: true },
    seconds: { state: true },
    volume: { state: true },
  };

  declare core: Core | null;
  declare curve: ScenePart | null;
  declare x: Range;
  declare y: Range;
  declare lang: string;
  declare playing: boolean;
  declare seconds: number;
  /** 0 … 1. */
  declare volume: number;

  #player: Player | null = null;
  #frame = 0;
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.stop();
  };

  constructor() {
    super();
    this.core = null;
    this.curve = null;
    this.x = [-5, 5];
    this.y = [-1, 1];
    this.lang = 'en';
    this.playing = false;
    this.seconds = 4;
    this.volume = 0.6;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        margin: 8px 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
      }
      label {
        display: inline-flex;
        gap: 8px;
        align-items: center;
      }
      select {
        min-height: 32px;
      }
      input[type='range'] {
        width: 120px;
      }
      p {
        max-width: 72ch;
        margin: 8px 0 0;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    // What is heard is what is shown; another function, or another view, ends it.
    if (this.playing && (changed.has('curve') || changed.has('x') || changed.has('y')) && this.#changed())
      this.stop();
  }

  #heard = '';
  get #view(): string {
    return JSON.stringify([this.curve?.subject, this.x, this.y]);
  }

  #changed(): boolean {
    return this.#heard !== this.#view;
  }

  get #words(): typeof en {
    return this.lang.startsWith('zh') ? zh : en;
  }

  /** Starts, or stops what plays. */
  toggle(): void {
    if (this.playing) this.stop();
    else this.play();
  }

  play(): void {
    const { core, curve, x, y, seconds } = this;
    if (core === null || curve === null || !hasAudio()) return;
    const score = scoreOf(core, { ...curve.subject, x, y, seconds });
    this.#heard = this.#view;
    this.#player = new Player(score, this.volume);
    this.playing = true;
    document.addEventListener('keydown', this.#escape);
    this.#follow(this.#player, score);
  }

  stop(): void {
    void this.#player?.stop();
    this.#player = null;
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('keydown', this.#escape);
    if (!this.playing) return;
    this.playing = false;
    this.#move(null);
  }

  /** What the audio is doing: `running`, `suspended`, or `closed` when nothing plays. */
  get audioState(): AudioContextState {
    return this.#player?.state ?? 'closed';
  }

  #follow(player: Player, score: Score): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const [lo, hi] = this.x;
    const step = (): void => {
      if (player !== this.#player) return;
      if (player.ended) {
        this.stop();
        return;
      }
      const share = Math.max(0, Math.min(1, player.time / score.seconds));
      if (!still) this.#move(lo + share * (hi - lo));
      this.#frame = requestAnimationFrame(step);
    };
    step();
  }

  /** The probe goes along as if a pointer hovered over the curve. */
  #move(x: number | null): void {
    const detail: ProbeDetail = { x, pinned: false };
    this.dispatchEvent(new CustomEvent('act-probe-move', { detail, bubbles: true, composed: true }));
  }

  override render(): unknown {
    const words = this.#words;
    if (!hasAudio())
      return html`<div class="row"><button disabled>${words.play}</button><span>${words.noSound}</span></div>`;
    return html`<div class="row">
        <button aria-pressed=${this.playing} @click=${this.toggle}>${this.playing ? words.stop : words.play}</button>
        <label
          >${words.speed}
          <select
            @change=${({ target }: Event) => {
              if (target instanceof HTMLSelectElement) this.seconds = Number(target.value);
            }}
          >
            ${durations.map((count) => html`<option value=${count} ?selected=${count === this.seconds}>${words.seconds(count)}</option>`)}
          </select></label
        >
        <label
          >${words.volume}
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            .value=${String(this.volume)}
            @input=${({ target }: Event) => {
              if (!(target instanceof HTMLInputElement)) return;
              this.volume = target.valueAsNumber;
              if (this.#player !== null) this.#player.volume = this.volume;
            }}
        /></label>
        ${this.curve === null ? nothing : html`<span class="small">${this.curve.name}</span>`}
      </div>
      <p class="small">${words.soundHint}</p>`;
  }
}

define('act-hear', ActHear);
