// Paints the axes of a scene as Chart.js does on the page, for pictures that are made without it.
import { axisPlace, xAxisPlace } from './axis-place.ts';
import type { Frame, Pen } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';

/** @param scale device pixels per CSS pixel: lines one pixel wide fall on whole ones */
export function paintAxes(pen: Pen, scene: Scene, theme: PlotTheme, frame: Frame, scale = 1): void {
  const { compact } = scene;
  const tick = compact ? 0 : 4;
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
