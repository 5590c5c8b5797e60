// The words of the handles by which parameters are dragged on the plot, in English and Chinese.

export const en = {
  drag: (law: string): string => `drag: ${law}`,
  slope: 'slope',
};

export const zh: typeof en = {
  drag: (law) => `拖动：${law}`,
  slope: '斜率',
};
