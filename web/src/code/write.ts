// A formula as an expression of a programming language.
import type { Dialect } from './dialects.ts';
import type { Condition, Expression, Row } from './tex/syntax.ts';

/** What a formula's symbols are: their names in the code, and the values of those that are known beforehand. */
export interface Symbols {
  readonly names: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, number>;
}

/** How strongly the outermost operator of a text binds; brackets go around what binds less than its place needs. */
const level = { choice: 0, or: 1, comparison: 2, sum: 3, product: 4, sign: 5, power: 6, atom: 7 } as const;

interface Text {
  readonly text: string;
  readonly level: number;
  /** Whether x is in it: then it is an array in Python. */
  readonly varies: boolean;
}

const half: Expression = {
  kind: 'binary',
  operator: '/',
  left: { kind: 'number', value: 1 },
  right: { kind: 'number', value: 2 },
};
const binary = (operator: '+' | '-' | '*' | '/' | '^', left: Expression, right: Expression): Expression => ({
  ...{ kind: 'binary', operator, left, right },
});
const number = (value: number): Expression => ({ kind: 'number', value });
const call = (name: string, ...args: readonly Expression[]): Expression => ({ kind: 'call', name, args });
const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === 'number' && expression.value === value;
const exponential = (expression: Expression): Expression | null =>
  expression.kind === 'binary' &&
  expression.operator === '^' &&
  expression.left.kind === 'symbol' &&
  expression.left.name === 'e'
    ? expression.right
    : null;

/** What few languages have, in terms of what all have. */
const meanings: Readonly<Record<string, (u: Expression) => Expression>> = {
  '\\Phi': (u) =>
    binary('*', half, binary('+', number(1), call('erf', binary('/', u, call('\\sqrt', number(2)))))),
  '\\varphi': (u) =>
    binary(
      '/',
      call('\\exp', binary('/', { kind: 'negative', of: binary('^', u, number(2)) }, number(2))),
      call('\\sqrt', binary('*', number(2), { kind: 'symbol', name: '\\pi' })),
    ),
  sech: (u) => binary('/', number(1), call('\\cosh', u)),
  sp: (u) => call('softplus', u),
  ReLU6: (u) => call('\\min', call('\\max', u, number(0)), number(6)),
};

/** The same expression in functions that do not cancel: ln(1 + eᵘ), ln(1 + u), eᵘ − 1. */
function careful(expression: Expression): Expression {
  if (expression.kind === 'call' && expression.name === '\\ln') {
    const [of] = expression.args;
    if (of.kind === 'binary' && of.operator === '+') {
      const rest = isNumber(of.left, 1) ? of.right : isNumber(of.right, 1) ? of.left : null;
      const power = rest === null ? null : exponential(rest);
      if (power !== null) return call('softplus', power);
      if (rest !== null) return call('log1p', rest);
    }
  }
  if (expression.kind === 'binary' && expression.operator === '-' && isNumber(expression.right, 1)) {
    const power = exponential(expression.left);
    if (power !== null) return call('expm1', power);
  }
  return expression;
}

export class Writer {
  readonly #dialect: Dialect;
  readonly #symbols: Symbols;
  /** Names of the helpers that were needed, by function. */
  readonly used = new Set<string>();

  constructor(dialect: Dialect, symbols: Symbols) {
    this.#dialect = dialect;
    this.#symbols = symbols;
  }

  write(expression: Expression): string {
    return this.#text(expression).text;
  }

