// <act-about-numerics>: what is promised of the numbers, and textbook formulas beside the core.
import { css, html, LitElement } from 'lit';
import type { Core } from '../core/types.ts';
import type { AboutWords } from '../i18n/about.ts';
import { lost, type Row, textbookRows } from '../lessons/numerics.ts';
import { exact, readout } from '../model/format.ts';
import { controls } from '../styles/controls.ts';
import { aboutStyles } from './about-styles.ts';
import { define } from './define.ts';

/** Beyond this share of the value nothing of it is left. */
const everything = 0.5;
/** What rounding alone may do. */
const nothingMuch = 1e-15;

const shown = (value: number): string => exact(Number(value.toPrecision(9)));

export class ActAboutNumerics extends LitElement {
  static override readonly properties = { core: { attribute: false }, words: { attribute: false } };

  declare core: Core;
  declare words: AboutWords['numerics'];

  static override readonly styles = [
    controls,
    aboutStyles,
    css`
      li {
        margin: 8px 0;
      }
      .number {
        white-space: nowrap;
      }
    `,
  ];

  #lost(row: Row): unknown {
    const { words } = this;
    const share = lost(row);
    const bad = html`<span class="mark wrong" aria-hidden="true">×</span>`;
    if (Number.isNaN(share)) return html`${bad}${words.noNumber}`;
    if (share >= everything) return html`${bad}${words.allLost}`;
    if (share <= nothingMuch) return words.none;
    return html`${bad}${words.digits(readout(share))}`;
  }

  override render(): unknown {
    const { words, core } = this;
    const [formula, at, textbook, right, gone] = words.columns;
    return html`<p class="lead">${words.lead}</p>
      <ul class="prose">
        ${words.promises.map((promise) => html`<li>${promise}</li>`)}
      </ul>
      <h2 id="textbook">${words.tableTitle}</h2>
      <p class="small">${words.tableLead}</p>
      <table class="cards" aria-labelledby="textbook">
        <thead>
          <tr>
            ${words.columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${textbookRows(core).map(
            (row) => html`<tr>
              <th scope="row" data-name=${formula}><code>${row.formula}</code>${row.single ? html` <span class="small">${words.single}</span>` : ''}</th>
              <td data-name=${at}>${row.at}</td>
              <td class="number" data-name=${textbook}>${shown(row.textbook)}</td>
              <td class="number" data-name=${right}>${shown(row.core)}</td>
              <td data-name=${gone}>${this.#lost(row)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="prose">${words.more}</p>`;
  }
}

define('act-about-numerics', ActAboutNumerics);
