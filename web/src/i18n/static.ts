// Words of the static pages alone; what they share with the explorer comes from its dictionaries.

export const en = {
  description: (name: string, range: string): string =>
    `${name}: formula, derivative, plot, range ${range}, exact values, code and sources of this neural-network activation function.`,
  derivative: 'and its derivative',
  plotText: (name: string, lo: string, hi: string): string =>
    `${name} and its derivative for x from ${lo} to ${hi}`,
  factsTitle: 'Facts',
  valuesTitle: 'Values',
  valuesNote: 'Computed by the same core that draws the plot; right to the last digits shown.',
  frameworksTitle: 'In frameworks',
  sourceTitle: 'Source',
  parametersTitle: 'Parameters',
  defaultValue: 'default',
  allowed: 'allowed',
  moreTitle: 'More of this family',
  open: 'Open in the explorer',
  otherLanguage: '中文',
  home: 'All functions',
  previous: 'Previous',
  next: 'Next',
  notFound: 'There is no page here.',
  notFoundText: 'Perhaps the function goes by another name. Find it:',
  noScript: 'The explorer needs JavaScript; the pages of the functions do not.',
  indexTitle: 'Activation functions from A to Z',
};

export const zh: typeof en = {
  description: (name, range) =>
    `${name}：神经网络激活函数的公式、导数、图像、值域 ${range}、精确数值、代码与出处。`,
  derivative: '及其导数',
  plotText: (name, lo, hi) => `${name} 及其导数，x 从 ${lo} 到 ${hi}`,
  factsTitle: '性质',
  valuesTitle: '数值',
  valuesNote: '由绘图所用的同一内核算出，所列各位数字均准确。',
  frameworksTitle: '各框架中的名称',
  sourceTitle: '出处',
  parametersTitle: '参数',
  defaultValue: '默认值',
  allowed: '取值范围',
  moreTitle: '同族函数',
  open: '在探索页中打开',
  otherLanguage: 'English',
  home: '全部函数',
  previous: '上一个',
  next: '下一个',
  notFound: '此处没有页面。',
  notFoundText: '这个函数也许另有名称，请查找：',
  noScript: '探索页需要 JavaScript，各函数的静态页面则不需要。',
  indexTitle: '激活函数一览',
};

export type StaticWords = typeof en;
