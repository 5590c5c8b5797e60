// Domains whose bounds are multiples of another parameter: the pole of soft root sign lies at β = eα.
import { expect, it } from 'vitest';
import { domainOf, misfit, withinDomain } from '../../../web/src/core/domain.ts';
import type { ActivationInfo, Domain, ParameterInfo } from '../../../web/src/core/types.ts';

const parameter = (id: string, initial: number, domain: Domain): ParameterInfo => ({
  id,
  symbol: id,
  label: id,
  zh: id,
  initial,
  min: 1,
  max: 10,
  step: 0.1,
  domain,
});

const params = [
  parameter('alpha', 2, {
    min: 0,
    max: Infinity,
    minOpen: true,
    maxOpen: true,
    minParam: 'beta',
    minFactor: 1 / Math.E,
  }),
  parameter('beta', 3, {
    min: 0,
    max: Infinity,
    minOpen: true,
    maxOpen: true,
    maxParam: 'alpha',
    maxFactor: Math.E,
  }),
];
const info = { id: 'soft-root-sign', params } as unknown as ActivationInfo;

it('resolves a bound to the multiple, or to the number where that is narrower', () => {
  expect(domainOf(info, {}, 'beta')).toEqual({ min: 0, max: 2 * Math.E, minOpen: true, maxOpen: true });
  expect(domainOf(info, { beta: 5 }, 'alpha').min).toBeCloseTo(5 / Math.E, 15);
  expect(domainOf(info, { beta: -5 }, 'alpha').min).toBe(0);
});

it('leaves the bound itself outside', () => {
  expect(withinDomain(info, { beta: 5.43 }, 'beta')).toBe(true);
  expect(withinDomain(info, { beta: 2 * Math.E }, 'beta')).toBe(false);
});

it('names the parameter at fault, defaults included', () => {
  expect(misfit(info, { beta: 5.5 })).toBe('beta');
  expect(misfit(info, { alpha: 1 })).toBe('alpha');
  expect(misfit(info, { alpha: 1, beta: 2 })).toBeNull();
  expect(misfit(info, { alpha: -1, beta: -3 })).toBe('alpha');
});
