// What a view shows: the state that a link holds, its defaults, and what the pages read off it.
import { type FullTransform, identityTransform } from '../core/transform.ts';
import type { ActivationInfo } from '../core/types.ts';
import type { LabValues } from './lab.ts';
import type { Range } from './range.ts';
import type { Filter, SortColumn } from './table.ts';

export { type FullTransform, identityTransform };

export const pages = [
  'explore',
  'compare',
  'families',
  'gradient',
  'softmax',
  'gates',
  'build',
  'about',
] as const;
/** f, f′, f″, the tangent at the probe, asymptotes, the saturated zone, the feature points. */
export const curves = ['f', 'd1', 'd2', 'tan', 'asy', 'sat', 'pts'] as const;
export const layouts = ['overlay', 'grid', 'stack', 'table'] as const;
export const yScales = ['lin', 'symlog', 'log'] as const;
export const axesModes = ['shared', 'free'] as const;
export const langs = ['en', 'zh'] as const;
export const themes = ['auto', 'light', 'dark'] as const;
/** What an embedded plot offers: the picture alone, the probe, sliders for parameters, everything. */
export const controlModes = ['none', 'probe', 'params', 'full'] as const;
/** What an embedded plot can leave out: whatever stands for a key of the link, and parts that have no key. */
export const hideable = ['f', 'x', 'y', 'show', 'at', 't', 'formula', 'params', 'sentence', 'links'] as const;
/** Of the wheel over an embedded plot: zooms only with Ctrl or ⌘, zooms always, never. */
export const gestureModes = ['cooperative', 'greedy', 'none'] as const;

export type Page = (typeof pages)[number];
export type Curve = (typeof curves)[number];
export type Layout = (typeof layouts)[number];
export type YScale = (typeof yScales)[number];
export type AxesMode = (typeof axesModes)[number];
export type Lang = (typeof langs)[number];
export type Theme = (typeof themes)[number];
export type ControlMode = (typeof controlModes)[number];
export type Hideable = (typeof hideable)[number];
export type GestureMode = (typeof gestureModes)[number];

/** One function shown. */
export interface Item {
  /** Canonical id; '' for an unknown name. */
  readonly id: string;
  /** Only the values that differ from the defaults. */
  readonly params: Readonly<Record<string, number>>;
  /** An item this version does not know, as the link wrote it: kept, and shown as a neutral chip. */
  readonly unknown?: string;
}

/** A parameter of the explored function taken through n values from `from` to `to`, both in its domain. */
export interface Sweep {
  readonly param: string;
  readonly from: number;
  readonly to: number;
  /** An integer from 2 to `maxSwept`. */
  readonly n: number;
}

/** A column of the table and which way it is sorted. */
export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** All numbers are finite and never −0. */
export interface ViewState {
  readonly page: Page;
  /** Never empty, at most `maxItems`. */
  readonly items: readonly Item[];
  readonly x: Range | 'auto';
  readonly y: Range | 'auto';
  /** In the order of `curves`, each at most once; may be empty. */
  readonly show: readonly Curve[];
  readonly at: number | null;
  readonly transform: FullTransform;
  readonly layout: Layout;
  readonly axes: AxesMode;
  /**
   * The function the others are seen against: on explore the ghost behind, on compare what is subtracted. 'auto'
   * leaves it to the page, else a canonical id.
   */
  readonly ref: string;
  readonly yScale: YScale;
  readonly sort: Sort | null;
  /** What the table of all functions is narrowed to; in the order of `filters`. */
  readonly filter: readonly Filter[];
  readonly sweep: Sweep | null;
  /** What a link says to the lab that is shown; no other page has any. */
  readonly lab: LabValues;
  /** Null: the reader's. */
  readonly lang: Lang | null;
  readonly theme: Theme;
  readonly controls: ControlMode;
  /** In the order of `hideable`. */
  readonly hide: readonly Hideable[];
  readonly gesture: GestureMode;
  /** Keys this version does not read, with their values, escaped as in the link (see query.ts). */
  readonly extra: readonly (readonly [key: string, value: string])[];
}

export const maxItems = 130;
/** Curves of one sweep. */
export const maxSwept = 24;
export const maxOverlaid = 6;

const exploreId = 'gelu';

/** What the compare page opens with, row by row: rectifiers, smooth ones, S-shapes, steps and waves. */
export const compareIds: readonly string[] = [
  ...['relu', 'leaky-relu', 'relu6', 'elu', 'selu', 'celu'],
  ...['gelu', 'silu', 'mish', 'softplus', 'squareplus', 'hard-swish'],
  ...['sigmoid', 'tanh', 'softsign', 'arctan', 'hard-sigmoid', 'hard-tanh'],
  ...['step', 'signum', 'hard-shrink', 'soft-shrink', 'gaussian', 'sinusoid'],
];

const openingIds: Readonly<Record<Page, readonly string[]>> = {
  explore: [exploreId],
  compare: compareIds,
  families: ['swish'],
  gradient: [exploreId],
  softmax: [exploreId],
  gates: [exploreId],
  build: [exploreId],
  about: [exploreId],
};

/** The items a page opens with: those of its list that the catalogue has, or else the catalogue's first function. */
export function defaultItems(page: Page, catalogue: readonly ActivationInfo[]): readonly Item[] {
  const known = new Set(catalogue.map((info) => info.id));
  const ids = openingIds[page].filter((id) => known.has(id));
  const shown = ids.length > 0 ? ids : catalogue.slice(0, 1).map((info) => info.id);
  return shown.map((id) => ({ id, params: {} }));
}

/** On compare a grid as soon as there are more items than an overlay can tell apart; on explore it has no effect. */
export function defaultLayout(page: Page, itemCount: number): Layout {
  return page === 'compare' && itemCount > maxOverlaid ? 'grid' : 'overlay';
}

export function defaultState(page: Page, catalogue: readonly ActivationInfo[]): ViewState {
  const items = defaultItems(page, catalogue);
  return {
    page,
    items,
    x: 'auto',
    y: 'auto',
    show: ['f', 'd1'],
    at: null,
    transform: identityTransform,
    layout: defaultLayout(page, items.length),
    axes: 'shared',
    ref: 'auto',
    yScale: 'lin',
    sort: null,
    filter: [],
    sweep: null,
    lab: {},
    lang: null,
    theme: 'auto',
    controls: 'probe',
    hide: [],
    gesture: 'cooperative',
    extra: [],
  };
}

/** The items that can be drawn. */
export function knownItems(state: ViewState): readonly Item[] {
  return state.items.filter((item) => item.unknown === undefined);
}

/** The items an overlay draws: the first six that can be drawn. */
export function overlaid(state: ViewState): readonly Item[] {
  return knownItems(state).slice(0, maxOverlaid);
}

/** Where in `items` the function stands that explore shows: the first that can be drawn; −1 when there is none. */
export function exploredIndex(state: ViewState): number {
  return state.items.findIndex((item) => item.unknown === undefined);
}

/** The function explore shows; where the link names none that is known, the one the page opens with. */
export function explored(state: ViewState, catalogue: readonly ActivationInfo[]): Item {
  return state.items[exploredIndex(state)] ?? defaultItems('explore', catalogue)[0];
}
