// The value of a parsed formula for given values of its symbols.
import { apply } from './functions.ts';
import type { Condition, Expression, Formula, Relation } from '../../../web/src/code/tex/syntax.ts';

/** Values by symbol as the parser names it: x, f, \alpha, t_l. */
export type Values = ReadonlyMap<string, number>;

/** Sides of an equation differ, cases overlap, or a symbol has no value. */
export class FormulaError extends Error {}

/** No case of a case distinction applies. */
export class GapError extends FormulaError {}

const constants: Values = new Map([
  ['e', Math.E],
  ['\\pi', Math.PI],
]);

/** Relative, or absolute in units of `size` where both nearly cancel. */
export function agree(a: number, b: number, tolerance = 1e-9, size = 0): boolean {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-6 * size);
}

/** NaN where a condition of the formula does not hold. */
export function evaluate({ value, definitions, conditions }: Formula, given: Values): number {
  const values = new Map(given);
  // A definition that repeats the default of a parameter is no definition: the caller checks it.
  for (const { name, value: defined } of definitions) {
    if (!given.has(name)) values.set(name, valueIn(defined, values));
  }
  return conditions.every((condition) => holds(condition, values)) ? valueIn(value, values) : Number.NaN;
}

export function valueIn(expression: Expression, values: Values): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'symbol':
      return symbolValue(expression.name, values);
    case 'call':
      return apply(
        expression.name,
        expression.args.map((argument) => valueIn(argument, values)),
      );
    case 'negative':
      return -valueIn(expression.of, values);
    case 'absolute':
      return Math.abs(valueIn(expression.of, values));
    case 'binary':
      return binary(expression.operator, valueIn(expression.left, values), valueIn(expression.right, values));
    case 'equal':
      return common(
        expression.sides.map((side) => valueIn(side, values)),
        'the sides of an equation',
      );
    case 'cases': {
      const matching = expression.rows.filter(({ when }) => when && holds(when, values));
      const rows = matching.length > 0 ? matching : expression.rows.filter(({ when }) => !when);
      if (rows.length === 0) throw new GapError(`no case covers ${listed(values)}`);
      return common(
        rows.map((row) => valueIn(row.value, values)),
        'cases that overlap',
      );
    }
  }
}

function symbolValue(name: string, values: Values): number {
  const value = values.get(name) ?? constants.get(name);
  if (value === undefined) throw new FormulaError(`${name} has no value`);
  return value;
}

function binary(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return a ** b;
  }
}

function common(all: readonly number[], what: string): number {
  const [first, ...others] = all;
  for (const other of others) {
    if (!agree(first, other, 1e-9, 1)) throw new FormulaError(`${what} differ: ${all.join(' and ')}`);
  }
  return first;
}

function holds({ terms, relations }: Condition, values: Values): boolean {
  const numbers = terms.map((term) => valueIn(term, values));
  return relations.every((relation, i) => related(numbers[i], relation, numbers[i + 1]));
}

function related(a: number, relation: Relation, b: number): boolean {
  switch (relation) {
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '≤':
      return a <= b;
    case '≥':
      return a >= b;
    case '≠':
      return a !== b;
    case '=':
      return a === b;
  }
}

function listed(values: Values): string {
  return [...values].map(([name, value]) => `${name} = ${value}`).join(', ');
}
