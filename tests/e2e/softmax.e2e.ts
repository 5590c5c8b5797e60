// The softmax lab: every number against the core, the whole Jacobian, shift and temperature, float32, the simplex, the link.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { expectRounded } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const until = 'act-softmax act-jacobian td';
const open = (query: string, options = {}): Promise<Page> =>
  site.open(`?v=1&page=softmax${query}`, { until, ...options });

const texts = (page: Page, part: string): Promise<readonly string[]> =>
  page
    .locator(`act-softmax ${part}`)
    .evaluateAll((all) => all.map((one) => one.lastChild?.textContent ?? ''));
const cells = (page: Page): Promise<readonly string[]> => page.locator('act-jacobian td').allTextContents();
const box = (page: Page, row: string) => page.locator(`[data-row=${row}] .field`);

async function type(page: Page, row: string, text: string): Promise<void> {
  await box(page, row).fill(text);
  await page.keyboard.press('Enter');
}

/** Everything on the page against the core. */
async function expectRight(page: Page, z: readonly number[], T: number, target: number): Promise<void> {
  const softmax = core.evaluateVector('softmax', z, { T });
  const loss = core.evaluateVector('softmax-cross-entropy', z, { T, target });
  const [p, slopes, jacobian] = [
    await texts(page, '.bars .value'),
    await texts(page, '.slopes .value'),
    await cells(page),
  ];
  expect(p).toHaveLength(z.length);
  expect(jacobian).toHaveLength(z.length ** 2);
  for (const [i, text] of p.entries()) expectRounded(text, softmax.value[i], `p ${i}`);
  for (const [i, text] of slopes.entries()) expectRounded(text, loss.jacobian[i], `slope ${i}`);
  for (const [k, text] of jacobian.entries()) expectRounded(text, softmax.jacobian[k], `cell ${k}`);
  expectRounded((await page.locator('.facts dd').first().textContent())!, loss.value[0], 'loss');
}

test('shows p, the whole Jacobian and the pull of the loss as the core has them', async () => {
  const page = await open('&z=1:2:0.5:-1&T=2&target=3');
  await expectRight(page, [1, 2, 0.5, -1], 2, 3);
});

