// A plot by other ways than the eye: its description, its table and its sound, each there when it is asked for.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const details = (page: Page, name: string) => page.locator('act-ways details', { hasText: name });

/** Notes every AudioContext that the page makes. */
function watchAudio(): void {
  const made: AudioContext[] = [];
  Object.assign(globalThis, { made });
  const Original = AudioContext;
  globalThis.AudioContext = class extends Original {
    constructor() {
      super();
      made.push(this);
    }
  };
}

const audioStates = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { made: AudioContext[] }).made.map(({ state }) => state));

test('the description is what the core has found, in the reader’s language', async () => {
  const page = await site.open('?v=1&f=gelu');
  expect(await page.locator('act-description').count(), 'nothing before it is wanted').toBe(0);
  await details(page, 'Description').locator('summary').click();
  await expect
    .poll(() => page.locator('act-description dl').textContent())
    .toContain('It falls from 0 to −0.17 for x up to −0.7518.');
  await page.getByRole('button', { name: /切换为中文/ }).click();
  await expect.poll(() => page.locator('act-description dl').textContent()).toContain('极小值 −0.17');
  // It follows the parameters.
  await page.goto(`${site.url}?v=1&f=elu:alpha:0.5`);
  await details(page, 'Description').locator('summary').click();
  await expect
    .poll(() => page.locator('act-description dl').textContent())
    .toContain('slope 0.5 from the left');
});

test('the plot says what it shows: function, range, and its description once that is there', async () => {
  const page = await site.open('?v=1&f=elu:alpha:0.5&x=-3:3');
  const canvas = page.locator('act-explore act-figure canvas');
  expect(await canvas.getAttribute('role')).toBe('img');
  const label = (await canvas.getAttribute('aria-label')) ?? '';
  for (const part of ['ELU', 'α = 0.5', 'f, f′', '−3 … 3']) expect(label).toContain(part);
  await page.getByRole('slider', { name: /on the curve/ }).focus();
  await expect.poll(() => canvas.textContent()).toContain('Kink at x = 0');
  const described = await canvas.getAttribute('aria-describedby');
  expect(await page.locator(`act-explore act-figure #${described}`).textContent()).toContain('Kink at x = 0');
});

