// How the sections of the about page look: prose in a measure, tables that become cards on a phone, badges.
import { css } from 'lit';

export const aboutStyles = css`
  :host {
    display: block;
  }
  .lead,
  .prose {
    max-width: 62ch;
    margin: 12px 0;
    font: 19px/28px var(--act-prose-font);
  }
  .prose {
    font-size: 17px;
    line-height: 26px;
  }
  :host(:lang(zh)) :is(.lead, .prose) {
    line-height: 31px;
  }
  h2 {
    margin: 32px 0 8px;
    font: 600 20px/28px var(--act-font);
  }
  h3 {
    margin: 24px 0 8px;
    font: 600 16px/24px var(--act-font);
  }
  a {
    color: var(--act-accent);
  }
  a.button {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    color: inherit;
    text-decoration: none;
  }
  a.button:hover {
    background: var(--act-tint);
  }
  .mark {
    margin-right: 6px;
    font-weight: 700;
  }
  .ok {
    color: var(--act-ok);
  }
  .wrong {
    color: var(--act-warn);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 16px 8px 0;
    border-bottom: 1px solid var(--act-hairline);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    border-bottom-color: var(--act-axis);
    font: 600 12px/16px var(--act-font);
  }
  code,
  pre {
    font: 13px/20px ui-monospace, Menlo, Consolas, monospace;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    a.button {
      min-height: 44px;
    }
  }
  /* Each row a card: its head first, then its cells under their own names. */
  @container (max-width: 760px) {
    .lead {
      font-size: 18px;
      line-height: 27px;
    }
    table.cards,
    .cards tbody,
    .cards tr,
    .cards :is(th, td) {
      display: block;
    }
    .cards thead {
      display: none;
    }
    .cards tr {
      padding: 8px 0;
      border-bottom: 1px solid var(--act-hairline);
    }
    .cards :is(th, td) {
      padding: 2px 0;
      border: 0;
    }
    .cards td[data-name]::before {
      content: attr(data-name);
      display: block;
      color: var(--act-ink-2);
      font-size: 12px;
      line-height: 16px;
    }
  }
`;
