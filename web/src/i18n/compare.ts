// Words of the compare page beyond those of the shell: the difference, the stack and the table of all functions.

/** What is said of several functions at the probe. */
export interface AtProbe {
  readonly x: string;
  readonly highest: readonly [name: string, value: string];
  readonly lowest: readonly [name: string, value: string];
  readonly rising: readonly string[];
  readonly falling: readonly string[];
  readonly level: readonly string[];
  readonly flat: readonly string[];
}

const plural = (names: readonly string[], one: string, many: string): string => {
  const list =
    names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  return `${list} ${names.length === 1 ? one : many}`;
};

export const en = {
  full: (most: number, count: number): string =>
    count > most
      ? `${most} of ${count} drawn. Remove one to draw another.`
      : `${most} of ${most}. Remove one to add another.`,
  grid: 'Grid of small plots',
  panelLabel: (name: string, x: string, f: string): string => `${name}: x = ${x}, f = ${f}`,
  overlayLabel: (names: string, from: string, to: string): string => `${names}: x ${from} … ${to}`,
  orderLabel: (order: string, names: string): string => `${order} of ${names}`,
  oneX: 'One x for all',
  minus: 'Minus',
  reference: 'Reference',
  noReference: 'nothing',
  inComparison: 'In this comparison',
  allFunctions: 'All functions',
  differenceOf: (order: string, reference: string): string => `${order} − ${order} of ${reference}`,
  ownScale: (from: string, to: string): string => `same x, y from ${from} to ${to}`,
  scale: { label: 'y scale', lin: 'linear', symlog: 'symlog', log: 'log' },
  symlogNote: (unit: string): string => `Linear within ±${unit}, logarithmic beyond.`,
  logNote: 'Sizes only. 0 is infinitely far down, so a curve is cut where the two agree.',
  differenceLabel: (names: string, reference: string): string => `${names} minus ${reference}`,
  largest: (name: string, reference: string, x: string, value: string): string =>
    `${name} is farthest from ${reference} at x = ${x}: the difference is ${value}.`,
  largestAtEnd: (name: string, reference: string, x: string, value: string): string =>
    `${name} is farthest from ${reference} at the edge of the view, x = ${x}: the difference is ${value}.`,
  largestInfinite: (name: string, reference: string, x: string): string =>
    `${name} goes infinitely far from ${reference} at x = ${x}.`,
  equal: (name: string, reference: string): string =>
    `${name} and ${reference} are equal everywhere in view.`,
  atProbe: ({ x, highest, lowest, rising, falling, level, flat }: AtProbe): string => {
    const ends =
      highest[0] === lowest[0]
        ? `At x = ${x}, ${highest[0]} is ${highest[1]}.`
        : `At x = ${x}, ${highest[0]} is highest, ${highest[1]}, and ${lowest[0]} lowest, ${lowest[1]}.`;
    const runs = [
      ...(rising.length === 0 ? [] : [plural(rising, 'rises', 'rise')]),
      ...(flat.length === 0 ? [] : [plural(flat, 'is flat', 'are flat')]),
      ...(level.length === 0 ? [] : [plural(level, 'is almost flat', 'are almost flat')]),
      ...(falling.length === 0 ? [] : [plural(falling, 'falls', 'fall')]),
    ];
    return runs.length === 0 ? ends : `${ends} ${runs.join('; ')}.`;
  },
  allEqual: (x: string, value: string): string => `At x = ${x} all of them are ${value}.`,
  table: {
    caption: (left: number, all: number): string => `${left} of ${all} functions`,
    count: (left: number, all: number): string => `${left} of ${all}`,
    search: 'Name',
    searchPlaceholder: 'Name or call, e.g. nn.GELU',
    filter: 'Filter',
    without: (name: string): string => `Remove the filter ${name}`,
    clear: 'Remove all filters',
    groups: { families: 'Family', frameworks: 'Framework', facts: 'Fact' },
    none: 'No function passes all of these filters.',
    computing: (left: number): string => `${left} still being computed`,
    compared: 'in the comparison',
    open: (name: string): string => `Explore ${name}`,
    columns: {
      shape: 'f',
      slope: 'f′',
      name: 'Function',
      year: 'Year',
      range: 'Range',
      smooth: 'Class',
      monotone: 'Monotone',
      zero: 'f(0)',
      steepest: 'Steepest',
      edf2: 'E f′²',
      flat: 'Nearly flat',
    },
    classes: { smooth: 'C∞', C3: 'C³', C2: 'C²', C1: 'C¹', C0: 'C⁰', discontinuous: 'jumps' },
    frameworks: { torch: 'PyTorch', keras: 'Keras', jax: 'JAX', tfjs: 'TF.js', onnx: 'ONNX' },
    inFramework: (framework: string): string => `In ${framework}`,
    facts: {
      parameters: 'Has parameters',
      smooth: 'Smooth, C∞',
      monotone: 'Monotone',
      odd: 'Odd',
      even: 'Even',
      bounded: 'Bounded',
      jumps: 'Jumps',
    },
    yes: 'yes',
    no: 'no',
    notThere: 'not there',
    noSlope: 'no bound: it jumps',
    unboundedSlope: 'no bound',
    undefinedHere: 'not defined',
    note: 'E f′²: mean squared slope for a standard normal input; 1 keeps the gradient level in a layer of variance-preserving weights. Nearly flat: share of N(0, 1) with |f′| < 0.05. Parameters at their defaults. Computed, not typed.',
  },
  values: 'Values at the probe',
  minusColumn: (reference: string): string => `minus ${reference}`,
  copy: 'Copy',
  csv: 'CSV',
  copyTable: 'Copy the table',
  csvTable: 'Table as CSV',
  copied: 'Copied.',
  copyFailed: 'This browser does not let the page copy. Take the CSV instead.',
  csvMade: (file: string): string => `${file} was handed to the browser.`,
  csvFailed: 'The file could not be made. Try again.',
};

