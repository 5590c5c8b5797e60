// Parameter values to try a function with: its defaults, places on the sliders, and 0 where formulas change.
import { misfit } from '../../../web/src/core/domain.ts';
import type { ActivationInfo, Params } from '../../../web/src/core/types.ts';

/** Places on the sliders from 0 to 1, one per parameter, so that no two parameters are equal or opposite. */
const places: readonly (readonly number[])[] = [
  [0.13, 0.37, 0.71, 0.89],
  [0.37, 0.71, 0.89, 0.13],
  [0.71, 0.89, 0.13, 0.37],
  [0.89, 0.13, 0.37, 0.71],
];

/** Only what the function takes together; a function without parameters has one set of them, the empty one. */
export function settingsOf(info: ActivationInfo): readonly Params[] {
  if (info.params.length === 0) return [{}];
  const spread = places.map((place) =>
    Object.fromEntries(info.params.map(({ id, min, max }, i) => [id, min + (max - min) * place[i]])),
  );
  const zeros = info.params.filter(({ min, max }) => min <= 0 && max >= 0).map(({ id }) => ({ [id]: 0 }));
  return [{}, ...[...spread, ...zeros].filter((params) => misfit(info, params) === null)];
}
