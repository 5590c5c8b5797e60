// What stands under every lab: its numbers in words and as a table.
import { css, html, nothing } from 'lit';
import { fold } from './fold.ts';
import type { Dictionary } from '../i18n/index.ts';
import './lab-table.ts';
import type { LabTable } from './lab-table.ts';

/** A part of a lab: a section on a wide page, folded on a narrow one. */
export function labPart(narrow: boolean, name: string, heading: string, content: unknown): unknown {
  if (narrow) return fold({ heading, state: '', open: false, name }, content);
  return html`<section class=${name} aria-label=${heading}><h2>${heading}</h2>${content}</section>`;
}

/** @param toggled where the table is costly: told whether it is open; it is made, null until then, when it is */
export function describedPart(
  words: Dictionary,
  sentences: readonly string[],
  table: LabTable | null,
  toggled?: (open: boolean) => void,
): unknown {
  return html`<div class="ways">
    <details class="description"><summary>${words.ways.description}</summary>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</details>
    <details class="data" @toggle=${({ target }: Event) => target instanceof HTMLDetailsElement && toggled?.(target.open)}><summary>${words.ways.data}</summary>${table === null ? nothing : html`<act-lab-table .table=${table} lang=${words.code}></act-lab-table>`}</details>
  </div>`;
}

export const labPartStyles = css`
  .lab {
    padding: 16px 24px 32px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
  }
  h1 {
    margin: 0;
    font: 600 25px/32px var(--act-font);
    letter-spacing: -0.015em;
  }
  h2 {
    margin: 0;
    font: 600 14px/20px var(--act-font);
  }
  h2 .math {
    font-weight: 400;
  }
  .second {
    color: var(--act-ink-2);
  }
  p {
    margin: 0;
  }
  math {
    font-family: var(
      --act-formula-font,
      'TeX Gyre Pagella Math',
      'STIX Two Math',
      'Latin Modern Math',
      'Cambria Math',
      'DejaVu Math TeX Gyre',
      'Noto Sans Math',
      math
    );
    font-size: 17px;
  }
  .formulas {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 32px;
    align-items: center;
    min-height: 52px;
    margin-top: 6px;
  }
  .later {
    color: var(--act-ink-2);
  }
  .sentence {
    max-width: 60ch;
    font: 19px/28px var(--act-prose-font);
  }
  .sentence .math {
    font-size: inherit;
    font-family: inherit;
  }
  .sentence b {
    font-weight: 600;
  }
  [lang^='zh'] .sentence {
    font-size: 18px;
    line-height: 31px;
  }
  /* Italics do not exist in Chinese, and bold shouts. */
  [lang^='zh'] .sentence em {
    font-style: normal;
    text-emphasis: dot;
    text-emphasis-position: under right;
  }
  .number-row {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) 64px 24px;
    gap: 0 8px;
    align-items: center;
  }
  .number-row .field {
    width: 64px;
  }
  sub,
  sup {
    font-size: 11px;
    line-height: 0;
  }
  .ways {
    margin-top: 24px;
  }
  .ways details {
    border-top: 1px solid var(--act-hairline);
  }
  .ways summary {
    min-height: 32px;
    padding: 6px 0;
    cursor: pointer;
  }
  .ways p {
    max-width: 76ch;
    margin: 4px 0 8px;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .ways summary {
      padding: 12px 0;
    }
  }
  @container (max-width: 760px) {
    .lab {
      padding: 12px 16px 32px;
    }
    .sentence {
      font-size: 18px;
      line-height: 27px;
    }
  }
`;
