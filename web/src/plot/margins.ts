// The room around the curves of a plot: for the labels of its axes and for names beside the curves.
import { axisLabel, axisPlace } from './axis-place.ts';
import { textWidth } from './notes.ts';
import { leastNameRoom, type Scene } from './scene.ts';

/** CSS pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** For the line from a curve to its name. */
const besideName = 20;

/** For each name beside a plot this wide: what the longest needs, but not the plot's own room. */
export function nameRoomFor(names: readonly string[], width: number): number {
  const longest = Math.max(...names.map((name) => textWidth(name, true)));
  return Math.max(leastNameRoom, Math.min(longest, 0.17 * width - besideName));
}

/** @param names on which side the names of curves stand; null for both */
export function marginsFor(
  compact: boolean,
  names: 'left' | 'right' | 'none' | null,
  nameRoom: number,
): Margins {
  if (compact) return { left: 1, right: 1, top: 4, bottom: 4 };
  const wide = nameRoom + besideName;
  const [left, right] =
    names === 'none' ? [12, 36] : [names === 'right' ? 12 : wide, names === 'left' ? 36 : wide];
  return { left, right, top: 12, bottom: 24 };
}

/** What the labels left of the y axis need between the edge of the canvas and curves of this width; in steps, so that it holds still. */
export function leftForLabels(scene: Scene, width: number): number {
  const longest = Math.max(...scene.yTicks.map((y) => axisLabel(scene, y, 'y').length), 0);
  const wide = longest * (scene.compact ? 6 : 7.5) + 8;
  const axis = (width * (axisPlace(scene.x) - scene.x[0])) / (scene.x[1] - scene.x[0]);
  return longest === 0 ? 0 : Math.ceil((wide - axis) / 8) * 8;
}
