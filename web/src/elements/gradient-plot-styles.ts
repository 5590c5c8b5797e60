// Lines and letters of the gradient's picture.
import { css } from 'lit';

export const gradientPlotStyles = css`
  /* The flag at the first and the last layer stands out a little. */
  :host {
    display: block;
    position: relative;
    overflow-x: clip;
    overflow-clip-margin: 12px;
  }
  .picture {
    position: relative;
  }
  canvas,
  svg,
  .ground {
    position: absolute;
  }
  canvas,
  svg {
    top: 0;
    left: 0;
    pointer-events: none;
  }
  svg {
    overflow: visible;
  }
  .ground {
    cursor: ew-resize;
    touch-action: pan-y;
  }
  text:not([fill]) {
    fill: var(--act-ink-2);
  }
  text {
    font: 12px var(--act-font);
    font-variant-numeric: tabular-nums;
  }
  .raised {
    font-size: 10px;
  }
  .axes path {
    fill: none;
    stroke: var(--act-axis);
  }
  .axes .grid,
  .strip .grid {
    stroke: var(--act-hairline);
  }
  .limits path {
    fill: none;
    stroke: var(--act-warn);
    stroke-dasharray: 5 4;
  }
  .limits text {
    fill: var(--act-warn);
    paint-order: stroke;
    stroke: var(--act-paper);
    stroke-width: 4px;
  }
  .median {
    fill: none;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .theory {
    fill: none;
    stroke: var(--act-ink);
    stroke-width: 1.25;
    stroke-dasharray: 4 4;
  }
  .drop {
    fill: none;
    stroke-width: 1.5;
  }
  .names text,
  .edge,
  .strip .title,
  .flag {
    paint-order: stroke;
    stroke: var(--act-paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .names .own,
  .names .other,
  .strip .title {
    font-weight: 600;
  }
  .strip .title,
  .strip .zero,
  text.flag {
    fill: var(--act-ink);
  }
  .flag {
    font-weight: 600;
    font-size: 14px;
  }
  .probe-line {
    stroke: var(--act-ink);
  }
  .halo {
    opacity: 0.16;
  }
  .dot {
    stroke: var(--act-paper);
    stroke-width: 2;
  }
  .probe {
    position: absolute;
    min-width: 40px;
    height: 24px;
    padding: 2px 6px;
    border-radius: 2px;
    background: var(--act-ink);
    color: var(--act-paper);
    font-weight: 600;
    text-align: center;
    translate: -50% 0;
    cursor: ew-resize;
    touch-action: none;
  }
  /* A finger needs more than the flag shows. */
  .probe::after {
    content: '';
    position: absolute;
    inset: -10px -4px;
  }
  @media (forced-colors: active) {
    canvas {
      forced-color-adjust: none;
    }
    .probe {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
