// The items of a link: `f=relu,elu:alpha:0.5` to items and back.
import { candidates } from '../core/resolve.ts';
import type { ActivationInfo } from '../core/types.ts';
import { parseNumber, plain } from './number.ts';
import { settled } from './parameters.ts';
import { excerpt, type Problem, type ProblemDetail } from './problem.ts';
import { escaped } from './query.ts';
import { type Item, maxItems } from './state.ts';

type Report = (problem: Problem) => void;

/** The items of a value of `f`; empty when it names none. */
export function decodeItems(
  value: string,
  catalogue: readonly ActivationInfo[],
  report: Report,
): readonly Item[] {
  const texts = value.split(',').filter((text) => text.trim() !== '');
  const rest = texts.slice(maxItems);
  const items = texts.slice(0, maxItems).map((text) => decodeItem(text, catalogue, report));
  if (rest.length > 0) {
    const detail = { key: 'f', limit: maxItems, count: rest.length };
    report({ text: excerpt(rest.join(',')), reason: 'too-many', detail });
  }
  return items;
}

/** An item as it stands in a link; parameters in catalogue order, defaults left out. */
export function encodeItem(item: Item, catalogue: readonly ActivationInfo[]): string {
  if (item.unknown !== undefined) return escaped(item.unknown);
  const info = catalogue.find(({ id }) => id === item.id);
  const given = (info?.params ?? []).filter(
    ({ id, initial }) => Object.hasOwn(item.params, id) && item.params[id] !== initial,
  );
  return escaped([item.id, ...given.map(({ id }) => `${id}:${plain(item.params[id])}`)].join(':'));
}

function decodeItem(text: string, catalogue: readonly ActivationInfo[], report: Report): Item {
  const [name, ...parts] = text.split(':');
  // Forms and messengers write a space as +, and no name has a plus of its own.
  const found = candidates(name.replaceAll('+', ' '), catalogue);
  if (found.length !== 1) {
    const reason = found.length === 0 ? 'unknown-function' : 'ambiguous-function';
    const ids = found.map((info) => info.id);
    report({ text: name === '' ? text : name, reason, detail: { key: 'f', item: text, candidates: ids } });
    return { id: '', params: {}, unknown: text };
  }
  const [info] = found;
  return { id: info.id, params: decodeParams(parts, text, info, report) };
}

function decodeParams(
  parts: readonly string[],
  item: string,
  info: ActivationInfo,
  report: Report,
): Item['params'] {
  const values: Record<string, number> = {};
  const typed = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) {
    const param = parts[i];
    const text = parts.slice(i, i + 2).join(':');
    const about: ProblemDetail = { key: 'f', item, id: info.id, param };
    const value = parseNumber(parts[i + 1] ?? '');
    if (!info.params.some((p) => p.id === param)) {
      report({ text: text === '' ? item : text, reason: 'unknown-parameter', detail: about });
    } else if (typed.has(param)) {
      report({ text, reason: 'repeated', detail: about });
    } else if (value === null) {
      report({ text, reason: 'not-a-number', detail: about });
    } else {
      typed.set(param, text);
      values[param] = value;
    }
  }
  const { params, refused } = settled(info, values);
  for (const { param, domain, used } of refused) {
    const detail = { key: 'f', item, id: info.id, param, domain, used };
    report({ text: typed.get(param) ?? item, reason: 'out-of-domain', detail });
  }
  return params;
}
