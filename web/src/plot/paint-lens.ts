// Paints a lens: a box of paper with the curve around a break, magnified.
import type { SceneLens } from './lens.ts';
import type { Frame, Pen } from './paint.ts';
import { hue } from './paint-notes.ts';
import type { PlotTheme } from './palette.ts';
import { clipTo, edgedText, strokePolyline } from './strokes.ts';

/** Where the data units of a lens are. */
export function lensFrame({ box, x, y }: SceneLens, frame: Frame): Frame {
  const left = frame.left + box.left;
  const top = frame.top + box.top;
  const kx = box.width / (x[1] - x[0]);
  const ky = -box.height / (y[1] - y[0]);
  return {
    ...{ kx, ky, x0: left - kx * x[0], y0: top - ky * y[1] },
    ...{ left, top, right: left + box.width, bottom: top + box.height },
  };
}

export function paintLens(
  pen: Pen,
  lens: SceneLens,
  slot: number | null,
  theme: PlotTheme,
  frame: Frame,
): void {
  const inner = lensFrame(lens, frame);
  const { left, top, right, bottom, x0, y0, kx, ky } = inner;
  pen.save();
  pen.fillStyle = theme.ink;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = `600 12px ${theme.font}`;
  edgedText(pen, theme, lens.title, left, top - 12);
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.fillStyle = theme.paper;
  pen.fill();
  pen.lineWidth = 1;
  const at = x0 + (kx * (lens.x[0] + lens.x[1])) / 2;
  pen.strokeStyle = theme.hairline;
  pen.beginPath();
  pen.moveTo(at, top);
  pen.lineTo(at, bottom);
  if (lens.y[0] < 0 && lens.y[1] > 0) {
    pen.moveTo(left, y0);
    pen.lineTo(right, y0);
  }
  pen.stroke();
  pen.save();
  clipTo(pen, inner);
  pen.strokeStyle = hue(theme, slot);
  pen.lineWidth = 2.5;
  pen.lineJoin = 'miter';
  strokePolyline(pen, lens.points, inner);
  pen.restore();
  pen.lineWidth = 1.75;
  pen.strokeStyle = hue(theme, slot);
  for (const { x, y, filled } of lens.dots) {
    pen.beginPath();
    pen.arc(x0 + kx * x, y0 + ky * y, 4, 0, 2 * Math.PI);
    pen.fillStyle = filled ? hue(theme, slot) : theme.paper;
    pen.fill();
    if (!filled) pen.stroke();
  }
  pen.textAlign = 'center';
  pen.font = `12px ${theme.font}`;
  pen.fillStyle = theme.ink2;
  for (const { text, x, y } of lens.sides) edgedText(pen, theme, text, x0 + kx * x, y0 + ky * y);
  pen.strokeStyle = theme.axis;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.stroke();
  pen.restore();
}
