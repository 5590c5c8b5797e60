// The grid of the explore page: rail, plot, panel; plot first on a phone.
import { css, unsafeCSS } from 'lit';

const hues = [1, 2, 3, 4, 5, 6].map((hue) => `.hue-${hue} b { color: var(--act-text-${hue}); }`).join('\n');

export const exploreStyles = css`
  :host {
    display: block;
  }
  ${unsafeCSS(hues)}
  .page {
    display: grid;
    grid-template-columns: 208px minmax(0, 1fr) 248px;
    gap: 24px;
    align-items: start;
    padding: 16px 24px 32px;
  }
  .rail {
    position: sticky;
    top: 72px;
    max-height: calc(100vh - 88px);
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    min-height: 40px;
  }
  h1 {
    margin: 0;
    font: 600 25px/32px var(--act-font);
    letter-spacing: -0.015em;
  }
  h1:focus-visible {
    scroll-margin-top: 72px;
  }
  .second {
    color: var(--act-ink-2);
  }
  .source {
    margin-left: auto;
  }
  a {
    color: var(--act-accent);
  }
  .plot {
    position: relative;
    margin: 0 0 8px;
  }
  act-figure {
    height: clamp(320px, 100vh - 372px, 560px);
    /* On a phone that lies on its side the whole of it can be seen. */
    max-height: max(220px, 100vh - 170px);
  }
  .sentence {
    min-height: 56px;
    max-width: 76ch;
    margin: 16px 0;
    font: 19px/28px var(--act-prose-font);
  }
  .sentence .math {
    font-size: inherit;
    font-family: inherit;
  }
  .sentence b {
    font-weight: 600;
  }
  :host(:lang(zh)) .sentence {
    font-size: 18px;
    line-height: 31px;
  }
  /* Italics do not exist in Chinese, and bold shouts. */
  :host(:lang(zh)) em {
    font-style: normal;
    text-emphasis: dot;
    text-emphasis-position: under right;
  }
  /* The room of its rows, which their margins share. */
  act-params:not(:defined) {
    display: block;
    min-height: calc(64px * var(--rows) - 4px);
  }
  dl {
    margin: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
    gap: 12px 16px;
    padding-top: 16px;
    border-top: 1px solid var(--act-hairline);
  }
  dt {
    color: var(--act-ink-2);
    font-size: 12px;
    line-height: 16px;
  }
  dd {
    margin: 0;
  }
  .facts > div {
    min-width: 0;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .ways {
    margin-top: 16px;
  }
  aside section {
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px solid var(--act-hairline);
  }
  @container (max-width: 1020px) {
    .page {
      grid-template-columns: minmax(0, 1fr) 248px;
      row-gap: 8px;
    }
    .rail {
      position: static;
      grid-column: 1 / -1;
      min-width: 0;
      max-height: none;
      overflow: visible;
    }
  }
  /* One column: what moves stands right under the plot, what is read comes after it. */
  @container (max-width: 760px) {
    .page {
      display: flex;
      flex-direction: column;
      gap: 0;
      align-items: stretch;
      padding: 12px 16px 32px;
    }
    main,
    aside {
      display: contents;
    }
    .rail {
      flex: none;
      margin-bottom: 8px;
    }
    .second,
    .source {
      display: none;
    }
    .readout {
      order: 1;
    }
    .sentence {
      order: 2;
    }
    .parameters {
      order: 3;
    }
    .facts-fold {
      order: 4;
    }
    .facts-fold .facts {
      padding-top: 0;
      border-top: 0;
    }
    .more {
      order: 5;
    }
    .ways {
      order: 6;
    }
    act-figure {
      height: clamp(280px, 44vh, 420px);
    }
    .sentence {
      margin: 12px 0;
      min-height: 81px;
      font-size: 18px;
      line-height: 27px;
    }
  }
  @media print {
    .page {
      display: block;
    }
    .rail,
    .more {
      display: none;
    }
  }
`;
