// Picking a function: by the rail and by each of its names in the search, with keys alone, and Back.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { catalogue, inTurn } from './core.ts';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite();

const heading = (page: Page) => page.locator('act-explore h1');
const firstOf = (page: Page): string =>
  (new URL(page.url()).searchParams.get('f') ?? 'gelu').split(',')[0].split(':')[0];

/** Opens the search with its key, types, and goes to the wanted option with the arrow: how many steps that took. */
async function findBySearch(page: Page, words: string, name: string): Promise<number> {
  await page.keyboard.press('/');
  await page.keyboard.insertText(words);
  const options = await page.locator('act-search [role=option] span:nth-of-type(1)').allTextContents();
  const place = options.indexOf(name);
  expect(
    place,
    `${name} among what “${words}” finds: ${options.slice(0, 9).join(', ')}`,
  ).toBeGreaterThanOrEqual(0);
  for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown');
  return place;
}

test('the catalogue has at least 44 functions, all in the rail', async () => {
  const page = await site.open();
  expect(catalogue.length).toBeGreaterThanOrEqual(44);
  expect(await page.locator('act-rail button').count()).toBe(catalogue.length);
});

test('a function is picked by the rail; Back returns to the one before', async () => {
  const page = await site.open();
  const before: string[] = [];
  const canvas = page.locator('act-figure canvas');
  let picture = await fingerprint(canvas);
  for (const { id, name } of inTurn) {
    before.push(page.url());
    const button = page.locator(`act-rail button[data-id="${id}"]`);
    expect(await button.textContent()).toContain(name);
    await button.click();
    expect(await heading(page).textContent()).toBe(name);
    expect(firstOf(page)).toBe(id);
    expect(await page.locator('act-rail [aria-current=true]').getAttribute('data-id')).toBe(id);
    const next = await fingerprint(canvas);
    if (page.url() !== before[0]) expect(next, `the picture of ${id}`).not.toBe(picture);
    picture = next;
  }
  for (const { name } of inTurn.slice(-3).reverse()) {
    expect(await heading(page).textContent()).toBe(name);
    await page.goBack();
  }
  expect(await heading(page).textContent()).toBe(inTurn.at(-4)?.name);
  expect(page.url()).toBe(before.at(-3));
});

describe('search', () => {
  test.each([
    ['English names', (info: (typeof catalogue)[number]) => [info.name], 0],
    ['Chinese names', (info: (typeof catalogue)[number]) => [info.zh], 0],
    ['aliases', (info: (typeof catalogue)[number]) => info.aliases, 3],
  ])('finds functions by their %s', async (_kind, names, worst) => {
    const page = await site.open('?v=1&f=identity');
    for (const info of [...inTurn].reverse())
      for (const words of names(info)) {
        const place = await findBySearch(page, words, info.name);
        expect(place, `place of ${info.name} for “${words}”`).toBeLessThanOrEqual(worst);
        await page.keyboard.press('Enter');
        expect(await heading(page).textContent()).toBe(info.name);
        expect(firstOf(page)).toBe(info.id);
      }
  });

  test('a part of a name and the arrow keys are enough; Escape leaves everything as it was', async () => {
    const page = await site.open();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Find' });
    expect(await box.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)).toBe(
      true,
    );
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.type('relu');
    const options = page.getByRole('option');
    expect(await options.count()).toBeGreaterThan(5);
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('ReLU');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const wanted = (await options.nth(1).locator('span').first().textContent()) ?? '';
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await heading(page).textContent()).toBe('GELU');
    await page.keyboard.type('relu');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await heading(page).textContent()).toBe(wanted);
  });

  test('a click chooses, and what nothing is called is said', async () => {
    const page = await site.open();
    await page.getByRole('combobox').fill('tanh');
    await page.getByRole('option', { name: 'Hard tanh' }).click();
    expect(await heading(page).textContent()).toBe('Hard tanh');
    await page.getByRole('combobox').fill('<b>qwx</b>');
    await page.getByText('“<b>qwx</b>”').waitFor();
    await page.keyboard.press('Enter');
    expect(await heading(page).textContent()).toBe('Hard tanh');
  });

  test('in Chinese the box is called 查找 and shows Chinese names', async () => {
    const page = await site.open('?v=1&lang=zh');
    await page.getByRole('combobox', { name: '查找' }).fill('双曲正切');
    expect(await page.getByRole('option').first().textContent()).toContain('双曲正切函数');
    await page.keyboard.press('Enter');
    expect(await heading(page).textContent()).toBe('Tanh');
  });
});
