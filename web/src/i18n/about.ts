// The words of the About page, English and Chinese; derivations and errata have files of their own.
import { type DerivationWords, en as derivationsEn, zh as derivationsZh } from './about-derivations.ts';
import { type ErrataWords, en as errataEn, zh as errataZh } from './about-errata.ts';

export const sections = ['derivations', 'numerics', 'errata', 'accessibility', 'changes', 'cite'] as const;
export type Section = (typeof sections)[number];

export interface AboutWords {
  readonly contents: string;
  readonly titles: Readonly<Record<Section, string>>;
  readonly derivations: DerivationWords;
  readonly errata: ErrataWords;
  readonly numerics: {
    readonly lead: string;
    readonly promises: readonly string[];
    readonly tableTitle: string;
    readonly tableLead: string;
    readonly columns: readonly [formula: string, at: string, textbook: string, core: string, lost: string];
    readonly single: string;
    readonly noNumber: string;
    readonly allLost: string;
    readonly digits: (share: string) => string;
    readonly none: string;
    readonly more: string;
  };
  readonly accessibility: {
    readonly lead: string;
    readonly parts: readonly (readonly [title: string, text: string])[];
  };
  readonly changes: { readonly lead: (version: string) => string; readonly english: string };
  readonly cite: {
    readonly lead: string;
    readonly copy: string;
    readonly copied: string;
    readonly byHand: string;
    readonly licenceTitle: string;
    readonly licence: string;
    readonly thanks: string;
  };
}

export const en: AboutWords = {
  contents: 'On this page',
  titles: {
    derivations: 'Derivations',
    numerics: 'Numerics',
    errata: 'Errata in circulation',
    accessibility: 'Accessibility',
    changes: 'Changes',
    cite: 'How to cite',
  },
  derivations: derivationsEn,
  errata: errataEn,
  numerics: {
    lead: 'A formula can be right and its values wrong: doubles have 53 bits, and textbook forms spend them carelessly. What this page promises, and where the textbook would let you down:',
    promises: [
      'Close to the truth: f to 4, f′ to 8 and f″ to 16 units in the last place, measured against values computed with thousands of bits by a program of its own. The accuracy file in the repository lists the largest known error of every function.',
      'In both tails: what tends to 0 keeps its digits until doubles end, and nothing overflows on the way.',
      'The same bits in every browser: curves, values and facts are computed by one WebAssembly core, whose exp and sines are its own and do not depend on the machine.',
      'No surprises: NaN gives NaN, a finite x never does where the function has a value, and ±∞ gives the limit.',
    ],
    tableTitle: 'The textbook beside the core',
    tableLead: 'Computed on this page, now, in the double precision of your browser.',
    columns: ['As usually written', 'At', 'Textbook', 'Core', 'Lost'],
    single: 'in float32',
    noNumber: 'no finite number',
    allLost: 'every digit',
    digits: (share) => `wrong by ${share} of the value`,
    none: 'nothing',
    more: 'The core uses forms without these traps: for instance log1p(exp(−|x|)) + max(x, 0), expm1, erfc, and σ(−x) for 1 − σ(x).',
  },
  accessibility: {
    lead: 'Actiscope is meant to be used by everyone. The aim is WCAG 2.2, level AA, on every page, in both languages and both themes.',
    parts: [
      [
        'What is promised',
        'Everything works by keyboard alone, with a ring that shows where you are; targets are at least 24 pixels, 44 on a touch screen; curves differ by dash and label as well as by colour; nothing moves when the system asks for less motion; pages fit 320 pixels without sideways scrolling. Formulas are MathML, which screen readers speak. The probe is a slider that says its values.',
      ],
      [
        'What is tested',
        'At every change axe-core looks at the pages in both languages, light and dark, with forced colours, wide and narrow, and the tests go through the page by keyboard alone. The contrast of text (4.5 : 1) is measured.',
      ],
      [
        'What is known to be missing',
        'Curves are painted on a canvas, which assistive technology cannot enter; the description, the table of numbers and the sound under a plot stand for it. MathML is read differently by different screen readers.',
      ],
      [
        'Keys',
        'The question mark shows them all. On a focused plot: arrows move the probe, with Shift ten times as far, with Ctrl to the next break; Home and End go to the ends; + and − zoom, 0 resets. The slash key finds a function, Esc stops a sweep, Delete on a slider of a·f(bx + c) + d puts the constant back.',
      ],
      [
        'How to report',
        'Tell us in the project’s issue tracker what you could not do: page, browser, assistive technology, and what happened instead.',
      ],
    ],
  },
  changes: {
    lead: (version) => `This is version ${version}. Links made with it keep working in later ones.`,
    english: '',
  },
  cite: {
    lead: 'If Actiscope helped your teaching or research, please cite it. A view is cited by its link, which holds all of it.',
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'This browser does not let the page copy: select the text and copy it yourself.',
    licenceTitle: 'Licence',
    licence:
      'Actiscope is free software under the MIT licence: use, change and pass it on, with the notice of copyright.',
    thanks: 'It draws with Chart.js (MIT) and is built of Lit elements (BSD-3-Clause).',
  },
};

