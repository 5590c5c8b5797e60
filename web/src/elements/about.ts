// <act-about>: how the numbers come about, errata in circulation, accessibility, how to cite; a section at a time.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { type AboutWords, aboutWords, type Section, sections } from '../i18n/about.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import './about-derivations.ts';
import './about-errata.ts';
import './about-numerics.ts';
import './about-texts.ts';
import { define } from './define.ts';

/** The address says which section: `?page=about#errata`. */
function sectionNow(): Section {
  const name = location.hash.slice(1);
  return sections.find((section) => section === name) ?? sections[0];
}

export class ActAbout extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    section: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;
  declare section: Section;

  readonly #turned = (): void => {
    this.section = sectionNow();
  };

  constructor() {
    super();
    this.theme = 'auto';
    this.section = sectionNow();
  }

  static override readonly styles = [
    controls,
    css`
      .page {
        display: grid;
        grid-template-columns: 208px minmax(0, 1fr);
        gap: 24px;
        align-items: start;
        padding: 16px 24px 48px;
      }
      nav {
        position: sticky;
        top: 72px;
      }
      nav a {
        display: flex;
        align-items: center;
        min-height: 36px;
        padding: 0 10px;
        border-left: 2px solid transparent;
        color: inherit;
        text-decoration: none;
      }
      nav a:hover {
        background: var(--act-tint);
      }
      nav a[aria-current] {
        border-left-color: var(--act-accent);
        background: var(--act-selected);
        font-weight: 600;
      }
      main {
        min-width: 0;
        max-width: 1080px;
      }
      h1 {
        margin: 0;
        font: 600 25px/32px var(--act-font);
        letter-spacing: -0.015em;
      }
      @media (pointer: coarse) {
        nav a {
          min-height: 44px;
        }
      }
      @container (max-width: 760px) {
        .page {
          display: block;
          padding: 12px 16px 32px;
        }
        nav {
          position: static;
          display: flex;
          flex-wrap: wrap;
          margin-bottom: 16px;
        }
        nav a {
          border-bottom: 2px solid transparent;
          border-left: 0;
        }
        nav a[aria-current] {
          border-bottom-color: var(--act-accent);
        }
      }
      @media print {
        nav {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#turned);
    window.addEventListener('popstate', this.#turned);
    this.#turned();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#turned);
    window.removeEventListener('popstate', this.#turned);
    // The section is no part of other pages' addresses.
    if (location.hash === '') return;
    try {
      history.replaceState(null, '', location.pathname + location.search);
    } catch {
      // Where the address cannot be written nothing is lost.
    }
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    // A section begins at its top; the first one is where the page opens anyway.
    if (changed.has('section') && changed.get('section') !== undefined) window.scrollTo(0, 0);
  }

  override render(): unknown {
    const own = aboutWords(this.words.code);
    return html`<div class="page">
      <nav aria-label=${own.contents}>
        ${sections.map(
          (section) =>
            html`<a href="#${section}" aria-current=${section === this.section ? 'page' : nothing}>${own.titles[section]}</a>`,
        )}
      </nav>
      <main id="main">
        <h1>${own.titles[this.section]}</h1>
        ${this.#body(own)}
      </main>
    </div>`;
  }

  #body(own: AboutWords): unknown {
    const { core, state, words, section } = this;
    switch (section) {
      case 'derivations':
        return html`<act-about-derivations .core=${core} .state=${state} .words=${own.derivations}></act-about-derivations>`;
      case 'numerics':
        return html`<act-about-numerics .core=${core} .words=${own.numerics}></act-about-numerics>`;
      case 'errata':
        return html`<act-about-errata .core=${core} .state=${state} .words=${words} .own=${own.errata} theme=${this.theme}></act-about-errata>`;
      default:
        return html`<act-about-texts .section=${section} .words=${own}></act-about-texts>`;
    }
  }
}

define('act-about', ActAbout);
