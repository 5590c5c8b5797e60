// The words of the derivations, English and Chinese.
import type { Derivation } from '../lessons/derivations.ts';

type Steps = Readonly<
  Record<
    Derivation['id'] | 'softmax',
    { readonly title: string; readonly lead: string; readonly notes: readonly string[] }
  >
>;

export interface DerivationWords {
  readonly lead: string;
  readonly jets: {
    readonly title: string;
    readonly text: string;
    readonly product: string;
    readonly chain: string;
    readonly end: string;
  };
  readonly checked: (units: string, x: string) => string;
  readonly exact: string;
  readonly checkedAt: (units: string) => string;
  readonly method: string;
  readonly open: string;
  readonly steps: Steps;
}

export const en: DerivationWords = {
  lead: 'How f′ and f″ come about, by hand for seven functions and softmax, and by machine for all. Each identity is checked on this page, now, against the core.',
  jets: {
    title: 'By machine: jets',
    text: 'No function of the catalogue has a derivative that somebody typed. The core computes with triples (value, slope, curvature), beginning with x itself:',
    product: 'A product of triples is the product rule, twice:',
    chain: 'A function of a triple is the chain rule, twice:',
    end: 'Only the primitives, such as the exponential and σ, know their own slope and curvature; whatever is composed of them brings f′ and f″ along. At a kink both sides are kept apart.',
  },
  checked: (units, x) =>
    `holds: at 1,001 points off by at most ${units} unit${units === '1' ? '' : 's'} in the last place (x = ${x})`,
  exact: 'holds: at 1,001 points the same to the last bit',
  checkedAt: (units) =>
    `holds: at z = (1, 2, 0.5, −1) off by at most ${units} unit${units === '1' ? '' : 's'} in the last place`,
  method:
    'What is compared is the left side from the core with the right side put together from the core’s values, in units in the last place of the largest term.',
  open: 'Open in Explore',
  steps: {
    sigmoid: {
      title: 'Sigmoid',
      lead: 'The quotient rule, and then a fraction pulled apart:',
      notes: [
        '',
        '',
        'The second factor is 1 − σ(x), and that is σ(−x), which keeps its digits far to the right.',
        '',
      ],
    },
    tanh: {
      title: 'Tanh',
      lead: 'Tanh is a sigmoid, twice as high and twice as fast, moved down by one:',
      notes: ['', 'The chain rule gives two factors 2:', '', ''],
    },
    softplus: {
      title: 'Softplus',
      lead: 'The derivative of the rounded corner is the rounded step:',
      notes: ['', '', ''],
    },
    elu: {
      title: 'ELU',
      lead: 'On the left the slope is read off the value:',
      notes: ['', '', '', 'At 0 the two sides agree only for α = 1.'],
    },
    gelu: {
      title: 'GELU',
      lead: 'The product rule, with the density φ as the slope of Φ:',
      notes: [
        '',
        '',
        'The density falls at the rate x:',
        'So the curvature changes its sign at x = ±√2, where GELU is steepest.',
      ],
    },
    swish: {
      title: 'Swish',
      lead: 'The product rule and the chain rule:',
      notes: ['', '', 'Sorted by σ(βx); note that every σ keeps its β:', ''],
    },
    mish: {
      title: 'Mish',
      lead: 'Softplus inside tanh inside a product:',
      notes: ['', '', ''],
    },
    softmax: {
      title: 'Softmax',
      lead: 'Every output depends on every input, so there are two cases:',
      notes: [
        '',
        'For the input of its own:',
        'For another one:',
        'Together a full matrix; its diagonal alone is not the gradient.',
      ],
    },
  },
};

export const zh: DerivationWords = {
  lead: 'f′ 与 f″ 从何而来：七种函数和 softmax 用手推，其余全部由机器推。每个恒等式都在本页当场与计算核心核对。',
  jets: {
    title: '机器推导：二阶射流',
    text: '目录中没有一个函数的导数是手写的。计算核心对三元组（值、斜率、曲率）做运算，从 x 本身开始：',
    product: '三元组相乘，就是两次乘积法则：',
    chain: '对三元组取函数，就是两次链式法则：',
    end: '只有指数、σ 等基本函数知道自己的斜率与曲率；凡由它们复合而成的函数，f′ 与 f″ 都随之而来。在折点处，左右两侧分开保存。',
  },
  checked: (units, x) => `成立：1001 个点上至多相差 ${units} 个末位单位（x = ${x}）`,
  exact: '成立：1001 个点上逐位相同',
  checkedAt: (units) => `成立：z = (1, 2, 0.5, −1) 时至多相差 ${units} 个末位单位`,
  method: '比较的是：左边取自计算核心，右边由核心给出的各项拼成；差以最大一项的末位单位计。',
  open: '在“探索”中打开',
  steps: {
    sigmoid: {
      title: 'Sigmoid',
      lead: '用商的求导法则，再把分式拆开：',
      notes: ['', '', '第二个因子是 1 − σ(x)，也就是 σ(−x)，后者在右端很远处仍保有全部有效数字。', ''],
    },
    tanh: {
      title: 'Tanh',
      lead: 'Tanh 就是高一倍、快一倍、再下移 1 的 sigmoid：',
      notes: ['', '链式法则给出两个因子 2：', '', ''],
    },
    softplus: { title: 'Softplus', lead: '磨圆的折角，其导数是磨圆的台阶：', notes: ['', '', ''] },
    elu: {
      title: 'ELU',
      lead: '在左侧，斜率可由函数值直接读出：',
      notes: ['', '', '', '在 0 处，只有 α = 1 时两侧一致。'],
    },
    gelu: {
      title: 'GELU',
      lead: '乘积法则，其中 Φ 的斜率就是密度 φ：',
      notes: ['', '', '密度按 x 的速率下降：', '所以曲率在 x = ±√2 处变号，那里 GELU 最陡。'],
    },
    swish: {
      title: 'Swish',
      lead: '乘积法则与链式法则：',
      notes: ['', '', '按 σ(βx) 整理；注意每个 σ 里都有 β：', ''],
    },
    mish: { title: 'Mish', lead: 'Softplus 套在 tanh 里，再与 x 相乘：', notes: ['', '', ''] },
    softmax: {
      title: 'Softmax',
      lead: '每个输出依赖每个输入，所以分两种情形：',
      notes: ['', '对自己的输入：', '对别的输入：', '合起来是一个完整的矩阵，只取对角线并不是梯度。'],
    },
  },
};
