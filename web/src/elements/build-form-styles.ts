// The look of the builder's form: a label beside each control, three groups with a rule above each.
import { css } from 'lit';

export const buildFormStyles = css`
  :host {
    display: block;
  }
  section {
    padding: 12px 0 8px;
    border-top: 1px solid var(--act-hairline);
  }
  .heading {
    margin-bottom: 8px;
    color: var(--act-ink-2);
    font-size: 13px;
  }
  .row {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
    margin: 8px 0;
  }
  .row[data-key='alt'] {
    align-items: start;
  }
  .row.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .label {
    color: var(--act-ink-2);
  }
  .bad {
    grid-column: 2;
  }
  .segmented {
    display: flex;
  }
  .segmented button {
    flex: 1 1 auto;
    padding: 0 6px;
    white-space: nowrap;
  }
  .control select {
    min-height: 30px;
    padding: 0 4px;
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
  }
  .check {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
  }
  .check input {
    margin-right: 6px;
  }
  .range {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .field {
    width: 78px;
  }
  .field.list {
    width: 100%;
    text-align: left;
  }
  .field::placeholder {
    color: var(--act-ink-2);
    opacity: 1;
  }
  textarea {
    width: 100%;
    padding: 6px 8px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    background: var(--act-paper);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    max-width: 100%;
    min-height: 32px;
    padding-left: 10px;
    border: 1px solid var(--act-hairline);
    border-radius: 2px;
  }
  .chip.unknown {
    border: 1px dashed var(--act-axis);
    color: var(--act-ink-2);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .close {
    width: 26px;
    min-height: 30px;
    padding: 0;
    border: 0;
  }
  .chips select {
    width: 112px;
    color: var(--act-accent);
  }
  details > summary {
    min-height: 28px;
    color: var(--act-accent);
    cursor: pointer;
  }
  p.small {
    margin: 8px 0 0;
  }
  @container (max-width: 760px) {
    .close {
      width: 44px;
    }
    details > summary {
      min-height: 44px;
      line-height: 44px;
    }
  }
`;
