// A picture as a Python script that draws it with Matplotlib and saves it as a PDF beside the script's caller.
import type { Note, Tint } from './note-parts.ts';
import { axisLabel } from './axis-place.ts';
import { headingRise } from './paint-picture.ts';
import { aboutLines, oneLine, type Panel, type Picture } from './picture.ts';
import { axesBox, type Caption, type Disc, hexColour, type Line, plotParts } from './plot-parts.ts';
import { mathName } from './tex-text.ts';

/** Matplotlib's lengths are points; ours are CSS pixels. */
const points = (px: number): string => String(Number((0.75 * px).toFixed(3)));
/** A Python literal; JSON's escapes are Python's too. */
const text = (value: string): string => JSON.stringify(oneLine(value));
/** Text in which a dollar is a dollar. */
const words = (value: string): string => text(value.replaceAll('$', '\\$'));
const list = (values: readonly number[]): string =>
  `[${values.map((value) => String(value + 0).replace('NaN', 'nan')).join(', ')}]`;
const share = (value: number): string => String(Number(value.toFixed(5)));

function lineSource({ name, arcs, colour, width, dash, opacity, join }: Line): readonly string[] {
  const joined = arcs.flatMap((arc, i) => (i === 0 ? arc : [[Number.NaN, Number.NaN] as const, ...arc]));
  const style = [`color="${colour}"`, `lw=${points(width)}`];
  if (dash.length > 0) style.push(`dashes=(${dash.map(points).join(', ')})`);
  if (opacity !== 1) style.push(`alpha=${opacity}`);
  if (join !== undefined) style.push(`solid_joinstyle="${join}"`);
  return [
    `# ${oneLine(name)}`,
    `x = ${list(joined.map(([x]) => x))}`,
    `y = ${list(joined.map(([, y]) => y))}`,
    `ax.plot(x, y, ${style.join(', ')})`,
  ];
}

function discSource({ at: [x, y], radius, fill, edge, edgeWidth, opacity }: Disc): string {
  const style = `ms=${points(2 * radius)}, mfc="${fill}", mec="${edge}", mew=${points(edgeWidth)}, alpha=${opacity}`;
  return `ax.plot([${x}], [${y}], "o", ${style}, clip_on=False, zorder=4)`;
}

function tintSource({ points: corners, colour, opacity }: Tint): readonly string[] {
  return [
    `x = ${list(corners.map(([x]) => x))}`,
    `y = ${list(corners.map(([, y]) => y))}`,
    `ax.fill(x, y, color="${colour}", alpha=${opacity}, lw=0, zorder=1)`,
  ];
}

function noteSource({ text: note, at: [x, y], colour, bold }: Note): string {
  const weight = bold ? ', weight="bold"' : '';
  return `ax.text(${x}, ${y}, ${words(note)}, ha="center", va="center", size=9, color="${colour}"${weight}, zorder=5)`;
}

function captionSource({ text: name, math, colour, side, end, place }: Caption, height: number): string {
  const [edge, align, out] = side === 'left' ? [0, 'right', -1] : [1, 'left', 1];
  const style = math
    ? 'size=12'
    : `size=9, weight="bold", arrowprops=dict(arrowstyle="-", color="${colour}")`;
  const offset = `(${points(out * (math ? 6 : 18))}, ${points((place - end) * height)})`;
  return `ax.annotate(${math ? text(mathName(name)) : words(name)}, (${edge}, ${end}), ${offset}, "axes fraction", "offset points", ha="${align}", va="center", color="${colour}", ${style})`;
}

