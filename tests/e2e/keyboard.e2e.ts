// The keyboard map: each key does what the list says, by keyboard alone, and single keys can be switched off.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rangeShown, readoutX } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();

const probeOf = (page: Page): Locator => page.getByRole('slider', { name: /on the curve|曲线上/ });
const plotOf = (page: Page): Locator => page.locator('act-figure canvas').first();
const key = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

/** Presses Tab until what has the focus is in reach of this. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element))
      return;
  }
  throw new Error('The Tab key never came there.');
}

test('the probe: arrows, Shift, Ctrl, Home and End, up and down', async () => {
  const page = await site.open('?v=1&f=relu&at=1.5&x=-5:5&show=f,d1,d2');
  await tabTo(page, probeOf(page));
  await page.keyboard.press('ArrowRight');
  const step = (await readoutX(page)) - 1.5;
  expect(step).toBeGreaterThan(0);
  await page.keyboard.press('Shift+ArrowRight');
  expect(await readoutX(page)).toBeCloseTo(1.5 + 11 * step, 10);
  await page.keyboard.press('Control+ArrowLeft');
  expect(await readoutX(page)).toBe(0);
  await page.keyboard.press('Home');
  expect(await readoutX(page)).toBe(-5);
  await page.keyboard.press('End');
  expect(await readoutX(page)).toBe(5);

  const spoken = (): Promise<string | null> => probeOf(page).getAttribute('aria-valuetext');
  const height = async (): Promise<number> => (await probeOf(page).boundingBox())!.y;
  const onF = await spoken();
  expect(onF).toContain('ReLU is 5');
  const top = await height();
  await page.keyboard.press('ArrowDown');
  expect(await spoken()).toBe('ReLU, f′: x = 5, f′ = +1.0000');
  expect(await height(), 'the probe stands on f′ now').toBeGreaterThan(top + 20);
  await page.keyboard.press('ArrowDown');
  expect(await spoken()).toContain('f″ = 0.0000');
  await page.keyboard.press('ArrowDown');
  expect(await spoken()).toBe(onF);
  await page.keyboard.press('ArrowUp');
  expect(await spoken()).toContain('f″');
});

test('single keys on the probe: curves, tangent, asymptotes, neighbours, theme, language', async () => {
  const page = await site.open('?v=1&f=gelu');
  await tabTo(page, probeOf(page));
  const shows = (): Promise<string | null> =>
    page.evaluate(() => new URLSearchParams(location.search).get('show'));
  await page.keyboard.press('3');
  await expect.poll(shows).toBe('f,d1,d2');
  await page.keyboard.press('2');
  await expect.poll(shows).toBe('f,d2');
  await page.keyboard.press('1');
  await page.keyboard.press('t');
  await page.keyboard.press('a');
  await expect.poll(shows).toBe('d2,tan,asy');

  const title = page.getByRole('heading', { level: 1 });
  await page.keyboard.press(']');
  await expect.poll(() => title.textContent()).toBe('GELU (tanh)');
  await page.keyboard.press('[');
  await expect.poll(() => title.textContent()).toBe('GELU');

  await page.keyboard.press('d');
  await expect.poll(() => key(page, 'theme')).toBe('light');
  await expect.poll(() => page.getByRole('status').allTextContents()).toContain('Theme: light');
  await page.keyboard.press('l');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans');
});

test('zoom by + − 0 and pan by Shift with arrows, with the focus on the plot', async () => {
  const page = await site.open('?v=1&f=gelu&at=0');
  await tabTo(page, plotOf(page));
  const before = await rangeShown(page, 'x');
  await page.keyboard.press('+');
  const nearer = await rangeShown(page, 'x');
  expect(nearer[1] - nearer[0]).toBeLessThan(before[1] - before[0]);
  await page.keyboard.press('-');
  await page.keyboard.press('Shift+ArrowRight');
  const right = await rangeShown(page, 'x');
  expect(right[0]).toBeGreaterThan(before[0]);
  const [low] = await rangeShown(page, 'y');
  await page.keyboard.press('Shift+ArrowUp');
  expect((await rangeShown(page, 'y'))[0]).toBeGreaterThan(low);
  await page.keyboard.press('0');
  expect(await rangeShown(page, 'x')).toEqual(before);
});

test('share copies the link, export opens its dialog, compare adds the function', async () => {
  const page = await site.open('?v=1&f=elu:alpha:0.5', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await tabTo(page, probeOf(page));
  await page.keyboard.press('s');
  await expect.poll(() => page.getByRole('status').allTextContents()).toContain('Link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'hidden' });

  await probeOf(page).focus();
  await page.keyboard.press('c');
  await page.locator('act-compare').waitFor();
  await expect.poll(() => page.url()).toContain('page=compare');
  expect(key(page, 'f')).toBe('elu:alpha:0.5,relu');
});

test('where the clipboard is refused, the key says so', async () => {
  const page = await site.open('?v=1&f=gelu', {
    before: (page) =>
      page.addInitScript(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject() })),
  });
  await probeOf(page).press('s');
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringMatching(/Copy the link yourself: http/));
});

test('? shows the list; / finds; the list can switch single keys off, and that is kept', async () => {
  // The reload may come before a part that is not needed yet.
  const page = await site.open('?v=1&f=elu', { allow: /ERR_ABORTED/ });
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await list.waitFor();
  expect(await list.getByRole('row').count()).toBeGreaterThan(15);
  await page.keyboard.press('/');
  expect(await page.getByRole('combobox').evaluate((box) => box.matches(':focus')), 'behind the dialog').toBe(
    false,
  );
  await list.getByRole('checkbox', { name: 'Single keys are shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });

  const nothingHappens = async (): Promise<void> => {
    const url = page.url();
    await probeOf(page).press('t');
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await page.waitForTimeout(500);
    expect(page.url()).toBe(url);
    expect((await list.count()) === 0 || !(await list.isVisible())).toBe(true);
    expect(await page.getByRole('combobox').evaluate((box) => box.matches(':focus'))).toBe(false);
  };
  await nothingHappens();
  await page.reload();
  await plotOf(page).waitFor();
  await nothingHappens();
});

test('without a focus on the plot a letter does nothing; in the search box it is a letter', async () => {
  const page = await site.open('?v=1&f=relu');
  const url = page.url();
  await page.getByRole('link', { name: 'About' }).focus();
  for (const letter of ['t', 'd', 'l', '3', 'c']) await page.keyboard.press(letter);
  await page.keyboard.press('/');
  await page.keyboard.type('t/?3');
  expect(await page.getByRole('combobox').inputValue()).toBe('t/?3');
  await page.waitForTimeout(400);
  expect(page.url()).toBe(url);
});

test('blocked storage breaks nothing', async () => {
  const page = await site.open('?v=1&f=gelu', {
    before: (page) =>
      page.addInitScript(() =>
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
      ),
  });
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Single keys are shortcuts' }).press('Space');
  await page.keyboard.press('Escape');
  await probeOf(page).press('t');
  await page.waitForTimeout(400);
  expect(key(page, 'show')).toBe(null);
});
