// <act-params>: a slider and a number box for each parameter of a function; a bad number is named, not taken.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { domainOf, inDomain } from '../core/domain.ts';
import type { ActivationInfo, ParameterInfo, Params } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, interval, plain } from '../model/format.ts';
import { resetParam, setParam } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

export class ActParams extends LitElement {
  static override readonly properties = {
    info: { attribute: false },
    params: { attribute: false },
    index: { attribute: false },
    catalogue: { attribute: false },
    words: { attribute: false },
    complaint: { state: true },
  };

  declare info: ActivationInfo;
  declare params: Params;
  /** Which item of the view the sliders move. */
  declare index: number;
  declare catalogue: readonly ActivationInfo[];
  declare words: Dictionary;
  declare complaint: { readonly param: string; readonly text: string } | null;

  constructor() {
    super();
    this.complaint = null;
    this.params = {};
    this.index = 0;
    this.catalogue = [];
  }

  static override readonly styles = [
    controls,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 24px auto;
        gap: 0 8px;
        align-items: center;
        margin: 8px 0 12px;
      }
      .row input[type='range'],
      .row .bad {
        grid-column: 1 / -1;
      }
      label {
        display: flex;
        gap: 6px;
        align-items: center;
      }
      /* Two lines are no higher than the box beside them: the rows have one height, whatever their names. */
      label .small {
        line-height: 14px;
      }
      .math {
        color: var(--act-ink);
        font-size: 17px;
      }
      .field {
        grid-column: 3;
      }
      button {
        min-height: 28px;
        padding: 0;
      }
    `,
  ];

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('info')) this.complaint = null;
  }

  #value(parameter: ParameterInfo): number {
    return this.params[parameter.id] ?? parameter.initial;
  }

  #take(parameter: ParameterInfo, value: number, typed: string): void {
    const domain = domainOf(this.info, this.params, parameter.id);
    if (typed.trim() === '' || !Number.isFinite(value))
      this.complaint = { param: parameter.id, text: this.words.notANumber(typed) };
    else if (!inDomain(value, domain))
      this.complaint = {
        param: parameter.id,
        text: this.words.outside(parameter.symbol, exact(value), interval(domain, value)),
      };
    else {
      this.complaint = null;
      sendStep(this, (state) => setParam(state, this.index, parameter.id, value, this.catalogue));
    }
  }

  #slide(parameter: ParameterInfo, event: Event): void {
    if (event.target instanceof HTMLInputElement)
      this.#take(parameter, event.target.valueAsNumber, event.target.value);
  }

  #type(parameter: ParameterInfo, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#take(parameter, event.target.valueAsNumber, event.target.value);
    // A refused text leaves the box showing what is in force.
    if (this.complaint !== null) this.requestUpdate();
  }

  #reset(parameter: ParameterInfo): void {
    this.complaint = null;
    sendStep(this, (state) => resetParam(state, this.index, parameter.id, this.catalogue));
  }

  override render(): unknown {
    return this.info.params.map((parameter) => this.#row(parameter));
  }

  #row(parameter: ParameterInfo): unknown {
    const { id, symbol, label, zh, min, max, step } = parameter;
    const value = this.#value(parameter);
    const name = this.words.code === 'en' ? label : zh;
    return html`<div class="row" data-param=${id}>
      <label for="box-${id}"><span class="math">${symbol}</span><span class="small">${name}</span></label>
      ${
        value === parameter.initial
          ? nothing
          : html`<button
            class="quiet"
            aria-label=${this.words.resetParameter(symbol)}
            @click=${() => this.#reset(parameter)}
          >
            ⟲
          </button>`
      }
      <input
        class="field"
        id="box-${id}"
        type="number"
        step="any"
        aria-label="${symbol}, ${id}, ${name}"
        .value=${live(plain(value))}
        @change=${(event: Event) => this.#type(parameter, event)}
      />
      <input
        type="range"
        aria-label="${symbol}, ${id}, ${name}"
        min=${Math.min(min, value)}
        max=${Math.max(max, value)}
        step=${step}
        .value=${live(plain(value))}
        @input=${(event: Event) => this.#slide(parameter, event)}
        @dblclick=${() => this.#reset(parameter)}
      />
      ${this.complaint?.param === id ? html`<p class="bad" role="alert">${this.complaint.text}</p>` : nothing}
    </div>`;
  }
}

define('act-params', ActParams);
