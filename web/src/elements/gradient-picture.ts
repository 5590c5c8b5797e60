// The lines and letters of the gradient's picture as SVG: axes, limits, medians, theory, names, the probe's line.
import { nothing, svg } from 'lit';
import type { ChainCurves } from '../describe/gradient.ts';
import type { en } from '../i18n/gradient.ts';
import { powerText, raised } from '../model/power.ts';
import { dashes } from '../plot/palette.ts';
import type { Range } from '../plot/range.ts';
import { tickLabel, ticks } from '../plot/ticks.ts';
import { apart, decades, type GradientGeometry, type Limit, normTicks } from './gradient-geometry.ts';

export interface PlottedChain {
  readonly name: string;
  /** How its weights are drawn, in words. */
  readonly weights: string;
  /** Of colour and dash. */
  readonly slot: number;
  readonly curves: ChainCurves;
}

export interface GradientPicture {
  readonly chains: readonly PlottedChain[];
  readonly layers: number;
  readonly at: number;
  readonly words: typeof en;
  readonly geometry: GradientGeometry;
  readonly range: Range;
  readonly limits: readonly Limit[];
  readonly reach: number | null;
}

const round = (pixel: number): string => pixel.toFixed(2);

/** A norm as a tick's label: plain near 1, else a power of ten. */
const tenTo = (log: number): unknown =>
  Math.abs(log) < 3
    ? tickLabel(Number((10 ** log).toPrecision(2)))
    : svg`10<tspan class="raised" dy="-5">${tickLabel(log)}</tspan>`;

/** Through what is finite; where a curve has ended it does not go on. */
function path(row: ArrayLike<number>, x: (k: number) => number, y: (log: number) => number): string {
  let out = '';
  let drawing = false;
  for (let k = 0; k < row.length; k++) {
    if (!Number.isFinite(row[k])) {
      drawing = false;
      continue;
    }
    out += `${drawing ? 'L' : 'M'}${round(x(k))} ${round(y(row[k]))}`;
    drawing = true;
  }
  return out;
}

export function gradientPicture(picture: GradientPicture): unknown {
  const { chains, layers, at, geometry, range } = picture;
  const { left, right, top, bottom, strip } = geometry;
  const x = (k: number): number => left + ((right - left) * k) / Math.max(1, layers - 1);
  const y = decades(range, top, bottom);
  const [first] = chains;
  const here = first.curves.median[at];
  return svg`
    ${axes(picture, x, y)}
    ${limitLines(picture, y)}
    <g class="curves">
      ${[...chains]
        .reverse()
        .map(
          ({ slot, curves }) =>
            svg`<path class="median" data-slot=${slot} stroke="var(--act-line-${slot + 1})" stroke-dasharray=${dashes[slot].join(' ')} d=${path(curves.median, x, y)}></path>`,
        )}
      ${chains.map(({ curves }) => svg`<path class="theory" d=${path(curves.theory, x, y)}></path>`)}
      ${chains.map(({ slot, curves }) => ended(slot, curves, x, bottom, picture.words))}
    </g>
    ${names(picture, y)}
    ${minusTheory(picture, x)}
    <path class="probe-line" d="M${round(x(at))} ${top}V${strip.bottom}"></path>
    ${
      Number.isFinite(here)
        ? svg`<circle class="halo" fill="var(--act-line-${first.slot + 1})" cx=${x(at)} cy=${y(here)} r="13"></circle>
          <circle class="dot" fill="var(--act-line-${first.slot + 1})" cx=${x(at)} cy=${y(here)} r="6.5"></circle>
          ${flag(here, x(at), y(here), geometry)}`
        : nothing
    }`;
}

function flag(log: number, px: number, py: number, { left, bottom, top }: GradientGeometry): unknown {
  const before = px > left + 90;
  const below = py + 24 < bottom ? 22 : -16;
  return svg`<text class="flag" x=${before ? px - 12 : px + 12} y=${Math.max(top + 12, py + below)} text-anchor=${before ? 'end' : 'start'}>${powerText(log)}</text>`;
}

/** Where the middle network has no gradient left: none of a curve, but a word. */
function ended(
  slot: number,
  { median }: ChainCurves,
  x: (k: number) => number,
  bottom: number,
  words: typeof en,
): unknown {
  const k = median.indexOf(-Infinity);
  if (k < 0) return nothing;
  return svg`<path class="drop" stroke="var(--act-line-${slot + 1})" d="M${round(x(k))} ${bottom - 14}v14m-4 -5l4 5l4 -5"></path>
    <text class="edge" x=${x(k) + 8} y=${bottom - 6}>${words.nothingLeft}</text>`;
}

