// Undo and redo, and how they go together with the browser's Back and Forward.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rangeShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();

const queryOf = (page: Page): string => new URL(page.url()).search;
const titleOf = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();
const undo = (page: Page): Promise<void> => page.keyboard.press('Control+z');
const redo = (page: Page): Promise<void> => page.keyboard.press('Control+Shift+z');

async function dragSlider(page: Page, name: string): Promise<void> {
  const slider = page.getByRole('slider', { name });
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let i = 0; i < 12; i++) await page.mouse.move(x + width * (0.5 + 0.03 * i), y + height / 2);
  await page.mouse.up();
}

test('a drag of a slider is one step; so is a pan; each is undone and done again', async () => {
  const page = await site.open('?v=1&f=elu');
  const slider = page.getByRole('slider', { name: 'α, alpha,' });
  const start = await slider.inputValue();
  await dragSlider(page, 'α, alpha,');
  const dragged = await slider.inputValue();
  expect(dragged).not.toBe(start);

  const before = await rangeShown(page, 'x');
  const { x, y, width } = (await page.locator('act-figure canvas').boundingBox())!;
  await page.mouse.move(x + width / 3, y + 40);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(x + width / 3 + 12 * i, y + 40);
  await page.mouse.up();
  const panned = await rangeShown(page, 'x');
  expect(panned).not.toEqual(before);

  await undo(page);
  await expect.poll(() => rangeShown(page, 'x')).toEqual(before);
  expect(await slider.inputValue()).toBe(dragged);
  await undo(page);
  await expect.poll(() => slider.inputValue()).toBe(start);
  await undo(page);
  expect(await slider.inputValue(), 'nothing before the beginning').toBe(start);
  await redo(page);
  await expect.poll(() => slider.inputValue()).toBe(dragged);
  await page.keyboard.press('Control+y');
  await expect.poll(() => rangeShown(page, 'x')).toEqual(panned);
  await page.waitForTimeout(400);
  expect(queryOf(page)).toContain(`alpha:${Number(dragged)}`);
});

test('undo goes back over pages and functions as Back does, and redo forward', async () => {
  const page = await site.open('?v=1&f=relu&at=1');
  await page.locator('act-rail [data-id=elu]').click();
  await page.getByRole('button', { name: 'f″(x)' }).click();
  await page.getByRole('link', { name: 'About' }).click();
  await expect.poll(() => queryOf(page)).toContain('page=about');

  await undo(page);
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=elu&show=f,d1,d2&at=1');
  await undo(page);
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=elu&at=1');
  await undo(page);
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=relu&at=1');
  expect(await titleOf(page)).toBe('ReLU');

  await redo(page);
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=elu&at=1');
  await redo(page);
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=elu&show=f,d1,d2&at=1');
  // From here the browser's own buttons lead to the same views.
  await page.goForward();
  await expect.poll(() => queryOf(page)).toContain('page=about');
  await page.goBack();
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=elu&show=f,d1,d2&at=1');
  await undo(page);
  await expect.poll(() => queryOf(page)).toBe('?v=1&f=elu&at=1');
  await page.goBack();
  await expect.poll(() => titleOf(page)).toBe('ReLU');
  await redo(page);
  await expect.poll(() => titleOf(page)).toBe('ELU');
});

test('in a text box the keys are the box’s own', async () => {
  const page = await site.open('?v=1&f=elu');
  await page.getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
  await page.waitForTimeout(400);
  const query = queryOf(page);
  expect(query).toContain('alpha');
  const box = page.getByRole('spinbutton', { name: 'α, alpha,' });
  await box.focus();
  await page.keyboard.type('7');
  await undo(page);
  await page.getByRole('combobox').focus();
  await page.keyboard.type('mi');
  await undo(page);
  await redo(page);
  await page.waitForTimeout(400);
  expect(queryOf(page)).toBe(query);
});

test('Back right after a change does not write that change into the entry before', async () => {
  const page = await site.open('?v=1&f=relu');
  await page.locator('act-rail [data-id=elu]').click();
  const slider = page.getByRole('slider', { name: 'α, alpha,' });
  for (let i = 0; i < 3; i++) await slider.press('ArrowRight');
  await page.evaluate(() => history.back());
  await expect.poll(() => titleOf(page)).toBe('ReLU');
  await page.waitForTimeout(600);
  expect(queryOf(page)).toBe('?v=1&f=relu');
});

test('after a reload Back and undo still lead to the view before', async () => {
  // The reload may come before a part that is not needed yet.
  const page = await site.open('?v=1&f=relu', { allow: /ERR_ABORTED/ });
  await page.locator('act-rail [data-id=elu]').click();
  await page.reload();
  await page.locator('act-figure canvas').waitFor();
  await page.goBack();
  await expect.poll(() => titleOf(page)).toBe('ReLU');
  await redo(page);
  await expect.poll(() => titleOf(page)).toBe('ELU');
  await undo(page);
  await expect.poll(() => titleOf(page)).toBe('ReLU');
});
