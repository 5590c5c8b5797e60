// The data of a plot as rows: evenly spaced samples and the points of note, with both sides of every break.
import type { Core } from '../core/types.ts';
import type { Subject } from './walk.ts';

export type Note = 'minimum' | 'maximum' | 'zero' | 'kink' | 'jump' | 'pole' | 'edge' | 'steepest';

export interface DataRow {
  readonly x: number;
  /** Approached from the left or the right of a break; at the point itself otherwise. */
  readonly side: 'left' | 'at' | 'right';
  readonly notes: readonly Note[];
  readonly f: number;
  readonly d1: number;
  readonly d2: number;
}

const samples = 21;
/** Points of note beyond these many are left to the samples: a wave has them without end. */
const mostNotes = 24;

/** The next double in a direction: for f″ beside a break. */
function besides(x: number, side: 'left' | 'right'): number {
  const step = Math.max(Math.abs(x) * 2 ** -50, 1e-300);
  return side === 'left' ? x - step : x + step;
}

/** Rows in ascending order of x, from one end of the range to the other. */
export function dataRows(
  core: Core,
  { id, params, transform }: Subject,
  [lo, hi]: readonly [number, number],
): readonly DataRow[] {
  const properties = core.properties(id, params, transform);
  const breaks = core.breaks(id, params, transform).slice(0, mostNotes);
  const notes = new Map<number, Set<Note>>();
  const note = (x: number, what: Note): void => {
    if (!(x >= lo && x <= hi)) return;
    notes.set(x, (notes.get(x) ?? new Set()).add(what));
  };
  for (const { x, kind } of breaks) note(x, kind);
  for (const { x, kind } of properties.extrema.slice(0, mostNotes)) note(x, kind);
  const ends = new Set(properties.constant.flatMap((piece) => [piece.from, piece.to]));
  // Where a whole piece is 0 its ends are nothing special.
  for (const x of properties.zeros.slice(0, mostNotes)) if (!ends.has(x)) note(x, 'zero');
  if (properties.lipschitz !== null) note(properties.lipschitz.x, 'steepest');

  // Rounded: 0.30000000000000004 is no sample anybody wants.
  const step = (hi - lo) / (samples - 1);
  const decimals = Math.max(
    0,
    Math.min(15, 12 - Math.ceil(Math.log10(Math.max(Math.abs(lo), Math.abs(hi))))),
  );
  const even = Array.from({ length: samples }, (_, i) =>
    i === samples - 1 ? hi : Number((lo + i * step).toFixed(decimals)) + 0,
  );
  const places = [...new Set([...even, ...notes.keys()])].sort((a, b) => a - b);
  const { f, d1, d2 } = core.evaluate(id, places, params, { transform });
  return places.flatMap((x, i): readonly DataRow[] => {
    const here = { x, notes: [...(notes.get(x) ?? [])], side: 'at' as const, f: f[i], d1: d1[i], d2: d2[i] };
    const found = breaks.find((one) => one.x === x);
    if (found === undefined) return [here];
    const beside = (side: 'left' | 'right', k: 0 | 2): DataRow => {
      const near = core.evaluate(id, [besides(x, side)], params, { transform });
      return { x, side, notes: [], f: found.f[k], d1: found.d1[k], d2: near.d2[0] };
    };
    return [beside('left', 0), { ...here, f: found.f[1], d1: found.d1[1] }, beside('right', 2)];
  });
}

/** x as it is written in a table: −0.5⁻ is its left side. */
export function sideMark(side: DataRow['side']): string {
  return { left: '⁻', at: '', right: '⁺' }[side];
}

/** The rows as text for a spreadsheet: numbers in full, one line each. */
export function dataText(rows: readonly DataRow[], separator: '\t' | ','): string {
  const lines = rows.map(({ x, side, notes, f, d1, d2 }) =>
    [x, side, f, d1, d2, notes.join(' ')].join(separator),
  );
  return `${['x', 'side', 'f', 'd1', 'd2', 'note'].join(separator)}\n${lines.join('\n')}\n`;
}
