// The evaluator of formulas: what it reads, what it refuses, and that it finds formulas that are wrong.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { type Formulas, problemsOf } from './check.ts';
import { evaluate, FormulaError } from './evaluate.ts';
import { parse } from '../../../web/src/code/tex/parse.ts';
import { settingsOf } from './settings.ts';
import { texOf } from '../../../web/src/code/tex/symbols.ts';
import { TexError } from '../../../web/src/code/tex/tokens.ts';

const value = (tex: string, symbols: Readonly<Record<string, number>> = {}): number =>
  evaluate(parse(tex), new Map(Object.entries(symbols)));

describe('formulas are read as TeX sets them', () => {
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  it.each([
    ['\\frac12', 0.5],
    ['\\frac x23', 3],
    ['\\tfrac{x+1}{2}x', 3],
    ['\\frac1\\alpha', 0.25],
    ['2x^2', 8],
    ['x^2y', 12],
    ['-x^2', -4],
    ['2^{-x}', 0.25],
    ['e^{-x^2/2}', Math.exp(-2)],
    ['\\sqrt2x', 2 * Math.SQRT2],
    ['\\sqrt{2/\\pi}\\,x', 2 * Math.sqrt(2 / Math.PI)],
    ['x-y-1', -2],
    ['x/y/2', 1 / 3],
    ['12.5x', 25],
    ['|x-y|x', 2],
    ['2|x|+|y|', 7],
    ['(1+|x|)^2', 9],
    ['x\\cdot\\frac{y}{2}', 3],
    ['\\tanh x', Math.tanh(2)],
    ['\\tanh\\frac x2', Math.tanh(1)],
    ['\\tanh^2x', Math.tanh(2) ** 2],
    ['\\tanh(x)^2', Math.tanh(2) ** 2],
    ['\\sin bx+1', Math.sin(10) + 1],
    ['\\sin x\\,x', 2 * Math.sin(2)],
    ['\\sin x(x+1)', 3 * Math.sin(2)],
    ['\\ln\\cosh x', Math.log(Math.cosh(2))],
    ['x\\tanh x\\,\\sigma(x)', 2 * Math.tanh(2) * sigmoid(2)],
    ['\\ln\\sigma(x)', Math.log(sigmoid(2))],
    ['\\operatorname{sech}^2\\frac x2', 1 / Math.cosh(1) ** 2],
    ['\\max\\bigl(0,\\min(1,x)\\bigr)^2', 1],
    ['\\max(1,x,y)', 3],
    ['t_l+t_{l}+w_1', 21],
    ['f+f(x)', 14],
    ['\\lambda\\begin{cases}x&x>0\\\\y&x\\le0\\end{cases}', 20],
    ['\\begin{cases}1&|x|<1\\\\5&1\\le x<2\\\\7&\\text{otherwise}\\end{cases}', 7],
    ['u^2+1,\\quad u=3x', 37],
    ['\\operatorname{erf}(1)', 0.8427007929497149],
    ['\\Phi(-6)', 9.86587645037698e-10],
    ['\\varphi(0)', 0.3989422804014327],
    ['\\operatorname{erf}(3)', 0.9999779095030014],
  ])('%s', (tex, expected) => {
    const symbols = { x: 2, y: 3, b: 5, f: 7, '\\alpha': 4, '\\lambda': 10, t_l: 8, w_1: 5 };
    expect(Math.abs(value(tex, symbols) / expected - 1)).toBeLessThan(1e-12);
  });

  it('a condition after the formula bounds where it holds', () => {
    expect(value('0\\quad(x\\ne0)', { x: 1 })).toBe(0);
    expect(value('0\\quad(x\\ne0)', { x: 0 })).toBeNaN();
  });
});

describe('what may mean two things, or nothing, is refused', () => {
  it.each([
    'x/2y',
    'x/2(1+x)',
    'x^2^3',
    '\\tanh^{-1}x',
    'f(2x)',
    'x+',
    '(x',
    'x)',
    '|x',
    '\\frac{1}',
    '\\begin{cases}1&x>0',
    '\\begin{cases}1&\\text{sometimes}\\end{cases}',
    '\\begin{cases}1&x\\end{cases}',
    'x\\text{; test}',
    'x!',
    '\\max 1',
    '1.2.3',
    '',
  ])('%s', (tex) => {
    expect(() => value(tex, { x: 1, y: 1, f: 1 })).toThrow(/./);
  });

  it('names it does not know', () => {
    expect(() => value('\\operatorname{tahn}x', { x: 1 })).toThrow(FormulaError);
    expect(() => value('\\beta x', { x: 1 })).toThrow('\\beta has no value');
    expect(() => value('\\int_0^x', { x: 1 })).toThrow(/./);
    expect(() => parse('x~y')).toThrow(TexError);
  });

  it('sides that differ, cases that overlap or leave a gap', () => {
    expect(value('x+x=2x', { x: 3 })).toBe(6);
    expect(() => value('x+x=2x=x^2', { x: 3 })).toThrow(FormulaError);
    expect(() => value('\\begin{cases}1&x>0\\\\2&x<3\\end{cases}', { x: 1 })).toThrow('overlap');
    expect(() => value('\\begin{cases}1&x>0\\\\2&x<0\\end{cases}', { x: 0 })).toThrow('no case');
  });
});

