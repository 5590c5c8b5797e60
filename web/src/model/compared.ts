// Ways into the comparison: with the explored function, with given ones, with the table of all.
import type { ActivationInfo } from '../core/types.ts';
import { defaultState, explored, type ViewState } from './state.ts';
import { setPage } from './pages.ts';

/** What a function is first put beside; ReLU itself beside GELU. */
const beside = ['relu', 'gelu'];

/** Compare, with the explored function first, its parameters kept, and at least one other. */
export function compareExplored(state: ViewState, catalogue: readonly ActivationInfo[]): ViewState {
  const item = explored(state, catalogue);
  const others = state.items.filter((one) => one !== item);
  const known = new Set(catalogue.map(({ id }) => id));
  const other = beside.find((id) => id !== item.id && known.has(id));
  const fallback = other === undefined ? [] : [{ id: other, params: {} }];
  return setPage(
    { ...state, items: [item, ...(others.length > 0 ? others : fallback)] },
    'compare',
    catalogue,
  );
}

/** Compare with these in one plot; never with none. */
export function compareThese(state: ViewState, ids: readonly string[]): ViewState {
  if (ids.length === 0) return state;
  const items = ids.map((id) => ({ id, params: {} }));
  return { ...state, page: 'compare', items, layout: 'overlay', x: 'auto', y: 'auto', sweep: null };
}

/** The table of all functions, as Compare opens it. */
export function tabulate(state: ViewState, catalogue: readonly ActivationInfo[]): ViewState {
  const { items } = defaultState('compare', catalogue);
  return { ...state, page: 'compare', items, layout: 'table', x: 'auto', y: 'auto', sweep: null };
}
