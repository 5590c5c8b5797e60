// What the start page shows before its script runs, and where that cannot: the opening view, drawn by the build.
import type { ActivationInfo, Core } from '../core/types.ts';
import { ghostOf, PlotNotes } from '../elements/plot-notes.ts';
import { sentenceAt } from '../elements/sentence.ts';
import { infoOf, itemName, restingPlace } from '../elements/subject.ts';
import { type Dictionary, en } from '../i18n/en.ts';
import { pieces } from '../i18n/marked.ts';
import { zh } from '../i18n/zh.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import { defaultItems, defaultState, identityTransform } from '../model/state.ts';
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

/** Every ninth point of the edge of a pale area, which the curves drawn upon it cover. */
function thinned(path: string): string {
  const points = path.split('L');
  return points.filter((_, i) => points.length < 40 || i % 9 === 0 || i === points.length - 1).join('L');
}

/** A tenth of a pixel is enough for a picture that soon gives way; the page's style says the fonts. */
function lighter(svg: string): string {
  return svg
    .replace(/ d="([^"]+)"( fill="[^"]+" opacity)/g, (_, path, rest) => ` d="${thinned(path)}"${rest}`)
    .replace(/ font-family="(\w+)"/g, (_, name) => (name === 'math' ? ' class="math"' : ''))
    .replace(/ font-size="12"/g, '')
    .replace(/<[^>]+>/g, (tag) =>
      tag.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)),
    );
}

/** The sentence of the page that follows, and what its plot says beside the curves. */
function saying(core: Core, info: ActivationInfo, at: number, words: Dictionary) {
  const state = defaultState('explore', core.catalogue);
  const subject = { id: info.id, params: {}, transform: identityTransform };
  const found = core.properties(info.id);
  const ghost = ghostOf(core, state.items[0], state, found, words);
  const plotNotes = new PlotNotes(() => undefined);
  const features = plotNotes.features(core, subject, ghost?.subject ?? null, info.view, found);
  const near = (info.view[1] - info.view[0]) / 1500;
  const notes = plotNotes.request(core, subject, state, ghost, { at, near, here: null }, found, words);
  const { f, d1 } = core.evaluate(info.id, [at]);
  const place = { core, info, params: {}, transform: identityTransform, x: at, slope: d1[0] };
  const feature = features.find(({ x }) => x === at)?.kind ?? null;
  const sentence = sentenceAt(
    info.name,
    { ...place, near: 2 * near, here: null, found },
    f[0],
    feature,
    words,
  );
  const tags = { math: 'i', stress: 'em', value: 'b' };
  const marked = pieces(sentence).map(({ text, mark }) =>
    mark === null ? text : new Markup(`<${tags[mark]}>${escaped(text)}</${tags[mark]}>`),
  );
  return { notes, sentence: marked };
}

/** Heading, formula, plot, a sentence in both languages, and a table, which the page shows when all else fails. */
export function opening(core: Core): string {
  const item = defaultItems('explore', core.catalogue)[0];
  const info = infoOf(core, item);
  const at = restingPlace(core, item, identityTransform, info.view);
  const name = itemName(item, info);
  const pen = new SvgPen('opening');
  const { notes } = saying(core, info, at, en);
  const panels = [openingPanel(core, info, size, { at, notes })];
  const about = { title: name, functions: [], variant: '', permalink: '' };
  paintPicture(pen, { panels, ...size, theme, about }, { transparent: true });
  const values = core.evaluate(item.id, tabled);
  const rows = tabled.map(
    (x, i) => markup`<tr><td>${exact(x)}<td>${readout(values.f[i])}<td>${signedReadout(values.d1[i])}`,
  );
  const drawing = new Markup(lighter(pen.elements.join('')));
  return markup`<section class="opening"><header><h1>${info.name}</h1><span>${info.aliases.join(' · ')}</span></header>${new Markup(equation(item.id, 0, '').text.replace(/ alttext="[^"]*"/, ''))}<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(name)}: f, f′" fill="none" font-size="12">${drawing}</svg><p lang="en">${saying(core, info, at, en).sentence}</p><p lang="zh-Hans">${saying(core, info, at, zh).sentence}</p><table><tr><th>x<th>f<th>f′${rows}</table></section>`
    .text;
}
