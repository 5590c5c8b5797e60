// A sweep in a link: `sweep=swish:beta:0:10:12`, a parameter of the explored function taken through n values.
import { candidates } from '../core/resolve.ts';
import type { ActivationInfo, ParameterInfo } from '../core/types.ts';
import { parseNumber, plain } from './number.ts';
import { settled } from './parameters.ts';
import { excerpt, type Problem, type Reason } from './problem.ts';
import { explored, maxSwept, type Sweep, type ViewState } from './state.ts';

type Report = (problem: Problem) => void;

/** A sweep with the function it names. */
export interface NamedSweep {
  readonly id: string;
  /** Null where the rest of it was bad. */
  readonly sweep: Sweep | null;
  /** As typed. */
  readonly text: string;
}

/** The slider's range, for ends that are bad. */
const wholeRange = ({ min, max }: ParameterInfo): Pick<Sweep, 'from' | 'to'> => ({ from: min, to: max });

/** Null when absent or of no function with parameters; of the rest as much is kept as can be. */
export function decodeSweep(
  value: string | undefined,
  catalogue: readonly ActivationInfo[],
  report: Report,
): NamedSweep | null {
  if (value === undefined) return null;
  const text = `sweep=${excerpt(value)}`;
  const told = (reason: Reason): void => report({ text, reason, detail: { key: 'sweep' } });
  const bad = (reason: Reason): null => {
    told(reason);
    return null;
  };
  const [name, param, ...rest] = value.split(':');
  const found = candidates(name.replaceAll('+', ' '), catalogue);
  if (value === '') return bad('empty');
  if (found.length !== 1) return bad(found.length === 0 ? 'unknown-function' : 'ambiguous-function');
  const [{ id, params }] = found;
  if (params.length === 0) return bad('no-parameter');
  const parameter = params.find((one) => one.id === param);
  const [from, to, n] = rest.map(parseNumber);
  if (parameter === undefined || rest.length !== 3 || from === null || to === null || n === null) {
    const unknown = parameter === undefined && param !== undefined;
    told(unknown ? 'unknown-parameter' : rest.length === 3 ? 'not-a-number' : 'bad-sweep');
    return { id, sweep: null, text };
  }
  const count = Math.round(Math.max(2, Math.min(maxSwept, n)));
  if (count !== n) told('bad-count');
  if (from === to) told('equal-ends');
  const ends = from === to ? wholeRange(parameter) : { from, to };
  return { id, sweep: { param: parameter.id, ...ends, n: count }, text };
}

/** The sweep where it is one of the function the view explores, with ends in the parameter's domain. */
export function sweepOf(
  swept: NamedSweep | null,
  state: ViewState,
  catalogue: readonly ActivationInfo[],
  report: Report,
): Sweep | null {
  if (swept === null || swept.sweep === null) return null;
  const { id, text, sweep } = swept;
  const told = (reason: Reason): void => report({ text, reason, detail: { key: 'sweep' } });
  const item = explored(state, catalogue);
  if (item.id !== id) {
    told('other-function');
    return null;
  }
  if (sweepFits(sweep, state, catalogue)) return sweep;
  told('bad-ends');
  const parameter = catalogue.find((info) => info.id === id)?.params.find((one) => one.id === sweep.param);
  const whole = parameter === undefined ? sweep : { ...sweep, ...wholeRange(parameter) };
  return sweepFits(whole, state, catalogue) ? whole : null;
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
