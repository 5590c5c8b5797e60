// Words of the page that makes figures for other pages, in English and Chinese.
import type { Figure } from '../model/figure.ts';
import type { Place, Way } from '../model/hosts.ts';
import type { WordOf } from '../model/schema.ts';

type Labels<K extends string> = Readonly<Record<K, string>>;

/** What stands before a control, by the key of the link. */
const labels = {
  ...{
    figure: 'Figure',
    f: 'Functions',
    show: 'Curves',
    ref: 'Behind',
    t: 'a·f(bx + c) + d',
    layout: 'Layout',
  },
  ...{
    axes: 'Axes',
    yscale: 'y scale',
    x: 'x',
    y: 'y',
    at: 'Probe at',
    controls: 'Controls',
    hide: 'Leave out',
  },
  ...{ gesture: 'Wheel', flang: 'Language', ftheme: 'Theme', height: 'Height', alt: 'In words' },
  ...{ z: 'Logits', T: 'Temperature', target: 'True class', shift: 'Shift', stable: 'Arithmetic' },
  ...{ gate: 'b', a: 'a', gateId: 'Gate', layers: 'Layers', width: 'Width', batch: 'Batch', init: 'Weights' },
  ...{ gain: 'Gain', std: 'Deviation', bias: 'Bias', seed: 'Seed', trials: 'Networks', back: 'Layers back' },
  ...{ sort: 'Sorted by', filter: 'Narrowed to' },
};

const controlWords: Labels<WordOf<'controls'>> = {
  none: 'none',
  probe: 'probe',
  params: 'sliders',
  full: 'all',
};
const gestureWords: Labels<WordOf<'gesture'>> = {
  ...{ cooperative: 'page scrolls, Ctrl + wheel zooms', greedy: 'wheel zooms', none: 'page scrolls' },
};
const hideWords: Labels<WordOf<'hide'>> = {
  ...{ f: 'name', x: 'zoom of x', y: 'zoom of y', show: 'switches', at: 'values', t: 'variant' },
  ...{ formula: 'formula', params: 'sliders', sentence: 'sentence', links: 'links' },
};
const curveWords: Labels<WordOf<'show'>> = {
  ...{
    f: 'f',
    d1: 'f′',
    d2: 'f″',
    tan: 'tangent',
    asy: 'asymptotes',
    sat: 'saturated zone',
    pts: 'named points',
  },
};

