// The view as a link and back. The grammar (version 1) is public: old links must work for ever.
import type { ActivationInfo } from '../core/types.ts';
import { decodeItems, encodeItem } from './itemCodec.ts';
import { plain } from './number.ts';
import { excerpt, type Problem } from './problem.ts';
import { cut, maxQueryLength, type Pair, pairs, wellFormed } from './query.ts';
import {
  axesModes,
  curves,
  defaultItems,
  defaultLayout,
  defaultState,
  explored,
  type FullTransform,
  identityTransform,
  langs,
  layouts,
  pages,
  themes,
  type ViewState,
  yScales,
} from './state.ts';
import { decodeSweep, encodeSweep, sweepOf } from './sweepCodec.ts';
import { filters } from './table.ts';
import {
  decodeAt,
  decodeChoice,
  decodeRange,
  decodeReference,
  decodeSort,
  decodeTransform,
  decodeWords,
  encodeSort,
} from './valueCodec.ts';

export interface Decoded {
  readonly state: ViewState;
  readonly problems: readonly Problem[];
}

/** Keys and values of the grammar that this version knows of and cannot show yet. */
const notYet = {
  page: ['gradient', 'softmax', 'gates', 'build'],
};

const keys = [
  ...(['v', 'page', 'f', 'x', 'y', 'show', 'at', 't', 'sweep', 'layout', 'axes', 'ref'] as const),
  ...(['yscale', 'sort', 'filter', 'lang', 'theme'] as const),
] as const;
type Key = (typeof keys)[number];

/**
 * The view a query string holds (with or without its question mark). Never throws: what is valid is taken, what
 * is not is named in `problems`, keys we do not read are kept silently.
 */
export function decode(search: string, catalogue: readonly ActivationInfo[]): Decoded {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const query = wellFormed(search).replace(/^\?/, '');
  const { read, rest } = cut(query);
  const { values, extra } = sorted(pairs(read), report);
  if (rest !== '') {
    report({
      text: excerpt(rest),
      reason: 'too-long',
      detail: { limit: maxQueryLength, length: query.length },
    });
  }
  const version = values.get('v') ?? '1';
  if (version !== '1') report({ text: `v=${version}`, reason: 'version', detail: { key: 'v' } });

  const page = decodeChoice('page', values.get('page'), pages, report, notYet.page) ?? 'explore';
  const start = defaultState(page, catalogue);
  const named = decodeItems(values.get('f') ?? '', catalogue, report);
  if (values.has('f') && named.length === 0) {
    report({ text: `f=${values.get('f')}`, reason: 'empty', detail: { key: 'f' } });
  }
  const swept = decodeSweep(values.get('sweep'), catalogue, report);
  const opening = page === 'families' && swept !== null ? [{ id: swept.id, params: {} }] : start.items;
  const items = named.length > 0 ? named : opening;
  const layout = decodeChoice('layout', values.get('layout'), layouts, report);
  const state: ViewState = {
    page,
    items,
    x: decodeRange('x', values.get('x'), report) ?? 'auto',
    y: decodeRange('y', values.get('y'), report) ?? 'auto',
    show: decodeWords('show', values.get('show'), curves, report) ?? start.show,
    at: decodeAt(values.get('at'), report),
    transform: { ...identityTransform, ...decodeTransform(values.get('t'), report) },
    layout: layout ?? defaultLayout(page, items.length),
    axes: decodeChoice('axes', values.get('axes'), axesModes, report) ?? start.axes,
    ref: decodeReference(values.get('ref'), catalogue, report) ?? start.ref,
    yScale: decodeChoice('yscale', values.get('yscale'), yScales, report) ?? start.yScale,
    sort: decodeSort(values.get('sort'), report),
    filter: decodeWords('filter', values.get('filter'), filters, report) ?? start.filter,
    sweep: null,
    lang: decodeChoice('lang', values.get('lang'), langs, report) ?? null,
    theme: decodeChoice('theme', values.get('theme'), themes, report) ?? start.theme,
    extra,
  };
  const sweep = sweepOf(swept, state, catalogue, report);
  return { state: fitted({ ...state, sweep }, catalogue, report), problems };
}

/** The query string of a view, starting `?v=1`; defaults left out. One spelling per view. */
export function encode(state: ViewState, catalogue: readonly ActivationInfo[]): string {
  const parts: (readonly [key: string, value: string])[] = [['v', '1']];
  const put = (key: Key, value: string, initial: string) => {
    if (value !== initial) parts.push([key, value]);
  };
  const list = (items: ViewState['items']) => items.map((item) => encodeItem(item, catalogue)).join(',');
  const start = defaultState(state.page, catalogue);
  // A sweep names its function, and that is then the one the page opens with.
  const opening =
    state.page === 'families' && state.sweep !== null ? openedBy(state, catalogue) : start.items;
  put('page', state.page, 'explore');
  put('f', list(state.items), list(opening));
  put('x', encodeRange(state.x), 'auto');
  put('y', encodeRange(state.y), 'auto');
  put('show', curves.filter((curve) => state.show.includes(curve)).join(','), start.show.join(','));
  put('at', state.at === null ? '' : plain(state.at), '');
  put('t', encodeTransform(state.transform), '');
  put('sweep', encodeSweep(state, catalogue), '');
  put('layout', state.layout, defaultLayout(state.page, state.items.length));
  put('axes', state.axes, start.axes);
  put('ref', state.ref, start.ref);
  put('yscale', state.yScale, start.yScale);
  put('sort', encodeSort(state.sort), '');
  put('filter', state.filter.join(','), '');
  put('lang', state.lang ?? '', '');
  put('theme', state.theme, start.theme);
  // Values are made of words and numbers that need no escape, or come escaped (unknown items, foreign keys).
  return `?${[...parts, ...state.extra].map((pair) => pair.join('=')).join('&')}`;
}

function openedBy(state: ViewState, catalogue: readonly ActivationInfo[]): ViewState['items'] {
  return [{ id: explored(state, catalogue).id, params: {} }];
}

function encodeRange(range: ViewState['x']): string {
  return range === 'auto' ? range : range.map(plain).join(':');
}

function encodeTransform(transform: FullTransform): string {
  const names = ['a', 'b', 'c', 'd'] as const;
  const given = names.filter((name) => transform[name] !== identityTransform[name]);
  return given.map((name) => `${name}:${plain(transform[name])}`).join(':');
}

/** Our own keys with their first value, and the others as they came. */
function sorted(all: readonly Pair[], report: (problem: Problem) => void) {
  const ours: ReadonlySet<string> = new Set(keys);
  const values = new Map<string, string>();
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
  return { values, extra };
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
