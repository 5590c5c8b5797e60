// A picture as a LaTeX document with pgfplots: curves and marks in data units, lengths and places as on the page.
import type { Note, Tint } from './note-parts.ts';
import { axisLabel } from './axis-place.ts';
import { headingRise } from './paint-picture.ts';
import { aboutLines, oneLine, type Panel, type Picture } from './picture.ts';
import { axesBox, type Caption, type Disc, hexColour, type Line, plotParts } from './plot-parts.ts';
import { characterPreamble, mathName, needsCharacters, texNumber, texRemark, texText } from './tex-text.ts';

/** CSS pixels in TeX's big points, 72 to the inch. */
const bp = (px: number): string => `${Number((0.75 * px).toFixed(3))}bp`;
const at = (x: number, y: number): string => `(${bp(x)},${bp(y)})`;
const plain = (value: number): string => String(value + 0);

/** #rrggbb as a colour that xcolor reads in place, without a definition. */
function rgb(hex: string): string {
  const channels = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  return `{rgb,255:red,${channels[0]};green,${channels[1]};blue,${channels[2]}}`;
}

/** How an axis is written: pgfplots counts with five or six digits, which a deep zoom needs more of. */
interface Unit {
  readonly origin: number;
  readonly size: number;
}

const plainUnit: Unit = { origin: 0, size: 1 };

function unitOf([lo, hi]: readonly [number, number]): Unit {
  const [span, farthest] = [hi - lo, Math.max(Math.abs(lo), Math.abs(hi))];
  if (farthest < 100 * span && span > 1e-4 && farthest < 1e5) return plainUnit;
  // From the end nearest to the origin: there the other axis stands.
  return { origin: farthest < 100 * span ? 0 : lo > 0 ? lo : hi, size: span };
}

/** TeX reads no line longer than 200,000 characters. */
const pointsPerLine = 100;

const inUnit = ({ origin, size }: Unit, value: number): string => plain((value - origin) / size);

interface Units {
  readonly x: Unit;
  readonly y: Unit;
}

const place = ({ x, y }: Units, [px, py]: readonly [number, number]): string =>
  `(${inUnit(x, px)},${inUnit(y, py)})`;

function lineSource(line: Line, units: Units): readonly string[] {
  const style = [`draw=${rgb(line.colour)}`, `line width=${bp(line.width)}`];
  if (line.dash.length > 0)
    style.push(
      `dash pattern=${line.dash.map((length, i) => `${i % 2 === 0 ? 'on' : 'off'} ${bp(length)}`).join(' ')}`,
    );
  if (line.opacity !== 1) style.push(`opacity=${line.opacity}`);
  if (line.join !== undefined) style.push(`line join=${line.join}`);
  // An arc is a plot of its own: nothing is drawn between two.
  return [
    `% ${oneLine(line.name)}`,
    ...line.arcs
      .filter((arc) => arc.length > 1)
      .map(
        (arc) =>
          `\\addplot[${style.join(', ')}] coordinates {${arc.map((point, i) => (i > 0 && i % pointsPerLine === 0 ? '\n' : '') + place(units, point)).join(' ')}};`,
      ),
  ];
}

function discSource({ at: centre, radius, fill, edge, edgeWidth, opacity }: Disc, units: Units): string {
  const options = [
    `fill=${rgb(fill)}`,
    edgeWidth === 0 ? 'draw=none' : `draw=${rgb(edge)}, line width=${bp(edgeWidth)}`,
  ];
  if (opacity !== 1) options.push(`opacity=${opacity}`);
  return `\\addplot[only marks, mark=*, mark size=${bp(radius)}, mark options={${options.join(', ')}}] coordinates {${place(units, centre)}};`;
}

function tintSource({ points, colour, opacity }: Tint, units: Units): string {
  const style = `draw=none, fill=${rgb(colour)}, fill opacity=${opacity}`;
  return `\\addplot[${style}] coordinates {${points.map((point) => place(units, point)).join(' ')}} -- cycle;`;
}

function noteSource({ text, at: middle, colour, bold }: Note, units: Units): string {
  const font = `\\footnotesize\\sffamily${bold ? '\\bfseries' : ''}`;
  return `\\node[inner sep=0pt, text=${rgb(colour)}, font=${font}] at (axis cs:${place(units, middle).slice(1)} {${texText(text)}};${texRemark(text)}`;
}

function captionSource(caption: Caption, box: ReturnType<typeof axesBox>): readonly string[] {
  const { side, end, colour, math, text } = caption;
  const out = side === 'left' ? -1 : 1;
  const edge = side === 'left' ? box.left : box.left + box.width;
  const height = (share: number): number => box.bottom + share * box.height;
  const x = edge + out * (math ? 6 : 18);
  const leader = `\\draw[draw=${rgb(colour)}, line width=${bp(1)}] ${at(edge, height(end))} -- ${at(edge + out * 12, height(caption.place))} -- ${at(edge + out * 16, height(caption.place))};`;
  const font = math ? '\\normalsize' : '\\footnotesize\\sffamily\\bfseries';
  const node = `\\node[anchor=${side === 'left' ? 'east' : 'west'}, inner sep=0pt, text=${rgb(colour)}, font=${font}] at ${at(x, height(caption.place))} {${math ? mathName(text) : texText(text)}};${math ? '' : texRemark(text)}`;
  return math ? [node] : [leader, node];
}

