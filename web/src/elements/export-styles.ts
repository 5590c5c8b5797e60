// How the export dialog looks: a sheet in the middle, the whole width on a phone.
import { css } from 'lit';

export const exportStyles = css`
  dialog {
    width: min(560px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    margin: auto;
    padding: 16px 24px 24px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    overflow-y: auto;
    background: var(--act-paper);
    color: var(--act-ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  header,
  .row,
  .formats,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  header {
    justify-content: space-between;
    margin-bottom: 8px;
  }
  h2 {
    margin: 0;
    font: 600 18px/28px var(--act-font);
  }
  .close {
    min-width: 32px;
    margin-right: -10px;
    padding: 0;
    border-color: transparent;
    font-size: 18px;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .row {
    min-height: 40px;
    margin: 8px 0;
  }
  label {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--act-accent);
  }
  select {
    min-height: 32px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    background: var(--act-paper);
  }
  textarea,
  .picture {
    display: block;
    width: 100%;
    height: 208px;
    border: 1px solid var(--act-hairline);
    border-radius: 0;
    background: var(--act-tint);
    color: inherit;
  }
  textarea {
    padding: 8px;
    font: 12px/18px ui-monospace, Menlo, Consolas, monospace;
    white-space: pre;
    resize: vertical;
  }
  .picture {
    object-fit: contain;
  }
  .actions {
    margin-top: 12px;
  }
  .told {
    margin: 8px 0 0;
    min-height: 20px;
  }
  @media (max-width: 560px) {
    dialog {
      width: 100vw;
      max-width: none;
      max-height: 100dvh;
      margin-bottom: 0;
      padding: 8px 16px 16px;
      border-width: 1px 0 0;
    }
    .formats {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    }
    .actions button {
      flex: 1 1 auto;
    }
  }
  @media (pointer: coarse) {
    label,
    select {
      min-height: 44px;
    }
  }
`;
