// The gradient's page: stories and controls, picture, sentence; one column on a phone, with the sentence before sliders.
import { css } from 'lit';
import { foldStyles } from './fold.ts';
import { labPartStyles } from './lab-parts.ts';
import { gradientPartStyles } from './gradient-part-styles.ts';

export const gradientStyles = [
  labPartStyles,
  foldStyles,
  gradientPartStyles,
  css`
    .page {
      display: grid;
      grid-template-columns: 208px minmax(0, 1fr) 248px;
      gap: 0 24px;
      align-items: start;
    }
    .stories {
      padding-bottom: 12px;
      border-bottom: 1px solid var(--act-hairline);
    }
    aside .sentence b {
      color: var(--hue);
    }
    header {
      justify-content: space-between;
    }
    header sub {
      font-style: normal;
    }
    .story {
      display: block;
      width: 100%;
      margin-top: 2px;
      border: 0;
      border-left: 2px solid transparent;
      border-radius: 0;
      text-align: left;
    }
    .story[aria-pressed='true'] {
      background: var(--act-selected);
      border-left-color: var(--act-accent);
      font-weight: 600;
    }
    .run {
      display: flex;
      gap: 12px;
      align-items: center;
      min-height: 36px;
    }
    .run progress {
      flex: 0 1 220px;
      height: 6px;
      accent-color: var(--act-accent);
    }
    .run button {
      min-height: 28px;
    }
    kbd {
      padding: 0 4px;
      border: 1px solid var(--act-hairline);
      border-radius: 2px;
      color: var(--act-ink-2);
      font: 12px/16px var(--act-font);
    }
    .refused {
      margin: 4px 0;
      padding: 8px 12px;
      background: var(--act-tint);
      border-left: 2px solid var(--act-warn);
    }
    .keys {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      align-items: center;
    }
    .keys .by {
      flex: 1 1 auto;
    }
    .keys svg {
      margin-right: 6px;
      vertical-align: middle;
    }
    .keys line {
      stroke: var(--act-line-1);
    }
    .keys .thick {
      stroke-width: 2.5;
    }
    .keys .dashed {
      stroke: var(--act-ink);
      stroke-width: 1.25;
      stroke-dasharray: 4 4;
    }
    act-gradient-plot.stale {
      opacity: 0.45;
    }
    .below {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 212px;
      gap: 0 24px;
      margin-top: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--act-hairline);
    }
    .chain {
      display: grid;
      grid-template-columns: 30px minmax(0, 1fr) 28px;
      gap: 4px 8px;
      align-items: center;
      margin-top: 8px;
    }
    .chain select {
      width: 100%;
    }
    .chain .remove {
      min-width: 28px;
      min-height: 28px;
      padding: 0;
    }
    .chain .mark {
      justify-self: start;
      padding: 4px 0;
      font-size: 12px;
      line-height: 16px;
    }
    .chain button.mark {
      min-height: 24px;
    }
    .controls > * {
      padding: 12px 0;
      border-bottom: 1px solid var(--act-hairline);
    }
    .controls > :last-child {
      border-bottom: 0;
    }
    .controls .number-row {
      grid-template-columns: minmax(0, 1fr) 84px;
      margin-top: 6px;
    }
    .controls .number-row .field {
      width: 84px;
    }
    .controls input[type='range'] {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .again {
      width: 100%;
      margin: 10px 0 4px;
    }
    @container (max-width: 1020px) {
      .page {
        grid-template-columns: minmax(0, 1fr) 248px;
      }
      .left {
        display: contents;
      }
      .stories {
        grid-column: 1 / -1;
        margin-bottom: 8px;
        border-bottom: 0;
      }
      .centre {
        grid-row: 2 / span 2;
        grid-column: 1;
      }
      aside {
        grid-row: 2;
        grid-column: 2;
      }
      .controls {
        grid-row: 3;
        grid-column: 2;
      }
      .story-list {
        display: flex;
        gap: 8px;
        overflow-x: auto;
        scrollbar-width: thin;
      }
      .stories h2 {
        display: none;
      }
      .story {
        flex: none;
        width: auto;
        margin: 0;
        border: 1px solid var(--act-hairline);
        border-radius: 2px;
        white-space: nowrap;
      }
      .story[aria-pressed='true'] {
        border-color: var(--act-accent);
      }
    }
    @container (max-width: 760px) {
      .page {
        display: flex;
        flex-direction: column;
        align-items: stretch;
      }
      .centre {
        display: contents;
      }
      .controls {
        order: 1;
      }
      .below {
        order: 2;
      }
      .story {
        min-height: 44px;
      }
      header h1 {
        font-size: 20px;
        line-height: 28px;
      }
      .below {
        display: block;
        margin: 0;
        padding: 0;
        border: 0;
      }
      .chain .remove {
        min-width: 44px;
        min-height: 44px;
      }
      .chain {
        grid-template-columns: 30px minmax(0, 1fr) 44px;
      }
      act-gradient-plot {
        margin: 0 -6px;
      }
      .controls {
        margin-top: 16px;
        border-top: 1px solid var(--act-hairline);
      }
      .controls > * {
        padding: 8px 0;
      }
      aside .sentence {
        margin-top: 8px;
      }
    }
  `,
];
