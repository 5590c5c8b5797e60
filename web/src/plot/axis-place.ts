// Where the axes of a scene stand, and what is written at their ticks.
import { linear, scaleLabel } from './axis-scale.ts';
import type { Scene } from './scene.ts';
import { tickLabel } from './ticks.ts';

/** A tick's label: no 0 where the other axis goes on beyond this one, it would sit on it. */
export function axisLabel(
  { x, y, yScale, footed, numbers = 'both' }: Scene,
  value: number,
  axis: 'x' | 'y',
): string {
  if (numbers !== 'both' && numbers !== axis) return '';
  const scale = yScale ?? linear;
  // At the foot of a plot the axes meet below 0.
  const apart = scale.mode === 'log' || (footed && axis === 'x');
  if (value === 0 && (axis === 'x' ? y : x)[0] < 0 && !apart) return '';
  // Nor a number where the y axis meets one at the foot: that would run through it.
  if (axis === 'y' && footed && value === y[0] && x[0] < 0 && x[1] > 0) return '';
  return axis === 'x' ? tickLabel(value) : scaleLabel(scale, value);
}

/** Where an axis stands on the other: through the origin, or along the edge nearest to it. */
export function axisPlace([lo, hi]: readonly [number, number]): number {
  return Math.max(lo, Math.min(hi, 0));
}

/** Where the x axis stands: also at the foot, and there wherever 0 is infinitely far below. */
export function xAxisPlace({ y, yScale, footed }: Scene): number {
  return footed || yScale?.mode === 'log' ? y[0] : axisPlace(y);
}

/** Whether the numbers of an x axis so high, as a share of the plot, are where buttons in a lower corner would be. */
export const isAtFoot = (height: number): boolean => height < 0.08;
