// <act-about>: how the numbers come about, errata in circulation, accessibility, how to cite.
import { html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

export class ActAbout extends LitElement {
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
    return html`<main id="main"><h1>${this.words.pages.about}</h1></main>`;
  }
}

define('act-about', ActAbout);