export type CompareWords = typeof en;

export const zh: CompareWords = {
  full: (most, count) =>
    count > most
      ? `${count} 个中绘出 ${most} 个。移除一个才会绘出下一个。`
      : `已满 ${most} 个。移除一个才能再添加。`,
  grid: '小图网格',
  panelLabel: (name, x, f) => `${name}：x = ${x}，f = ${f}`,
  overlayLabel: (names, from, to) => `${names}：x 从 ${from} 到 ${to}`,
  orderLabel: (order, names) => `${names} 的 ${order}`,
  oneX: '共用一个 x',
  minus: '减去',
  reference: '参照函数',
  noReference: '不减',
  inComparison: '对比中的函数',
  allFunctions: '全部函数',
  differenceOf: (order, reference) => `${order} 减去 ${reference} 的 ${order}`,
  ownScale: (from, to) => `x 轴相同，y 从 ${from} 到 ${to}`,
  scale: { label: 'y 轴刻度', lin: '线性', symlog: '对称对数', log: '对数' },
  symlogNote: (unit) => `±${unit} 以内为线性，以外为对数。`,
  logNote: '只显示差的大小。0 在无穷远的下方，因此曲线在两者相等处断开。',
  differenceLabel: (names, reference) => `${names} 减去 ${reference}`,
  largest: (name, reference, x, value) => `${name} 与 ${reference} 在 x = ${x} 处相差最大，差为 ${value}。`,
  largestAtEnd: (name, reference, x, value) =>
    `${name} 与 ${reference} 在视图边缘 x = ${x} 处相差最大，差为 ${value}。`,
  largestInfinite: (name, reference, x) => `在 x = ${x} 处，${name} 与 ${reference} 相差无穷大。`,
  equal: (name, reference) => `在视图内，${name} 与 ${reference} 处处相等。`,
  atProbe: ({ x, highest, lowest, rising, falling, level, flat }) => {
    const ends =
      highest[0] === lowest[0]
        ? `在 x = ${x} 处，${highest[0]} 的值为 ${highest[1]}。`
        : `在 x = ${x} 处，${highest[0]} 最高（${highest[1]}），${lowest[0]} 最低（${lowest[1]}）。`;
    const runs = [
      ...(rising.length === 0 ? [] : [`${rising.join('、')} 上升`]),
      ...(flat.length === 0 ? [] : [`${flat.join('、')} 持平`]),
      ...(level.length === 0 ? [] : [`${level.join('、')} 几乎持平`]),
      ...(falling.length === 0 ? [] : [`${falling.join('、')} 下降`]),
    ];
    return runs.length === 0 ? ends : `${ends}${runs.join('；')}。`;
  },
  allEqual: (x, value) => `在 x = ${x} 处，所有函数的值都是 ${value}。`,
  table: {
    caption: (left, all) => `${all} 个函数中的 ${left} 个`,
    count: (left, all) => `${left} / ${all}`,
    search: '名称',
    searchPlaceholder: '名称或调用，如 nn.GELU',
    filter: '筛选',
    without: (name) => `移除筛选条件：${name}`,
    clear: '移除全部筛选条件',
    groups: { families: '族', frameworks: '框架', facts: '性质' },
    none: '没有函数同时满足这些条件。',
    computing: (left) => `还有 ${left} 个正在计算`,
    compared: '在对比中',
    open: (name) => `探索 ${name}`,
    columns: {
      shape: 'f',
      slope: 'f′',
      name: '函数',
      year: '年份',
      range: '值域',
      smooth: '光滑性',
      monotone: '单调',
      zero: 'f(0)',
      steepest: '最大斜率',
      edf2: 'E f′²',
      flat: '近乎平坦',
    },
    classes: { smooth: 'C∞', C3: 'C³', C2: 'C²', C1: 'C¹', C0: 'C⁰', discontinuous: '有跳跃' },
    frameworks: { torch: 'PyTorch', keras: 'Keras', jax: 'JAX', tfjs: 'TF.js', onnx: 'ONNX' },
    inFramework: (framework) => `${framework} 中有`,
    facts: {
      parameters: '有参数',
      smooth: '光滑，C∞',
      monotone: '单调',
      odd: '奇函数',
      even: '偶函数',
      bounded: '有界',
      jumps: '有跳跃',
    },
    yes: '是',
    no: '否',
    notThere: '没有',
    noSlope: '有跳跃，斜率无界',
    unboundedSlope: '斜率无界',
    undefinedHere: '无定义',
    note: 'E f′²：输入服从标准正态分布时斜率平方的均值；权重保持方差的层中，等于 1 时梯度大小不变。近乎平坦：N(0, 1) 中 |f′| < 0.05 的比例。参数取默认值。所有数值均为计算所得。',
  },
  values: '探针处的值',
  minusColumn: (reference) => `减去 ${reference}`,
  copy: '复制',
  csv: 'CSV',
  copyTable: '复制表格',
  csvTable: '表格存为 CSV',
  copied: '已复制。',
  copyFailed: '浏览器不允许本页复制，请改用 CSV。',
  csvMade: (file) => `${file} 已交给浏览器。`,
  csvFailed: '文件未能生成，请重试。',
};

export function compareWords(code: string): CompareWords {
  return code.startsWith('zh') ? zh : en;
}
