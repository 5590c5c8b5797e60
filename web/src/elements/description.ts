// <act-description>: functions in words, section by section.
import { css, html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import { describe, describeInLine, type Section } from '../describe/describe.ts';
import type { ScenePart } from '../plot/scene.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

/** The same as one text, for the plot itself. */
export function descriptionText(core: Core, parts: readonly ScenePart[], lang: string): string {
  const code = lang.startsWith('zh') ? 'zh' : 'en';
  return parts.map(({ subject, name }) => describeInLine(describe(core, subject, name, code))).join(' ');
}

export class ActDescription extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    parts: { attribute: false },
    lang: { reflect: true },
  };

  declare core: Core | null;
  declare parts: readonly ScenePart[];
  declare lang: string;

  constructor() {
    super();
    this.core = null;
    this.parts = [];
    this.lang = 'en';
  }

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
      }
      h2 {
        margin: 12px 0 4px;
        font: 600 14px/20px var(--act-font);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(88px, max-content) minmax(0, 1fr);
        gap: 4px 16px;
        max-width: 72ch;
        margin: 8px 0;
      }
      dt {
        color: var(--act-ink-2);
      }
      dd {
        margin: 0;
      }
      dd p {
        margin: 0;
      }
      @container (max-width: 480px) {
        dl {
          display: block;
        }
        dd {
          margin: 0 0 8px;
        }
      }
    `,
  ];

  #sections(part: ScenePart): readonly Section[] {
    const lang = this.lang.startsWith('zh') ? 'zh' : 'en';
    return this.core === null ? [] : describe(this.core, part.subject, part.name, lang);
  }

  override render(): unknown {
    const several = this.parts.length > 1;
    return this.parts.map(
      (part) => html`${several ? html`<h2>${part.name}</h2>` : ''}
        <dl>
          ${this.#sections(part).map(
            ({ heading, sentences }) =>
              html`<dt>${heading}</dt><dd>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</dd>`,
          )}
        </dl>`,
    );
  }
}

define('act-description', ActDescription);
