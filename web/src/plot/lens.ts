// A lens: the curve around a break eight times as large, in a corner of the plot that has room.
import type { Core } from '../core/types.ts';
import { isAtFoot } from './axis-place.ts';
import { paintLens } from './paint-lens.ts';
import type { Range } from './range.ts';
import type { Box, Room } from './room.ts';
import type { SceneRequest } from './scene.ts';

const magnification = 8;

export interface LensRequest {
  /** The break. */
  readonly x: number;
  readonly title: string;
  /** What the curve's two sides are, such as “slope 0.5”. */
  readonly sides: readonly [left: string, right: string];
  /** Makes the lens: it comes with a module of its own, when a probe first stands on a break. */
  readonly maker: SceneLenses;
}

export interface SceneLens {
  /** In pixels from the upper left corner of the plot's area. */
  readonly box: Box;
  readonly x: Range;
  readonly y: Range;
  readonly points: Float64Array;
  /** Ends of a jump, and where the value is. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly filled: boolean }[];
  readonly title: string;
  readonly paint: typeof paintLens;
  readonly sides: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

const size = { width: 196, height: 132 };
const head = 22;

interface Window {
  readonly x: Range;
  readonly y: Range;
}

/** The four corners, clear of the edge, and of the zoom's buttons where these stand at the upper left. */
function corners({ width, height }: SceneRequest, { y }: Window): readonly Box[] {
  const [right, bottom] = [width - size.width - 8, height - size.height - head - 8];
  const full = { width: size.width, height: size.height + head };
  const top = [
    { left: 8, top: isAtFoot(-y[0] / (y[1] - y[0])) ? 36 : 4, ...full },
    { left: right, top: 4, ...full },
  ];
  const low = [
    { left: 8, top: bottom, ...full },
    { left: right, top: bottom, ...full },
  ];
  return y[0] + y[1] >= 0 ? [...top, ...low] : [...low, ...top];
}

export class SceneLenses {
  #key = '';
  #points: Float64Array = new Float64Array();

  /** Null where no corner is free. */
  compose(
    core: Core,
    request: SceneRequest,
    { x: at, title, sides }: LensRequest,
    scene: Window,
    room: Room,
  ): SceneLens | null {
    const { id, params, transform } = request.parts[0].subject;
    const found = core.breaks(id, params, transform).find(({ x }) => x === at);
    // A lens would cover half of a small plot.
    if (found === undefined || found.kind === 'pole' || request.width < 480 || request.height < 280)
      return null;
    const taken = room.take(corners(request, scene).filter((box) => room.cost(box) < 40));
    if (taken === null) return null;
    const perPixel = (range: Range, pixels: number): number => (range[1] - range[0]) / pixels / magnification;
    const [kx, ky] = [perPixel(scene.x, request.width), perPixel(scene.y, request.height)];
    const finite = found.f.filter(Number.isFinite);
    const middle = (Math.min(...finite) + Math.max(...finite)) / 2;
    const x: Range = [at - (kx * size.width) / 2, at + (kx * size.width) / 2];
    const half = Math.max((ky * size.height) / 2, 0.75 * (Math.max(...finite) - Math.min(...finite)));
    const y: Range = [middle - half, middle + half];
    const key = JSON.stringify([id, params, transform, x, y]);
    if (key !== this.#key) {
      this.#key = key;
      this.#points = core.trace(id, { params, transform, order: 0, view: { x, y, ...size } }).points;
    }
    const [left, value, right] = found.f;
    const jumps = left !== value || right !== value;
    const dots = (jumps ? [...new Set([left, value, right])] : [value])
      .filter(Number.isFinite)
      .map((height) => ({ x: at, y: height, filled: height === value }));
    const quarter = size.width / 4;
    return {
      box: { left: taken.left, top: taken.top + head, ...size },
      ...{ x, y, points: this.#points, dots, title, paint: paintLens },
      sides: sides.map((text, i) => ({
        text,
        x: at + (i === 0 ? -1 : 1) * quarter * kx,
        y: sideHeight(core, request, at + (i === 0 ? -1 : 1) * quarter * kx, y),
      })),
    };
  }
}

/** A height for a text that the curve leaves free: as far from it as the lens allows. */
function sideHeight(core: Core, { parts }: SceneRequest, x: number, [lo, hi]: Range): number {
  const { id, params, transform } = parts[0].subject;
  const value = core.evaluate(id, [x], params, { transform }).f[0];
  const share = (value - lo) / (hi - lo);
  const free = share > 0.5 ? share - 0.25 : share + 0.25;
  return lo + Math.max(0.1, Math.min(0.9, Number.isFinite(free) ? free : 0.2)) * (hi - lo);
}
