// A panel as lines, discs and captions with colours and widths, for programs that draw axes and curves themselves.
import { type Note, noteParts, type Tint } from './note-parts.ts';
import { isLow, spreadLabels } from './paint.ts';
import { xAxisPlace } from './axis-place.ts';
import { placed } from './paint-picture.ts';
import type { PlotTheme } from './palette.ts';
import { arcsOf, namedCurves, type Panel, type Picture } from './picture.ts';
import { strokesOf } from './strokes.ts';
import { tickLabel } from './ticks.ts';
import { zeroLine } from './zero-line.ts';

type Point = readonly [x: number, y: number];

/** In data units; width and dash in CSS pixels. Colours are #rrggbb. */
export interface Line {
  readonly name: string;
  readonly arcs: readonly (readonly Point[])[];
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly join?: 'bevel';
}

export interface Disc {
  readonly at: Point;
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  readonly opacity: number;
}

export interface Caption {
  readonly text: string;
  readonly math: boolean;
  readonly colour: string;
  readonly side: 'left' | 'right';
  /** Height of the curve's end and of the caption, as shares of the axes from the bottom. */
  readonly end: number;
  readonly place: number;
}

/** The probe's x, on a flag beside the axis. */
export interface Flag {
  readonly text: string;
  readonly at: Point;
  readonly below: boolean;
  readonly fill: string;
  readonly ink: string;
}

export interface PlotParts {
  readonly tints: readonly Tint[];
  readonly notes: readonly Note[];
  readonly lines: readonly Line[];
  readonly discs: readonly Disc[];
  readonly captions: readonly Caption[];
  readonly flag: Flag | null;
}

