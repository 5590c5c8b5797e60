// What a scene says beside its curves as lines, tints, discs and texts in data units, for files of other programs.
import { lensFrame } from './paint-lens.ts';
import { guideDash, ringRadius, tints } from './paint-notes.ts';
import { placed } from './paint-picture.ts';
import { arcsOf, type Panel, type Picture } from './picture.ts';
import type { SceneLens } from './lens.ts';
import type { PlotTheme } from './palette.ts';
import { type Disc, hexColour, type Line } from './plot-parts.ts';

type Point = readonly [x: number, y: number];

/** A closed polygon without an edge. */
export interface Tint {
  readonly points: readonly Point[];
  readonly colour: string;
  readonly opacity: number;
}

/** A text whose middle is at a point. */
export interface Note {
  readonly text: string;
  readonly at: Point;
  readonly colour: string;
  readonly bold: boolean;
}

export interface NoteParts {
  readonly tints: readonly Tint[];
  /** Drawn under the curves. */
  readonly behind: readonly Line[];
  /** And over them. */
  readonly lines: readonly Line[];
  readonly discs: readonly Disc[];
  readonly notes: readonly Note[];
}

const none: NoteParts = { tints: [], behind: [], lines: [], discs: [], notes: [] };

type Styles = Pick<Line, 'colour' | 'width' | 'dash' | 'opacity'>;

const solid = (colour: string, width: number): Styles => ({
  colour: hexColour(colour),
  ...{ width, dash: [], opacity: 1 },
});

/** A lens lies over the plot: its contents go where the plot has that place. */
function lensParts(lens: SceneLens, hue: string, panel: Panel, theme: PlotTheme): NoteParts {
  const outer = placed(panel);
  const inner = lensFrame(lens, outer);
  const place = ([x, y]: Point): Point => [
    (inner.x0 + inner.kx * x - outer.x0) / outer.kx,
    (inner.y0 + inner.ky * y - outer.y0) / outer.ky,
  ];
  const { x, y, points, dots, sides, title } = lens;
  const corners: readonly Point[] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
    [x[0], y[0]],
  ];
  const held = ([px, py]: Point): Point => [
    Math.max(x[0], Math.min(x[1], px)),
    Math.max(y[0], Math.min(y[1], py)),
  ];
  const arcs = arcsOf(points).map((arc) => arc.map((point) => place(held(point))));
  const head = place([x[0] + (x[1] - x[0]) / 4, y[1] - 12 / inner.ky]);
  const disc = (fill: string, at: Point, filled: boolean): Disc => ({
    ...{ at, fill, edge: hexColour(hue), radius: 4, edgeWidth: filled ? 0 : 1.75, opacity: 1 },
  });
  return {
    ...none,
    lines: [
      { name: 'lens', arcs: [corners.map(place)], ...solid(theme.axis, 1) },
      { name: 'f, magnified', arcs, ...solid(hue, 2.5) },
    ],
    discs: dots.map((dot) =>
      disc(hexColour(dot.filled ? hue : theme.paper), place([dot.x, dot.y]), dot.filled),
    ),
    notes: [
      { text: title, at: head, colour: hexColour(theme.ink), bold: true },
      ...sides.map(({ text, x, y }) => ({
        text,
        at: place([x, y]),
        colour: hexColour(theme.ink2),
        bold: false,
      })),
    ],
  };
}

export function noteParts(panel: Panel, { theme }: Picture): NoteParts {
  const { scene } = panel;
  const { notes } = scene;
  if (notes === undefined) return none;
  const hue = notes.slot === null ? theme.ink : theme.lines[notes.slot];
  const share = tints(theme);
  const foot = Math.max(scene.y[0], Math.min(scene.y[1], 0));
  const bands = notes.bands.map(([from, to]): Tint => {
    const [left, right] = [Math.max(from, scene.x[0]), Math.min(to, scene.x[1])];
    const points: readonly Point[] = [
      [left, foot],
      [right, foot],
      [right, scene.y[0]],
      [left, scene.y[0]],
    ];
    return { points, colour: hexColour(hue), opacity: share.band };
  });
  const held = ([x, y]: Point): Point => [x, Math.max(scene.y[0], Math.min(scene.y[1], y))];
  const areas = arcsOf(notes.ghost?.area ?? new Float64Array()).map(
    (points): Tint => ({ points: points.map(held), colour: hexColour(hue), opacity: share.area }),
  );
  const ghost = notes.ghost === null ? [] : [notes.ghost.points];
  const ring: Omit<Disc, 'at'> = {
    ...{ radius: ringRadius, fill: hexColour(theme.paper), edge: hexColour(hue), edgeWidth: 1.5, opacity: 1 },
  };
  const lens = notes.lens === null ? none : lensParts(notes.lens, hue, panel, theme);
  return {
    tints: [...bands, ...areas],
    behind: [
      ...ghost.map((points) => ({ name: 'ghost', arcs: arcsOf(points), ...solid(theme.ghost, 1.5) })),
      ...notes.guides.map(({ from, to }) => ({
        ...{ name: 'asymptote', arcs: [[from, to]], ...solid(theme.axis, 1), dash: guideDash },
      })),
    ],
    lines: lens.lines,
    discs: [...notes.rings.map(({ x, y }) => ({ ...ring, at: [x, y] as const })), ...lens.discs],
    notes: [
      ...notes.texts.map(({ text, x, y, strong }) => ({
        ...{ text, at: [x, y] as const, colour: hexColour(strong ? theme.ink : theme.ink2), bold: strong },
      })),
      ...lens.notes,
    ],
  };
}
