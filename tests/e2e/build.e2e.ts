// The embed builder: what the form says is what is shown and written, and the text works in a page of another folder.
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { core } from './core.ts';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite();
const drawn = 'act-plot-figure canvas';
const gelu = '?v=1&page=build&f=gelu&show=f,d1,tan&at=-0.75&x=-4:4&lang=en';

const text = (page: Page): Promise<string> => page.locator('act-build-text pre').innerText();
/** The values under a preview, with the minus of programs. */
const readout = async (page: Page, i = 0): Promise<string> =>
  ((await page.locator('act-plot-figure [part=readout]').nth(i).textContent()) ?? '').replaceAll(
    '\u2212',
    '-',
  );

/** A server of an author's own, where the package stands in one folder and the page in another. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};
let author: Server;
let body = '';
const folders: Readonly<Record<string, string>> = { '/vendor/actiscope/': 'package', '/figures/': 'site' };

beforeAll(async () => {
  author = createServer(async (request, response) => {
    const path = normalize((request.url ?? '/').replace(/[?#].*$/, ''));
    const folder = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    const page = `<!doctype html><html lang="en"><title>A tutorial</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
    try {
      const content =
        folder === undefined
          ? page
          : await readFile(join(root, 'dist', folders[folder], path.slice(folder.length)));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'] });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => author.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  author.closeAllConnections();
  author.close();
});
const authorUrl = (): string => {
  const address = author.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
};

test('a control moves the address, the previews and the text', async () => {
  const page = await site.open(gelu, { until: drawn });
  expect(await readout(page)).toContain(core.evaluate('gelu', [-0.75]).f[0].toFixed(4));
  expect(await text(page)).toContain('<act-plot f="gelu" x="-4:4" show="f,d1,tan" at="-0.75">');
  await page.getByRole('textbox', { name: 'Probe at' }).fill('1.5');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'f″' }).check();
  await page.getByRole('group', { name: 'Controls' }).getByRole('button', { name: 'none' }).click();
  await page.getByRole('group', { name: 'Controls' }).getByRole('button', { name: 'sliders' }).click();
  await page.getByRole('combobox', { name: 'Add a function' }).selectOption('swish');
  const written = '<act-plot f="gelu,swish" x="-4:4" show="f,d1,d2,tan" at="1.5" controls="params">';
  await expect.poll(() => text(page)).toContain(written);
  for (const i of [0, 1, 2])
    await expect.poll(() => readout(page, i)).toContain(core.evaluate('swish', [1.5]).f[0].toFixed(4));
  await expect
    .poll(() => page.url())
    .toContain('page=build&f=gelu,swish&x=-4:4&show=f,d1,d2,tan&at=1.5&lang=en&controls=params');
  await page.getByRole('slider', { name: /^β/ }).first().fill('2');
  await expect.poll(() => text(page)).toContain('f="gelu,swish:beta:2"');
  await page.getByRole('textbox', { name: 'x from' }).fill('wide');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-key=x] [role=alert]').innerText()).toContain('x=wide:4: is not a number');
  expect(await text(page)).toContain('x="-4:4"');
});

test('a hand in a preview of full size moves the others, the form and the text', async () => {
  const page = await site.open(gelu, { until: 'act-build-text pre', viewport: { width: 390, height: 844 } });
  await page.locator('[data-width="320"]').scrollIntoViewIfNeeded();
  const narrow = page.locator('[data-width="320"] act-plot-figure');
  await narrow.locator('canvas').waitFor();
  // Those that are shrunk are to be looked at.
  expect(
    await page.locator('act-plot-figure').evaluateAll((all) => all.map((one) => (one as HTMLElement).inert)),
  ).toEqual([true, true, false]);
  await narrow.getByRole('slider').press('End');
  await expect.poll(() => text(page)).toContain('at="4"');
  expect(await page.getByRole('textbox', { name: 'Probe at' }).inputValue()).toBe('4');
  const value = core.evaluate('gelu', [4]).f[0].toFixed(4);
  await page.locator('[data-width="640"]').scrollIntoViewIfNeeded();
  for (const i of [0, 1, 2]) await expect.poll(() => readout(page, i)).toContain(value);
});

test('tabs by keyboard, and copying', async () => {
  const page = await site.open(`${gelu}&host=sphinx`, {
    until: drawn,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const tab = page.getByRole('tab', { name: 'Sphinx' });
  expect(await tab.getAttribute('aria-selected')).toBe('true');
  expect(await text(page)).toMatch(/^\.\. raw:: html\n\n {3}<script/);
  await tab.press('ArrowRight');
  expect(
    await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.id;
    }),
  ).toBe('tab-vitepress');
  expect(await text(page)).toContain('v-pre');
  await page.keyboard.press('End');
  await expect.poll(() => page.url()).toContain('host=wechat');
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied for Element.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page));
});

test('the text, pasted into a page of another folder, shows the same curves', async () => {
  const page = await site.open(`${gelu}&ftheme=light&flang=en`, { until: drawn });
  await page.locator('.where > summary').click();
  await page.getByRole('textbox', { name: 'Site (dist/site)' }).fill(`${authorUrl()}/figures/`);
  await page.getByRole('textbox', { name: 'Package (dist/package)' }).fill(`${authorUrl()}/vendor/actiscope`);
  await page.keyboard.press('Enter');
  await expect.poll(() => text(page)).toContain(`${authorUrl()}/vendor/actiscope/element.js`);
  const element = await text(page);
  await page.getByRole('tab', { name: 'iframe' }).click();
  const frame = await text(page);
  expect(frame).toContain(`${authorUrl()}/figures/embed.html?v=1&amp;f=gelu`);
  const expected = await fingerprint(page.locator(drawn).first());
  const width = await page
    .locator('act-plot-figure')
    .first()
    .evaluate((plot) => (plot as HTMLElement).offsetWidth);
  expect(width).toBe(640);
  body = `<div style="width:640px">${element}</div>`;
  const host = await site.open('', { address: `${authorUrl()}/tutorial/`, until: 'act-plot canvas' });
  await expect.poll(() => fingerprint(host.locator('act-plot canvas'))).toBe(expected);
  // As slides do: a press goes to the place pressed, also where the figure is shown smaller than it is.
  body = `<div style="width:640px; transform:scale(.5); transform-origin:0 0">${element}</div>`;
  const slide = await site.open('', { address: `${authorUrl()}/tutorial/`, until: 'act-plot canvas' });
  const half = (await slide.locator('act-plot canvas').boundingBox())!;
  const probe = slide.locator('act-plot').getByRole('slider');
  const at = async (share: number): Promise<number> => {
    await slide.mouse.click(half.x + share * half.width, half.y + half.height / 2);
    return Number(await probe.getAttribute('aria-valuenow'));
  };
  const [left, right] = [await at(0.25), await at(0.75)];
  expect(right - left).toBeGreaterThan(3.5);
  expect(right - left).toBeLessThan(5);
  body = `<div style="width:640px">${frame}</div>`;
  const framed = await site.open('', { address: `${authorUrl()}/tutorial/`, until: 'iframe' });
  await framed.frameLocator('iframe').locator('canvas').waitFor();
  await expect.poll(() => fingerprint(framed.frameLocator('iframe').locator('canvas'))).toBe(expected);
});

test('the picture for WeChat has a code that opens the figure', async () => {
  const page = await site.open(`${gelu}&host=wechat`, { until: 'img.wechat' });
  const { data, width, height } = await page.locator('img.wechat').evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 960;
    canvas.height = (960 * picture.naturalHeight) / picture.naturalWidth;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    // The corner with the code: all pixels would take long on their way here.
    const side = 320;
    const image = context.getImageData(0, canvas.height - side, side, side);
    return { data: [...image.data], width: side, height: side };
  });
  const read = jsQR(Uint8ClampedArray.from(data), width, height)?.data;
  expect(read).toBe(`${site.url}?v=1&x=-4:4&show=f,d1,tan&at=-0.75`);
  expect(await text(page)).not.toMatch(
    /<(?:script|style|g|foreignObject|image|a)\b|\s(?:style|class|id|href)=/,
  );
});

test('labs too; what a link gets wrong is named; markup stays text', async () => {
  const sly = encodeURIComponent('<img src=x onerror=alert(1)>"\'');
  const page = await site.open(
    `?v=1&page=build&lang=en&figure=gates&f=glu&gate=1&at=2&host=${sly}&alt=${sly}`,
    { until: 'act-gates' },
  );
  expect(await page.locator('act-build act-notice li').first().innerText()).toContain('host=<img src=x');
  const pasted = await text(page);
  expect(pasted).toContain('labs.js');
  expect(pasted).toContain('<act-gates f="glu" gate="1" at="2">');
  expect(pasted).toContain('<p>&lt;img src=x onerror=alert(1)&gt;&quot;&#39;</p>');
  expect(await page.locator('act-build img').count()).toBe(0);
  const f = core.evaluateVector('glu', [2, 1]).value[0].toFixed(4);
  await expect.poll(() => page.locator('act-gates dd.f').first().textContent()).toBe(f);
  await page.getByRole('combobox', { name: 'Figure' }).selectOption('plot');
  await page.locator(drawn).first().waitFor();
  await page.goBack();
  await page.locator('act-gates').first().waitFor();
});

test('has a text or a picture for every host, and warns of an address that only this computer knows', async () => {
  const page = await site.open(gelu, { until: drawn });
  const tabs = page.getByRole('tab');
  const texts: string[] = [];
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    await page.locator('act-build-text pre code').waitFor();
    texts.push(await text(page));
  }
  expect(new Set(texts).size).toBeGreaterThan(9);
  for (const [i, name] of (await tabs.allTextContents()).entries())
    expect(texts[i], name).toMatch(/act-plot|f=gelu|f\/gelu|"f": "gelu"|<svg/);
  const warning = page.getByText('known to this computer alone');
  expect(await warning.isVisible()).toBe(true);
  await page.locator('.where > summary').click();
  await page.getByRole('textbox', { name: 'Site (dist/site)' }).fill('https://example.org/actiscope/');
  await page.keyboard.press('Enter');
  await expect.poll(() => warning.count()).toBe(0);
});

test('the pages lead here with what they show', async () => {
  const page = await site.open('?v=1&lang=en&f=elu:alpha:0.5&x=-3:3');
  await page.locator('act-panel').getByRole('button', { name: 'Embed' }).click();
  await page.locator(drawn).first().waitFor();
  expect(await text(page)).toContain('<act-plot f="elu:alpha:0.5" x="-3:3">');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Explore' }).click();
  await page.locator('act-explore').waitFor();
  await expect.poll(() => page.url()).toContain('f=elu:alpha:0.5');
});
