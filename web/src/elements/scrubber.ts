// <act-scrubber>: the slider of a sweep, its track the ramp itself, with the value of each curve under it.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { scrubbed, scrubberOf } from '../lessons/scrubber.ts';
import { shareOf, sweepValues } from '../lessons/sweep.ts';
import { exact, plain } from '../model/format.ts';
import type { Sweep } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { styled } from './styled.ts';

declare global {
  interface HTMLElementEventMap {
    'act-scrub': CustomEvent<{ readonly value: number }>;
  }
}

/** More labels than this do not fit beside each other. */
const mostLabels = 12;
const stops = [1, 2, 3, 4, 5].map((stop) => `var(--act-ramp-${stop})`).join(', ');

export class ActScrubber extends LitElement {
  static override readonly properties = {
    sweep: { attribute: false },
    value: { attribute: false },
    step: { attribute: false },
    symbol: { attribute: false },
    label: { attribute: false },
  };

  declare sweep: Sweep;
  declare value: number;
  /** Of the parameter's own slider. */
  declare step: number;
  declare symbol: string;
  declare label: string;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 14px;
        align-items: center;
      }
      .symbol {
        font-size: 17px;
      }
      .value {
        min-width: 56px;
        font-weight: 600;
        text-align: right;
      }
      input[type='range'] {
        display: block;
        height: 28px;
        background: none;
        appearance: none;
      }
      ::-webkit-slider-runnable-track {
        height: 8px;
        border-radius: 2px;
        background: var(--ramp);
      }
      ::-moz-range-track {
        height: 8px;
        border-radius: 2px;
        background: var(--ramp);
      }
      ::-webkit-slider-thumb {
        width: 20px;
        height: 20px;
        margin-top: -6px;
        border: 3px solid var(--act-ink);
        border-radius: 50%;
        background: var(--act-paper);
        appearance: none;
      }
      ::-moz-range-thumb {
        box-sizing: border-box;
        width: 20px;
        height: 20px;
        border: 3px solid var(--act-ink);
        border-radius: 50%;
        background: var(--act-paper);
      }
      .scale {
        position: relative;
        grid-column: 2;
        height: 22px;
        margin: 0 10px;
        font-size: 12px;
        line-height: 16px;
        color: var(--act-ink-2);
      }
      .scale span {
        position: absolute;
        top: 6px;
        translate: -50% 0;
        white-space: nowrap;
      }
      .scale span::before {
        content: '';
        position: absolute;
        top: -6px;
        left: 50%;
        height: 5px;
        border-left: 1px solid var(--act-axis);
      }
      .scale .bare {
        width: 0;
      }
      .scale .now {
        color: var(--act-ink);
        font-weight: 600;
      }
      @container (max-width: 560px) {
        .scale .second {
          width: 0;
          font-size: 0;
        }
      }
      @media (pointer: coarse) {
        input[type='range'] {
          height: 44px;
        }
        ::-webkit-slider-thumb {
          width: 28px;
          height: 28px;
          margin-top: -10px;
        }
        ::-moz-range-thumb {
          width: 28px;
          height: 28px;
        }
      }
      @media (forced-colors: active) {
        ::-webkit-slider-runnable-track {
          background: CanvasText;
        }
        ::-moz-range-track {
          background: CanvasText;
        }
      }
    `,
  ];

  #scrub(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const detail = { value: scrubbed(this.sweep, event.target.valueAsNumber) };
    this.dispatchEvent(new CustomEvent('act-scrub', { detail, bubbles: true, composed: true }));
  }

  override render(): unknown {
    const { sweep, value, symbol } = this;
    const { min, max, step, thumb } = scrubberOf(sweep, value, this.step);
    const upward = sweep.from < sweep.to;
    const text = `${symbol} = ${exact(value)}`;
    return html`<span class="math symbol" aria-hidden="true">${symbol}</span>
      <input
        type="range"
        aria-label=${this.label}
        aria-valuetext=${text}
        min=${min}
        max=${max}
        step=${plain(step)}
        ${styled({ '--ramp': `linear-gradient(to ${upward ? 'right' : 'left'}, ${stops})` })}
        .value=${live(plain(thumb))}
        @input=${this.#scrub}
      />
      <output class="value">${exact(value)}</output>
      ${this.#scale(min, max)}`;
  }

  /** Where on the track the curves are; nothing where a value outside has widened it. */
  #scale(min: number, max: number): unknown {
    const { sweep, value } = this;
    const wide = max - min;
    const home = scrubberOf(sweep, sweep.from, this.step);
    if (wide > (home.max - home.min) * (1 + 1e-9)) return nothing;
    const values = sweepValues(sweep);
    const every = Math.ceil(values.length / mostLabels);
    return html`<div class="scale" aria-hidden="true">
      ${values.map((each, i) => {
        const share = shareOf(sweep, each);
        const left = `${100 * (sweep.from < sweep.to ? share : 1 - share)}%`;
        const told = i % every === 0 || i === values.length - 1;
        return html`<span class=${each === value ? 'now' : !told ? 'bare' : i % (2 * every) === 0 ? '' : 'second'} ${styled({ left })}
          >${told ? exact(Number(each.toPrecision(3))) : ''}</span
        >`;
      })}
    </div>`;
  }
}

define('act-scrubber', ActScrubber);
