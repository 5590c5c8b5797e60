// Narrow windows and great zoom: the page never scrolls sideways and everything stays in reach.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue } from './core.ts';
import { show, useSite } from './site.ts';

const site = useSite();

const windows = {
  '320 px': { viewport: { width: 320, height: 640 } },
  // 1280 × 1024 at 400 %.
  '400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 768, height: 1024 } },
};

const views = {
  explore: 'f=complementary-log-log',
  'explore with wide parts':
    'f=srelu:tl:-3.123456789:al:0.123456789:tr:2.123456789:ar:1.123456789,nosuchfunctionanywhere&at=-3.123456789',
  'explore at a break': 'f=hard-shrink&at=0.5&show=f,d1,d2',
  grid: 'page=compare',
  overlay: 'page=compare&f=gelu,relu,silu,elu:alpha:0.123456,mish,softplus,tanh&layout=overlay',
  difference: 'page=compare&f=gelu,relu,elu:alpha:0.123456&ref=relu&yscale=symlog',
  stack: 'page=compare&f=gelu,relu,elu&layout=stack',
  gradient: 'page=gradient&f=complementary-log-log,relu&layers=200&width=8&batch=4&trials=4',
  'softmax of ten': 'page=softmax&z=1:2:0.5:-1:0:3:1:2:1:0&shift=90&stable=0',
  gates: 'page=gates&f=geglu&gate=40',
};
/** Pages without a plot of curves: what they show instead. */
const instead: Readonly<Record<string, string>> = {
  gradient: 'act-gradient-plot canvas',
  'softmax of ten': 'act-softmax .bars',
  gates: 'act-gate-map canvas',
};

const cases = Object.keys(windows).flatMap((name) =>
  (['en', 'zh'] as const).map((lang) => [name as keyof typeof windows, lang] as const),
);

test.each(cases)('no sideways scrolling: %s, %s', async (name, lang) => {
  const page = await site.open(`?v=1&lang=${lang}`, windows[name]);
  for (const [view, query] of Object.entries(views)) {
    await show(page, `?v=1&lang=${lang}&${query}`);
    const shown = page.locator(instead[view] ?? 'act-figure canvas').first();
    await shown.waitFor();
    const { scrolled, window } = await page.evaluate(() => {
      scrollTo(1000, 0);
      return { scrolled: scrollX, window: innerWidth };
    });
    expect(scrolled, `how far ${view} scrolls sideways`).toBe(0);
    const canvas = await shown.boundingBox();
    expect(canvas!.x, view).toBeGreaterThanOrEqual(0);
    expect(canvas!.x + canvas!.width, view).toBeLessThanOrEqual(window);
    expect(canvas!.width, view).toBeGreaterThan(100);
  }
});

/** The texts of the read-out's cells that run out of their cell, onto another one or past the window's right edge. */
const spilled = (page: Page): Promise<readonly string[]> =>
  page.locator('act-readout table').evaluate((table) => {
    const texts = [...table.querySelectorAll('th, td')]
      .filter((cell) => cell.checkVisibility() && cell.textContent?.trim() && !cell.querySelector('input'))
      .map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return { cell, text: range.getBoundingClientRect(), box: cell.getBoundingClientRect() };
      });
    const half = 0.5;
    return texts
      .filter(
        ({ cell, text, box }) =>
          text.right > Math.min(box.right, document.documentElement.clientWidth) + half ||
          text.left < box.left - half ||
          texts.some(
            (other) =>
              other.cell !== cell &&
              Math.min(text.right, other.text.right) - Math.max(text.left, other.text.left) > half &&
              Math.min(text.bottom, other.text.bottom) - Math.max(text.top, other.text.top) > 4,
          ),
      )
      .map(({ cell }) => cell.textContent?.trim() ?? '');
  });

const longValues = {
  'the opening view': '',
  'tiny values': 'f=gelu&at=-8',
  'the tiniest there are': 'f=gelu&at=-37.5&x=-40:5',
  'a slope of a milliard on one side': 'f=elu:alpha:1e9&at=0',
  'two values of one size': 'f=elu:alpha:0.5&at=0',
  'as many digits as a value has before its power is told': 'f=identity&at=-99999&x=-100000:5',
};

test.each(
  [320, 360, 375, 390, 430, 600, 700, 768, 1280].flatMap((width) =>
    (['en&theme=light', 'zh&theme=dark'] as const).map((look) => [width, look] as const),
  ),
)('values stand apart and in the page: %i px, %s', async (width, look) => {
  const page = await site.open(`?v=1&lang=${look}`, { viewport: { width, height: 700 } });
  for (const [what, query] of Object.entries(longValues)) {
    await show(page, `?v=1&lang=${look}&show=f,d1,d2&${query}`);
    expect(await spilled(page), what).toEqual([]);
    const [scrolled, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scrolled, what).toBeLessThanOrEqual(window);
  }
});

test.each(['phone', '320 px'] as const)(
  'the values are as high for a tiny value as for any other: %s',
  async (name) => {
    const page = await site.open('?v=1', windows[name]);
    const height = async (): Promise<number> => (await page.locator('act-readout').boundingBox())!.height;
    const before = await height();
    await show(page, '?v=1&f=gelu&at=-8');
    expect(await height()).toBe(before);
  },
);

test('on a phone a function is picked by the row of chips and by search, and its slider moves', async () => {
  const page = await site.open('?v=1', windows.phone);
  await page.locator('act-rail [data-id=elu]').tap();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ELU');
  const slider = page.getByRole('slider', { name: 'α, alpha,' });
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  expect(box.height, 'a target for a finger').toBeGreaterThanOrEqual(24);
  await page.touchscreen.tap(box.x + 0.75 * box.width, box.y + box.height / 2);
  expect(Number(await slider.inputValue())).toBeGreaterThan(1.8);
  await page.getByRole('button', { name: 'Find a function' }).tap();
  await page.keyboard.insertText('mish');
  await page.getByRole('option', { name: 'Mish' }).first().tap();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mish');
  expect(catalogue.length).toBe(await page.locator('act-rail button').count());
});

test.each([767, 768, 820, 900, 960, 1000, 1023, 1100])(
  'every width has its way to pick a function on Explore: %i px',
  async (width) => {
    const page = await site.open('?v=1&lang=en', { viewport: { width, height: 800 } });
    const chosen = page.locator('act-rail [aria-current=true]');
    expect(await chosen.isVisible()).toBe(true);
    const box = (await chosen.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    await page.locator('act-rail [data-id=silu]').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('SiLU');
  },
);

test.each([1000, 1180, 1280])('the search box holds its own words: %i px', async (width) => {
  const page = await site.open('?v=1&lang=en', { viewport: { width, height: 800 } });
  const { room, needed } = await page.locator('act-search input').evaluate((input: HTMLInputElement) => {
    const style = getComputedStyle(input);
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = style.font;
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    return {
      room: input.clientWidth - padding,
      needed: pen.measureText(input.placeholder).width,
    };
  });
  expect(needed).toBeLessThanOrEqual(room);
});

test('on a phone that lies on its side the plot can be seen whole, below the header', async () => {
  const page = await site.open('?v=1', { viewport: { width: 844, height: 390 } });
  const [plot, header] = await Promise.all([
    page.locator('act-figure').boundingBox(),
    page.locator('act-header').boundingBox(),
  ]);
  expect(plot!.height).toBeGreaterThanOrEqual(220);
  expect(plot!.height + header!.height).toBeLessThanOrEqual(390);
});