it('parameters have the names that TeX gives their symbols', () => {
  const names = ['α', 'ε', 'aₗ', 'tᵣ', 'w₁', 'αₚ', 'h₀', 'A'].map((symbol) => texOf({ symbol }));
  expect(names).toEqual(['\\alpha', '\\varepsilon', 'a_l', 't_r', 'w_1', '\\alpha_p', 'h_0', 'A']);
  expect(() => texOf({ symbol: '✱' })).toThrow();
});

describe('wrong formulas are found', () => {
  let core: Core;
  beforeAll(async () => {
    core = await loadCore();
  });

  const problems = (id: string, change: Partial<Formulas> = {}): string => {
    const info = core.catalogue.find((one) => one.id === id);
    if (!info) throw new Error(`there is no ${id}`);
    for (const params of settingsOf(info)) {
      const found = problemsOf(core, info, params, { tex: info.tex, dtex: info.dtex, ...change });
      if (found.length > 0) return found.join('\n');
    }
    return '';
  };

  it.each([
    ['a sign', 'silu', { tex: 'x\\,\\sigma(-x)' }],
    ['a sign in f′', 'silu', { dtex: '\\sigma(x)\\bigl(1-x(1-\\sigma(x))\\bigr)' }],
    ['a lost factor in f′', 'gaussian', { dtex: '-x\\,e^{-x^2}' }],
    [
      'the sixth digit of a constant',
      'gelu-tanh',
      { tex: '\\frac x2\\Bigl(1+\\tanh\\bigl(\\sqrt{2/\\pi}\\,(x+0.044716x^3)\\bigr)\\Bigr)' },
    ],
    ['one side of two', 'sigmoid', { tex: '\\sigma(x)=\\frac{1}{1+e^{x}}' }],
    ['one case', 'elu', { tex: '\\begin{cases}x & x\\ge0\\\\ \\alpha(e^x+1) & x<0\\end{cases}' }],
    ['cases that changed places', 'relu', { dtex: '\\begin{cases}1 & x<0\\\\0 & x>0\\end{cases}' }],
    ['the wrong seam', 'relu6', { dtex: '\\begin{cases}1 & 0<x<5\\\\0 & \\text{otherwise}\\end{cases}' }],
    [
      'the convention at a break',
      'relu6',
      { dtex: '\\begin{cases}1 & 0\\le x<6\\\\0 & \\text{otherwise}\\end{cases}' },
    ],
    ['a gap', 'relu', { dtex: '\\begin{cases}1 & x>0\\\\0 & x<-1\\end{cases}' }],
    ['the default of a parameter', 'lecun-tanh', { tex: 'A\\tanh(Sx),\\quad A=1.7195,\\ S=\\tfrac23' }],
    ['f′ of another function', 'tanh', { dtex: '1-\\tanh x' }],
    ['a slip of the pen', 'mish', { tex: 'x\\tanh(\\ln(1+e^x)' }],
  ] as const)('%s', (_what, id, change) => {
    expect(problems(id)).toBe('');
    expect(problems(id, change)).not.toBe('');
  });

  it('any number raised by one, any sign turned', () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { id, tex, dtex } of core.catalogue) {
      for (const [key, original] of Object.entries({ tex, dtex })) {
        for (const { index, 0: sign } of original.matchAll(/[0-9](?![.0-9])|[-+]/g)) {
          const other = sign === '+' ? '-' : sign === '-' ? '+' : String((Number(sign) + 1) % 10);
          const mutant = original.slice(0, index) + other + original.slice(index + 1);
          tried++;
          if (problems(id, { [key]: mutant }) === '') missed.push(`${id}: ${mutant}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(500);
    // sin(x + π) is sin(x − π), and SELU's constants have digits beyond the comparison's nine.
    expect(
      missed.filter((one) => !/^ssu: .*sin\(x\+\\pi\)|^ssu: .*cos\(x\+\\pi\)|^selu: .*\.\d{15}/.test(one)),
    ).toEqual([]);
    expect(missed.length).toBeLessThan(10);
  });
});
