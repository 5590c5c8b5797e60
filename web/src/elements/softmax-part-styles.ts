// What stands under the softmax lab's board: facts, softmax's kin, float32, the simplex.
import { css } from 'lit';

export const softmaxPartStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
    gap: 12px 24px;
    margin: 24px 0;
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
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 0.8fr);
    gap: 24px 40px;
    padding-top: 16px;
    border-top: 1px solid var(--act-hairline);
  }
  .below > * {
    min-width: 0;
  }
  .below h2 + p {
    margin-bottom: 8px;
  }
  .below table {
    width: 100%;
    border-collapse: collapse;
  }
  .below th,
  .below td {
    height: 29px;
    padding: 0 8px 0 0;
    border-bottom: 1px solid var(--act-hairline);
    font-weight: 400;
    text-align: right;
  }
  .below thead th {
    border-bottom-color: var(--act-axis);
    font-weight: 600;
    font-size: 12px;
  }
  .below th:first-child {
    text-align: left;
  }
  .wide {
    overflow-x: auto;
  }
  .kin td {
    position: relative;
    min-width: 76px;
  }
  .cell-bar {
    position: absolute;
    bottom: 2px;
    left: 8px;
    height: 3px;
    max-width: calc(100% - 16px);
  }
  .lost {
    color: var(--act-warn);
    font-weight: 600;
  }
  .told {
    margin: 8px 0;
  }
  .told.lost {
    font-weight: 400;
  }
`;
