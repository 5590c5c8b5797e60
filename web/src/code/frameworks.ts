// A framework's own function where the catalogue knows of one, with its names for our parameters.
import type { ActivationInfo, Params } from '../core/types.ts';
import type { Dialect } from './dialects.ts';

type Names = Readonly<Record<string, string>>;

/** By call: the argument that each of our parameters is. Null: it needs more than names, so the formula is written. */
const argumentNames: Readonly<Record<string, Names | null>> = {
  'nn.LeakyReLU': { alpha: 'negative_slope' },
  'nn.PReLU': { a: 'init' },
  'nn.Threshold': { theta: 'threshold', value: 'value' },
  'nn.ELU': { alpha: 'alpha' },
  'nn.CELU': { alpha: 'alpha' },
  'nn.Softplus': { beta: 'beta' },
  'nn.Hardtanh': { lo: 'min_val', hi: 'max_val' },
  'nn.Hardshrink': { lam: 'lambd' },
  'nn.Softshrink': { lam: 'lambd' },
  // Draws its slope at random while training.
  'nn.RReLU': null,
  // Takes its value at 0 as an array.
  'torch.heaviside': null,
  'layers.PReLU': null,
  'activations.leaky_relu': { alpha: 'negative_slope' },
  'activations.threshold': { theta: 'threshold', value: 'default_value' },
  'activations.relu': { A: 'max_value' },
  'activations.elu': { alpha: 'alpha' },
  'activations.celu': { alpha: 'alpha' },
  'activations.hard_shrink': { lam: 'threshold' },
  'activations.soft_shrink': { lam: 'threshold' },
  'activations.squareplus': { b: 'b' },
  'nn.leaky_relu': { alpha: 'negative_slope' },
  'nn.elu': { alpha: 'alpha' },
  'nn.celu': { alpha: 'alpha' },
  'nn.squareplus': { b: 'b' },
  'jnp.heaviside': null,
};

/** Where a framework's names are at home: what is written before them. */
const homes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  torch: {},
  keras: { activations: 'keras.activations', ops: 'keras.ops', layers: 'keras.layers' },
  jax: { nn: 'jax.nn' },
};

/**
 * The call that gives the function with these values, of `x`, or as a module that is then called; null where the
 * catalogue knows of none, or of one that is not quite the same.
 */
export function frameworkCall(info: ActivationInfo, params: Params, { id }: Dialect): string | null {
  const written = id === 'torch' || id === 'keras' || id === 'jax' ? info.frameworks[id] : undefined;
  // “nn.GELU(approximate='none')”, “activations.silu (swish)”, “activations.leaky_relu(0.2); layers.LeakyReLU(0.3)”
  const [, name, given = ''] = /^([\w.]+)(?:\(([^)]*)\))?/.exec(written ?? '') ?? [];
  if (written === undefined || name === undefined || /normalised/.test(written)) return null;
  const names = name in argumentNames ? argumentNames[name] : {};
  if (names === null) return null;
  const value = (param: string, initial: number): number => params[param] ?? initial;
  // A parameter that the framework's function lacks must be as it is there.
  if (info.params.some(({ id, initial }) => names[id] === undefined && value(id, initial) !== initial))
    return null;
  const fixed = given.split(',').filter((part) => /=\s*(?:'\w*'|True|False)$/.test(part.trim()));
  const own = info.params
    .filter(({ id }) => names[id] !== undefined)
    .map(({ id, initial }) => `${names[id]}=${value(id, initial)}`);
  const options = [...fixed, ...own].map((part) => part.trim());
  const [first, ...rest] = name.split('.');
  const full = [homes[id]?.[first] ?? first, ...rest].join('.');
  const isModule = id === 'torch' && first === 'nn';
  return `${full}(${(isModule ? options : ['x', ...options]).join(', ')})`;
}
