// The layout of the table of all functions.
import { css } from 'lit';

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
  table {
    width: 100%;
    min-width: 1208px;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    position: relative;
    height: 32px;
    padding: 0 6px 0 0;
    border-bottom: 1px solid var(--act-hairline);
    background: var(--act-paper);
    text-align: right;
    white-space: nowrap;
  }
  thead th,
  thead td {
    border-bottom-color: var(--act-axis);
    vertical-align: bottom;
  }
  thead button {
    min-height: 32px;
    padding: 0 2px;
    border: 0;
    color: var(--act-ink-2);
    font-weight: 600;
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
    vertical-align: middle;
  }
  td.year,
  td.monotone {
    color: var(--act-ink-2);
  }
  .curve svg {
    display: block;
    overflow: hidden;
  }
  .pale {
    color: var(--act-ink-2);
  }
  .bar {
    padding-left: 6px;
  }
  .bar svg {
    display: block;
  }
  .dot {
    padding-right: 0;
    font-size: 11px;
    text-align: center;
  }
  thead .dot button {
    padding: 0;
    font-size: 14px;
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
  .c-curve {
    width: 48px;
  }
  .c-name {
    width: 150px;
  }
  .c-year {
    width: 50px;
  }
  .c-range {
    width: 124px;
  }
  .c-class {
    width: 56px;
  }
  .c-monotone {
    width: 82px;
  }
  .c-number {
    width: 68px;
  }
  .c-bar {
    width: 90px;
  }
  .c-flat {
    width: 86px;
  }
  .c-dot {
    width: 54px;
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
    thead th,
    thead td {
      position: sticky;
      z-index: 2;
      top: 56px;
    }
    thead th.name {
      z-index: 3;
    }
  }
  @media (pointer: coarse) {
    th,
    td {
      height: 44px;
    }
    .tools input {
      min-height: 44px;
    }
    tbody a {
      display: inline-block;
      min-width: 24px;
      padding: 12px 0;
    }
    thead button {
      min-height: 44px;
    }
  }
  @container (max-width: 760px) {
    .c-name {
      width: 136px;
    }
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
  }
`;
