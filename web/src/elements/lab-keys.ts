// A lab's keys of a link as attributes and as properties of its element.
import type { PropertyDeclarations } from 'lit';
import { labKeys, type LabPage, type LabValues } from '../model/lab.ts';
import { complain } from './complain.ts';
import { textOf } from './embed-state.ts';

/** The lab's keys as attributes, without properties of their own; HTML knows no capitals there. */
export const labAttributes = (page: LabPage): PropertyDeclarations =>
  Object.fromEntries(
    [...labKeys[page], 'lang'].map((key) => [
      `of-${key}`,
      { attribute: key.toLowerCase(), noAccessor: true },
    ]),
  );

/** Gives a lab's class a property for each of its keys: text as in a link, or null where a key is at its default. */
export function defineLabKeys(lab: HTMLElement & { state: LabValues }, page: LabPage): void {
  for (const key of labKeys[page])
    Object.defineProperty(lab, key, {
      enumerable: true,
      get(this: typeof lab): string | null {
        return this.state[key] ?? null;
      },
      set(this: typeof lab, value: unknown): void {
        // What is no value leaves the one in force.
        if (textOf(value) === undefined) complain(this, [{ text: key, reason: 'bad-type' }]);
        else Reflect.set(this, 'state', { ...this.state, [key]: value });
      },
    });
}
