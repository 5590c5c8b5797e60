// <act-sweep-controls>: which parameter, from where to where, and in how many curves.
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ActivationInfo } from '../core/types.ts';
import type { FamiliesWords } from '../i18n/families.ts';
import type { Dictionary } from '../i18n/index.ts';
import { openingSweep } from '../lessons/sweep.ts';
import { plain } from '../model/format.ts';
import { maxSwept, type Sweep, type ViewState } from '../model/state.ts';
import { sweepFits } from '../model/sweepCodec.ts';
import { setSweep } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

type Box = 'from' | 'to' | 'n';

export class ActSweepControls extends LitElement {
  static override readonly properties = {
    info: { attribute: false },
    sweep: { attribute: false },
    state: { attribute: false },
    catalogue: { attribute: false },
    words: { attribute: false },
    own: { attribute: false },
    complaint: { state: true },
  };

  declare info: ActivationInfo;
  /** Null for a function without parameters. */
  declare sweep: Sweep | null;
  declare state: ViewState;
  declare catalogue: readonly ActivationInfo[];
  declare words: Dictionary;
  declare own: FamiliesWords;
  declare complaint: string;

  constructor() {
    super();
    this.complaint = '';
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
      }
      label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .field {
        width: 64px;
      }
      .field.count {
        width: 48px;
      }
      @media (pointer: coarse) {
        select {
          min-height: 44px;
        }
      }
    `,
  ];

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('info')) this.complaint = '';
  }

  #parameter(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.complaint = '';
    const sweep = openingSweep(this.info, event.target.value);
    sendStep(this, (state) => setSweep(state, sweep, this.catalogue), 'push');
  }

  #type(box: Box, event: Event): void {
    const { sweep, info, words, own } = this;
    if (!(event.target instanceof HTMLInputElement) || sweep === null) return;
    const { value, valueAsNumber } = event.target;
    const wanted: Sweep = { ...sweep, [box]: valueAsNumber };
    const parameter = info.params.find(({ id }) => id === sweep.param);
    if (!Number.isFinite(valueAsNumber)) this.complaint = words.notANumber(value);
    else if (box === 'n' && (!Number.isInteger(wanted.n) || wanted.n < 2 || wanted.n > maxSwept))
      this.complaint = own.badCount(value);
    else if (
      parameter === undefined ||
      wanted.from === wanted.to ||
      !sweepFits(wanted, this.state, this.catalogue)
    )
      this.complaint = own.badSweep(plain(wanted.from), plain(wanted.to));
    else {
      this.complaint = '';
      sendStep(this, (state) => setSweep(state, wanted, this.catalogue));
    }
    // A refused number leaves the box showing what is in force.
    if (this.complaint !== '') this.requestUpdate();
  }

  #box(box: Box, sweep: Sweep): unknown {
    const { own } = this;
    const name = { from: own.from, to: own.to, n: own.curves }[box];
    return html`<label
      >${name}
      <input
        class=${box === 'n' ? 'field count' : 'field'}
        type="number"
        step=${box === 'n' ? '1' : 'any'}
        data-box=${box}
        .value=${live(plain(sweep[box]))}
        @change=${(event: Event) => this.#type(box, event)}
    /></label>`;
  }

  override render(): unknown {
    const { info, sweep } = this;
    return html`<div class="row">
        ${sweep === null || info.params.length < 2 ? nothing : this.#parameters(sweep)}
        ${sweep === null ? nothing : (['from', 'to', 'n'] as const).map((box) => this.#box(box, sweep))}
      </div>
      ${this.complaint === '' ? nothing : html`<p class="bad" role="alert">${this.complaint}</p>`}`;
  }

  #parameters(sweep: Sweep): unknown {
    const { info, words, own } = this;
    return html`<label
      >${own.chooseParameter}
      <select @change=${this.#parameter}>
        ${info.params.map(
          ({ id, symbol, label, zh }) => html`<option value=${id} .selected=${live(id === sweep.param)}>
            ${symbol}, ${words.code === 'en' ? label : zh}
          </option>`,
        )}
      </select></label
    >`;
  }
}

define('act-sweep-controls', ActSweepControls);
