// A figure as element and as frame, in HTML and in JSX: what the texts of all hosts are made of.
import type { ActivationInfo } from '../core/types.ts';
import { type Figure, figurePages } from '../model/figure.ts';
import type { Way } from '../model/hosts.ts';
import { labKeysOf } from '../model/lab.ts';
import type { ViewState } from '../model/state.ts';
import { type Attributes, frameQuery, permalinkQuery, pictured, settings } from './embedded.ts';
import { htmlAttribute, htmlText, jsonText, jsxAttribute, jsxText } from './quote.ts';

export interface SnippetOptions {
  readonly catalogue: readonly ActivationInfo[];
  readonly figure: Figure;
  /** For hosts that can take both; `element` if absent. */
  readonly way?: Way;
  /** The folder where `dist/site` stands, a slash at its end; null: not known, and a placeholder says so. */
  readonly site: string | null;
  /** The folder where `dist/package` stands, or that of the site, which has the same scripts. */
  readonly pack: string | null;
  /** Of the whole figure in CSS pixels; null leaves it to the figure. */
  readonly height: number | null;
  /** What the figure is called, in a few words; any text. */
  readonly title: string;
  /** What is to be seen, for those who do not see it; any text. */
  readonly alt: string;
  /** The description as the author wrote it: then it is what a frame is called, too. */
  readonly said?: string | undefined;
}

/** No such host exists (RFC 2606): nobody's files are taken for ours. */
export const unknownSite = 'https://your-site.example/actiscope/';
export const unknownPack = 'https://your-site.example/actiscope-package/';

/** What stands until a figure says how high it is, in CSS pixels. */
const openingHeights: Readonly<Record<Figure, number>> = {
  plot: 480,
  compare: 560,
  gradient: 900,
  softmax: 900,
  gates: 700,
};

export const elementName = (figure: Figure): string => `act-${figure}`;
const isLab = (figure: Figure): boolean => labKeysOf(figurePages[figure]).length > 0;

export const siteOf = ({ site }: SnippetOptions): string => site ?? unknownSite;
export const packOf = ({ pack }: SnippetOptions): string => pack ?? unknownPack;
export const scriptOf = (options: SnippetOptions): string =>
  `${packOf(options)}${isLab(options.figure) ? 'labs.js' : 'element.js'}`;
export const frameOf = (state: ViewState, options: SnippetOptions): string =>
  `${siteOf(options)}embed.html${frameQuery(state, options.figure, options.catalogue)}`;
export const permalinkOf = (state: ViewState, options: SnippetOptions): string =>
  siteOf(options) + permalinkQuery(state, options.figure, options.catalogue);

/** The site's own picture of the function, where it shows what the figure shows; null where there is none. */
export function pictureOf(state: ViewState, options: SnippetOptions): string | null {
  const id = pictured(state, options.figure, options.catalogue);
  return id === null || options.site === null ? null : `${options.site}f/${id}/plot.svg`;
}

/** In HTML a capital is a small letter: T is t. */
const attributes = (state: ViewState, { figure, catalogue }: SnippetOptions): Attributes =>
  settings(state, figure, catalogue).map(([key, value]) => [key.toLowerCase(), value]);

const heightOf = ({ height, figure }: SnippetOptions): number | null => (isLab(figure) ? null : height);

/** Before an element is there, and where it cannot be. */
function fallbackHtml(state: ViewState, options: SnippetOptions): string {
  const picture = pictureOf(state, options);
  if (picture === null) return `<p>${htmlText(options.alt)}</p>`;
  return `<img${htmlAttribute('src', picture)}${htmlAttribute('alt', options.alt)}>`;
}

export function scriptHtml(options: SnippetOptions): string {
  return `<script type="module"${htmlAttribute('src', scriptOf(options))}></script>`;
}

export function elementHtml(state: ViewState, options: SnippetOptions): string {
  const name = elementName(options.figure);
  const given = attributes(state, options).map(([key, value]) => htmlAttribute(key, value));
  const height = heightOf(options);
  const style = height === null ? '' : ` style="height: ${height}px"`;
  return [`<${name}${given.join('')}${style}>`, `  ${fallbackHtml(state, options)}`, `</${name}>`].join('\n');
}

/** Gives frames the height they ask for; a height that the author chose stays. */
export function resizerOf(options: SnippetOptions): string | null {
  return options.height === null ? `${siteOf(options)}embed.js` : null;
}

/** What the frame may do: run its script, save a file, open the explorer in a tab of its own. */
const sandbox = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox';

export function frameHtml(state: ViewState, options: SnippetOptions): string {
  const { title, height, figure } = options;
  const src = htmlAttribute('src', frameOf(state, options));
  const style = `width: 100%; height: ${height ?? openingHeights[figure]}px; border: 0`;
  return `<iframe${src}${htmlAttribute('title', options.said ?? title)} loading="lazy" sandbox="${sandbox}" allow="fullscreen" style="${style}"></iframe>`;
}

/** The lines of a figure in HTML, whichever way. */
export function htmlLines(state: ViewState, options: SnippetOptions): string {
  if (options.way !== 'iframe') return [scriptHtml(options), elementHtml(state, options)].join('\n');
  const resizer = resizerOf(options);
  const script = resizer === null ? [] : [`<script${htmlAttribute('src', resizer)} async></script>`];
  return [...script, frameHtml(state, options)].join('\n');
}

export function elementJsx(state: ViewState, options: SnippetOptions): string {
  const name = elementName(options.figure);
  const given = attributes(state, options).map(([key, value]) => jsxAttribute(key, value));
  const height = heightOf(options);
  const style = height === null ? '' : ` style={{ height: '${height}px' }}`;
  const picture = pictureOf(state, options);
  const inside =
    picture === null
      ? `<p>${jsxText(options.alt)}</p>`
      : `<img${jsxAttribute('src', picture)}${jsxAttribute('alt', options.alt)} />`;
  return [`<${name}${given.join('')}${style}>`, `  ${inside}`, `</${name}>`].join('\n');
}

export function frameJsx(state: ViewState, options: SnippetOptions): string {
  const { title, height, figure } = options;
  const style = `{{ width: '100%', height: '${height ?? openingHeights[figure]}px', border: 0 }}`;
  return `<iframe src={${jsonText(frameOf(state, options))}}${jsxAttribute('title', options.said ?? title)} loading="lazy" sandbox="${sandbox}" allow="fullscreen" style=${style}></iframe>`;
}
