// SVG: well formed whatever the texts, only known elements, everything of the scene in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSvg } from '../../../web/src/plot/write-svg.ts';
import { hostile, picture, theme, worded } from './picture.ts';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The tags of a document; throws where it is not well formed in the small part of XML that we write. */
function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  const text = /(?:[^<&\uFFFE\uFFFF\p{Cs}]|&(?:amp|lt|gt|quot|apos);)*/uy;
  const tag = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>/uy;
  let at = xml.indexOf('?>') + 2;
  expect(xml.slice(0, at)).toBe('<?xml version="1.0" encoding="UTF-8"?>');
  // Of control characters only the line's end is ours.
  expect(xml.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  while (at < xml.length) {
    text.lastIndex = at;
    at += text.exec(xml)?.[0].length ?? 0;
    if (at >= xml.length) break;
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (found === null) throw new Error(`Not well formed: ${xml.slice(at, at + 80)}`);
    at += found[0].length;
    const [, closing, name, attributes, empty] = found;
    if (closing !== '') expect(open.pop()).toBe(name);
    else {
      const pairs = [...attributes.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)].map(
        ([, key, value]) => [key, value] as const,
      );
      expect(new Set(pairs.map(([key]) => key)).size, 'no attribute twice').toBe(pairs.length);
      tags.push({ name, attributes: new Map(pairs) });
      if (empty === '') open.push(name);
    }
  }
  expect(open).toEqual([]);
  return tags;
}

const elements = new Set(['svg', 'title', 'desc', 'metadata', 'path', 'text', 'g', 'clipPath']);

function expectHarmless(xml: string): void {
  const tags = tagsOf(xml);
  expect(tags.filter(({ name }) => !elements.has(name))).toEqual([]);
  for (const { attributes } of tags)
    for (const [key, value] of attributes) {
      expect(key).not.toMatch(/^(?:on|href|xlink|style)/);
      if (/url\(/.test(value)) expect(value).toMatch(/^url\(#[\w-]+\)$/);
    }
}

describe('writeSvg', () => {
  it('has title, description and permalink, and no reference to anything outside', () => {
    const svg = writeSvg(picture);
    expectHarmless(svg);
    expect(svg).toContain('<title>ReLU, Swish β = 1.5</title>');
    expect(svg).toContain('x\\,\\sigma(\\beta x)');
    expect(svg).toContain('β = 1.5');
    expect(svg).toContain(
      '<metadata>https://example.org/a/?v=1&amp;page=compare&amp;f=relu,swish:beta:1.5</metadata>',
    );
  });

  it('has the curves where the frame puts them, parted at gaps, with colour, dash, width and opacity', () => {
    const paths = tagsOf(writeSvg(picture)).map(({ attributes }) => Object.fromEntries(attributes));
    const look = { stroke: theme.lines[1], 'stroke-width': '2.5', 'stroke-dasharray': '8 3' };
    expect(paths).toContainEqual({ d: 'M12 332L312 332M312 252L612 252', ...look, opacity: '0.72' });
    expect(paths).toContainEqual({ d: 'M12 332L312 332L612 -68', ...look });
  });

  it('has ticks, labels with their edge, dots inside the plot, tangent and probe', () => {
    const svg = writeSvg(picture);
    const labels = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(labels).toEqual(['−4', '−2', '2', '4', '1e5', 'ReLU', 'f\u2009\u2032', '−0.75']);
    expect(svg.match(/<text[^>]*paint-order="stroke"[^>]*>/g)).toHaveLength(2);
    expect(svg).toContain('d="M316 332a4 4 0 1 1 -8 0a4 4 0 1 1 8 0z" fill="#da6900"');
    expect(svg).toContain('d="M316 252a4 4 0 1 1 -8 0a4 4 0 1 1 8 0z" stroke="#da6900"');
    expect(svg).not.toContain('M316 -388');
    const tangent =
      /d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke="#1b1d21"\/>/.exec(svg)?.slice(1).map(Number) ?? [];
    expect((tangent[3] - tangent[1]) / (tangent[2] - tangent[0])).toBeCloseTo((0.25 * -80) / 60, 2);
  });

  it('leaves the paper out when transparent; draws headings above panels', () => {
    const paper = `d="M0 0h648v436h-648z" fill="${theme.paper}"`;
    expect(writeSvg(picture)).toContain(paper);
    expect(writeSvg(picture, { transparent: true })).not.toContain(paper);
    const { attributes } = tagsOf(writeSvg(worded('Mish'))).find(({ name }) => name === 'text')!;
    expect([attributes.get('y'), attributes.get('fill')]).toEqual(['-9.24', theme.texts[1]]);
  });

  it('gives every clip its own id, begun by the name', () => {
    const ids = [...writeSvg(worded('x'), { name: 'actiscope-relu' }).matchAll(/ id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(['actiscope-relu-clip-1', 'actiscope-relu-clip-2']);
  });

  it.each(hostile)('text stays text: %j', (text) => expectHarmless(writeSvg(worded(text))));

  it('any text stays text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expectHarmless(writeSvg(worded(text)))),
      { numRuns: 60 },
    );
  });
});
