// The words of the softmax lab, in English and Chinese. _x_ is mathematics, #x# a value, as in the sentences of plots.
import type { Float32Fate } from '../model/float32Softmax.ts';

/** What is worth saying of the probabilities as a whole. */
export type SoftmaxRemark = 'saturated' | 'even' | 'balanced';

export const en = {
  title: 'Softmax',
  tagline: 'logits to probabilities, and how each one pulls on the others',
  trueClass: 'True class',
  classNumber: (i: number): string => `class ${i}`,
  logits: 'Logits',
  logitsHint: 'drag, or type any number',
  logit: (i: number): string => `Logit z ${i}`,
  add: 'Add a class',
  remove: (i: number): string => `Remove class ${i}`,
  probabilities: 'Probabilities',
  probabilitiesHint: 'add up to 1',
  probabilitiesNaive: 'naive float32, not the core’s',
  gradient: 'Gradient',
  gradientHint: (i: number): string => `true class ${i}: its logit is pushed up`,
  jacobian: 'Jacobian',
  jacobianHint: 'row i: how p of class i answers to each logit',
  jacobianLabel: (n: number): string => `Jacobian, ${n} rows and ${n} columns; arrow keys move`,
  cell: (i: number, j: number, value: string): string => `∂p${i}/∂z${j} = ${value}`,
  diagonal: (others: number): string =>
    `Outlined, the diagonal p(1 − p)/T: one tutorial in circulation takes it for the whole derivative, and loses the other ${others} numbers.`,
  temperature: 'Temperature',
  shift: 'Add to every logit:',
  shiftHint: 'Nothing moves: only differences of logits count.',
  temperatureHint: 'Small: the largest takes all. Large: all alike.',
  arithmetic: 'Arithmetic of the bars',
  stable: 'stable',
  naive: 'naive float32',
  sentence: (i: number, j: number, value: string, rises: boolean, bound: string): string =>
    i === j
      ? `Raise _z${sub(j)}_ a little and _p${sub(i)}_ rises by #${value}# per unit; never by more than ${bound}.`
      : `Raise _z${sub(j)}_ a little and _p${sub(i)}_ ${rises ? 'rises' : 'falls'} by #${value}# per unit.`,
  remarks: {
    saturated: 'One class has nearly everything: logits raised a little move hardly any p.',
    even: 'All classes are nearly alike: this is the gradient at its liveliest.',
    balanced:
      'Every row and every column adds up to 0: what one class gains, the others lose, and adding the same number to all logits moves nothing.',
  } satisfies Readonly<Record<SoftmaxRemark, string>>,
  facts: {
    loss: 'Loss',
    entropy: 'Entropy',
    ofAtMost: (value: string, most: string): string => `${value} of at most ${most} nats`,
    choices: 'As if choosing among',
    equal: (count: string): string => `${count} equal classes`,
    largest: 'Largest slope',
    atMost: (value: string, most: string): string => `${value} ≤ ${most}`,
    sums: 'Largest row sum',
  },
  float32: 'In single precision',
  float32Hint: (limit: string, largest: string): string =>
    `A float32 ends at ${largest}, which eˣ passes at x = ${limit}.`,
  exponentNaive: 'z/T',
  exponentStable: 'z/T − max',
  power: 'e to that',
  result: 'p',
  of: 'Class',
  sum: 'Sum',
  fates: {
    fine: 'At these logits the naive way still works.',
    overflow: 'The naive way overflows: ∞ in the sum makes 0 of the small ones, and ∞/∞ is not a number.',
    underflow: 'The naive way underflows: every power is 0, and 0/0 is not a number.',
  } satisfies Readonly<Record<Float32Fate, string>>,
  stableWhy:
    'Taking the largest exponent off first changes no p, for it cancels; but the largest power is then 1: nothing overflows, and the sum is never 0.',
  tryShift: (c: number): string => `Try c = ${c}`,
  kin: 'Beside softmax',
  kinHint:
    'All of z/T. Log-softmax is its logarithm; softmin prefers the smallest; sparsemax is the nearest point of the simplex.',
  kinNames: { softmax: 'softmax', logSoftmax: 'log-softmax', softmin: 'softmin', sparsemax: 'sparsemax' },
  sparse: (count: number): string =>
    count === 0
      ? 'Here sparsemax gives no class exactly 0.'
      : `Here sparsemax gives ${count} ${count === 1 ? 'class' : 'classes'} exactly 0; softmax never does, unless rounding takes the rest.`,
  simplex: 'The simplex',
  simplexHint:
    'Drag the point, or use the arrow keys. The line is its way through all temperatures, the ring sparsemax.',
  simplexPoint: 'p in the triangle of three classes',
  simplexOnlyThree: 'With three classes, p is a point in a triangle.',
  simplexKeep: 'Show three classes',
  table: 'Softmax',
  tableHead: ['class', 'z + c', 'p', 'ln p', 'softmin', 'sparsemax', 'dL/dz'],
  description: (n: number, T: string, list: string, entropy: string, most: string): string =>
    `Softmax of ${n} logits at temperature ${T}. ${list}. Entropy ${entropy} of at most ${most} nats.`,
  descriptionOf: (i: number, z: string, p: string): string => `Class ${i}: logit ${z}, probability ${p}`,
  descriptionLoss: (t: number, loss: string, list: string): string =>
    `The true class is ${t}; the loss is ${loss}. Its gradient by class: ${list}.`,
  descriptionSteep: (i: number, j: number, value: string): string =>
    `The largest number of the Jacobian is ∂p${i}/∂z${j} = ${value}.`,
};

