// Numbers as links and number boxes write and read them.

/** The shortest decimal that reads back as the same double, exponents without + (1e21, 1e-7); −0 is 0. */
export function plain(x: number): string {
  return String(x).replace('e+', 'e');
}

// Only decimal notation: no hexadecimal, no words, no empty text that would count as 0.
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The finite number a text stands for, or null. Spaces around it are ignored and the true minus of our own
 * read-outs is understood, so that what was copied from the page can be pasted. Never −0.
 */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replaceAll('\u2212', '-');
  if (!decimal.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value + 0 : null;
}
