// What the gradient lab says, in numbers: what random networks did to the gradient, and what theory says of them.
import type { NetworkProgress, NetworkTheory, NetworkTrial } from '../core/network/types.ts';
import type { Core } from '../core/types.ts';
import type { Chain, GradientSettings } from '../model/gradientCodec.ts';
import { columnQuantiles, quantile } from './quantile.ts';

/** What is kept of a network of a run: a number per layer, the gradient's by layers back from the last. */
export interface TrialCurves {
  readonly logs: Float64Array;
  readonly meanSlope: Float64Array;
  readonly zeroGradients: Float64Array;
  /** log₁₀ of the largest |activation| of the last layer. */
  readonly largest: number;
}

/** What is known of one chain so far. */
export interface ChainRun {
  readonly theory: NetworkTheory | null;
  readonly lyapunov: number | null;
  readonly trials: readonly TrialCurves[];
  /** Pre-activations of the first network, for histograms. */
  readonly first: NetworkTrial['preActivations'] | null;
}

export const nothingYet: ChainRun = { theory: null, lyapunov: null, trials: [], first: null };

export function curvesOf({ logGradient, meanSlope, zeroGradients, activations }: NetworkTrial): TrialCurves {
  const { lowest, highest, exponent } = activations;
  const last = lowest.length - 1;
  const largest = Math.log10(Math.max(-lowest[last], highest[last])) + exponent[last];
  return { logs: logGradient.slice().reverse(), meanSlope, zeroGradients, largest };
}

/** Takes the new trials of a run, and no more than is shown of them. */
export function grown(
  before: ChainRun,
  { theory, lyapunov, trials }: Pick<NetworkProgress, 'theory' | 'lyapunov' | 'trials'>,
): ChainRun {
  if (theory === before.theory && trials.length === before.trials.length) return before;
  const known = trials.length < before.trials.length ? [] : before.trials;
  return {
    ...{ theory, lyapunov },
    trials: [...known, ...trials.slice(known.length).map(curvesOf)],
    first: trials[0]?.preActivations ?? null,
  };
}

/** A chain's gradient by layers back: all networks, their median, 10 and 90 %, and theory. */
export interface ChainCurves {
  readonly trials: readonly Float64Array[];
  readonly median: Float64Array;
  readonly theory: Float64Array;
}

export function chainCurves({ trials, theory }: ChainRun): ChainCurves {
  const rows = trials.map(({ logs }) => logs);
  return {
    trials: rows,
    median: columnQuantiles(rows, 0.5),
    theory: theory === null ? new Float64Array(0) : theory.logGradient.slice().reverse(),
  };
}

/** What became of the gradient. */
export type Fate = 'start' | 'zero' | 'unknown' | 'vanished' | 'fades' | 'level' | 'grows' | 'exploded';

/** log₁₀ of the ends of binary floating point: the smallest number above 0, and the largest. */
export const floatLimits = {
  float16: { under: -24 * Math.log10(2), over: Math.log10(65504) },
  float32: { under: -149 * Math.log10(2), over: 128 * Math.log10(2) },
} as const;

export type FloatName = keyof typeof floatLimits;

/** A factor of so many decades still counts as level. */
const levelWithin = 0.5;

export function fateOf(log: number, at: number): Fate {
  if (at === 0) return 'start';
  if (Number.isNaN(log)) return 'unknown';
  if (log === -Infinity) return 'zero';
  const { under, over } = floatLimits.float16;
  if (log < under) return 'vanished';
  if (log > over) return 'exploded';
  if (Math.abs(log) <= levelWithin) return 'level';
  return log < 0 ? 'fades' : 'grows';
}

/** Where a number format ends: how many layers back, whether within the run, and at which end. */
export interface Passing {
  readonly layers: number;
  readonly measured: boolean;
  readonly end: 'under' | 'over';
}

/** Beyond the run the rate of the whole run is taken to go on; null where a format lasts for ever, or for very long. */
export function passingOf(median: Float64Array, name: FloatName): Passing | null {
  const { under, over } = floatLimits[name];
  const met = median.findIndex((log) => log < under || log > over);
  if (met >= 0) return { layers: met, measured: true, end: median[met] < under ? 'under' : 'over' };
  const last = median.length - 1;
  const rate = last > 0 ? median[last] / last : 0;
  if (!Number.isFinite(rate) || Math.abs(median[last]) <= levelWithin) return null;
  const layers = Math.ceil((rate < 0 ? under : over) / rate);
  return layers > 9999 ? null : { layers, measured: false, end: rate < 0 ? 'under' : 'over' };
}

export interface GradientNumbers {
  /** Layers back from the last: where the probe stands, and the layer's number from the input, from 1. */
  readonly at: number;
  readonly layer: number;
  readonly count: number;
  /** log₁₀ of the gradient's norm there. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly theory: number;
  /** If every slope were the steepest: log₁₀ of (σ_w·max|φ′|)^at; NaN where slopes have no bound. */
  readonly bound: number;
  readonly steepest: number | null;
  /** By how much a layer multiplies it, on the way to the probe. */
  readonly factor: number;
  readonly fate: Fate;
  readonly passing: Readonly<Record<FloatName, Passing | null>>;
  /** Median over the networks. */
  readonly meanSlope: number;
  readonly zeroGradients: number;
}

/** Of the first chain, as far as its run is; null until a network is finished. */
export function gradientNumbers(
  core: Core,
  { item }: Chain,
  { theory, trials }: ChainRun,
  { median }: ChainCurves,
  { at, layers }: GradientSettings,
): GradientNumbers | null {
  if (theory === null || trials.length === 0) return null;
  const here = trials.map(({ logs }) => logs[at]);
  const place = layers - 1 - at;
  const lipschitz = core.properties(item.id, item.params).lipschitz;
  const steepest = lipschitz?.value ?? null;
  const most = 0.5 * Math.log10(theory.weightVariance) + Math.log10(steepest ?? Number.NaN);
  return {
    at,
    layer: place + 1,
    count: trials.length,
    median: median[at],
    low: quantile(here, 0.1),
    high: quantile(here, 0.9),
    theory: theory.logGradient[place],
    bound: at === 0 ? 0 : at * most,
    steepest,
    factor: 10 ** (median[at] / at),
    fate: fateOf(median[at], at),
    passing: { float16: passingOf(median, 'float16'), float32: passingOf(median, 'float32') },
    meanSlope: quantile(
      trials.map(({ meanSlope }) => meanSlope[place]),
      0.5,
    ),
    zeroGradients: quantile(
      trials.map(({ zeroGradients }) => zeroGradients[place]),
      0.5,
    ),
  };
}
