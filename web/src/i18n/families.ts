// The words of the Families page, English and Chinese.

export const en = {
  chooseFunction: 'Function',
  chooseParameter: 'Parameter',
  from: 'from',
  to: 'to',
  curves: 'curves',
  order: 'Curve shown',
  sweepOnce: 'Sweep once',
  stop: 'Stop',
  subtitle: (count: number, symbol: string, from: string, to: string): string =>
    `${count} values of ${symbol}, from ${from} to ${to}`,
  spacing: {
    equal: 'The values are in equal steps.',
    geometric: 'The values keep a ratio, for the range spans decades.',
    growing: 'The values are 0 and then two decades in equal ratios.',
  },
  leftOut: (values: string): string => `Left out, for the function cannot have them: ${values}.`,
  badCount: (text: string): string => `${text} is no number of curves from 2 to 24; nothing was changed.`,
  badSweep: (from: string, to: string): string =>
    `From ${from} to ${to} there is nothing this parameter can sweep; nothing was changed.`,
  current: (symbol: string): string => `${symbol} of the thick curve`,
  plotLabel: (name: string, order: string, count: number, symbol: string, from: string, to: string): string =>
    `${name}, ${order}: ${count} curves for ${symbol} from ${from} to ${to}`,
  probeText: (x: string, name: string, value: string): string => `x = ${x}; ${name} is ${value}`,
  dotted: 'Dotted: where the minimum goes.',
  noParameters: (name: string): string =>
    `${name} has no parameter to sweep. What is left is to scale and shift it; functions with parameters are in the list above.`,
  same: (symbol: string, value: string, name: string, other: string, facts: string): string =>
    `At ${symbol} = ${value}, ${name} is ${other}: it ${facts}.`,
  line: (symbol: string, value: string, name: string, line: string): string =>
    `At ${symbol} = ${value}, ${name} is the straight line ${line}.`,
  shape: (symbol: string, value: string, name: string, facts: string): string =>
    `At ${symbol} = ${value}, ${name} ${facts}.`,
  lowest: (value: string, x: string): string => `has its lowest point, ${value}, at x = ${x}`,
  rises: 'never falls',
  falls: 'never rises',
  turns: 'turns back',
  steepest: (slope: string, x: string): string => `is nowhere steeper than ${slope}, at x = ${x}`,
  approaches: (slope: string): string => `is nowhere steeper than ${slope}, which it approaches far out`,
  breaksHere: 'jumps',
  unboundedSlope: 'grows steeper without bound',
  straightPath: (symbol: string, inward: boolean): string =>
    `Turn ${symbol} up and the dip slides along one straight line ${inward ? 'into' : 'away from'} the origin.`,
  path: (symbol: string, from: string, to: string, first: string, last: string): string =>
    `From ${symbol} = ${from} to ${to} the lowest point goes from ${first} to ${last}.`,
  and: ' and ',
  gap: ' ',
  stories: {
    title: 'Stories',
    lead: 'Sweeps and variants to begin with; each is a link.',
    swish: 'Swish, β 0 … 10: from a line to almost ReLU',
    elu: 'ELU, α 0.1 … 2: how deep the floor is',
    'leaky-relu': 'Leaky ReLU, slope 0 … 0.5: a dead side comes alive',
    softplus: 'Softplus, β 0.5 … 8: a corner made round',
    tanh: '2σ(2x) − 1: a sigmoid that is tanh',
  },
  shift: {
    title: 'Scale and shift',
    resetAll: 'Reset all',
    hints: { a: 'height', b: 'width, mirror', c: 'shift along x', d: 'shift along y' },
    plotLabel: (name: string, formula: string): string => `${formula} of ${name}, the original behind it`,
    thisCurve: 'this curve',
    original: (name: string): string => `${name}, as it is`,
    compared: 'The original and this curve',
    minimum: 'Minimum',
    maximum: 'Maximum',
    atX: 'at x =',
    steepest: 'Steepest slope',
    range: 'Range',
    none: 'none',
    keys: 'Delete or a double click on a slider puts that constant back.',
    moved: (x: string, y: string): string =>
      x === '0'
        ? `What stood at x = 0 stays there, at height ${y}.`
        : `What stood at x = 0 now stands at x = ${x}, at height ${y}.`,
    slope: (factor: string): string => `Every slope is multiplied by a·b = ${factor}.`,
    mirrored: 'b < 0 mirrors the curve left to right.',
    upsideDown: 'a < 0 turns it upside down.',
    flat: 'a = 0 leaves the constant d.',
    untouched: 'Move a slider: the grey curve stays where the function was.',
    same: (name: string, difference: string, x: string): string =>
      difference === '0'
        ? `This is ${name}: at 1,001 points from −10 to 10 the two differ by 0.`
        : `This is ${name}: at 1,001 points from −10 to 10 the two differ by at most ${difference} (at x = ${x}), which is rounding.`,
    isLine: (line: string): string => `This is the straight line ${line}.`,
  },
};

