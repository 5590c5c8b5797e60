// Words that the labs share, in English and Chinese.
import type { LabProblem, LabReason } from '../model/labValue.ts';

const reasonsEn: Readonly<Record<LabReason, (used: string) => string>> = {
  'not-a-number': (used) => `is not a number; ${used === '' ? 'the default' : used} is used`,
  clamped: (used) => `is out of range; ${used} is used`,
  'unknown-value': (used) => `is not a choice here; ${used} is used`,
  'too-few': (used) => `has too few numbers; filled up with 0 to ${used}`,
  'too-many': (used) => `is left out: at most ${used} classes`,
  'too-many-functions': (used) => `is left out: at most ${used} functions side by side`,
  'unknown-function': () => 'is no function that is known here; left out',
  'ambiguous-function': () => 'is the name of more than one function; left out',
  'unknown-parameter': () => 'is no parameter of this function; left out',
  repeated: () => 'is given more than once; the first counts',
  'out-of-domain': (used) => `is outside what this parameter may be; ${used} is used`,
  'no-function': (used) => `names no function; ${used} is shown`,
};

export const en = {
  problem: ({ reason, used }: LabProblem): string => reasonsEn[reason](used),
  copyAs: (format: string): string => `Copy as ${format}`,
  save: (format: string): string => `Save as ${format}`,
  copied: (format: string): string => `Copied as ${format}.`,
  copyByHand: 'This browser does not let the page copy: select the table and copy it yourself.',
  reset: 'Reset',
};

const reasonsZh: typeof reasonsEn = {
  'not-a-number': (used) => `不是数字，已改用 ${used === '' ? '默认值' : used}`,
  clamped: (used) => `超出范围，已改用 ${used}`,
  'unknown-value': (used) => `不是可选的值，已改用 ${used}`,
  'too-few': (used) => `数字太少，已用 0 补足 ${used} 个`,
  'too-many': (used) => `未读取：最多 ${used} 个类别`,
  'too-many-functions': (used) => `未读取：最多并列 ${used} 个函数`,
  'unknown-function': () => '不是这里已知的函数，未读取',
  'ambiguous-function': () => '是不止一个函数的名称，未读取',
  'unknown-parameter': () => '不是该函数的参数，未读取',
  repeated: () => '出现不止一次，以第一次为准',
  'out-of-domain': (used) => `超出该参数的定义域，已改用 ${used}`,
  'no-function': (used) => `没有列出任何函数，已显示 ${used}`,
};

export const zh: typeof en = {
  problem: ({ reason, used }) => reasonsZh[reason](used),
  copyAs: (format) => `复制为 ${format}`,
  save: (format) => `保存为 ${format}`,
  copied: (format) => `已复制为 ${format}。`,
  copyByHand: '浏览器不允许本页复制：请选中表格自行复制。',
  reset: '重置',
};
