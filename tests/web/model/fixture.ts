// A small catalogue with everything names and parameters can do: aliases, ambiguity, open and mutual bounds.
import type { ActivationInfo, Domain, ParameterInfo } from '../../../web/src/core/types.ts';

const anyNumber: Domain = { min: -1e100, max: 1e100 };

function parameter(id: string, symbol: string, initial: number, domain: Domain = anyNumber): ParameterInfo {
  return { id, symbol, label: id, zh: id, initial, min: initial - 2, max: initial + 2, step: 0.01, domain };
}

type Facts = Pick<ActivationInfo, 'id' | 'name'> & Partial<ActivationInfo>;

function activation(facts: Facts): ActivationInfo {
  return {
    zh: facts.name,
    family: 'rectified',
    aliases: [],
    tex: 'x',
    dtex: '1',
    source: { text: '', id: '' },
    frameworks: {},
    variants: [],
    smoothness: 'C0',
    symmetry: 'none',
    view: [-5, 5],
    params: [],
    ...facts,
  };
}

export const catalogue: readonly ActivationInfo[] = [
  activation({
    id: 'relu',
    name: 'ReLU',
    zh: '修正线性单元(线性整流函数)',
    aliases: ['rectifier', 'ramp'],
    frameworks: { torch: 'nn.ReLU', onnx: 'Relu' },
  }),
  activation({
    id: 'leaky-relu',
    name: 'Leaky ReLU',
    zh: '带泄露修正线性单元',
    aliases: ['LReLU'],
    frameworks: { torch: 'nn.LeakyReLU(0.01)' },
    params: [parameter('alpha', 'α', 0.01)],
  }),
  activation({
    id: 'srelu',
    name: 'SReLU',
    aliases: ['S-shaped ReLU'],
    params: [
      parameter('tl', 't_l', -1, { ...anyNumber, maxParam: 'tr' }),
      parameter('al', 'a_l', 0.7),
      parameter('tr', 't_r', 1, { ...anyNumber, minParam: 'tl' }),
      parameter('ar', 'a_r', 0.4),
    ],
  }),
  activation({ id: 'softplus', name: 'Softplus', zh: 'Softplus 函数(平滑 ReLU)', aliases: ['SmoothReLU'] }),
  activation({ id: 'sparse-plus', name: 'SparsePlus', aliases: ['SmeLU', 'smooth ReLU'] }),
  activation({
    id: 'elu',
    name: 'ELU',
    zh: '指数线性单元',
    params: [{ ...parameter('alpha', 'α', 1, { min: 0, max: 1e100, minOpen: true }), min: 0.1 }],
  }),
  activation({
    id: 'silu',
    name: 'SiLU',
    aliases: ['Swish-1', 'SiL'],
    frameworks: { onnx: 'Swish(alpha=1)' },
  }),
  activation({ id: 'swish', name: 'Swish (beta)', zh: 'Swish 函数', params: [parameter('beta', 'β', 1)] }),
  activation({
    id: 'gelu',
    name: 'GELU',
    zh: '高斯误差线性单元',
    frameworks: { torch: "nn.GELU(approximate='none')" },
  }),
  activation({ id: 'elliott', name: 'Élliott', aliases: [] }),
  activation({
    id: 'hard-sigmoid',
    name: 'Hard sigmoid (Keras 1-2, ONNX)',
    zh: 'Hard Sigmoid(硬 Sigmoid)',
    frameworks: { onnx: 'HardSigmoid(alpha=0.2,beta=0.5)' },
    params: [parameter('alpha', 'α', 0.2), parameter('beta', 'β', 0.5)],
  }),
  activation({
    id: 'hard-tanh',
    name: 'Hard tanh',
    zh: 'Hard Tanh(硬双曲正切)',
    aliases: ['satlins', 'ramp clip'],
    frameworks: { torch: 'nn.Hardtanh(-1,1)', onnx: 'Clip' },
    // Declared on one side only, as a catalogue may do.
    params: [
      parameter('lo', 'l', -1, { ...anyNumber, maxParam: 'hi', maxOpen: true }),
      parameter('hi', 'h', 1),
    ],
  }),
  activation({
    id: 'hard-swish',
    name: 'Hard swish',
    aliases: ['Hard SiLU'],
    frameworks: { torch: 'nn.Hardswish', keras: 'activations.hard_silu (hard_swish)' },
  }),
];

/** The function of this id; fails loudly for a mistake in a test. */
export function functionOf(id: string): ActivationInfo {
  const info = catalogue.find((candidate) => candidate.id === id);
  if (!info) throw new Error(`no ${id} in the fixture`);
  return info;
}
