// The layout of the table of all functions.
import { css, unsafeCSS } from 'lit';
import { frameworks } from '../model/table.ts';

export const functionTableStyles = css`
  :host {
    display: block;
  }
  .hidden {
    /* Within its cell: else the region scrolls to where it would stand. */
    top: 0;
    left: 0;
  }
  .tools {
    display: flex;
    position: relative;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-bottom: 8px;
  }
  .tools act-table-files {
    margin-left: auto;
  }
  .tools input {
    width: 224px;
    min-height: 32px;
    padding: 0 10px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    background: var(--act-paper);
  }
  .tools input::placeholder {
    color: var(--act-ink-2);
    opacity: 1;
  }
  .count {
    color: var(--act-ink-2);
  }
  .region {
    overflow-x: auto;
  }
  /* Rows are boxes of their own, with the roles of a table: those out of sight cost nothing when others move. */
  table {
    display: block;
    min-width: 1208px;
  }
  thead,
  tbody {
    display: block;
  }
  tr {
    display: grid;
    grid-template-columns:
      repeat(2, minmax(48px, 48fr)) minmax(150px, 150fr)
      minmax(50px, 50fr) minmax(118px, 118fr) minmax(56px, 56fr) minmax(82px, 82fr)
      minmax(64px, 64fr) minmax(84px, 84fr) minmax(68px, 68fr) minmax(90px, 90fr) minmax(90px, 90fr)
      repeat(${unsafeCSS(frameworks.length)}, minmax(52px, 52fr));
  }
  tbody tr {
    content-visibility: auto;
    contain-intrinsic-size: auto 33px;
  }
  th,
  td {
    position: relative;
    box-sizing: content-box;
    height: 32px;
    min-width: 0;
    padding: 0 6px 0 0;
    border-bottom: 1px solid var(--act-hairline);
    background: var(--act-paper);
    text-align: right;
    line-height: 32px;
    white-space: nowrap;
  }
  .pending {
    grid-column: span 8;
  }
  thead th,
  thead td {
    border-bottom-color: var(--act-axis);
  }
  thead button {
    min-height: 32px;
    padding: 0 2px;
    border: 0;
    color: var(--act-ink-2);
    font-weight: 600;
    font-size: 12px;
    white-space: nowrap;
  }
  thead [aria-sort] button {
    color: var(--act-ink);
  }
  thead .start button {
    margin-left: -2px;
  }
  .start,
  .text,
  tbody th,
  .curve {
    text-align: left;
  }
  tbody th {
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
  }
  tbody th,
  thead th.name {
    position: sticky;
    z-index: 1;
    left: 0;
  }
  tbody a {
    color: inherit;
    text-decoration: none;
  }
  tbody a:hover,
  tbody tr:hover a {
    text-decoration: underline;
    text-decoration-color: var(--act-accent);
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover > * {
    background: var(--act-tint);
  }
  tr.compared > * {
    background: var(--act-selected);
  }
  tr.compared th {
    font-weight: 600;
  }
  /* Where only these are shown there is nothing to tell them from. */
  :host([embedded]) tr {
    cursor: auto;
  }
  :host([embedded]) tr.compared > * {
    background: var(--act-paper);
  }
  tr.compared .curve {
    color: var(--row-colour, inherit);
  }
  .letters,
  th .math {
    color: var(--act-ink-2);
    font-weight: 400;
  }
  thead .math {
    font-weight: 400;
    font-size: 15px;
  }
  td.year,
  td.monotone {
    color: var(--act-ink-2);
  }
  .curve svg {
    display: block;
    overflow: hidden;
    margin-top: 6px;
  }
  .pale {
    color: var(--act-ink-2);
  }
  .bar {
    padding-left: 6px;
  }
  .bar svg {
    display: block;
    margin-top: 8px;
  }
  .dot {
    padding-right: 0;
    font-size: 11px;
    text-align: center;
  }
  thead .dot button {
    padding: 0;
    font-weight: 400;
  }
  [data-sort='zero'] .zero,
  [data-sort='steepest'] .steepest,
  [data-sort='edf2'] .edf2,
  [data-sort='flat'] .flat {
    font-weight: 600;
  }
  sup {
    line-height: 0;
  }
  .none,
  .note {
    max-width: 96ch;
    margin: 12px 0 0;
  }
  @container (min-width: 1256px) {
    /* Wide enough to show all: then the head can stay while the page scrolls under the header. */
    .region {
      overflow: visible;
    }
    thead {
      position: sticky;
      z-index: 3;
      top: 56px;
    }
  }
  @media (pointer: coarse) {
    th,
    td {
      height: 44px;
      line-height: 44px;
    }
    tbody tr {
      contain-intrinsic-size: auto 45px;
    }
    .curve svg,
    .bar svg {
      margin-top: 12px;
    }
    .tools input {
      min-height: 44px;
    }
    tbody a {
      display: inline-block;
      min-width: 24px;
      min-height: 44px;
    }
    thead button {
      min-height: 44px;
    }
  }
  @container (max-width: 760px) {
    .tools input {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    tr.compared th {
      border-left: 3px solid Highlight;
    }
  }
  @media print {
    .tools {
      display: none;
    }
    .region {
      overflow: visible;
    }
    table {
      min-width: 0;
      font-size: 9px;
    }
    tbody tr {
      content-visibility: visible;
    }
  }
`;
