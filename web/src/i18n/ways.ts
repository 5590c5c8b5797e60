// The words of the table of data and of the audio trace, in English and Chinese.

type Note = 'minimum' | 'maximum' | 'zero' | 'kink' | 'jump' | 'pole' | 'edge' | 'steepest';

export const en = {
  dataOf: (name: string): string => `Data of ${name}`,
  function: 'Function',
  note: 'Note',
  notes: {
    minimum: 'minimum',
    maximum: 'maximum',
    zero: 'zero',
    kink: 'kink',
    jump: 'jump',
    pole: 'pole',
    edge: 'end of the domain',
    steepest: 'steepest',
  } satisfies Readonly<Record<Note, string>>,
  sides: 'x⁻ and x⁺ are the two sides of a break.',
  copyAs: (format: string): string => `Copy as ${format}`,
  copied: (format: string): string => `Copied as ${format}.`,
  copyByHand: 'This browser does not let the page copy: select the table and copy it yourself.',
  play: 'Hear the curve',
  stop: 'Stop',
  speed: 'Duration',
  seconds: (count: number): string => `${count} s`,
  volume: 'Volume',
  noSound: 'This browser has no Web Audio: the curve cannot be heard here.',
  soundHint:
    'From left to right. Higher pitch is larger y; noise is heard where y is negative; the tone is brighter where x is positive; a click is a kink; silence is a jump or no value.',
};

export const zh: typeof en = {
  dataOf: (name) => `${name} 的数据`,
  function: '函数',
  note: '备注',
  notes: {
    minimum: '极小值',
    maximum: '极大值',
    zero: '零点',
    kink: '折点',
    jump: '跳跃点',
    pole: '极点',
    edge: '定义域端点',
    steepest: '最陡处',
  },
  sides: 'x⁻ 与 x⁺ 是断点的左右两侧。',
  copyAs: (format) => `复制为 ${format}`,
  copied: (format) => `已复制为 ${format}。`,
  copyByHand: '浏览器不允许本页复制：请选中表格自行复制。',
  play: '试听曲线',
  stop: '停止',
  speed: '时长',
  seconds: (count) => `${count} 秒`,
  volume: '音量',
  noSound: '浏览器没有 Web Audio，无法试听曲线。',
  soundHint:
    '从左到右播放。音越高，y 越大；y 为负时夹有噪声；x 为正时音色更亮；“咔嗒”声是折点；静音表示跳跃或没有值。',
};
