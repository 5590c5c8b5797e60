// What an element takes from nobody: text properties of the place it stands in, a page written from right to left, say.
import { css } from 'lit';

export const guest = css`
  direction: ltr;
  letter-spacing: 0;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
`;
