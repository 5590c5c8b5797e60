// The view as a link and back. The grammar (version 1) is public: old links must work for ever.
import type { ActivationInfo } from '../core/types.ts';
import { decodeItems, encodeItem } from './itemCodec.ts';
import { maxLabText, maxLabValue, ownKeysOf } from './lab.ts';
import { plain } from './number.ts';
import { excerpt, type Problem } from './problem.ts';
import { cut, escaped, maxQueryLength, type Pair, pairs, wellFormed } from './query.ts';
import { type ChoiceKey, type Key, keys, type WordOf, type WordsKey } from './schema.ts';
import {
  defaultItems,
  defaultLayout,
  defaultState,
  explored,
  identityTransform,
  type ViewState,
} from './state.ts';
import { decodeSweep, encodeSweep, sweepOf } from './sweepCodec.ts';
import {
  decodeAt,
  decodeChoice,
  decodeRange,
  decodeReference,
  decodeSort,
  decodeTransform,
  decodeWords,
  encodeRange,
  encodeSort,
  encodeTransform,
} from './valueCodec.ts';

export interface Decoded {
  readonly state: ViewState;
  readonly problems: readonly Problem[];
}

/**
 * The view a query string holds (with or without its question mark). Never throws: what is valid is taken, what
 * is not is named in `problems`, keys we do not read are kept silently.
 */
export function decode(search: string, catalogue: readonly ActivationInfo[]): Decoded {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const query = wellFormed(search).replace(/^\?/, '');
  const { read, rest } = cut(query);
  const all = pairs(read);
  const first = (name: string): string => all.find(({ key }) => key === name)?.value ?? '';
  const labKeys = ownKeysOf(first('page'), first('figure'));
  const { values, lab, extra } = sorted(all, labKeys, report);
  if (rest !== '') {
    report({
      text: excerpt(rest.replace(/^&/, '')),
      reason: 'too-long',
      detail: { limit: maxQueryLength, length: query.length },
    });
  }
  const version = values.get('v') ?? '1';
  if (version !== '1') report({ text: `v=${version}`, reason: 'version', detail: { key: 'v' } });

  const choice = <K extends ChoiceKey>(key: K): WordOf<K> | null =>
    decodeChoice(key, values.get(key), report);
  const words = <K extends WordsKey>(key: K): readonly WordOf<K>[] | null =>
    decodeWords(key, values.get(key), report);
  const page = choice('page') ?? 'explore';
  const start = defaultState(page, catalogue);
  const named = decodeItems(values.get('f') ?? '', catalogue, report);
  if (values.has('f') && named.length === 0) {
    report({ text: `f=${values.get('f')}`, reason: 'empty', detail: { key: 'f' } });
  }
  const swept = decodeSweep(values.get('sweep'), catalogue, report);
  const opening = page === 'families' && swept !== null ? [{ id: swept.id, params: {} }] : start.items;
  const items = named.length > 0 ? named : opening;
  const layout = choice('layout');
  const state: ViewState = {
    page,
    items,
    x: decodeRange('x', values.get('x'), report) ?? start.x,
    y: decodeRange('y', values.get('y'), report) ?? start.y,
    show: words('show') ?? start.show,
    at: decodeAt(values.get('at'), report),
    transform: { ...identityTransform, ...decodeTransform(values.get('t'), report) },
    layout: layout ?? defaultLayout(page, items.length),
    axes: choice('axes') ?? start.axes,
    ref: decodeReference(values.get('ref'), catalogue, report) ?? start.ref,
    yScale: choice('yscale') ?? start.yScale,
    sort: decodeSort(values.get('sort'), report),
    filter: words('filter') ?? start.filter,
    sweep: null,
    lab,
    lang: choice('lang'),
    theme: choice('theme') ?? start.theme,
    controls: choice('controls') ?? start.controls,
    hide: words('hide') ?? start.hide,
    gesture: choice('gesture') ?? start.gesture,
    extra,
  };
  const sweep = sweepOf(swept, state, catalogue, report);
  return { state: fitted({ ...state, sweep }, catalogue, report), problems };
}

