// From a parameter to the name it has in formulas: the one place where this is decided.
import type { ParameterInfo } from '../../core/types.ts';

const greek: Readonly<Record<string, string>> = {
  α: '\\alpha',
  β: '\\beta',
  γ: '\\gamma',
  δ: '\\delta',
  ε: '\\varepsilon',
  θ: '\\theta',
  λ: '\\lambda',
  μ: '\\mu',
  ω: '\\omega',
};

/** The symbol α as \alpha, tₗ as t_l: as the parser names it. */
export function texOf({ symbol }: Pick<ParameterInfo, 'symbol'>): string {
  const [letter, ...rest] = symbol;
  const main = greek[letter] ?? letter;
  if (!/^(?:[a-zA-Z]|\\[a-z]+)$/.test(main)) throw new Error(`no TeX is known for the symbol ${symbol}`);
  if (rest.length === 0) return main;
  // Unicode knows of every subscript which character it is a form of.
  const below = rest.join('').normalize('NFKD');
  if (!/^[a-z0-9]+$/.test(below) || below === rest.join('')) throw new Error(`${symbol} has no subscript`);
  return `${main}_${below}`;
}