export const en = {
  tagline: 'a figure for your page',
  labels,
  groups: { what: 'What', where: 'Where', look: 'How it looks' },
  words: {
    figure: {
      ...{ plot: 'Plot', compare: 'Comparison', gradient: 'Gradient', softmax: 'Softmax', gates: 'Gates' },
    } satisfies Labels<Figure> as Labels<string>,
    controls: controlWords as Labels<string>,
    gesture: gestureWords as Labels<string>,
    hide: hideWords as Labels<string>,
    show: curveWords as Labels<string>,
    layout: { overlay: 'overlay', grid: 'grid', stack: 'stack', table: 'table' } as Labels<string>,
    axes: { shared: 'shared', free: 'free' } as Labels<string>,
    yscale: { lin: 'linear', symlog: 'symlog', log: 'log' } as Labels<string>,
    flang: { '': 'reader’s', en: 'English', zh: '中文' } as Labels<string>,
    ftheme: { auto: 'reader’s', light: 'light', dark: 'dark' } as Labels<string>,
    stable: { 1: 'stable', 0: 'naive float32' } as Labels<string>,
    way: { element: 'element', iframe: 'frame' } satisfies Labels<Way> as Labels<string>,
  } as Readonly<Record<string, Labels<string>>>,
  from: (label: string): string => `${label} from`,
  to: 'to',
  automatic: 'auto',
  remove: (name: string): string => `Remove ${name}`,
  addFunction: 'Add a function',
  add: '+ Add',
  nothing: 'nothing',
  asThePage: 'as the explorer',
  more: 'More',
  px: (least: number): string => `px, at least ${least}`,
  fromFigure: 'From the figure again',
  preview: 'Preview',
  scaled: (percent: string): string => `live, at three widths, scaled to ${percent} %`,
  live: 'live, at three widths',
  wide: 'px wide',
  previewOf: (width: number): string => `Preview, ${width} px wide`,
  places: {
    ...{ element: 'Element', iframe: 'iframe', mkdocs: 'MkDocs', sphinx: 'Sphinx', vitepress: 'VitePress' },
    ...{ docusaurus: 'Docusaurus', myst: 'MyST', quarto: 'Quarto', hugo: 'Hugo', jekyll: 'Jekyll' },
    ...{ jupyter: 'Jupyter', image: 'Markdown image', wechat: 'WeChat SVG' },
  } satisfies Labels<Place> as Readonly<Record<Place, string>>,
  hosts: 'Text for',
  way: 'As',
  copy: 'Copy',
  copied: (place: string): string => `Copied for ${place}.`,
  copyByHand: 'This browser does not let the page copy: select the text and copy it yourself.',
  test: 'Open test page',
  saveSvg: 'Save SVG',
  notes: {
    element: 'No script? What stands inside the element stays. Several figures on a page share one download.',
    iframe: 'The frame needs nothing of the page around; embed.js gives it the height it asks for.',
    hugo: (path: string, text: string): string =>
      `Once for the site: the file ${path} with the one line ${text}`,
    image: (file: string): string =>
      `Save the picture as ${file} beside your text. A reader who clicks it gets the figure.`,
    imageThere: 'The picture is a file of the site. A reader who clicks it gets the figure.',
    linkOnly: 'This figure has no picture: the text is a link.',
    wechat:
      'Nothing moves in WeChat’s articles: the picture stands, and the code opens the figure. Its colours are those of the preview: choose them under Theme.',
    jupyter:
      'Needs anywidget in the notebook’s Python. The widget’s state follows the reader’s hand, and yours.',
    labNotebook: 'In notebooks this figure stands in a frame.',
  },
  size: 'An element and what it loads for one plot weigh at most 130 kB compressed, once for all plots of a page. Nothing is loaded from anywhere but the place you put it.',
  whereHeading: 'Where Actiscope stands',
  site: 'Site (dist/site)',
  pack: 'Package (dist/package)',
  sameAsSite: 'as the site',
  whereHint: 'Kept in this browser, not in the link. The texts use the addresses given here.',
  unknownSite: (placeholder: string): string =>
    `This page is a file: the texts say ${placeholder} until you type the address where you put Actiscope.`,
  localSite:
    'The address in this text is known to this computer alone. Before you publish: type below where your readers find Actiscope.',
  badAddress: (typed: string): string => `“${typed}” is no address of a folder: https://… or /…`,
  needsAddress: 'A QR code needs a whole address, https://…: type it above.',
  linkTooLong: 'The link is too long for a QR code: show fewer functions.',
  checks: 'Checks',
  contrast: (text: string, lines: string): string => `Text contrast ${text} : 1, lines ${lines} : 1`,
  textContrast: (text: string): string => `Text contrast ${text} : 1`,
  fits: 'Fits at 320 px without sideways scroll',
  tooWide: (by: string): string => `At 320 px ${by} px stick out sideways`,
  measuring: 'Fits at 320 px: measured when the preview is seen',
  alt: (count: number): string => `Text in its place, ${count} characters`,
  altLong: (count: number): string => `Text in its place, ${count} characters: rather long to listen to`,
  scan: ['Scan to open the figure:', 'move the probe, zoom, read values.'],
  reference: 'All keys',
  referenceHint: 'As attributes of an element, and as keys of a link. Made from schema.json, as the form is.',
  heads: ['Key', 'Values', 'Default', 'Meaning'],
  notAttribute: 'only in links',
  altText: {
    plot: (names: string, curves: string, lo: string, hi: string): string =>
      `${names}: ${curves} for x from ${lo} to ${hi}.`,
    range: (lo: string, hi: string): string => `Values from ${lo} to ${hi}.`,
    minimum: (value: string, x: string): string => `Minimum ${value} at x = ${x}.`,
    maximum: (value: string, x: string): string => `Maximum ${value} at x = ${x}.`,
    softmax: (z: string, T: string, p: string): string =>
      `Softmax of the logits ${z} at temperature ${T}: ${p}.`,
    gates: (name: string, a: string, b: string, f: string): string =>
      `${name} over both its inputs; at a = ${a}, b = ${b} it is ${f}.`,
    gradient: (names: string, layers: string, width: string): string =>
      `How gradients fare in random networks of ${names}: ${layers} layers of ${width} units, layer by layer.`,
    list: (items: readonly string[]): string => items.join(', '),
    join: ' ',
  },
};

