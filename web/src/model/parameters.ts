// The parameter values of an item: only those that differ from the default, and only such as fit together.
import { domainOf, misfit, type ResolvedDomain } from '../core/domain.ts';
import type { ActivationInfo, Params } from '../core/types.ts';

/** A value that did not fit, and what it was measured against. */
export interface Refusal {
  readonly param: string;
  readonly domain: ResolvedDomain;
  /** The default, now in force. */
  readonly used: number;
}

export interface Settled {
  readonly params: Params;
  readonly refused: readonly Refusal[];
}

/** Values by parameter id without the defaults; in catalogue order. */
export function trimmed(info: ActivationInfo, params: Params): Params {
  const kept: Record<string, number> = {};
  for (const { id, initial } of info.params) {
    if (Object.hasOwn(params, id) && params[id] !== initial) kept[id] = params[id];
  }
  return kept;
}

/** Sets values back to their defaults, one by one, until those that are left fit together. */
export function settled(info: ActivationInfo, params: Params): Settled {
  const left: Record<string, number> = { ...params };
  const refused: Refusal[] = [];
  // Each round takes one value away, so there are at most as many rounds as values.
  for (let param = misfit(info, left); param !== null; param = misfit(info, left)) {
    const used = info.params.find((p) => p.id === param)?.initial ?? Number.NaN;
    refused.push({ param, domain: domainOf(info, left, param), used });
    delete left[param];
  }
  return { params: trimmed(info, left), refused };
}
