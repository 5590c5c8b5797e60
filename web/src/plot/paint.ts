// Paints a scene on a canvas: curves, dots, labels and probe, given where the axes put data units.
import { paintBehind, paintBeside } from './paint-notes.ts';
import type { PlotTheme } from './palette.ts';
import { leastNameRoom, type Scene, type SceneLabel } from './scene.ts';
import { clipTo, edgedText, strokePolyline, strokesOf } from './strokes.ts';
import { paintTickLabels } from './tick-labels.ts';
import { tickLabel } from './ticks.ts';
import { zeroLine } from './zero-line.ts';

/** Data units to CSS pixels (px = x0 + kx·x, py = y0 + ky·y), and the rectangle curves are clipped to. */
export interface Frame {
  readonly x0: number;
  readonly kx: number;
  readonly y0: number;
  readonly ky: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * What painting needs of a canvas. The writer of SVG (svg-pen.ts) stands in for one, so that files show what the
 * page shows: whatever is painted uses no more than this.
 */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'clip'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'setLineDash'
  | 'fillText'
  | 'strokeText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
> & { measureText(text: string): { readonly width: number } };

function colour(theme: PlotTheme, slot: number | null, text = false): string {
  return slot === null ? theme.ink : (text ? theme.texts : theme.lines)[slot];
}

export function paintCurves(context: Pen, curves: Scene['curves'], theme: PlotTheme, frame: Frame): void {
  context.save();
  clipTo(context, frame);
  for (const curve of curves) {
    if (curve.edge !== undefined) {
      context.strokeStyle = theme.paper;
      context.lineWidth = curve.edge;
      context.setLineDash([]);
      strokePolyline(context, curve.points, frame);
    }
    context.strokeStyle = colour(theme, curve.slot);
    context.globalAlpha = curve.opacity;
    for (const { points, dash, width, join = 'miter' } of strokesOf(curve, frame)) {
      context.lineJoin = join;
      context.lineWidth = width;
      context.setLineDash(dash);
      strokePolyline(context, points, frame);
    }
  }
  context.restore();
}

function paintZero(context: Pen, scene: Scene, theme: PlotTheme, frame: Frame): void {
  const zero = zeroLine(scene);
  if (zero === null) return;
  // On a whole pixel, as axes are.
  const py = Math.round(frame.y0 + frame.ky * zero) + 0.5;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeStyle = theme.axis;
  context.beginPath();
  context.moveTo(frame.left, py);
  context.lineTo(frame.right, py);
  context.stroke();
}

function paintAsymptotes(context: Pen, scene: Scene, theme: PlotTheme, frame: Frame): void {
  if (scene.asymptotes.length === 0) return;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  for (const { x, slot } of scene.asymptotes) {
    const px = frame.x0 + frame.kx * x;
    context.strokeStyle = colour(theme, slot);
    context.beginPath();
    context.moveTo(px, frame.top);
    context.lineTo(px, frame.bottom);
    context.stroke();
  }
  context.setLineDash([]);
}

function paintDots(context: Pen, scene: Scene, theme: PlotTheme, frame: Frame): void {
  const radius = scene.compact ? 2.5 : 4;
  for (const dot of scene.dots) {
    if (dot.y < scene.y[0] || dot.y > scene.y[1]) continue;
    context.beginPath();
    context.arc(frame.x0 + frame.kx * dot.x, frame.y0 + frame.ky * dot.y, radius, 0, 2 * Math.PI);
    context.fillStyle = dot.filled ? colour(theme, dot.slot) : theme.paper;
    context.fill();
    if (dot.filled) continue;
    context.lineWidth = scene.compact ? 1.25 : 1.75;
    context.strokeStyle = colour(theme, dot.slot);
    context.stroke();
  }
}

const labelHeight = 15;

/** Moves labels apart so that none covers another; returns their pixel heights in the order given. */
export function spreadLabels(wanted: readonly number[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  let floor = top;
  for (const i of order) {
    placed[i] = Math.max(wanted[i], floor);
    floor = placed[i] + labelHeight;
  }
  let ceiling = bottom;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i], ceiling);
    ceiling = placed[i] - labelHeight;
  }
  return placed;
}

/** A name and its parameters, each by itself. */
const wordsOf = (text: string): readonly string[] => text.split(/,? (?=\S+ = )/);

/** A name cut to the room that is beside a plot; where another would look like it, to what tells them apart. */
function fitted(
  context: Pen,
  { text, math }: SceneLabel,
  { nameRoom = leastNameRoom, labels }: Scene,
): string {
  if (math) return text;
  const wide = (shown: string): boolean => context.measureText(shown).width > nameRoom;
  const cut = (tail: string): string => {
    let shown = text;
    for (let end = text.length; end > 1 && wide(shown); ) shown = `${text.slice(0, --end).trimEnd()}…${tail}`;
    return shown;
  };
  const short = cut('');
  const twin = labels.find((other) => other.text !== text && other.text.startsWith(short.slice(0, -1)));
  if (short === text || twin === undefined) return short;
  const own = wordsOf(text)
    .slice(1)
    .find((word) => !wordsOf(twin.text).includes(word));
  const told = own === undefined ? short : cut(` ${own}`);
  return wide(told) ? short : told;
}

