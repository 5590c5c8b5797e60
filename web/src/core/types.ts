// The shapes of the core's public API: what goes in, what comes out, in which units.
import type { NetworkOptions, NetworkResult } from './network/types.ts';
import type { Properties } from './properties.ts';

/** Parameter values by parameter id; what is missing takes its default. */
export type Params = Readonly<Record<string, number>>;

/** The general variant g(x) = a·f(b·x + c) + d; defaults 1, 1, 0, 0; b ≠ 0, all finite. */
export interface Transform {
  readonly a?: number;
  readonly b?: number;
  readonly c?: number;
  readonly d?: number;
}

/** Values and derivatives at each x. Each array is as long as x and owned by the caller. */
export interface Jets {
  readonly f: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
}

export type BreakKind = 'kink' | 'jump' | 'pole' | 'edge';

/** A point where f or f′ is not continuous: one-sided values and what the field takes at the point itself. */
export interface Break {
  readonly x: number;
  readonly kind: BreakKind;
  readonly f: readonly [left: number, at: number, right: number];
  readonly d1: readonly [left: number, at: number, right: number];
}

/**
 * The values a parameter may have, of which the slider shows only part: what the mathematics allows, as far as it is
 * 0 or of a size from 1e-100 to 1e100.
 * A bound may follow another parameter (`minParam`, `maxParam`): then that parameter's value, times the factor if
 * there is one, bounds it beside the number.
 */
export interface Domain {
  readonly min: number;
  readonly max: number;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly minParam?: string;
  readonly maxParam?: string;
  readonly minFactor?: number;
  readonly maxFactor?: number;
}

export interface ParameterInfo {
  readonly id: string;
  /** Short mathematical symbol, e.g. α. */
  readonly symbol: string;
  readonly label: string;
  readonly zh: string;
  readonly initial: number;
  /** Slider range and step. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly domain: Domain;
  /** An index into the inputs of a vector function: a whole number from 0 to their number − 1. */
  readonly index?: true;
}

export type Smoothness = 'smooth' | 'C3' | 'C2' | 'C1' | 'C0' | 'discontinuous';
export type Symmetry = 'none' | 'odd' | 'even';

export interface Frameworks {
  readonly torch?: string;
  readonly keras?: string;
  readonly jax?: string;
  readonly tfjs?: string;
  readonly onnx?: string;
}

/**
 * The same name elsewhere for something else: who takes what, as a formula. Where that alone does not tell, `is` names
 * the function of the catalogue that it is, as a link does.
 */
export interface Variant {
  readonly who: string;
  readonly what: string;
  readonly is?: string;
}

export interface Source {
  readonly text: string;
  /** doi:…, arXiv:… or the proceedings; empty where none is known. */
  readonly id: string;
}

/** What every function has, of a number or of a vector. */
export interface FunctionInfo {
  readonly id: string;
  readonly name: string;
  /** Chinese name; equal to the name where the field has none. */
  readonly zh: string;
  readonly aliases: readonly string[];
  /** TeX of the function. */
  readonly tex: string;
  readonly source: Source;
  readonly frameworks: Frameworks;
  readonly params: readonly ParameterInfo[];
}

/** The facts of one activation function. */
export interface ActivationInfo extends FunctionInfo {
  readonly family: string;
  /** TeX of f′(x). */
  readonly dtex: string;
  readonly variants: readonly Variant[];
  readonly smoothness: Smoothness;
  readonly symmetry: Symmetry;
  /** Suggested x range. */
  readonly view: readonly [lo: number, hi: number];
}

/** The facts of one function of a vector z. */
export interface VectorInfo extends FunctionInfo {
  /** TeX of the Jacobian ∂(output i)/∂zⱼ; of both partial derivatives where there are two inputs. */
  readonly jacobianTex: string;
  /** Two inputs [a, b], or any number n from 1 to 1024. */
  readonly inputs: 'any' | 2;
  readonly outputs: 1 | 'n' | '2n';
}

/** A vector function at one z. The Jacobian is row-major, outputs × inputs. Both are owned by the caller. */
export interface VectorValues {
  readonly value: Float64Array;
  readonly jacobian: Float64Array;
}

/** A window on a curve: data units on both axes, and its size in CSS pixels. */
export interface View {
  readonly x: readonly [lo: number, hi: number];
  readonly y: readonly [lo: number, hi: number];
  readonly width: number;
  readonly height: number;
}

export interface TraceOptions {
  readonly params?: Params;
  readonly transform?: Transform;
  /** Of f, f′ or f″; default 0. */
  readonly order?: 0 | 1 | 2;
  readonly view: View;
}

/** A curve as a polyline that is right to a tenth of a pixel. */
export interface Trace {
  /** x0,y0,x1,y1,… in data units; NaN,NaN between arcs. Cut about a pixel outside the window. */
  readonly points: Float64Array;
  /** The breaks inside the x range of the window. */
  readonly breaks: readonly Break[];
}

export interface EvaluateOptions {
  readonly transform?: Transform;
  /** Arrays to fill instead of new ones; each must be as long as x. */
  readonly out?: Jets;
}

/** The numeric core. Every method throws ActivationError on bad input and nothing else. */
export interface Core {
  readonly catalogue: readonly ActivationInfo[];
  /**
   * f, f′, f″ at each x. NaN gives NaN, ±∞ the limit. With a transform, u = b·x + c and f(u) are doubles as well:
   * where one of them overflows, g does.
   */
  evaluate(id: string, x: ArrayLike<number>, params?: Params, options?: EvaluateOptions): Jets;
  /** Breaks in ascending order of x. */
  breaks(id: string, params?: Params, transform?: Transform): Break[];
  /** The fewest points that draw f, f′ or f″ in a window; breaks are vertices, jumps separate arcs. */
  trace(id: string, options: TraceOptions): Trace;
  /** Facts computed for these parameters: range, extrema, zeros, slopes, Gaussian moments, … */
  properties(id: string, params?: Params, transform?: Transform): Properties;
  readonly vectors: readonly VectorInfo[];
  /**
   * A vector function and its full Jacobian. NaN in z gives NaN in what depends on it; an infinite largest z of
   * the softmax family takes everything, and two of them, which have no limit, give NaN.
   */
  evaluateVector(id: string, z: ArrayLike<number>, params?: Params): VectorValues;
  /**
   * Signals and gradients in random deep networks, and what theory says of them. In a browser a worker does it, or
   * slices of 8 ms where none may run; a run that would need too much memory is refused before it starts.
   */
  propagate(options: NetworkOptions): Promise<NetworkResult>;
}

export interface LoadOptions {
  /** Where the WebAssembly comes from; by default `core.wasm` beside this script. */
  readonly wasm?: URL | string | BufferSource | WebAssembly.Module;
  /** Milliseconds before a load counts as failed; default 10,000. */
  readonly timeoutMs?: number;
}
