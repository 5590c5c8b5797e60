// How long signals are: the length map with its cobweb and fixed point; and, of a product, its largest entries.
import { html, nothing, svg } from 'lit';
import type { NetworkTheory } from '../core/network/types.ts';
import { quantile } from '../describe/quantile.ts';
import type { en } from '../i18n/gradient.ts';
import { exact } from '../model/format.ts';
import { tickLabel, ticks } from '../plot/ticks.ts';

const [left, top, right, bottom, height] = [34, 8, 204, 138, 160];
const short = (value: number): string => exact(Number(value.toPrecision(3)));

/** Steps of a cobweb, at most. */
const mostSteps = 40;

/** V between its points. */
function onMap({ from, to }: NetworkTheory['lengthMap'], q: number): number {
  const place = Math.min(from.length - 1, Math.max(0, (q / from[from.length - 1]) * (from.length - 1)));
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return to[low] + (place - low) * (to[high] - to[low]);
}

/** Where a drawing is cut, in lengths of its axes. */
const cutAt = 2;

/** The way of a signal, until it leaves the drawing or is not known. */
export function cobweb(
  lengths: readonly number[],
  end: number,
  x: (q: number) => number,
  y: (q: number) => number,
): string {
  let out = `M${x(lengths[0]).toFixed(2)} ${y(0)}`;
  for (const length of lengths.slice(1, mostSteps + 1)) {
    if (Number.isNaN(length)) break;
    const inside = Math.min(length, cutAt * end);
    out += `V${y(inside).toFixed(2)}H${x(inside).toFixed(2)}`;
    if (inside < length) break;
  }
  return out;
}

/** V, cut where it leaves the drawing at the top, with a gap where it is not known. */
export function mapPath(
  { from, to }: NetworkTheory['lengthMap'],
  x: (q: number) => number,
  y: (q: number) => number,
): string {
  const top = cutAt * from[from.length - 1];
  const point = (q: number, length: number): string => `${x(q).toFixed(2)} ${y(length).toFixed(2)}`;
  let [out, end] = ['', ''];
  for (let i = 1; i < from.length; i++) {
    const [low, high] = to[i - 1] <= to[i] ? [i - 1, i] : [i, i - 1];
    // NaN too.
    if (!(to[low] <= top && to[high] >= 0)) continue;
    const share = (top - to[low]) / (to[high] - to[low]);
    const cut =
      to[high] <= top
        ? point(from[high], to[high])
        : point(from[low] + share * (from[high] - from[low]), top);
    const kept = point(from[low], to[low]);
    const [start, next] = low < high ? [kept, cut] : [cut, kept];
    out += start === end ? `L${next}` : `M${start}L${next}`;
    end = next;
  }
  return out;
}

export function lengthMap(theory: NetworkTheory, slot: number, words: typeof en): unknown {
  const { lengthMap: map, q, logLength } = theory;
  const end = map.from[map.from.length - 1];
  if (!(end > 0) || !Number.isFinite(end)) return nothing;
  const x = (value: number): number => left + ((right - left) * value) / end;
  const y = (value: number): number => bottom - ((bottom - top) * value) / end;
  const lengths = Array.from(logLength.slice(0, mostSteps), (log) => 10 ** log);
  // Where the first layer is at the fixed point already, the ways of others there.
  const still = lengths.length < 2 || Math.abs(lengths[1] - lengths[0]) < 1e-6 * end;
  const ways = [lengths, ...(still ? [way(map, 0.04 * end), way(map, 0.96 * end)] : [])];
  const marks = ticks(0, end, 3);
  return html`<svg class="length-map" viewBox="0 0 ${right + 8} ${height}" role="img" aria-label=${lengthSentence(theory, words)}>
    <clipPath id="within"><rect x=${left} y=${top - 4} width=${right - left + 4} height=${bottom - top + 4}></rect></clipPath>
    <path class="base" d="M${left} ${top}V${bottom}H${right}"></path>
    ${marks.map(
      (mark) => svg`<text x=${x(mark)} y=${bottom + 16} text-anchor="middle">${tickLabel(mark)}</text>
      ${mark === 0 ? nothing : svg`<text x=${left - 5} y=${y(mark) + 4} text-anchor="end">${tickLabel(mark)}</text>`}`,
    )}
    <path class="same" d="M${x(0)} ${y(0)}L${x(end)} ${y(end)}"></path>
    <text x=${x(end) - 4} y=${y(end) + 26} text-anchor="end">${words.sameLength}</text>
    <g clip-path="url(#within)">
      ${ways.map((one, i) => svg`<path class="cobweb ${i > 0 ? 'other' : ''}" d=${cobweb(one, end, x, y)}></path>`)}
      <path class="map" stroke="var(--act-line-${slot + 1})" d=${mapPath(map, x, y)}></path>
    </g>
    ${
      q === null
        ? nothing
        : svg`<circle class="fixed" cx=${x(q)} cy=${y(q)} r="4.5"></circle>
          <text class="q" x=${Math.min(x(q) + 8, right - 62)} y=${Math.min(bottom - 6, y(q) + 18)}>q* = ${short(q)}</text>`
    }
  </svg>`;
}

