// The table of all functions: its columns, and what it can be narrowed to, by the words of the link.

/** Facts of a function, and its values at the probe (f, d1, d2). */
export const sortColumns = [
  ...(['name', 'family', 'year', 'f', 'd1', 'd2', 'lowest', 'highest', 'smooth', 'monotone'] as const),
  ...(['steepest', 'ef', 'ef2', 'edf2', 'zero', 'flat', 'gain', 'chi'] as const),
] as const;

/** Families, frameworks, and facts. */
export const filters = [
  ...(['rectified', 'self-gated', 'exponential-linear', 'smooth-rectifier', 'sigmoidal'] as const),
  ...(['hard', 'shrinkage', 'radial', 'periodic', 'algebraic'] as const),
  ...(['torch', 'keras', 'jax', 'tfjs', 'onnx'] as const),
  ...(['parameters', 'smooth', 'monotone', 'odd', 'even', 'bounded', 'jumps'] as const),
] as const;

export type SortColumn = (typeof sortColumns)[number];
export type Filter = (typeof filters)[number];
