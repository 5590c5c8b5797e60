// Numbers as CSV (RFC 4180: CRLF, quotes doubled), after lines of comment that begin with #.
import { linear, valueAt } from './axis-scale.ts';
import { type About, aboutLines, arcsOf, namedCurves, type Picture } from './picture.ts';

type Cell = string | number;

/** The shortest decimal that reads back as the same double; inf and -inf; empty where there is no number. */
function cell(value: Cell): string {
  if (typeof value === 'number')
    return Number.isNaN(value) ? '' : String(value).replace('Infinity', 'inf').replace('e+', 'e');
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A table with a head. A comment holds no quote: programs that know no comments would take it for a text's begin. */
export function writeTable(
  about: About,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const comments = aboutLines(about).map((line) => `# ${line.replaceAll('"', "'")}`);
  return [...comments, ...[head, ...rows].map((row) => row.map(cell).join(',')), ''].join('\r\n');
}

interface Named {
  readonly name: string;
  readonly numbers: Float64Array;
}

/** Each curve once: what is drawn over a family to stand out may be one of it. */
export function eachOnce<Curve extends Named>(curves: readonly Curve[]): readonly Curve[] {
  const same = (one: Named, other: Named): boolean =>
    one.name === other.name &&
    one.numbers.length === other.numbers.length &&
    one.numbers.every((value, i) => Object.is(value, other.numbers[i]));
  return curves.filter((one, i) => !curves.slice(0, i).some((other) => same(one, other)));
}

/**
 * The points that are drawn, a row each: function and order, number of the arc, x, y. Between two arcs of
 * one curve nothing is drawn: there it jumps, leaves the plot or is not defined.
 */
export function writeTracedCsv(picture: Picture): string {
  const { panels, about } = picture;
  const rows = panels.flatMap((panel) => {
    // Also where an axis is not linear the file has values, not places on it.
    const scale = panel.scene.yScale ?? linear;
    const curves = namedCurves(panel, picture).map(({ name, curve }) => ({ name, numbers: curve.points }));
    return eachOnce(curves).flatMap(({ name, numbers }) =>
      arcsOf(numbers).flatMap((arc, k) => arc.map(([x, y]) => [name, k + 1, x, valueAt(scale, y)])),
    );
  });
  return writeTable(about, ['curve', 'arc', 'x', 'y'], rows);
}

/** More rows than this no reader wants, and no page should have to make. */
export const mostRows = 100_000;

const decimalsOf = (value: number): number => {
  const [digits, exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
};

/** lo, lo + step, … up to hi, each the double nearest to its decimal; null where step cannot make a grid. */
export function uniformGrid([lo, hi]: readonly [number, number], step: number): Float64Array | null {
  const intervals = Math.floor((hi - lo) / step + 1e-9);
  if (!(step > 0) || !(intervals >= 1) || intervals >= mostRows) return null;
  const decimals = Math.max(decimalsOf(lo), decimalsOf(step));
  // Beyond a hundred decimals toFixed has no answer, and rounding no effect that anyone could see.
  const at = (k: number): number =>
    decimals > 100 ? lo + k * step : Number((lo + k * step).toFixed(decimals));
  const grid = Float64Array.from({ length: intervals + 1 }, (_, k) => (k === 0 ? lo : at(k)));
  // A step below the spacing of doubles at this place makes no new numbers.
  return grid.every((x, k) => k === 0 || x > grid[k - 1]) ? grid : null;
}
