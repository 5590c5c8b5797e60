// The ramp of a sweep from its first curve to its last, for the page that draws one; paper always has the light one.
import { css } from 'lit';

const light = css`
  --act-ramp-1: #6499e6;
  --act-ramp-2: #427cd0;
  --act-ramp-3: #2662b6;
  --act-ramp-4: #12468e;
  --act-ramp-5: #082656;
`;

const dark = css`
  --act-ramp-1: #3f6cc0;
  --act-ramp-2: #5b8def;
  --act-ramp-3: #86abf6;
  --act-ramp-4: #b2cafb;
  --act-ramp-5: #e1eaff;
`;

export const ramp = css`
  :host {
    ${light}
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
  }
`;
