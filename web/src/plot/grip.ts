// What a pointer takes hold of at a place on a plot: the probe, an axis to stretch, or the plane to move.
import type { Frame } from './paint.ts';
import type { Scene } from './scene.ts';

export type Grip = 'probe' | 'x' | 'y' | 'plane';

/** So near, in CSS pixels, a pointer means the curve and the probe on it. */
const reach = 24;
/** The strip with an axis's numbers: below the x axis, left of the y axis. */
const strip = { x: 20, y: 32 } as const;

/** Whether a place is within `limit` pixels of a polyline. */
export function isNear(points: Float64Array, frame: Frame, px: number, py: number, limit: number): boolean {
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0, x1] = [frame.x0 + frame.kx * points[i], frame.x0 + frame.kx * points[i + 2]];
    if (!(x1 >= px - limit && x0 <= px + limit)) continue;
    const [y0, y1] = [frame.y0 + frame.ky * points[i + 1], frame.y0 + frame.ky * points[i + 3]];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const length = dx * dx + dy * dy;
    const along = length > 0 ? Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) / length)) : 0;
    if (Math.hypot(px - x0 - along * dx, py - y0 - along * dy) <= limit) return true;
  }
  return false;
}

export function gripAt(scene: Scene, frame: Frame, px: number, py: number): Grip {
  const inside = px >= frame.left && px <= frame.right && py >= frame.top && py <= frame.bottom;
  // The probe's marks are on curves; the line through several of them goes along with every pointer.
  if (inside && scene.curves.some(({ points }) => isNear(points, frame, px, py, reach))) return 'probe';
  const within = (value: number, lo: number, hi: number): number => Math.max(lo, Math.min(hi, value));
  const below = py - within(frame.y0, frame.top, frame.bottom);
  const left = within(frame.x0, frame.left, frame.right) - px;
  if (py > frame.bottom || (below >= 0 && below <= strip.x)) return 'x';
  if (px < frame.left || (left >= 0 && left <= strip.y)) return 'y';
  return 'plane';
}
