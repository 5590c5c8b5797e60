// axe-core on both pages: light and dark, wide and 320 px, English and Chinese; and the way of the Tab key.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { show, useSite } from './site.ts';

const site = useSite();
const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  readonly run: (options: unknown) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** Every violation as one line: rule, and where. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')} ${failureSummary}`),
    );
  }, tags);
}

const views = [
  ['explore', 'f=srelu:al:0.5&show=f,d1,d2&at=-1', ['en', 'zh']],
  ['grid', 'page=compare', ['en', 'zh']],
  ['explore with a bad link', 'f=elu:alpha:-1,nosuch', ['en']],
  ['overlay', 'page=compare&f=gelu,relu,silu,elu:alpha:0.5,mish,softplus,tanh&layout=overlay', ['zh']],
] as const;

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([1280, 320])('both pages in both languages, %i px wide', async (width) => {
    const page = await site.open('?v=1', { colorScheme, viewport: { width, height: 800 } });
    for (const [name, query, langs] of views)
      for (const lang of langs) {
        await show(page, `?v=1&lang=${lang}&${query}`);
        expect(await violations(page), `${name} in ${lang}`).toEqual([]);
      }
  });
});

test.each(['light', 'dark'] as const)('an open search and a complaint, %s', async (colorScheme) => {
  const page = await site.open('?v=1&f=elu', { colorScheme });
  await page.getByRole('spinbutton', { name: 'α, alpha,' }).fill('-1');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').fill('relu');
  expect(await violations(page)).toEqual([]);
});

test('a failed load', async () => {
  const page = await site.open('?v=1', {
    allow: /404|Failed to load resource|preload/,
    before: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
    until: 'act-notice',
  });
  expect(await violations(page)).toEqual([]);
});

test('the Tab key reaches everything once, in reading order, with a visible ring', async () => {
  const page = await site.open('?v=1&f=elu');
  const stops: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (active === null || active === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      const name = active.getAttribute('aria-label') ?? active.textContent?.trim() ?? '';
      return `${active.tagName} ${name || active.id} ring ${outlineStyle} ${outlineWidth}`;
    });
    if (stop === '') break;
    stops.push(stop);
  }
  expect(stops.filter((stop) => / ring none|ring \w+ 0px/.test(stop))).toEqual([]);
  const place = (part: string): number => stops.findIndex((stop) => stop.includes(part));
  const order = ['Explore', 'Find', 'Language', 'on the curve of', 'Zoom in', 'f(x)', 'alpha', 'x from'].map(
    place,
  );
  expect(
    order.every((at) => at >= 0),
    stops.join('\n'),
  ).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(stops.length).toBeLessThan(45);
});
