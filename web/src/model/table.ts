// The table of all functions: its columns, and what it can be narrowed to, by the words of the link.

export const frameworks = ['torch', 'keras', 'jax', 'tfjs', 'onnx'] as const;

export const families = [
  ...(['rectified', 'self-gated', 'exponential-linear', 'smooth-rectifier', 'sigmoidal'] as const),
  ...(['hard', 'shrinkage', 'radial', 'periodic', 'algebraic'] as const),
] as const;

export const facts = ['parameters', 'smooth', 'monotone', 'odd', 'even', 'bounded', 'jumps'] as const;

/**
 * Facts of a function, and its values at the probe (f, d1, d2). `zero` is f(0), `flat` the share of N(0, 1) with
 * |f′| < 0.05; a framework's column tells whether it has the function.
 */
export const sortColumns = [
  ...(['name', 'family', 'year', 'f', 'd1', 'd2', 'lowest', 'highest', 'smooth', 'monotone'] as const),
  ...(['steepest', 'ef', 'ef2', 'edf2', 'zero', 'flat', 'gain', 'chi'] as const),
  ...frameworks,
] as const;

export const filters = [...families, ...frameworks, ...facts] as const;

export type Framework = (typeof frameworks)[number];
export type SortColumn = (typeof sortColumns)[number];
export type Filter = (typeof filters)[number];

/**
 * Rows in the order of what a column holds: numbers by size, words as the language has them. What is missing (NaN,
 * null) goes last whichever way; rows that are alike keep their order.
 */
export function sorted<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | string | null,
  descending: boolean,
  language: string,
): readonly Row[] {
  const words = new Intl.Collator(language);
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const missing = (key: number | string | null): boolean => key === null || Number.isNaN(key);
  const order = (a: number | string, b: number | string): number =>
    typeof a === 'number' && typeof b === 'number'
      ? Math.sign(a - b) || 0
      : words.compare(String(a), String(b));
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
      const way = order(a as number | string, b as number | string);
      return descending ? -way : way;
    })
    .map(({ row }) => row);
}
