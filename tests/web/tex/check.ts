// Whether the formulas shown for a function are the function: TeX evaluated beside the core.
import type { ActivationInfo, Core, Params } from '../../../web/src/core/types.ts';
import { agree, evaluate, GapError, valueIn } from './evaluate.ts';
import { parse } from '../../../web/src/code/tex/parse.ts';
import { texOf } from '../../../web/src/code/tex/symbols.ts';
import type { Formula } from '../../../web/src/code/tex/syntax.ts';

/** What is wrong with the formulas of a function; nothing when all is well. */
export type Problem = string;

export type Formulas = Pick<ActivationInfo, 'tex' | 'dtex'>;

type Setting = readonly [symbol: string, value: number];

const tolerance = 1e-9;
const pointCount = 60;

/**
 * Formulas of f and f′ against the core at 60 points spread over the view and past all breaks, 4 in every piece
 * between breaks, and the whole numbers where formulas like to have exceptions. Values agree to 1e-9 of themselves; those below a millionth of the largest one, to 1e-15
 * of that one, because a formula may cancel where the core does not.
 */
export function problemsOf(
  core: Core,
  info: ActivationInfo,
  params: Params,
  { tex, dtex }: Formulas = info,
): readonly Problem[] {
  const problems: Problem[] = [];
  const attempt = <T>(what: string, action: () => T): T | undefined => {
    try {
      return action();
    } catch (error) {
      problems.push(`${what}: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  };
  const first = attempt('f', () => parse(tex));
  const second = attempt('f′', () => parse(dtex));
  if (!first || !second) return problems;
  attempt('defaults', () => problems.push(...wrongDefaults(info, [first, second])));

  const x = pointsOf(core, info, params);
  const { f, d1 } = core.evaluate(info.id, x, params);
  const settings = info.params.map(
    (parameter) => [texOf(parameter), params[parameter.id] ?? parameter.initial] as const,
  );
  const known = x.filter((_, i) => !Number.isNaN(f[i])).length;
  if (known < pointCount / 2) problems.push(`the core has a value at ${known} points only`);
  const compare = (what: string, formula: Formula, expected: Float64Array, more: readonly string[]): void => {
    const size = Math.max(...[...expected].filter(Number.isFinite).map(Math.abs));
    const wrong = x.flatMap((at, i) => {
      const values = new Map([['x', at], ...more.map((name) => [name, f[i]] as const), ...settings]);
      // A formula for f′ may well have values outside the domain of f.
      if (Number.isNaN(f[i]) && Number.isNaN(expected[i]) && what !== 'f') return [];
      const value = attempt(`${what} at ${at}`, () => evaluate(formula, values));
      if (value === undefined || agree(value, expected[i], tolerance, size)) return [];
      return [`${what} at ${at}: the formula gives ${value}, the core ${expected[i]}`];
    });
    if (wrong.length > 0) problems.push(`${wrong[0]}; ${wrong.length} of ${x.length} points differ`);
  };
  compare('f', first, f, []);
  // What f defines, f′ may use, and f itself.
  const derivative = { ...second, definitions: [...first.definitions, ...second.definitions] };
  compare('f′', derivative, d1, ['f']);
  attempt('breaks', () => problems.push(...wrongAtBreaks(core, info, params, first, derivative, settings)));
  return problems;
}

/** At a break a formula need not have a value; if it has one, it is the one that the field takes there. */
function wrongAtBreaks(
  core: Core,
  { id }: ActivationInfo,
  params: Params,
  first: Formula,
  derivative: Formula,
  settings: readonly Setting[],
): readonly Problem[] {
  return core.breaks(id, params).flatMap(({ x, f, d1 }) => {
    const problem = (
      what: string,
      formula: Formula,
      expected: number,
      more: readonly Setting[],
    ): Problem[] => {
      const value = valueIfAny(formula, [['x', x], ...more, ...settings]);
      if (!Number.isFinite(value) || agree(value, expected)) return [];
      return [`${what} at the break ${x}: the formula gives ${value}, the core ${expected}`];
    };
    return [...problem('f', first, f[1], []), ...problem('f′', derivative, d1[1], [['f', f[1]]])];
  });
}

function valueIfAny(formula: Formula, settings: readonly Setting[]): number {
  try {
    return evaluate(formula, new Map(settings));
  } catch (error) {
    if (error instanceof GapError) return Number.NaN;
    throw error;
  }
}

/** Formulas may state defaults, as A = 1.7159. */
function wrongDefaults({ params }: ActivationInfo, formulas: readonly Formula[]): readonly Problem[] {
  return formulas
    .flatMap(({ definitions }) => definitions)
    .flatMap(({ name, value }) => {
      const parameter = params.find((one) => texOf(one) === name);
      if (!parameter) return [];
      const stated = valueIn(value, new Map());
      return agree(stated, parameter.initial)
        ? []
        : [`${name} = ${stated}, but the default is ${parameter.initial}`];
    });
}

function pointsOf(core: Core, info: ActivationInfo, params: Params): readonly number[] {
  const breaks = core.breaks(info.id, params).map(({ x }) => x);
  const lo = Math.min(info.view[0], ...breaks.map((x) => x - 1));
  const hi = Math.max(info.view[1], ...breaks.map((x) => x + 1));
  const edges = [lo, ...breaks, hi];
  const everywhere = between(lo, hi, pointCount);
  const pieces = edges.slice(1).flatMap((edge, i) => between(edges[i], edge, 4));
  return [-1, 0, 1, ...everywhere, ...pieces].filter((x) =>
    breaks.every((edge) => Math.abs(x - edge) > 1e-6),
  );
}

/** Points that no formula has a special place at: multiples of the golden ratio, modulo the interval. */
function between(lo: number, hi: number, count: number): readonly number[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: count }, (_, i) => lo + (hi - lo) * (((i + 1) * golden) % 1));
}
