// The gates' page: list, map, values; the map first on a phone.
import { css } from 'lit';
import { labPartStyles } from './lab-parts.ts';

export const gatesStyles = [
  labPartStyles,
  css`
    .page {
      display: grid;
      grid-template-columns: 208px minmax(0, 1fr) 248px;
      gap: 24px;
      align-items: start;
    }
    .source {
      margin-left: auto;
    }
    a {
      color: var(--act-accent);
    }
    .choice {
      display: flex;
      gap: 12px;
      align-items: center;
      width: 100%;
      margin-bottom: 4px;
      padding: 8px;
      border: 0;
      border-left: 2px solid transparent;
      border-radius: 0;
      text-align: left;
    }
    .choice[aria-pressed='true'] {
      background: var(--act-selected);
      border-left-color: var(--act-accent);
    }
    .choice[aria-pressed='true'] .gate-name {
      font-weight: 600;
    }
    .gate-name {
      display: block;
    }
    .choice math {
      font-size: 15px;
      color: var(--act-ink-2);
    }
    .inputs .number-row {
      grid-template-columns: minmax(0, 1fr) 88px;
      margin-bottom: 8px;
    }
    .inputs .field {
      width: 88px;
    }
    .inputs input[type='range'] {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .inputs .math,
    dt .math {
      font-size: 17px;
    }
    .values {
      margin: 8px 0 16px;
    }
    .values div {
      display: flex;
      justify-content: space-between;
      align-items: center;
      height: 32px;
      border-top: 1px solid var(--act-hairline);
    }
    dd {
      margin: 0;
      font-size: 16px;
    }
    dd.f {
      font-weight: 600;
    }
    .key {
      margin: 16px 0;
      padding-top: 16px;
      border-top: 1px solid var(--act-hairline);
    }
    .swatches {
      display: flex;
      height: 14px;
      margin-top: 8px;
      border: 1px solid var(--act-hairline);
      forced-color-adjust: none;
    }
    .swatches span {
      flex: 1;
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
    .warning {
      padding: 8px 12px;
      background: var(--act-tint);
      border-left: 2px solid var(--act-axis);
    }
    @container (max-width: 1020px) {
      .page {
        grid-template-columns: minmax(0, 1fr) 248px;
      }
      .list {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 4px;
      }
      .choice {
        width: auto;
        border-bottom: 2px solid transparent;
        border-left: 0;
      }
      .choice[aria-pressed='true'] {
        border-bottom-color: var(--act-accent);
      }
      .choice math,
      .list > p {
        display: none;
      }
      act-gate-thumb {
        width: 32px;
        height: 32px;
      }
    }
    @container (max-width: 760px) {
      .page {
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .choice {
        gap: 8px;
        min-height: 44px;
        padding: 4px 8px;
      }
      .source {
        display: none;
      }
      act-gate-map {
        margin: 0 -4px;
      }
    }
  `,
];
