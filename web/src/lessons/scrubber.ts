// The scrubber of a sweep: a slider's ends and steps, and which value of the parameter a thumb stands for.
import type { Sweep } from '../model/state.ts';
import { shareOf, spacingOf, valueAt } from './sweep.ts';

export interface Scrubber {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the thumb is. */
  readonly thumb: number;
}

const fewest = 20;
const most = 2000;
const places = 400;

/** The 1-2-5 step that divides a span into about this many. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
}

/**
 * In equal steps the thumb's number is the parameter's value itself; else it is 0 to 400 along
 * the way. A value outside the sweep widens the slider, so that the thumb never lies.
 */
export function scrubberOf(sweep: Sweep, value: number, parameterStep: number): Scrubber {
  if (spacingOf(sweep) !== 'equal') {
    const thumb = places * (sweep.from < sweep.to ? shareOf(sweep, value) : 1 - shareOf(sweep, value));
    return { min: Math.min(0, thumb), max: Math.max(places, thumb), step: 1, thumb };
  }
  const [lo, hi] = [Math.min(sweep.from, sweep.to), Math.max(sweep.from, sweep.to)];
  const count = (hi - lo) / parameterStep;
  const step = count >= fewest && count <= most ? parameterStep : roundStep(hi - lo, places);
  return { min: Math.min(lo, value), max: Math.max(hi, value), step, thumb: value };
}

/** The parameter's value where the thumb was put. */
export function scrubbed(sweep: Sweep, thumb: number): number {
  if (spacingOf(sweep) === 'equal') return Number(thumb.toPrecision(12));
  const share = thumb / places;
  return valueAt(sweep, sweep.from < sweep.to ? share : 1 - share);
}

/** The value at a share of the way, without more digits than a link should carry. */
export function passing(sweep: Sweep, share: number): number {
  if (share <= 0 || share >= 1 || spacingOf(sweep) !== 'equal') return valueAt(sweep, share);
  const step = roundStep(Math.abs(sweep.to - sweep.from), places);
  const decimals = Math.min(15, Math.max(0, -Math.floor(Math.log10(step))));
  return Number((Math.round(valueAt(sweep, share) / step) * step).toFixed(decimals));
}