/** A CSS colour as #rrggbb; what cannot be read is black. */
export function hexColour(css: string): string {
  const long = css.trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  if (/^#[\da-f]{6}$/i.test(long)) return long.toLowerCase();
  const channels = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(long)?.slice(1) ?? ['0', '0', '0'];
  return `#${channels.map((value) => Math.min(255, Number(value)).toString(16).padStart(2, '0')).join('')}`;
}

function probeParts({ scene, frame }: Panel, theme: PlotTheme): Pick<PlotParts, 'lines' | 'discs'> {
  const { probe, compact, footed } = scene;
  if (probe === null) return { lines: [], discs: [] };
  const { x, marks, slope } = probe;
  const stem = compact || footed === true || marks.length > 1;
  const thin = { name: 'probe', colour: hexColour(compact ? theme.accent : theme.ink), width: 1, opacity: 1 };
  const lines: Line[] = [];
  if (stem)
    lines.push({
      ...thin,
      dash: compact ? [2, 2] : [],
      arcs: [
        [
          [x, scene.y[0]],
          [x, scene.y[1]],
        ],
      ],
    });
  const shown = marks.filter(({ y }) => y >= scene.y[0] && y <= scene.y[1]);
  const half = (0.16 * (scene.x[1] - scene.x[0])) / Math.hypot(1, ((slope ?? 0) * frame.ky) / frame.kx);
  if (slope !== null)
    for (const { y } of shown)
      lines.push({
        ...thin,
        name: 'tangent',
        dash: [],
        arcs: [
          [
            [x - half, y - half * slope],
            [x + half, y + half * slope],
          ],
        ],
      });
  const discs = shown.flatMap(({ y, slot }): readonly Disc[] => {
    const fill = hexColour(slot === null ? theme.ink : theme.lines[slot]);
    const [radius, edgeWidth] = [compact ? 4 : stem ? 5.5 : 7.5, compact ? 1 : 2];
    const disc: Disc = { at: [x, y], radius, fill, edge: hexColour(theme.paper), edgeWidth, opacity: 1 };
    return stem ? [disc] : [{ ...disc, radius: 13, edge: fill, edgeWidth: 0, opacity: 0.16 }, disc];
  });
  return { lines, discs };
}

function flagOf({ scene, frame }: Panel, theme: PlotTheme): Flag | null {
  const { probe, compact } = scene;
  if (probe === null || compact || scene.numbers === 'y' || scene.numbers === 'none') return null;
  const high = scene.footed && isLow(probe.marks, frame);
  const axis = high ? scene.y[1] : xAxisPlace(scene);
  // At the foot the numbers are below.
  const below = high || (!scene.footed && (probe.marks.length !== 1 || probe.marks[0].y >= axis));
  const text = tickLabel(Number(probe.x.toPrecision(6)));
  return { text, at: [probe.x, axis], below, fill: hexColour(theme.ink), ink: hexColour(theme.paper) };
}

function captionsOf(panel: Panel, theme: PlotTheme): readonly Caption[] {
  const { top, bottom, y0, ky } = panel.frame;
  const share = (py: number): number => Number(((bottom - py) / (bottom - top)).toFixed(4));
  return (['left', 'right'] as const).flatMap((side) => {
    const labels = panel.scene.labels.filter((label) => label.side === side);
    const ends = labels.map((label) => y0 + ky * label.y);
    const places = spreadLabels(ends, top + 8, bottom - 8);
    return labels.map(({ text, math, slot }, i) => ({
      ...{ text, math, side, colour: hexColour(slot === null ? theme.ink : theme.texts[slot]) },
      ...{ end: share(ends[i]), place: share(places[i]) },
    }));
  });
}

export function plotParts(panel: Panel, picture: Picture): PlotParts {
  const { theme } = picture;
  const { scene } = panel;
  const colour = (slot: number | null): string => hexColour(slot === null ? theme.ink : theme.lines[slot]);
  const curves = namedCurves(panel, picture).flatMap(({ name, curve }) =>
    strokesOf(curve, panel.frame).map(
      ({ points, ...style }): Line => ({
        ...style,
        ...{ name, arcs: arcsOf(points), colour: colour(curve.slot), opacity: curve.opacity },
      }),
    ),
  );
  const dots = scene.dots
    .filter(({ y }) => y >= scene.y[0] && y <= scene.y[1])
    .map(({ x, y, filled, slot }): Disc => {
      const own = colour(slot);
      const radius = scene.compact ? 2.5 : 4;
      const edgeWidth = filled ? 0 : scene.compact ? 1.25 : 1.75;
      return {
        at: [x, y],
        radius,
        fill: filled ? own : hexColour(theme.paper),
        edge: own,
        edgeWidth,
        opacity: 1,
      };
    });
  const asymptotes = scene.asymptotes.map(({ x, slot }): Line => {
    const arcs = [[[x, scene.y[0]] as const, [x, scene.y[1]] as const]];
    return { name: 'asymptote', arcs, colour: colour(slot), width: 1, dash: [2, 4], opacity: 1 };
  });
  const zero = zeroLine(scene);
  const foot: readonly Line[] =
    zero === null
      ? []
      : [
          {
            ...{ name: 'zero', colour: hexColour(theme.axis), width: 1, dash: [], opacity: 1 },
            arcs: [[[scene.x[0], zero] as const, [scene.x[1], zero] as const]],
          },
        ];
  const probe = probeParts(panel, theme);
  const beside = noteParts(panel, picture);
  return {
    tints: beside.tints,
    notes: beside.notes,
    lines: [...foot, ...beside.behind, ...asymptotes, ...curves, ...beside.lines, ...probe.lines],
    discs: [...dots, ...beside.discs, ...probe.discs],
    captions: captionsOf(panel, theme),
    flag: flagOf(panel, theme),
  };
}

/** Size and place of a panel's axes in the picture, CSS pixels from its lower left corner. */
export function axesBox(panel: Panel, picture: Picture) {
  const { left, right, top, bottom } = placed(panel);
  return { left, bottom: picture.height - bottom, width: right - left, height: bottom - top };
}