test('sliders, boxes, temperature, classes and the true class change it, and the link keeps it', async () => {
  const page = await open('');
  await type(page, 'z0', '−1.25');
  await type(page, 'T', '0.5');
  await page.getByRole('button', { name: 'class 3' }).first().click();
  await expectRight(page, [-1.25, 1, 0.1, -1, -0.5], 0.5, 2);
  await page.getByRole('button', { name: 'Add a class' }).click();
  await page.getByRole('button', { name: 'Remove class 1' }).click();
  await expectRight(page, [1, 0.1, -1, -0.5, 0], 0.5, 1);
  const slider = page.getByRole('slider', { name: 'Logit z 2' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expectRight(page, [1, 0.2, -1, -0.5, 0], 0.5, 1);
  await page.waitForURL(/z=1:0\.2:-1:-0\.5:0&T=0\.5$/);
  const again = await site.open(new URL(page.url()).search, { until });
  await expectRight(again, [1, 0.2, -1, -0.5, 0], 0.5, 1);
  // Adding a class was a step that Back takes back.
  await page.goBack();
  await page.getByRole('button', { name: 'Remove class 1' }).waitFor();
  await expect.poll(() => box(page, 'z0').inputValue()).toBe('-1.25');
  await expectRight(page, [-1.25, 1, 0.1, -1, -0.5], 0.5, 2);
});

test('a shift moves nothing; the naive way loses everything, with a reason', async () => {
  const page = await open('&z=1:2:0.5');
  const before = [await texts(page, '.bars .value'), await cells(page)];
  await page.getByRole('button', { name: 'Try c = 90' }).click();
  await page.waitForURL(/shift=90&stable=0/);
  expect(await texts(page, '.bars .value')).toContain('NaN');
  expect(await page.locator('.told.lost').textContent()).toContain('overflows');
  await page.getByRole('button', { name: 'stable', exact: true }).click();
  expect([await texts(page, '.bars .value'), await cells(page)]).toEqual(before);
});

test('the Jacobian is walked by arrow keys, each cell explained, the diagonal marked', async () => {
  const page = await open('&z=1:2:0.5');
  const { value: p, jacobian } = core.evaluateVector('softmax', [1, 2, 0.5]);
  const cell = (k: number) => page.locator('act-jacobian td').nth(k);
  expect(await page.locator('act-jacobian td[tabindex="0"]').count()).toBe(1);
  await cell(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await cell(5).getAttribute('tabindex')).toBe('0');
  expect(await cell(5).evaluate((td) => (td.getRootNode() as ShadowRoot).activeElement === td)).toBe(true);
  const words = (await page.locator('.cell-words').textContent())!;
  expect(words).toContain('∂p₂/∂z₃ = −p₂p₃/T = ');
  const numbers = words.split('=')[2].trim().replace(/^−/, '').split(' × ');
  expectRounded(numbers[0], p[1], 'p₂');
  expectRounded(numbers[1], p[2], 'p₃');
  expectRounded(words.split('=')[3], jacobian[5], 'the product');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('.cell-words').textContent()).toContain('p₂(1 − p₂)/T');
  const diagonal = await page.locator('act-jacobian td.diagonal').count();
  expect(diagonal).toBe(3);
  expect(await page.locator('.jacobian > .small').last().textContent()).toContain('the other 6 numbers');
});

test('softmin, log-softmax and sparsemax stand beside it', async () => {
  const page = await open('&z=1:2:0.5&T=0.8');
  const z = [1, 2, 0.5].map((x) => x / 0.8);
  const rows = await page
    .locator('.kin tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
  ['softmax', 'log-softmax', 'softmin', 'sparsemax'].forEach((id, column) => {
    const { value } = core.evaluateVector(id, z);
    for (const [i, row] of rows.entries()) expectRounded(row[column], value[i], `${id} ${i}`);
  });
});

test('three classes are a point in a triangle, dragged and moved by keys', async () => {
  const page = await open('&z=1:2:0.5');
  const point = page.getByRole('slider', { name: /triangle/ });
  await point.scrollIntoViewIfNeeded();
  const p = async (): Promise<readonly number[]> =>
    (await point.getAttribute('aria-valuetext'))!.match(/\d\.\d+/g)!.map(Number);
  const before = await p();
  await point.focus();
  await page.keyboard.press('Shift+ArrowUp');
  const after = await p();
  expect(after[2]).toBeGreaterThan(before[2] + 0.05);
  const { x, y, width, height } = (await page.locator('act-simplex svg').boundingBox())!;
  const held = (await point.boundingBox())!;
  await page.mouse.move(held.x + 22, held.y + 22);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + (height * (232 - (116 * Math.sqrt(3)) / 3)) / 256, { steps: 4 });
  await page.mouse.up();
  for (const share of await p()) expect(share).toBeCloseTo(1 / 3, 1);
  const z = await Promise.all([0, 1, 2].map((i) => box(page, `z${i}`).inputValue()));
  const { value } = core.evaluateVector('softmax', z.map(Number));
  for (const [i, text] of (await texts(page, '.bars .value')).entries())
    expectRounded(text, value[i], `p ${i}`);
});

test('what is out of range is named and brought to the nearest end', async () => {
  const page = await open('&T=-1&z=1:x:5000&target=9');
  const notice = page.locator('act-softmax act-notice');
  const told = (await notice.locator('li').allTextContents()).join('; ');
  for (const part of ['T=-1', '0.01', 'x', 'not a number', '5000', '1000', 'target=9'])
    expect(told).toContain(part);
  expect(await box(page, 'z2').inputValue()).toBe('1000');
  await notice.getByRole('button').click();
  expect(await notice.count()).toBe(0);
  await page.waitForURL(/page=softmax&z=1:0:1000&T=0\.01&target=2$/);
});

test('the table has every number in full, to copy', async () => {
  const page = await open('&z=1:2:0.5', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.data summary').click();
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await page.getByText('Copied as CSV.').waitFor();
  const rows = (await page.evaluate(() => navigator.clipboard.readText()))
    .trim()
    .split('\n')
    .map((row) => row.split(','));
  const { value, jacobian } = core.evaluateVector('softmax', [1, 2, 0.5]);
  expect(rows.slice(1).map((row) => Number(row[2]))).toEqual([...value]);
  expect(rows.slice(1).flatMap((row) => row.slice(7).map(Number))).toEqual([...jacobian]);
  await page.locator('.description summary').click();
  expect(await page.locator('.description').innerText()).toContain('Class 2: logit 2, probability');
});

test('in Chinese nothing but names and formulas is English', async () => {
  const page = await open('&z=1:2:0.5&lang=zh');
  const all = await page
    .locator('act-softmax')
    .locator('h2, p, button, summary, dt, label, th')
    .allInnerTexts();
  expect(all.length).toBeGreaterThan(25);
  const known = /softmax|softmin|sparsemax|logit|log-|float32|max|NaN|diag|CSV|TSV|ln/gi;
  expect(all.filter((text) => /[A-Za-z]{3,}/.test(text.replace(known, '')))).toEqual([]);
});

test.each([1280, 390])('slopes of any size stay in their column, %i px wide', async (width) => {
  const page = await open('&z=1:2:0.5&T=0.01&target=0', { viewport: { width, height: 800 } });
  const overruns = await page.locator('.slopes .value').evaluateAll((all) =>
    all.flatMap((one) => {
      const [text, column] = [one, one.parentElement!].map((part) => part.getBoundingClientRect());
      return text.left >= column.left && text.right <= column.right ? [] : [one.textContent];
    }),
  );
  expect(overruns).toEqual([]);
});

test('what is typed and cannot be used is told, until a good number comes', async () => {
  const page = await site.open('?v=1&page=softmax&lang=en', { until: '.bars' });
  const notice = page.locator('act-softmax act-notice');
  await type(page, 'z0', '1e9');
  await page.getByText('“1e9” is out of range; 1000 is used').waitFor();
  expect(await box(page, 'z0').inputValue()).toBe('1000');
  await type(page, 'z0', 'abc');
  await page.getByText('“abc” is not a number; 1000 is used').waitFor();
  await type(page, 'z0', '2');
  await expect.poll(() => notice.count()).toBe(0);
});

test('ten classes keep their numbers apart', async () => {
  const page = await site.open('?v=1&page=softmax&lang=en&z=9:2:9:4:5:6:7:8:9:9', {
    until: 'act-jacobian td',
  });
  const wide = await page.locator('act-jacobian td').evaluateAll((cells) =>
    cells
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getBoundingClientRect().width > cell.getBoundingClientRect().width - 1;
      })
      .map((cell) => cell.textContent),
  );
  expect(wide).toEqual([]);
});
