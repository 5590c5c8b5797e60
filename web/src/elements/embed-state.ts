// What an embedded element holds, as data for its host, and what can be wrong with what the host gives it.
import type { LabReason } from '../model/labValue.ts';
import type { Problem } from '../model/problem.ts';
import { embedKeys, type Key } from '../model/schema.ts';

/** A view by the keys of a link; what is absent has its default. */
export type EmbedState = Readonly<Partial<Record<Key, string>>>;

/** What could not be used, as it was given, and why. */
export interface EmbedError {
  readonly text: string;
  readonly reason: Problem['reason'] | LabReason | 'unknown-key' | 'bad-type' | 'load-failed' | 'not-drawn';
}

/** A state's keys and values as far as they can be read, for getters and proxies may throw; null where it is none. */
export function entriesOf(state: unknown): readonly (readonly [key: string, value: unknown])[] | null {
  if (typeof state !== 'object') return null;
  try {
    return Object.keys(state as object).map((key) => [key, read(state, key)] as const);
  } catch {
    return null;
  }
}

function read(state: unknown, key: string): unknown {
  try {
    return (state as Readonly<Record<string, unknown>>)[key];
  } catch (error) {
    // No value of a key, whatever it is.
    return { error };
  }
}

/** A key's value as text, from a text as in a link or a number; null for its default, undefined for what is neither. */
export function textOf(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : undefined;
}

/** Whether a name is a key that embedded elements take. */
export const isKey = (name: string): name is Key => embedKeys.some((key) => key === name);
