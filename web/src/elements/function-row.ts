// A row of the table of all functions: its shapes, its facts and where it can be had.
import { html, nothing } from 'lit';
import type { Properties } from '../core/properties.ts';
import type { Core } from '../core/types.ts';
import type { CompareWords } from '../i18n/compare.ts';
import { exact } from '../model/format.ts';
import { frameworks } from '../model/table.ts';
import type { FunctionRow } from '../model/tableRows.ts';
import { functionShape } from './function-shape.ts';

/** The bar's scale ends here; a longer one is shown cut. */
const mostSlope = 1.5;
const barWidth = 84;

/** Where a row is in the comparison; undefined for not at all, null for without a colour of its own. */
export type Mark = number | null | undefined;

const short = (value: number): string => exact(Number(value.toPrecision(4)));

/** As in the facts of a function; between a jump's two sides values may be missing, and only the ends are told. */
export function rangeText({ range: [lo, hi], minimum, maximum, smoothness }: Properties): string {
  if (lo === hi) return short(lo);
  if (smoothness === 'discontinuous') return `${short(lo)} … ${short(hi)}`;
  return `${minimum ? '[' : '('}${short(lo)}, ${short(hi)}${maximum ? ']' : ')'}`;
}

const fixed = (value: number): string => {
  if (!Number.isFinite(value)) return exact(value);
  if (value === 0 || Number.isInteger(value)) return exact(value);
  return Math.abs(value) < 5e-4 ? short(Number(value.toPrecision(2))) : exact(Number(value.toFixed(3)));
};

export function percent(share: number): string {
  const size = 100 * share;
  return `${size > 0 && size < 0.5 ? '< 1' : Math.round(size)} %`;
}

function slopeBar(value: number, mark: Mark): unknown {
  if (Number.isNaN(value)) return nothing;
  const one = barWidth / mostSlope;
  const cut = value > mostSlope;
  const length = Math.min(value / mostSlope, 1) * barWidth;
  const fill = typeof mark === 'number' ? `var(--act-line-${mark + 1})` : 'var(--act-axis)';
  return html`<svg width=${barWidth} height="16" aria-hidden="true">
    <path d="M0.5 1V15M${one} 1V15" stroke="var(--act-hairline)"></path>
    <rect y="5" width=${length} height="6" fill=${fill}></rect>
    ${cut ? html`<svg><path d="M${barWidth - 14} 14l4 -12M${barWidth - 10} 14l4 -12" stroke="var(--act-paper)" stroke-width="2"></path></svg>` : nothing}
  </svg>`;
}

/** C∞ with its sign raised, as C⁰ has it from its letter. */
const className = (text: string): unknown => (text === 'C∞' ? html`C<sup>∞</sup>` : text);

/** What is shown where there is no number, and what is said instead. */
const missing = (text: string): unknown =>
  html`<span aria-hidden="true">—</span><span class="hidden">${text}</span>`;

function factCells({ computed }: FunctionRow, mark: Mark, more: CompareWords): unknown {
  const { table } = more;
  if (computed === null) return html`<td role="cell" aria-colspan="8" class="pending"></td>`;
  const { properties, zero, flat } = computed;
  const { smoothness, monotone, lipschitz, moments } = properties;
  const steepest =
    lipschitz !== null
      ? fixed(lipschitz.value)
      : missing(smoothness === 'discontinuous' ? table.noSlope : table.unboundedSlope);
  return html`<td role="cell" class="text">${rangeText(properties)}</td>
    <td role="cell" class="text">${className(table.classes[smoothness])}</td>
    <td role="cell" class="text monotone">${monotone ? table.yes : table.no}</td>
    <td role="cell" class="zero">${Number.isNaN(zero) ? missing(table.undefinedHere) : fixed(zero)}</td>
    <td role="cell" class="steepest">${steepest}</td>
    <td role="cell" class="edf2">${Number.isNaN(moments.edf2) ? missing(table.undefinedHere) : fixed(moments.edf2)}</td>
    <td role="cell" class="bar">${slopeBar(moments.edf2, mark)}</td>
    <td role="cell" class="flat">${percent(flat)}</td>`;
}

/** The cells of a row. @param name with what it leads to */
export function functionCells(
  core: Core,
  row: FunctionRow,
  mark: Mark,
  name: unknown,
  more: CompareWords,
): unknown {
  const { info, year, computed } = row;
  const { table } = more;
  const letters = info.params.map(({ symbol }) => symbol).join(' ');
  return html`<td role="cell" class="curve">${computed === null ? nothing : functionShape(core, info, 0)}</td>
    <td role="cell" class="curve pale">${computed === null ? nothing : functionShape(core, info, 1)}</td>
    <th scope="row" role="rowheader">
      ${name}${letters === '' ? nothing : html` <span class="math">${letters}</span>`}
      ${mark === undefined ? nothing : html`<span class="hidden">, ${table.compared}</span>`}
    </th>
    <td role="cell" class="text year">${year ?? ''}</td>
    ${factCells(row, mark, more)}
    ${frameworks.map((framework) => {
      const call = info.frameworks[framework];
      return html`<td role="cell" class="dot"><span role="img" aria-label=${call ?? table.notThere}>${call === undefined ? '–' : '●'}</span></td>`;
    })}`;
}
