// Words of embedded plots beyond those of the page.

const en = {
  hint: 'drag the dot',
  open: 'Open',
  data: 'Data',
  fullScreen: 'Full screen',
  links: 'More',
  fromTo: (name: string, lo: string, hi: string): string => `${name}: x from ${lo} to ${hi}`,
};

const zh: typeof en = {
  hint: '可拖动圆点',
  open: '打开',
  data: '数据',
  fullScreen: '全屏',
  links: '更多',
  fromTo: (name, lo, hi) => `${name}：x 从 ${lo} 到 ${hi}`,
};

export const embedWords = { en, zh };
