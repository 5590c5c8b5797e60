// Lines and letters of a gate's picture.
import { css } from 'lit';

export const gateMapStyles = css`
  .picture {
    position: relative;
  }
  canvas {
    outline: 1px solid var(--act-hairline);
  }
  canvas,
  svg,
  .ground {
    position: absolute;
  }
  svg {
    top: 0;
    left: 0;
    overflow: visible;
    pointer-events: none;
  }
  .ground {
    cursor: crosshair;
    touch-action: pan-y;
  }
  text {
    fill: var(--act-ink-2);
    font: 12px var(--act-font);
  }
  .name {
    fill: var(--act-ink);
    font: italic 17px var(--act-math-font);
    paint-order: stroke;
    stroke: var(--act-paper);
    stroke-width: 4px;
  }
  .axes path,
  .slice .axis {
    fill: none;
    stroke: var(--act-axis);
  }
  .contours path {
    fill: none;
    stroke: var(--act-ink);
    stroke-width: 1;
    opacity: 0.55;
  }
  .levels text {
    fill: var(--act-ink);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--act-paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .cross {
    stroke: var(--act-ink);
    stroke-dasharray: 4 4;
  }
  .curve {
    fill: none;
    stroke: var(--act-ink);
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .halo {
    fill: var(--act-ink);
    opacity: 0.16;
  }
  .dot,
  .mark {
    fill: var(--act-ink);
    stroke: var(--act-paper);
    stroke-width: 2;
  }
  .probe {
    position: absolute;
    width: 44px;
    height: 44px;
    margin: -22px 0 0 -22px;
    border-radius: 50%;
    cursor: grab;
    touch-action: none;
  }
  @media (forced-colors: active) {
    canvas {
      forced-color-adjust: none;
    }
  }
`;
