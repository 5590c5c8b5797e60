// Steps in the builder: another figure, other settings; and the view that the figure then shows.
import type { ActivationInfo } from '../core/types.ts';
import { type BuildSettings, buildCodec } from './buildCodec.ts';
import type { Figure } from './figure.ts';
import { forFigure, labKeysOf, type LabValues } from './lab.ts';
import { setLab } from './labValue.ts';
import { defaultItems, defaultLayout, type ViewState } from './state.ts';

/** What a lone function is compared with at first; ReLU itself with GELU. */
const beside = ['relu', 'gelu'];

/** Another figure; the functions stay where it has any. */
export function setFigure(state: ViewState, figure: Figure, catalogue: readonly ActivationInfo[]): ViewState {
  const lab = forFigure(state.lab, figure);
  // Their f and at are the figure's own.
  if (figure === 'gates' || figure === 'gradient')
    return { ...state, lab, items: defaultItems('build', catalogue), at: null };
  if (figure !== 'compare') return { ...state, lab, layout: 'overlay' };
  const [first] = state.items;
  const other = beside.find((id) => id !== first.id && catalogue.some((info) => info.id === id));
  const items =
    state.items.length > 1 || other === undefined ? state.items : [first, { id: other, params: {} }];
  return { ...state, lab, items, layout: defaultLayout('compare', items.length) };
}

/** Other settings; the values that are the figure's own stay. */
export function setBuild(state: ViewState, settings: BuildSettings): ViewState {
  const own = labKeysOf(settings.figure).filter((key) => Object.hasOwn(state.lab, key));
  const values: LabValues = Object.fromEntries(own.map((key) => [key, state.lab[key]]));
  return setLab(state, { ...values, ...buildCodec.write(settings) });
}

/** What is shown in the figure: its language and theme are not those of the page that makes it. */
export function embeddedView(state: ViewState, { lang, theme }: BuildSettings): ViewState {
  return { ...state, lang, theme };
}
