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

export const labKeysOf = (page: string): readonly string[] =>
  Object.hasOwn(labKeys, page) ? labKeys[page as LabPage] : [];