function paintSide(context: Pen, scene: Scene, side: 'left' | 'right', theme: PlotTheme, frame: Frame): void {
  const labels = scene.labels.filter((label) => label.side === side);
  const ends = labels.map((label) => frame.y0 + frame.ky * label.y);
  const placed = spreadLabels(ends, frame.top + 8, frame.bottom - 8);
  const out = side === 'left' ? -1 : 1;
  const edge = side === 'left' ? frame.left : frame.right;
  context.textAlign = side === 'left' ? 'right' : 'left';
  context.textBaseline = 'middle';
  labels.forEach((label, i) => {
    const reach = label.math ? 6 : 18;
    if (!label.math) {
      context.beginPath();
      context.moveTo(edge, ends[i]);
      context.lineTo(edge + out * 12, placed[i]);
      context.lineTo(edge + out * 16, placed[i]);
      context.lineWidth = 1;
      context.strokeStyle = colour(theme, label.slot);
      context.stroke();
    }
    context.font = label.math ? `italic 16px ${theme.mathFont}` : `600 12px ${theme.font}`;
    context.fillStyle = colour(theme, label.slot, true);
    edgedText(context, theme, fitted(context, label, scene), edge + out * reach, placed[i]);
  });
}

function paintProbe(context: Pen, scene: Scene, theme: PlotTheme, frame: Frame): void {
  const { probe } = scene;
  if (probe === null) return;
  const px = frame.x0 + frame.kx * probe.x;
  const stem = scene.compact || scene.footed || probe.marks.length > 1;
  context.strokeStyle = scene.compact ? theme.accent : theme.ink;
  context.lineWidth = 1;
  if (stem) {
    context.setLineDash(scene.compact ? [2, 2] : []);
    context.beginPath();
    context.moveTo(px, frame.top);
    context.lineTo(px, frame.bottom);
    context.stroke();
    context.setLineDash([]);
  }
  for (const mark of probe.marks) {
    const py = frame.y0 + frame.ky * mark.y;
    if (py < frame.top - 1 || py > frame.bottom + 1) continue;
    if (probe.slope !== null) {
      const slope = (probe.slope * frame.ky) / frame.kx;
      const half = 0.16 * (frame.right - frame.left) * (1 / Math.hypot(1, slope));
      context.beginPath();
      context.moveTo(px - half, py - half * slope);
      context.lineTo(px + half, py + half * slope);
      context.stroke();
    }
    context.fillStyle = colour(theme, mark.slot);
    if (!stem) {
      context.globalAlpha = 0.16;
      context.beginPath();
      context.arc(px, py, 13, 0, 2 * Math.PI);
      context.fill();
      context.globalAlpha = 1;
    }
    const radius = scene.compact ? 3.5 : stem ? 4.5 : 6.5;
    context.beginPath();
    context.arc(px, py, radius + (scene.compact ? 1 : 2), 0, 2 * Math.PI);
    context.fillStyle = theme.paper;
    context.fill();
    context.beginPath();
    context.arc(px, py, radius, 0, 2 * Math.PI);
    context.fillStyle = colour(theme, mark.slot);
    context.fill();
  }
  const numbered = scene.numbers !== 'y' && scene.numbers !== 'none';
  if (!scene.compact && numbered) paintFlag(context, scene, theme, frame, px);
}

/** Whether a flag at the foot of a plot would cover a mark. */
export function isLow(marks: readonly { readonly y: number }[], { y0, ky, bottom }: Frame): boolean {
  return marks.some(({ y }) => y0 + ky * y > bottom - 30);
}

/** The probe's x on a flag at the axis, on the side that the mark leaves free. */
function paintFlag(context: Pen, scene: Scene, theme: PlotTheme, frame: Frame, px: number): void {
  const probe = scene.probe;
  if (probe === null) return;
  const text = tickLabel(Number(probe.x.toPrecision(6)));
  context.font = `600 12px ${theme.font}`;
  const width = context.measureText(text).width + 18;
  const axis = frame.y0 + frame.ky * Math.max(scene.y[0], Math.min(scene.y[1], 0));
  const mark = probe.marks.length === 1 ? frame.y0 + frame.ky * probe.marks[0].y : frame.top;
  const below = mark <= axis + 1;
  // At the foot of a plot the flag stands on the axis, its numbers below, unless a mark is there.
  const foot = isLow(probe.marks, frame) ? frame.top : frame.bottom - 24;
  const wanted = scene.footed ? foot : below ? axis + 6 : axis - 30;
  const top = Math.max(frame.top, Math.min(frame.bottom - 22, wanted));
  const left = Math.max(frame.left, Math.min(frame.right - width, px - width / 2));
  context.fillStyle = theme.ink;
  context.beginPath();
  context.roundRect(left, top, width, 22, 2);
  context.fill();
  context.fillStyle = theme.paper;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + width / 2, top + 11.5);
}

/** Everything of a scene but the lines of its axes; `curves` paints those another way. */
export function paintScene<P extends Pen>(
  context: P,
  scene: Scene,
  theme: PlotTheme,
  frame: Frame,
  curves: (context: P, curves: Scene['curves'], theme: PlotTheme, frame: Frame) => void = paintCurves,
): void {
  context.save();
  if (scene.notes) paintBehind(context, scene, scene.notes, theme, frame);
  paintZero(context, scene, theme, frame);
  paintAsymptotes(context, scene, theme, frame);
  curves(context, scene.curves, theme, frame);
  paintTickLabels(context, scene, theme, frame);
  paintDots(context, scene, theme, frame);
  for (const side of ['left', 'right'] as const) paintSide(context, scene, side, theme, frame);
  if (scene.notes) paintBeside(context, scene.notes, theme, frame);
  paintProbe(context, scene, theme, frame);
  context.restore();
}
