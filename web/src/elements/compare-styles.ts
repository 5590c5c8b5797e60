// The grid of the compare page: chips on top, panels or one plot, values beside it.
import { css } from 'lit';

export const compareStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 272px;
    gap: 16px 24px;
    align-items: start;
    padding: 16px 24px 32px;
  }
  .top {
    grid-column: 1 / -1;
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    max-height: 112px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .chip {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 32px;
    padding-left: 10px;
    border: 1px solid var(--act-hairline);
    border-radius: 2px;
  }
  .chip.unknown {
    border: 1px dashed var(--act-axis);
    color: var(--act-ink-2);
  }
  .chip .name {
    max-width: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .close {
    width: 30px;
    min-height: 30px;
    padding: 0;
    border: 0;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(138px, 1fr));
    gap: 12px 10px;
  }
  .panel h2 {
    position: relative;
    display: flex;
    gap: 8px;
    justify-content: space-between;
    margin: 0;
    padding: 4px 0;
    border-top: 1px solid var(--act-hairline);
    font: 600 14px/20px var(--act-font);
  }
  .panel .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .panel .close {
    position: absolute;
    right: 0;
    width: 24px;
    min-height: 24px;
    margin: -2px 0;
    background: var(--act-paper);
    color: var(--act-ink-2);
    opacity: 0;
  }
  .panel:hover .close,
  .panel .close:focus-visible {
    opacity: 1;
  }
  @media (hover: none) {
    .panel .close {
      position: static;
      opacity: 1;
    }
  }
  .panel .value {
    margin-left: auto;
    color: var(--act-ink-2);
    font-weight: 400;
  }
  .panel act-figure {
    height: 124px;
  }
  .plot {
    position: relative;
  }
  act-figure.overlay {
    height: clamp(320px, 100vh - 200px, 600px);
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    justify-content: space-between;
    color: var(--act-ink-2);
  }
  .empty {
    font: 19px/28px var(--act-prose-font);
  }
  .checks {
    display: flex;
    gap: 20px;
  }
  .check {
    display: flex;
    align-items: center;
    min-height: 32px;
    font-size: 17px;
  }
  .axes {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-top: 12px;
  }
  summary {
    min-height: 28px;
    padding: 4px 0;
    cursor: pointer;
  }
  @container (max-width: 760px) {
    .page {
      display: block;
      padding: 12px 16px 32px;
    }
    .top {
      flex-wrap: wrap;
      margin-bottom: 12px;
    }
    .chips {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .chip {
      flex: none;
      min-height: 44px;
    }
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    aside {
      margin-top: 16px;
    }
    .hint {
      display: block;
    }
    .hint span {
      display: block;
    }
  }
`;
