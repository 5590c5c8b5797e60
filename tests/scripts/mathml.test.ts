// Formulas: TeX becomes a small tree without styles, annotations or rows that hold one thing.
import { expect, test } from 'vitest';
import { mathml } from '../../scripts/mathml.mjs';

test('a product', () => {
  expect(mathml('\\alpha x')).toEqual(['mrow', ['mi', 'α'], ['mi', 'x']]);
});

test('text is decoded, not markup', () => {
  expect(mathml('x<0')).toEqual(['mrow', ['mi', 'x'], ['mo', '<'], ['mn', '0']]);
});

test('a case distinction keeps its left alignment and loses styles', () => {
  const tree = JSON.stringify(mathml('\\begin{cases}x & x\\ge0\\\\ \\alpha x & x<0\\end{cases}'));
  expect(tree).toContain('{"class":"tml-left"}');
  expect(tree).not.toContain('style');
});

test('TeX that cannot be read is an error, not a red formula', () => {
  expect(() => mathml('\\frac{1}')).toThrow();
  expect(() => mathml('\\nosuchcommand x')).toThrow();
});
