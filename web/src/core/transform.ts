// The general variant with nothing left out, and the one that changes nothing.
import type { Transform } from './types.ts';

/** a·f(b·x + c) + d; b ≠ 0. */
export type FullTransform = Required<Transform>;

export const identityTransform: FullTransform = Object.freeze({ a: 1, b: 1, c: 0, d: 0 });