function axes(
  { layers, at, words, geometry, range }: GradientPicture,
  x: (k: number) => number,
  y: (log: number) => number,
): unknown {
  const { left, right, bottom, strip, narrow } = geometry;
  const below = strip.bottom;
  const rows = normTicks(range);
  const columns = ticks(0, layers - 1, narrow ? 5 : 8).filter(Number.isInteger);
  // The flag of the probe takes its place.
  const free = columns.filter((k) => Math.abs(x(k) - x(at)) > 30);
  return svg`<g class="axes">
    ${rows.map(
      (log) => svg`<path class="grid" d="M${left} ${round(y(log))}H${right}"></path>
      <text x=${left - 8} y=${y(log) + 4} text-anchor="end">${tenTo(log)}</text>`,
    )}
    <path d="M${left} ${bottom}H${right}${columns.map((k) => `M${round(x(k))} ${bottom}v4`).join('')}"></path>
    <path d="M${left} ${below}H${right}${columns.map((k) => `M${round(x(k))} ${below}v4`).join('')}"></path>
    ${free.map((k) => svg`<text x=${x(k)} y=${below + 20} text-anchor="middle">${tickLabel(k)}</text>`)}
    ${narrow ? nothing : svg`<text x=${right + 26} y=${below + 20}>${words.layersBack}</text>`}
  </g>`;
}

const limitText = ({ name, end }: Limit, words: typeof en): string => words[end](name);

function limitLines({ limits, geometry, words }: GradientPicture, y: (log: number) => number): unknown {
  const { left, right, narrow } = geometry;
  return svg`<g class="limits">${limits.map(
    (
      limit,
    ) => svg`<path data-limit="${limit.name} ${limit.end}" d="M${left} ${round(y(limit.log))}H${right}"></path>
      ${narrow ? svg`<text x=${right} y=${y(limit.log) - 5} text-anchor="end">${limitText(limit, words)}</text>` : nothing}`,
  )}</g>`;
}

/** Names at the ends of curves and limits, moved apart; on a narrow picture they stand within it. */
function names({ chains, limits, words, geometry }: GradientPicture, y: (log: number) => number): unknown {
  const { right, top, bottom, narrow } = geometry;
  const last = (row: ArrayLike<number>): number | undefined => Array.from(row).findLast(Number.isFinite);
  const labels = [
    ...chains.flatMap(({ name, weights, slot, curves }, i) => {
      const log = last(curves.median) ?? last(curves.theory);
      if (log === undefined) return [];
      const short = name.length + weights.length < 16;
      const lines = short
        ? [`${name}, ${weights}`]
        : [name.length > 20 ? `${name.slice(0, 19)}…` : name, weights];
      return [{ lines, log, fill: `var(--act-text-${slot + 1})`, name: i === 0 ? 'own' : 'other' }];
    }),
    ...(narrow
      ? []
      : limits.map((limit) => ({
          ...{ lines: limitText(limit, words).split(' '), log: limit.log },
          ...{ fill: 'var(--act-warn)', name: 'limit' },
        }))),
  ];
  const ys = apart(
    labels.map(({ log, lines }) => ({ y: y(log) - 8, height: 16 * lines.length })),
    top - 10,
    bottom + 10,
  );
  const [px, anchor, lift] = narrow ? [right - 2, 'end', -10] : [right + 10, 'start', 0];
  return svg`<g class="names">${labels.map(
    ({ lines, fill, name }, i) =>
      svg`<text class=${name} fill=${fill} text-anchor=${anchor}>${lines.map(
        (line, k) => svg`<tspan x=${px} y=${ys[i] + lift + 12 + 16 * k}>${line}</tspan>`,
      )}</text>`,
  )}</g>`;
}

function factorText(reach: number): string {
  const factor = 10 ** reach;
  return factor < 1000 ? String(Number(factor.toPrecision(2))) : `10${raised(Math.round(reach))}`;
}

function minusTheory({ chains, words, geometry, reach }: GradientPicture, x: (k: number) => number): unknown {
  if (reach === null) return nothing;
  const [{ slot, curves }] = chains;
  const { left, right, strip, narrow } = geometry;
  const y = decades([-1.15 * reach, 1.15 * reach], strip.top, strip.bottom);
  const off = curves.median.map((log, k) => log - curves.theory[k]);
  const factor = factorText(reach);
  return svg`<g class="strip">
    ${[reach, -reach].map((log) => svg`<path class="grid" d="M${left} ${round(y(log))}H${right}"></path>`)}
    <text x=${left - 8} y=${y(reach) + 4} text-anchor="end">× ${factor}</text>
    <text class="zero" x=${left - 8} y=${y(0) + 4} text-anchor="end">${words.keyTheory}</text>
    <text x=${left - 8} y=${y(-reach) + 4} text-anchor="end">÷ ${factor}</text>
    <path class="median" stroke="var(--act-line-${slot + 1})" d=${path(off, x, y)}></path>
    <path class="theory" d="M${left} ${round(y(0))}H${right}"></path>
    ${
      narrow
        ? svg`<text class="title" x=${right} y=${strip.top + 2} text-anchor="end">${words.minus}</text>`
        : svg`<text class="title" x=${right + 10} y=${strip.top + 14}>${words.minus}</text>
          ${wrapped(words.minusHint, 19).map((line, k) => svg`<text x=${right + 10} y=${strip.top + 32 + 16 * k}>${line}</text>`)}`
    }
  </g>`;
}

/** A short text in lines; Chinese may break anywhere. */
function wrapped(text: string, most: number): readonly string[] {
  if (!text.includes(' ')) return text.length > 9 ? [text.slice(0, 8), text.slice(8)] : [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
