// Paints the axes of a scene as Chart.js does on the page, for pictures that are made without it.
import { linear, scaleLabel } from './axis-scale.ts';
import type { Frame, Pen } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';
import { tickLabel } from './ticks.ts';

/** A tick's label: no 0 where the axes cross, it would sit on the other axis. */
export function axisLabel(
  { x, y, yScale, footed, numbers = 'both' }: Scene,
  value: number,
  axis: 'x' | 'y',
): string {
  if (numbers !== 'both' && numbers !== axis) return '';
  const scale = yScale ?? linear;
  const crossing = x[0] < 0 && x[1] > 0 && y[0] < 0 && y[1] > 0;
  // At the foot of a plot the axes meet below 0.
  const apart = scale.mode === 'log' || (footed && axis === 'x');
  if (value === 0 && crossing && !apart) return '';
  return axis === 'x' ? tickLabel(value) : scaleLabel(scale, value);
}

/** Where an axis stands on the other: through the origin, or along the edge nearest to it. */
export function axisPlace([lo, hi]: readonly [number, number]): number {
  return Math.max(lo, Math.min(hi, 0));
}

/** Where the x axis stands: also at the foot, and there wherever 0 is infinitely far below. */
export function xAxisPlace({ y, yScale, footed }: Scene): number {
  return footed || yScale?.mode === 'log' ? y[0] : axisPlace(y);
}

/** Chart.js's own distances: the gap between ticks and labels, and the height of a line. */
const padding = 3;
const lineHeight = 1.2;

/** @param scale device pixels per CSS pixel: lines one pixel wide fall on whole ones */
export function paintAxes(pen: Pen, scene: Scene, theme: PlotTheme, frame: Frame, scale = 1): void {
  const { compact } = scene;
  const [size, tick] = compact ? [10, 0] : [12, 4];
  const aligned = (px: number): number => Math.round((px - 0.5) * scale) / scale + 0.5;
  const px = (x: number): number => frame.x0 + frame.kx * x;
  const py = (y: number): number => frame.y0 + frame.ky * y;
  const line = (colour: string, ...[x1, y1, x2, y2]: readonly number[]): void => {
    pen.strokeStyle = colour;
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  };
  const [across, up] = [px(axisPlace(scene.x)), py(xAxisPlace(scene))];
  const [column, row] = [aligned(across), aligned(up)];
  pen.save();
  pen.lineWidth = 1;
  if (tick > 0) {
    for (const x of scene.xTicks)
      line(theme.axis, aligned(px(x)), row + 0.5, aligned(px(x)), row + 0.5 + tick);
    for (const y of scene.yTicks)
      line(theme.axis, column - 0.5 - tick, aligned(py(y)), column - 0.5, aligned(py(y)));
  }
  const colour = compact ? theme.hairline : theme.axis;
  line(colour, frame.left, row, frame.right, row);
  line(colour, column, frame.top, column, frame.bottom);
  pen.fillStyle = theme.ink2;
  pen.font = `${size}px ${theme.font}`;
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  const below = up + tick + padding + (size * lineHeight) / 2;
  for (const x of scene.xTicks) label(pen, axisLabel(scene, x, 'x'), px(x), below);
  pen.textAlign = 'right';
  // The en space that stands for the padding on the page.
  for (const y of scene.yTicks) label(pen, axisLabel(scene, y, 'y'), across - size / 2, py(y));
  pen.restore();
}

function label(pen: Pen, text: string, x: number, y: number): void {
  if (text !== '') pen.fillText(text, x, y);
}
