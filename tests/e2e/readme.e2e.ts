// What the READMEs tell an author to paste works as it stands there, in both languages.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { core } from './core.ts';
import { useSite } from './site.ts';

const site = useSite();
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.wasm': 'application/wasm',
};
/** Where the READMEs say that the author has copied them. */
const folders = { actiscope: 'site', 'actiscope-package': 'package' } as const;

test.each(['README.md', 'README.zh-CN.md'])('%s: the frame and the element', async (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const pasted = [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => html);
  expect(pasted).toHaveLength(2);
  const { origin } = new URL(site.url);
  const page = await site.open('', {
    address: `${origin}/tutorial/`,
    until: 'act-plot canvas',
    before: async (page) => {
      await page.route(`${origin}/tutorial/`, (route) =>
        route.fulfill({
          contentType: types['.html'],
          body: `<!doctype html><html lang="en"><title>A tutorial</title><link rel="icon" href="data:,"><body>${pasted.join('\n')}</body></html>`,
        }),
      );
      for (const [at, folder] of Object.entries(folders))
        await page.route(`${origin}/${at}/**`, (route) => {
          const { pathname } = new URL(route.request().url());
          const path = join(root, 'dist', folder, pathname.slice(at.length + 2));
          return route.fulfill({ contentType: types[extname(path)], body: readFileSync(path) });
        });
    },
  });
  const value = core.evaluate('swish', [-0.75], { beta: 1.5 }).f[0].toFixed(4).replace('-', '−');
  expect(await page.locator('act-plot [part=readout]').textContent()).toContain(value);
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').locator('act-compare canvas').waitFor();
  await expect.poll(() => frame.evaluate((one) => (one as HTMLElement).style.height)).not.toBe('480px');
  expect(await page.frameLocator('iframe').locator('[part=readout]').textContent()).toContain('Mish');
});