test('the table has the numbers of the plot and copies them', async () => {
  const page = await site.open('?v=1&f=hard-shrink&x=-2:2', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await details(page, 'Data as table').locator('summary').click();
  const rows = page.locator('act-data tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(24);
  const sides = await rows.filter({ hasText: /^0\.5|^\s*0\.5/ }).allInnerTexts();
  expect(sides.map((text) => text.split('\t').slice(0, 2))).toEqual([
    ['0.5⁻', '0.0000'],
    ['0.5', '0.0000'],
    ['0.5⁺', '0.5000'],
  ]);
  await page.getByRole('button', { name: 'Copy as TSV' }).click();
  await page.getByText('Copied as TSV.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe('x\tside\tf\td1\td2\tnote');
  expect(text).toContain('\n0.5\tright\t0.5\t1\t0\t');
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await page.getByText('Copied as CSV.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('\n0.5,right,0.5,1,0,');
});

test('the curve is heard when asked, the probe goes along, Esc stops it', async () => {
  const page = await site.open('?v=1&f=relu', { before: (page) => page.addInitScript(watchAudio) });
  await details(page, 'Hear').locator('summary').click();
  const play = page.getByRole('button', { name: 'Hear the curve' });
  await play.waitFor();
  expect(await audioStates(page), 'never by itself').toEqual([]);
  const x = page.locator('act-readout tr.x input');
  const start = await x.inputValue();
  await play.click();
  await expect.poll(() => audioStates(page)).toEqual(['running']);
  await expect.poll(() => x.inputValue()).not.toBe(start);
  const earlier = Number(await x.inputValue());
  await expect.poll(async () => Number(await x.inputValue())).toBeGreaterThan(earlier);
  await page.keyboard.press('Escape');
  await expect.poll(() => audioStates(page)).toEqual(['closed']);
  await play.waitFor();
  await expect.poll(() => x.inputValue()).toBe(start);
});

test('Alt+T, then H starts and stops; at its end it stops by itself; reduced motion keeps the probe still', async () => {
  const page = await site.open('?v=1&f=relu', {
    reducedMotion: 'reduce',
    before: (page) => page.addInitScript(watchAudio),
  });
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('h');
  await expect.poll(() => audioStates(page)).toEqual(['running']);
  const x = page.locator('act-readout tr.x input');
  const before = await x.inputValue();
  await page.waitForTimeout(300);
  expect(await x.inputValue()).toBe(before);
  await page.keyboard.press('Alt+t');
  await page.keyboard.press('h');
  await expect.poll(() => audioStates(page)).toEqual(['closed']);
  await page.getByRole('combobox', { name: 'Duration' }).selectOption('2');
  await page.getByRole('button', { name: 'Hear the curve' }).click();
  await expect.poll(() => audioStates(page), { timeout: 6000 }).toEqual(['closed', 'closed']);
});

test('without Web Audio the button says so', async () => {
  const page = await site.open('?v=1&f=relu', {
    before: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'AudioContext')),
  });
  await details(page, 'Hear').locator('summary').click();
  await page.getByText('no Web Audio').waitFor();
  expect(await page.getByRole('button', { name: 'Hear the curve' }).isDisabled()).toBe(true);
});

test.each([
  ['overlay', 'gelu,relu,tanh'],
  ['stack', 'gelu,relu,tanh'],
])('what is compared is told, listed and heard as well: %s', async (layout, ids) => {
  const page = await site.open(`?v=1&page=compare&f=${ids}&layout=${layout}&x=-4:4`, {
    before: (page) => page.addInitScript(watchAudio),
  });
  await details(page, 'Description').locator('summary').click();
  await expect
    .poll(() => page.locator('act-description h2').allTextContents())
    .toEqual(['GELU', 'ReLU', 'Tanh']);
  expect(await page.locator('act-description dl').first().textContent()).toContain('−0.7518');
  await details(page, 'Data as table').locator('summary').click();
  // Rows of one function at a time.
  const rows = page.locator('act-data tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(20);
  await page.locator('act-data').getByRole('combobox', { name: 'Function' }).selectOption('Tanh');
  await expect.poll(() => rows.first().locator('td').first().textContent()).toBe('−0.9993');
  // The plot is described to whoever comes to it by keys.
  await page
    .getByRole('slider', { name: /on the curve/ })
    .first()
    .focus();
  await expect.poll(() => page.locator('act-figure canvas').first().textContent()).toContain('Kink at x = 0');
  // One curve is heard at a time: which one is chosen, and the probe goes along.
  await details(page, 'Hear').locator('summary').click();
  await details(page, 'Hear').getByRole('combobox', { name: 'Function' }).selectOption('Tanh');
  const x = page.locator('act-probe-bar input[type=number]');
  const start = await x.inputValue();
  await page.getByRole('button', { name: 'Hear the curve' }).click();
  await expect.poll(() => audioStates(page)).toEqual(['running']);
  await expect.poll(() => x.inputValue()).not.toBe(start);
  await page.keyboard.press('Escape');
  await expect.poll(() => audioStates(page)).toEqual(['closed']);
  await expect.poll(() => x.inputValue()).toBe(start);
});

test('of a grid one function at a time is told; a table has nothing to add', async () => {
  const page = await site.open('?v=1&page=compare');
  await details(page, 'Description').locator('summary').click();
  const choice = details(page, 'Description').getByRole('combobox', { name: 'Function' });
  await choice.selectOption('Softplus');
  await expect.poll(() => page.locator('act-description dl').count()).toBe(1);
  await expect
    .poll(() => page.locator('act-description dl').textContent())
    .toContain('Softplus is smooth everywhere');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect.poll(() => page.locator('act-ways').count()).toBe(0);
});
