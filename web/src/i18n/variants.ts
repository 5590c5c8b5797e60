// The words beside functions of the same name: how far they are from the one that is shown.

export const en = {
  lead: 'How far each is from the curve shown:',
  same: 'it is the curve shown',
  most: (value: string, x: string): string => `at most ${value} apart, at x = ${x}`,
  towards: (value: string, end: string): string => `up to ${value} apart, as x → ${end}`,
  unbounded: 'apart without bound',
  slopeOnly: 'f alike; only the slope at the break differs',
  compare: 'Compare',
  compareWith: (who: string): string => `Compare with ${who}`,
  /** Those who have no name of their own. */
  who: { tutorials: 'tutorials' } as Readonly<Record<string, string>>,
};

export const zh: typeof en = {
  lead: '与所示曲线相差多少：',
  same: '即所示曲线',
  most: (value, x) => `最多相差 ${value}，在 x = ${x} 处`,
  towards: (value, end) => `x → ${end} 时相差趋于 ${value}`,
  unbounded: '相差无界',
  slopeOnly: 'f 相同；只有断点处的斜率不同',
  compare: '比较',
  compareWith: (who) => `与 ${who} 比较`,
  who: { tutorials: '教程' },
};
