// Words of the export dialog, which comes when it is first wanted.

export const en = {
  format: 'File format',
  scale: 'Size',
  transparent: 'Transparent background',
  traced: 'The points drawn',
  grid: 'Uniform grid',
  step: 'step in x',
  preview: 'The file',
  about: {
    json: 'The view as data; its link restores it.',
    tikz: 'LaTeX with pgfplots.',
    matplotlib: 'A Python script.',
  },
  characters: 'It has characters that pdflatex cannot set: compile it with XeLaTeX or LuaLaTeX.',
  download: 'Download',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'This browser does not let the page copy: the text is selected, copy it yourself.',
  downloaded: (file: string): string => `${file} was handed to the browser.`,
  tooBig: 'The browser cannot make a picture of this size; choose a smaller one.',
  badStep: 'No grid can be made with this step: it gives fewer than two rows or more than 100,000.',
};

export const zh: typeof en = {
  format: '文件格式',
  scale: '大小',
  transparent: '透明背景',
  traced: '绘制的点',
  grid: '均匀网格',
  step: 'x 的步长',
  preview: '文件内容',
  about: {
    json: '以数据表示的视图；其中的链接可恢复它。',
    tikz: '使用 pgfplots 的 LaTeX。',
    matplotlib: 'Python 脚本。',
  },
  characters: '其中有 pdflatex 无法排版的字符：请用 XeLaTeX 或 LuaLaTeX 编译。',
  download: '下载',
  copy: '复制',
  copied: '已复制。',
  copyByHand: '浏览器不允许本页复制：文本已选中，请自行复制。',
  downloaded: (file) => `${file} 已交给浏览器。`,
  tooBig: '浏览器无法生成这么大的图片，请选择较小的尺寸。',
  badStep: '这个步长无法生成网格：行数少于 2 或多于 100,000。',
};
