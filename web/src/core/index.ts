// What the core gives to the rest of the project and to the package: everything that others may import from here.
export { ActivationError, type ErrorCode, type LoadFailure } from './error.ts';
export { loadCore } from './load.ts';
export type {
  InitScheme,
  NetworkInit,
  NetworkMap,
  NetworkOptions,
  NetworkProgress,
  NetworkResult,
  NetworkTheory,
  NetworkTrial,
  Signals,
} from './network/types.ts';
export type {
  Asymptote,
  Extremum,
  Interval,
  Moments,
  Plateau,
  Point,
  Properties,
} from './properties.ts';
export type {
  ActivationInfo,
  Break,
  BreakKind,
  Core,
  Domain,
  EvaluateOptions,
  Frameworks,
  FunctionInfo,
  Jets,
  LoadOptions,
  ParameterInfo,
  Params,
  Smoothness,
  Source,
  Symmetry,
  Trace,
  TraceOptions,
  Transform,
  Variant,
  VectorInfo,
  VectorValues,
  View,
} from './types.ts';