  get #isCpp(): boolean {
    return this.#dialect.id === 'cpp';
  }

  #number(value: number): string {
    const text = String(value);
    return this.#isCpp && /^-?\d+$/.test(text) ? `${text}.0` : text;
  }

  #text(given: Expression): Text {
    const expression = careful(given);
    switch (expression.kind) {
      case 'number':
        return { text: this.#number(expression.value), level: level.atom, varies: false };
      case 'symbol':
        return this.#symbol(expression.name);
      case 'negative': {
        const of = this.#text(expression.of);
        // −a·b is (−a)·b.
        return { text: `-${bracketed(of, level.product)}`, level: level.sign, varies: of.varies };
      }
      case 'absolute':
        return this.#call('abs', [expression.of]);
      case 'equal':
        return this.#text(this.#side(expression.sides));
      case 'call':
        return this.#call(expression.name, expression.args);
      case 'binary':
        return this.#binary(expression);
      case 'cases':
        return this.#cases(expression.rows);
    }
  }

  #symbol(name: string): Text {
    const own = this.#symbols.names.get(name);
    if (own !== undefined) return { text: own, level: level.atom, varies: name === 'x' };
    const constant = { '\\pi': this.#dialect.pi, e: this.#dialect.e }[name];
    if (constant === undefined) throw new Error(`${name} means nothing in the code`);
    return { text: constant, level: level.atom, varies: false };
  }

  /** Of equal sides the first that the language can say without a helper. */
  #side(sides: readonly Expression[]): Expression {
    const plain = sides.find((side) =>
      callsOf(side).every((name) => this.#dialect.functions[name] !== undefined),
    );
    return plain ?? sides[0];
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): Text {
    const folded =
      operator === '/' && left.kind === 'number' && right.kind === 'number'
        ? left.value / right.value
        : Number.NaN;
    // 1/2 is 0.5, but 1/3 is better left as it is.
    if (String(folded).length <= 6 && !Number.isNaN(folded)) return this.#text(number(folded));
    if (operator === '^') return this.#power(left, right);
    const [a, b] = [this.#text(left), this.#text(right)];
    const own = operator === '+' || operator === '-' ? level.sum : level.product;
    // a − (b − c) and a/(bc) keep their brackets; a sign never follows an operator.
    const tighter = operator === '-' || operator === '/' || b.level === level.sign ? own + 1 : own;
    const second = bracketed(b, b.level === level.sign ? level.power : tighter);
    return { text: `${bracketed(a, own)} ${operator} ${second}`, level: own, varies: a.varies || b.varies };
  }

  #power(base: Expression, exponent: Expression): Text {
    if (base.kind === 'symbol' && base.name === 'e') return this.#call('\\exp', [exponent]);
    const [a, b] = [this.#text(base), this.#text(exponent)];
    const varies = a.varies || b.varies;
    if (this.#isCpp) {
      if (isNumber(exponent, 2) && a.level === level.atom && /^\w+$/.test(a.text))
        return { text: `${a.text} * ${a.text}`, level: level.product, varies };
      return { text: `std::pow(${a.text}, ${b.text})`, level: level.atom, varies };
    }
    return { text: `${bracketed(a, level.atom)}**${bracketed(b, level.atom)}`, level: level.power, varies };
  }

  #call(name: string, args: readonly Expression[]): Text {
    if ((name === '\\max' || name === '\\min') && args.length > 2)
      return this.#call(name, [call(name, ...args.slice(0, -1)), args[args.length - 1]]);
    const texts = args.map((argument) => this.#text(argument));
    const varies = texts.some((text) => text.varies);
    const { functions, scalars, helpers } = this.#dialect;
    const list = texts.map(({ text }) => text).join(', ');
    const done = (text: string): Text => ({ text, level: level.atom, varies });
    const clamped = this.#clamp(name, texts);
    if (clamped !== null) return done(clamped);
    const template = (varies ? undefined : scalars[name]) ?? functions[name];
    if (template !== undefined) return done(template.replace('$', () => list));
    const helper = helpers[name];
    if (helper !== undefined) {
      this.used.add(name);
      return done(`${helper.name}(${list})`);
    }
    const meaning = meanings[name];
    if (meaning === undefined) throw new Error(`${name} cannot be said in ${this.#dialect.title}`);
    return this.#text(meaning(args[0]));
  }

  /** max(0, x) where the language takes no number beside an array. */
  #clamp(name: string, texts: readonly Text[]): string | null {
    const templates = this.#dialect.clamp;
    if (templates === null || (name !== '\\max' && name !== '\\min')) return null;
    const [plain, array] = [texts.find((text) => !text.varies), texts.find((text) => text.varies)];
    if (plain === undefined || array === undefined) return null;
    const template = templates[name === '\\max' ? 'max' : 'min'];
    return template.replace('$a', () => array.text).replace('$n', () => plain.text);
  }

  #cases(all: readonly Row[]): Text {
    // What only the parameters decide is decided: their values are known.
    const rows = all.filter(({ when }) => when === null || mentions(when, 'x') || this.#holds(when));
    const settled = rows.findIndex(({ when }) => when === null || !mentions(when, 'x'));
    const [last, ...before] = (settled < 0 ? rows : rows.slice(0, settled + 1)).toReversed();
    let text = this.#text(last.value);
    for (const { value, when } of before) {
      if (when === null) continue;
      const [condition, then] = [this.#condition(when), this.#text(value)];
      text = this.#isCpp
        ? {
            text: `${condition.text} ? ${bracketed(then, level.or)} : ${text.text}`,
            ...{ level: level.choice, varies: true },
          }
        : {
            text: this.#dialect.where.replace('$', () => [condition.text, then.text, text.text].join(', ')),
            ...{ level: level.atom, varies: true },
          };
    }
    return text;
  }

  #condition({ terms, relations }: Condition): Text {
    const signs = { '≤': '<=', '≥': '>=', '≠': '!=', '=': '==', '<': '<', '>': '>' } as const;
    const texts = terms.map((term) => bracketed(this.#text(term), level.sum));
    const pairs = relations.map((relation, i) => `${texts[i]} ${signs[relation]} ${texts[i + 1]}`);
    if (pairs.length === 1) return { text: pairs[0], level: level.comparison, varies: true };
    const text = this.#isCpp ? pairs.join(' && ') : pairs.map((pair) => `(${pair})`).join(' & ');
    return { text, level: level.or, varies: true };
  }

  #holds({ terms, relations }: Condition): boolean {
    const values = terms.map((term) =>
      term.kind === 'number'
        ? term.value
        : term.kind === 'symbol'
          ? (this.#symbols.values.get(term.name) ?? Number.NaN)
          : Number.NaN,
    );
    return relations.every((relation, i) => {
      const [a, b] = [values[i], values[i + 1]];
      const truth = { '<': a < b, '>': a > b, '≤': a <= b, '≥': a >= b, '≠': a !== b, '=': a === b };
      return truth[relation];
    });
  }
}

function bracketed({ text, level: own }: Text, needed: number): string {
  return own < needed ? `(${text})` : text;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'symbol':
      return [];
    case 'call':
      return expression.args;
    case 'binary':
      return [expression.left, expression.right];
    case 'negative':
    case 'absolute':
      return [expression.of];
    case 'equal':
      return expression.sides;
    case 'cases':
      return expression.rows.flatMap(({ value, when }) => [value, ...(when?.terms ?? [])]);
  }
}

function callsOf(expression: Expression): readonly string[] {
  const own = expression.kind === 'call' ? [expression.name] : [];
  return [...own, ...partsOf(expression).flatMap(callsOf)];
}

const has = (expression: Expression, name: string): boolean =>
  (expression.kind === 'symbol' && expression.name === name) ||
  partsOf(expression).some((part) => has(part, name));

const mentions = ({ terms }: Condition, name: string): boolean => terms.some((term) => has(term, name));
