// 中文：界面的全部文字，键与英文相同，缺一个就不能通过编译。
import type { Dictionary } from './en.ts';

export const zh: Dictionary = {
  code: 'zh-Hans',
  tagline: '激活函数，分毫不差',
  pages: {
    explore: '探索',
    compare: '对比',
    families: '函数族',
    gradient: '梯度',
    softmax: 'Softmax',
    gates: '门控',
    build: '嵌入',
    about: '关于',
  },
  navigation: '页面',
  find: '查找',
  findPlaceholder: '查找函数',
  findToAdd: '添加函数',
  nothingFound: (query) => `没有名为“${query}”的函数。`,
  language: '语言：中文。Switch to English',
  otherLanguage: 'English',
  theme: { label: '主题', auto: '跟随系统', light: '浅色', dark: '深色' },
  skip: '跳到图形',
  functions: '按族排列的函数',
  families: {
    rectified: '整流类',
    'self-gated': '自门控类',
    'exponential-linear': '指数线性类',
    'smooth-rectifier': '平滑整流类',
    sigmoidal: 'S 形',
    hard: '硬化类',
    shrinkage: '收缩类',
    radial: '径向类',
    periodic: '周期类',
    algebraic: '代数类',
  },
  loading: '正在载入计算核心……',
  failedTitle: '计算核心未能启动。',
  instead: '以下是制作本页时画好的初始视图：',
  tryAgain: '重试',
  linkTitle: '链接中有一部分无法使用，其余内容已显示。',
  moreProblems: (count) => `……以及另外 ${count} 处。`,
  dismiss: '关闭',
  unknownItem: (name) => `${name}，本版本没有`,
  readout: '探针处的值',
  shown: '点击一行可显示或隐藏曲线。',
  fromLeft: '左侧',
  fromRight: '右侧',
  onThePlot: '图上显示',
  tangent: '探针处的切线',
  parameters: '参数',
  reset: '重置',
  resetParameter: (symbol) => `重置 ${symbol}`,
  outside: (symbol, value, domain) => `${symbol} = ${value} 不在 ${domain} 之内，未作改动。`,
  notANumber: (text) => `${text === '' ? '输入的内容' : `“${text}”`}不是数字，未作改动。`,
  badRange: (lo, hi) => `${lo} 到 ${hi} 不是可以绘制的区间，未作改动。`,
  view: '视图',
  from: (axis) => `${axis} 起点`,
  to: (axis) => `${axis} 终点`,
  automatic: '自动',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetView: '恢复视图',
  variant: '缩放与平移',
  variants: '同名而不同的函数',
  inFrameworks: '框架中的名称',
  plotLabel: (name, orders, x, y) => `${name}：${orders}，x 从 ${x}，y 从 ${y}`,
  probe: (name) => `${name} 曲线上的 x`,
  sentence: (name, x, f, slope, d1, level) => {
    const almost = level ? '曲线水平' : '曲线几乎水平';
    const run = Math.abs(slope) < 0.005 ? almost : `曲线正在${slope > 0 ? '上升' : '下降'}，斜率为 ${d1}`;
    return `在 _x_ = ${x} 处，${name} 的值为 #${f}#，${run}。`;
  },
  sentenceAtFeature: (feature, x, name, f) => `在${feature} _x_ = ${x} 处，${name} 的值为 #${f}#。`,
  sentenceAtBreak: (name, x, left, right, at, known) =>
    `在 _x_ = ${x} 处，${name} 两侧不一致：左侧斜率为 #${left}#，右侧为 #${right}#；该点本身按约定取 ${at}${known ? '，各框架可能不同' : ''}。`,
  sentenceVertical: (name, x, slope) => `在 _x_ = ${x} 处，${name} 的切线竖直：两侧斜率均为 #${slope}#。`,
  sentenceAtJump: (name, x, left, right, at) =>
    `在 _x_ = ${x} 处，${name} 从 #${left}# 跳到 #${right}#；该点的值为 ${at}。`,
  sentenceUndefined: (name, x) => `在 _x_ = ${x} 处，${name} 没有定义。`,
  remark: (remark, short) => {
    const sides = { left: '再往左', right: '再往右' };
    const goes = (rises: boolean): string => (rises ? '*回升*' : '*回落*');
    const end = (limit: number): string => (Number.isFinite(limit) ? `并趋近 ${short(limit)}` : '，没有界限');
    switch (remark.kind) {
      case 'flat-sides':
        return '两侧都是平的，梯度无法通过。';
      case 'mends':
        return `若 _${remark.symbol}_ = ${short(remark.value)}，两侧便会一致。`;
      case 'dead':
        return `${sides[remark.side]}，它是常数，梯度无法通过。`;
      case 'returns':
        return `${sides[remark.side]}，它反而${goes(remark.rises)}${end(remark.limit)}${
          remark.gates ? '：小的负输入被放行一部分，大的负输入则被关断' : ''
        }。`;
      case 'turns':
        return `${sides[remark.side]}，它又${goes(remark.rises)}，在 _x_ = ${short(remark.x)} 处达到 ${short(remark.value)}。`;
      case 'both':
        return `往两侧，它都${remark.rises ? '*上升*' : '*下降*'}${end(remark.limit)}。`;
      case 'constant':
        return `从 ${short(remark.piece.from)} 到 ${short(remark.piece.to)}，它是常数，梯度无法通过。`;
      case 'saturated':
        return `${sides[remark.side]}，它*饱和*于 ${short(remark.limit)}，梯度只剩不到二十分之一。`;
      case 'steepest':
        return '这里是它最陡的地方。';
      case 'passes': {
        const size = Math.abs(remark.slope);
        const turned = remark.slope < 0 ? '，并改变符号' : '';
        if (size === 0) return '梯度无法通过这里。';
        if (Math.abs(size - 1) < 0.005) return `梯度经过这里大小*不变*${turned}。`;
        return size > 1
          ? `梯度经过这里*放大*到 ${short(Number(size.toPrecision(3)))} 倍${turned}。`
          : `梯度经过这里只剩 ${short(Number((100 * size).toPrecision(2)))} %${turned}。`;
      }
    }
  },
  features: {
    kink: '折点',
    jump: '跳跃点',
    pole: '极点',
    edge: '定义域端点',
    minimum: '极小值点',
    maximum: '极大值点',
    steepest: '最陡处',
    inflection: '拐点',
    crossing: '与背景曲线的交点',
    origin: '原点',
  },
  minimumIs: (value) => `极小值 ${value}`,
  maximumIs: (value) => `极大值 ${value}`,
  maxSlope: (value) => `最大斜率 ${value}`,
  ghost: (name) => `${name} 作对照`,
  ghostDefault: (values) => `${values}，作对照`,
  plainGhost: (name) => `${name} 原函数`,
  asymptotes: '渐近线',
  saturated: '饱和区',
  namedPoints: '极值点与拐点',
  lens: '放大 8 倍',
  slope: (value) => `斜率 ${value}`,
  none: '无',
  between: (from, to) => `${from} 到 ${to}`,
  undefinedIn: (name, where) => `${name} 在 x 为 ${where.join('、')} 时没有定义，此处不画曲线。`,
  facts: {
    smooth: '光滑性',
    symmetry: '对称性',
    breaks: '断点',
    family: '族',
    none: '无',
    odd: '奇函数',
    even: '偶函数',
    range: '值域',
    monotone: '单调',
    yes: '是',
    no: '否',
    steepest: '最大斜率',
    reachedAt: (slope, x) => `${slope}，在 ${x} 处`,
    approachedAt: (slope, x) => `${slope}，当 x → ${x}`,
    unbounded: '无界',
    jumps: '有跳跃',
    zeros: '零点',
    manyZeros: (count, window) => `[−${window}, ${window}] 内 ${count} 个`,
    noLimit: '无极限',
    slopeMoment: 'N(0, 1) 下的 E f′²',
    zeroGradient: 'N(0, 1) 下 f′ = 0',
    gain: '增益 1/√E f²',
  },
  smoothness: {
    smooth: '处处光滑，C∞',
    C3: 'C³',
    C2: 'C²',
    C1: 'C¹',
    C0: '连续，C⁰',
    discontinuous: '有跳跃',
  },
  breakKinds: { kink: '折点', jump: '跳跃点', pole: '极点', edge: '定义域端点' },
  layout: { label: '排列', overlay: '叠加', grid: '网格', stack: '分层', table: '表格' },
  axes: { label: '坐标轴', shared: '共用', free: '各自' },
  show: '显示',
  add: '添加',
  remove: (name) => `移除 ${name}`,
  overlaySix: (names) => `叠加图最多分辨六条曲线，此处未画：${names}。`,
  colourHint: '着色的是前六个函数，与叠加图一致',
  dragHint: '在任一小图中拖动，其余同步。',
  atX: '在 x =',
  function: '函数',
  sortBy: (column) => `按 ${column} 排序`,
  export: {
    title: '导出',
    close: '关闭',
    failed: '导出功能未能载入，请重试。',
  },
  ways: {
    description: '文字描述',
    data: '数据表',
    hear: '试听',
    keys: '键盘操作',
    failed: '未能载入，请重新打开再试。',
  },
  properties: '性质',
  codeTitle: '代码',
  codeLanguages: '五种语言',
  partFailed: '这一部分未能载入，请重试。',
  share: '分享',
  shareRow: '分享、导出',
  linkCopied: '链接已复制。',
  linkByHand: '请自行复制链接：',
  pageMenu: '页面',
  source: '出处',
  compareTitle: '对比',
};
