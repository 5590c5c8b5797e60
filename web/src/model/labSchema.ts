// The labs' keys as data, for schema.json: what they take, their limits and defaults.
import { gateBounds, gateDefaults, gateIds } from './gatesCodec.ts';
import {
  gradientBounds,
  gradientDefaults,
  type GradientNumber,
  initSchemes,
  maxChains,
} from './gradientCodec.ts';
import { buildDefaults, heightBounds } from './buildCodec.ts';
import { figures } from './figure.ts';
import { places, ways } from './hosts.ts';
import type { builderKeys, labKeys } from './lab.ts';
import { classBounds, logitBounds, shiftBounds, softmaxDefaults, temperatureBounds } from './softmaxCodec.ts';
import { langs, themes } from './state.ts';

export interface LabKey {
  readonly type: 'numbers' | 'number' | 'choice' | 'words' | 'functions' | 'text';
  readonly words?: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly default: unknown;
  readonly description: { readonly en: string; readonly zh: string };
}

type LabKeys<P extends keyof typeof labKeys> = Readonly<Record<(typeof labKeys)[P][number], LabKey>>;

type Description = LabKey['description'];

const network = gradientDefaults;
const some = (key: GradientNumber, description: Description): LabKey => {
  const { min, max } = gradientBounds[key];
  return { type: 'number', limits: { min, max }, default: network[key], description };
};
/** A whole number. */
const whole = (key: GradientNumber, description: Description): LabKey => {
  const { limits, ...rest } = some(key, description);
  return { ...rest, limits: { ...limits, step: 1 } };
};

const { z, T, target, shift } = softmaxDefaults;
const { id, a, b } = gateDefaults;

/** By page. A number outside its limits is brought to the nearest end. */
export const labSchema: {
  readonly gradient: LabKeys<'gradient'>;
  readonly softmax: LabKeys<'softmax'>;
  readonly gates: LabKeys<'gates'>;
  readonly build: Readonly<Record<(typeof builderKeys)[number], LabKey>>;
} = {
  gradient: {
    f: {
      type: 'functions',
      limits: { maxCount: maxChains },
      default: network.chains.map(({ item }) => item.id).join(','),
      description: {
        en: 'Functions of the networks side by side, with parameters as elsewhere; the first is explained.',
        zh: '并列的各网络所用的函数，参数写法同其他页面；讲解第一个。',
      },
    },
    layers: whole('layers', { en: 'Layers.', zh: '层数。' }),
    width: whole('width', { en: 'Units per layer.', zh: '每层单元数。' }),
    batch: whole('batch', { en: 'Inputs that go through the same network.', zh: '通过同一网络的输入个数。' }),
    init: {
      type: 'words',
      words: initSchemes,
      default: network.chains.map(({ scheme }) => scheme).join(','),
      description: {
        en: 'How weights are drawn, one word per function; the last counts for those after it. With f given: lecun.',
        zh: '权重的抽取方式，每个函数一个词，最后一个词用于其后各函数。给出 f 时默认为 lecun。',
      },
    },
    gain: some('gain', { en: 'Factor on weights, but for normal.', zh: '权重的倍数，normal 除外。' }),
    std: some('std', { en: 'Deviation of a weight, for normal.', zh: 'normal 时单个权重的标准差。' }),
    bias: some('bias', { en: 'Deviation of a bias.', zh: '单个偏置的标准差。' }),
    seed: whole('seed', { en: 'Seed of the random numbers.', zh: '随机种子。' }),
    trials: whole('trials', { en: 'Networks of each kind.', zh: '每种网络的个数。' }),
    at: {
      type: 'number',
      limits: { min: 0, max: gradientBounds.layers.max - 1 },
      default: network.at,
      description: {
        en: 'Layers back from the last, where the probe stands.',
        zh: '探针位于从最后一层往回数的第几层。',
      },
    },
  },
  softmax: {
    z: {
      type: 'numbers',
      limits: { ...logitBounds, minCount: classBounds.min, maxCount: classBounds.max },
      default: z,
      description: { en: 'Logits, one per class: 1:2:0.5.', zh: '各类别的 logit:1:2:0.5。' },
    },
    T: {
      type: 'number',
      limits: { ...temperatureBounds },
      default: T,
      description: { en: 'Temperature.', zh: '温度。' },
    },
    target: {
      type: 'number',
      limits: { min: 0, max: classBounds.max - 1 },
      default: target,
      description: { en: 'The true class, counted from 0.', zh: '真实类别,从 0 数起。' },
    },
    shift: {
      type: 'number',
      limits: { ...shiftBounds },
      default: shift,
      description: { en: 'Added to every logit.', zh: '加到每个 logit 上的数。' },
    },
    stable: {
      type: 'choice',
      words: ['1', '0'],
      default: '1',
      description: {
        en: 'Whether the bars come from the stable computation (1) or from a naive one in float32 (0).',
        zh: '条形来自稳定算法(1)还是直接的 float32 算法(0)。',
      },
    },
  },
  gates: {
    f: { type: 'choice', words: gateIds, default: id, description: { en: 'The gate.', zh: '门控单元。' } },
    gate: {
      type: 'number',
      limits: { ...gateBounds },
      default: b,
      description: { en: 'b, the input of the gate.', zh: 'b,门的输入。' },
    },
    at: {
      type: 'number',
      limits: { ...gateBounds },
      default: a,
      description: { en: 'a, what is gated.', zh: 'a,被门控的值。' },
    },
  },
  build: {
    figure: {
      type: 'choice',
      words: figures,
      default: buildDefaults.figure,
      description: {
        en: 'Which figure is made; a lab’s figure brings the lab’s keys with it.',
        zh: '制作哪种图;选实验图时,其自身的键一并可用。',
      },
    },
    host: {
      type: 'choice',
      words: places,
      default: buildDefaults.host,
      description: { en: 'What the page is written with.', zh: '页面用什么工具编写。' },
    },
    way: {
      type: 'choice',
      words: ways,
      default: buildDefaults.way,
      description: { en: 'As an element, or in a frame.', zh: '以元素还是框架的形式放入。' },
    },
    height: {
      type: 'number',
      limits: { min: heightBounds.min, max: heightBounds.max },
      default: '',
      description: {
        en: 'Height of the figure in pixels; absent: its own.',
        zh: '图的高度(像素);缺省时由图自定。',
      },
    },
    alt: {
      type: 'text',
      default: '',
      description: {
        en: 'What is to be seen, for those who do not see it; absent: made from the figure.',
        zh: '给看不到图的人的文字说明;缺省时由图生成。',
      },
    },
    flang: {
      type: 'choice',
      words: langs,
      default: '',
      description: { en: 'Language of the figure; absent: its reader’s.', zh: '图的语言;缺省时随读者。' },
    },
    ftheme: {
      type: 'choice',
      words: themes,
      default: buildDefaults.theme,
      description: { en: 'Theme of the figure.', zh: '图的主题。' },
    },
  },
};
