// How formulas are written in each language: its names for the functions they use.

/** A line or more that must stand before the function, and what it is called there. */
interface Helper {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface Dialect {
  readonly id: 'torch' | 'keras' | 'jax' | 'numpy' | 'cpp';
  readonly title: string;
  readonly imports: readonly string[];
  /** Names by the function's name in formulas: `$` takes the arguments; for what is missing there is a helper. */
  readonly functions: Readonly<Record<string, string>>;
  /** The same of plain numbers, where the names above take arrays only. */
  readonly scalars: Readonly<Record<string, string>>;
  readonly helpers: Readonly<Record<string, Helper>>;
  /** Largest and smallest of a number and an array; `$n` is the number, `$a` the array. */
  readonly clamp: { readonly max: string; readonly min: string } | null;
  readonly where: string;
  readonly pi: string;
  readonly e: string;
}

const python = { scalars: {}, helpers: {}, clamp: null } as const;

/** Names that array libraries share, behind a prefix. */
function arrays(
  prefix: string,
  others: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const same = ['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'exp', 'sqrt', 'expm1', 'log1p'];
  return {
    ...Object.fromEntries(
      same.map((name) => [['expm1', 'log1p'].includes(name) ? name : `\\${name}`, `${prefix}${name}($)`]),
    ),
    '\\ln': `${prefix}log($)`,
    '\\arctan': `${prefix}arctan($)`,
    arsinh: `${prefix}arcsinh($)`,
    sgn: `${prefix}sign($)`,
    abs: `${prefix}abs($)`,
    '\\max': `${prefix}maximum($)`,
    '\\min': `${prefix}minimum($)`,
    ...others,
  };
}

const mathScalars = {
  '\\sqrt': 'math.sqrt($)',
  '\\exp': 'math.exp($)',
  '\\ln': 'math.log($)',
  abs: 'abs($)',
};

const numpy: Dialect = {
  ...python,
  id: 'numpy',
  title: 'NumPy',
  imports: ['import math', 'import numpy as np'],
  functions: arrays('np.', { softplus: 'np.logaddexp(0, $)' }),
  helpers: {
    erf: { name: 'erf', lines: ['erf = np.vectorize(math.erf, otypes=[float])'] },
    '\\sigma': { name: 'sigmoid', lines: ['def sigmoid(x):', '    return 1 / (1 + np.exp(-x))'] },
  },
  ...{ where: 'np.where($)', pi: 'np.pi', e: 'np.e' },
};

const jax: Dialect = {
  ...python,
  id: 'jax',
  title: 'JAX',
  imports: ['import jax', 'import jax.numpy as jnp'],
  functions: arrays('jnp.', {
    ...{ erf: 'jax.scipy.special.erf($)', '\\sigma': 'jax.nn.sigmoid($)', softplus: 'jax.nn.softplus($)' },
    ReLU6: 'jax.nn.relu6($)',
  }),
  ...{ where: 'jnp.where($)', pi: 'jnp.pi', e: 'jnp.e' },
};

const keras: Dialect = {
  ...python,
  id: 'keras',
  title: 'Keras',
  imports: ['import math', 'import keras'],
  functions: arrays('keras.ops.', {
    ...{ erf: 'keras.ops.erf($)', '\\sigma': 'keras.ops.sigmoid($)', softplus: 'keras.ops.softplus($)' },
    ReLU6: 'keras.ops.relu6($)',
  }),
  scalars: mathScalars,
  ...{ where: 'keras.ops.where($)', pi: 'math.pi', e: 'math.e' },
};

const torch: Dialect = {
  ...python,
  id: 'torch',
  title: 'PyTorch',
  imports: ['import math', 'import torch', 'from torch import nn'],
  functions: arrays('torch.', {
    ...{ erf: 'torch.erf($)', '\\sigma': 'torch.sigmoid($)', softplus: 'nn.functional.softplus($)' },
    ...{ ReLU6: 'nn.functional.relu6($)', '\\arctan': 'torch.atan($)', arsinh: 'torch.asinh($)' },
  }),
  scalars: mathScalars,
  clamp: { max: 'torch.clamp($a, min=$n)', min: 'torch.clamp($a, max=$n)' },
  ...{ where: 'torch.where($)', pi: 'math.pi', e: 'math.e' },
};

/** C++ has no such function. */
function without(name: string, all: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [name]: _, ...others } = all;
  return others;
}

const cpp: Dialect = {
  id: 'cpp',
  title: 'C++',
  imports: ['#include <algorithm>', '#include <cmath>', '#include <numbers>'],
  functions: without(
    'sgn',
    arrays('std::', {
      ...{ '\\ln': 'std::log($)', '\\arctan': 'std::atan($)', arsinh: 'std::asinh($)', erf: 'std::erf($)' },
      ...{ '\\max': 'std::max($)', '\\min': 'std::min($)' },
    }),
  ),
  scalars: {},
  helpers: {
    sgn: { name: 'sign', lines: ['const auto sign = [](double u) { return (u > 0.0) - (u < 0.0) + 0.0; };'] },
    softplus: {
      name: 'softplus',
      lines: [
        'const auto softplus = [](double u) { return std::max(u, 0.0) + std::log1p(std::exp(-std::abs(u))); };',
      ],
    },
    '\\sigma': {
      name: 'sigmoid',
      lines: ['const auto sigmoid = [](double u) { return 1.0 / (1.0 + std::exp(-u)); };'],
    },
  },
  clamp: null,
  ...{ where: '', pi: 'std::numbers::pi', e: 'std::numbers::e' },
};

export const dialects: readonly Dialect[] = [torch, keras, jax, numpy, cpp];

export function dialectOf(id: Dialect['id']): Dialect {
  return dialects.find((dialect) => dialect.id === id) ?? numpy;
}
