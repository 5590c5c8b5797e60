// The figures that can stand in other pages: each is an element, and a page whose settings it shares.
import type { Page } from './state.ts';

export const figures = ['plot', 'compare', 'gradient', 'softmax', 'gates'] as const;
export type Figure = (typeof figures)[number];

/** The page that shows the same; the element is `act-` and the figure's name. */
export const figurePages = {
  plot: 'explore',
  compare: 'compare',
  gradient: 'gradient',
  softmax: 'softmax',
  gates: 'gates',
} as const satisfies Readonly<Record<Figure, Page>>;

/** The figure that carries on what a page shows; a page without one has a plot of its function. */
export function figureOf(page: Page): Figure {
  return figures.find((figure) => figurePages[figure] === page) ?? 'plot';
}
