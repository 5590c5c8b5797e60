// axe-core on every page: light and dark, forced colours, 320 px, English and Chinese; and the way of the Tab key.
import { describe, expect, test } from 'vitest';
import { accessibleViews, langs, looks, visit, wear } from './accessible-views.ts';
import { violations } from './axe.ts';
import { useSite } from './site.ts';

const site = useSite();
const long = Boolean(process.env.LONG);

/**
 * Every view in every look, in one of the languages, so that any two of view, look and language meet; a long run
 * takes all three in all combinations.
 */
const cases = looks.map((look, l) => ({
  look,
  views: accessibleViews.flatMap((view, v) =>
    langs.filter((_, i) => long || (v + l) % langs.length === i).map((lang) => ({ view, lang })),
  ),
}));

describe.each(cases)('$look.name', ({ look, views }) => {
  test('no violation on any page', async () => {
    const page = await site.open('?v=1');
    await wear(page, look);
    for (const { view, lang } of views) {
      await visit(page, view, lang);
      expect.soft(await violations(page), `${view.name} in ${lang}`).toEqual([]);
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
  const order = [
    'Explore',
    'Find',
    'Language',
    'on the curve of',
    'Zoom in',
    'f(x)',
    'alpha',
    'INPUT x from',
  ].map(place);
  expect(
    order.every((at) => at >= 0),
    stops.join('\n'),
  ).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  // Besides the links to the other pages.
  expect(stops.filter((stop) => !stop.startsWith('A ')).length).toBeLessThan(40);
});
