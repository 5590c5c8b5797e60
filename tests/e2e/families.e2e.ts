// The Families page: a scrubber that is dragged, links that restore, one sweep that ends, scale and shift, stories.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { core } from './core.ts';
import { expectRounded } from './shown.ts';
import { show, useSite } from './site.ts';

const site = useSite();
let page: Page;
beforeAll(async () => {
  page = await site.open('?v=1&page=families', { keep: true });
});

const parameter = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);
const scrubber = (page: Page): Locator => page.locator('act-scrubber input');
const valueShown = (page: Page): Promise<string | null> => page.locator('act-scrubber output').textContent();
/** Whether a CSS colour stands on a canvas at all, to a few steps. */
const has = (page: Page, figure: string, hex: string): Promise<boolean> =>
  page.locator(`${figure} canvas`).evaluate((canvas, hex) => {
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] === 255 && wanted.every((channel, k) => Math.abs(data[i + k] - channel) <= 3))
        return true;
    return false;
  }, hex);

describe('a sweep', () => {
  test('opens with Swish, from a straight line to almost ReLU, in the colours of both ends of the ramp', async () => {
    await show(page, '?v=1&page=families');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Swish');
    expect(await page.getByRole('spinbutton', { name: 'from' }).inputValue()).toBe('0');
    expect(await page.getByRole('spinbutton', { name: 'to' }).inputValue()).toBe('10');
    expect(await page.locator('.sentence').textContent()).toMatch(/At β = 1, Swish is SiLU/);
    expect(await has(page, '.plot act-figure', '#6499e6')).toBe(true);
    expect(await has(page, '.plot act-figure', '#082656')).toBe(true);
    expect(await page.locator('.plot act-figure canvas').getAttribute('aria-label')).toContain('12 curves');
  });

  test('the scrubber is dragged to values between the curves; sentence, value and link follow', async () => {
    await show(page, '?v=1&page=families');
    const box = await scrubber(page).boundingBox();
    if (box === null) throw new Error('There is no scrubber.');
    const thumb = await scrubber(page).elementHandle();
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 0.54 * box.width, middle);
    await page.mouse.down();
    for (const share of [0.6, 0.7, 0.83]) await page.mouse.move(box.x + share * box.width, middle);
    await page.mouse.up();
    const shown = Number(await valueShown(page));
    expect(shown).toBeGreaterThan(3);
    expect(shown).toBeLessThan(6);
    await expect.poll(() => parameter(page, 'f')).toBe(`swish:beta:${shown}`);
    const { minimum } = core.properties('swish', { beta: shown });
    const said = /lowest point, (\S+), at x = (\S+) and/.exec(
      (await page.locator('.sentence').textContent()) ?? '',
    );
    expectRounded(said?.[1] ?? '', minimum?.value ?? Number.NaN, 'the minimum');
    expectRounded(said?.[2] ?? '', minimum?.x ?? Number.NaN, 'its place');
    expect(await scrubber(page).evaluate((input, first) => input === first, thumb)).toBe(true);
  });

  test('by keys too, and it says its value', async () => {
    await show(page, '?v=1&page=families&f=elu&sweep=elu:alpha:0.1:2:20');
    const slider = page.getByRole('slider', { name: 'α of the thick curve' });
    await slider.press('ArrowRight');
    expect(await valueShown(page)).toBe('1.01');
    expect(await slider.getAttribute('aria-valuetext')).toBe('α = 1.01');
    await slider.press('End');
    expect(await valueShown(page)).toBe('2');
  });

  test('a link holds all of it', async () => {
    const query = '?v=1&page=families&f=elu:alpha:0.35&x=-4:1&show=d1&sweep=elu:alpha:0.1:2:7';
    const other = await site.open(query, { until: 'act-families act-figure canvas' });
    expect(new URL(other.url()).search).toBe(query);
    expect(await valueShown(other)).toBe('0.35');
    expect(await other.getByRole('spinbutton', { name: 'curves' }).inputValue()).toBe('7');
    expect(await other.getByRole('button', { name: 'f′', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  test('boxes refuse what cannot be swept, and say so', async () => {
    await show(page, '?v=1&page=families&f=elu');
    const complaint = page.locator('act-sweep-controls [role=alert]');
    for (const [box, text] of [
      ['curves', '25'],
      ['from', '-1'],
    ] as const) {
      const field = page.getByRole('spinbutton', { name: box });
      const before = await field.inputValue();
      await field.fill(text);
      await field.press('Enter');
      expect(await complaint.textContent()).toContain('nothing was changed');
      expect(await field.inputValue()).toBe(before);
    }
    await page.getByRole('spinbutton', { name: 'curves' }).fill('5');
    await page.keyboard.press('Enter');
    expect(await complaint.count()).toBe(0);
    await expect.poll(() => parameter(page, 'sweep')).toBe('elu:alpha:0.01:3:5');
  });

  test('function and parameter are chosen; the button of an order shows that alone', async () => {
    await show(page, '?v=1&page=families');
    await page.getByRole('combobox', { name: 'Function' }).selectOption('srelu');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('SReLU');
    await page.getByRole('combobox', { name: 'Parameter' }).selectOption('ar');
    await expect.poll(() => parameter(page, 'sweep')).toMatch(/^srelu:ar:/);
    await page.getByRole('button', { name: 'f″' }).click();
    await expect.poll(() => parameter(page, 'show')).toBe('d2');
    await page.goBack();
    await page.goBack();
    await page.goBack();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Swish');
  });
});

describe('sweep once', () => {
  const button = (page: Page): Locator => page.locator('button.sweep');

  test('goes from the first value to the last and then rests', async () => {
    await show(page, '?v=1&page=families&f=elu&sweep=elu:alpha:0.1:2:5');
    await button(page).click();
    expect(await button(page).textContent()).toContain('Stop');
    await expect.poll(() => valueShown(page).then(Number)).toBeLessThan(0.5);
    await expect.poll(() => valueShown(page), { timeout: 8000 }).toBe('2');
    await expect.poll(() => button(page).textContent()).toContain('Sweep once');
    await page.waitForTimeout(150);
    expect(await valueShown(page)).toBe('2');
  });

  test.each(['Escape', 'a click elsewhere', 'the button'])('%s ends it where it is', async (how) => {
    await show(page, '?v=1&page=families&f=elu:alpha:3&sweep=elu:alpha:0.1:2:5');
    await button(page).click();
    await expect.poll(() => valueShown(page).then(Number)).toBeLessThan(1.8);
    if (how === 'Escape') await page.keyboard.press('Escape');
    else if (how === 'the button') await button(page).click();
    else await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => button(page).textContent()).toContain('Sweep once');
    const rest = await valueShown(page);
    await page.waitForTimeout(250);
    expect(await valueShown(page)).toBe(rest);
    expect(Number(rest)).toBeLessThan(2);
  });

  test('where motion is to be reduced it goes in steps', async () => {
    const calm = await site.open('?v=1&page=families&f=elu&sweep=elu:alpha:0.1:2:3', {
      reducedMotion: 'reduce',
      until: 'act-families act-figure canvas',
    });
    const seen = new Set<string | null>();
    await button(calm).click();
    for (let i = 0; i < 40 && !seen.has('2'); i++) {
      seen.add(await valueShown(calm));
      await calm.waitForTimeout(50);
    }
    expect([...seen].filter((value) => value !== '1')).toEqual(['0.1', '1.05', '2']);
  });
});

describe('scale and shift', () => {
  const slider = (page: Page, letter: string): Locator =>
    page.locator('act-variant').getByRole('slider', { name: new RegExp(`^${letter},`) });

  test('formula, table and link follow the sliders; Delete and a double click put a constant back', async () => {
    await show(page, '?v=1&page=families&t=a:1.5:b:-1:c:1:d:0.5');
    const row = (name: string): Locator =>
      page
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .first()
        .getByRole('cell');
    const formula = async (): Promise<string> =>
      ((await page.locator('act-shift .formula').textContent()) ?? '').replace(/[\s()a-d]/g, '');
    expect(await formula()).toBe('y=1.5·f−1·x+1+0.5');
    const found = core.properties('swish', {}, { a: 1.5, b: -1, c: 1, d: 0.5 });
    const [before, after] = await row('Minimum').allTextContents();
    expectRounded(before, core.properties('swish').minimum?.value ?? Number.NaN, 'before');
    expectRounded(after, found.minimum?.value ?? Number.NaN, 'after');
    expect(await page.locator('act-shift .explained').textContent()).toContain('now stands at x = 1');
    await slider(page, 'a').press('Delete');
    await expect.poll(() => parameter(page, 't')).toBe('b:-1:c:1:d:0.5');
    await slider(page, 'c').dblclick();
    await expect.poll(() => parameter(page, 't')).toBe('b:-1:d:0.5');
    await page.getByRole('button', { name: 'Reset all' }).click();
    await expect.poll(() => parameter(page, 't')).toBeNull();
  });

  test('2σ(2x) − 1 is found to be tanh, by the story that says so', async () => {
    await show(page, '?v=1&page=families');
    await page.getByRole('link', { name: /2σ\(2x\)/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sigmoid');
    expect(await page.locator('act-shift .same').textContent()).toMatch(/^This is Tanh: .* differ by/i);
    await slider(page, 'a').press('ArrowRight');
    expect(await page.locator('act-shift .same').count()).toBe(0);
  });

  test('the original stays behind, in the grey of ghosts', async () => {
    await show(page, '?v=1&page=families&t=d:2');
    expect(await has(page, 'act-shift act-figure', '#909298')).toBe(true);
  });
});

test('a function without parameters is told in words, as a table and as sound as it is drawn, and is a file', async () => {
  await show(page, '?v=1&page=families&f=gelu&t=a:2:b:1:c:0:d:1');
  await page.locator('act-ways summary').nth(1).click();
  const table = page.locator('act-ways table').first();
  await table.waitFor();
  const { f } = core.evaluate('gelu', [-5], {}, { transform: { a: 2, d: 1 } });
  expectRounded(
    (await page.locator('act-ways tr:has(th:text-is("−5")) td').first().textContent())!,
    f[0],
    'f(−5)',
  );
  for (const name of ['Description', 'Hear'])
    expect(await page.locator('act-ways summary', { hasText: name }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(1);
});

test('beside a sweep the variant has ways of its own, and is a file of its own', async () => {
  const page = await site.open('?v=1&page=families&f=elu&t=a:2:b:1:c:0:d:1', {
    until: 'aside act-shift canvas',
  });
  await page.locator('aside act-ways summary', { hasText: 'Data as table' }).click();
  const { f } = core.evaluate('elu', [-5], {}, { transform: { a: 2, d: 1 } });
  const cell = page.locator('aside act-ways tr:has(th:text-is("−5")) td').first();
  expectRounded((await cell.textContent())!, f[0], 'f(−5)');
  expect(await page.getByRole('button', { name: 'Keyboard' }).count()).toBe(1);
  await page.locator('aside').getByRole('button', { name: 'Export' }).click();
  const svg = async (): Promise<string> => {
    await page.getByRole('radio', { name: 'SVG' }).check();
    return page.locator('act-export-dialog textarea').inputValue();
  };
  // The variant before the function as it is, and no sweep.
  expect((await svg()).match(/<path[^>]*stroke-width="2\.5"/g)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.locator('main').getByRole('button', { name: 'Export' }).click();
  expect(await svg()).toContain('<title>ELU α = 0.01 … 3</title>');
});

test('the variant of a function without parameters is exported too', async () => {
  const page = await site.open('?v=1&page=families&f=sigmoid&t=a:2', { until: 'act-shift canvas' });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: 'SVG' }).check();
  expect(await page.locator('act-export-dialog textarea').inputValue()).toContain('Sigmoid');
});

test('a phone has it in one column, without sideways scrolling of its own', async () => {
  const phone = await site.open('?v=1&page=families', {
    viewport: { width: 320, height: 700 },
    until: 'act-families act-figure canvas',
  });
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
