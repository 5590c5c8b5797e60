// Reading a lab's values: what cannot be used is named, what is out of range is brought to the nearest end.
import type { LabValues } from './lab.ts';
import { parseNumber, plain } from './number.ts';
import { excerpt } from './problem.ts';
import type { ViewState } from './state.ts';

export type LabReason =
  /** Not a number; `used` stands in its place. */
  | 'not-a-number'
  /** Outside the bounds; the nearest end is used. */
  | 'clamped'
  /** Not one of the words. */
  | 'unknown-value'
  /** Fewer than needed; the rest is filled up. */
  | 'too-few'
  /** More than can be shown; those after the last are left out. */
  | 'too-many'
  | 'too-many-functions'
  /** Of a list of functions: left out. */
  | 'unknown-function'
  | 'ambiguous-function'
  | 'unknown-parameter'
  | 'repeated'
  /** A parameter has its default, `used`, instead. */
  | 'out-of-domain'
  /** Not one function in the list; `used` is shown. */
  | 'no-function';

export interface LabProblem {
  /** The bad part as typed. */
  readonly text: string;
  readonly reason: LabReason;
  /** What is in force instead. */
  readonly used: string;
}

export type LabReport = (problem: LabProblem) => void;

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
}

/** A lab's settings from the values of a link and back; defaults are not written. */
export interface LabCodec<S> {
  readonly read: (values: LabValues) => { readonly settings: S; readonly problems: readonly LabProblem[] };
  readonly write: (settings: S) => LabValues;
}

/** The nearest value inside; never −0. */
export function inBounds(value: number, { min, max, whole }: Bounds): number {
  const inside = Math.min(max, Math.max(min, value));
  return (whole ? Math.round(inside) : inside) + 0;
}

/** One number; `quote` is what a notice quotes. */
export function labNumber(
  text: string | undefined,
  bounds: Bounds,
  initial: number,
  quote: string,
  report: LabReport,
): number {
  if (text === undefined) return inBounds(initial, bounds);
  const value = parseNumber(text);
  const used = inBounds(value ?? initial, bounds);
  if (value !== used)
    report({ text: excerpt(quote), reason: value === null ? 'not-a-number' : 'clamped', used: plain(used) });
  return used;
}

/** The values without those at their defaults. */
export function withoutDefaults(values: LabValues, defaults: LabValues): LabValues {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== defaults[key]));
}

/** Gives the lab that is shown other values. */
export function setLab(state: ViewState, values: LabValues): ViewState {
  const keys = [...Object.keys(state.lab), ...Object.keys(values)];
  return keys.every((key) => state.lab[key] === values[key]) ? state : { ...state, lab: values };
}
