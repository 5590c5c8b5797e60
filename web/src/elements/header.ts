// <act-header>: name, pages, search, language and theme.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary, Lang } from '../i18n/index.ts';
import { type Item, type Page, pages, type Theme, themes, type ViewState } from '../model/state.ts';
import { exploredOn, setPage } from '../model/pages.ts';
import { setLang, setTheme } from '../model/transitions.ts';
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
    asked: { attribute: false },
    words: { attribute: false },
    menu: { state: true },
    sheet: { state: true },
  };

  declare core: Core | null;
  declare page: Page;
  declare theme: Theme;
  /** The language that the reader chose; null where the browser's is meant. */
  declare asked: Lang | null;
  declare words: Dictionary;
  /** On a phone: whether the pages, and whether the search, are unfolded. */
  declare menu: boolean;
  declare sheet: boolean;

  /** What was explored last: the way through pages that do not hold it leads back to it. */
  #explored?: Item;

  constructor() {
    super();
    this.menu = false;
    this.sheet = false;
    this.core = null;
    this.page = 'explore';
    this.theme = 'auto';
    this.asked = null;
  }

  static override readonly styles = [
    controls,
    css`
      header {
        display: grid;
        grid-template-columns: 208px 1fr 184px auto;
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
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-width: 32px;
        padding: 0 4px;
        border-color: transparent;
      }
      .tools {
        display: flex;
        gap: 4px;
      }
      .phone {
        display: none;
      }
      /* Nine pages and their names in English need as much. */
      @container (max-width: 1180px) {
        header {
          grid-template-columns: auto 1fr 148px auto;
          gap: 0 12px;
        }
        .brand span {
          display: none;
        }
        nav {
          gap: 0;
        }
      }
      @container (max-width: 960px) {
        header {
          grid-template-columns: auto 1fr auto;
          gap: 0 4px;
          padding: 0 4px 0 16px;
        }
        .tools {
          gap: 0;
          margin-left: auto;
        }
        .tool {
          min-width: 44px;
          min-height: 44px;
        }
        .phone {
          display: inline-flex;
          gap: 8px;
          align-items: center;
          justify-content: center;
        }
        .current {
          justify-self: start;
          min-height: 44px;
          padding: 0 4px;
          border-color: transparent;
          font-weight: 600;
          font-size: 17px;
        }
        nav {
          display: none;
        }
        .menu nav {
          position: absolute;
          z-index: 10;
          top: 56px;
          left: 8px;
          display: block;
          height: auto;
          margin: 0;
          padding: 4px 0;
          min-width: 200px;
          border: 1px solid var(--act-axis);
          background: var(--act-paper);
        }
        nav a {
          min-height: 44px;
          padding: 0 16px;
          border-block: 0;
          border-left: 2px solid transparent;
        }
        nav a[aria-current] {
          border-left-color: var(--act-accent);
        }
        act-search {
          display: none;
        }
        /* The whole screen is for searching. */
        .sheet act-search {
          position: fixed;
          z-index: 20;
          inset: 0;
          display: grid;
          padding: 8px 16px;
          background: var(--act-paper);
        }
      }
    `,
  ];

  /** Puts the caret into the search box; and opens its list, where there is nothing to be seen of it yet. */
  find(list = false): void {
    // On a wide page the box is always there.
    this.sheet = this.renderRoot.querySelector('.search')?.checkVisibility() ?? false;
    void this.updateComplete.then(() => {
      const search = this.renderRoot.querySelector<ActSearch>('act-search');
      search?.focus();
      if (search && list) search.open = true;
    });
  }

  #key({ key }: KeyboardEvent): void {
    if (key !== 'Escape' || !(this.menu || this.sheet)) return;
    const opener = this.menu ? '.current' : '.search';
    this.menu = false;
    this.sheet = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(opener)?.focus());
  }

  /** For another tab: a page as it opens, in this language and these colours. */
  #hrefOf(page: Page): string {
    const { asked, theme } = this;
    const parts = [
      page === 'explore' ? '' : `&page=${page}`,
      asked === null ? '' : `&lang=${asked}`,
      theme === 'auto' ? '' : `&theme=${theme}`,
    ];
    return `?v=1${parts.join('')}`;
  }

  #go(event: MouseEvent, page: Page): void {
    const { core } = this;
    if (core === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.menu = false;
    const step = (state: ViewState): ViewState => {
      this.#explored = exploredOn(state, core.catalogue) ?? this.#explored;
      return setPage(state, page, core.catalogue, this.#explored);
    };
    sendStep(this, step, 'push');
  }

  override render(): unknown {
    const { words, theme } = this;
    const adds = this.page === 'compare';
    const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length];
    return html`<header class="${this.menu ? 'menu' : ''} ${this.sheet ? 'sheet' : ''}" @keydown=${this.#key}>
      <a class="brand" href=${this.#hrefOf('explore')} aria-label="Actiscope">
        <svg width="24" height="24" fill="none" aria-hidden="true">
          <path d="M2 17H22M12 2V22" stroke="var(--act-axis)"></path>
          <path d="M2 17c5 .3 7 2.4 9.5 1C14 16.5 16 9 21 3" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"></path>
        </svg>
        <span>Actiscope</span>
      </a>
      <button
        class="phone current"
        aria-expanded=${this.menu}
        aria-controls="pages"
        aria-label="${words.pageMenu}: ${words.pages[this.page]}"
        @click=${() => {
          this.menu = !this.menu;
        }}
      >
        ${words.pages[this.page]}<svg width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><path d="M2 4l4 4 4-4"></path></svg>
      </button>
      <nav id="pages" aria-label=${words.navigation}>
        ${pages.map(
          (page) => html`<a
            href=${this.#hrefOf(page)}
            aria-current=${page === this.page ? 'page' : nothing}
            @click=${(event: MouseEvent) => this.#go(event, page)}
            >${words.pages[page]}</a
          >`,
        )}
      </nav>
      <act-search .core=${this.core} .words=${words} .adds=${adds} ?sheet=${this.sheet} @act-search-closed=${() => {
        this.sheet = false;
      }}></act-search>
      <div class="tools">
        <button class="tool phone search" aria-label=${adds ? words.findToAdd : words.findPlaceholder} @click=${() => this.find()}>
          <svg width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5"></circle><path d="M12 12l5 5"></path>
          </svg>
        </button>
        <button
          class="tool"
          aria-label=${words.language}
          @click=${() => sendStep(this, (state) => setLang(state, words.code === 'en' ? 'zh' : 'en'))}
        >
          <span lang=${words.code === 'en' ? 'zh-Hans' : 'en'}>${words.otherLanguage}</span>
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
