// Paints the axes of a scene as Chart.js does on the page, for pictures that are made without it.
import { axisLabel, axisPlace, tickEdge, xAxisPlace } from './axis-place.ts';
import type { Frame, Pen } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';
import { edgedText } from './strokes.ts';

/** Chart.js's own distances: the gap between ticks and labels, and the height of a line. */
const padding = 3;
const lineHeight = 1.2;

/** Of the numbers' letters, and of a tick. */
const sizes = ({ compact }: Scene): readonly [number, number] => (compact ? [10, 0] : [12, 4]);

/** @param scale device pixels per CSS pixel: lines one pixel wide fall on whole ones */
export function paintAxes(pen: Pen, scene: Scene, theme: PlotTheme, frame: Frame, scale = 1): void {
  const { compact } = scene;
  const [, tick] = sizes(scene);
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
  pen.restore();
}

/** The numbers beside the axes; they lie over curves. */
export function paintTickLabels(pen: Pen, scene: Scene, theme: PlotTheme, frame: Frame): void {
  const [size, tick] = sizes(scene);
  const write = (text: string, x: number, y: number): void => {
    if (text !== '') edgedText(pen, theme, text, x, y, tickEdge(scene));
  };
  const across = frame.x0 + frame.kx * axisPlace(scene.x);
  const below = frame.y0 + frame.ky * xAxisPlace(scene) + tick + padding + (size * lineHeight) / 2;
  pen.save();
  pen.fillStyle = theme.ink2;
  pen.font = `${size}px ${theme.font}`;
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  for (const x of scene.xTicks) write(axisLabel(scene, x, 'x'), frame.x0 + frame.kx * x, below);
  pen.textAlign = 'right';
  // The en space that stands for the padding on the page.
  for (const y of scene.yTicks) write(axisLabel(scene, y, 'y'), across - size / 2, frame.y0 + frame.ky * y);
  pen.restore();
}
