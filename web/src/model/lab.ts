// The labs' own keys of a link. What they mean is the lab's, which comes when it is first wanted; here they are text.

/** By page, the keys it reads itself, in the order of our links. Other keys of the same name elsewhere are others. */
export const labKeys = {
  gradient: ['f', 'layers', 'width', 'batch', 'init', 'gain', 'std', 'bias', 'seed', 'trials', 'at'],
  softmax: ['z', 'T', 'target', 'shift', 'stable'],
  gates: ['f', 'gate', 'at'],
} as const;

export type LabPage = keyof typeof labKeys;

/** The values a link gives, decoded; what is absent is at its default. */
export type LabValues = Readonly<Record<string, string>>;

/** A longer value, as it stands in a link, is none of ours: six functions with all parameters take the most. */
export const maxLabValue = 1000;
/** A description may be a paragraph, in Chinese nine characters of a link to each of its own. */
export const maxLabText = 3000;

export const labKeysOf = (page: string): readonly string[] =>
  Object.hasOwn(labKeys, page) ? labKeys[page as LabPage] : [];

/** What the page that makes figures for other pages says beside the figure itself: see buildCodec.ts. */
export const builderKeys = ['figure', 'host', 'way', 'height', 'alt', 'flang', 'ftheme'] as const;

/** The keys a page reads itself; where a figure is made that is a lab's, also those of the lab. */
export const ownKeysOf = (page: string, figure = ''): readonly string[] =>
  page === 'build' ? [...builderKeys, ...labKeysOf(figure)] : labKeysOf(page);

/** The builder's values with another figure, and with the figure's own; a description was of the one before. */
export function forFigure(lab: LabValues, figure: string, values: LabValues = {}): LabValues {
  const kept = builderKeys.filter((key) => key !== 'figure' && key !== 'alt' && Object.hasOwn(lab, key));
  const own = labKeysOf(figure).filter((key) => Object.hasOwn(values, key));
  return {
    ...(figure === 'plot' ? {} : { figure }),
    ...Object.fromEntries([...kept.map((key) => [key, lab[key]]), ...own.map((key) => [key, values[key]])]),
  };
}
