// The layout of the compare page: chips on top, plots or a table, the probe and values beside them.
import { css } from 'lit';

export const compareStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 288px;
    grid-template-rows: auto auto 1fr;
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
  .top .segmented {
    flex: none;
  }
  main {
    grid-row: 2 / span 2;
    min-width: 0;
  }
  .wide main {
    grid-column: 1 / -1;
  }
  .probe {
    grid-column: 2;
  }
  aside {
    grid-column: 2;
    min-width: 0;
  }
  .ways {
    margin-top: 24px;
  }
  .title {
    margin: 0;
    font: 600 20px/32px var(--act-font);
  }
  .sentence {
    margin: 16px 0;
    font: 17px/26px var(--act-prose-font);
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
  @media (pointer: coarse) {
    summary,
    .check,
    .segmented button {
      min-height: 44px;
    }
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
    act-compare-chips {
      width: 100%;
    }
    .probe {
      position: sticky;
      z-index: 2;
      bottom: 0;
      margin: 8px -16px 0;
      padding: 8px 16px;
      border-top: 1px solid var(--act-hairline);
      background: var(--act-paper);
    }
    aside {
      margin-top: 8px;
    }
  }
`;
