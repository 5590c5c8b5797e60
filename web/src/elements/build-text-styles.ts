// The look of the texts for hosts: tabs with a line under the chosen one, the text on a tint, buttons below.
import { css } from 'lit';

export const buildTextStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    border-bottom: 1px solid var(--act-hairline);
  }
  [role='tab'] {
    min-height: 36px;
    padding: 0;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    color: var(--act-ink-2);
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--act-accent);
    color: var(--act-ink);
    font-weight: 600;
  }
  .way {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-top: 12px;
  }
  pre {
    max-height: 360px;
    margin: 12px 0 0;
    padding: 14px 16px;
    overflow: auto;
    background: var(--act-tint);
    font: 13px/22px ui-monospace, Menlo, Consolas, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .wechat {
    display: block;
    width: min(420px, 100%);
    margin-top: 12px;
    border: 1px solid var(--act-hairline);
  }
  .wechat + pre {
    max-height: 132px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0;
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--act-axis);
    border-radius: 2px;
    color: inherit;
    text-decoration: none;
  }
  .button:hover {
    background: var(--act-tint);
  }
  p {
    max-width: 72ch;
    margin: 4px 0;
  }
  .local {
    color: var(--act-warn);
  }
  @media (pointer: coarse) {
    [role='tab'],
    .button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
