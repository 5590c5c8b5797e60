// Numbers: how they are written, read, and bounded.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf, inDomain, misfit, withinDomain } from '../../../web/src/core/domain.ts';
import { exact, plain, readout, signedReadout } from '../../../web/src/model/format.ts';
import { parseNumber } from '../../../web/src/model/number.ts';
import { isUsable, orderedRange } from '../../../web/src/model/range.ts';
import { functionOf } from './fixture.ts';
import { finite } from './states.ts';

describe('plain and parseNumber', () => {
  it('round trip every finite double', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(parseNumber(plain(x))).toBe(x);
      }),
    );
  });

  it.each([
    [1e21, '1e21'],
    [1e-7, '1e-7'],
    [0.1, '0.1'],
    [-0, '0'],
    [-1.5e300, '-1.5e300'],
    [1e20, '100000000000000000000'],
  ])('%d is %s', (x, text) => {
    expect(plain(x)).toBe(text);
  });

  it.each([
    ['1.', 1],
    ['.5', 0.5],
    ['+1E+3', 1000],
    ['\u22120.75', -0.75],
    [' 7 ', 7],
    ['007', 7],
    ['1e-400', 0],
  ])('%j reads as %d', (text, x) => {
    expect(parseNumber(text)).toBe(x);
  });

  it.each([
    '',
    ' ',
    '.',
    'e1',
    '1e',
    '0x10',
    '0b1',
    '1_0',
    '1 0',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e309',
    '١',
    '1n',
  ])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('read-outs', () => {
  it.each([
    [0, '0.0000'],
    [-0, '0.0000'],
    [-0.16997, '\u22120.1700'],
    [0.0001, '0.0001'],
    [0.000099, '9.90 × 10⁻⁵'],
    [-1.234e-7, '\u22121.23 × 10⁻⁷'],
    [9.999e-8, '1.00 × 10⁻⁷'],
    [99999.99994, '99999.9999'],
    [99999.99996, '1.00 × 10⁵'],
    [5e-324, '4.94 × 10⁻³²⁴'],
    [1.7e308, '1.70 × 10³⁰⁸'],
    [Infinity, '∞'],
    [-Infinity, '\u2212∞'],
    [Number.NaN, 'NaN'],
  ])('%d is %s', (x, text) => {
    expect(readout(x)).toBe(text);
  });

  it('take another number of decimals', () => {
    expect(readout(-0.8337, 3)).toBe('\u22120.834');
    expect(readout(0.0005, 3)).toBe('5.00 × 10⁻⁴');
  });

  it('can carry a plus', () => {
    expect([0.0008, 0, -1, Infinity, Number.NaN].map((x) => signedReadout(x))).toEqual([
      '+0.0008',
      '0.0000',
      '\u22121.0000',
      '+∞',
      'NaN',
    ]);
  });

  it('exact loses nothing', () => {
    expect([99999.5, 1e5, -1234567.5, 1.681e17].map(exact)).toEqual([
      '99999.5',
      '1 × 10⁵',
      '\u22121.2345675 × 10⁶',
      '1.681 × 10¹⁷',
    ]);
    expect([-0.25, 1e21, -1e-7, 0, -Infinity].map(exact)).toEqual([
      '\u22120.25',
      '1 × 10²¹',
      '\u22121 × 10⁻⁷',
      '0',
      '\u2212∞',
    ]);
  });
});

describe('ranges', () => {
  it('need ends in order, at least eight steps apart, and a finite length', () => {
    expect(isUsable([-5, 5])).toBe(true);
    expect(isUsable([1, 1 + 8 * Number.EPSILON])).toBe(true);
    expect(isUsable([1, 1 + 7 * Number.EPSILON])).toBe(false);
    expect(isUsable([0, 1e-300])).toBe(true);
    expect(isUsable([0, 9e-301])).toBe(false);
    expect(isUsable([0, Number.MAX_VALUE])).toBe(true);
    expect(isUsable([-1.7e308, 1.7e308])).toBe(false);
    expect(isUsable([5, -5])).toBe(false);
    expect(isUsable([Number.NaN, 1])).toBe(false);
    expect(isUsable([0, Infinity])).toBe(false);
  });

  it('are put in order', () => {
    expect(orderedRange([3, -0])).toEqual([0, 3]);
    expect(orderedRange([-0, 3])).toEqual([0, 3]);
    expect(orderedRange([2, 2])).toBeNull();
  });
});

describe('domains', () => {
  const srelu = functionOf('srelu');
  const hardTanh = functionOf('hard-tanh');

  it('follow the other parameter, given or default', () => {
    expect(domainOf(srelu, {}, 'tl').max).toBe(1);
    expect(domainOf(srelu, { tr: 3 }, 'tl')).toEqual({
      min: -1e100,
      max: 3,
      minOpen: false,
      maxOpen: false,
    });
    expect(inDomain(3, domainOf(srelu, { tr: 3 }, 'tl'))).toBe(true);
    expect(inDomain(1, domainOf(hardTanh, {}, 'lo'))).toBe(false);
    expect(withinDomain(srelu, { tl: 2 }, 'tl')).toBe(false);
  });

  it('hold open ends and finite numbers', () => {
    const alpha = domainOf(functionOf('elu'), {}, 'alpha');
    expect([1e-100, 1, 1e100].every((x) => inDomain(x, alpha))).toBe(true);
    expect(
      [0, 0.99e-100, 5e-324, 1.01e100, 1e300, Number.NaN, Infinity].some((x) => inDomain(x, alpha)),
    ).toBe(false);
    const all = { min: -Infinity, max: Infinity, minOpen: false, maxOpen: false };
    expect(inDomain(Infinity, all)).toBe(false);
  });

  it('are empty for a parameter that does not exist', () => {
    for (const id of ['nosuch', '__proto__', 'constructor']) {
      expect(inDomain(0, domainOf(srelu, {}, id))).toBe(false);
    }
  });

  it('tell which given value is at fault', () => {
    expect(misfit(srelu, {})).toBeNull();
    expect(misfit(srelu, { tl: 2 })).toBe('tl');
    expect(misfit(srelu, { tr: -2 })).toBe('tr');
    expect(misfit(hardTanh, { hi: -1 })).toBe('hi');
    expect(misfit(hardTanh, { hi: -1, lo: -2 })).toBeNull();
    expect(misfit(functionOf('elu'), { alpha: Number.NaN })).toBe('alpha');
  });
});
