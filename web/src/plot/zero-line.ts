// The line at y = 0 of a plot whose x axis runs along its foot.
import type { Scene } from './scene.ts';

/** The y at which a line marks 0 beside an x axis at the foot; null where none is needed. */
export function zeroLine({ y, yScale, footed }: Scene): number | null {
  return footed && yScale?.mode !== 'log' && y[0] < 0 && y[1] > 0 ? 0 : null;
}
