// The look of embedded plots: paper and a thin border of their own, no shadow, and room for the host's styles.
import { css } from 'lit';
import { guest } from '../styles/guest.ts';

export const embedStyles = css`
  :host {
    display: grid;
    box-sizing: border-box;
    container-type: inline-size;
    /* Where a row or a table asks how wide it would be: its content has no say. */
    contain-intrinsic-inline-size: min(640px, 80vw);
    overflow: auto;
    border: 1px solid var(--act-hairline);
    border-radius: 2px;
    background: var(--act-paper);
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  .embed {
    ${guest}
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    padding: 12px 16px 8px;
  }
  header {
    display: flex;
    gap: 4px 12px;
    align-items: baseline;
    min-height: 24px;
  }
  .name {
    margin: 0;
    font: 600 16px/24px var(--act-font);
    overflow-wrap: anywhere;
  }
  act-formula {
    min-width: 0;
    color: var(--act-ink-2);
    overflow-x: auto;
  }
  .hint {
    margin-left: auto;
    white-space: nowrap;
  }
  .plot {
    position: relative;
    flex: 1 1 300px;
    min-height: 160px;
    container-type: size;
  }
  .plot:only-child {
    min-height: 96px;
  }
  /* Wheel, fingers and keys are left. */
  @container (max-height: 119px) {
    act-zoom {
      display: none;
    }
  }
  act-figure {
    position: absolute;
    inset: 0;
  }
  .readout,
  .sentence,
  .controls,
  footer {
    border-top: 1px solid var(--act-hairline);
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 28px;
    align-items: center;
    margin-top: 4px;
    padding: 6px 0;
  }
  .readout > *,
  .readout button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .readout svg {
    flex: none;
  }
  .readout button {
    min-height: 28px;
    padding: 0 4px;
    border-color: transparent;
  }
  .readout button[aria-pressed='false'] svg {
    opacity: 0.25;
  }
  .math {
    font-size: 16px;
  }
  .first {
    font-weight: 600;
  }
  .sentence {
    margin: 0;
    padding: 8px 0;
    font: 17px/25px var(--act-prose-font);
  }
  .sentence b {
    color: var(--hue);
  }
  .sentence:lang(zh) {
    font-size: 16px;
    line-height: 27px;
  }
  .gaps {
    margin: 4px 0;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
    min-height: 32px;
    margin-top: auto;
  }
  nav > * + *::before {
    content: '·';
    margin: 0 6px;
    color: var(--act-ink-2);
  }
  nav,
  nav a,
  nav button {
    display: inline-flex;
    align-items: center;
    min-height: 24px;
    padding: 0;
    border: 0;
    color: var(--act-accent);
    font-size: 12px;
    text-decoration: none;
  }
  nav a:hover,
  nav button:hover {
    background: none;
    text-decoration: underline;
  }
  .controls {
    padding-top: 4px;
  }
  @container (max-width: 440px) {
    .embed {
      padding: 12px 10px 8px;
    }
    act-formula,
    .hint {
      display: none;
    }
    .readout {
      gap: 4px 16px;
    }
  }
  @media (pointer: coarse) {
    nav a,
    nav button {
      min-height: 44px;
    }
  }
  @media print {
    .hint,
    nav,
    .controls {
      display: none;
    }
  }
`;
