// How the page around the views looks.
import { css } from 'lit';

export const appStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 100vh;
    max-width: 1560px;
    margin: 0 auto;
    background: var(--act-paper);
  }
  act-header {
    position: sticky;
    z-index: 5;
    top: 0;
    display: block;
  }
  act-notice {
    margin: 16px 24px 0;
  }
  .instead {
    margin: 16px 24px 0;
  }
  /* English words that make way for others would move. */
  .wordless {
    visibility: hidden;
  }
  /* Out of the flow: what comes next is not where this was. */
  .loading {
    position: fixed;
    left: 24px;
    bottom: 16px;
    margin: 0;
    color: var(--act-ink-2);
    animation: appear 0s 400ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @container (max-width: 760px) {
    act-header {
      position: static;
    }
  }
  @media print {
    act-header,
    act-notice {
      display: none;
    }
  }
`;
