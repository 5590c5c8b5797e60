// Language and theme: switched without losing the view, kept in the link, from the system unless chosen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readoutOf } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const view = '?v=1&f=elu:alpha:0.5&x=-4:3&show=f,d1,d2&at=-1.5';

const lang = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang');

/** Brightness, 0 to 255, of a corner of the page as it is painted. */
async function brightness(page: Page): Promise<number> {
  const shot = await page.screenshot({ clip: { x: 4, y: 700, width: 8, height: 8 } });
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = document.createElement('canvas').getContext('2d')!;
      context.drawImage(image, 0, 0);
      const [red, green, blue] = context.getImageData(4, 4, 1, 1).data;
      return (red + green + blue) / 3;
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
}

test('English to Chinese and back keeps the view', async () => {
  const page = await site.open(view);
  expect(await lang(page)).toBe('en');
  const values = await readoutOf(page, 'f');
  await page.getByRole('button', { name: /^Language/ }).click();
  expect(await lang(page)).toMatch(/^zh/);
  await page.getByRole('heading', { name: '参数' }).waitFor();
  await page.getByRole('slider', { name: 'α, alpha,' }).waitFor();
  expect(await page.getByText('指数线性单元', { exact: true }).count()).toBeGreaterThan(0);
  expect(await readoutOf(page, 'f')).toEqual(values);
  await expect.poll(() => page.url()).toBe(`${site.url}${view}&lang=zh`);
  await page.getByRole('button', { name: /^语言/ }).click();
  expect(await lang(page)).toBe('en');
  await page.getByRole('heading', { name: 'Parameters' }).waitFor();
});

test.each([
  ['zh-CN', /^zh/],
  ['zh-TW', /^zh/],
  ['en-US', /^en/],
  ['fr-FR', /^en/],
])('a reader of %s gets their language or English', async (locale, expected) => {
  expect(await lang(await site.open('', { locale }))).toMatch(expected);
});

test('a link decides the language before the reader does', async () => {
  expect(await lang(await site.open('?v=1&lang=en', { locale: 'zh-CN' }))).toBe('en');
});

test('Chinese names nothing in English on the explore page but names', async () => {
  const page = await site.open('?v=1&f=hard-shrink&lang=zh&at=0.5');
  const own = page.locator('act-explore aside').locator('h2, button, label, .heading, p');
  // The ghost is named, as every function is.
  const texts = (await own.allInnerTexts()).map((text) => text.replace('ReLU', ''));
  expect(texts.length).toBeGreaterThan(8);
  expect(texts.filter((text) => /[A-Za-z]{3,}/.test(text))).toEqual([]);
});

test('the theme follows the system unless chosen, and the choice is in the link', async () => {
  const light = await site.open(view, { colorScheme: 'light' });
  const dark = await site.open(view, { colorScheme: 'dark' });
  expect(await brightness(light)).toBeGreaterThan(200);
  expect(await brightness(dark)).toBeLessThan(60);
  await dark.emulateMedia({ colorScheme: 'light' });
  expect(await brightness(dark)).toBeGreaterThan(200);

  const button = light.getByRole('button', { name: /^Theme/ });
  for (let i = 0; i < 3 && !light.url().includes('theme=dark'); i++) {
    await button.click();
    await light.waitForTimeout(400);
  }
  expect(light.url()).toContain('theme=dark');
  expect(await brightness(light)).toBeLessThan(60);
  expect(await readoutOf(light, 'f')).toEqual(await readoutOf(dark, 'f'));
});

test('Back and undo change neither the language nor the colours', async () => {
  const page = await site.open('?v=1&f=mish');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: '对比' }).click();
  await page.getByRole('button', { name: /^主题/ }).click();
  await page.locator('act-compare').waitFor();
  await page.goBack();
  await page.locator('act-explore').waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  await expect.poll(() => new URL(page.url()).search).toMatch(/f=mish.*lang=zh&theme=/);
  await page.goForward();
  await page.locator('act-compare').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  await page.keyboard.press('Control+z');
  await page.locator('act-explore').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
});

test('the pages in another tab have the language and the colours of this one', async () => {
  const page = await site.open('?v=1&lang=zh&theme=dark');
  const links = page.locator('act-header nav a');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(addresses.slice(0, 2)).toEqual(['?v=1&lang=zh&theme=dark', '?v=1&page=compare&lang=zh&theme=dark']);
  const plain = await site.open('?v=1');
  expect(await plain.locator('act-header nav a').nth(1).getAttribute('href')).toBe('?v=1&page=compare');
});

test('curves take the colours of the theme', async () => {
  const colourOf = async (theme: string): Promise<readonly number[]> => {
    const page = await site.open(`?v=1&f=gelu&show=f&theme=${theme}`);
    return page.locator('act-figure canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] === 255 && Math.abs(data[i] - data[i + 2]) > 60) {
          const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
      return ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '').split(',').map(Number);
    });
  };
  const [light, dark] = [await colourOf('light'), await colourOf('dark')];
  const sum = (colour: readonly number[]): number => colour.reduce((a, b) => a + b, 0);
  expect(sum(dark)).toBeGreaterThan(sum(light) + 60);
});
