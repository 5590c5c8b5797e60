// From a gesture on a plot, or a button beside it, to a step of the view.
import type { Range } from '../model/range.ts';
import { setRange } from '../model/transitions.ts';
import { sendStep } from './transition.ts';

/** Sets the axes that are given; the history keeps one entry for all steps of a movement. */
export function sendView(
  from: HTMLElement,
  { x, y }: { readonly x: Range | 'auto' | null; readonly y: Range | 'auto' | null },
): void {
  sendStep(from, (state) => {
    const first = x === null ? state : setRange(state, 'x', x);
    return y === null ? first : setRange(first, 'y', y);
  });
}
