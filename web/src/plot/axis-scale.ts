// The scale of a y axis: linear, symlog or log; where a value stands on it, its ticks and their labels.
import { tickLabel, ticks } from './ticks.ts';

/**
 * symlog is asinh(v / 2 unit) in decades: logarithmic for sizes well above `unit`, linear below it, through zero.
 * log shows sizes: −2 stands where 2 does, and 0 at −∞.
 */
export type AxisScale =
  | { readonly mode: 'lin' }
  | { readonly mode: 'symlog'; readonly unit: number }
  | { readonly mode: 'log' };

export const linear: AxisScale = { mode: 'lin' };

/** Where a value stands on the axis. */
export function placeOf(scale: AxisScale, value: number): number {
  switch (scale.mode) {
    case 'lin':
      return value;
    case 'symlog':
      return Math.asinh(value / (2 * scale.unit)) / Math.LN10;
    case 'log':
      return Math.log10(Math.abs(value));
  }
}

/** The value that stands at a place; on a log axis its size. */
export function valueAt(scale: AxisScale, place: number): number {
  switch (scale.mode) {
    case 'lin':
      return place;
    case 'symlog':
      return 2 * scale.unit * Math.sinh(place * Math.LN10);
    case 'log':
      return 10 ** place;
  }
}

/** How far the place moves per unit of the value. */
export function steepness(scale: AxisScale, value: number): number {
  switch (scale.mode) {
    case 'lin':
      return 1;
    case 'symlog':
      return 1 / (Math.LN10 * Math.hypot(value, 2 * scale.unit));
    case 'log':
      return 1 / (Math.LN10 * Math.abs(value));
  }
}

/** The unit of a symlog axis for values up to this size: the largest power of ten leaves three decades above it. */
export function symlogUnit(largest: number): number {
  const decade = Math.floor(Math.log10(largest) + 1e-9);
  return Number.isFinite(decade) ? Number(`1e${Math.max(-300, decade - 3)}`) : 1;
}

/** Whole decades, every nth so that there are at most `most`; within less than two decades 1, 2 and 5 of each. */
function decadeTicks(lo: number, hi: number, most: number): readonly number[] {
  const [first, last] = [Math.ceil(lo - 1e-9), Math.floor(hi + 1e-9)];
  if (last - first < 1) {
    const fine: number[] = [];
    for (let k = first - 1; k <= last + 1; k++) for (const lead of [1, 2, 5]) fine.push(Math.log10(lead) + k);
    return fine.filter((place) => place >= lo && place <= hi);
  }
  const stride = Math.max(1, Math.ceil((last - first) / Math.max(1, most)));
  const shown: number[] = [];
  for (let k = Math.ceil(first / stride) * stride; k <= last; k += stride) shown.push(k);
  return shown;
}

function symlogTicks(unit: number, lo: number, hi: number, most: number): readonly number[] {
  const reach = Math.max(-lo, hi);
  const stride = Math.max(1, Math.ceil((2 * reach) / Math.max(2, most)));
  const shown = [0];
  for (let k = stride - 1; k <= reach + 1; k += stride) {
    const place = placeOf({ mode: 'symlog', unit }, unit * 10 ** k);
    shown.push(place, -place);
  }
  return shown.filter((place) => place >= lo && place <= hi).sort((a, b) => a - b);
}

/** Places of the ticks between two places. */
export function scaleTicks(scale: AxisScale, lo: number, hi: number, most: number): readonly number[] {
  switch (scale.mode) {
    case 'lin':
      return ticks(lo, hi, most);
    case 'symlog':
      return symlogTicks(scale.unit, lo, hi, most);
    case 'log':
      return decadeTicks(lo, hi, most);
  }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** ±1, ±10 and ±2 × 10⁻⁷: what stands at a decade or at a tick within one. */
function powerLabel(size: number): string {
  const [lead, exponent] = size.toExponential(0).split('e').map(Number);
  if (exponent === 0 || (exponent === 1 && lead === 1)) return String(lead * 10 ** exponent);
  const raised = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  const power = `10${exponent < 0 ? '⁻' : ''}${raised}`;
  return lead === 1 ? power : `${lead} × ${power}`;
}

/** The label of the tick at a place: the value that stands there. */
export function scaleLabel(scale: AxisScale, place: number): string {
  switch (scale.mode) {
    case 'lin':
      return tickLabel(place);
    case 'symlog': {
      const size = valueAt(scale, Math.abs(place));
      return place === 0 ? '0' : (place < 0 ? '\u2212' : '') + powerLabel(size);
    }
    case 'log':
      return powerLabel(valueAt(scale, place));
  }
}