function way(map: NetworkTheory['lengthMap'], start: number): readonly number[] {
  const lengths = [start];
  for (let i = 0; i < 16; i++) lengths.push(onMap(map, lengths[i]));
  return lengths;
}

/** Where lengths go, from the input on. */
export function lengthSentence({ q, chi, lengthMap: { from, to } }: NetworkTheory, words: typeof en): string {
  if (q === null) return chi === null ? words.lengthUnknown : words.lengthNone;
  if (q === 0) return words.lengthZero;
  const kept = from.every((length, i) => Math.abs(to[i] - length) <= 1e-6 * (1 + length));
  return kept ? words.lengthAny : words.lengthText(short(q));
}

/** log₁₀ of the largest entries of products: 5 %, median, 95 %. */
export function productQuantiles(values: readonly number[]): readonly [number, number, number] {
  return [quantile(values, 0.05), quantile(values, 0.5), quantile(values, 0.95)];
}

/** Decades of a bar. */
const cell = 0.5;
const wide = 520;

export function productPicture(
  values: readonly number[],
  article: number | null,
  slot: number,
  label: string,
  words: typeof en,
): unknown {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return html`<p class="small">${words.waiting}</p>`;
  const [low, middle, high] = productQuantiles(known);
  const [lo, hi] = [
    Math.floor(Math.min(...known, article ?? Infinity) - 0.5),
    Math.ceil(Math.max(...known, article ?? -Infinity) + 0.5),
  ];
  const counts = new Array<number>(Math.ceil((hi - lo) / cell)).fill(0);
  for (const value of known) counts[Math.floor((value - lo) / cell)]++;
  const most = Math.max(...counts);
  const x = (log: number): number => 8 + ((wide - 16) * (log - lo)) / (hi - lo);
  const foot = 104;
  const bar = (count: number, i: number): string =>
    count === 0
      ? ''
      : `M${x(lo + i * cell).toFixed(2)} ${foot}v${((-74 * count) / most).toFixed(2)}H${(x(lo + (i + 1) * cell) - 0.6).toFixed(2)}V${foot}Z`;
  const mark = (log: number, name: string, row: number): unknown =>
    svg`<path class="mark" d="M${x(log).toFixed(2)} ${foot + 2}V${row + 4}"></path><text class="q" x=${x(log)} y=${row} text-anchor="middle">${name}</text>`;
  return html`<svg class="product" viewBox="0 0 ${wide} 140" role="img" aria-label=${label}>
    <path class="bars" fill="var(--act-line-${slot + 1})" d=${counts.map(bar).join('')}></path>
    <path class="base" d="M0 ${foot}H${wide}"></path>
    ${ticks(lo, hi, 8).map((log) => svg`<text x=${x(log)} y=${foot + 16} text-anchor="middle">10<tspan class="raised" dy="-4">${tickLabel(log)}</tspan></text>`)}
    ${mark(low, `5 %: ${low.toFixed(1)}`, 26)} ${mark(high, `95 %: ${high.toFixed(1)}`, 26)}
    ${mark(middle, `${words.keyMedian} ${middle.toFixed(1)}`, 12)}
    ${
      article === null
        ? nothing
        : svg`<path class="article" d="M${x(article).toFixed(2)} 44V${foot + 24}"></path>
          <text class="article-text" x=${x(article)} y="138" text-anchor="middle">${words.articleMark}: ${article}</text>`
    }
  </svg>`;
}
