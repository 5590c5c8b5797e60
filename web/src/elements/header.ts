// <act-header>: name, pages, search, language and theme.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { type Page, pages, type Theme, themes } from '../model/state.ts';
import { setLang, setPage, setTheme } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import './search.ts';
import type { ActSearch } from './search.ts';
import { sendStep } from './transition.ts';

export class ActHeader extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    page: { attribute: false },
    theme: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core | null;
  declare page: Page;
  declare theme: Theme;
  declare words: Dictionary;

  constructor() {
    super();
    this.core = null;
    this.page = 'explore';
    this.theme = 'auto';
  }

  static override readonly styles = [
    controls,
    css`
      header {
        display: grid;
        grid-template-columns: 208px 1fr 184px auto auto;
        gap: 0 24px;
        align-items: center;
        height: 56px;
        padding: 0 24px;
        border-bottom: 1px solid var(--act-hairline);
        background: var(--act-paper);
      }
      .brand {
        display: flex;
        gap: 10px;
        align-items: center;
        color: inherit;
        font: 600 16px/24px var(--act-font);
        text-decoration: none;
      }
      .brand svg {
        color: var(--act-accent);
      }
      nav {
        display: flex;
        gap: 8px;
        height: 100%;
        margin-left: -8px;
      }
      nav a {
        display: flex;
        align-items: center;
        padding: 0 8px;
        border-block: 2px solid transparent;
        color: var(--act-ink-2);
        text-decoration: none;
      }
      nav a[aria-current] {
        border-bottom-color: var(--act-accent);
        color: var(--act-ink);
        font-weight: 600;
      }
      .tool {
        min-width: 32px;
        padding: 0 4px;
        border-color: transparent;
      }
      .tools {
        display: flex;
        gap: 4px;
      }
      @container (max-width: 760px) {
        header {
          grid-template-columns: auto 1fr auto;
          gap: 0 8px;
          height: auto;
          padding: 6px 16px 0;
        }
        .brand span {
          display: none;
        }
        act-search {
          grid-column: 1 / -1;
          grid-row: 2;
          margin-bottom: 8px;
        }
        nav {
          height: 44px;
        }
        .tool {
          min-width: 44px;
        }
      }
    `,
  ];

  /** Puts the caret into the search box. */
  find(): void {
    this.renderRoot.querySelector<ActSearch>('act-search')?.focus();
  }

  #go(event: MouseEvent, page: Page): void {
    const { core } = this;
    if (core === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    sendStep(this, (state) => setPage(state, page, core.catalogue), 'push');
  }

  override render(): unknown {
    const { words, theme } = this;
    const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length];
    return html`<header>
      <a class="brand" href="?v=1" aria-label="Actiscope">
        <svg width="24" height="24" fill="none" aria-hidden="true">
          <path d="M2 17H22M12 2V22" stroke="var(--act-axis)"></path>
          <path d="M2 17c5 .3 7 2.4 9.5 1C14 16.5 16 9 21 3" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"></path>
        </svg>
        <span>Actiscope</span>
      </a>
      <nav aria-label=${words.navigation}>
        ${pages.map(
          (page) => html`<a
            href=${page === 'explore' ? '?v=1' : `?v=1&page=${page}`}
            aria-current=${page === this.page ? 'page' : nothing}
            @click=${(event: MouseEvent) => this.#go(event, page)}
            >${words.pages[page]}</a
          >`,
        )}
      </nav>
      <act-search .core=${this.core} .words=${words}></act-search>
      <div class="tools">
        <button
          class="tool"
          aria-label=${words.language}
          @click=${() => sendStep(this, (state) => setLang(state, words.code === 'en' ? 'zh' : 'en'))}
        >
          ${words.otherLanguage}
        </button>
        <button
          class="tool"
          aria-label="${words.theme.label}: ${words.theme[theme]}"
          @click=${() => sendStep(this, (state) => setTheme(state, nextTheme))}
        >
          <svg width="18" height="18" aria-hidden="true">
            <circle cx="9" cy="9" r="7.5" fill=${theme === 'dark' ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.5"></circle>
            <path d=${theme === 'auto' ? 'M9 1.5a7.5 7.5 0 0 1 0 15z' : ''} fill="currentColor"></path>
          </svg>
        </button>
      </div>
    </header>`;
  }
}

define('act-header', ActHeader);
