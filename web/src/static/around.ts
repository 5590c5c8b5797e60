// What stands around the static pages: the page for wrong addresses, the site map, oEmbed.
import type { ActivationInfo, Core } from '../core/types.ts';
import { json, markup, Markup } from './markup.ts';
import { type Origin, wordsOf } from './page.ts';

const attribution = { provider_name: 'Actiscope', version: '1.0' };

/** The oEmbed answer of a function's page. Without an origin its addresses are relative to the page. */
export function oembed(info: ActivationInfo, origin: Origin): string {
  const site = origin ?? '../../';
  const address = `${site}embed.html?v=1&f=${info.id}`;
  return JSON.stringify({
    ...{ type: 'rich', ...attribution, provider_url: site, title: info.name },
    ...{ width: 640, height: 420, thumbnail_url: `${site}f/${info.id}/card.png` },
    ...{ thumbnail_width: 1200, thumbnail_height: 630 },
    html: markup`<iframe src="${address}" title="${info.name}" width="640" height="420" loading="lazy" sandbox="allow-scripts allow-downloads"></iframe>`
      .text,
  });
}

/** Every page in both languages. Search engines want whole addresses: without an origin they are relative. */
export function sitemap(core: Core, origin: Origin): string {
  const site = origin ?? '';
  const pages = ['', ...core.catalogue.flatMap(({ id }) => [`f/${id}/`, `zh/f/${id}/`])];
  const urls = pages.map((page) => markup`<url><loc>${site + page}</loc></url>\n`);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`.text;
}

export function robots(origin: Origin): string {
  return `User-agent: *\nAllow: /\n${origin === null ? '' : `Sitemap: ${origin}sitemap.xml\n`}`;
}

/**
 * The page for wrong addresses, which a server shows at whatever depth: its script finds the site's own folder,
 * leads old and other names of a function to its page, and offers the nearest names.
 * @param hash of the script, for the page's policy
 */
export function notFoundPage(core: Core, origin: Origin, script: string, hash: string): string {
  const [en, zh] = [wordsOf('en').own, wordsOf('zh').own];
  const names = core.catalogue.map(({ id, name, zh: chinese, aliases }) => [id, name, chinese, ...aliases]);
  const site = origin === null ? '' : new URL(origin).pathname;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${new Markup(hash)}'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>404 · Actiscope</title>
</head>
<body data-site="${site}">
<main>
<h1>${en.notFound} <span lang="zh-Hans">${zh.notFound}</span></h1>
<p>${en.notFoundText} <span lang="zh-Hans">${zh.notFoundText}</span></p>
<p><label for="find">Find <span lang="zh-Hans">查找</span></label> <input id="find" type="search" autocomplete="off"></p>
<ul id="found" aria-live="polite"></ul>
<p><a id="home" href="./">Actiscope</a></p>
</main>
<script type="application/json" id="names">${json(names)}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
