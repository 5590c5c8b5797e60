// Writes pictures of every page, theme, language and size to dist/screenshots/, from the built site in Chromium.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from './browser.mjs';
import { serve } from './serve.mjs';
import { root } from './tools.mjs';

const views = {
  explore: '?v=1',
  'explore-kink': '?v=1&f=elu:alpha:0.5&at=0&show=f,d1,tan',
  'explore-jump': '?v=1&f=hard-shrink&show=f,d1,d2&at=0.5',
  'compare-grid': '?v=1&page=compare&at=-1.2',
  'compare-overlay': '?v=1&page=compare&f=gelu,relu,silu,elu,mish,softplus&show=f&x=-4:2&at=-1.2',
  'bad-link': '?v=1&f=swish:beta:much&x=4:-4&show=f,dd',
};
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const out = join(root, 'dist/screenshots');
const wanted = process.argv[2];

await mkdir(out, { recursive: true });
const server = await serve({ root: join(root, 'dist/site') });
const browser = await startChromium();
try {
  for (const [size, viewport] of Object.entries(sizes))
    for (const theme of ['light', 'dark'])
      for (const lang of ['en', 'zh']) {
        const context = await browser.newContext({ viewport, deviceScaleFactor: 2, colorScheme: theme });
        const page = await context.newPage();
        for (const [name, query] of Object.entries(views)) {
          const file = `${name}-${size}-${theme}-${lang}.png`;
          if (wanted !== undefined && !file.includes(wanted)) continue;
          await page.goto(`${server.url}${query}&lang=${lang}`);
          await page.locator('act-figure canvas').first().waitFor();
          await page.waitForTimeout(200);
          await page.screenshot({ path: join(out, file) });
          console.log(`dist/screenshots/${file}`);
        }
        await context.close();
      }
} finally {
  await browser.close();
  await server.close();
}
