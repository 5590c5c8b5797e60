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

interface Stroke {
  readonly points: Float64Array;
  readonly dash: readonly number[];
  readonly width: number;
  /** Sharp corners, but for bands: their swings would reach beyond the curve by several pixels. */
  readonly join?: 'bevel';
}

/** Pixels that two waves of a band span at most; its swings are higher than it has gaps. */
const narrow = 8;
const gap = 2;

/**
 * A curve as what is drawn of it: where it swings within a few pixels it is a band. Dashes would be noise there, so
 * that a dashed one has none, and is as wide as it takes to leave no gaps.
 */
export function strokesOf(
  { points, dash, width }: Stroke,
  { kx, ky }: Pick<Frame, 'kx' | 'ky'>,
): readonly Stroke[] {
  let [line, band] = [points, points];
  // Where it turned, the last four times.
  let [a, b, c, d] = [-1, -1, -1, -1];
  let before = 0;
  for (let i = 2; i < points.length; i += 2) {
    const rise = points[i + 1] - points[i - 1];
    if (rise === 0) continue;
    if (rise * before < 0) {
      const to = i - 2;
      if (kx * (points[to] - points[a]) < narrow && Math.abs(ky * (points[to + 1] - points[d + 1])) > gap) {
        if (dash.length === 0) return [{ points, dash, width, join: 'bevel' }];
        if (line === band) [line, band] = [points.slice(), new Float64Array(points.length).fill(Number.NaN)];
        band.set(points.subarray(a, i), a);
        line.fill(Number.NaN, a + 2, to);
      }
      [a, b, c, d] = [b, c, d, to];
    }
    before = rise;
  }
  const drawn = [{ points: line, dash, width }];
  return line === band
    ? drawn
    : [...drawn, { points: band, dash: [], width: Math.max(gap, width), join: 'bevel' }];
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
