// What a plot says beside its curves: a ghost behind, asymptotes, saturated zones, named points, a lens at a break.
import type { Asymptote, Interval } from '../core/properties.ts';
import type { Core, View } from '../core/types.ts';
import { areaBetween } from './ghost.ts';
import type { guidesOf, SceneGuide } from './guides.ts';
import type { LensRequest, SceneLens } from './lens.ts';
import type { Range } from './range.ts';
import { Room } from './room.ts';
import type { Scene, SceneRequest } from './scene.ts';
import type { Order, Subject } from './survey.ts';

/** A point with a name, such as “minimum −0.170”. */
export interface NamedPoint {
  readonly x: number;
  /** The curve it is on. */
  readonly order: Order;
  readonly text: string;
  /** The one that the probe stands on: bold, without a ring. */
  readonly strong: boolean;
}

/** All texts come from outside, in the reader's language; null and empty lists are not drawn. */
export interface NotesRequest {
  /** Another function behind the first part. */
  readonly ghost: { readonly subject: Subject; readonly name: string } | null;
  /** The lines that f approaches at −∞ and ∞; their slopes are what f′ approaches. */
  readonly asymptotes: {
    readonly lines: readonly [Asymptote | null, Asymptote | null];
    /** Makes lines of them: it comes with a module of its own. */
    readonly maker: typeof guidesOf;
  } | null;
  readonly saturated: readonly Interval[];
  /** Written once into a saturated zone. */
  readonly saturatedText: string;
  readonly points: readonly NamedPoint[];
  readonly lens: LensRequest | null;
}

/** A text in data units; its anchor is the middle. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
}

export interface SceneNotes {
  /** Slot of the function that all of this belongs to. */
  readonly slot: number | null;
  readonly ghost: {
    readonly points: Float64Array;
    /** What lies between curve and ghost: closed polygons, NaN,NaN between them. */
    readonly area: Float64Array;
  } | null;
  readonly guides: readonly SceneGuide[];
  /** Intervals on x, tinted from the axis to the lower edge. */
  readonly bands: readonly Range[];
  readonly rings: readonly { readonly x: number; readonly y: number }[];
  readonly texts: readonly SceneText[];
  readonly lens: SceneLens | null;
}

const nothing = new Float64Array();
const lineHeight = 16;
/** Pixels of a curve that a text may cover; the name of the point under the probe may cover more. */
const mostCovered = 24;
/** Pixels a text is wide, more or less: Chinese characters are square, Latin ones about half. */
export const textWidth = (text: string, strong: boolean): number =>
  [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 12.5 : strong ? 7 : 6.4), 8);

/** Makes the notes of a plot and keeps what costs. */
export class NotesComposer {
  #traced: { readonly key: string; readonly points: Float64Array } = { key: '', points: nothing };
  #between: { readonly key: string; readonly area: Float64Array } = { key: '', area: nothing };

  /** @param window what the curves were traced in: a bit more than is seen */
  compose(core: Core, request: SceneRequest, wanted: NotesRequest, scene: Scene, window: View): SceneNotes {
    const { parts, orders } = request;
    const { slot } = parts[0];
    const shows = (order: Order): boolean => orders.includes(order);
    const ghost =
      wanted.ghost !== null && shows(0) ? this.#trace(core, request, wanted.ghost.subject, window) : null;
    const guides = wanted.asymptotes?.maker(wanted.asymptotes.lines, scene, shows) ?? [];
    const bands = wanted.saturated
      .map(({ from, to }): Range => [Math.max(from, scene.x[0]), Math.min(to, scene.x[1])])
      .filter(([from, to]) => to > from);
    const room = roomOf(request, scene, ghost?.points ?? nothing);
    const lens =
      wanted.lens === null || !shows(0)
        ? null
        : wanted.lens.maker.compose(core, request, wanted.lens, scene, room);
    const named = wanted.points
      .filter(({ order, x }) => shows(order) && x >= scene.x[0] && x <= scene.x[1])
      .map((point) => ({ ...point, y: heightOf(core, parts[0].subject, point) }))
      .filter(({ y }) => y >= scene.y[0] && y <= scene.y[1]);
    const texts: SceneText[] = [];
    const write = (text: string, strong: boolean, at: readonly (readonly [number, number])[]): void => {
      const found = placeText(room, scene, request, text, strong, at);
      if (found !== null) texts.push(found);
    };
    // The point under the probe first: it shall have the best place.
    for (const { text, strong, x, y } of [...named].sort((a, b) => Number(b.strong) - Number(a.strong)))
      write(text, strong, around(pixel(request, scene, x, y), text, strong));
    if (ghost !== null && wanted.ghost !== null)
      write(wanted.ghost.name, false, alongside(request, scene, ghost.points, wanted.ghost.name));
    if (bands.length > 0 && wanted.saturatedText !== '')
      write(wanted.saturatedText, false, inBands(request, scene, bands, wanted.saturatedText));
    const rings = named.filter(({ strong }) => !strong).map(({ x, y }) => ({ x, y }));
    return { slot, ghost, guides, bands, rings, texts, lens };
  }

