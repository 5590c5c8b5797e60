// What a sweep shows, in words: what the function is at the current value, and where its minimum goes.
import type { Point, Properties } from '../core/properties.ts';
import type { Core, ParameterInfo, Params } from '../core/types.ts';
import type { FamiliesWords } from '../i18n/families.ts';
import { exact } from '../model/format.ts';
import type { MinimaPath } from '../lessons/minima.ts';
import { propertiesOf } from '../lessons/remembered.ts';
import { type Line, lineOf, sameAs } from '../lessons/special.ts';

const short = (value: number): string => exact(Number(value.toPrecision(3)));
const place = ({ x, value }: Point): string => `(${short(x)}, ${short(value)})`;

/** `y = 0.5x − 1`, `y = 2`. */
export function lineText({ slope, intercept }: Line): string {
  if (slope === 0) return `y = ${short(intercept)}`;
  const size = Math.abs(slope) === 1 ? '' : short(Math.abs(slope));
  const rest = intercept === 0 ? '' : ` ${intercept < 0 ? '−' : '+'} ${short(Math.abs(intercept))}`;
  return `y = ${slope < 0 ? '−' : ''}${size}x${rest}`;
}

function shape({ minimum, extrema, monotone, range, limits }: Properties, words: FamiliesWords): string {
  const dips = minimum !== null && extrema.some(({ kind, x }) => kind === 'minimum' && x === minimum.x);
  if (minimum !== null && dips) return words.lowest(short(minimum.value), short(minimum.x));
  if (!monotone) return words.turns;
  return limits[1] >= limits[0] && range[0] !== range[1] ? words.rises : words.falls;
}

function steepness({ lipschitz, smoothness }: Properties, words: FamiliesWords): string {
  if (lipschitz === null) return smoothness === 'discontinuous' ? words.breaksHere : words.unboundedSlope;
  const { x, value } = lipschitz;
  return Number.isFinite(x) ? words.steepest(short(value), short(x)) : words.approaches(short(value));
}

export interface Swept {
  readonly id: string;
  readonly name: string;
  readonly parameter: ParameterInfo;
  readonly value: number;
  /** With the current value. */
  readonly params: Params;
  readonly path: MinimaPath;
}

export function familySentence(core: Core, swept: Swept, words: FamiliesWords): string {
  const { id, name, parameter, value, params, path } = swept;
  const other = sameAs(core, id, params);
  const line = other === null ? lineOf(core, id, params) : null;
  const about = [parameter.symbol, exact(value), name] as const;
  if (line !== null) return words.line(...about, lineText(line)) + pathText(swept, path, words);
  const properties = propertiesOf(core, id, params);
  const facts = [shape(properties, words), steepness(properties, words)].join(words.and);
  const otherName = core.catalogue.find((info) => info.id === other)?.name;
  const first =
    otherName === undefined ? words.shape(...about, facts) : words.same(...about, otherName, facts);
  return first + pathText(swept, path, words);
}

function pathText({ parameter }: Swept, { ends, straight }: MinimaPath, words: FamiliesWords): string {
  if (ends === null) return '';
  const [first, last] = ends;
  const { symbol } = parameter;
  const [from, to] = [short(first.at), short(last.at)];
  return (
    words.gap +
    (straight
      ? words.straightPath(symbol, first.at < last.at === Math.abs(last.x) < Math.abs(first.x))
      : words.path(symbol, from, to, place(first), place(last)))
  );
}
