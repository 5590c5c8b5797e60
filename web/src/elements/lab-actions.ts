// <act-lab-actions>: what can be done with a lab on its page: its link copied, or a figure made of it for another page.
import { css, html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { setPage } from '../model/pages.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import './share.ts';
import { sendStep } from './transition.ts';

export class ActLabActions extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 16px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { core, state, words } = this;
    const build = (): void => sendStep(this, (now) => setPage(now, 'build', core.catalogue), 'push');
    return html`<act-share .core=${core} .state=${state} .words=${words}></act-share>
      <button class="build" @click=${build}>${words.pages.build}</button>`;
  }
}

define('act-lab-actions', ActLabActions);
