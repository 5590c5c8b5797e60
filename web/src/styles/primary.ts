// The one button of a group that is meant: for buttons of the class `primary`.
import { css } from 'lit';

export const primary = css`
  .primary {
    border-color: var(--act-accent);
    background: var(--act-accent);
    color: var(--act-paper);
    font-weight: 600;
  }
  .primary:hover {
    background: var(--act-ink);
  }
  .primary:disabled {
    border-color: var(--act-axis);
    background: none;
    color: var(--act-ink-2);
    cursor: default;
  }
  @media (forced-colors: active) {
    .primary,
    .primary:hover {
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;
