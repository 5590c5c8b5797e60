// The explore page: what stands behind and beside the curve, code, the link, and the page on a phone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fingerprint } from './pixels.ts';
import { readoutX } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const sentence = (page: Page) => page.locator('act-explore .sentence').innerText();
const canvas = (page: Page) => page.locator('act-figure canvas');
const query = (page: Page) => new URL(page.url()).searchParams;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('GELU opens with ReLU behind, its minimum and a sentence that teaches', async () => {
  const page = await site.open();
  expect(await sentence(page)).toBe(
    'At x = −0.75 GELU is −0.170 and almost flat. Left of here it rises again towards 0: a small negative input is let through, a large one is switched off.',
  );
  const box = page.getByRole('checkbox', { name: 'ReLU behind' });
  expect(await box.isChecked()).toBe(true);
  const before = await fingerprint(canvas(page));
  await box.uncheck();
  await expect.poll(() => query(page).get('ref')).toBe('none');
  expect(await fingerprint(canvas(page))).not.toBe(before);
  await box.check();
  await expect.poll(() => query(page).get('ref')).toBe(null);
  expect(await fingerprint(canvas(page))).toBe(before);
});

test('a changed function stands before itself as it was', async () => {
  const page = await site.open('?v=1&f=elu:alpha:0.5');
  expect(await page.getByRole('checkbox', { name: 'α = 1, for comparison' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Reset α' }).click();
  await page.getByRole('checkbox', { name: 'ReLU behind' }).waitFor();
  const sigmoid = await site.open('?v=1&f=sigmoid');
  expect(await sigmoid.getByRole('checkbox', { name: 'ReLU behind' }).isChecked()).toBe(false);
});

test.each(['Tangent', 'Asymptotes', 'Saturated zone', 'Extrema and inflections'])(
  '%s is drawn when it is ticked, and is in the link',
  async (name) => {
    const page = await site.open('?v=1&f=gelu&at=1');
    const before = await fingerprint(canvas(page));
    await page.getByRole('checkbox', { name }).check();
    await expect.poll(() => fingerprint(canvas(page))).not.toBe(before);
    const shown = (await page.waitForFunction(() =>
      new URLSearchParams(location.search).get('show'),
    )) as unknown as {
      jsonValue(): Promise<string>;
    };
    expect((await shown.jsonValue()).split(',').length).toBe(3);
  },
);

test('the probe snaps to the minimum and says so; at a kink a lens opens', async () => {
  const page = await site.open('?v=1&f=gelu&at=2');
  const box = (await canvas(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const kinds = page.locator('act-explore .sentence');
  // Sweeps slowly over the place, which is between −1 and −0.5.
  await expect
    .poll(async () => {
      for (let share = 0.36; share < 0.46; share += 0.005) {
        await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
        if ((await kinds.innerText()).startsWith('At its minimum, x = −0.7518')) return true;
      }
      return false;
    })
    .toBe(true);
  const kink = await site.open('?v=1&f=elu:alpha:0.5&at=0.5');
  await kink.locator('act-figure [role=slider]').press('Control+ArrowLeft');
  expect(await readoutX(kink)).toBe(0);
  expect(await sentence(kink)).toContain('With α = 1 the two sides would agree.');
  // The lens: its frame has the colour of the axes, in the upper left quarter where nothing else is.
  const drawnInCorner = () =>
    canvas(kink).evaluate((element) => {
      const picture = element as HTMLCanvasElement;
      const { data } = picture.getContext('2d')!.getImageData(10, 30, picture.width / 4, picture.height / 4);
      return data.filter((part, i) => i % 4 === 3 && part > 128).length;
    });
  await expect.poll(drawnInCorner).toBeGreaterThan(200);
});

test('formulas of other functions come when they are wanted', async () => {
  const page = await site.open();
  expect(await page.locator('act-formula math').first().textContent()).toContain('Φ');
  await page.locator('act-rail [data-id=elu]').click();
  await expect.poll(() => page.locator('act-formula math').first().textContent()).toContain('α');
});

test('code is written for the chosen language with the parameters, and the choice is kept', async () => {
  const page = await site.open('?v=1&f=elu:alpha:0.5', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('.code summary').click();
  const text = page.locator('act-code pre');
  await expect.poll(() => text.innerText()).toContain('elu = nn.ELU(alpha=0.5)');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('NumPy');
  expect(await text.innerText()).toContain('return np.where(x >= 0, x, alpha * np.expm1(x))');
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('def elu(x, alpha=0.5):');
  await page.reload();
  await page.locator('.code summary').click();
  expect(await text.innerText()).toContain('import numpy');
});

test('folded away, code names no value that was not chosen', async () => {
  const page = await site.open('?v=1&f=elu');
  const row = page.locator('.code summary');
  expect(await row.innerText()).toContain('nn.ELU(alpha=1)');
  await page.getByRole('spinbutton', { name: 'α, alpha' }).fill('0.5');
  await page.getByRole('spinbutton', { name: 'α, alpha' }).press('Enter');
  await expect.poll(() => row.innerText()).toContain('nn.ELU(…)');
  const leaky = await site.open('?v=1&f=leaky-relu:alpha:0.2');
  expect(await leaky.locator('.code summary').innerText()).toContain('nn.LeakyReLU(…)');
});

test.each(['srelu', 'smish'])(
  'folded away, code of %s, which no framework has, says how much there is',
  async (f) => {
    const page = await site.open(`?v=1&f=${f}`);
    const row = page.locator('.code summary');
    expect(await row.innerText()).toContain('in five languages');
    await row.click();
    const languages = page.getByRole('combobox', { name: 'Language' }).locator('option');
    await expect.poll(() => languages.count()).toBe(5);
  },
);

test.each(['srelu', 'maxout-2:w1:2', 'selu'])(
  'at a break of %s both sides fit in the column of values',
  async (f) => {
    const page = await site.open(`?v=1&f=${f}&at=${f === 'srelu' ? -1 : 0}`);
    const table = page.locator('act-readout table');
    expect(await table.locator('.differs').count()).toBeGreaterThan(0);
    const [column, values] = await Promise.all([
      page.locator('act-readout').boundingBox(),
      table.boundingBox(),
    ]);
    expect(values!.width).toBeLessThanOrEqual(column!.width);
  },
);

test('a name in the list of functions has the room before its parameters have', async () => {
  const page = await site.open('?v=1&f=maxout-2');
  const cut = await page
    .locator('act-rail .name')
    .evaluateAll((all) =>
      all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    );
  expect(cut).not.toContain('Maxout');
  expect(cut).not.toContain('Soboleva tanh');
});

test('the language button says the other language, in its own letters', async () => {
  const page = await site.open('?v=1&lang=en');
  const button = page.getByRole('button', { name: /^Language/ });
  expect(await button.innerText()).toBe('中文');
  await button.click();
  expect(await page.getByRole('button', { name: /^语言.*English/ }).innerText()).toBe('English');
});

test('the link is copied, or shown where that is not allowed', async () => {
  const page = await site.open('?v=1&f=tanh&at=1', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByText('Link copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  const refused = await site.open('?v=1&f=tanh&at=1', {
    before: (page) =>
      page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      }),
  });
  await refused.getByRole('button', { name: 'Share' }).click();
  expect(await refused.getByLabel('Copy the link yourself:').inputValue()).toBe(refused.url());
});

test('on a phone pages and search unfold, and closed rows say what they hold', async () => {
  const page = await site.open('?v=1&lang=en', phone);
  await page.getByRole('button', { name: 'Find a function' }).click();
  const find = page.getByRole('combobox', { name: 'Find' });
  // More results than the screen holds are scrolled to; the way out stands beside the box.
  await find.fill('elu');
  const [box, close] = await Promise.all([
    find.boundingBox(),
    page.getByRole('button', { name: 'Close' }).boundingBox(),
  ]);
  expect(close!.x).toBeGreaterThanOrEqual(box!.x + box!.width);
  const last = page.getByRole('option').last();
  await last.scrollIntoViewIfNeeded();
  expect((await last.boundingBox())!.y).toBeLessThan(phone.viewport.height);
  await find.fill('softsign');
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { level: 1, name: 'Softsign' }).waitFor();
  expect(await find.isVisible()).toBe(false);
  const rows = page.locator('.fold:not([open]) > summary');
  expect(await rows.filter({ hasText: 'Properties' }).innerText()).toContain('(−1, 1)');
  expect(await rows.filter({ hasText: 'Code' }).innerText()).toContain('nn.Softsign');
  expect(await rows.filter({ hasText: 'On the plot' }).innerText()).toContain('nothing');
  const strip = await page
    .locator('act-readout tr')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(new Set(strip).size).toBe(1);
  const menu = page.getByRole('button', { name: 'Pages: Explore' });
  await menu.click();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('link', { name: 'Compare' }).isVisible()).toBe(false);
  await menu.click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect.poll(() => query(page).get('page')).toBe('compare');
});
