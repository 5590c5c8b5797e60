// The texts for hosts: what they say is the view again, and no title or description is ever more than text.
import fc from 'fast-check';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../web/src/model/codec.ts';
import { type Figure, figurePages, figures } from '../../../web/src/model/figure.ts';
import { labKeysOf } from '../../../web/src/model/lab.ts';
import { defaultState, type ViewState } from '../../../web/src/model/state.ts';
import { figureView } from '../../../web/src/snippets/embedded.ts';
import { oneLine } from '../../../web/src/snippets/quote.ts';
import {
  type Host,
  hasWays,
  hosts,
  snippet,
  type SnippetOptions,
} from '../../../web/src/snippets/snippet.ts';
import { catalogue } from '../model/fixture.ts';
import { viewState } from '../model/states.ts';
import { tagsOf, textsOf } from './tags.ts';

const plain: SnippetOptions = {
  ...{ catalogue, figure: 'plot', height: null, title: 'GELU', alt: 'GELU and its derivative' },
  ...{ site: '/actiscope/', pack: '/actiscope-package/' },
};
const start = defaultState('explore', catalogue);
const gelu: ViewState = { ...start, show: ['f', 'd1', 'tan'], at: -0.75, x: [-4, 4] };

const figure = fc.constantFrom(...figures);
const way = fc.constantFrom('element' as const, 'iframe' as const);
const sly = fc.constantFrom(
  ...['"', "'", '<', '>', '&', '{', '}', '{{', '{%', '</script>', '-->', ']]>', '`', '```', ':::', '---'],
  ...['\n', '\n\n', '\\', '](', ')', '*', '_', '#', '&quot;', '&#34;', '中文', '\u2028', '\ud800'],
  ...['<img src=x onerror=alert(1)>', '{{< x >}}', '"""', '%}', '<!--', '$x$', '$' + '{x}', 'javascript:'],
);
const text = fc.oneof(
  fc
    .array(fc.oneof(sly, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 8 })
    .map((all) => all.join('')),
  fc.string(),
);

/** A view with settings of the figure, whatever page it came from. */
const shown = fc
  .tuple(
    viewState,
    figure,
    fc.array(fc.option(text.map((one) => one.replace(/\p{Cs}/gu, ''))), { minLength: 11, maxLength: 11 }),
  )
  .map(([state, figure, values]) => {
    const keys = labKeysOf(figurePages[figure]);
    const lab = keys.flatMap((key, i) => (values[i] === null ? [] : [[key, oneLine(values[i])]]));
    return { state: { ...state, lab: Object.fromEntries(lab) }, figure };
  });

const expected = (state: ViewState, figure: Figure): ViewState => figureView(state, figure, catalogue);

/** The view that a query says, as the figure's page reads it. */
const said = (query: string): ViewState => decode(query, catalogue).state;

/** The view that attributes say: what the element itself makes of them. */
function saidBy(attributes: Readonly<Record<string, string>>, figure: Figure): ViewState {
  const page = figurePages[figure];
  const names = new Map([...labKeysOf(page)].map((key) => [key.toLowerCase(), key]));
  const pairs = Object.entries(attributes)
    .filter(([key]) => key !== 'style')
    .map(([key, value]) => `${names.get(key) ?? key}=${encodeURIComponent(value)}`);
  return said(`?page=${page}&${pairs.join('&')}`);
}

/** The lines between a first and a last one that frame them. */
const inner = (text: string): string => text.split('\n').slice(1, -1).join('\n');
const htmlOf: Partial<Record<Host, (text: string) => string>> = {
  element: (text) => text,
  iframe: (text) => text,
  mkdocs: (text) => text,
  jekyll: (text) => text,
  vitepress: (text) => text,
  hugo: inner,
  quarto: inner,
  sphinx: (text) => text.replace(/^\.\. raw:: html\n\n/, '').replace(/^ {3}/gm, ''),
};
const htmlHosts = Object.keys(htmlOf) as readonly Host[];

