// Strokes that several painters share: a polyline in data units, text with an edge of paper.
import type { Frame, Pen } from './paint.ts';
import type { PlotTheme } from './palette.ts';

// Canvas coordinates far outside are held here: rasterisers lose precision beyond.
const farAway = 20_000;

/** Adds a polyline to the path, broken where a y is NaN. */
export function addPolyline(context: Pen, points: Float64Array, frame: Frame): void {
  let pen = false;
  for (let i = 0; i < points.length; i += 2) {
    const y = points[i + 1];
    if (Number.isNaN(y)) {
      pen = false;
      continue;
    }
    const px = frame.x0 + frame.kx * points[i];
    const py = Math.max(-farAway, Math.min(farAway, frame.y0 + frame.ky * y));
    if (pen) context.lineTo(px, py);
    else context.moveTo(px, py);
    pen = true;
  }
}

export function strokePolyline(context: Pen, points: Float64Array, frame: Frame): void {
  context.beginPath();
  addPolyline(context, points, frame);
  context.stroke();
}

/** Text with an edge of paper, so that it stays readable on a curve. */
export function edgedText(context: Pen, theme: PlotTheme, text: string, x: number, y: number): void {
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = theme.paper;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

/** Curves are drawn inside the axes only. */
export function clipTo(
  context: Pen,
  { left, top, right, bottom }: Omit<Frame, 'x0' | 'kx' | 'y0' | 'ky'>,
): void {
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
}
