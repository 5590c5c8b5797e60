// A sweep in a link: `sweep=swish:beta:0:10:12`, a parameter of the explored function taken through n values.
import { candidates } from '../core/resolve.ts';
import type { ActivationInfo } from '../core/types.ts';
import { parseNumber, plain } from './number.ts';
import { settled } from './parameters.ts';
import { excerpt, type Problem, type Reason } from './problem.ts';
import { explored, maxSwept, type Sweep, type ViewState } from './state.ts';

type Report = (problem: Problem) => void;

/** A sweep with the function it names. */
export interface NamedSweep extends Sweep {
  readonly id: string;
  /** As typed. */
  readonly text: string;
}

/** Null when absent or bad; every part must be right, for half a sweep is no one's wish. */
export function decodeSweep(
  value: string | undefined,
  catalogue: readonly ActivationInfo[],
  report: Report,
): NamedSweep | null {
  if (value === undefined) return null;
  const text = `sweep=${excerpt(value)}`;
  const bad = (reason: Reason): null => {
    report({ text, reason, detail: { key: 'sweep' } });
    return null;
  };
  const [name, param, ...rest] = value.split(':');
  const found = candidates(name.replaceAll('+', ' '), catalogue);
  if (value === '') return bad('empty');
  if (found.length !== 1) return bad(found.length === 0 ? 'unknown-function' : 'ambiguous-function');
  if (!found[0].params.some(({ id }) => id === param)) return bad('unknown-parameter');
  if (rest.length !== 3) return bad('bad-sweep');
  const [from, to, n] = rest.map(parseNumber);
  if (from === null || to === null || n === null) return bad('not-a-number');
  if (!Number.isInteger(n) || n < 2 || n > maxSwept || from === to) return bad('bad-sweep');
  return { id: found[0].id, param, from, to, n, text };
}

/** The sweep where it is one of the function the view explores and stays in the parameter's domain. */
export function sweepOf(
  swept: NamedSweep | null,
  state: ViewState,
  catalogue: readonly ActivationInfo[],
  report: Report,
): Sweep | null {
  if (swept === null) return null;
  const { id, text, param, from, to, n } = swept;
  const sweep: Sweep = { param, from, to, n };
  const bad = (reason: Reason): null => {
    report({ text, reason, detail: { key: 'sweep' } });
    return null;
  };
  if (explored(state, catalogue).id !== id) return bad('other-function');
  return sweepFits(sweep, state, catalogue) ? sweep : bad('bad-sweep');
}

/** Whether both ends, beside the item's other parameters, are values the function can have. */
export function sweepFits(sweep: Sweep, state: ViewState, catalogue: readonly ActivationInfo[]): boolean {
  const item = explored(state, catalogue);
  const info = catalogue.find(({ id }) => id === item.id);
  return (
    info !== undefined &&
    [sweep.from, sweep.to].every(
      (value) => settled(info, { ...item.params, [sweep.param]: value }).refused.length === 0,
    )
  );
}

export function encodeSweep(state: ViewState, catalogue: readonly ActivationInfo[]): string {
  if (state.sweep === null) return '';
  const { param, from, to, n } = state.sweep;
  return [explored(state, catalogue).id, param, plain(from), plain(to), plain(n)].join(':');
}