  #trace(core: Core, { parts }: SceneRequest, ghost: Subject, view: View) {
    const { id, params, transform } = ghost;
    const key = JSON.stringify([ghost, view]);
    if (key !== this.#traced.key)
      this.#traced = { key, points: core.trace(id, { params, transform, order: 0, view }).points };
    const both = key + JSON.stringify(parts[0].subject);
    if (both !== this.#between.key)
      this.#between = { key: both, area: areaBetween(core, parts[0].subject, ghost, view) };
    return { points: this.#traced.points, area: this.#between.area };
  }
}

function heightOf(core: Core, { id, params, transform }: Subject, { x, order }: NamedPoint): number {
  const { f, d1, d2 } = core.evaluate(id, [x], params, { transform });
  return [f, d1, d2][order][0];
}

type Window = Pick<Scene, 'x' | 'y'>;
type Area = Pick<SceneRequest, 'width' | 'height'>;

/** From data units to pixels of the plot's area. */
function pixel({ width, height }: Area, { x, y }: Window, dx: number, dy: number): readonly [number, number] {
  return [((dx - x[0]) / (x[1] - x[0])) * width, ((y[1] - dy) / (y[1] - y[0])) * height];
}

/** The area with its curves, axes and probe: where texts had better not stand. */
function roomOf(request: SceneRequest, scene: Scene, ghost: Float64Array): Room {
  const { width, height } = request;
  const room = new Room(width, height);
  for (const points of [...scene.curves.map((curve) => curve.points), ghost]) {
    const line: (readonly [number, number])[] = [];
    for (let i = 0; i < points.length; i += 2) line.push(pixel(request, scene, points[i], points[i + 1]));
    room.addLine(line);
  }
  const [x, y] = pixel(request, scene, 0, 0);
  // With the numbers along them.
  if (x > 0 && x < width) room.addBox({ left: x - 24, top: 0, width: 26, height });
  if (y > 0 && y < height) room.addBox({ left: 0, top: y - 2, width, height: 20 });
  if (scene.probe !== null) {
    const [px, py] = pixel(request, scene, scene.probe.x, scene.probe.marks[0]?.y ?? 0);
    room.addBox({ left: px - 14, top: py - 14, width: 28, height: 28 });
    const flag = Math.max(0, Math.min(height, y));
    // It hides what is behind it; on a curve a text can still be read.
    room.addBox({ left: px - 30, top: py > flag + 1 ? flag - 32 : flag + 4, width: 60, height: 26 }, 4);
  }
  return room;
}

/** Middles for a text near a place: below, above, right, left, then further off. */
function around(
  [x, y]: readonly [number, number],
  text: string,
  strong: boolean,
): readonly (readonly [number, number])[] {
  const across = textWidth(text, strong) / 2 + 8;
  const tries = [strong ? 28 : 16, 40].flatMap((up) => [
    [x, y + up],
    [x, y - up],
    [x + across, y - up / 2],
    [x - across, y - up / 2],
    [x + across, y + up / 2],
    [x - across, y + up / 2],
  ]);
  // Clear of the probe's flag, where a low plot leaves no room above and below, and of the axes.
  const clear = across + 28;
  const beside = strong
    ? [32, -26, -12, 12].flatMap((up) => [
        [x - clear, y + up],
        [x + clear, y + up],
      ])
    : [];
  return [...tries, ...beside].map(([a, b]) => [a, b] as const);
}

/** Middles for a text along a polyline, on both sides of it, from three quarters of its way on. */
function alongside(
  area: Area,
  window: Window,
  points: Float64Array,
  text: string,
): readonly (readonly [number, number])[] {
  const seen: (readonly [number, number])[] = [];
  for (let k = 0; k + 3 < points.length; k += 2)
    for (const share of [0.2, 0.5, 0.8]) {
      const x = points[k] + share * (points[k + 2] - points[k]);
      const y = points[k + 1] + share * (points[k + 3] - points[k + 1]);
      const [px, py] = pixel(area, window, x, y);
      if (px > 0 && px < area.width && py > 0 && py < area.height) seen.push([px, py]);
    }
  const half = textWidth(text, false) / 2;
  return [0.75, 0.65, 0.85, 0.55, 0.9, 0.45, 0.3, 0.15].flatMap((share) => {
    const at = seen[Math.floor(share * seen.length)];
    if (at === undefined) return [];
    const [x, y] = at;
    const beside = [
      [x - half - 6, y - 8],
      [x + half + 6, y + 8],
    ] as const;
    return [...beside, ...[14, 26, 40].flatMap((away) => [[x, y - away] as const, [x, y + away] as const])];
  });
}

function inBands(
  area: Area,
  window: Window,
  bands: readonly Range[],
  text: string,
): readonly (readonly [number, number])[] {
  const half = textWidth(text, false) / 2;
  return bands.flatMap(([from, to]) => {
    const [x, y] = pixel(area, window, (from + to) / 2, 0);
    const middle = Math.max(half, Math.min(area.width - half, x));
    const axis = Math.max(0, Math.min(area.height, y));
    return [area.height - 12, axis + 34, axis + 56, axis - 20].map((height) => [middle, height] as const);
  });
}

function placeText(
  room: Room,
  { x, y }: Window,
  { width, height }: Area,
  text: string,
  strong: boolean,
  middles: readonly (readonly [number, number])[],
): SceneText | null {
  const wide = textWidth(text, strong);
  const box = room.take(
    middles.map(([px, py]) => ({
      left: px - wide / 2,
      top: py - lineHeight / 2,
      width: wide,
      height: lineHeight,
    })),
    strong ? undefined : mostCovered,
  );
  if (box === null) return null;
  return {
    text,
    strong,
    x: x[0] + ((box.left + wide / 2) / width) * (x[1] - x[0]),
    y: y[1] - ((box.top + lineHeight / 2) / height) * (y[1] - y[0]),
  };
}
