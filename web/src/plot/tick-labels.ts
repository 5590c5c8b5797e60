// The numbers beside the axes: on the other side of their axis where a curve runs through their usual place.
import { axisLabel, axisPlace, xAxisPlace } from './axis-place.ts';
import type { Frame, Pen } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import { type Box, lengthInside } from './room.ts';
import type { Scene } from './scene.ts';

/** Chart.js's own distances: the gap between ticks and labels, and the height of a line. */
const padding = 3;
const lineHeight = 1.2;
/** Beside the plot f, f′ and f″ stand from here on. */
const beside = 4;
/** So many pixels of a curve in the place of a number strike it through. */
const striking = 4;

/** Whether curves run through a box. */
function isStruck({ curves }: Scene, { x0, kx, y0, ky }: Frame, box: Box): boolean {
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  let length = 0;
  for (const { points } of curves)
    for (let i = 2; i < points.length; i += 2) {
      const [fromX, toX] = [x0 + kx * points[i - 2], x0 + kx * points[i]];
      if (toX < box.left || fromX > right) continue;
      const [fromY, toY] = [y0 + ky * points[i - 1], y0 + ky * points[i + 1]];
      // Not where either is NaN.
      if (!(Math.max(fromY, toY) >= box.top && Math.min(fromY, toY) <= bottom)) continue;
      length += lengthInside([fromX, fromY], [toX, toY], box);
      if (length > striking) return true;
    }
  return false;
}

export function paintTickLabels(pen: Pen, scene: Scene, theme: PlotTheme, frame: Frame): void {
  const [size, tick] = scene.compact ? [10, 0] : [12, 4];
  const across = frame.x0 + frame.kx * axisPlace(scene.x);
  const up = frame.y0 + frame.ky * xAxisPlace(scene);
  const edge = frame.right + beside;
  const half = padding + (size * lineHeight) / 2;
  pen.save();
  pen.font = `${size}px ${theme.font}`;
  pen.textBaseline = 'middle';
  /** In the first place of two that is free: middle and side of the text. */
  const write = (text: string, places: readonly (readonly [number, number, CanvasTextAlign])[]): void => {
    if (text === '') return;
    const { width } = pen.measureText(text);
    const shift = { left: 0, center: width / 2, right: width } as Readonly<Record<string, number>>;
    const spots = places.map(([x, y, align]): (typeof places)[number] => [
      align === 'center' && scene.labels[0]?.math ? Math.min(x, edge - width / 2) : x,
      y,
      align,
    ]);
    const free = spots.find(
      ([x, y, align]) =>
        (align !== 'left' || x + width <= edge) &&
        !isStruck(scene, frame, { left: x - shift[align], top: y - size / 2 + 1, width, height: size - 2 }),
    );
    const [x, y, align] = free ?? spots[0];
    pen.textAlign = align;
    pen.fillStyle = theme.ink2;
    pen.fillText(text, x, y);
  };
  for (const x of scene.xTicks) {
    const px = frame.x0 + frame.kx * x;
    write(axisLabel(scene, x, 'x'), [
      [px, up + tick + half, 'center'],
      [px, up - half, 'center'],
    ]);
  }
  // The en space that stands for the padding on the page.
  for (const y of scene.yTicks) {
    const py = frame.y0 + frame.ky * y;
    write(axisLabel(scene, y, 'y'), [
      [across - size / 2, py, 'right'],
      [across + size / 2, py, 'left'],
    ]);
  }
  pen.restore();
}
