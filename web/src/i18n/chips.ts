// Words of a row of chips that is too long to show whole.

const en = {
  more: (count: number): string => `${count} more`,
  fewer: 'Show fewer',
};

const zh: typeof en = {
  more: (count) => `另外 ${count} 个`,
  fewer: '收起',
};

export const chipWords = (lang: string): typeof en => (lang === 'en' ? en : zh);
