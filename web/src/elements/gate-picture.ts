// The lines of a gate's picture as SVG: axes, contours with their numbers, the probe's cross, both slices.
import { nothing, svg } from 'lit';
import type { Core, Trace } from '../core/types.ts';
import { type GateNumbers, gateAt } from '../describe/gates.ts';
import { gateFunctions, type GateSettings } from '../model/gatesCodec.ts';
import type { Contour, Place } from '../plot/contours.ts';
import type { Range } from '../plot/range.ts';
import { outward, tickLabel, ticks } from '../plot/ticks.ts';
import { type GateGeometry, scale } from './gate-geometry.ts';

export interface GatePicture {
  readonly core: Core;
  readonly settings: GateSettings;
  readonly numbers: GateNumbers;
  readonly half: number;
  readonly contours: readonly Contour[];
  readonly geometry: GateGeometry;
  /** What is written at the slices. */
  readonly along: { readonly a: string; readonly b: string };
}

const round = (pixel: number): string => pixel.toFixed(2);
const pathOf = (places: readonly Place[]): string =>
  places.length === 0 ? '' : `M${places.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;

/** The arcs of a trace on the picture's pixels. */
function traced({ points }: Trace, place: (x: number, y: number) => Place): string {
  const arcs: Place[][] = [[]];
  for (let i = 0; i < points.length; i += 2)
    if (Number.isNaN(points[i])) arcs.push([]);
    else arcs[arcs.length - 1].push(place(points[i], points[i + 1]));
  return arcs.map(pathOf).join('');
}

/** A range around all values and 0. */
function around(values: ArrayLike<number>): Range {
  const [lo, hi] = [Math.min(0, ...Array.from(values)), Math.max(0, ...Array.from(values))];
  return lo === hi ? [-1, 1] : outward(lo - 0.06 * (hi - lo), hi + 0.06 * (hi - lo), 4);
}

export function gatePicture(picture: GatePicture): unknown {
  const { half, geometry, settings } = picture;
  const { left, top, size } = geometry;
  const x = scale([-half, half], left, left + size);
  const y = scale([-half, half], top + size, top);
  const marks = ticks(-half, half, 6);
  return svg`
    ${contourLines(picture, x, y)}
    <g class="axes">
      <path d="M${x(0)} ${top}V${top + size}M${left} ${y(0)}H${left + size}"></path>
      ${marks.map(
        (mark) => svg`<text x=${x(mark)} y=${top + size + 17} text-anchor="middle">${tickLabel(mark)}</text>
          <text x=${left - 6} y=${y(mark) + 4} text-anchor="end">${tickLabel(mark)}</text>`,
      )}
      <text class="name" x=${left + size - 2} y=${top + size - 7} text-anchor="end">b</text>
      <text class="name" x=${left + 7} y=${top + 14}>a</text>
    </g>
    ${slices(picture, x, y)}
    <path class="cross" d="M${x(settings.b)} ${top}V${geometry.below.bottom}M${left} ${y(settings.a)}H${geometry.beside?.right ?? left + size}"></path>
    <circle class="halo" cx=${x(settings.b)} cy=${y(settings.a)} r="13"></circle>
    <circle class="dot" cx=${x(settings.b)} cy=${y(settings.a)} r="6.5"></circle>`;
}

function contourLines(
  { contours }: GatePicture,
  x: (b: number) => number,
  y: (a: number) => number,
): unknown {
  const place = ([b, a]: Place): Place => [x(b), y(a)];
  const onMap = contours.map(({ level, lines }) => ({ level, lines: lines.map((line) => line.map(place)) }));
  // A number on every second line where lines are many, and only where there is a line to speak of.
  const every = onMap.length > 16 ? 4 : onMap.length > 8 ? 2 : 1;
  const labelled = onMap.filter(
    ({ level }) => Math.round(level / (onMap[0].level - (onMap[1]?.level ?? 0))) % every === 0,
  );
  return svg`<g class="contours">
      ${onMap.map(({ level, lines }) => svg`<path data-level=${level} d=${lines.map(pathOf).join('')}></path>`)}
    </g>
    <g class="levels" aria-hidden="true">
      ${labelled.flatMap(({ level, lines }) => {
        const longest = [...lines].sort((p, q) => q.length - p.length)[0];
        if (longest === undefined || longest.length < 14) return [];
        const [px, py] = longest[Math.floor(longest.length / 2)];
        return [svg`<text x=${round(px)} y=${round(py + 4)} text-anchor="middle">${tickLabel(level)}</text>`];
      })}
    </g>`;
}

function slices(
  { core, settings, numbers, half, geometry, along }: GatePicture,
  x: (b: number) => number,
  y: (a: number) => number,
): unknown {
  const { id, a, b } = settings;
  const { left, top, size, below, beside } = geometry;
  const all = Float64Array.from({ length: 65 }, (_, i) => half * (i / 32 - 1));
  const values = gateAt(core, id, all).map((g) => a * g);
  const yBelow = around(values);
  const down = scale(yBelow, below.bottom, below.top);
  const curve = core.trace(gateFunctions[id], {
    transform: { a },
    view: { x: [-half, half], y: yBelow, width: size, height: below.bottom - below.top },
  });
  const marks = ticks(yBelow[0], yBelow[1], 3).filter((mark) => mark !== 0);
  return svg`<g class="slice along-b">
      <path class="axis" d="M${left} ${down(0)}H${left + size}M${x(0)} ${below.top}V${below.bottom}${marks.map((mark) => `M${x(0) - 3} ${down(mark)}h6`).join('')}"></path>
      ${marks.map((mark) => svg`<text x=${x(0) - 7} y=${down(mark) + 4} text-anchor="end">${tickLabel(mark)}</text>`)}
      <path class="curve" d=${traced(curve, (u, v) => [x(u), down(v)])}></path>
      <circle class="mark" cx=${x(b)} cy=${down(numbers.f)} r="4"></circle>
      <text class="said" x=${left + 6} y=${below.bottom - (down(values[0]) > (below.top + below.bottom) / 2 ? below.bottom - below.top - 12 : 6)}>${along.b}</text>
    </g>
    ${beside === null ? nothing : straight(core, numbers, settings, half, { top, size, beside }, y, along.a)}`;
}

function straight(
  core: Core,
  { f, gate }: GateNumbers,
  { a }: GateSettings,
  half: number,
  {
    top,
    size,
    beside,
  }: {
    readonly top: number;
    readonly size: number;
    readonly beside: { readonly left: number; readonly right: number };
  },
  y: (a: number) => number,
  said: string,
): unknown {
  const range = around([-half * gate, half * gate]);
  const across = scale(range, beside.left, beside.right);
  const view = { x: [-half, half], y: range, width: size, height: beside.right - beside.left } as const;
  const line = core.trace('identity', { transform: { a: gate }, view });
  const inside = (mark: number): boolean =>
    mark !== 0 && across(mark) > beside.left + 12 && across(mark) < beside.right - 12;
  const marks = ticks(range[0], range[1], 4).filter(inside);
  return svg`<g class="slice along-a">
    <path class="axis" d="M${beside.left} ${y(0)}H${beside.right}M${across(0)} ${top}V${top + size}${marks.map((mark) => `M${across(mark)} ${y(0) - 3}v6`).join('')}"></path>
    ${marks.map((mark) => svg`<text x=${across(mark)} y=${y(0) + 17} text-anchor="middle">${tickLabel(mark)}</text>`)}
    <path class="curve" d=${traced(line, (u, v) => [across(v), y(u)])}></path>
    <circle class="mark" cx=${across(f)} cy=${y(a)} r="4"></circle>
    <text class="said" x=${beside.left} y=${top + size + 17}>${said}</text>
  </g>`;
}