function panelSource(panel: Panel, picture: Picture): readonly string[] {
  const { scene } = panel;
  const { width, height, theme } = picture;
  const box = axesBox(panel, picture);
  const { tints, lines, discs, notes, captions, flag } = plotParts(panel, picture);
  const labels = (values: readonly number[], axis: 'x' | 'y'): string =>
    `[${values.map((value) => text(axisLabel(scene, value, axis))).join(', ')}]`;
  const place = [box.left / width, box.bottom / height, box.width / width, box.height / height].map(share);
  const line = hexColour(scene.compact ? theme.hairline : theme.axis);
  const colour = hexColour(panel.slot === null ? theme.ink : theme.texts[panel.slot]);
  const y = 1 - (panel.top - headingRise) / height;
  return [
    '',
    `ax = axes([${place.join(', ')}], ${list(scene.x)}, ${list(scene.y)}, "${line}", ${scene.compact ? 7.5 : 9}, ${scene.compact ? 0 : 3})`,
    `ticks(ax.xaxis, ${list(scene.xTicks)}, ${labels(scene.xTicks, 'x')})`,
    `ticks(ax.yaxis, ${list(scene.yTicks)}, ${labels(scene.yTicks, 'y')})`,
    ...tints.flatMap(tintSource),
    ...lines.flatMap(lineSource),
    ...discs.map(discSource),
    ...notes.map(noteSource),
    ...captions.map((caption) => captionSource(caption, box.height)),
    ...(flag === null
      ? []
      : [
          `ax.annotate(${text(flag.text)}, (${flag.at[0]}, ${flag.at[1]}), (0, ${flag.below ? -13 : 13}), textcoords="offset points", ha="center", va="center", size=9, weight="bold", color="${flag.ink}", bbox=dict(boxstyle="square", fc="${flag.fill}", ec="none"), zorder=5)`,
        ]),
    ...(panel.heading === ''
      ? []
      : [
          `fig.text(${share(panel.left / width)}, ${share(y)}, ${words(panel.heading)}, va="center", size=9, weight="bold", color="${colour}")`,
        ]),
  ];
}

/** Matplotlib's own font has no Chinese; from 3.6 on it asks the next of a list for what one lacks. */
const chineseFonts = [
  'DejaVu Sans',
  'Noto Sans CJK SC',
  'PingFang SC',
  'Microsoft YaHei',
  'WenQuanYi Zen Hei',
];

/** @param name of the file it writes, without its ending */
export function writeMatplotlib(picture: Picture, name: string): string {
  const { width, height, theme, about, panels } = picture;
  const drawn = panels.flatMap((panel) => panelSource(panel, picture));
  const chinese = drawn.some((line) => /\p{Script=Han}/u.test(line));
  return [
    ...aboutLines(about).map((line) => `# ${line}`),
    'import matplotlib.pyplot as plt',
    '',
    'nan = float("nan")',
    'plt.rcParams["lines.scale_dashes"] = False',
    'plt.rcParams["lines.solid_capstyle"] = "butt"',
    'plt.rcParams["lines.solid_joinstyle"] = "miter"',
    ...(chinese ? [`plt.rcParams["font.family"] = ${JSON.stringify(chineseFonts)}`] : []),
    `fig = plt.figure(figsize=(${share(width / 96)}, ${share(height / 96)}), facecolor="${hexColour(theme.paper)}")`,
    '',
    '',
    'def axes(place, x, y, colour, size, length):',
    '    ax = fig.add_axes(place, facecolor="none")',
    '    ax.set(xlim=x, ylim=y)',
    '    for side, across in (("bottom", y), ("left", x)):',
    '        ax.spines[side].set_position(("data", min(max(0, across[0]), across[1])))',
    '        ax.spines[side].set(color=colour, linewidth=0.75)',
    '    for side in ("top", "right"):',
    '        ax.spines[side].set_visible(False)',
    `    ax.tick_params(labelsize=size, length=length, color="${hexColour(theme.axis)}", labelcolor="${hexColour(theme.ink2)}")`,
    '    return ax',
    '',
    '',
    'def ticks(axis, values, labels):',
    '    axis.set_ticks(values)',
    '    axis.set_ticklabels(labels)',
    '',
    ...drawn,
    '',
    `fig.savefig(${text(`${name}.pdf`)}, facecolor=fig.get_facecolor())`,
    '',
  ].join('\n');
}
