// How far two functions are apart on the whole line: the largest |f − g| and where, also where it is only approached.
import type { Asymptote } from '../core/properties.ts';
import type { Core } from '../core/types.ts';
import { isTold } from './difference.ts';
import { largestDifference } from './difference-look.ts';
import type { Range } from './range.ts';
import type { Subject } from './survey.ts';

/** `same` but for rounding; `most`: the largest |f − g|, approached where x is ±∞; `unbounded`: there is none. */
export type Apart =
  | { readonly kind: 'same' | 'unbounded' }
  | { readonly kind: 'most'; readonly value: number; readonly x: number };

/** Windows in which the largest is looked for: a hump is seen in one of them. */
const windows: readonly Range[] = [
  [-4, 4],
  [-16, 16],
  [-400, 400],
];
/** Two places far out: a difference that has grown between them grows on. */
const far = [1e4, 1e8] as const;
/** Sizes this near to each other are one but for rounding. */
const alike = 1e-9;

type Side = -1 | 1;

/** What the difference approaches at one end: a number, ∞, or NaN where it approaches nothing. */
function atEnd(core: Core, one: Subject, other: Subject, side: Side): number {
  const line = ({ id, params, transform }: Subject): Asymptote | null =>
    core.properties(id, params, transform).asymptotes[side < 0 ? 0 : 1];
  const [a, b] = [line(one), line(other)];
  if (a !== null && b !== null)
    return isTold(a.slope, b.slope) ? Infinity : Math.abs(a.intercept - b.intercept);
  const values = ({ id, params, transform }: Subject): Float64Array =>
    core.evaluate(
      id,
      far.map((x) => side * x),
      params,
      { transform },
    ).f;
  const [p, q] = [values(one), values(other)];
  const [near, beyond] = [Math.abs(p[0] - q[0]), Math.abs(p[1] - q[1])];
  return isTold(p[1], q[1]) && beyond > 1.5 * near ? Infinity : Number.NaN;
}

export function apart(core: Core, one: Subject, other: Subject): Apart {
  const ends = ([-1, 1] as const).map((side) => ({
    x: side * Infinity,
    value: atEnd(core, one, other, side),
  }));
  if (ends.some(({ value }) => value === Infinity)) return { kind: 'unbounded' };
  let best = { x: 0, value: 0 };
  for (const range of windows) {
    const found = largestDifference(core, one, other, 0, range);
    if (found === null) continue;
    const value = Math.abs(found.value);
    if (value === Infinity) return { kind: 'unbounded' };
    if (value > best.value * (1 + alike)) best = { x: found.x, value };
  }
  for (const end of ends) if (end.value >= best.value * (1 - alike)) best = end;
  // Of two places that mirror each other people name the one on the right.
  const [there, here] = [one, other].map(
    ({ id, params, transform }) => core.evaluate(id, [Math.abs(best.x)], params, { transform }).f[0],
  );
  if (Number.isFinite(best.x) && Math.abs(there - here) >= best.value * (1 - alike))
    best = { ...best, x: Math.abs(best.x) };
  const scale = Math.max(Math.abs(there), Math.abs(here));
  const rounding = Number.isFinite(best.x) && Number.isFinite(scale) && !isTold(scale + best.value, scale);
  return best.value === 0 || rounding ? { kind: 'same' } : { kind: 'most', ...best };
}
