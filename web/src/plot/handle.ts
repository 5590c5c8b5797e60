// Where on a plot a parameter can be taken by the hand, found from the function's values alone: the level it approaches,
// the break, or the piece of a curve that the parameter moves most; and which value puts that place elsewhere.
import { domainOf, inDomain, settingOf } from '../core/domain.ts';
import type { ActivationInfo, Core, ParameterInfo } from '../core/types.ts';
import type { Range } from './range.ts';
import type { Order, Subject } from './survey.ts';

/** `limit`: the level approached at `at` = ±∞. `break`: the break with index `at`. `curve`: the point at x = `at`. */
export interface Handle {
  readonly param: string;
  readonly kind: 'limit' | 'break' | 'curve';
  readonly at: number;
  /** The axis along which it moves. */
  readonly axis: 'x' | 'y';
  /** Values between which the place moves one way only, with the value now among them. */
  readonly values: Range;
  readonly grows: boolean;
  /** What the place is in terms of the parameter, such as y = −α; null where no such short word is true. */
  readonly law: { readonly of: 'x' | 'y' | 'slope'; readonly negative: boolean } | null;
}

export interface HandleSetting {
  readonly core: Core;
  readonly info: ActivationInfo;
  readonly subject: Subject;
  /** The curve that is taken. */
  readonly order: Order;
  readonly x: Range;
  readonly y: Range;
  readonly width: number;
  readonly height: number;
}

interface Candidate extends Handle {
  readonly score: number;
}

const samples = 14;
/** Samples of a handle that is about to be shown. */
const closely = 96;
/** Places on the curve that are tried, leaving out what the axes and the edges need. */
const tried = 41;
/** Pixels that a parameter's whole way must move a place, to be worth a handle. */
const leastWay = 28;
/** A way over less than this share of the slider is a jump. */
const leastShare = 0.02;
/** More pixels than this make no better handle. */
const enoughWay = 240;

/** Where the handle is when the parameter has another value: y of a level or a curve, x of a break; NaN where it is nowhere. */
export function placeOf(
  { core, subject, order }: Pick<HandleSetting, 'core' | 'subject' | 'order'>,
  handle: Pick<Handle, 'param' | 'kind' | 'at'>,
  value: number,
): number {
  const params = { ...subject.params, [handle.param]: value };
  if (handle.kind === 'break')
    return core.breaks(subject.id, params, subject.transform)[handle.at]?.x ?? Number.NaN;
  const { f, d1, d2 } = core.evaluate(subject.id, [handle.at], params, { transform: subject.transform });
  return [f, d1, d2][order][0];
}

/** The slider's way inside the domain, drawn out to the value it has now, which may lie closer to an open end than a step. */
function wayOf(
  { info, subject }: HandleSetting,
  parameter: ParameterInfo,
  count: number,
): { readonly values: readonly number[]; readonly now: number } {
  const now = settingOf(info, subject.params, parameter.id);
  const domain = domainOf(info, subject.params, parameter.id);
  const lo = Math.min(now, Math.max(parameter.min, domain.min + (domain.minOpen ? parameter.step : 0)));
  const hi = Math.max(now, Math.min(parameter.max, domain.max - (domain.maxOpen ? parameter.step : 0)));
  const even = Array.from({ length: count }, (_, i) => lo + ((hi - lo) * i) / count);
  // Near where it is now a fast wave turns round sooner than a sample away.
  const near = [0.004, 0.015, 0.035].flatMap((share) => [now - share * (hi - lo), now + share * (hi - lo)]);
  const values = [...new Set([...even, ...near, now, hi])].filter(
    (value) => value >= lo && value <= hi && inDomain(value, domain),
  );
  return { values: values.sort((a, b) => a - b), now };
}

