// The shapes of core.propagate: a random network, what its signals and gradients did, and what theory says.
import type { Params } from '../types.ts';

/**
 * How weights are drawn, for layers of n units: `normal` with the deviation `std` for one weight; the others as in
 * their papers, times `gain`: `lecun` normal with variance 1/n, `glorot` uniform with variance 1/n, `he` normal with
 * variance 2/n, `orthogonal` uniform among the orthogonal matrices.
 */
export type InitScheme = 'normal' | 'lecun' | 'glorot' | 'he' | 'orthogonal';

export interface NetworkInit {
  readonly scheme: InitScheme;
  /** Not with `normal`; 1e-6 to 1000, default 1. */
  readonly gain?: number;
  /** With `normal` alone; 1e-6 to 1000, default 1. */
  readonly std?: number;
}

/** How far a run is, and what is finished of it. */
export interface NetworkProgress {
  /** From 0 to 1. */
  readonly fraction: number;
  /** Comes before the first trial. */
  readonly theory: NetworkTheory | null;
  /** See NetworkResult. */
  readonly lyapunov: number | null;
  readonly trials: readonly NetworkTrial[];
}

/** Layers compute x ← φ(W·x + b). The first input is standard normal, and so is the gradient that starts back. */
export interface NetworkOptions {
  readonly activation: { readonly id: string; readonly params?: Params };
  /** 1 to 1000. */
  readonly layers: number;
  /** Units per layer, 1 to 1024. */
  readonly width: number;
  /** Inputs that go through the same network, 1 to 1024; default 64. */
  readonly batch?: number;
  /** Default: he. */
  readonly init?: NetworkInit;
  /** Deviation of one bias, 0 to 1000; default 0. */
  readonly bias?: { readonly std?: number };
  /** A whole number from 0 to 2⁵³ − 1; default 0. The same seed gives the same bits in every browser. */
  readonly seed?: number;
  /** Networks drawn one after the other, 1 to 64; default 1. */
  readonly trials?: number;
  /** Cancels the run; the promise then rejects with the signal's reason, as that of `fetch` does. */
  readonly signal?: AbortSignal;
  /** Called some 20 times a second and after each trial. */
  readonly onProgress?: (progress: NetworkProgress) => void;
}

/**
 * Of all pre-activations W·x + b, or all activations φ(…), one number per layer. True are mean·10^exponent,
 * variance·10^(2·exponent), lowest·10^exponent and highest·10^exponent; the exponent is 0 where the largest signal
 * is between 1e-100 and 1e100. NaN from the layer on in which a signal has no value or one beyond every scale.
 */
export interface Signals {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  readonly exponent: Float64Array;
  /** Layer after layer 64 counts, for equal bins from lowest to highest. All in the first bin where those agree. */
  readonly histogram: Uint32Array;
}

/** One network. Arrays are by layer, the first layer first. */
export interface NetworkTrial {
  readonly preActivations: Signals;
  readonly activations: Signals;
  /**
   * log₁₀ of the norm, over all units and samples, of the gradient at the layer's pre-activations, less that at the
   * last layer's, where the gradient starts: there it is 0. −∞ where nothing comes back; NaN where the signals
   * ended on their way, or φ′ is infinite.
   */
  readonly logGradient: Float64Array;
  /** Share of the layer's pre-activations at which φ′ is exactly 0. */
  readonly zeroGradients: Float64Array;
  /** Mean of φ′ over the layer's pre-activations. */
  readonly meanSlope: Float64Array;
}

/** Points of a map. */
export interface NetworkMap {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Mean-field theory: what a network of infinite width does with this setting. */
export interface NetworkTheory {
  /** σ_w² = width × variance of one weight, and σ_b². */
  readonly weightVariance: number;
  readonly biasVariance: number;
  /**
   * The length to which q → σ_w²·E φ(√q z)² + σ_b² leads; 0 where signals die out, null where they grow without end,
   * and, together with χ, where it is not known.
   */
  readonly q: number | null;
  /**
   * σ_w²·E φ′(√q z)² there, in the limit where q is 0, or in the last layer where there is no such q; null where it
   * is not known: φ oscillates too fast, or lengths have left all numbers. ∞ where the slopes alone have left them.
   */
  readonly chi: number | null;
  /** By layer: log₁₀ of the length q of its pre-activations, and of χ there; NaN where they are not known. */
  readonly logLength: Float64Array;
  readonly logChi: Float64Array;
  /**
   * By layer: the gradient's log₁₀ norm to expect; 0 in the last layer, NaN where χ is not known on the way. By the
   * Lyapunov exponent where there is one.
   */
  readonly logGradient: Float64Array;
  /** q → V(q) at 65 points from 0 to twice the larger of q* and the first layer's q. */
  readonly lengthMap: NetworkMap;
  /** c → C(c) at 33 points from −1 to 1, at q*, or at the first layer's q where that is 0 or not there; or NaN. */
  readonly correlationMap: NetworkMap;
}

export interface NetworkResult {
  readonly trials: readonly NetworkTrial[];
  readonly theory: NetworkTheory;
  /**
   * Growth of ln ‖gradient‖ per layer, known exactly where the activation is one straight line: for the identity
   * with normal weights ½(ψ(n/2) + ln 2) + ln std, with orthogonal ones ln gain. Else null.
   */
  readonly lyapunov: number | null;
}
