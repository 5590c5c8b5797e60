// <act-family-select>: every function that has parameters, by family, to choose from.
import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ActivationInfo } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { choose } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { sendStep } from './transition.ts';

export class ActFamilySelect extends LitElement {
  static override readonly properties = {
    info: { attribute: false },
    catalogue: { attribute: false },
    words: { attribute: false },
    label: { attribute: false },
  };

  /** The one shown, listed also when it has no parameters. */
  declare info: ActivationInfo;
  declare catalogue: readonly ActivationInfo[];
  declare words: Dictionary;
  declare label: string;

  static override readonly styles = [
    controls,
    css`
      label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
    `,
  ];

  #choose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const id = event.target.value;
    sendStep(this, (state) => choose(state, id), 'push');
  }

  override render(): unknown {
    const { info, catalogue, words, label } = this;
    const listed = catalogue.filter(({ params, id }) => params.length > 0 || id === info.id);
    const families = [...new Set(listed.map(({ family }) => family))];
    const option = ({ id, name, params }: ActivationInfo): unknown => {
      const text = [name, params.map(({ symbol }) => symbol).join(', ')].filter((part) => part !== '');
      return html`<option value=${id} .selected=${live(id === info.id)}>${text.join(' · ')}</option>`;
    };
    return html`<label
      >${label}
      <select @change=${this.#choose}>
        ${families.map(
          (family) => html`<optgroup label=${words.families[family] ?? family}>
            ${listed.filter((each) => each.family === family).map(option)}
          </optgroup>`,
        )}
      </select></label
    >`;
  }
}

define('act-family-select', ActFamilySelect);
