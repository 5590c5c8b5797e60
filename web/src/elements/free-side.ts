// On which side of a plot its curves are farther apart, so that their names can stand there.
import type { Core } from '../core/types.ts';
import type { Range } from '../plot/range.ts';
import { type ScenePart, spread } from '../plot/scene.ts';
import type { Order } from '../plot/survey.ts';
import { handOnSlider } from './hand.ts';

/** What is farther from 0 than the plot is wide is not told apart: it has left the picture. */
function freeSide(core: Core, parts: readonly ScenePart[], order: Order, x: Range): 'left' | 'right' {
  const most = x[1] - x[0];
  const ends = parts.map(({ subject: { id, params, transform } }) => {
    const { f, d1, d2 } = core.evaluate(id, x, params, { transform });
    return Array.from([f, d1, d2][order], (y) =>
      Number.isNaN(y) ? null : Math.max(-most, Math.min(most, y)),
    );
  });
  return spread(ends.map((end) => end[0])) > spread(ends.map((end) => end[1])) ? 'left' : 'right';
}

/** The side of one view: it stays while a hand moves a slider, or the plot would jump to and fro. */
export class FreeSide {
  #side: 'left' | 'right' | null = null;

  of(...of: Parameters<typeof freeSide>): 'left' | 'right' {
    if (this.#side === null || !handOnSlider()) this.#side = freeSide(...of);
    return this.#side;
  }
}