describe('hosts that take HTML', () => {
  it.each(htmlHosts)('%s: the element or the frame says the view again', (host) => {
    fc.assert(
      fc.property(shown, way, text, (one, way, alt) => {
        const { state, figure } = one;
        const written = htmlOf[host]!(snippet(host, state, { ...plain, figure, way, alt, title: alt }));
        const frame = host === 'iframe' || (host !== 'element' && way === 'iframe');
        const tag = tagsOf(written).find(({ name }) => name === (frame ? 'iframe' : `act-${figure}`))!;
        const view = frame ? said(tag.attributes.src.replace(/^[^?]*/, '')) : saidBy(tag.attributes, figure);
        expect(view).toEqual(expected(state, figure));
        if (frame) expect(tag.attributes.title).toBe(oneLine(alt));
      }),
      { numRuns: 50 },
    );
  });

  it.each(htmlHosts)('%s: no text adds a tag, ends a block or is read by a template', (host) => {
    fc.assert(
      fc.property(figure, way, text, fc.constantFrom('/a/', null), (figure, way, alt, site) => {
        const options = { ...plain, figure, way, site };
        const shape = (given: string): readonly unknown[] =>
          tagsOf(snippet(host, gelu, { ...options, alt: given, title: given })).map(
            ({ name, attributes }) => [name, Object.keys(attributes)],
          );
        expect(shape(alt)).toEqual(shape('x'));
        const html = htmlOf[host]!(snippet(host, gelu, { ...options, alt, title: alt }));
        expect(textsOf(html).join('')).not.toMatch(/[<>]/);
        expect(html).not.toMatch(/[{}`]/);
        const blanks = (given: string): number =>
          (snippet(host, gelu, { ...options, alt: given, title: given }).match(/\n\s*\n/g) ?? []).length;
        expect(blanks(alt)).toBe(blanks('x'));
      }),
      { numRuns: 50 },
    );
  });
});

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: { readonly name: string };
  readonly [key: string]: unknown;
}

function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Node;
    for (const one of Object.values(value)) yield* nodes(one);
  }
}

/** The elements of JSX with the attributes that are texts, and the texts between. */
function jsxOf(text: string) {
  const all = [...nodes(parseAst(`<>${text}</>`, { lang: 'jsx' }))];
  const textOf = ({ value }: Node): unknown => {
    const node = value as Node | null;
    if (node === null) return true;
    return node.type === 'Literal' ? node.value : ((node.expression as Node).value ?? node.expression);
  };
  return {
    elements: all
      .filter(({ type }) => type === 'JSXOpeningElement')
      .map((element) => ({
        name: element.name!.name,
        attributes: Object.fromEntries(
          (element.attributes as readonly Node[]).map((one) => [one.name!.name, textOf(one)]),
        ) as Record<string, string>,
      })),
    texts: all
      .filter(
        ({ type, expression }) =>
          type === 'JSXExpressionContainer' && (expression as Node).type === 'Literal',
      )
      .map(({ expression }) => (expression as Node).value),
  };
}

describe('docusaurus', () => {
  it('says the view again, in JSX that holds nothing else', () => {
    fc.assert(
      fc.property(shown, way, text, ({ state, figure }, way, alt) => {
        const options = { ...plain, figure, way, alt, title: alt, site: null };
        const { elements, texts } = jsxOf(snippet('docusaurus', state, options));
        const frame = way === 'iframe';
        const { name, attributes } = elements[2];
        expect(name).toBe(frame ? 'iframe' : `act-${figure}`);
        const view = frame ? said(attributes.src.replace(/^[^?]*/, '')) : saidBy(attributes, figure);
        expect(view).toEqual(expected(state, figure));
        if (frame) expect(attributes.title).toBe(oneLine(alt));
        else expect(texts).toContain(oneLine(alt));
        expect(elements).toHaveLength(frame ? 3 : 4);
      }),
      { numRuns: 50 },
    );
  });
});

describe('notebooks and MyST', () => {
  const plots = fc.constantFrom<Figure>('plot', 'compare');

  it('hand the notebook module the view, as JSON', () => {
    fc.assert(
      fc.property(viewState, plots, (state, figure) => {
        const python = snippet('jupyter', state, { ...plain, figure });
        const myst = snippet('myst', state, { ...plain, figure });
        const [, dictionary] = /\(state=(.*)\)$/.exec(python)!;
        const [first, body, last] = myst.split('\n');
        expect([first, last]).toEqual([':::{anywidget} /actiscope-package/anywidget.mjs', ':::']);
        const { page = 'explore', ...keys } = JSON.parse(body) as Record<string, string>;
        expect(keys).toEqual(JSON.parse(dictionary));
        expect(page).toBe(figurePages[figure]);
        expect(saidBy(keys, figure)).toEqual(expected(state, figure));
      }),
      { numRuns: 50 },
    );
  });

  it('frame a lab, and a title stays a title', () => {
    fc.assert(
      fc.property(shown, text, ({ state, figure }, title) => {
        const myst = snippet('myst', state, { ...plain, figure, title, way: 'iframe' });
        const lines = myst.split('\n');
        expect(lines.map((line, i) => (i === 2 ? 'title' : i === 0 ? line.slice(0, 12) : line))).toEqual([
          ':::{iframe} ',
          '---',
          'title',
          'width: 100%',
          '---',
          ':::',
        ]);
        expect(JSON.parse(lines[2].replace('title: ', ''))).toBe(oneLine(title));
        expect(said(lines[0].replace(/^[^?]*/, ''))).toEqual(expected(state, figure));
        const python = snippet('jupyter', state, { ...plain, figure: 'gates', title });
        const [, address] = /^IFrame\((".*"), width="100%", height=720\)$/m.exec(python)!;
        expect(said((JSON.parse(address) as string).replace(/^[^?]*/, ''))).toEqual(expected(state, 'gates'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a picture in Markdown', () => {
  it('is one picture in one link, and its text is the text', () => {
    fc.assert(
      fc.property(text, (alt) => {
        const markdown = snippet('image', gelu, { ...plain, alt, site: 'https://x.example/a (b)/' });
        const [, written, source, link] =
          /^\[!\[((?:\\.|[^\\[\]`<&*_])*)\]\(([^\s()<>]*)\)\]\(([^\s()<>]*)\)$/u.exec(markdown)!;
        expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(oneLine(alt));
        expect(decodeURI(source)).toBe('https://x.example/a (b)/f/gelu/plot.svg');
        expect(link).toContain('?v=1&x=-4:4&show=f,d1,tan&at=-0.75');
      }),
    );
  });

  it('names a file to save where the site has no picture of what is shown', () => {
    const swish = { ...start, items: [{ id: 'swish', params: { beta: 2 } }] };
    expect(snippet('image', swish, plain)).toContain(
      '](actiscope-plot.svg)](/actiscope/?v=1&f=swish:beta:2)',
    );
  });
});