export type BuildWords = typeof en;

const zhLabels: typeof labels = {
  ...{
    figure: '图',
    f: '函数',
    show: '曲线',
    ref: '背景',
    t: 'a·f(bx + c) + d',
    layout: '排列',
    axes: '坐标轴',
  },
  ...{ yscale: 'y 刻度', x: 'x', y: 'y', at: '探针', controls: '控件', hide: '省略', gesture: '滚轮' },
  ...{ flang: '语言', ftheme: '主题', height: '高度', alt: '文字说明', z: 'Logits', T: '温度' },
  ...{ target: '真实类别', shift: '平移', stable: '算法', gate: 'b', a: 'a', gateId: '门控单元' },
  ...{
    layers: '层数',
    width: '宽度',
    batch: '批量',
    init: '权重',
    gain: '增益',
    std: '标准差',
    bias: '偏置',
  },
  ...{ seed: '种子', trials: '网络数', back: '往回层数', sort: '排序', filter: '筛选' },
};

export const zh: BuildWords = {
  tagline: '为你的页面做一张图',
  labels: zhLabels,
  groups: { what: '内容', where: '范围', look: '外观' },
  words: {
    figure: { plot: '函数图', compare: '对比', gradient: '梯度', softmax: 'Softmax', gates: '门控' },
    controls: { none: '无', probe: '探针', params: '滑块', full: '全部' },
    gesture: { cooperative: '滚动页面，Ctrl + 滚轮缩放', greedy: '滚轮缩放', none: '只滚动页面' },
    hide: {
      ...{ f: '名称', x: 'x 缩放', y: 'y 缩放', show: '曲线开关', at: '数值', t: '变体' },
      ...{ formula: '公式', params: '滑块', sentence: '说明', links: '链接' },
    },
    show: {
      ...{ f: 'f', d1: 'f′', d2: 'f″', tan: '切线', asy: '渐近线', sat: '饱和区', pts: '特征点' },
    },
    layout: { overlay: '叠加', grid: '网格', stack: '上下', table: '表格' },
    axes: { shared: '共用', free: '独立' },
    yscale: { lin: '线性', symlog: '对称对数', log: '对数' },
    flang: { '': '随读者', en: 'English', zh: '中文' },
    ftheme: { auto: '随读者', light: '浅色', dark: '深色' },
    stable: { 1: '稳定', 0: '直接 float32' },
    way: { element: '元素', iframe: '框架' },
  },
  from: (label) => `${label} 从`,
  to: '到',
  automatic: '自动',
  remove: (name) => `移除 ${name}`,
  addFunction: '添加函数',
  add: '+ 添加',
  nothing: '无',
  asThePage: '与探索页相同',
  more: '更多',
  px: (least) => `像素，至少 ${least}`,
  fromFigure: '重新由图生成',
  preview: '预览',
  scaled: (percent) => `实时，三种宽度，缩至 ${percent}%`,
  live: '实时，三种宽度',
  wide: '像素宽',
  previewOf: (width) => `预览，宽 ${width} 像素`,
  places: {
    ...{ element: '元素', iframe: 'iframe', mkdocs: 'MkDocs', sphinx: 'Sphinx', vitepress: 'VitePress' },
    ...{ docusaurus: 'Docusaurus', myst: 'MyST', quarto: 'Quarto', hugo: 'Hugo', jekyll: 'Jekyll' },
    ...{ jupyter: 'Jupyter', image: 'Markdown 图片', wechat: '微信 SVG' },
  },
  hosts: '用于',
  way: '形式',
  copy: '复制',
  copied: (place) => `已复制（${place}）。`,
  copyByHand: '浏览器不允许本页复制：请选中文字自行复制。',
  test: '打开测试页',
  saveSvg: '保存 SVG',
  notes: {
    element: '没有脚本时，显示元素内部的内容。同一页上的多张图只下载一次。',
    iframe: '框架不依赖外面的页面；embed.js 按它的请求设定高度。',
    hugo: (path, text) => `整个站点只需一次：新建文件 ${path}，内容只有一行 ${text}`,
    image: (file) => `请把图片保存为 ${file}，放在文章旁边。读者点击图片即可打开可操作的图。`,
    imageThere: '图片是站点里的文件。读者点击图片即可打开可操作的图。',
    linkOnly: '这种图没有图片：文字是一个链接。',
    wechat: '微信文章里不能运行脚本：图是静止的，扫码可打开可操作的图。颜色与预览相同，可在“主题”中选择。',
    jupyter: '笔记本的 Python 需要装有 anywidget。控件的状态随读者的操作改变，也可由代码改变。',
    labNotebook: '在笔记本里，这种图以框架显示。',
  },
  size: '一个元素连同一张图所需的文件，压缩后最多 130 kB，同一页上的图共用一次下载。除了你放置的位置，不会从别处加载任何内容。',
  whereHeading: 'Actiscope 放在哪里',
  site: '站点（dist/site）',
  pack: '软件包（dist/package）',
  sameAsSite: '与站点相同',
  whereHint: '只保存在这个浏览器里，不写进链接。生成的文字使用这里的地址。',
  unknownSite: (placeholder) =>
    `本页是本地文件：在你填入 Actiscope 所在的地址之前，文字里写的是 ${placeholder}。`,
  localSite: '文字里的地址只有这台电脑认识。发布之前，请在下面填入读者能访问的 Actiscope 地址。',
  badAddress: (typed) => `“${typed}”不是文件夹的地址：应为 https://… 或 /…`,
  needsAddress: '二维码需要完整的地址 https://…：请在上面填写。',
  linkTooLong: '链接太长，放不进二维码：请减少函数。',
  checks: '检查',
  contrast: (text, lines) => `文字对比度 ${text} : 1，线条 ${lines} : 1`,
  textContrast: (text) => `文字对比度 ${text} : 1`,
  fits: '宽 320 像素时无需横向滚动',
  tooWide: (by) => `宽 320 像素时，有 ${by} 像素超出`,
  measuring: '宽 320 像素：看到预览后测量',
  alt: (count) => `有替代文字，${count} 个字符`,
  altLong: (count) => `有替代文字，${count} 个字符：朗读起来偏长`,
  scan: ['扫码打开可操作的图：', '移动探针、缩放、读数。'],
  reference: '全部键',
  referenceHint: '既是元素的属性，也是链接的键。与表单一样由 schema.json 生成。',
  heads: ['键', '取值', '默认值', '含义'],
  notAttribute: '仅用于链接',
  altText: {
    plot: (names, curves, lo, hi) => `${names}：${curves}，x 从 ${lo} 到 ${hi}。`,
    range: (lo, hi) => `值域从 ${lo} 到 ${hi}。`,
    minimum: (value, x) => `最小值 ${value}，在 x = ${x}。`,
    maximum: (value, x) => `最大值 ${value}，在 x = ${x}。`,
    softmax: (z, T, p) => `logit 为 ${z}、温度为 ${T} 时的 softmax：${p}。`,
    gates: (name, a, b, f) => `${name} 随两个输入的变化；a = ${a}、b = ${b} 时为 ${f}。`,
    gradient: (names, layers, width) =>
      `由 ${names} 组成的随机网络中梯度逐层的变化：${layers} 层，每层 ${width} 个单元。`,
    list: (items) => items.join('、'),
    join: '',
  },
};

export const buildWords = (code: string): BuildWords => (code === 'en' ? en : zh);
