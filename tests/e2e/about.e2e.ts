// The About page: every check passes, buttons open the view that shows it, sections have addresses, text is copied.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { errata } from '../../web/src/lessons/errata.ts';
import { show, useSite } from './site.ts';

const site = useSite();
let page: Page;
beforeAll(async () => {
  page = await site.open('?v=1&page=about', { keep: true, until: 'act-about h1' });
});

const heading = (page: Page): Promise<string | null> => page.locator('act-about h1').textContent();
const verdicts = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator('[data-passed]').evaluateAll((all) => all.map((each) => each.getAttribute('data-passed')));

describe('derivations', () => {
  test('are typeset and hold, all of them', async () => {
    await show(page, '?v=1&page=about');
    expect(await heading(page)).toBe('Derivations');
    const found = await verdicts(page);
    expect(found.length).toBeGreaterThan(12);
    expect(new Set(found)).toEqual(new Set(['true']));
    const formulas = page.locator('act-math math');
    expect(await formulas.count()).toBeGreaterThan(25);
    for (const { width, height } of await formulas.evaluateAll((all) =>
      all.map((math) => math.getBoundingClientRect().toJSON() as DOMRect),
    )) {
      expect(width).toBeGreaterThan(20);
      expect(height).toBeGreaterThan(8);
    }
  });

  test('lead to Explore at that place, in the language and theme in force', async () => {
    await show(page, '?v=1&page=about&lang=zh&theme=dark');
    await page.getByRole('link', { name: '在“探索”中打开' }).first().click();
    await page.locator('act-explore').waitFor();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ f: 'sigmoid', show: 'f,d1,d2', at: '0', lang: 'zh', theme: 'dark' },
    });
  });
});

describe('sections', () => {
  test('have addresses, and Back returns to them', async () => {
    await show(page, '?v=1&page=about');
    await page.getByRole('link', { name: 'Numerics' }).click();
    expect(await heading(page)).toBe('Numerics');
    await page.getByRole('link', { name: 'Errata in circulation' }).click();
    expect(await heading(page)).toBe('Errata in circulation');
    expect(new URL(page.url()).hash).toBe('#errata');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Numerics');
    // Other pages do not carry the section in their address.
    await page.getByRole('link', { name: 'Families' }).click();
    await page.locator('act-families').waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  test('a link opens one', async () => {
    const other = await site.open('?v=1&page=about&lang=zh#errata', { until: 'act-about h1' });
    expect(await heading(other)).toBe('流传的笔误');
  });

  test('the textbook loses, the core does not', async () => {
    await show(page, '?v=1&page=about#numerics');
    const row = page.getByRole('row', { name: 'log(1 + exp(x)) x = 800' });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      ...['x = 800', '∞', '800', '×no finite number'],
    ]);
  });
});

describe('errata', () => {
  test('every check passes', async () => {
    await show(page, '?v=1&page=about#errata');
    const found = await page
      .locator('tbody [data-passed]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-passed')));
    expect(found).toEqual(errata.map(() => 'true'));
    expect(await page.locator('tr[data-erratum=lecun-tanh]').textContent()).toMatch(
      /0\.999997, not 1\.02098/,
    );
  });

  test('each shows its curves and opens its view', async () => {
    for (const { id, plate, target } of errata) {
      await show(page, '?v=1&page=about#errata');
      await page.locator('act-about-errata').waitFor();
      await page.locator(`tr[data-erratum=${id}] button`).click();
      expect(await page.locator('.shown .plate').count(), id).toBe(plate === null ? 0 : 1);
      await page.locator('.shown a.button').click();
      await page.locator(`act-${/page=(\w+)/.exec(target)?.[1] ?? 'explore'}`).waitFor();
      expect(new URL(page.url()).search, id).toBe(target);
    }
  });
});

test('the reference is copied', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(page, '?v=1&page=about#cite');
  await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect.poll(() => page.getByRole('status').first().textContent()).toBe('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@software{actiscope,');
});
