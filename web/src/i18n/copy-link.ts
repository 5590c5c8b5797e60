// The words of the button that copies a repaired link, in English and Chinese.

export const en = {
  copy: 'Copy repaired link',
  copied: 'Copied',
  byHand: 'This browser does not let the page copy. The repaired link:',
};

export const zh: typeof en = {
  copy: '复制修正后的链接',
  copied: '已复制',
  byHand: '浏览器不允许本页复制。修正后的链接是：',
};