export const zh: AboutWords = {
  contents: '本页内容',
  titles: {
    derivations: '推导',
    numerics: '数值',
    errata: '流传的笔误',
    accessibility: '无障碍',
    changes: '更新记录',
    cite: '如何引用',
  },
  derivations: derivationsZh,
  errata: errataZh,
  numerics: {
    lead: '公式对了，算出来的值却可能是错的：双精度只有 53 位，教科书的写法却挥霍无度。本页作出的保证，以及教科书会在哪里让人失望：',
    promises: [
      '贴近真值：f、f′、f″ 的误差分别不超过 4、8、16 个末位单位。真值由另一套独立程序用数千位精度算出；仓库中的精度文件列有每个函数已知的最大误差。',
      '两端可靠：趋于 0 的量一直保有有效数字，直到双精度的尽头，途中也不会溢出。',
      '各浏览器逐位相同：曲线、数值与性质都由同一个 WebAssembly 核心算出，指数与正弦也由它自己计算，不依赖机器。',
      '没有意外：NaN 得 NaN；函数有定义处，有限的 x 绝不给出 NaN；±∞ 给出极限。',
    ],
    tableTitle: '教科书写法与计算核心',
    tableLead: '由本页此刻用浏览器的双精度算出。',
    columns: ['通常的写法', '取值', '教科书', '核心', '损失'],
    single: 'float32',
    noNumber: '得不到有限的数',
    allLost: '全部有效数字',
    digits: (share) => `相对误差 ${share}`,
    none: '无',
    more: '计算核心采用避开这些陷阱的形式，例如 log1p(exp(−|x|)) + max(x, 0)、expm1、erfc，以及用 σ(−x) 代替 1 − σ(x)。',
  },
  accessibility: {
    lead: 'Actiscope 希望人人可用。目标是每个页面、两种语言、两种主题都达到 WCAG 2.2 的 AA 级。',
    parts: [
      [
        '我们的承诺',
        '仅用键盘即可完成一切操作，焦点处始终有可见的框；点击目标至少 24 像素，触屏上 44 像素；曲线除颜色外还以线型和标注区分；系统要求减少动态效果时，页面不作动画；320 像素宽也无须横向滚动。公式为 MathML，屏幕阅读器可以朗读。探针是一个会报出数值的滑块。',
      ],
      [
        '测试了什么',
        '每次改动后，axe-core 都会检查各页面的两种语言、浅色与深色、强制颜色、宽屏与窄屏；测试还会只用键盘走遍页面。文字的对比度（4.5 : 1）经过测量。',
      ],
      [
        '已知的不足',
        '曲线画在画布上，辅助技术无法进入其中，由图下的文字描述、数值表和声音代替。不同的屏幕阅读器朗读 MathML 的方式也不一样。',
      ],
      [
        '按键',
        '按问号可显示全部按键。焦点在图上时：方向键移动探针，加 Shift 快十倍，加 Ctrl 跳到下一个断点；Home 与 End 到两端；+ 与 − 缩放，0 复原。斜杠键查找函数，Esc 停止扫描；在 a·f(bx + c) + d 的滑块上按 Delete 复原该常数。',
      ],
      ['如何反馈', '请在项目的 issue 中说明您无法完成的操作：页面、浏览器、辅助技术，以及实际发生了什么。'],
    ],
  },
  changes: {
    lead: (version) => `当前版本 ${version}。用它生成的链接在以后的版本中仍然有效。`,
    english: '更新记录以英文书写。',
  },
  cite: {
    lead: '如果 Actiscope 对您的教学或研究有帮助，请引用它。要引用某个视图，用它的链接即可：链接包含视图的全部内容。',
    copy: '复制',
    copied: '已复制。',
    byHand: '浏览器不允许本页复制，请自行选中文本复制。',
    licenceTitle: '许可',
    licence: 'Actiscope 是自由软件，采用 MIT 许可证：保留版权声明，即可使用、修改和分发。',
    thanks: '图形由 Chart.js（MIT）绘制，界面由 Lit（BSD-3-Clause）元素构成。',
  },
};

/** The page's words in the language of the dictionary with this code. */
export function aboutWords(code: string): AboutWords {
  return code === 'en' ? en : zh;
}
