// What the start page shows before its script runs, and where that cannot: the opening view, drawn by the build.
import type { Core } from '../core/types.ts';
import { sentenceAt } from '../elements/sentence.ts';
import { infoOf, itemName, restingPlace } from '../elements/subject.ts';
import { type Dictionary, en } from '../i18n/en.ts';
import { plainText } from '../i18n/marked.ts';
import { zh } from '../i18n/zh.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import { defaultItems, identityTransform } from '../model/state.ts';
import { paintPicture } from '../plot/paint-picture.ts';
import { SvgPen } from '../plot/svg-pen.ts';
import { openingPanel } from './figure.ts';
import { escaped, Markup, markup } from './markup.ts';
import { equation } from './mathml.ts';

/** The size of the plot on a page 1280 × 800 pixels large. */
const size = { width: 728, height: 428 };
const tabled = [-2, -1, 0, 1, 2];

/** Colours by the names of their tokens: the page's style says what they are, light or dark. */
const token = (name: string): string => `var(--act-${name})`;
const numbered = (name: string): string[] => [1, 2, 3, 4, 5, 6].map((slot) => token(`${name}-${slot}`));
const theme = {
  ...{ paper: token('paper'), ink: token('ink'), ink2: token('ink-2'), axis: token('axis') },
  ghost: token('ghost'),
  ...{
    hairline: token('hairline'),
    accent: token('accent'),
    lines: numbered('line'),
    texts: numbered('text'),
  },
  ...{ font: 'sans', mathFont: 'math' },
};

/** A tenth of a pixel is enough for a picture that soon gives way; the page's style says the fonts. */
function lighter(svg: string): string {
  return svg
    .replace(/ font-family="(\w+)"/g, (_, name) => (name === 'math' ? ' class="math"' : ''))
    .replace(/ font-size="12"/g, '')
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** Heading, formula, plot, a sentence in both languages, and a table, which the page shows when all else fails. */
export function opening(core: Core): string {
  const item = defaultItems('explore', core.catalogue)[0];
  const info = infoOf(core, item);
  const at = restingPlace(core, item, identityTransform, info.view);
  const name = itemName(item, info);
  const pen = new SvgPen('opening');
  const panels = [openingPanel(core, info, size, at)];
  const about = { title: name, functions: [], variant: '', permalink: '' };
  paintPicture(pen, { panels, ...size, theme, about }, { transparent: true });
  const { f, d1 } = core.evaluate(item.id, [at]);
  const place = {
    ...{ core, info, params: {}, transform: identityTransform, x: at, slope: d1[0], here: null },
    near: (info.view[1] - info.view[0]) / 750,
    found: core.properties(item.id),
  };
  const sentence = (words: Dictionary): string => plainText(sentenceAt(info.name, place, f[0], null, words));
  const values = core.evaluate(item.id, tabled);
  const rows = tabled.map(
    (x, i) => markup`<tr><td>${exact(x)}<td>${readout(values.f[i])}<td>${signedReadout(values.d1[i])}`,
  );
  const drawing = new Markup(lighter(pen.elements.join('')));
  return markup`<section class="opening"><header><h1>${info.name}</h1><span>${info.aliases.join(' · ')}</span></header>${equation(item.id, 0, info.tex)}<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(name)}: f, f′" fill="none" font-size="12">${drawing}</svg><p lang="en">${sentence(en)}</p><p lang="zh-Hans">${sentence(zh)}</p><table><tr><th>x<th>f<th>f′${rows}</table></section>`
    .text;
}
