// Words of the page in a frame.
export const frameWords = {
  en: { noFunction: 'None of these is a function of this version; there is nothing to draw.' },
  zh: { noFunction: '这些都不是本版本已有的函数，没有可画的内容。' },
};
