// The keyboard is never sent back to the top of the page: where it stands after a pick, an addition and a removal.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** What has the focus, through all shadow roots: its name, or its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null || active === document.body) return 'BODY';
    const words = active.getAttribute('aria-label') ?? active.textContent ?? '';
    return `${active.tagName} ${words.trim().replace(/\s+/g, ' ')}`;
  });

test('after a pick by the search it stands on the heading of what was picked', async () => {
  const page = await site.open('?v=1&lang=en');
  await page.keyboard.press('/');
  await page.keyboard.type('mish');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('H1 Mish');
  await page.keyboard.press('/');
  await page.keyboard.type('tanh');
  await page.getByRole('option', { name: 'Hard tanh' }).click();
  await expect.poll(() => focused(page)).toBe('H1 Hard tanh');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^CANVAS Hard tanh/);
});

test.each(['grid', 'overlay', 'stack'])(
  'a chip that is closed leaves it on the next one, in the end on + Add: %s',
  async (layout) => {
    const page = await site.open(`?v=1&lang=en&page=compare&layout=${layout}&f=relu,elu,gelu,silu`);
    const close = (name: string) =>
      page.locator('act-compare-chips').getByRole('button', { name: `Remove ${name}`, exact: true });
    await close('ELU').press('Enter');
    await expect.poll(() => focused(page)).toBe('BUTTON Remove GELU');
    await close('SiLU').press('Enter');
    await expect.poll(() => focused(page)).toBe('BUTTON Remove GELU');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('BUTTON + Add');
  },
);

test('a panel of the grid that is closed leaves it on the next one, in the end on + Add', async () => {
  const page = await site.open('?v=1&lang=en&page=compare&layout=grid&f=relu,elu,gelu');
  const inPanels = () =>
    page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement?.tagName,
    );
  await page.locator('.panel').getByRole('button', { name: 'Remove ELU' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('BUTTON Remove GELU');
  expect(await inPanels()).toBe('ACT-COMPARE-GRID');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('BUTTON + Add');
});

test('+ Add opens the list at once, the box says that it adds, and it comes back to + Add', async () => {
  const page = await site.open('?v=1&lang=en&page=compare&f=relu,elu');
  await page.getByRole('button', { name: '+ Add' }).press('Enter');
  const box = page.getByRole('combobox', { name: 'Add a function' });
  expect(await box.getAttribute('placeholder')).toBe('Add a function');
  expect(await page.getByRole('option').count()).toBeGreaterThan(100);
  await page.keyboard.type('mish');
  await page.keyboard.press('Enter');
  await page.locator('act-compare-chips .name', { hasText: 'Mish' }).waitFor();
  await expect.poll(() => focused(page)).toBe('BUTTON + Add');
  const chinese = await site.open('?v=1&lang=zh&page=compare&layout=overlay&f=relu,elu,gelu,silu,mish');
  await chinese.getByRole('button', { name: '+ 添加' }).click();
  await chinese.getByRole('combobox', { name: '添加函数' }).fill('tanh');
  await chinese.keyboard.press('Enter');
  // Six are the most: there is no + Add any more.
  await expect.poll(() => focused(chinese)).toBe('BUTTON 移除 Tanh');
});

test('on a phone the sheet of + Add has its list, and leaves the keyboard on + Add', async () => {
  const page = await site.open('?v=1&lang=en&page=compare&f=relu,elu', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('button', { name: '+ Add' }).tap();
  await page.getByRole('option', { name: 'Tanh', exact: false }).first().tap();
  await expect.poll(() => focused(page)).toBe('BUTTON + Add');
});
