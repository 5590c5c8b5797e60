// Writes pictures of the built site in Chromium: to dist/screenshots/, or for `readme` to docs/pictures/.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startChromium } from './browser.mjs';
import { serve } from './serve.mjs';
import { smallerPng } from './smaller-png.mjs';
import { root } from './tools.mjs';

const views = {
  explore: '?v=1',
  'explore-kink': '?v=1&f=elu:alpha:0.5&at=0&show=f,d1,tan',
  'explore-jump': '?v=1&f=hard-shrink&show=f,d1,d2&at=0.5',
  'compare-grid': '?v=1&page=compare&at=-1.2',
  'compare-overlay': '?v=1&page=compare&f=gelu,relu,silu,elu,mish,softplus&show=f&x=-4:2&at=-1.2',
  'compare-difference': '?v=1&page=compare&f=gelu,relu,silu,elu,mish,softplus&show=f&x=-4:2&at=-1.2&ref=relu',
  'compare-log': '?v=1&page=compare&f=gelu,gelu-tanh&show=f&at=-1.2&ref=gelu&yscale=log',
  'compare-stack': '?v=1&page=compare&f=gelu,relu,silu&layout=stack&at=-1.2',
  'compare-table': '?v=1&page=compare&f=gelu,relu&layout=table&filter=torch&sort=edf2:desc',
  families: '?v=1&page=families',
  'families-elu': '?v=1&page=families&x=-5:2&sweep=elu:alpha:0.1:2:20&t=a:1.5:b:-1:c:1:d:0.5',
  build: '?v=1&page=build&f=gelu&show=f,d1,tan&at=-0.75&x=-3:3',
  'build-wechat': '?v=1&page=build&f=gelu&show=f,d1,tan&at=-0.75&x=-3:3&host=wechat',
  'about-derivations': '?v=1&page=about',
  'about-numerics': '?v=1&page=about#numerics',
  'about-errata': '?v=1&page=about#errata',
  gradient: '?v=1&page=gradient',
  'gradient-matrices': '?v=1&page=gradient&f=identity&layers=100&width=4&batch=4&init=normal&trials=64&at=99',
  'gradient-edge': '?v=1&page=gradient&f=tanh&layers=50&gain=1.327&bias=0.2236&at=49',
  softmax: '?v=1&page=softmax',
  'softmax-three': '?v=1&page=softmax&z=1:2:0.5',
  'softmax-naive': '?v=1&page=softmax&z=2:1:0.1:-1:-0.5&shift=90&stable=0',
  gates: '?v=1&page=gates',
  'gates-kink': '?v=1&page=gates&f=reglu&gate=0&at=1.5',
  'bad-link': '?v=1&f=swish:beta:much&x=4:-4&show=f,dd',
};
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

/** The README's pictures, in one pixel per CSS pixel to stay small. */
const readme = [
  { name: 'explore-light', query: views.explore, theme: 'light' },
  { name: 'explore-dark', query: views.explore, theme: 'dark' },
  { name: 'compare', query: views['compare-grid'], theme: 'light' },
];

async function shoot(page, address, file) {
  await page.goto(address);
  await page
    .locator(
      'act-figure canvas, act-function-table table[aria-busy=false], act-about h1, act-softmax .bars, act-gate-map canvas, act-gradient .run [role=status]',
    )
    .first()
    .waitFor();
  await page.waitForTimeout(200);
  await mkdir(dirname(join(root, file)), { recursive: true });
  const png = smallerPng(await page.screenshot());
  await writeFile(join(root, file), png);
  console.log(`${file} ${(png.length / 1000).toFixed(0)} kB`);
}

async function shootReadme(browser, url) {
  for (const { name, query, theme } of readme) {
    const page = await browser.newPage({ viewport: sizes.desktop, deviceScaleFactor: 1, colorScheme: theme });
    await shoot(page, `${url}${query}&lang=en`, `docs/pictures/${name}.png`);
    await page.close();
  }
}

/** Every view, size, theme and language whose file name contains `wanted`. */
async function shootAll(browser, url, wanted) {
  for (const [size, viewport] of Object.entries(sizes))
    for (const theme of ['light', 'dark'])
      for (const lang of ['en', 'zh']) {
        const context = await browser.newContext({ viewport, deviceScaleFactor: 2, colorScheme: theme });
        const page = await context.newPage();
        for (const [name, query] of Object.entries(views)) {
          const file = `${name}-${size}-${theme}-${lang}.png`;
          if (!file.includes(wanted)) continue;
          const [view, section = ''] = query.split(/(?=#)/);
          await shoot(page, `${url}${view}&lang=${lang}${section}`, `dist/screenshots/${file}`);
        }
        await context.close();
      }
}

const wanted = process.argv[2] ?? '';
const server = await serve({ root: join(root, 'dist/site') });
const browser = await startChromium();
try {
  await (wanted === 'readme' ? shootReadme(browser, server.url) : shootAll(browser, server.url, wanted));
} finally {
  await browser.close();
  await server.close();
}
