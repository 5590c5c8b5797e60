// The origin the site will have: with it every address that others read is whole, without it all are relative.
import { describe, expect, test } from 'vitest';
import { originOf, policy } from '../../scripts/policy.mjs';
import { loadCore } from '../../web/src/core/load.ts';
import { oembed, robots, sitemap } from '../../web/src/static/around.ts';
import { functionPage } from '../../web/src/static/page.ts';

const core = await loadCore();
const gelu = core.catalogue.find(({ id }) => id === 'gelu')!;
const origin = originOf('https://example.org/deep/site');

test('is a web address with a slash at its end, or none', () => {
  expect(origin).toBe('https://example.org/deep/site/');
  expect(originOf('')).toBe(null);
  for (const bad of ['example.org', 'javascript:alert(1)', 'file:///tmp/'])
    expect(() => originOf(bad)).toThrow(bad);
});

test('names the origin in the policy, which allows neither eval nor inline parts', () => {
  expect(policy(origin)).toContain("script-src 'self' https://example.org 'wasm-unsafe-eval'");
  for (const text of [policy(origin), policy(null)]) {
    expect(text).not.toMatch(/'unsafe-eval'|unsafe-inline|\*|http:/);
    expect(text).toMatch(/trusted-types lit-html actiscope actiscope-lab$/);
  }
  expect(policy(null)).not.toContain('https:');
});

describe('what others read', () => {
  const metas = (html: string): readonly string[] =>
    [...html.matchAll(/(?:canonical|hreflang="[^"]*|og:url|og:image)" (?:href|content)="([^"]*)"/g)].map(
      ([, address]) => address,
    );

  test('is whole with an origin', () => {
    for (const lang of ['en', 'zh'] as const) {
      const found = metas(functionPage(core, gelu, lang, origin, policy(origin)));
      expect(found).toHaveLength(6);
      for (const address of found)
        expect(address).toMatch(/^https:\/\/example\.org\/deep\/site\/(?:zh\/)?f\/gelu\//);
    }
    const answer = JSON.parse(oembed(gelu, origin)) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 420 });
    expect(answer.thumbnail_url).toBe(`${origin}f/gelu/card.png`);
    expect(answer.html).toContain(`src="${origin}embed.html?v=1&amp;f=gelu"`);
    expect(sitemap(core, origin).match(/<loc>https:\/\/example\.org\/deep\/site\//g)).toHaveLength(
      1 + 2 * core.catalogue.length,
    );
    expect(robots(origin)).toContain(`Sitemap: ${origin}sitemap.xml`);
  });

  test('is relative without one', () => {
    for (const address of metas(functionPage(core, gelu, 'zh', null, policy(null))))
      expect(address).toMatch(/^\.\.\/\.\.\/\.\.\/(?:zh\/)?f\/gelu\//);
    expect(sitemap(core, null)).not.toContain('//example');
    expect(robots(null)).not.toContain('Sitemap');
  });
});
