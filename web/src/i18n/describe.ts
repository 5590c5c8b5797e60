// The words of a description, in English and Chinese: sentences from numbers that are already text.
import type { Smoothness, Symmetry } from '../core/types.ts';

/** Which part of the axis: both ends may be ±∞. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

const span = ({ from, to }: Span): string => {
  if (from === null) return to === null ? 'for all x' : `for x up to ${to}`;
  return to === null ? `for x from ${from} on` : `for x from ${from} to ${to}`;
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

const pluralEn = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const smoothEn: Readonly<Record<Smoothness, string>> = {
  smooth: 'smooth everywhere',
  C3: 'smooth up to its third derivative',
  C2: 'smooth up to its second derivative',
  C1: 'smooth up to its slope, not its curvature',
  C0: 'continuous, but its slope is not',
  discontinuous: 'not continuous',
};
const symmetryEn: Readonly<Record<Symmetry, string>> = {
  none: 'neither odd nor even',
  odd: 'odd: turned half way round the origin it is the same',
  even: 'even: mirrored at the y axis it is the same',
};

export const en = {
  title: 'Description',
  failed: 'The description could not be made.',
  headings: {
    kind: 'In short',
    course: 'From left to right',
    turns: 'Turning points',
    zeros: 'Zeros',
    breaks: 'Breaks',
    far: 'Far out',
    range: 'Range',
    flat: 'Saturation',
  },
  kind: (name: string, smoothness: Smoothness, symmetry: Symmetry, monotone: boolean): string =>
    `${name} is ${smoothEn[smoothness]}. It is ${monotone ? 'monotone' : 'not monotone'}, and ${symmetryEn[symmetry]}.`,
  constant: (value: string, where: Span): string => `It is constantly ${value} ${span(where)}.`,
  straight: (up: boolean, slope: string, where: Span): string =>
    `It ${up ? 'rises' : 'falls'} in a straight line with slope ${slope} ${span(where)}.`,
  moves: (up: boolean, start: string, end: string, where: Span): string =>
    `It ${up ? 'rises' : 'falls'} from ${start} to ${end} ${span(where)}.`,
  waves: (where: Span): string => `It goes up and down without a limit ${span(where)}.`,
  undefined: (where: Span): string => `It is not defined ${span(where)}.`,
  manyTurns: (count: number, lo: string, hi: string): string =>
    `It goes up and down too often to be told turn by turn: ${count} turning points, between ${lo} and ${hi}.`,
  minimum: (value: string, x: string): string => `Minimum ${value} at x = ${x}.`,
  maximum: (value: string, x: string): string => `Maximum ${value} at x = ${x}.`,
  noTurns: 'None.',
  moreTurns: (count: number): string => `And ${count} more.`,
  zeros: (at: readonly string[]): string => `It is 0 at x = ${list(at)}.`,
  zeroPieces: (where: readonly Span[]): string => `It is 0 ${list(where.map(span))}.`,
  manyZeros: (count: number, window: string): string =>
    `It is 0 in ${count} places between −${window} and ${window}.`,
  noZeros: 'None.',
  kink: (x: string, left: string, right: string): string =>
    `Kink at x = ${x}: slope ${left} from the left, ${right} from the right.`,
  jump: (x: string, left: string, at: string, right: string): string =>
    `Jump at x = ${x}: from ${left} to ${right}; at the point itself ${at}.`,
  pole: (x: string, left: string, right: string): string =>
    `Pole at x = ${x}: towards ${left} on the left, ${right} on the right.`,
  edge: (x: string): string => `At x = ${x} the part of the axis ends where it is defined.`,
  manyBreaks: (count: number): string => `${pluralEn(count, 'break')}.`,
  towards: (left: boolean, value: string): string => `Far ${left ? 'left' : 'right'} it approaches ${value}.`,
  along: (left: boolean, line: string): string =>
    `Far ${left ? 'left' : 'right'} it approaches the line ${line}.`,
  grows: (left: boolean, value: string): string => `Far ${left ? 'left' : 'right'} it goes to ${value}.`,
  noLimit: (left: boolean): string => `Far ${left ? 'left' : 'right'} it has no limit.`,
  range: (lo: string, loReached: boolean, hi: string, hiReached: boolean): string =>
    `From ${lo}${loReached ? '' : ' (not reached)'} to ${hi}${hiReached ? '' : ' (not reached)'}.`,
  onlyValue: (value: string): string => `Only ${value}.`,
  steepest: (slope: string, x: string): string => `Steepest where |f′| = ${slope}, at x = ${x}.`,
  steepestFar: (slope: string): string => `Its slope grows towards |f′| = ${slope}, which it never reaches.`,
  flat: (where: readonly Span[]): string => `Nearly flat, |f′| < 0.05, ${list(where.map(span))}.`,
  manyFlat: (count: number, window: string): string =>
    `Nearly flat, |f′| < 0.05, in ${count} pieces between −${window} and ${window}.`,
  neverFlat: 'Nowhere: |f′| < 0.05 only around turning points, if at all.',
};

const spanZh = ({ from, to }: Span): string => {
  if (from === null) return to === null ? '在整个数轴上' : `在 x ≤ ${to} 上`;
  return to === null ? `在 x ≥ ${from} 上` : `在 x 从 ${from} 到 ${to} 上`;
};

const smoothZh: Readonly<Record<Smoothness, string>> = {
  smooth: '处处光滑',
  C3: '三阶导数连续',
  C2: '二阶导数连续',
  C1: '斜率连续而曲率不连续',
  C0: '连续但斜率不连续',
  discontinuous: '不连续',
};
const symmetryZh: Readonly<Record<Symmetry, string>> = {
  none: '既非奇函数也非偶函数',
  odd: '是奇函数：绕原点旋转半周与自身重合',
  even: '是偶函数：关于 y 轴对称',
};
const side = (left: boolean): string => (left ? '向左远处' : '向右远处');

export const zh: typeof en = {
  title: '文字描述',
  failed: '无法生成文字描述。',
  headings: {
    kind: '概要',
    course: '从左到右',
    turns: '极值点',
    zeros: '零点',
    breaks: '断点',
    far: '远处',
    range: '值域',
    flat: '饱和',
  },
  kind: (name, smoothness, symmetry, monotone) =>
    `${name} ${smoothZh[smoothness]}；${monotone ? '单调' : '不单调'}，${symmetryZh[symmetry]}。`,
  constant: (value, where) => `${spanZh(where)}恒为 ${value}。`,
  straight: (up, slope, where) => `${spanZh(where)}沿直线${up ? '上升' : '下降'}，斜率为 ${slope}。`,
  moves: (up, start, end, where) => `${spanZh(where)}从 ${start} ${up ? '上升' : '下降'}到 ${end}。`,
  waves: (where) => `${spanZh(where)}上下起伏，没有极限。`,
  undefined: (where) => `${spanZh(where)}没有定义。`,
  manyTurns: (count, lo, hi) =>
    `上下起伏次数太多，无法逐段叙述：共 ${count} 个极值点，函数值在 ${lo} 与 ${hi} 之间。`,
  minimum: (value, x) => `极小值 ${value}，在 x = ${x} 处。`,
  maximum: (value, x) => `极大值 ${value}，在 x = ${x} 处。`,
  noTurns: '无。',
  moreTurns: (count) => `另有 ${count} 个。`,
  zeros: (at) => `在 x = ${at.join('、')} 处为 0。`,
  zeroPieces: (where) => `${where.map(spanZh).join('以及')}为 0。`,
  manyZeros: (count, window) => `在 −${window} 到 ${window} 之间有 ${count} 处为 0。`,
  noZeros: '无。',
  kink: (x, left, right) => `x = ${x} 处是折点：左侧斜率为 ${left}，右侧为 ${right}。`,
  jump: (x, left, at, right) => `在 x = ${x} 处从 ${left} 跳到 ${right}；该点的值为 ${at}。`,
  pole: (x, left, right) => `x = ${x} 处是极点：左侧趋于 ${left}，右侧趋于 ${right}。`,
  edge: (x) => `x = ${x} 是定义域的端点。`,
  manyBreaks: (count) => `共 ${count} 个断点。`,
  towards: (left, value) => `${side(left)}趋近 ${value}。`,
  along: (left, line) => `${side(left)}趋近直线 ${line}。`,
  grows: (left, value) => `${side(left)}趋于 ${value}。`,
  noLimit: (left) => `${side(left)}没有极限。`,
  range: (lo, loReached, hi, hiReached) =>
    `从 ${lo}${loReached ? ' ' : '（取不到）'}到 ${hi}${hiReached ? '' : '（取不到）'}。`,
  onlyValue: (value) => `只有 ${value}。`,
  steepest: (slope, x) => `最陡处 |f′| = ${slope}，在 x = ${x} 处。`,
  steepestFar: (slope) => `斜率趋近 |f′| = ${slope}，但达不到。`,
  flat: (where) => `${where.map(spanZh).join('以及')}几乎是平的，|f′| < 0.05。`,
  manyFlat: (count, window) => `在 −${window} 到 ${window} 之间有 ${count} 段几乎是平的，|f′| < 0.05。`,
  neverFlat: '无：至多在极值点附近 |f′| < 0.05。',
};