describe('what authors read', () => {
  it('is short: an element', () => {
    expect(snippet('element', gelu, plain)).toBe(
      [
        '<script type="module" src="/actiscope-package/element.js"></script>',
        '<act-plot f="gelu" x="-4:4" show="f,d1,tan" at="-0.75">',
        '  <img src="/actiscope/f/gelu/plot.svg" alt="GELU and its derivative">',
        '</act-plot>',
      ].join('\n'),
    );
  });

  it('is short: a frame', () => {
    expect(snippet('iframe', gelu, { ...plain, height: 400 })).toBe(
      '<iframe src="/actiscope/embed.html?v=1&amp;f=gelu&amp;x=-4:4&amp;show=f,d1,tan&amp;at=-0.75" title="GELU" loading="lazy" sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox" allow="fullscreen" style="width: 100%; height: 400px; border: 0"></iframe>',
    );
  });

  it.each(hosts)('%s: a place that is not known has a name that nobody has', (host) => {
    for (const way of ['element', 'iframe'] as const) {
      const written = snippet(host, gelu, { ...plain, site: null, pack: null, way });
      expect(written).toContain('https://your-site.example/');
      expect(written).not.toContain('null');
    }
  });

  it('has both ways where a host has', () => {
    for (const host of hosts)
      for (const figure of figures) {
        const [element, frame] = (['element', 'iframe'] as const).map((way) =>
          snippet(host, gelu, { ...plain, figure, way }),
        );
        expect(element !== frame, `${host} ${figure}`).toBe(hasWays(host, figure));
      }
  });
});
