// <act-about-texts>: the sections that are words alone: accessibility, changes, how to cite.
import { css, html, LitElement, nothing } from 'lit';
import changelog from '../../../CHANGELOG.md?raw';
import cff from '../../../CITATION.cff?raw';
import type { AboutWords } from '../i18n/about.ts';
import { bibtex, readChangelog, readCitation } from '../lessons/cite.ts';
import { controls } from '../styles/controls.ts';
import { aboutStyles } from './about-styles.ts';
import { define } from './define.ts';

const citation = readCitation(cff);

/** The page without its view; a file on somebody's disk is no address to give away. */
const home = (): string => (location.protocol === 'file:' ? '' : location.origin + location.pathname);

export class ActAboutTexts extends LitElement {
  static override readonly properties = {
    section: { attribute: false },
    words: { attribute: false },
    copied: { state: true },
  };

  declare section: 'accessibility' | 'changes' | 'cite';
  declare words: AboutWords;
  /** What was said after the last copy, and for which text. */
  declare copied: { readonly of: string; readonly said: string } | null;

  constructor() {
    super();
    this.copied = null;
  }

  static override readonly styles = [
    controls,
    aboutStyles,
    css`
      pre {
        margin: 0 0 8px;
        padding: 12px 16px;
        overflow-x: auto;
        background: var(--act-tint);
        white-space: pre-wrap;
      }
      li {
        margin: 6px 0;
      }
      .said {
        margin-left: 12px;
      }
    `,
  ];

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('section')) this.copied = null;
  }

  override render(): unknown {
    switch (this.section) {
      case 'accessibility':
        return this.#accessibility();
      case 'changes':
        return this.#changes();
      case 'cite':
        return this.#cite();
    }
  }

  #accessibility(): unknown {
    const { lead, parts } = this.words.accessibility;
    return html`<p class="lead">${lead}</p>
      ${parts.map(([title, text]) => html`<h2>${title}</h2><p class="prose">${text}</p>`)}`;
  }

  /** The changelog is written in English, and says so to whoever reads the page aloud. */
  #changes(): unknown {
    const { lead, english } = this.words.changes;
    return html`<p class="lead">${lead(citation.version)}</p>
      ${english === '' ? nothing : html`<p class="small">${english}</p>`}
      <div lang="en">
        ${readChangelog(changelog).map(
          ({ name, groups }) => html`<h2>${name}</h2>
            ${groups.map(
              ({ title, items }) => html`<h3>${title}</h3>
                <ul>
                  ${items.map((item) => html`<li>${inline(item)}</li>`)}
                </ul>`,
            )}`,
        )}
      </div>`;
  }

  #cite(): unknown {
    const words = this.words.cite;
    return html`<p class="lead">${words.lead}</p>
      ${this.#text('BibTeX', bibtex(citation, home()))} ${this.#text('CITATION.cff', cff.trim())}
      <h2>${words.licenceTitle}</h2>
      <p class="prose">${words.licence} ${words.thanks}</p>`;
  }

  #text(title: string, text: string): unknown {
    const { copy } = this.words.cite;
    const said = this.copied?.of === title ? this.copied.said : '';
    return html`<h2>${title}</h2>
      <pre tabindex="0" role="group" aria-label=${title} lang="en">${text}</pre>
      <button aria-label="${copy}: ${title}" @click=${() => this.#copy(title, text)}>${copy}</button
      ><span class="small said" role="status">${said}</span>`;
  }

  async #copy(of: string, text: string): Promise<void> {
    const { copied, byHand } = this.words.cite;
    try {
      await navigator.clipboard.writeText(text);
      this.copied = { of, said: copied };
    } catch {
      this.copied = { of, said: byHand };
    }
  }
}

/** Markdown's `code` as code; the rest as it is. */
function inline(text: string): unknown {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

define('act-about-texts', ActAboutTexts);