/** Every key's value as a link writes it. */
export function valuesOf(
  state: ViewState,
  catalogue: readonly ActivationInfo[],
): Readonly<Record<Key, string>> {
  return {
    v: '1',
    page: state.page,
    f: state.items.map((item) => encodeItem(item, catalogue)).join(','),
    x: encodeRange(state.x),
    y: encodeRange(state.y),
    show: state.show.join(','),
    at: state.at === null ? '' : plain(state.at),
    t: encodeTransform(state.transform),
    sweep: encodeSweep(state, catalogue),
    layout: state.layout,
    axes: state.axes,
    ref: state.ref,
    yscale: state.yScale,
    sort: encodeSort(state.sort),
    filter: state.filter.join(','),
    lang: state.lang ?? '',
    theme: state.theme,
    controls: state.controls,
    hide: state.hide.join(','),
    gesture: state.gesture,
  };
}

/** The keys, with their values as a link writes them, in which a view differs from the one its page opens with. */
export function given(
  state: ViewState,
  catalogue: readonly ActivationInfo[],
): Readonly<Partial<Record<Key, string>>> {
  const start = defaultState(state.page, catalogue);
  // A sweep names its function, and that is then the one the page opens with.
  const swept = state.page === 'families' && state.sweep !== null;
  const items = swept ? [{ id: explored(state, catalogue).id, params: {} }] : start.items;
  const layout = defaultLayout(state.page, state.items.length);
  const initial = { ...valuesOf({ ...start, items, layout }, catalogue), page: 'explore' };
  const values = valuesOf(state, catalogue);
  return Object.fromEntries(
    keys.filter((key) => values[key] !== initial[key]).map((key) => [key, values[key]]),
  );
}

/** The query string of a view, starting `?v=1`; defaults left out. One spelling per view. */
export function encode(state: ViewState, catalogue: readonly ActivationInfo[]): string {
  // Values are made of words and numbers that need no escape, or come escaped (unknown items, foreign keys).
  const lab = ownKeysOf(state.page, state.lab.figure).filter((key) => Object.hasOwn(state.lab, key));
  const parts = [
    ['v', '1'],
    ...Object.entries(given(state, catalogue)),
    ...lab.map((key) => [key, escaped(state.lab[key])]),
    ...state.extra,
  ];
  return `?${parts.map((pair) => pair.join('=')).join('&')}`;
}

/** Our own keys with their first value, those of the lab that is shown, and the others as they came. */
function sorted(all: readonly Pair[], labKeys: readonly string[], report: (problem: Problem) => void) {
  const ours: ReadonlySet<string> = new Set([...keys, ...labKeys]);
  const values = new Map<string, string>();
  const lab: Record<string, string> = {};
  const extra: [string, string][] = [];
  for (const { key, value, rawKey, rawValue } of all) {
    if (!ours.has(key)) {
      extra.push([rawKey, rawValue]);
      if (key === 'expr') report({ text: `${key}=${value}`, reason: 'not-yet', detail: { key } });
    } else if (values.has(key)) {
      report({ text: `${key}=${value}`, reason: 'repeated', detail: { key } });
    } else {
      values.set(key, value);
    }
  }
  for (const key of labKeys) {
    const value = values.get(key);
    if (!values.delete(key) || value === undefined) continue;
    const { length } = escaped(value);
    const limit = key === 'alt' ? maxLabText : maxLabValue;
    if (length <= limit) lab[key] = value;
    else report({ text: excerpt(`${key}=${value}`), reason: 'too-long', detail: { limit, length } });
  }
  return { values, lab, extra };
}

/**
 * Escapes and canonical ids can make a link longer than what was typed. Leaves away foreign keys, then items,
 * from the end, until our own link can be read in full again.
 */
function fitted(
  state: ViewState,
  catalogue: readonly ActivationInfo[],
  report: (problem: Problem) => void,
): ViewState {
  const excess = (fit: ViewState) => encode(fit, catalogue).length - 1 - maxQueryLength;
  const length = maxQueryLength + excess(state);
  if (length <= maxQueryLength) return state;
  const extra = [...state.extra];
  let tooMany = excess(state);
  let text = '';
  while (tooMany > 0 && extra.length > 0) {
    text = extra.pop()?.join('=') ?? '';
    tooMany -= text.length + 1;
  }
  const items = [...state.items];
  while (items.length > 0 && excess({ ...state, items, extra }) > 0) {
    const item = items.pop();
    text = item?.unknown ?? item?.id ?? '';
  }
  report({ text: excerpt(text), reason: 'too-long', detail: { limit: maxQueryLength, length } });
  return { ...state, items: items.length > 0 ? items : defaultItems(state.page, catalogue), extra };
}
