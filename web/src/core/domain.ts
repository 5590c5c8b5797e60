// Which values a parameter may have, given the other parameters: the one place this is decided.
import type { FunctionInfo, ParameterInfo, Params } from './types.ts';

/** A function, as far as its parameters go. */
type Parametrised = Pick<FunctionInfo, 'params'>;

/** A domain with every bound a number; an open bound is itself not part of the domain. */
export interface ResolvedDomain {
  readonly min: number;
  readonly max: number;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/**
 * A parameter is 0 or of a size between these two, which are those of cpp/activation.hpp: beyond them products and
 * quotients of parameters overflow.
 */
export const smallestSize = 1e-100;
export const largestSize = 1e100;

const nothing: ResolvedDomain = { min: Infinity, max: -Infinity, minOpen: true, maxOpen: true };

/** The value a parameter has: the given one, else its default. NaN for a parameter the function does not have. */
export function settingOf(info: Parametrised, params: Params, paramId: string): number {
  const parameter = info.params.find((p) => p.id === paramId);
  if (!parameter) return Number.NaN;
  return isGiven(params, paramId) ? params[paramId] : parameter.initial;
}

/**
 * The domain of one parameter while the others are as in `params` (what is missing takes its default).
 * A bound that follows another parameter is that parameter's value times the bound's factor. Empty for an unknown parameter.
 */
export function domainOf(info: Parametrised, params: Params, paramId: string): ResolvedDomain {
  const parameter = info.params.find((p) => p.id === paramId);
  if (!parameter) return nothing;
  const { min, max, minOpen = false, maxOpen = false, minParam, maxParam } = parameter.domain;
  const { minFactor = 1, maxFactor = 1 } = parameter.domain;
  return {
    min: minParam === undefined ? min : Math.max(min, minFactor * settingOf(info, params, minParam)),
    max: maxParam === undefined ? max : Math.min(max, maxFactor * settingOf(info, params, maxParam)),
    minOpen,
    maxOpen,
  };
}

/** Whether a value is neither too large nor too close to 0 for any parameter. NaN and ±∞ are not. */
export function hasParameterSize(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= smallestSize && size <= largestSize);
}

/** Whether a value lies in a domain and has the size of a parameter. */
export function inDomain(value: number, domain: ResolvedDomain): boolean {
  if (!hasParameterSize(value)) return false;
  return (
    (domain.minOpen ? value > domain.min : value >= domain.min) &&
    (domain.maxOpen ? value < domain.max : value <= domain.max)
  );
}

/** Whether a parameter's own value lies in the domain that the others leave it. */
export function withinDomain(info: Parametrised, params: Params, paramId: string): boolean {
  return inDomain(settingOf(info, params, paramId), domainOf(info, params, paramId));
}

/**
 * The given parameter that is at fault when the values do not fit together, or null when all is well.
 * A default that is pushed out of its domain is not at fault itself: the given bound that pushes it is.
 * (A relation such as t_l ≤ t_r may be declared on one side only.)
 */
export function misfit(info: Parametrised, params: Params): string | null {
  const outside = info.params.filter((p) => !withinDomain(info, params, p.id));
  const atFault = outside.find((p) => isGiven(params, p.id));
  if (atFault) return atFault.id;
  for (const parameter of outside) {
    const bound = boundsOf(parameter).find((id) => isGiven(params, id));
    if (bound !== undefined) return bound;
  }
  return null;
}

function boundsOf({ domain }: ParameterInfo): readonly string[] {
  return [domain.minParam, domain.maxParam].filter((id) => id !== undefined);
}

function isGiven(params: Params, paramId: string): boolean {
  return Object.hasOwn(params, paramId) && params[paramId] !== undefined;
}