function axisOptions(panel: Panel, picture: Picture, units: Units): readonly string[] {
  const { scene } = panel;
  const { theme } = picture;
  const box = axesBox(panel, picture);
  const line = rgb(hexColour(scene.compact ? theme.hairline : theme.axis));
  const ticks = (axis: 'x' | 'y'): readonly string[] => {
    const values = axis === 'x' ? scene.xTicks : scene.yTicks;
    const labels = values.map((value) => `{${texNumber(axisLabel(scene, value, axis))}}`);
    if (values.length === 0) return [`${axis}tick=\\empty`];
    return [
      `${axis}tick={${values.map((value) => inUnit(units[axis], value)).join(',')}}`,
      `${axis}ticklabels={${labels.join(',')}}`,
    ];
  };
  const limits = (['x', 'y'] as const).flatMap((axis) => [
    `${axis}min=${inUnit(units[axis], scene[axis][0])}`,
    `${axis}max=${inUnit(units[axis], scene[axis][1])}`,
  ]);
  return [
    `at={${at(box.left, box.bottom)}}, anchor=south west, scale only axis`,
    `width=${bp(box.width)}, height=${bp(box.height)}`,
    `${limits.join(', ')}, enlargelimits=false`,
    `axis x line*=middle, axis y line*=middle, axis line style={draw=${line}, line width=${bp(1)}}`,
    `scaled ticks=false, tick align=outside, major tick length=${bp(scene.compact ? 0 : 4)}, hide obscured x ticks=false, hide obscured y ticks=false`,
    `tick style={draw=${rgb(hexColour(theme.axis))}, line width=${bp(1)}}`,
    `ticklabel style={text=${rgb(hexColour(theme.ink2))}, font=${scene.compact ? '\\tiny' : '\\footnotesize'}}`,
    ...ticks('x'),
    ...ticks('y'),
  ];
}

function panelSource(panel: Panel, picture: Picture): readonly string[] {
  const { tints, lines, discs, notes, captions, flag } = plotParts(panel, picture);
  const units: Units = { x: unitOf(panel.scene.x), y: unitOf(panel.scene.y) };
  const told = (['x', 'y'] as const)
    .filter((axis) => units[axis] !== plainUnit)
    .map(
      (axis) =>
        `% ${axis} is written as (${axis} - (${plain(units[axis].origin)})) / ${plain(units[axis].size)}`,
    );
  const headed = { x: panel.left, y: picture.height - panel.top + headingRise };
  const colour = hexColour(panel.slot === null ? picture.theme.ink : picture.theme.texts[panel.slot]);
  const heading = `\\node[anchor=west, inner sep=0pt, text=${rgb(colour)}, font=\\footnotesize\\sffamily\\bfseries] at ${at(headed.x, headed.y)} {${texText(panel.heading)}};${texRemark(panel.heading)}`;
  return [
    ...told,
    `\\begin{axis}[\n  ${axisOptions(panel, picture, units).join(',\n  ')},\n]`,
    ...tints.map((tint) => tintSource(tint, units)),
    ...lines.flatMap((line) => lineSource(line, units)),
    ...discs.map((disc) => discSource(disc, units)),
    ...notes.map((note) => noteSource(note, units)),
    ...(flag === null
      ? []
      : [
          `\\node[anchor=${flag.below ? 'north' : 'south'}, inner sep=${bp(4)}, outer sep=${bp(6)}, fill=${rgb(flag.fill)}, text=${rgb(flag.ink)}, font=\\footnotesize\\bfseries] at (axis cs:${place(units, flag.at).slice(1)} {${texNumber(flag.text)}};`,
        ]),
    '\\end{axis}',
    ...captions.flatMap((caption) => captionSource(caption, axesBox(panel, picture))),
    ...(panel.heading === '' ? [] : [heading]),
  ];
}

const latinPreamble: readonly string[] = ['\\usepackage[utf8]{inputenc}', '\\usepackage[T1]{fontenc}'];

/**
 * A document that pdflatex sets as one picture, or where a text needs it a newer engine; with TeX's commonest class
 * where the one for pictures is missing.
 */
export function writeTikz(picture: Picture): string {
  const { width, height, theme, about, panels } = picture;
  const drawn = panels.flatMap((panel) => panelSource(panel, picture));
  return [
    ...aboutLines(about).map((line) => `% ${line}`),
    '\\IfFileExists{standalone.cls}{\\documentclass{standalone}}{\\documentclass{article}\\pagestyle{empty}}',
    ...(drawn.some(needsCharacters) ? characterPreamble : latinPreamble),
    '\\usepackage{pgfplots}',
    '\\pgfplotsset{compat=1.14}',
    '\\begin{document}',
    '\\begin{tikzpicture}',
    `\\fill[fill=${rgb(hexColour(theme.paper))}] (0,0) rectangle ${at(width, height)};`,
    ...drawn,
    '\\end{tikzpicture}',
    '\\end{document}',
    '',
  ].join('\n');
}
