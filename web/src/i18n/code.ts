// Words of the code snippets, which come when they are first unfolded.

export const en = {
  language: 'Language',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'This browser does not let the page copy: select the text and copy it yourself.',
  noCode: 'This function cannot be written out in this language.',
};

export const zh: typeof en = {
  language: '编程语言',
  copy: '复制',
  copied: '已复制。',
  copyByHand: '浏览器不允许本页复制：请自行选中文本并复制。',
  noCode: '这个函数无法用这种语言写出。',
};
