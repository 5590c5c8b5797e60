// How <act-readout> looks: a table beside the plot, a strip under it.
import { css } from 'lit';

export const readoutStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    height: 36px;
    padding: 0;
    border-top: 1px solid var(--act-hairline);
    font-weight: 400;
    text-align: right;
  }
  thead th,
  tr.x > * {
    border-top: 0;
  }
  thead th {
    height: 24px;
  }
  th[scope='row'] {
    text-align: left;
  }
  td {
    font-size: 16px;
    padding-left: 8px;
  }
  tr.f td {
    font-weight: 600;
  }
  td.differs {
    background: var(--act-selected);
  }
  button {
    display: inline-flex;
    gap: 10px;
    align-items: center;
    min-height: 30px;
    padding: 0;
    border-color: transparent;
  }
  button[aria-pressed='false'] {
    color: var(--act-ink-2);
  }
  button[aria-pressed='false'] svg {
    opacity: 0.25;
  }
  button,
  td {
    white-space: nowrap;
  }
  td.small {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .math {
    font-size: 17px;
  }
  .prime {
    margin-left: 0.12em;
    font-style: normal;
  }
  .field {
    width: 96px;
    font-size: 16px;
  }
  /* A long number reaches into the room beside the letter x, and leaves the columns as they are. */
  @supports (field-sizing: content) {
    .field {
      width: auto;
      min-width: 96px;
      max-width: 192px;
      margin-left: -48px;
      field-sizing: content;
    }
  }
  td.small {
    font-size: 12px;
  }
  td.small span {
    display: block;
  }
  /* Two columns of values need the room of the arguments. */
  .split .arguments {
    display: none;
  }
  /* A strip under the plot: x, f, f′, f″ side by side, each over its value. */
  @container (max-width: 760px) {
    tbody {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      border-block: 1px solid var(--act-hairline);
    }
    tr {
      display: flex;
      flex-direction: column;
      min-width: 0;
      padding: 2px 4px 6px 8px;
    }
    tr + tr {
      border-left: 1px solid var(--act-hairline);
    }
    tr.x {
      padding-left: 0;
    }
    th,
    td,
    td.small {
      height: auto;
      padding: 0;
      border: 0;
      text-align: left;
      font-size: 15px;
      line-height: 24px;
    }
    tr.x th {
      min-height: 44px;
      line-height: 44px;
    }
    tr.sides {
      display: none;
    }
    button {
      gap: 6px;
      padding: 0;
    }
    button svg {
      width: 20px;
    }
    .arguments,
    .hint {
      display: none;
    }
    .field {
      width: 100%;
      max-width: none;
      min-height: 32px;
      margin: 0;
      padding: 0 4px;
      font-size: 17px;
      text-align: left;
    }
  }
  /* A long value in two half lines takes the room of a short one: nothing moves while the probe does. */
  @container (max-width: 620px) {
    tr {
      padding: 2px 2px 6px 6px;
    }
    td.long,
    td.wide {
      height: 24px;
      font-size: 11px;
    }
    td.long {
      font-size: 11.5px;
      line-height: 12px;
    }
    td.long span {
      display: block;
    }
  }
  /* Less than four values are wide: two by two, each beside its name. */
  @container (max-width: 380px) {
    tbody {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    tr,
    tr.x {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      grid-auto-rows: max-content;
      gap: 0 6px;
      align-content: center;
      align-items: center;
      min-height: 44px;
      padding: 2px 2px 2px 6px;
    }
    tr.x,
    tr.d1 {
      padding-left: 0;
    }
    tr.sides {
      display: none;
    }
    th {
      grid-row: span 2;
    }
    td {
      grid-column: 2;
    }
    td[colspan] {
      grid-row: span 2;
    }
    td.long[colspan] {
      height: 36px;
      font-size: 14px;
      line-height: 18px;
    }
    tr.x th {
      min-width: 20px;
    }
    tr + tr.d1 {
      border-left: 0;
    }
    tr.d1,
    tr.d2 {
      border-top: 1px solid var(--act-hairline);
    }
  }
`;