/** The longest stretch around `now` on which the places go one way; null where nothing moves there. */
function stretch(
  values: readonly number[],
  places: readonly number[],
  now: number,
): { readonly from: number; readonly to: number; readonly grows: boolean } | null {
  const here = values.indexOf(now);
  const step = (i: number): number => places[i + 1] - places[i];
  const next = here + 1 < values.length && Math.abs(step(here)) > 0 ? here : here - 1;
  if (next < 0 || !(Math.abs(step(next)) > 0)) return null;
  const grows = step(next) > 0;
  let [from, to] = [next, next + 1];
  while (to + 1 < values.length && (grows ? step(to) > 0 : step(to) < 0)) to++;
  while (from > 0 && (grows ? step(from - 1) > 0 : step(from - 1) < 0)) from--;
  return here < from || here > to ? null : { from, to, grows };
}

/** Sets one handle beside what it would be at every value. */
function judge(
  setting: HandleSetting,
  parameter: ParameterInfo,
  handle: Pick<Handle, 'kind' | 'at'>,
  values: readonly number[],
  now: number,
  places: readonly number[],
): Candidate | null {
  const found = stretch(values, places, now);
  if (found === null) return null;
  const axis = handle.kind === 'break' ? 'x' : 'y';
  const [lo, hi] = setting[axis];
  const pixels = (axis === 'x' ? setting.width : setting.height) / (hi - lo);
  const inside = (place: number): number => Math.max(lo, Math.min(hi, place));
  const here = places[values.indexOf(now)];
  if (!(here >= lo && here <= hi)) return null;
  const way = Math.abs(inside(places[found.to]) - inside(places[found.from])) * pixels;
  if (way < leastWay) return null;
  const part = <T>(list: readonly T[]): readonly T[] => list.slice(found.from, found.to + 1);
  const law = lawOf(setting, parameter, handle, part(values), part(places));
  const covered = (values[found.to] - values[found.from]) / (values[values.length - 1] - values[0]);
  // A level or a break says more than a point of the curve, if it follows its parameter evenly.
  const even = isEven(part(values), part(places));
  const plain = law === null ? 0 : law.negative ? 1.9 : 2;
  const better = plain || (handle.kind === 'curve' ? 0 : even ? 1 : -0.5);
  return {
    ...{ ...handle, param: parameter.id, axis, law, grows: found.grows },
    values: [values[found.from], values[found.to]],
    score: better + covered + Math.min(way, enoughWay) / enoughWay,
  };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Whether the places lie on a straight line over the values. */
function isEven(values: readonly number[], places: readonly number[]): boolean {
  const last = values.length - 1;
  const slope = (places[last] - places[0]) / (values[last] - values[0]);
  return values.every((value, i) => close(places[0] + slope * (value - values[0]), places[i]));
}

function lawOf(
  setting: HandleSetting,
  parameter: ParameterInfo,
  { kind, at }: Pick<Handle, 'kind' | 'at'>,
  values: readonly number[],
  places: readonly number[],
): Handle['law'] {
  const follows = (factor: number): boolean => values.every((value, i) => close(value * factor, places[i]));
  for (const negative of [false, true]) {
    const sign = negative ? -1 : 1;
    if (follows(sign)) return { of: kind === 'break' ? 'x' : 'y', negative };
    if (kind !== 'curve' || setting.order !== 0 || !follows(sign * at)) continue;
    // One point may be on such a line by chance.
    const half = { param: parameter.id, kind, at: at / 2 };
    if (values.every((value) => close(placeOf(setting, half, value), (sign * value * at) / 2)))
      return { of: 'slope', negative };
  }
  return null;
}

/** All places at which a parameter can be taken, the best first; `settled` says whether one will do. */
export function handlesFor(setting: HandleSetting, parameter: ParameterInfo): readonly Handle[] {
  const { core, subject, order, x } = setting;
  const { values, now } = wayOf(setting, parameter, samples);
  if (values.length < 3) return [];
  const { transform } = subject;
  const margin = 0.06 * (x[1] - x[0]);
  const inner = x[1] - x[0] - 2 * margin;
  const xs = Array.from({ length: tried }, (_, i) => x[0] + margin + (inner * i) / (tried - 1));
  const all = values.map((value) => {
    const params = { ...subject.params, [parameter.id]: value };
    const { f, d1, d2 } = core.evaluate(subject.id, [-Infinity, ...xs, Infinity], params, { transform });
    return { values: [f, d1, d2][order], breaks: core.breaks(subject.id, params, transform) };
  });
  const found: (Candidate | null)[] = [];
  const add = (handle: Pick<Handle, 'kind' | 'at'>, places: readonly number[]): void => {
    found.push(judge(setting, parameter, handle, values, now, places));
  };
  const column = (i: number): readonly number[] => all.map((row) => row.values[i]);
  add({ kind: 'limit', at: -Infinity }, column(0));
  add({ kind: 'limit', at: Infinity }, column(tried + 1));
  const count = all[values.indexOf(now)].breaks.length;
  const breakAt = (row: (typeof all)[number], at: number): number =>
    row.breaks.length === count ? row.breaks[at].x : Number.NaN;
  for (let at = 0; at < count; at++)
    add(
      { kind: 'break', at },
      all.map((row) => breakAt(row, at)),
    );
  xs.forEach((at, i) => {
    add({ kind: 'curve', at }, column(i + 1));
  });
  return found.filter((one) => one !== null).sort((a, b) => b.score - a.score);
}

/** The handle with its values looked at closely, for waves turn round between samples; null where too little is left. */
export function settled(
  setting: HandleSetting,
  handle: Pick<Handle, 'param' | 'kind' | 'at'>,
): Handle | null {
  const parameter = setting.info.params.find(({ id }) => id === handle.param);
  if (parameter === undefined) return null;
  const { values, now } = wayOf(setting, parameter, closely);
  const places = values.map((value) => placeOf(setting, handle, value));
  const found = judge(setting, parameter, handle, values, now, places);
  if (found === null) return null;
  // What moves within next to nothing jumps.
  const [lo, hi] = found.values;
  return hi - lo < leastShare * (values[values.length - 1] - values[0]) ? null : found;
}

/** The value, on the slider's own steps, that brings the place as near as can be to where it is wanted. */
export function valueAt(setting: HandleSetting, handle: Handle, wanted: number): number {
  const parameter = setting.info.params.find(({ id }) => id === handle.param);
  if (parameter === undefined) return Number.NaN;
  const { step } = parameter;
  let [lo, hi] = handle.values;
  const sign = handle.grows ? 1 : -1;
  const off = (value: number): number => sign * (placeOf(setting, handle, value) - wanted);
  let [below, above] = [off(lo), off(hi)];
  // Secants, of which a straight way needs one, with a middle in between for the others.
  for (let round = 0; round < 48 && below < 0 && above > 0 && hi - lo > step / 4; round++) {
    const secant = lo - (below * (hi - lo)) / (above - below);
    const between = round % 2 === 0 && secant > lo && secant < hi ? secant : (lo + hi) / 2;
    const here = off(between);
    if (here <= 0) [lo, below] = [between, here];
    if (here >= 0) [hi, above] = [between, here];
  }
  const found = below >= 0 ? lo : above <= 0 ? hi : (lo + hi) / 2;
  const steps = stepsAround(found, parameter, handle.values);
  return steps.reduce((best, one) => (Math.abs(off(one)) < Math.abs(off(best)) ? one : best));
}

/** The slider's steps on either side of a value that are allowed, or else the value. */
function stepsAround(value: number, { min, step }: ParameterInfo, [lo, hi]: Range): readonly number[] {
  const decimals = Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(step))));
  const stepped = (count: number): number => Number((min + count * step).toFixed(decimals)) + 0;
  const count = (value - min) / step;
  const around = [Math.floor(count), Math.ceil(count)].map(stepped).filter((one) => one >= lo && one <= hi);
  return around.length > 0 ? around : [Math.max(lo, Math.min(hi, value))];
}
