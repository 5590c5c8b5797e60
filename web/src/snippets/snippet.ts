// The ready text that puts a figure into a page, for each host: snippet(host, state, options).
//
// Hosts are named as in `hosts`: `element` and `iframe` are plain HTML; `mkdocs`, `sphinx`, `vitepress`, `docusaurus`,
// `myst`, `quarto`, `hugo` and `jekyll` take either way, as `options.way` says; `jupyter` is a cell in Python; `image` a
// picture in Markdown that links to the explorer. A picture for WeChat is no text of this kind: see wechat.ts.
import type { ViewState } from '../model/state.ts';
import { settings } from './embedded.ts';
import {
  elementJsx,
  frameJsx,
  frameOf,
  htmlLines,
  packOf,
  permalinkOf,
  pictureOf,
  resizerOf,
  scriptOf,
  type SnippetOptions,
} from './parts.ts';
import { address, htmlAttribute, jsonText, jsxAttribute, markdownText } from './quote.ts';
import { figurePages } from '../model/figure.ts';
import type { Host } from '../model/hosts.ts';

export type { SnippetOptions } from './parts.ts';

export { type Host, hosts } from '../model/hosts.ts';

type Write = (state: ViewState, options: SnippetOptions) => string;

/** Markdown leaves HTML alone in a block that begins with a tag it knows, up to the next blank line. */
const block = (html: string, attributes = ''): string => `<div${attributes}>\n${html}\n</div>`;

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/**
 * Vue takes script tags in a page for the page's own, elements it does not know for components, and the address of a
 * picture for a file to bundle: the figure says in words what it is until it is there.
 */
function vitepress(state: ViewState, options: SnippetOptions): string {
  const src = options.way === 'iframe' ? resizerOf(options) : scriptOf(options);
  const type = options.way === 'iframe' ? ' async' : ' type="module"';
  const script =
    src === null
      ? ''
      : `<div>\n<component :is="'script'"${type}${htmlAttribute('src', src)}></component>\n</div>\n\n`;
  const told = options.way === 'iframe' ? options : { ...options, pack: packOf(options), site: null };
  const figure = htmlLines(state, told).replace(/^<script.*\n/, '');
  return script + block(figure, ' v-pre');
}

/** `Head` is there in every page of Docusaurus: an import of it, in two figures of one page, would be one too many. */
function docusaurus(state: ViewState, options: SnippetOptions): string {
  const frame = options.way === 'iframe';
  const src = frame ? resizerOf(options) : scriptOf(options);
  const figure = frame ? frameJsx(state, options) : elementJsx(state, options);
  if (src === null) return figure;
  const type = frame ? ' async' : ' type="module"';
  const script = `<script${type}${jsxAttribute('src', src)}></script>`;
  return `<Head>\n  ${script}\n</Head>\n\n${figure}`;
}

const isPlot = ({ figure }: SnippetOptions): boolean => figure === 'plot' || figure === 'compare';

/** What the notebook's module is told: the keys of a link. */
function model(state: ViewState, { figure, catalogue }: SnippetOptions): string {
  const pairs = settings(state, figure, catalogue).map(([key, value]) => `"${key}": ${jsonText(value)}`);
  return `{${pairs.join(', ')}}`;
}

/** The notebook's module has the plots; labs come in frames, as everything can. */
function myst(state: ViewState, options: SnippetOptions): string {
  if (options.way !== 'iframe' && isPlot(options)) {
    const page = options.figure === 'compare' ? '"page": "compare", ' : '';
    const props = model(state, options).replace('{', `{${page}`);
    return `:::{anywidget} ${address(packOf(options))}anywidget.mjs\n${props}\n:::`;
  }
  const title = `---\ntitle: ${jsonText(options.said ?? options.title)}\nwidth: 100%\n---`;
  return `:::{iframe} ${address(frameOf(state, options))}\n${title}\n:::`;
}

function jupyter(state: ViewState, options: SnippetOptions): string {
  if (!isPlot(options))
    return [
      'from IPython.display import IFrame',
      '',
      `IFrame(${jsonText(frameOf(state, options))}, width="100%", height=${options.height ?? 720})`,
    ].join('\n');
  const compare = options.figure === 'compare';
  return [
    '# pip install anywidget',
    'import anywidget',
    'import traitlets',
    '',
    '',
    `class ${compare ? 'Compare' : 'Plot'}(anywidget.AnyWidget):`,
    `    _esm = ${jsonText(`${packOf(options)}anywidget.mjs`)}`,
    ...(compare ? [`    page = traitlets.Unicode("${figurePages.compare}").tag(sync=True)`] : []),
    '    state = traitlets.Dict().tag(sync=True)',
    '    probe = traitlets.Dict().tag(sync=True)',
    '',
    '',
    `${compare ? 'Compare' : 'Plot'}(state=${model(state, options)})`,
  ].join('\n');
}

/** The name under which an author saves the picture, where the site has none that shows the same. */
export const pictureFile = ({ figure }: SnippetOptions): string => `actiscope-${figure}.svg`;

function image(state: ViewState, options: SnippetOptions): string {
  const link = address(permalinkOf(state, options));
  // A lab is no picture: its text is the link.
  if (!isPlot(options)) return `[${markdownText(options.alt)}](${link})`;
  const picture = address(pictureOf(state, options) ?? pictureFile(options));
  return `[![${markdownText(options.alt)}](${picture})](${link})`;
}

const writers: Readonly<Record<Host, Write>> = {
  element: (state, options) => htmlLines(state, { ...options, way: 'element' }),
  iframe: (state, options) => htmlLines(state, { ...options, way: 'iframe' }),
  mkdocs: (state, options) => block(htmlLines(state, options)),
  sphinx: (state, options) => `.. raw:: html\n\n${indented(htmlLines(state, options), '   ')}`,
  vitepress,
  docusaurus,
  myst,
  quarto: (state, options) => `\`\`\`{=html}\n${htmlLines(state, options)}\n\`\`\``,
  hugo: (state, options) => `{{< actiscope >}}\n${htmlLines(state, options)}\n{{< /actiscope >}}`,
  jekyll: (state, options) => block(htmlLines(state, options)),
  jupyter,
  image,
};

/** Hugo drops HTML from its pages; this file of the author's site, saved once, lets ours through. */
export const hugoShortcode = { path: 'layouts/shortcodes/actiscope.html', text: '{{ .Inner }}' } as const;

/** Hosts whose text can hold the figure either way. */
export function hasWays(host: Host, figure: SnippetOptions['figure']): boolean {
  if (host === 'myst') return figure === 'plot' || figure === 'compare';
  return !['element', 'iframe', 'jupyter', 'image'].includes(host);
}

/**
 * What an author pastes. Nothing in the texts of `options` or `state` can be read by a host as anything but text.
 * Ends without a line end.
 */
export function snippet(host: Host, state: ViewState, options: SnippetOptions): string {
  return writers[host](state, options);
}
