// Curves that stand still while a slider moves others, kept as a picture: to a slow machine strokes are what takes long.
import { type Frame, paintCurves } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';

type Curves = Scene['curves'];

/** Fewer are drawn as fast as a picture of them. */
const few = 3;

export class CurveLayer {
  #seen: ReadonlySet<Float64Array> = new Set();
  #held: ReadonlySet<Float64Array> = new Set();
  #around: readonly unknown[] = [];
  #picture: ImageBitmap | null = null;

  /** What stands still, then, on top, what moves. */
  paint(context: CanvasRenderingContext2D, curves: Curves, theme: PlotTheme, frame: Frame): void {
    const { width, height } = context.canvas;
    const around = [width, height, theme, ...Object.values(frame)];
    const points = new Set(curves.map((curve) => curve.points));
    const holds =
      this.#picture !== null &&
      around.every((one, i) => one === this.#around[i]) &&
      [...this.#held].every((one) => points.has(one));
    if (!holds) {
      const still = curves.filter((curve) => this.#seen.has(curve.points));
      this.#around = around;
      this.#held = new Set(still.map((curve) => curve.points));
      this.#picture?.close();
      this.#picture = still.length < few ? null : pictureOf(context, still, theme, frame);
    }
    this.#seen = points;
    if (this.#picture === null) {
      paintCurves(context, curves, theme, frame);
      return;
    }
    context.save();
    context.resetTransform();
    context.drawImage(this.#picture, 0, 0);
    context.restore();
    const moving = curves.filter((curve) => !this.#held.has(curve.points));
    paintCurves(context, moving, theme, frame);
  }
}

/** As the canvas would have them. A bitmap, for a canvas may change, and so is copied each time it is drawn. */
function pictureOf(
  context: CanvasRenderingContext2D,
  curves: Curves,
  theme: PlotTheme,
  frame: Frame,
): ImageBitmap | null {
  // Some browsers that draw all else have none.
  if (typeof OffscreenCanvas === 'undefined') return null;
  const { width, height } = context.canvas;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.setTransform(context.getTransform());
  paintCurves(pen, curves, theme, frame);
  return canvas.transferToImageBitmap();
}
