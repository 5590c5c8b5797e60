// The words of the gates' lab, in English and Chinese. _x_ is mathematics, #x# a value, as in the sentences of plots.
import type { GateId } from '../model/gatesCodec.ts';

export const en = {
  title: 'Gates',
  second: 'a gate: not a function of one number',
  choose: 'Gates',
  ownWeights: 'In a layer a and b are two linear maps of the same input, each with weights of its own.',
  value: 'value',
  gate: 'gate',
  sliderA: 'a, the value',
  sliderB: 'b, the gate',
  along: {
    a: (b: string): string => `along a, b = ${b}: a straight line`,
    b: (a: string, name: string): string => `along b, a = ${a}: ${name}, scaled`,
  },
  map: (name: string, half: string): string =>
    `${name} over a and b from −${half} to ${half}: a map in bands with contour lines, and both slices through the probe`,
  probe: (name: string): string => `Probe of ${name}: left and right move b, up and down move a`,
  probeText: (a: string, b: string, f: string, da: string, db: string): string =>
    `a ${a}, b ${b}: f ${f}, slope along a ${da}, along b ${db}`,
  multiplies: (b: string, gate: string): string => `At _b_ = ${b} the gate multiplies _a_ by #${gate}#.`,
  shut: (b: string): string =>
    `At _b_ = ${b} the gate is shut: whatever _a_ is, #0# comes out, and no gradient reaches _a_.`,
  slices: (name: string): string =>
    `Along _a_ the output is a straight line; along _b_ it is ${name}, scaled by _a_.`,
  symmetric: 'Neither input is the gate: both slices are straight lines, and swapping them changes nothing.',
  nothing: 'Where _a_ = 0 nothing passes, whatever the gate does.',
  kink: (left: string, right: string, at: string): string =>
    `The slope along _b_ breaks here: ${left} from the left, ${right} from the right; at the break it counts as ${at} by convention.`,
  colour: 'Colour',
  step: (step: string): string => `A contour line every ${step}.`,
  warning:
    'Drawn with a = b, a gate looks like one curve. That picture is wrong for a layer: a and b are two numbers.',
  notes: {
    glu: 'The gate is a number between 0 and 1: it lets a part of a through.',
    bilinear: 'No activation at all, only the product.',
    reglu: 'Half the plane is exactly 0.',
    geglu: 'Shut for b far below 0, open like b itself above.',
    swiglu: 'Shut for b far below 0, open like b itself above; a little negative in between.',
  } satisfies Readonly<Record<GateId, string>>,
  table: (name: string): string => `${name} at 49 places and at the probe`,
  atProbe: 'probe',
  tableHead: ['place', 'a', 'b', 'f', '∂f/∂a', '∂f/∂b'],
  description: (name: string, half: string, lo: string, hi: string): string =>
    `${name} is a function of two numbers, a and b. For both from −${half} to ${half} it goes from ${lo} to ${hi}; it is 0 wherever a is 0.`,
};

export const zh: typeof en = {
  title: '门控',
  second: '门控单元：不是一元函数',
  choose: '门控单元',
  ownWeights: '在网络层中，a 与 b 是同一输入的两个线性映射，权重各不相同。',
  value: '值',
  gate: '门',
  sliderA: 'a，被门控的值',
  sliderB: 'b，门',
  along: {
    a: (b) => `沿 a，b = ${b}：直线`,
    b: (a, name) => `沿 b，a = ${a}：缩放后的 ${name}`,
  },
  map: (name, half) => `${name}，a 与 b 从 −${half} 到 ${half}：带等值线的分色图，以及过探针的两条截线`,
  probe: (name) => `${name} 的探针：左右键移动 b，上下键移动 a`,
  probeText: (a, b, f, da, db) => `a ${a}，b ${b}：f ${f}，沿 a 的斜率 ${da}，沿 b 的斜率 ${db}`,
  multiplies: (b, gate) => `在 _b_ = ${b} 处，门把 _a_ 乘以 #${gate}#。`,
  shut: (b) => `在 _b_ = ${b} 处，门是关的：无论 _a_ 为何，输出都是 #0#，梯度也到不了 _a_。`,
  slices: (name) => `沿 _a_ 看，输出是一条直线；沿 _b_ 看，它是按 _a_ 缩放的 ${name}。`,
  symmetric: '两个输入不分主次：两条截线都是直线，互换也毫无变化。',
  nothing: '_a_ = 0 时，无论门如何，都没有任何输出。',
  kink: (left, right, at) => `沿 _b_ 的斜率在此折断：左侧为 ${left}，右侧为 ${right}；折线处按约定取 ${at}。`,
  colour: '颜色',
  step: (step) => `每隔 ${step} 一条等值线。`,
  warning: '若取 a = b 来画，门控单元就像一条普通曲线。对网络层来说这样的图是错的：a 与 b 是两个数。',
  notes: {
    glu: '门是 0 与 1 之间的数，只放行 a 的一部分。',
    bilinear: '没有激活函数，只有乘积。',
    reglu: '半个平面恰好为 0。',
    geglu: 'b 远小于 0 时关闭，大于 0 时像 b 本身一样打开。',
    swiglu: 'b 远小于 0 时关闭，大于 0 时像 b 本身一样打开；两者之间略带负值。',
  },
  table: (name) => `${name} 在 49 个点及探针处的值`,
  atProbe: '探针',
  tableHead: ['位置', 'a', 'b', 'f', '∂f/∂a', '∂f/∂b'],
  description: (name, half, lo, hi) =>
    `${name} 是 a 与 b 两个数的函数。两者都从 −${half} 到 ${half} 时，函数值从 ${lo} 到 ${hi}；凡 a 为 0 处，它都是 0。`,
};
