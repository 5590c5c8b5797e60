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

/** Whether a name is a key that embedded elements take. */
export const isKey = (name: string): name is Key => embedKeys.some((key) => key === name);