export const zh: typeof en = {
  title: 'Softmax',
  tagline: '从 logit 到概率，以及各类别如何此消彼长',
  trueClass: '真实类别',
  classNumber: (i) => `类别 ${i}`,
  logits: 'Logit',
  logitsHint: '拖动，或直接输入数字',
  logit: (i) => `logit z ${i}`,
  add: '增加一类',
  remove: (i) => `删除类别 ${i}`,
  probabilities: '概率',
  probabilitiesHint: '总和为 1',
  probabilitiesNaive: '按直接的 float32 算法，并非核心的结果',
  gradient: '梯度',
  gradientHint: (i) => `真实类别为 ${i}：它的 logit 被向上推`,
  jacobian: '雅可比矩阵',
  jacobianHint: '第 i 行：第 i 类的 p 对各个 logit 的响应',
  jacobianLabel: (n) => `雅可比矩阵，${n} 行 ${n} 列，用方向键移动`,
  cell: (i, j, value) => `∂p${i}/∂z${j} = ${value}`,
  diagonal: (others) =>
    `带框的是对角线 p(1 − p)/T：有一篇流传的教程把它当作全部导数，漏掉了其余 ${others} 个数。`,
  temperature: '温度',
  shift: '所有 logit 同加',
  shiftHint: '什么都不会动：起作用的只是 logit 之差。',
  temperatureHint: '温度低，最大者独占；温度高，人人均等。',
  arithmetic: '条形的算法',
  stable: '稳定算法',
  naive: '直接的 float32',
  sentence: (i, j, value, rises, bound) =>
    i === j
      ? `把 _z${sub(j)}_ 稍稍调大，_p${sub(i)}_ 每单位上升 #${value}#，至多不超过 ${bound}。`
      : `把 _z${sub(j)}_ 稍稍调大，_p${sub(i)}_ 每单位${rises ? '上升' : '下降'} #${value}#。`,
  remarks: {
    saturated: '某一类几乎占有全部概率：稍微改变 logit，各个 p 几乎不动。',
    even: '各类几乎均等，此时梯度最为活跃。',
    balanced: '每行每列之和都为 0：一类所得即其余各类所失；给所有 logit 加上同一个数，什么都不会变。',
  },
  facts: {
    loss: '损失',
    entropy: '熵',
    ofAtMost: (value, most) => `${value}，至多 ${most} 奈特`,
    choices: '相当于从中选择',
    equal: (count) => `${count} 个均等的类别`,
    largest: '最大斜率',
    atMost: (value, most) => `${value} ≤ ${most}`,
    sums: '行和的最大绝对值',
  },
  float32: '单精度下',
  float32Hint: (limit, largest) => `float32 的上限是 ${largest}，x = ${limit} 时 eˣ 就超过它。`,
  exponentNaive: 'z/T',
  exponentStable: 'z/T − max',
  power: 'e 的该次幂',
  result: 'p',
  of: '类别',
  sum: '总和',
  fates: {
    fine: '在这组 logit 下，直接算法仍然可用。',
    overflow: '直接算法上溢：总和为 ∞，小的项变成 0，而 ∞/∞ 不是数。',
    underflow: '直接算法下溢：每个幂都是 0，而 0/0 不是数。',
  },
  stableWhy: '先减去最大的指数：它在分式中约去，p 不变；而最大的幂变成 1，既不会上溢，总和也不会为 0。',
  tryShift: (c) => `试试 c = ${c}`,
  kin: '与 Softmax 相近的函数',
  kinHint: '自变量都是 z/T。log-softmax 是它的对数；softmin 偏爱最小者；sparsemax 是单纯形上距离最近的点。',
  kinNames: { softmax: 'softmax', logSoftmax: 'log-softmax', softmin: 'softmin', sparsemax: 'sparsemax' },
  sparse: (count) =>
    count === 0
      ? '此处 sparsemax 没有一类恰好为 0。'
      : `此处 sparsemax 有 ${count} 类恰好为 0；softmax 永远不会，除非舍入所致。`,
  simplex: '单纯形',
  simplexHint: '拖动该点，或用方向键移动。曲线是它随温度变化的轨迹，圆环是 sparsemax。',
  simplexPoint: '三类概率 p 在三角形中的位置',
  simplexOnlyThree: '只有三类时，p 是三角形中的一个点。',
  simplexKeep: '只看三类',
  table: 'Softmax',
  tableHead: ['类别', 'z + c', 'p', 'ln p', 'softmin', 'sparsemax', 'dL/dz'],
  description: (n, T, list, entropy, most) =>
    `温度为 ${T} 时 ${n} 个 logit 的 Softmax。${list}。熵为 ${entropy}，至多 ${most} 奈特。`,
  descriptionOf: (i, z, p) => `类别 ${i}：logit ${z}，概率 ${p}`,
  descriptionLoss: (t, loss, list) => `真实类别为 ${t}，损失为 ${loss}。各类的梯度：${list}。`,
  descriptionSteep: (i, j, value) => `雅可比矩阵中最大的数是 ∂p${i}/∂z${j} = ${value}。`,
};

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** An index below the line. */
export function sub(index: number): string {
  return [...String(index)].map((digit) => subscripts[Number(digit)]).join('');
}
