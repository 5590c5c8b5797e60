// What of a view an embedded figure is told: attributes of its element, the address of its frame, its permalink.
import type { ActivationInfo } from '../core/types.ts';
import { encode, given, valuesOf } from '../model/codec.ts';
import { type Figure, figurePages } from '../model/figure.ts';
import { labKeysOf } from '../model/lab.ts';
import { escaped } from '../model/query.ts';
import { embedKeys, type Key } from '../model/schema.ts';
import {
  defaultItems,
  defaultLayout,
  defaultState,
  identityTransform,
  knownItems,
  type ViewState,
} from '../model/state.ts';

export type Attributes = readonly (readonly [name: string, value: string])[];

/** The view as the figure's own page has it: what another page added to it, and what nobody knows, is left out. */
export function figureView(
  state: ViewState,
  figure: Figure,
  catalogue: readonly ActivationInfo[],
): ViewState {
  const page = figurePages[figure];
  const start = defaultState(page, catalogue);
  const { lang, theme } = state;
  const own = labKeysOf(page);
  if (own.length > 0) {
    const values = own.flatMap((key) => (Object.hasOwn(state.lab, key) ? [[key, state.lab[key]]] : []));
    return { ...start, lang, theme, lab: Object.fromEntries(values) };
  }
  const known = knownItems(state);
  const items = known.length > 0 ? known : defaultItems(page, catalogue);
  const { axes, yScale, sort, filter } = page === 'compare' ? state : start;
  const layout = page === 'compare' ? state.layout : defaultLayout(page, items.length);
  const without = { lab: {}, sweep: null, extra: [] };
  return { ...state, page, items, axes, yScale, layout, sort, filter, ...without };
}

/** The settings of a figure by the keys of a link, without those at their defaults; the functions always. */
export function settings(state: ViewState, figure: Figure, catalogue: readonly ActivationInfo[]): Attributes {
  const view = figureView(state, figure, catalogue);
  const own = labKeysOf(view.page);
  const differing: Readonly<Partial<Record<Key, string>>> = given(view, catalogue);
  // What a figure opens with may be another list one day; what an author chose shall stay.
  const functions = own.length > 0 ? {} : { f: valuesOf(view, catalogue).f };
  const values: Readonly<Partial<Record<Key, string>>> = { ...differing, ...functions };
  const shared = own.length > 0 ? (['lang', 'theme'] as const) : embedKeys;
  const lab = own.flatMap((key): Attributes => (Object.hasOwn(view.lab, key) ? [[key, view.lab[key]]] : []));
  const plain = shared.flatMap((key): Attributes => {
    const value = values[key];
    return value === undefined ? [] : [[key, value]];
  });
  return [...lab, ...plain];
}

/** The query of the bare page that frames hold. */
export function frameQuery(state: ViewState, figure: Figure, catalogue: readonly ActivationInfo[]): string {
  const page = figurePages[figure];
  const pairs = settings(state, figure, catalogue).map(([key, value]) => `${key}=${escaped(value)}`);
  return ['?v=1', ...(page === 'explore' ? [] : [`page=${page}`]), ...pairs].join('&');
}

/** The query of the explorer's page with the same figure; what only embedded figures have is left out. */
export function permalinkQuery(
  state: ViewState,
  figure: Figure,
  catalogue: readonly ActivationInfo[],
): string {
  const view = figureView(state, figure, catalogue);
  return encode({ ...view, controls: 'probe', hide: [], gesture: 'cooperative' }, catalogue);
}

/** Whether a picture of the function as it opens shows what the figure shows: one function, its own parameters. */
export function pictured(
  state: ViewState,
  figure: Figure,
  catalogue: readonly ActivationInfo[],
): string | null {
  const { items, transform } = figureView(state, figure, catalogue);
  const same = Object.entries(identityTransform).every(
    ([key, value]) => Reflect.get(transform, key) === value,
  );
  const [item] = items;
  const plain = items.length === 1 && Object.keys(item.params).length === 0;
  return figure === 'plot' && plain && same ? item.id : null;
}
