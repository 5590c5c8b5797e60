// What a person can do to a view: pure steps from one state to the next. A step that changes nothing, or would
// lead to a state no link can hold, gives back the very same state.
import type { ActivationInfo } from '../core/types.ts';
import { forFigure, labKeysOf } from './lab.ts';
import { settled, trimmed } from './parameters.ts';
import { orderedRange, type Range } from './range.ts';
import {
  type AxesMode,
  type Curve,
  curves,
  defaultLayout,
  exploredIndex,
  type FullTransform,
  type Item,
  type Lang,
  type Layout,
  maxItems,
  maxSwept,
  type Sweep,
  type Theme,
  type ViewState,
  type YScale,
} from './state.ts';
import { sweepFits } from './sweepCodec.ts';
import { type Filter, filters, type SortColumn } from './table.ts';

/** Where a link's f and at are a lab's: the view has no functions and no probe of its own there. */
export const takes = (page: string): boolean => page === 'gates' || page === 'gradient';
export const isTaken = ({ page, lab }: ViewState): boolean =>
  takes(page) || (page === 'build' && takes(lab.figure ?? ''));

/**
 * Explore another function: it becomes the first item with its own defaults and its own axes. A page that shows no
 * function of the catalogue gives way to explore.
 */
export function choose(state: ViewState, id: string): ViewState {
  const items = [{ id, params: {} }, ...state.items.slice(1)];
  const page = ['about', 'softmax', 'gates', 'gradient'].includes(state.page) ? 'explore' : state.page;
  const figure = labKeysOf(state.lab.figure ?? '').length > 0 ? 'plot' : (state.lab.figure ?? 'plot');
  const lab = page === 'build' ? forFigure(state.lab, figure) : {};
  return { ...state, page, items, x: 'auto', y: 'auto', sweep: null, lab };
}

/** Sets a parameter of the item at `index`. A value outside its domain changes nothing. */
export function setParam(
  state: ViewState,
  index: number,
  param: string,
  value: number,
  catalogue: readonly ActivationInfo[],
): ViewState {
  const item = state.items[index];
  const info = catalogue.find(({ id }) => id === item?.id);
  if (!item || !info) return state;
  const params = trimmed(info, { ...item.params, [param]: value + 0 });
  if (settled(info, params).refused.length > 0) return state;
  return withParams(state, index, params, catalogue);
}

/** Gives a parameter its default again; another one that no longer fits beside it goes back too. */
export function resetParam(
  state: ViewState,
  index: number,
  param: string,
  catalogue: readonly ActivationInfo[],
): ViewState {
  const item = state.items[index];
  const info = catalogue.find(({ id }) => id === item?.id);
  if (!item || !info || !Object.hasOwn(item.params, param)) return state;
  const { [param]: _, ...others } = item.params;
  return withParams(state, index, settled(info, others).params, catalogue);
}

/** Sets an axis; ends in the wrong order are turned round, and a range no axis can show changes nothing. */
export function setRange(state: ViewState, axis: 'x' | 'y', range: Range | 'auto'): ViewState {
  const next = range === 'auto' ? range : orderedRange(range);
  return next === null || String(next) === String(state[axis]) ? state : { ...state, [axis]: next };
}

/** Adds a function at the end; one more than an overlay can tell apart turns the overlay into a grid. */
export function addItem(state: ViewState, id: string): ViewState {
  if (state.items.length >= maxItems || isTaken(state)) return state;
  const items = [...state.items, { id, params: {} }];
  const wasDefault = state.layout === defaultLayout(state.page, state.items.length);
  return { ...state, items, layout: wasDefault ? defaultLayout(state.page, items.length) : state.layout };
}

/** Takes the item at `index` away, but never the last one. The layout stays: nothing jumps while chips are closed. */
export function removeItem(state: ViewState, index: number): ViewState {
  if (!state.items[index] || state.items.length === 1) return state;
  const items = state.items.filter((_, i) => i !== index);
  // A sweep belongs to the explored function.
  const sweep = index === exploredIndex(state) ? null : state.sweep;
  return { ...state, items, sweep };
}

