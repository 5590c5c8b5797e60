// The words of an empty comparison, in English and Chinese.

export const en = {
  lead: 'Put curves side by side. Start with one of these, or press',
  rectifiers: 'ReLU family',
  sShapes: 'S-shapes',
  gates: 'Transformer gates',
  table: (count: number): string => `Table of all ${count} functions`,
};

export const zh: typeof en = {
  lead: '把曲线放在一起比较。可从下面的组合开始，或者按',
  rectifiers: 'ReLU 家族',
  sShapes: 'S 形函数',
  gates: 'Transformer 门控',
  table: (count) => `全部 ${count} 个函数的表格`,
};
