// The scene of an erratum: the curves of functions, and beside them a formula as somebody printed it.
import type { Dress } from './dress.ts';
import { dashes } from './palette.ts';
import type { Range } from './range.ts';
import type { Order } from './survey.ts';

const places = 1201;

/** The points of a formula over a range; there is a gap where it has no number. */
export function printedPoints(formula: (x: number) => number, [lo, hi]: Range): Float64Array {
  const points = new Float64Array(2 * places);
  for (let i = 0; i < places; i++) {
    const x = lo + (hi - lo) * (i / (places - 1));
    const y = formula(x);
    points.set(Number.isFinite(y) ? [x, y] : [Number.NaN, Number.NaN], 2 * i);
  }
  return points;
}

/** Adds the printed formula's curve in the colour and dash of a slot; names stand under the plot. */
export function printedDress(points: Float64Array, order: Order, slot: number): Dress {
  const curve = { points, order, slot, dash: dashes[slot], width: 2, opacity: 1 };
  return (scene, theme) => ({
    scene: { ...scene, curves: points.length === 0 ? scene.curves : [...scene.curves, curve], labels: [] },
    theme,
  });
}

/** The scene of an inset: lines as thick as in the plot it is cut from, and no axes' numbers in the way. */
export const insetDress: Dress = (scene, theme) => ({
  scene: { ...scene, curves: scene.curves.map((curve) => ({ ...curve, width: 2 })), xTicks: [], yTicks: [] },
  theme,
});
