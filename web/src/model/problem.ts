// What can be wrong with a link. The wording, in two languages, is the element layer's.
import type { ResolvedDomain } from '../core/domain.ts';

export type Reason =
  /** Longer than we read; `limit`, `length`; text is the start of what was left out. */
  | 'too-long'
  /** More items than we keep; `limit`, `count` of those left out; text is the start of what was left out. */
  | 'too-many'
  /** A grammar version other than 1; the rest is read as version 1. */
  | 'version'
  /** No function of this name; kept as a neutral chip. */
  | 'unknown-function'
  /** More than one function has this name: `candidates` (ids); kept as a neutral chip. */
  | 'ambiguous-function'
  /** The function `id` has no such parameter; dropped. */
  | 'unknown-parameter'
  /** Not a finite number; `id`, `param` where it is a parameter's; dropped. */
  | 'not-a-number'
  /** Outside the parameter's `domain` as the other parameters leave it; `used` is its default, now in force. */
  | 'out-of-domain'
  /** b = 0 in a·f(b·x + c) + d, or a name other than a, b, c, d; dropped. */
  | 'bad-transform'
  /** Not of the form lo:hi; dropped. */
  | 'bad-range'
  /** The larger end first; turned round. */
  | 'reversed-range'
  /** No length, or ends too close or too far apart for doubles; dropped. */
  | 'unusable-range'
  /** Given more than once; the first one counts. */
  | 'repeated'
  /** Not one of the values this key may have; dropped. */
  | 'unknown-value'
  /** Not of the form id:param:from:to:n; dropped. */
  | 'bad-sweep'
  /** A sweep of a function without parameters; dropped. */
  | 'no-parameter'
  /** A sweep of fewer than 2 curves, more than 24, or a part of one; the nearest number is in force. */
  | 'bad-count'
  /** A sweep from a value to the same one; the slider's range is in force. */
  | 'equal-ends'
  /** A sweep that leaves the parameter's domain; the slider's range is in force. */
  | 'bad-ends'
  /** A sweep of a function other than the one shown; dropped. */
  | 'other-function'
  /** In the grammar, but not in this version. */
  | 'not-yet'
  /** A key without a value; dropped. */
  | 'empty';

export interface ProblemDetail {
  /** The key of the link. */
  readonly key?: string;
  /** The whole item, as typed, that the bad part stands in. */
  readonly item?: string;
  readonly id?: string;
  readonly param?: string;
  readonly domain?: ResolvedDomain;
  readonly used?: number;
  readonly candidates?: readonly string[];
  readonly limit?: number;
  readonly length?: number;
  readonly count?: number;
}

export interface Problem {
  /** The bad part exactly as typed, percent-escapes decoded. */
  readonly text: string;
  readonly reason: Reason;
  readonly detail?: ProblemDetail;
}

const excerptLength = 60;

/** The start of a text too long to quote whole; never half a character. */
export function excerpt(text: string): string {
  return text.slice(0, excerptLength).replace(/\p{Surrogate}$/u, '');
}
