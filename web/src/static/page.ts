// The static page of a function: everything a reader needs without a script, and the element that wakes it up.
import { domainOf } from '../core/domain.ts';
import type { ActivationInfo, Core } from '../core/types.ts';
import { factsOf } from '../elements/facts.ts';
import { type Dictionary, en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import * as staticWords from '../i18n/static.ts';
import type { StaticWords } from '../i18n/static.ts';
import { exact, interval, readout } from '../model/format.ts';
import { inherited } from './colours.ts';
import { figureOf, queryOf } from './figure.ts';
import { type Content, json, Markup, markup } from './markup.ts';
import { equation } from './mathml.ts';

export type Lang = 'en' | 'zh';

export interface Words {
  readonly shared: Dictionary;
  readonly own: StaticWords;
}

export const wordsOf = (lang: Lang): Words =>
  lang === 'zh' ? { shared: zh, own: staticWords.zh } : { shared: en, own: staticWords.en };

/** Where the site will stand, with a slash at its end; null where the build was not told. */
export type Origin = string | null;

export const figureSize = { width: 720, height: 400 };

const folderOf = (lang: Lang, id: string): string => `${lang === 'zh' ? 'zh/' : ''}f/${id}/`;

/** From a page's folder up to the site's: relative, so that the site works anywhere. */
const upFrom = (lang: Lang): string => (lang === 'zh' ? '../../../' : '../../');

/** One row for each x: a spread over the view, the breaks, and the lowest and highest points. */
function valueRows(core: Core, info: ActivationInfo): readonly (readonly string[])[] {
  const [lo, hi] = info.view;
  const found = core.properties(info.id);
  const features = [found.minimum?.x, found.maximum?.x, ...core.breaks(info.id).map(({ x }) => x)];
  const spread = Array.from({ length: 11 }, (_, i) => lo + ((hi - lo) * i) / 10);
  const inView = features.filter((x) => x !== undefined && x > lo && x < hi) as number[];
  const xs = [...new Set([...spread, ...inView].map((x) => Number(x.toPrecision(6)) + 0))].sort(
    (a, b) => a - b,
  );
  const { f, d1, d2 } = core.evaluate(info.id, xs);
  return xs.map((x, i) => [exact(x), readout(f[i], 6), readout(d1[i], 6), readout(d2[i], 6)]);
}

function sourceOf({ source: { text, id } }: ActivationInfo): Content {
  const link = id.startsWith('arXiv:')
    ? `https://arxiv.org/abs/${id.slice(6)}`
    : id.startsWith('doi:')
      ? `https://doi.org/${id.slice(4)}`
      : '';
  return link === '' ? text : markup`${text} · <a href="${link}" rel="noopener">${id}</a>`;
}

const frameworkNames = { torch: 'PyTorch', keras: 'Keras', jax: 'JAX', tfjs: 'TensorFlow.js', onnx: 'ONNX' };

function parameterList(info: ActivationInfo, lang: Lang, { own }: Words): Content {
  if (info.params.length === 0) return '';
  const rows = info.params.map((parameter) => {
    const domain = interval(domainOf(info, {}, parameter.id), parameter.initial);
    const label = lang === 'zh' ? parameter.zh : parameter.label;
    return markup`<div><dt>${parameter.symbol}, ${label}</dt><dd>${own.defaultValue} ${exact(parameter.initial)}; ${own.allowed} ${domain}</dd></div>`;
  });
  return markup`<section><h2>${own.parametersTitle}</h2><dl class="facts">${rows}</dl></section>`;
}

function head(
  core: Core,
  info: ActivationInfo,
  lang: Lang,
  origin: Origin,
  policy: string,
  words: Words,
): Content {
  const up = upFrom(lang);
  const found = core.properties(info.id);
  const range = factsOf(found, core.breaks(info.id), words.shared)[0][1];
  const title = lang === 'zh' && info.zh !== info.name ? `${info.name} · ${info.zh}` : info.name;
  const description = words.own.description(info.name, range);
  const address = (folder: string): string => (origin === null ? up + folder : origin + folder);
  const picture = address(`f/${info.id}/card.png`);
  const about = {
    ...{ '@context': 'https://schema.org', '@type': 'LearningResource', name: title, description },
    ...{ inLanguage: lang === 'zh' ? 'zh-Hans' : 'en', learningResourceType: 'interactive figure' },
    ...{ isAccessibleForFree: true, image: picture, url: address(folderOf(lang, info.id)) },
  };
  return markup`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Actiscope</title>
<meta name="description" content="${description}">
<link rel="icon" href="${up}icon.svg">
<link rel="stylesheet" href="${up}page.css">
<link rel="canonical" href="${address(folderOf(lang, info.id))}">
<link rel="alternate" hreflang="en" href="${address(folderOf('en', info.id))}">
<link rel="alternate" hreflang="zh-Hans" href="${address(folderOf('zh', info.id))}">
<link rel="alternate" hreflang="x-default" href="${address(folderOf('en', info.id))}">
<link rel="alternate" type="application/json+oembed" href="oembed.json" title="${info.name}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Actiscope">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address(folderOf(lang, info.id))}">
<meta property="og:locale" content="${lang === 'zh' ? 'zh_CN' : 'en_GB'}">
<meta property="og:image" content="${picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${words.own.plotText(info.name, exact(info.view[0]), exact(info.view[1]))}">
<meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json">${json(about)}</script>
<script type="module" src="${up}element.js"></script>
<script type="module" src="${up}keep.js"></script>`;
}

/**
 * The whole page, to be written as `f/<id>/index.html`, or below `zh/`.
 * @param policy its content security policy
 */
export function functionPage(
  core: Core,
  info: ActivationInfo,
  lang: Lang,
  origin: Origin,
  policy: string,
): string {
  const words = wordsOf(lang);
  const { own, shared } = words;
  const up = upFrom(lang);
  const [lo, hi] = info.view;
  const explore = `${up}${queryOf(core, info.id)}&lang=${lang}`;
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const figure = figureOf(core, info, figureSize, inherited, up).replace(/^<\?xml.*\?>\n/, '');
  const facts = factsOf(core.properties(info.id), core.breaks(info.id), shared);
  const place = core.catalogue.indexOf(info);
  const [before, after] = [core.catalogue[place - 1], core.catalogue[place + 1]];
  const neighbour = (label: string, next: ActivationInfo | undefined): Content =>
    next === undefined ? '' : markup`<a href="../${next.id}/">${label}: ${next.name}</a>`;
  const family = core.catalogue.filter((one) => one.family === info.family && one !== info);
  const frameworks = Object.entries(frameworkNames).flatMap(([key, name]): readonly Content[] => {
    const call = info.frameworks[key as keyof typeof frameworkNames];
    return call === undefined ? [] : [markup`<div><dt>${name}</dt><dd><code>${call}</code></dd></div>`];
  });
  const second = lang === 'zh' && info.zh !== info.name ? info.zh : info.aliases.join(' · ');
  return `${
    markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
${head(core, info, lang, origin, policy, words)}
</head>
<body>
<header><a class="brand" href="${up}?v=1&amp;lang=${lang}">Actiscope</a>
<nav><a href="${explore}">${own.open}</a> <a href="${up}?v=1&amp;page=compare&amp;layout=table&amp;lang=${lang}">${own.home}</a> <a href="${up}${folderOf(other, info.id)}" lang="${other === 'zh' ? 'zh-Hans' : 'en'}" hreflang="${other === 'zh' ? 'zh-Hans' : 'en'}">${own.otherLanguage}</a></nav></header>
<main>
<h1>${info.name}${second === '' ? '' : markup` <small>${second}</small>`}</h1>
<div class="formulas">${equation(info.id, 0, info.tex)}${equation(info.id, 1, info.dtex)}</div>
<act-plot f="${info.id}" lang="${lang}" controls="params" hide="f,links"><figure>${new Markup(figure)}<figcaption>${own.plotText(info.name, exact(lo), exact(hi))}</figcaption></figure></act-plot>
<section><h2>${own.factsTitle}</h2><dl class="facts">${facts.map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>
${parameterList(info, lang, words)}
<section><h2>${own.valuesTitle}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${own.valuesTitle}"><table><thead><tr><th scope="col">x</th><th scope="col">f</th><th scope="col">f′</th><th scope="col">f″</th></tr></thead>
<tbody>${valueRows(core, info).map(
      ([
        x,
        ...rest
      ]) => markup`<tr><th scope="row">${x}</th>${rest.map((value) => markup`<td>${value}</td>`)}</tr>
`,
    )}</tbody></table></div>
<p class="note">${own.valuesNote}</p></section>
${frameworks.length === 0 ? '' : markup`<section><h2>${own.frameworksTitle}</h2><dl class="facts">${frameworks}</dl></section>`}
<section><h2>${own.sourceTitle}</h2><p>${sourceOf(info)}</p></section>
<section><h2>${own.moreTitle}</h2><p class="links">${family.map((one) => markup`<a href="../${one.id}/">${one.name}</a> `)}</p></section>
</main>
<footer>${neighbour(own.previous, before)} ${neighbour(own.next, after)}</footer>
</body>
</html>
`.text
  }`;
}
