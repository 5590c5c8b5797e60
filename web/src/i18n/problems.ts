// What can be wrong with a part of a link, in words that come when something is.
import type { Problem } from '../model/problem.ts';

type Reasons = Readonly<Record<Problem['reason'], string>>;

export const en: Reasons = {
  'too-long': 'and what follows is left out: the link is too long',
  'too-many': 'and what follows is left out: too many functions',
  version: 'is a link version this page does not know; read as version 1',
  'unknown-function': 'is not a function of this version',
  'ambiguous-function': 'is a name that several functions share',
  'unknown-parameter': 'is no parameter of this function',
  'not-a-number': 'is not a number',
  'out-of-domain': 'is outside what the parameter may be; its default is used',
  'bad-transform': 'is no part of a·f(bx + c) + d, or b is 0',
  'bad-range': 'is not a range such as -4:4',
  'reversed-range': 'was the wrong way round; turned',
  'unusable-range': 'is too narrow or too wide to draw',
  repeated: 'is given twice; the first one counts',
  'unknown-value': 'is not a choice here',
  'bad-sweep': 'is not a sweep such as swish:beta:0:10:9',
  'no-parameter': 'is of a function without parameters, and a sweep needs one',
  'bad-count': 'does not have 2 to 24 curves; the nearest number is drawn',
  'equal-ends': 'ends where it begins; the range of the slider is swept',
  'bad-ends': 'goes where the parameter cannot; the range of the slider is swept',
  'other-function': 'is a sweep of another function than the one shown',
  'not-yet': 'is not in this version yet',
  empty: 'has no value',
};

export const zh: Reasons = {
  'too-long': '及其后的内容未读取：链接过长',
  'too-many': '及其后的内容未读取：函数过多',
  version: '是本页不认识的链接版本，已按版本 1 读取',
  'unknown-function': '不是本版本已有的函数',
  'ambiguous-function': '这个名称对应多个函数',
  'unknown-parameter': '不是该函数的参数',
  'not-a-number': '不是数字',
  'out-of-domain': '超出该参数的取值范围，已改用默认值',
  'bad-transform': '不是 a·f(bx + c) + d 的组成部分，或 b 为 0',
  'bad-range': '不是形如 -4:4 的区间',
  'reversed-range': '两端颠倒，已调换',
  'unusable-range': '太窄或太宽，无法绘制',
  repeated: '重复出现，以第一个为准',
  'unknown-value': '不是可选的值',
  'bad-sweep': '不是形如 swish:beta:0:10:9 的参数扫描',
  'no-parameter': '的函数没有参数，而参数扫描需要一个参数',
  'bad-count': '的曲线数不在 2 到 24 之间，已改用最接近的数',
  'equal-ends': '的起点与终点相同，已改用滑块的范围',
  'bad-ends': '超出该参数的取值范围，已改用滑块的范围',
  'other-function': '扫描的不是当前显示的函数',
  'not-yet': '本版本尚不支持',
  empty: '没有值',
};
