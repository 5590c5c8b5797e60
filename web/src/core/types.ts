// The shapes of the core's public API: what goes in, what comes out, in which units.

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
 * The values a parameter may have mathematically; the slider shows only part of it.
 * A bound may follow another parameter (`minParam`, `maxParam`): then that parameter's value is the bound.
 */
export interface Domain {
  readonly min: number;
  readonly max: number;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly minParam?: string;
  readonly maxParam?: string;
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

/** The same name elsewhere for something else: who takes what, as a formula. */
export interface Variant {
  readonly who: string;
  readonly what: string;
}

export interface Source {
  readonly text: string;
  /** doi:…, arXiv:… or the proceedings; empty where none is known. */
  readonly id: string;
}

/** The facts of one activation function. */
export interface ActivationInfo {
  readonly id: string;
  readonly name: string;
  /** Chinese name; equal to the name where the field has none. */
  readonly zh: string;
  readonly family: string;
  readonly aliases: readonly string[];
  /** TeX of f(x) and f′(x). */
  readonly tex: string;
  readonly dtex: string;
  readonly source: Source;
  readonly frameworks: Frameworks;
  readonly variants: readonly Variant[];
  readonly smoothness: Smoothness;
  readonly symmetry: Symmetry;
  /** Suggested x range. */
  readonly view: readonly [lo: number, hi: number];
  readonly params: readonly ParameterInfo[];
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
  /** f, f′, f″ at each x. NaN gives NaN, ±∞ the limit. */
  evaluate(id: string, x: ArrayLike<number>, params?: Params, options?: EvaluateOptions): Jets;
  /** Breaks in ascending order of x. */
  breaks(id: string, params?: Params, transform?: Transform): Break[];
  /** The fewest points that draw f, f′ or f″ in a window; breaks are vertices, jumps separate arcs. */
  trace(id: string, options: TraceOptions): Trace;
}

export interface LoadOptions {
  /** Where the WebAssembly comes from; by default `core.wasm` beside this script. */
  readonly wasm?: URL | string | BufferSource | WebAssembly.Module;
  /** Milliseconds before a load counts as failed; default 10,000. */
  readonly timeoutMs?: number;
}
