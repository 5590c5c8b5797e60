// From page to page: what of a view goes along.
import type { ActivationInfo } from '../core/types.ts';
import { figureOf } from './figure.ts';
import { forFigure } from './lab.ts';
import {
  defaultItems,
  defaultLayout,
  explored,
  exploredIndex,
  type Item,
  type Page,
  type ViewState,
} from './state.ts';
import { isTaken, takes } from './transitions.ts';

/**
 * Goes to another page, with axes of its own. Explore keeps the first item that can be drawn; compare keeps what there
 * is when there is something to compare, and otherwise opens with its own list, what was explored first.
 * @param last what was explored last, for pages that hold nothing that was explored
 */
export function setPage(
  state: ViewState,
  page: Page,
  catalogue: readonly ActivationInfo[],
  last?: Item,
): ViewState {
  if (page === state.page) return state;
  if (page === 'build') return embedded(state, catalogue);
  const items = itemsFor(page, state, catalogue, last);
  const next = {
    ...state,
    page,
    items,
    x: 'auto',
    y: 'auto',
    at: takes(page) ? null : state.at,
    lab: {},
    layout: defaultLayout(page, items.length),
  } as const;
  const same = explored(next, catalogue).id === explored(state, catalogue).id;
  return { ...next, sweep: same ? state.sweep : null };
}

/** What a page shows, as a figure for other pages: the builder opens with it, axes and all. */
function embedded(state: ViewState, catalogue: readonly ActivationInfo[]): ViewState {
  const figure = figureOf(state.page);
  const items = figure === 'plot' ? [explored(state, catalogue)] : state.items;
  return { ...state, page: 'build', items, sweep: null, lab: forFigure({}, figure, state.lab) };
}

function itemsFor(
  page: Page,
  state: ViewState,
  catalogue: readonly ActivationInfo[],
  last: Item | undefined,
): readonly Item[] {
  const opening = defaultItems(page, catalogue);
  // Pages that have their f to themselves.
  if (takes(page)) return opening;
  const chosen = exploredOn(state, catalogue);
  const first = chosen ?? last;
  // About shows no function: what was explored is still there afterwards.
  if (page === 'about' || page === 'softmax') return chosen || !last ? state.items : [last];
  if (page === 'compare') {
    if (state.items.length > 1) return state.items;
    if (first === undefined || sameItems([first], defaultItems('explore', catalogue))) return opening;
    return [first, ...opening.filter(({ id }) => id !== first.id)].slice(0, opening.length);
  }
  const info = catalogue.find(({ id }) => id === first?.id);
  // A function without parameters has no family to show.
  return first && (page !== 'families' || info?.params.length) ? [first] : opening;
}

/** What is explored where that was chosen: neither on pages of another f nor in the list that compare opens with. */
export function exploredOn(state: ViewState, catalogue: readonly ActivationInfo[]): Item | undefined {
  const opening = state.page === 'compare' && sameItems(state.items, defaultItems('compare', catalogue));
  return isTaken(state) || opening ? undefined : state.items[exploredIndex(state)];
}

const sameItems = (some: readonly Item[], others: readonly Item[]): boolean =>
  some.length === others.length &&
  some.every(({ id, params }, i) => id === others[i].id && Object.keys(params).length === 0);