export type FamiliesWords = typeof en;

export const zh: FamiliesWords = {
  chooseFunction: '函数',
  chooseParameter: '参数',
  from: '从',
  to: '到',
  curves: '曲线数',
  order: '显示的曲线',
  sweepOnce: '扫过一遍',
  stop: '停止',
  subtitle: (count, symbol, from, to) => `${symbol} 取 ${count} 个值，从 ${from} 到 ${to}`,
  spacing: {
    equal: '各值等差。',
    geometric: '范围跨越多个数量级，各值等比。',
    growing: '先取 0，再在两个数量级内等比取值。',
  },
  leftOut: (values) => `以下取值函数不允许，已略去：${values}。`,
  badCount: (text) => `${text} 不是 2 到 24 之间的曲线数，未作改动。`,
  badSweep: (from, to) => `该参数不能从 ${from} 取到 ${to}，未作改动。`,
  current: (symbol) => `粗线的 ${symbol}`,
  plotLabel: (name, order, count, symbol, from, to) =>
    `${name}，${order}：${symbol} 从 ${from} 到 ${to} 的 ${count} 条曲线`,
  probeText: (x, name, value) => `x = ${x}；${name} 为 ${value}`,
  dotted: '点线：最低点的轨迹。',
  noParameters: (name) => `${name} 没有可以扫描的参数，但可以缩放和平移；带参数的函数见上方列表。`,
  same: (symbol, value, name, other, facts) =>
    `当 ${symbol} = ${value} 时，${name} 就是 ${other}：${facts}。`,
  line: (symbol, value, name, line) => `当 ${symbol} = ${value} 时，${name} 是直线 ${line}。`,
  shape: (symbol, value, name, facts) => `当 ${symbol} = ${value} 时，${name} ${facts}。`,
  lowest: (value, x) => `在 x = ${x} 处最低，为 ${value}`,
  rises: '始终不下降',
  falls: '始终不上升',
  turns: '有升有降',
  steepest: (slope, x) => `最陡处斜率为 ${slope}，在 x = ${x}`,
  approaches: (slope) => `斜率不超过 ${slope}，在远处趋近于它`,
  breaksHere: '有跳跃',
  unboundedSlope: '越来越陡，没有上界',
  straightPath: (symbol, inward) =>
    `${symbol} 增大时，低谷沿着一条过原点的直线${inward ? '滑向' : '滑离'}原点。`,
  path: (symbol, from, to, first, last) =>
    `${symbol} 从 ${from} 变到 ${to}，最低点由 ${first} 移到 ${last}。`,
  and: '，',
  gap: '',
  stories: {
    title: '从这里开始',
    lead: '几组参数扫描与变体，每个都是链接。',
    swish: 'Swish，β 从 0 到 10：由直线到近似 ReLU',
    elu: 'ELU，α 从 0.1 到 2：下限有多深',
    'leaky-relu': 'Leaky ReLU，斜率从 0 到 0.5：死区复活',
    softplus: 'Softplus，β 从 0.5 到 8：磨圆的折角',
    tanh: '2σ(2x) − 1：变成 tanh 的 sigmoid',
  },
  shift: {
    title: '缩放与平移',
    resetAll: '全部重置',
    hints: { a: '高度', b: '宽度、镜像', c: '沿 x 平移', d: '沿 y 平移' },
    plotLabel: (name, formula) => `${name} 的 ${formula}，后面是原函数`,
    thisCurve: '当前曲线',
    original: (name) => `${name} 原函数`,
    compared: '原函数与当前曲线',
    minimum: '最小值',
    maximum: '最大值',
    atX: '位于 x =',
    steepest: '最陡斜率',
    range: '值域',
    none: '无',
    keys: '在滑块上按 Delete 或双击，可将该常数复原。',
    moved: (x, y) =>
      x === '0'
        ? `x = 0 处的点左右不动，高度为 ${y}。`
        : `原来 x = 0 处的点，现在位于 x = ${x}，高度为 ${y}。`,
    slope: (factor) => `所有斜率都乘以 a·b = ${factor}。`,
    mirrored: 'b < 0 使曲线左右翻转。',
    upsideDown: 'a < 0 使曲线上下翻转。',
    flat: 'a = 0 时只剩常数 d。',
    untouched: '移动滑块试试：灰色曲线是原函数，保持不动。',
    same: (name, difference, x) =>
      difference === '0'
        ? `这就是 ${name}：在 −10 到 10 的 1001 个点上，两者之差为 0。`
        : `这就是 ${name}：在 −10 到 10 的 1001 个点上，两者至多相差 ${difference}（在 x = ${x} 处），仅是舍入误差。`,
    isLine: (line) => `这是直线 ${line}。`,
  },
};

/** The page's words in the language of the dictionary with this code. */
export function familiesWords(code: string): FamiliesWords {
  return code === 'en' ? en : zh;
}