/** Shows or hides a curve; all may be hidden. */
export function toggle(state: ViewState, curve: Curve): ViewState {
  const shown = (c: Curve) => state.show.includes(c) !== (c === curve);
  return { ...state, show: curves.filter(shown) };
}

/** Shows one of f, f′, f″ and not the others; what else is on the plot stays. */
export function showOnly(state: ViewState, curve: 'f' | 'd1' | 'd2'): ViewState {
  const show = curves.filter(
    (c) => c === curve || (state.show.includes(c) && !['f', 'd1', 'd2'].includes(c)),
  );
  return String(show) === String(state.show) ? state : { ...state, show };
}

/** Pins the probe at x, or takes it away with null. */
export function setAt(state: ViewState, at: number | null): ViewState {
  if (!isTaken(state) && (at === null || Number.isFinite(at)))
    return changed(state, { at: at === null ? at : at + 0 });
  return state;
}

/** Changes some of a, b, c, d. */
export function setTransform(state: ViewState, part: Partial<FullTransform>): ViewState {
  const { a, b, c, d } = { ...state.transform, ...part };
  const transform = { a: a + 0, b: b + 0, c: c + 0, d: d + 0 };
  if (b === 0 || !Object.values(transform).every(Number.isFinite)) return state;
  return { ...state, transform };
}

export function setLayout(state: ViewState, layout: Layout): ViewState {
  return changed(state, { layout });
}

export function setAxes(state: ViewState, axes: AxesMode): ViewState {
  return changed(state, { axes });
}

/** Sees the others against `id`; 'none' against nothing, 'auto' as the page thinks best. */
export function setRef(state: ViewState, ref: string): ViewState {
  return changed(state, { ref });
}

export function setYScale(state: ViewState, yScale: YScale): ViewState {
  return changed(state, { yScale });
}

/** Sorts by a column: upwards at first, downwards when it already is sorted by it, and then not at all. */
export function sortBy(state: ViewState, column: SortColumn): ViewState {
  const { sort } = state;
  if (sort?.column !== column) return { ...state, sort: { column, descending: false } };
  return { ...state, sort: sort.descending ? null : { column, descending: true } };
}

export function toggleFilter(state: ViewState, filter: Filter): ViewState {
  const shown = (f: Filter) => state.filter.includes(f) !== (f === filter);
  return { ...state, filter: filters.filter(shown) };
}

/** Takes a parameter of the explored function through its values; what no link can hold changes nothing. */
export function setSweep(
  state: ViewState,
  sweep: Sweep | null,
  catalogue: readonly ActivationInfo[],
): ViewState {
  if (sweep === null) return changed(state, { sweep });
  const { param, from, to, n } = sweep;
  const countable = Number.isInteger(n) && n >= 2 && n <= maxSwept;
  if (!countable || from === to || !Number.isFinite(from) || !Number.isFinite(to)) return state;
  const next = { ...state, sweep: { param, from: from + 0, to: to + 0, n } };
  return sweepFits(next.sweep, next, catalogue) ? next : state;
}

export function setLang(state: ViewState, lang: Lang | null): ViewState {
  return changed(state, { lang });
}

export function setTheme(state: ViewState, theme: Theme): ViewState {
  return changed(state, { theme });
}

function withParams(
  state: ViewState,
  index: number,
  params: Item['params'],
  catalogue: readonly ActivationInfo[],
): ViewState {
  if (isTaken(state)) return state;
  const before = state.items[index].params;
  const ids = new Set([...Object.keys(before), ...Object.keys(params)]);
  if ([...ids].every((id) => before[id] === params[id])) return state;
  const next = { ...state, items: state.items.map((item, i) => (i === index ? { ...item, params } : item)) };
  // Another parameter may have moved the bounds of the one that is swept.
  return next.sweep !== null && !sweepFits(next.sweep, next, catalogue) ? { ...next, sweep: null } : next;
}

function changed(state: ViewState, part: Partial<ViewState>): ViewState {
  const keys = Object.keys(part) as (keyof ViewState)[];
  return keys.every((key) => state[key] === part[key]) ? state : { ...state, ...part };
}
