// The picture for WeChat: a code that a reader of codes reads, and nothing in it that the editor would take out.
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { absolute, folderOf } from '../../../web/src/snippets/folder.ts';
import { type QrCode, qrCode, quietZone } from '../../../web/src/snippets/qr.ts';
import { wechatSvg } from '../../../web/src/snippets/wechat.ts';
import { picture, theme } from '../plot/picture.ts';

const pixels = 3;

/** The squares of a path, as a camera would see them. */
function seen({ size, path }: QrCode): string | undefined {
  const side = pixels * (size + 2 * quietZone);
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < pixels; row++)
      for (let column = 0; column < pixels * Number(width); column++) {
        const place = [x, y].map((at) => pixels * (Number(at) + quietZone));
        data.fill(
          0,
          4 * (side * (place[1] + row) + place[0] + column),
          4 * (side * (place[1] + row) + place[0] + column) + 3,
        );
      }
  return jsQR(data, side, side)?.data;
}

describe('a QR code', () => {
  it('says the link', () => {
    const links = fc.array(fc.constantFrom(...'abcxyz019-.:,_~?&=/%'), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(links, (letters) => {
        const link = `https://example.org/?v=1&f=${letters.join('')}`;
        expect(seen(qrCode(link)!)).toBe(link);
      }),
      { numRuns: 25 },
    );
  });

  it('is not made of a link that is too long for it', () => {
    expect(qrCode('x'.repeat(2900))).not.toBeNull();
    expect(qrCode('x'.repeat(3000))).toBeNull();
  });
});

const permalink = 'https://example.org/actiscope/?v=1&f=gelu&x=-4:4&show=f,d1,tan&at=-0.75';
const options = { picture, theme, title: 'GELU', note: ['Scan: move the probe', 'example.org'], permalink };

/** The path of the code in the picture. */
function codeIn(svg: string): QrCode {
  const [, side, path] = /viewBox="-4 -4 (\d+) \d+"[^>]*><path[^>]*\/><path d="([^"]*)"/.exec(svg)!;
  return { size: Number(side) - 2 * quietZone, path };
}

describe('the picture', () => {
  it('holds the curves and a code of the permalink', () => {
    const svg = wechatSvg(options)!;
    expect(seen(codeIn(svg))).toBe(permalink);
    expect(svg.match(/<path[^>]*stroke="#da6900"/g)?.length).toBeGreaterThan(0);
    expect(svg).toContain('>GELU</text>');
  });

  it('has nothing that WeChat takes out, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (title, note, curves) => {
        const svg = wechatSvg({ ...options, picture: curves ? picture : null, title, note: [note] })!;
        const tags = [...svg.matchAll(/<([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<>]*")*)\/?>/g)];
        expect(svg.match(/</g)).toHaveLength(tags.length + (svg.match(/<\//g)?.length ?? 0));
        for (const [, name] of tags) expect(name).toMatch(/^(?:svg|path|text)$/);
        const names = tags.flatMap(([, , attributes]) =>
          [...attributes.matchAll(/ ([a-zA-Z:-]+)=/g)].map(([, name]) => name),
        );
        for (const name of names)
          expect(name).not.toMatch(/^(?:style|class|id|href|xlink:href|on.*|clip-path)$/);
        for (const [tag] of tags) expect(tag).not.toMatch(/url\(|javascript:/);
        expect(svg.match(/<svg/g)).toHaveLength(svg.match(/<\/svg>/g)!.length);
        const addresses = tags.flatMap(([tag]) => tag.match(/https?:[^"]*/g) ?? []);
        expect(addresses).toEqual(['http://www.w3.org/2000/svg']);
      }),
      { numRuns: 50 },
    );
  });

  it('is none where no code holds the link', () => {
    expect(wechatSvg({ ...options, permalink: `https://example.org/?f=${'x'.repeat(3000)}` })).toBeNull();
  });
});

describe('the address of a folder', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' https://example.org/a?page=build#x ', 'https://example.org/a/'],
    ['https://example.org/a/index.html', 'https://example.org/a/'],
    ['/actiscope', '/actiscope/'],
    ['../actiscope/', '../actiscope/'],
    ['./', './'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//evil.example/', null],
    ['actiscope', null],
    ['', null],
  ])('%s', (typed, folder) => expect(folderOf(typed)).toBe(folder));

  it('is whole only where the page has an address', () => {
    expect(absolute('/a/', 'https://example.org/x/?y')).toBe('https://example.org/a/');
    expect(absolute('/a/', 'file:///home/me/actiscope.html')).toBeNull();
    expect(absolute('https://a.example/', 'file:///x')).toBe('https://a.example/');
  });
});
