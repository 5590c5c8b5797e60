// A Pratt parser for the TeX of formulas. What could be read in two ways is an error, not a guess.
import { isFunction } from './functions.ts';
import type { Condition, Expression, Formula, Relation, Row } from './syntax.ts';
import { TexError, type Token, tokens } from './tokens.ts';

/** How strongly an operator binds what stands on its left. */
const sum = 10;
const product = 20;
const argument = 30;
const power = 40;

const relationSigns = ['<', '>', '≤', '≥', '≠', '='];

/** @throws {TexError} when the TeX is outside the subset, or ambiguous */
export function parse(tex: string): Formula {
  return new Parser(tex).formula();
}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly tex: string;
  private position = 0;
  /** Inside |…| and no bracket in between: the next bar closes. */
  private inBars = false;

  constructor(tex: string) {
    this.tex = tex;
    this.tokens = tokens(tex);
  }

  formula(): Formula {
    const value = this.chain();
    const definitions: Formula['definitions'][number][] = [];
    const conditions: Condition[] = [];
    while (this.next) {
      if (!this.skip(',') && !this.skip('\\quad')) throw this.unexpected();
      if (this.at(',') || this.at('\\quad')) continue;
      const bracket = this.skip('(');
      const { terms, relations } = this.condition();
      if (bracket) this.expect(')');
      const [first, ...rest] = terms;
      if (!bracket && first.kind === 'symbol' && relations.every((sign) => sign === '=')) {
        definitions.push({ name: first.name, value: joined(rest) });
      } else conditions.push({ terms, relations });
    }
    return { value, definitions, conditions };
  }

  private get next(): Token | undefined {
    return this.tokens[this.position];
  }

  private at(mark: string): boolean {
    return this.next?.kind === 'mark' && this.next.text === mark;
  }

  private skip(mark: string): boolean {
    const found = this.at(mark);
    if (found) this.position++;
    return found;
  }

  private expect(mark: string): void {
    if (!this.skip(mark)) throw this.unexpected(`instead of ${mark}`);
  }

  private unexpected(more = ''): TexError {
    const what = this.next ? `${this.next.text} (token ${this.position + 1})` : 'the end';
    return new TexError(`${what} is unexpected ${more} in ${this.tex}`);
  }

  private chain(): Expression {
    const sides = [this.expression(0)];
    while (this.skip('=')) sides.push(this.expression(0));
    return joined(sides);
  }

  private condition(): Condition {
    const terms = [this.expression(0)];
    const relations: Relation[] = [];
    while (this.next?.kind === 'mark' && relationSigns.includes(this.next.text)) {
      relations.push(this.next.text as Relation);
      this.position++;
      terms.push(this.expression(0));
    }
    if (relations.length === 0) throw this.unexpected('where a condition was to come');
    return { terms, relations };
  }

  private expression(binding: number): Expression {
    let left = this.prefix();
    for (;;) {
      if (binding < power && this.skip('^')) {
        left = { kind: 'binary', operator: '^', left, right: this.script() };
        if (this.at('^')) throw new TexError(`two exponents in a row in ${this.tex}`);
      } else if (binding < product && (this.skip('\\cdot') || this.skip('\\times'))) {
        left = { kind: 'binary', operator: '*', left, right: this.expression(product) };
      } else if (binding < product && this.skip('/')) {
        left = { kind: 'binary', operator: '/', left, right: this.expression(argument) };
        if (this.startsFactor())
          throw new TexError(`a/b c is a/(bc) to some and ac/b to others: ${this.tex}`);
      } else if (binding < product && this.startsFactor()) {
        left = { kind: 'binary', operator: '*', left, right: this.expression(product) };
      } else if (binding < sum && (this.at('+') || this.at('-'))) {
        const operator = this.skip('+') ? '+' : '-';
        if (operator === '-') this.position++;
        left = { kind: 'binary', operator, left, right: this.expression(sum) };
      } else return left;
    }
  }

  /** Whether what follows is a further factor of an implicit product. */
  private startsFactor(): boolean {
    const token = this.next;
    if (!token || token.kind === 'text') return false;
    if (token.kind !== 'mark') return true;
    if (token.text === '|') return !this.inBars;
    return ['(', '{', '\\frac', '\\tfrac', '\\dfrac', '\\sqrt', '\\begin{cases}'].includes(token.text);
  }

  private prefix(): Expression {
    if (this.skip('-')) return { kind: 'negative', of: this.expression(sum) };
    if (this.at('|')) return this.absolute();
    if (this.skip('(')) return this.bracketed(() => this.expression(0), ')');
    return this.atom();
  }

  /** What an argument without brackets is made of: numbers, symbols, fractions, roots, groups. */
  private atom(): Expression {
    const token = this.next;
    if (token?.kind === 'digit') return this.number();
    if (token?.kind === 'name') return isFunction(token.text) ? this.call() : this.symbol();
    if (this.at('{')) return this.script();
    if (this.skip('\\frac') || this.skip('\\tfrac') || this.skip('\\dfrac')) {
      return { kind: 'binary', operator: '/', left: this.script(), right: this.script() };
    }
    if (this.skip('\\sqrt')) return { kind: 'call', name: '\\sqrt', args: [this.script()] };
    if (this.skip('\\begin{cases}')) return this.cases();
    throw this.unexpected();
  }

  /** What TeX takes as an argument: a group in braces, or a single token. */
  private script(): Expression {
    if (this.skip('{')) return this.bracketed(() => this.expression(0), '}');
    const token = this.next;
    if (token?.kind === 'digit') {
      this.position++;
      return { kind: 'number', value: Number(token.text) };
    }
    if (token?.kind === 'name' && !isFunction(token.text)) {
      this.position++;
      return { kind: 'symbol', name: token.text };
    }
    throw this.unexpected('as an argument');
  }

  /** What stands in brackets, where bars have nothing to do with bars outside. */
  private bracketed<T>(content: () => T, close: string): T {
    const outside = this.inBars;
    this.inBars = false;
    const inside = content();
    this.inBars = outside;
    this.expect(close);
    return inside;
  }

  private absolute(): Expression {
    this.position++;
    const outside = this.inBars;
    this.inBars = true;
    const of = this.expression(0);
    this.inBars = outside;
    this.expect('|');
    return { kind: 'absolute', of };
  }

  private number(): Expression {
    let text = '';
    for (let token = this.next; token?.kind === 'digit'; token = this.next) {
      if (text !== '' && token.spaced) break;
      text += token.text;
      this.position++;
    }
    const value = Number(text);
    if (!Number.isFinite(value)) throw new TexError(`${text} is no number in ${this.tex}`);
    return { kind: 'number', value };
  }

  private symbol(): Expression {
    const name = this.next?.text ?? '';
    this.position++;
    if (this.skip('_')) return { kind: 'symbol', name: `${name}_${this.subscript()}` };
    // f(x) is f: its value at any other place is not known here.
    if (name === 'f' && this.skip('(')) {
      const at = this.bracketed(() => this.expression(0), ')');
      if (at.kind !== 'symbol' || at.name !== 'x') throw new TexError(`f is only known at x in ${this.tex}`);
    }
    return { kind: 'symbol', name };
  }

  private subscript(): string {
    if (!this.skip('{')) {
      const token = this.next;
      this.position++;
      if (token?.kind === 'name' || token?.kind === 'digit') return token.text;
      throw this.unexpected('as a subscript');
    }
    let text = '';
    while (!this.skip('}')) {
      if (!this.next) throw this.unexpected('in a subscript');
      text += this.next.text;
      this.position++;
    }
    return text;
  }

  /** A function's name, maybe a power of it (\tanh^2 x), and its arguments. */
  private call(): Expression {
    const name = this.next?.text ?? '';
    this.position++;
    const exponent = this.skip('^') ? this.script() : null;
    if (exponent?.kind === 'negative') throw new TexError(`a power or an inverse? ${this.tex}`);
    const called: Expression = { kind: 'call', name, args: this.args() };
    return exponent ? { kind: 'binary', operator: '^', left: called, right: exponent } : called;
  }

  private args(): readonly Expression[] {
    if (!this.skip('(')) return [this.bareArgument()];
    const list = () => {
      const args = [this.expression(0)];
      while (this.skip(',')) args.push(this.expression(0));
      return args;
    };
    return this.bracketed(list, ')');
  }

  /** \tanh\frac x2, \sin bx, \ln\cosh x: it ends at a space, a bracket or the next function. */
  private bareArgument(): Expression {
    const first = this.next;
    let left = this.powered();
    if (first?.kind === 'name' && isFunction(first.text)) return left;
    for (let token = this.next; token && !token.spaced; token = this.next) {
      const simple = token.kind === 'digit' || (token.kind === 'name' && !isFunction(token.text));
      if (!simple && !['\\frac', '\\tfrac', '\\sqrt'].includes(token.text)) break;
      left = { kind: 'binary', operator: '*', left, right: this.powered() };
    }
    return left;
  }

  private powered(): Expression {
    const left = this.atom();
    return this.skip('^') ? { kind: 'binary', operator: '^', left, right: this.script() } : left;
  }

  private cases(): Expression {
    const rows: Row[] = [];
    const outside = this.inBars;
    this.inBars = false;
    do {
      const value = this.chain();
      this.expect('&');
      rows.push({ value, when: this.when() });
    } while (this.skip('\\\\'));
    this.inBars = outside;
    this.expect('\\end{cases}');
    return { kind: 'cases', rows };
  }

  private when(): Condition | null {
    if (this.next?.kind !== 'text') return this.condition();
    if (this.next.text !== 'otherwise') throw this.unexpected('as a condition');
    this.position++;
    return null;
  }
}

function joined(sides: readonly Expression[]): Expression {
  return sides.length === 1 ? sides[0] : { kind: 'equal', sides };
}
