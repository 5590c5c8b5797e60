// How the handles of parameters look: a pill in the curve's colour, a dotted line to what it has hold of.
import { css } from 'lit';

export const handleStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .handle {
    position: absolute;
    display: flex;
    min-width: 44px;
    height: 26px;
    padding: 0 9px 0 6px;
    gap: 4px;
    justify-content: center;
    align-items: center;
    border: 2px solid var(--hue);
    border-radius: 13px;
    background: var(--act-paper);
    color: var(--hue-text);
    pointer-events: auto;
    touch-action: none;
    transform: translate(-50%, -50%);
    user-select: none;
  }
  .handle > * {
    pointer-events: none;
  }
  .handle.y {
    cursor: ns-resize;
  }
  .handle.x {
    cursor: ew-resize;
  }
  .handle:hover,
  .handle.held {
    background: var(--act-selected);
  }
  @media (pointer: coarse) {
    .handle::before {
      content: '';
      position: absolute;
      inset: -11px -4px;
    }
  }
  .handle .math {
    font-size: 17px;
    line-height: 20px;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .hold {
    position: absolute;
    border: 0 dotted var(--act-ink-2);
    border-width: 1px 0 0 1px;
  }
  .law {
    position: absolute;
    padding: 0 4px;
    background: color-mix(in srgb, var(--act-paper) 78%, transparent);
    white-space: nowrap;
    transform: translate(-50%, -50%);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
