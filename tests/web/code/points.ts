// Where snippets are tried, with which parameters and variants, and what the core says there.
import type { ActivationInfo, Core, Params } from '../../../web/src/core/types.ts';
import { settingsOf } from '../tex/settings.ts';

export interface Trial {
  readonly info: ActivationInfo;
  readonly params: Params;
  readonly transform: typeof plain;
  readonly x: readonly number[];
  readonly expected: readonly number[];
}

export const plain = { a: 1, b: 1, c: 0, d: 0 };
const changed = { a: -2, b: 0.5, c: 0.25, d: -1 };

/** 20 points over the view that no formula has a special place at, and 0 and 1 where those are no breaks. */
function pointsOf(core: Core, { id, view: [lo, hi] }: ActivationInfo, params: Params): readonly number[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  const spread = Array.from({ length: 20 }, (_, i) => lo + (hi - lo) * (((i + 1) * golden) % 1));
  const breaks = core.breaks(id, params).map(({ x }) => x);
  return [0, 1, ...spread].filter((x) => breaks.every((at) => Math.abs(x - at) > 1e-6));
}

/** Every function with every set of parameters, and once as a variant. */
export function trialsOf(core: Core): readonly Trial[] {
  return core.catalogue.flatMap((info) =>
    [
      ...settingsOf(info).map((params) => ({ params, transform: plain })),
      { params: {}, transform: changed },
    ].map(({ params, transform }) => {
      const isPlain = transform === plain;
      const x = isPlain ? pointsOf(core, info, params) : pointsOf(core, info, params).slice(2);
      const { f } = core.evaluate(info.id, x, params, { transform });
      return { info, params, transform, x, expected: [...f] };
    }),
  );
}

/** Where values differ from the core's by more than a billionth of the largest. */
export function differences(
  { info, params, x, expected }: Trial,
  given: readonly number[],
): readonly string[] {
  const size = Math.max(1e-3, ...expected.filter(Number.isFinite).map(Math.abs));
  const wrong = x.flatMap((at, i) => {
    const [mine, theirs] = [expected[i], given[i] ?? Number.NaN];
    const agree =
      Object.is(mine, theirs) ||
      Math.abs(mine - theirs) <= 1e-9 * size ||
      (Number.isNaN(mine) && Number.isNaN(theirs));
    return agree ? [] : [`${info.id} ${JSON.stringify(params)} at ${at}: ${theirs}, the core ${mine}`];
  });
  return wrong.slice(0, 1);
}
