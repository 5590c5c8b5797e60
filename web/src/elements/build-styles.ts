// The look of the builder: the form at the left, previews and texts at the right; one column on a narrow page.
import { css } from 'lit';

export const buildStyles = css`
  :host {
    display: block;
  }
  .page {
    display: grid;
    grid-template-columns: 328px minmax(0, 1fr);
    gap: 0 48px;
    padding: 20px 24px 48px;
  }
  act-notice {
    grid-column: 1 / -1;
    margin-bottom: 16px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    margin-bottom: 12px;
  }
  h1 {
    margin: 0;
    font: 600 25px/32px var(--act-font);
    letter-spacing: -0.015em;
  }
  .second {
    color: var(--act-ink-2);
  }
  .right {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-content: start;
    min-width: 0;
  }
  .checks {
    padding: 12px 0;
    border-top: 1px solid var(--act-hairline);
  }
  .checks .heading {
    color: var(--act-ink-2);
    font-size: 13px;
  }
  ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 4px 0;
  }
  li svg {
    flex: none;
    align-self: center;
  }
  .good svg {
    color: var(--act-ok);
  }
  .poor svg,
  .poor {
    color: var(--act-warn);
  }
  details {
    border-top: 1px solid var(--act-hairline);
  }
  details + details {
    margin-top: -24px;
  }
  summary {
    min-height: 40px;
    font-weight: 600;
    line-height: 40px;
    cursor: pointer;
  }
  .where label {
    display: grid;
    grid-template-columns: 176px minmax(0, 420px);
    gap: 4px 12px;
    align-items: center;
    margin: 4px 0;
    color: var(--act-ink-2);
  }
  .where .field {
    width: 100%;
    color: var(--act-ink);
    text-align: left;
  }
  .where p {
    max-width: 72ch;
  }
  .told {
    margin: 0 0 8px;
    padding: 8px 12px;
    border-left: 2px solid var(--act-axis);
    background: var(--act-tint);
    overflow-wrap: anywhere;
  }
  @container (max-width: 960px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
      gap: 24px 0;
    }
  }
  @container (max-width: 760px) {
    .page {
      padding: 16px 16px 48px;
    }
    .where label {
      grid-template-columns: minmax(0, 1fr);
    }
    summary {
      min-height: 44px;
      line-height: 44px;
    }
  }
`;
