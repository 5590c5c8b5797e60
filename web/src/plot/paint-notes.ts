// Paints what a scene says beside its curves: ghost, zones and asymptotes behind them; names and lens before them.
import type { Frame, Pen } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { SceneNotes } from './notes.ts';
import type { Scene } from './scene.ts';
import { addPolyline, clipTo, edgedText, strokePolyline } from './strokes.ts';

/** Whether a theme is dark: on dark paper a tint must be stronger to be seen. */
export function isDark({ paper }: PlotTheme): boolean {
  const channels = /^#(..)(..)(..)$/
    .exec(paper)
    ?.slice(1)
    .map((hex) => Number.parseInt(hex, 16));
  return channels !== undefined && channels[0] + channels[1] + channels[2] < 384;
}

/** Share of the hue between curve and ghost, and in a saturated zone. */
export function tints(theme: PlotTheme): { readonly area: number; readonly band: number } {
  return isDark(theme) ? { area: 0.2, band: 0.14 } : { area: 0.1, band: 0.06 };
}

export const guideDash: readonly number[] = [1, 4];
export const ringRadius = 3;

export const hue = (theme: PlotTheme, slot: number | null): string =>
  slot === null ? theme.ink : theme.lines[slot];

export function paintBehind(
  pen: Pen,
  { x, y }: Scene,
  notes: SceneNotes,
  theme: PlotTheme,
  frame: Frame,
): void {
  const { ghost, bands, guides, slot } = notes;
  const px = (value: number): number => frame.x0 + frame.kx * value;
  const py = (value: number): number => frame.y0 + frame.ky * value;
  pen.save();
  clipTo(pen, frame);
  pen.fillStyle = hue(theme, slot);
  if (bands.length > 0) {
    pen.globalAlpha = tints(theme).band;
    const top = py(Math.max(y[0], Math.min(y[1], 0)));
    for (const [from, to] of bands) {
      pen.beginPath();
      pen.rect(px(Math.max(from, x[0])), top, px(to) - px(from), Math.max(0, frame.bottom - top));
      pen.fill();
    }
  }
  if (ghost !== null) {
    pen.globalAlpha = tints(theme).area;
    pen.beginPath();
    addPolyline(pen, ghost.area, frame);
    pen.fill();
    pen.globalAlpha = 1;
    pen.strokeStyle = theme.ghost;
    pen.lineWidth = 1.5;
    pen.lineJoin = 'miter';
    strokePolyline(pen, ghost.points, frame);
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = theme.axis;
  pen.lineWidth = 1;
  pen.setLineDash([...guideDash]);
  for (const { from, to } of guides) {
    pen.beginPath();
    pen.moveTo(px(from[0]), py(from[1]));
    pen.lineTo(px(to[0]), py(to[1]));
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.restore();
}

export function paintBeside(pen: Pen, notes: SceneNotes, theme: PlotTheme, frame: Frame): void {
  const { rings, texts, lens, slot } = notes;
  const px = (value: number): number => frame.x0 + frame.kx * value;
  const py = (value: number): number => frame.y0 + frame.ky * value;
  pen.lineWidth = 1.5;
  pen.strokeStyle = hue(theme, slot);
  pen.fillStyle = theme.paper;
  for (const { x, y } of rings) {
    pen.beginPath();
    pen.arc(px(x), py(y), ringRadius, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
  }
  lens?.paint(pen, lens, slot, theme, frame);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const { text, x, y, strong } of texts) {
    pen.font = `${strong ? '600 ' : ''}12px ${theme.font}`;
    pen.fillStyle = strong ? theme.ink : theme.ink2;
    edgedText(pen, theme, text, px(x), py(y));
  }
}
