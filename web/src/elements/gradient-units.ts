// What the units of a layer see: bars of their inputs, the slope drawn over them, its mean as a number.
import { html, nothing, svg } from 'lit';
import type { Core } from '../core/types.ts';
import type { ChainRun } from '../describe/gradient.ts';
import { quantile } from '../describe/quantile.ts';
import type { en } from '../i18n/gradient.ts';
import type { Chain } from '../model/gradientCodec.ts';
import { tickLabel } from '../plot/ticks.ts';
import { slopeText } from './gradient-words.ts';

const bins = 64;
/** Pixels. */
const leastBar = 2.6;
const [width, top, foot, height] = [150, 6, 104, 124];

interface Panel {
  /** From 0. */
  readonly layer: number;
  readonly lowest: number;
  readonly highest: number;
  readonly counts: Uint32Array;
  /** How far a range around 0 reaches to hold nearly all. */
  readonly reach: number;
  readonly slope: number;
}

/** First, last, the probe's, and what is between: at most four, in order. */
export function shownLayers(layers: number, probe: number): readonly number[] {
  const root = (share: number): number => Math.round(layers ** share) - 1;
  const wanted = [0, layers - 1, probe, root(1 / 3), root(2 / 3)];
  return [...new Set(wanted)].slice(0, 4).sort((a, b) => a - b);
}

function panelOf({ first, trials }: ChainRun, layer: number): Panel | null {
  if (first === null) return null;
  const unit = 10 ** first.exponent[layer];
  const [lowest, highest] = [first.lowest[layer] * unit, first.highest[layer] * unit];
  const mean = first.mean[layer] * unit;
  const deviation = Math.sqrt(first.variance[layer]) * unit;
  const reach = Math.min(Math.abs(mean) + 2.9 * deviation, Math.max(-lowest, highest));
  // What doubles cannot hold cannot be drawn.
  if (!(reach > 1e-280 && reach < 1e280)) return null;
  const slopes = trials.map(({ meanSlope }) => meanSlope[layer]);
  const counts = first.histogram.subarray(layer * bins, (layer + 1) * bins);
  return { layer, lowest, highest, counts, reach, slope: quantile(slopes, 0.5) };
}

/** A number about as large or larger of which two thirds are a round number. */
function nice(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  const lead = [1.5, 3, 4.5, 6, 7.5, 9, 12, 15].find((one) => one * size >= value * 0.97) ?? 15;
  return Number((lead * size).toPrecision(2));
}

function densityOf({ counts, lowest, highest }: Panel): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (Math.max(...counts) * bins) / (total * Math.max(highest - lowest, Number.MIN_VALUE));
}

function bars(panel: Panel, half: number, highestDensity: number): string {
  const { counts, lowest, highest } = panel;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const x = (value: number): number => (width * (value + half)) / (2 * half);
  const cell = (highest - lowest) / bins;
  // All alike: one bar.
  if (!(cell > 0)) return `M${x(lowest) - 1} ${foot}V${top}h2V${foot}`;
  // Bins narrower than a bar can be are put together.
  const together = Math.min(bins, 2 ** Math.ceil(Math.log2(Math.max(1, leastBar / (x(cell) - x(0))))));
  let out = '';
  for (let i = 0; i < bins; i += together) {
    const count = counts.subarray(i, i + together).reduce((sum, one) => sum + one, 0) / together;
    const [from, to] = [x(lowest + i * cell), x(lowest + (i + together) * cell)];
    if (count === 0 || to < 0 || from > width) continue;
    const up = (0.92 * (foot - top) * count) / (total * cell * highestDensity);
    const [start, end] = [Math.max(0, from), Math.min(width, to - 0.5)];
    if (end > start)
      out += `M${start.toFixed(2)} ${foot}V${(foot - up).toFixed(2)}H${end.toFixed(2)}V${foot}Z`;
  }
  return out;
}

/** The slope over a range, on a scale of its own; null where the range is too far out for it to say anything. */
function slopeLine(core: Core, { item }: Chain, half: number) {
  if (half < 1e-6 || half > 1e6) return null;
  const at = Float64Array.from({ length: 129 }, (_, i) => half * (i / 64 - 1));
  const slopes = [...core.evaluate(item.id, at, item.params).d1].filter(Number.isFinite);
  const [lo, hi] = [Math.min(0, ...slopes), Math.max(0, ...slopes)];
  if (lo === hi) return null;
  const view = { x: [-half, half], y: [lo, hi], width, height: foot - top } as const;
  const { points } = core.trace(item.id, { params: item.params, order: 1, view });
  let path = '';
  let drawing = false;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    if (Number.isNaN(x)) {
      drawing = false;
      continue;
    }
    const px = (width * (x + half)) / (2 * half);
    const py = foot - (0.92 * (foot - top) * (y - lo)) / (hi - lo);
    path += `${drawing ? 'L' : 'M'}${px.toFixed(2)} ${py.toFixed(2)}`;
    drawing = true;
  }
  return { path, lo, hi };
}

const short = (value: number): string => tickLabel(Number(value.toPrecision(3)));

export function unitPanels(
  core: Core,
  chain: Chain,
  run: ChainRun,
  layers: number,
  probe: number,
  slot: number,
  words: typeof en,
): unknown {
  if (run.first === null) return html`<p class="small">${words.waiting}</p>`;
  const panels = shownLayers(layers, probe).flatMap((layer) => panelOf(run, layer) ?? []);
  if (panels.length === 0) return html`<p class="small">${words.noUnits}</p>`;
  const reaches = panels.map(({ reach }) => reach);
  const alike = Math.max(...reaches) <= 6 * Math.min(...reaches);
  const density = Math.max(...panels.map(densityOf));
  return html`<div class="panels">${panels.map((panel) => {
    const half = nice(alike ? Math.max(...reaches) : panel.reach);
    const line = slopeLine(core, chain, half);
    const name = words.layer(String(panel.layer + 1));
    const slope = slopeText(panel.slope);
    return html`<figure class=${panel.layer === probe ? 'chosen' : ''} data-layer=${panel.layer + 1}>
      <figcaption><b>${name}</b><span class="small">${slope}</span></figcaption>
      <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.unitsText(String(panel.layer + 1), slope)}>
        <path class="bars" fill="var(--act-line-${slot + 1})" d=${bars(panel, half, alike ? density : densityOf(panel))}></path>
        ${
          line === null
            ? nothing
            : svg`<path class="slope" d=${line.path}></path><text x="0" y=${top + 6}>${short(line.hi)}</text>`
        }
        <path class="base" d="M0 ${foot}H${width}"></path>
        ${[-1, 0, 1].map((side) => svg`<text x=${width * (0.5 + (side * 2) / 6)} y=${foot + 15} text-anchor="middle">${short((side * half * 2) / 3)}</text>`)}
      </svg>
    </figure>`;
  })}</div>`;
}
