// Controls: how buttons, fields, sliders, chips and notices look in every element.
import { css } from 'lit';

export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    color: var(--act-ink);
    font: 14px/20px var(--act-font);
    font-variant-numeric: tabular-nums;
  }
  :focus-visible {
    outline: 2px solid var(--act-accent);
    outline-offset: 2px;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    min-width: 24px;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    background: none;
    cursor: pointer;
  }
  button:hover {
    background: var(--act-tint);
  }
  button.quiet {
    border-color: transparent;
    color: var(--act-accent);
  }
  .field {
    width: 84px;
    min-height: 28px;
    padding: 0 6px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    background: var(--act-paper);
    text-align: right;
    /* A number that is cut must not pass for another one. */
    text-overflow: ellipsis;
    appearance: textfield;
  }
  .field::-webkit-inner-spin-button {
    appearance: none;
  }
  select {
    min-height: 28px;
    max-width: 100%;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    background: var(--act-paper);
  }
  input[type='range'] {
    width: 100%;
    height: 24px;
    margin: 0;
    accent-color: var(--act-accent);
    cursor: pointer;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    margin: 0 8px 0 0;
    accent-color: var(--act-accent);
  }
  .segmented {
    display: inline-flex;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
  }
  .segmented button {
    min-height: 28px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
  }
  .segmented button[aria-pressed='true'] {
    background: var(--act-selected);
    border-bottom-color: var(--act-accent);
    font-weight: 600;
  }
  .small {
    color: var(--act-ink-2);
    font-size: 12px;
    line-height: 16px;
  }
  .math {
    font-family: var(--act-math-font);
    font-style: italic;
    font-size: 1.08em;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .heading {
    margin: 0;
    font: 600 14px/20px var(--act-font);
  }
  .rule {
    border: 0;
    border-top: 1px solid var(--act-hairline);
    margin: 16px 0;
  }
  .bad {
    margin: 4px 0 0;
    color: var(--act-warn);
    font-size: 12px;
    line-height: 16px;
  }
  @media (pointer: coarse) {
    button,
    select,
    .field {
      min-height: 44px;
    }
    input[type='range'] {
      height: 44px;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-current] {
      outline: 2px solid Highlight;
    }
  }
`;
