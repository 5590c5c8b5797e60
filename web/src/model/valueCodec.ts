// The values of a link's other keys: choices, ranges, lists, the transform. Null where a key is absent or bad.
import { parseNumber } from './number.ts';
import type { Problem } from './problem.ts';
import { orderedRange, type Range } from './range.ts';
import { type Curve, curves, type FullTransform } from './state.ts';

type Report = (problem: Problem) => void;
type Value = string | undefined;

/** One of a few words. `later` lists words of the grammar that this version cannot show yet. */
export function decodeChoice<T extends string>(
  key: string,
  value: Value,
  choices: readonly T[],
  report: Report,
  later: readonly string[] = [],
): T | null {
  if (value === undefined) return null;
  const choice = choices.find((c) => c === value);
  if (choice === undefined) {
    report({ text: `${key}=${value}`, reason: reasonFor(value, later), detail: { key } });
    return null;
  }
  return choice;
}

/** The curves shown, in their own order; an empty value means none. */
export function decodeCurves(
  value: Value,
  later: readonly string[],
  report: Report,
): readonly Curve[] | null {
  if (value === undefined) return null;
  const chosen = new Set<Curve>();
  const words = value.split(',').filter((word) => word.trim() !== '');
  for (const word of words) {
    const curve = curves.find((c) => c === word);
    const detail = { key: 'show' };
    if (curve === undefined) report({ text: word, reason: reasonFor(word, later), detail });
    else if (chosen.has(curve)) report({ text: word, reason: 'repeated', detail });
    else chosen.add(curve);
  }
  // Where not one word is understood, an empty chart would be no one's wish.
  if (words.length > 0 && chosen.size === 0) return null;
  return curves.filter((curve) => chosen.has(curve));
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

function reasonFor(value: string, later: readonly string[]): 'empty' | 'not-yet' | 'unknown-value' {
  if (value === '') return 'empty';
  return later.includes(value) ? 'not-yet' : 'unknown-value';
}
