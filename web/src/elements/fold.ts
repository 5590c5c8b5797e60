// A part of the panel under a heading: shown on a wide page, folded on a narrow one, where its row says what it holds.
import { css, html, nothing, type TemplateResult } from 'lit';

export interface Fold {
  readonly heading: unknown;
  /** What stands in the row beside the heading: the state of what is folded away. */
  readonly state: unknown;
  readonly open: boolean;
  readonly name: string;
  readonly toggled?: (open: boolean) => unknown;
}

export function fold({ heading, state, open, name, toggled }: Fold, content: unknown): TemplateResult {
  return html`<details
    class="fold ${name}"
    ?open=${open}
    @toggle=${({ target }: Event) => {
      if (target instanceof HTMLDetailsElement) toggled?.(target.open);
    }}
  >
    <summary><span class="heading">${heading}</span>${state === '' ? nothing : html`<span class="state small">${state}</span>`}</summary>
    ${content}
  </details>`;
}

export const foldStyles = css`
  .fold {
    border-top: 1px solid var(--act-hairline);
  }
  .fold > summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 40px;
    padding: 4px 0;
    cursor: pointer;
    list-style: none;
  }
  .fold > summary::-webkit-details-marker {
    display: none;
  }
  .fold > summary::before {
    content: '';
    flex: none;
    width: 6px;
    height: 6px;
    margin: 0 4px 0 1px;
    border: solid currentColor;
    border-width: 0 1.75px 1.75px 0;
    rotate: -45deg;
  }
  .fold[open] > summary::before {
    rotate: 45deg;
  }
  .fold > summary .state {
    flex: 1;
    overflow: hidden;
    text-align: right;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .fold[open] {
    padding-bottom: 12px;
  }
  .fold[open] > summary .state {
    visibility: hidden;
  }
  @container (max-width: 760px) {
    .fold > summary {
      min-height: 44px;
      font-size: 16px;
    }
    .fold > summary .state {
      font-size: 14px;
    }
  }
`;
