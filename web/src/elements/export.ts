// <act-export>: the button that makes files of the figures beside it. Its dialog is fetched when first wanted.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { setPage } from '../model/pages.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { ActExportDialog } from './export-dialog.ts';
import type { ActFigure } from './figure.ts';
import { sendStep } from './transition.ts';

export class ActExport extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    figures: { attribute: false },
    wanted: { state: true },
    failed: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  /** Finds the figures of a page that has them elsewhere than beside this button. */
  declare figures: (() => Promise<readonly ActFigure[]>) | null;
  /** Whether the dialog is in the page. */
  declare wanted: boolean;
  declare failed: boolean;

  constructor() {
    super();
    this.figures = null;
    this.wanted = false;
    this.failed = false;
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        margin-top: 8px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The figures of the nearest page around this button that has any, as they are now. */
  get #figures(): readonly ActFigure[] {
    for (let home = this.getRootNode(); home instanceof ShadowRoot; home = home.host.getRootNode()) {
      const figures = [...home.querySelectorAll<ActFigure>('act-figure')];
      if (figures.length > 0) return figures;
    }
    return [];
  }

  async #open(): Promise<void> {
    this.failed = false;
    try {
      const { sourceOf } = await import('./export-dialog.ts');
      const { core, state } = this;
      const source = sourceOf((await this.figures?.()) ?? this.#figures, core, state);
      if (source === null) return;
      this.wanted = true;
      await this.updateComplete;
      const dialog = this.renderRoot.querySelector<ActExportDialog>('act-export-dialog');
      await dialog?.open(source);
    } catch {
      // The dialog's script did not arrive; the next click asks for it again.
      this.failed = true;
    }
  }

  override render(): unknown {
    const { words } = this;
    return html`<button aria-haspopup="dialog" @click=${this.#open}>${words.export.title}</button>
      <button @click=${() => sendStep(this, (state) => setPage(state, 'build', this.core.catalogue), 'push')}>${words.pages.build}</button>
      ${this.failed ? html`<p class="bad" role="alert">${words.export.failed}</p>` : nothing}
      ${this.wanted ? html`<act-export-dialog .words=${words} @act-export-closed=${this.#closed}></act-export-dialog>` : nothing}`;
  }

  #closed(): void {
    this.wanted = false;
    this.renderRoot.querySelector('button')?.focus();
  }
}

define('act-export', ActExport);
