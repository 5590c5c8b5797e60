// What a formula means: expressions, conditions, and the statements around them.

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** A variable, parameter or constant, subscript included: x, \alpha, t_l. */
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'negative' | 'absolute'; readonly of: Expression }
  /** Sides joined by = that must have the same value. */
  | { readonly kind: 'equal'; readonly sides: readonly Expression[] }
  | { readonly kind: 'cases'; readonly rows: readonly Row[] };

/** One line of a case distinction; without a condition it is what holds otherwise. */
export interface Row {
  readonly value: Expression;
  readonly when: Condition | null;
}

export type Relation = '<' | '>' | '≤' | '≥' | '≠' | '=';

/** a < b ≤ c …: each term is related to the next. */
export interface Condition {
  readonly terms: readonly Expression[];
  readonly relations: readonly Relation[];
}

/** A formula with what follows it after commas: `u = …` defines a symbol, a condition says where all of it holds. */
export interface Formula {
  readonly value: Expression;
  readonly definitions: readonly { readonly name: string; readonly value: Expression }[];
  readonly conditions: readonly Condition[];
}
