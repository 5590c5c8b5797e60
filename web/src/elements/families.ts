// <act-families>: one parameter swept over its values, and the variant a·f(bx + c) + d.
import { html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

export class ActFamilies extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;

  static override readonly styles = [controls];

  override render(): unknown {
    return html`<main id="main"><h1>${this.words.pages.families}</h1></main>`;
  }
}

define('act-families', ActFamilies);
