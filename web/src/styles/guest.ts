// What an element takes from nobody: text properties of the place it stands in, a page written from right to left, say.
import { css } from 'lit';

export const guest = css`
  direction: ltr;
  hyphens: manual;
  letter-spacing: 0;
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
  word-break: normal;
  word-spacing: 0;
  writing-mode: horizontal-tb;
  -webkit-text-fill-color: currentcolor;
  -webkit-text-stroke: 0;
`;
