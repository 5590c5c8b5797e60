// Takes the explored function over to the comparison.
import type { ActivationInfo } from '../core/types.ts';
import { explored, type ViewState } from './state.ts';
import { setPage } from './transitions.ts';

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
