// The softmax lab's board: four columns whose rows align, one column on a phone.
import { css } from 'lit';
import { foldStyles } from './fold.ts';
import { labPartStyles } from './lab-parts.ts';
import { softmaxPartStyles } from './softmax-part-styles.ts';

export const softmaxStyles = [
  labPartStyles,
  foldStyles,
  css`
    .true-class {
      display: flex;
      gap: 12px;
      align-items: center;
      margin-left: auto;
    }
    .true-class button {
      min-width: 32px;
      padding: 0 6px;
    }
    .board {
      --row: 60px;
      display: grid;
      grid-template-columns: 264px minmax(0, 1fr) minmax(0, 0.9fr) minmax(0, 1.7fr);
      gap: 24px 32px;
      align-items: start;
      margin-top: 12px;
    }
    .rows-more {
      --row: 50px;
    }
    .rows-many {
      --row: 42px;
    }
    .logits .rows {
      margin-right: -8px;
    }
    .rows {
      margin-top: 4px;
      border-top: 1px solid var(--act-hairline);
    }
    .jacobian act-jacobian {
      margin: 0 -2px;
    }
    .number-row[data-row^='z'],
    .row {
      height: var(--row);
    }
    .row,
    .logits .number-row {
      position: relative;
      border-bottom: 1px solid var(--act-hairline);
    }
    .row {
      display: flex;
      align-items: center;
    }
    .bars::before,
    .slopes::before {
      content: '';
      position: absolute;
      top: -1px;
      bottom: -1px;
      left: 0;
      border-left: 1px solid var(--act-axis);
    }
    .slopes::before {
      left: 40%;
    }
    .bar {
      height: 24px;
      background: color-mix(in srgb, var(--act-line-1) 72%, var(--act-paper));
    }
    .bar.true {
      background: var(--act-line-1);
    }
    .bars .value {
      margin-left: 8px;
    }
    .slopes .value {
      position: absolute;
    }
    .arrow {
      position: absolute;
      height: 3px;
      background: var(--act-line-1);
    }
    .arrow.down {
      background: var(--act-line-2);
    }
    .arrow:not(.headed) {
      height: 9px;
    }
    .headed::after {
      content: '';
      position: absolute;
      top: -4px;
      right: -5px;
      border: 5.5px solid transparent;
      border-right-width: 0;
      border-left: 9px solid var(--act-line-1);
    }
    .headed.down::after {
      right: auto;
      left: -5px;
      border: 5.5px solid transparent;
      border-left-width: 0;
      border-right: 9px solid var(--act-line-2);
    }
    .axis {
      position: relative;
      height: 20px;
      color: var(--act-ink-2);
      font-size: 12px;
    }
    .axis span {
      position: absolute;
      translate: -50% 0;
    }
    .probabilities .axis span:first-child {
      translate: 0 0;
    }
    button.remove {
      min-width: 24px;
      min-height: 24px;
      padding: 0;
      color: var(--act-ink-2);
    }
    .add {
      padding: 0 4px;
      margin: 4px 0 0 -4px;
    }
    .add:disabled {
      color: var(--act-ink-2);
      cursor: default;
    }
    .sliders {
      display: grid;
      grid-template-columns: subgrid;
      grid-row: 2;
      grid-column: 1 / span 2;
      gap: 4px 32px;
    }
    .sliders p {
      margin-bottom: 12px;
    }
    .sliders > * {
      grid-column: 1;
    }
    .sliders .number-row {
      grid-template-columns: minmax(0, 1fr) 64px;
    }
    .sliders .number-row input[type='range'] {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .sliders .arithmetic {
      grid-row: 1 / span 4;
      grid-column: 2;
      align-self: start;
    }
    .arithmetic .segmented {
      display: flex;
      margin-top: 6px;
    }
    .arithmetic button {
      flex: 1;
      padding: 0 4px;
    }
    .said {
      grid-row: 2;
      grid-column: 3 / span 2;
    }
    .said b {
      color: var(--act-accent);
    }
    .said .falls b {
      color: var(--act-text-2);
    }
    .cell-words {
      margin-top: 12px;
      color: var(--act-ink-2);
      font-size: 15px;
    }
  `,
  softmaxPartStyles,
  css`
    @media (forced-colors: active) {
      .bar,
      .arrow,
      .cell-bar {
        background: CanvasText !important;
        forced-color-adjust: none;
      }
    }
    @container (max-width: 1100px) {
      .board {
        grid-template-columns: minmax(0, 264px) minmax(0, 1fr) minmax(0, 1fr);
      }
      .sliders {
        grid-row: 3;
      }
      .jacobian {
        grid-row: 2;
        grid-column: 1 / -1;
      }
      .said {
        grid-row: 3;
        grid-column: 3;
      }
      .jacobian {
        --row: 48px;
      }
      .below {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    @container (max-width: 760px) {
      .board,
      .below {
        grid-template-columns: minmax(0, 1fr);
      }
      .below {
        gap: 0;
        padding-top: 0;
        border-top: 0;
      }
      .board > *,
      .sliders > *,
      .sliders .arithmetic {
        grid-column: 1;
        grid-row: auto;
      }
      .sliders {
        grid-template-columns: minmax(0, 1fr);
      }
      .true-class {
        flex-wrap: wrap;
        gap: 4px 12px;
        margin-left: 0;
      }
      .true-class .segmented {
        flex-wrap: wrap;
      }
      .rows-few,
      .rows-more,
      .rows-many {
        --row: 46px;
      }
      .row {
        --row: 34px;
      }
      .logits .rows {
        margin-right: 0;
      }
      .jacobian {
        --row: 46px;
      }
    }
  `,
];
