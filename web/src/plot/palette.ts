// Colour and dash of curves: six slots, a home slot for every function, and the theme's tokens as colours.
import type { ActivationInfo } from '../core/types.ts';

const slots = 6;

/** One dash per slot, so that curves differ without colour: on, off, … in CSS pixels. */
export const dashes: readonly (readonly number[])[] = [[], [8, 3], [2, 3], [8, 3, 2, 3], [12, 4], [4, 4]];

// Where each family's first function sits; the others follow in order, so that the best known six differ.
const firstSlot: Readonly<Record<string, number>> = {
  rectified: 1,
  'self-gated': 0,
  'exponential-linear': 3,
  'smooth-rectifier': 5,
  sigmoidal: 0,
  hard: 2,
  shrinkage: 4,
  radial: 5,
  periodic: 3,
  algebraic: 1,
};

/** The slot a function has wherever it appears alone. */
export function homeSlot(id: string, catalogue: readonly ActivationInfo[]): number {
  const info = catalogue.find((entry) => entry.id === id);
  if (info === undefined) return 0;
  const siblings = catalogue.filter((entry) => entry.family === info.family);
  return ((firstSlot[info.family] ?? 0) + siblings.indexOf(info)) % slots;
}

/** Slots for functions drawn together: each its home, or the next free one when two meet. */
export function assignSlots(ids: readonly string[], catalogue: readonly ActivationInfo[]): readonly number[] {
  const taken = new Set<number>();
  return ids.map((id) => {
    let slot = homeSlot(id, catalogue);
    for (let k = 0; k < slots && taken.has(slot); k++) slot = (slot + 1) % slots;
    taken.add(slot);
    return slot;
  });
}

/** The colours a plot is drawn with, as CSS colour strings. */
export interface PlotTheme {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly axis: string;
  /** The reference curve behind. */
  readonly ghost: string;
  readonly hairline: string;
  readonly accent: string;
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  /** From the first curve of a sweep to the last; not there where none is drawn. */
  readonly ramp?: readonly string[];
  readonly font: string;
  readonly mathFont: string;
}

/** A theme from what a token's name stands for: `paper`, `line-1` … */
export function themeOf(token: (name: string) => string): PlotTheme {
  const numbered = (name: string): string[] => dashes.map((_, slot) => token(`${name}-${slot + 1}`));
  return {
    paper: token('paper'),
    ink: token('ink'),
    ink2: token('ink-2'),
    axis: token('axis'),
    ghost: token('ghost'),
    hairline: token('hairline'),
    accent: token('accent'),
    lines: numbered('line'),
    texts: numbered('text'),
    ramp: [1, 2, 3, 4, 5].map((stop) => token(`ramp-${stop}`)),
    font: token('font'),
    mathFont: token('math-font'),
  };
}

/** Reads the theme from the custom properties in force at an element. */
export function readTheme(element: Element): PlotTheme {
  const style = getComputedStyle(element);
  return themeOf((name) => style.getPropertyValue(`--act-${name}`).trim() || '#000');
}
