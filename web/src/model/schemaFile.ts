// The schema as a file for other programs: each key with its type, words, default, range, pages and a description.
import type { ActivationInfo } from '../core/types.ts';
import { valuesOf } from './codec.ts';
import { labSchema } from './labSchema.ts';
import { maxQueryLength } from './query.ts';
import { embedKeys, type Key, keys, schema } from './schema.ts';
import { defaultState, maxItems, maxSwept, type Page, pages } from './state.ts';

interface About {
  /** Pages the key has an effect on. */
  readonly pages: readonly Page[];
  readonly pattern?: string;
  readonly limits?: Readonly<Record<string, number>>;
  readonly en: string;
  readonly zh: string;
}

const plots: readonly Page[] = ['explore', 'compare', 'families'];
const range = 'number ":" number | "auto"';

export const about: Readonly<Record<Key, About>> = {
  v: { pages, en: 'Version of the grammar; 1.', zh: '语法版本,目前为 1。' },
  page: { pages, en: 'Which page is shown.', zh: '显示哪个页面。' },
  f: {
    pages,
    pattern: 'item *("," item); item = id *(":" parameter ":" number)',
    limits: { maxItems },
    en: 'Functions, each with its parameters where they are not the defaults: gelu,swish:beta:1.5.',
    zh: '函数列表;与默认值不同的参数写在函数名之后:gelu,swish:beta:1.5。',
  },
  x: { pages: plots, pattern: range, en: 'Range of x: -4:4.', zh: 'x 的范围:-4:4。' },
  y: { pages: plots, pattern: range, en: 'Range of y: -1:4.', zh: 'y 的范围:-1:4。' },
  show: {
    pages: plots,
    en: 'Curves and marks: f, f′ (d1), f″ (d2), the tangent (tan), asymptotes (asy), where it saturates (sat), named points (pts).',
    zh: '曲线与标记:f、f′(d1)、f″(d2)、切线(tan)、渐近线(asy)、饱和区(sat)、特征点(pts)。',
  },
  at: {
    pages: plots,
    pattern: 'number',
    en: 'Where the probe stands; absent: at a telling place.',
    zh: '探针所在的 x;缺省时停在有代表性的位置。',
  },
  t: {
    pages: plots,
    pattern: '"a:" number ":b:" number ":c:" number ":d:" number, any of them; b is not 0',
    en: 'The variant a·f(bx + c) + d.',
    zh: '变体 a·f(bx + c) + d。',
  },
  sweep: {
    pages: ['explore', 'families'],
    pattern: 'id ":" parameter ":" from ":" to ":" count',
    limits: { minCount: 2, maxCount: maxSwept },
    en: 'A parameter taken through several values: swish:beta:0:10:9.',
    zh: '让一个参数依次取多个值:swish:beta:0:10:9。',
  },
  layout: {
    pages: ['compare'],
    en: 'How functions are put together.',
    zh: '多个函数的排列方式。',
  },
  axes: {
    pages: ['compare'],
    en: 'Whether panels share one range of y.',
    zh: '各小图是否共用同一个 y 范围。',
  },
  ref: {
    pages: ['explore', 'compare'],
    pattern: '"auto" | "none" | id',
    en: 'The function behind, or the one that is subtracted.',
    zh: '作为背景对照、或被减去的函数。',
  },
  yscale: { pages: ['compare'], en: 'Scale of the y axis.', zh: 'y 轴的刻度。' },
  sort: {
    pages: ['compare'],
    pattern: 'column [":desc"]',
    en: 'Column the table is sorted by.',
    zh: '表格按哪一列排序。',
  },
  filter: {
    pages: ['compare'],
    en: 'What the table is narrowed to.',
    zh: '表格只保留哪些函数。',
  },
  lang: { pages, en: 'Language; absent: the reader’s.', zh: '界面语言;缺省时随读者。' },
  theme: {
    pages,
    en: 'Light or dark; auto: as the system.',
    zh: '浅色或深色;auto 表示随系统。',
  },
  controls: {
    pages: [],
    en: 'What an embedded plot offers: the picture alone, the probe, sliders of parameters, everything.',
    zh: '嵌入图提供什么:仅图形、探针、参数滑块、全部。',
  },
  hide: {
    pages: [],
    en: 'What an embedded plot leaves out: name (f), zoom (x, y), switches (show), values (at), variant (t), formula, params, sentence, links.',
    zh: '嵌入图省略什么:名称(f)、缩放(x、y)、曲线开关(show)、数值(at)、变体(t)、公式(formula)、参数(params)、说明(sentence)、链接(links)。',
  },
  gesture: {
    pages: [],
    en: 'The wheel over an embedded plot: scrolls the page and zooms with Ctrl or ⌘ (cooperative), zooms (greedy), only scrolls (none).',
    zh: '滚轮在嵌入图上:滚动页面、按住 Ctrl 或 ⌘ 才缩放(cooperative),直接缩放(greedy),只滚动(none)。',
  },
};

/** What `schema.json` says; defaults by page where pages differ. */
export function schemaFile(catalogue: readonly ActivationInfo[]): unknown {
  const defaults = pages.map((page) => [page, valuesOf(defaultState(page, catalogue), catalogue)] as const);
  const initial = (key: Key): unknown => {
    const [[, first]] = defaults;
    if (key === 'page' || defaults.every(([, values]) => values[key] === first[key])) return first[key];
    return Object.fromEntries(defaults.map(([page, values]) => [page, values[key]]));
  };
  return {
    grammar: 1,
    maxLength: maxQueryLength,
    number: 'shortest decimal that reads back as the same double; exponents without +',
    keys: keys.map((key) => {
      const { en, zh, ...rest } = about[key];
      const embed = embedKeys.includes(key);
      return { key, ...schema[key], embed, ...rest, default: initial(key), description: { en, zh } };
    }),
    /** Keys of single pages; where f and at are among them, they are its own. */
    labs: labSchema,
  };
}
