// The values of a link's other keys: choices, ranges, lists, the reference, the transform. Null where a key is absent or bad.
import { candidates } from '../core/resolve.ts';
import type { ActivationInfo } from '../core/types.ts';
import { parseNumber, plain } from './number.ts';
import type { Problem } from './problem.ts';
import { orderedRange, type Range } from './range.ts';
import { type ChoiceKey, schema, type WordOf, type WordsKey } from './schema.ts';
import { type FullTransform, identityTransform, type Sort } from './state.ts';
import { sortColumns } from './table.ts';

type Report = (problem: Problem) => void;
type Value = string | undefined;

/** One of the key's words. */
export function decodeChoice<K extends ChoiceKey>(key: K, value: Value, report: Report): WordOf<K> | null {
  if (value === undefined) return null;
  const { words, later = [] }: { readonly words: readonly WordOf<K>[]; readonly later?: readonly string[] } =
    schema[key];
  const choice = words.find((word) => word === value);
  if (choice === undefined) {
    report({ text: `${key}=${value}`, reason: reasonFor(value, later), detail: { key } });
    return null;
  }
  return choice;
}

/** A list of the key's words, in their own order; an empty value means none. */
export function decodeWords<K extends WordsKey>(
  key: K,
  value: Value,
  report: Report,
): readonly WordOf<K>[] | null {
  if (value === undefined) return null;
  const known: readonly WordOf<K>[] = schema[key].words;
  const chosen = new Set<WordOf<K>>();
  const words = value.split(',').filter((word) => word.trim() !== '');
  for (const word of words) {
    const found = known.find((c) => c === word);
    const detail = { key };
    if (found === undefined) report({ text: word, reason: 'unknown-value', detail });
    else if (chosen.has(found)) report({ text: word, reason: 'repeated', detail });
    else chosen.add(found);
  }
  // Where not one word is understood, an empty chart would be no one's wish.
  if (words.length > 0 && chosen.size === 0) return null;
  return known.filter((word) => chosen.has(word));
}

/** `auto`, `none` or a function's name, which becomes its id. */
export function decodeReference(
  value: Value,
  catalogue: readonly ActivationInfo[],
  report: Report,
): string | null {
  if (value === undefined || value === 'auto' || value === 'none') return value ?? null;
  const found = candidates(value.replaceAll('+', ' '), catalogue);
  if (found.length === 1) return found[0].id;
  const reason = value === '' ? 'empty' : found.length === 0 ? 'unknown-function' : 'ambiguous-function';
  const ids = found.map((info) => info.id);
  report({ text: `ref=${value}`, reason, detail: { key: 'ref', candidates: ids } });
  return null;
}

/** A column, `:desc` after it for the largest first. */
export function decodeSort(value: Value, report: Report): Sort | null {
  if (value === undefined) return null;
  const [word, ...order] = value.split(':');
  const column = sortColumns.find((c) => c === word);
  const descending = order.join(':') === 'desc';
  if (column !== undefined && (descending || order.length === 0)) return { column, descending };
  report({
    text: `sort=${value}`,
    reason: value === '' ? 'empty' : 'unknown-value',
    detail: { key: 'sort' },
  });
  return null;
}

export function encodeSort(sort: Sort | null): string {
  return sort === null ? '' : sort.column + (sort.descending ? ':desc' : '');
}

/** `lo:hi` or `auto`. The larger end first is named and turned round. */
export function decodeRange(key: 'x' | 'y', value: Value, report: Report): Range | null {
  if (value === undefined || value === 'auto') return null;
  const bad = (reason: Problem['reason']) => report({ text: `${key}=${value}`, reason, detail: { key } });
  const parts = value.split(':');
  if (parts.length !== 2) {
    bad('bad-range');
    return null;
  }
  const [first, second] = parts.map(parseNumber);
  if (first === null || second === null) {
    bad('not-a-number');
    return null;
  }
  const range = orderedRange([first, second]);
  if (range === null) bad('unusable-range');
  else if (first > second) bad('reversed-range');
  return range;
}

export function encodeRange(range: Range | 'auto'): string {
  return range === 'auto' ? range : range.map(plain).join(':');
}

/** The x of the probe. */
export function decodeAt(value: Value, report: Report): number | null {
  if (value === undefined) return null;
  const x = parseNumber(value);
  if (x === null) report({ text: `at=${value}`, reason: 'not-a-number', detail: { key: 'at' } });
  return x;
}

/** `a:2:c:-1`: any of a, b, c, d, each with a number; what is missing is not in the answer. */
export function decodeTransform(value: Value, report: Report): Partial<FullTransform> {
  if (value === undefined) return {};
  const transform: { -readonly [name in keyof FullTransform]?: number } = {};
  const parts = value.split(':');
  for (let i = 0; i < parts.length; i += 2) {
    const name = (['a', 'b', 'c', 'd'] as const).find((n) => n === parts[i]);
    const number = parseNumber(parts[i + 1] ?? '');
    const bad = (reason: Problem['reason']) => {
      const text = parts.slice(i, i + 2).join(':');
      report({ text: text === '' ? `t=${value}` : text, reason, detail: { key: 't', item: value } });
    };
    if (name === undefined) bad('bad-transform');
    else if (transform[name] !== undefined) bad('repeated');
    else if (number === null) bad('not-a-number');
    else if (name === 'b' && number === 0) bad('bad-transform');
    else transform[name] = number;
  }
  return transform;
}

export function encodeTransform(transform: FullTransform): string {
  const names = ['a', 'b', 'c', 'd'] as const;
  const given = names.filter((name) => transform[name] !== identityTransform[name]);
  return given.map((name) => `${name}:${plain(transform[name])}`).join(':');
}

function reasonFor(value: string, later: readonly string[]): 'empty' | 'not-yet' | 'unknown-value' {
  if (value === '') return 'empty';
  return later.includes(value) ? 'not-yet' : 'unknown-value';
}
