// The rows of the table of all functions: what their columns hold, which filters they pass, in which order they stand.
import type { Properties } from '../core/properties.ts';
import type { ActivationInfo, Smoothness } from '../core/types.ts';
import { search } from './search.ts';
import type { Sort } from './state.ts';
import { type Filter, type Framework, families, frameworks, type SortColumn, sorted } from './table.ts';

/** What has to be computed; all of it with the parameters' defaults. */
export interface Computed {
  readonly properties: Properties;
  /** f(0). */
  readonly zero: number;
  /** Share of N(0, 1) with |f′| < 0.05. */
  readonly flat: number;
}

export interface FunctionRow {
  readonly info: ActivationInfo;
  /** Of the source; null where it tells none. */
  readonly year: number | null;
  /** Null until it has been computed. */
  readonly computed: Computed | null;
}

const smoothnesses: readonly Smoothness[] = ['discontinuous', 'C0', 'C1', 'C2', 'C3', 'smooth'];

/** The year at the end of a source such as “Hendrycks & Gimpel 2016”. */
export function yearOf({ source }: ActivationInfo): number | null {
  const years = source.text.match(/\b(?:18|19|20)\d\d\b/g);
  return years === null ? null : Number(years[years.length - 1]);
}

export function isFramework(column: string): column is Framework {
  return (frameworks as readonly string[]).includes(column);
}

/** What a row is sorted by; null for what is not known, or not shown in this table. */
export function sortValue({ info, year, computed }: FunctionRow, column: SortColumn): number | string | null {
  if (column === 'name') return info.name;
  if (column === 'family') return info.family;
  if (column === 'year') return year;
  if (isFramework(column)) return info.frameworks[column] === undefined ? 1 : 0;
  if (computed === null) return null;
  const { properties, zero, flat } = computed;
  const { range, monotone, lipschitz, moments, smoothness, gain, chi } = properties;
  switch (column) {
    case 'lowest':
      return range[0];
    case 'highest':
      return range[1];
    case 'smooth':
      return smoothnesses.indexOf(smoothness);
    case 'monotone':
      return monotone ? 1 : 0;
    case 'steepest':
      // Steeper than any slope: it has no bound, or the function jumps.
      return lipschitz?.value ?? Infinity;
    case 'zero':
      return zero;
    case 'flat':
      return flat;
    case 'ef':
    case 'ef2':
    case 'edf2':
      return moments[column];
    case 'gain':
      return gain;
    case 'chi':
      return chi;
    default:
      return null;
  }
}

export function isFamily(filter: Filter): boolean {
  return (families as readonly Filter[]).includes(filter);
}

function passes({ info, computed }: FunctionRow, filter: Filter): boolean {
  if (isFamily(filter)) return info.family === filter;
  if (isFramework(filter)) return info.frameworks[filter] !== undefined;
  if (filter === 'parameters') return info.params.length > 0;
  if (computed === null) return false;
  const { smoothness, monotone, symmetry, range } = computed.properties;
  switch (filter) {
    case 'smooth':
      return smoothness === 'smooth';
    case 'jumps':
      return smoothness === 'discontinuous';
    case 'monotone':
      return monotone;
    case 'odd':
    case 'even':
      return symmetry === filter;
    case 'bounded':
      return range.every(Number.isFinite);
    default:
      return true;
  }
}

/** Of families any, of everything else all: a function belongs to one family only. */
export function passesAll(row: FunctionRow, chosen: readonly Filter[]): boolean {
  const some = chosen.filter(isFamily);
  return (
    (some.length === 0 || some.some((filter) => passes(row, filter))) &&
    chosen.every((filter) => isFamily(filter) || passes(row, filter))
  );
}

/** How many rows there would be with one filter more; of a family its own members among them. */
export function countWith(rows: readonly FunctionRow[], chosen: readonly Filter[], filter: Filter): number {
  const others = isFamily(filter) ? chosen.filter((other) => !isFamily(other)) : chosen;
  return rows.filter((row) => passesAll(row, [...others, filter])).length;
}

/** The rows that are left, in order. Words are searched as everywhere: any name, alias or framework's name. */
export function selectRows(
  rows: readonly FunctionRow[],
  chosen: readonly Filter[],
  words: string,
  sort: Sort | null,
  language: string,
): readonly FunctionRow[] {
  const catalogue = rows.map(({ info }) => info);
  const found = words.trim() === '' ? null : new Set(search(words, catalogue));
  const left = rows.filter((row) => passesAll(row, chosen) && (found === null || found.has(row.info)));
  if (sort === null) return left;
  return sorted(left, (row) => sortValue(row, sort.column), sort.descending, language);
}
