// Before and while the page starts: something to read at once, nothing that moves, the largest paint in time.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

interface Shift {
  readonly value: number;
  readonly what: string;
}

/** In the page from its start: every shift of the layout that nobody asked for, and the largest paint so far. */
function watchPaint(): void {
  const shifts: Shift[] = [];
  const largest = { time: 0, what: '' };
  Object.assign(globalThis, { shifts, largest });
  const nameOf = (node: Node | null | undefined): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element === null || element === undefined ? '?' : `${element.localName}.${element.className}`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node: Node | null }[];
      };
      if (!hadRecentInput) shifts.push({ value, what: sources.map(({ node }) => nameOf(node)).join(' ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { element } = entry as PerformanceEntry & { readonly element: Element | null };
      Object.assign(largest, { time: entry.startTime, what: nameOf(element) });
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

const shiftsOf = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly shifts: readonly Shift[] }).shifts);

/** As slow as a school’s machine on a slow line: 4 times slower, 1.6 Mbit/s, 150 ms. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

describe.each([
  ['Explore', '', 'act-explore act-figure canvas'],
  ['Explore in Chinese', '?v=1&lang=zh', 'act-explore act-figure canvas'],
  ['another function', '?v=1&f=elu:alpha:0.5', 'act-explore act-figure canvas'],
  ['Compare', '?v=1&page=compare', 'act-compare act-figure canvas'],
  ['Compare in Chinese', '?v=1&page=compare&lang=zh', 'act-compare act-figure canvas'],
])('%s', (_name, query, until) => {
  test.each([
    ['desktop', { width: 1280, height: 800 }],
    ['tablet', { width: 900, height: 1100 }],
    ['phone', { width: 390, height: 844 }],
  ])('nothing moves while it loads: %s', async (_size, viewport) => {
    const before = async (page: Page): Promise<void> => {
      await page.addInitScript(watchPaint);
      // Slow enough for every state on the way to be painted.
      await page.route('**/*.wasm', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
    };
    const page = await site.open(query, { viewport, before, until });
    await page.waitForTimeout(300);
    expect(await shiftsOf(page)).toEqual([]);
  });
});

test('the largest paint comes within 1.5 s on a slow machine and a slow line', async () => {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = async (page: Page): Promise<void> => {
      await page.addInitScript(watchPaint);
      await slowDown(page);
    };
    const page = await site.open('', { before });
    await page.waitForTimeout(300);
    const { time, what } = await page.evaluate(
      () =>
        (globalThis as unknown as { readonly largest: { readonly time: number; readonly what: string } })
          .largest,
    );
    const [first, ready] = await page.evaluate(() =>
      ['first-contentful-paint', 'act-ready'].map((name) => performance.getEntriesByName(name)[0].startTime),
    );
    const [largest, firstAt, alive] = [time, first, ready].map((ms) => `${ms.toFixed(0)} ms`);
    console.log(`largest paint: ${largest} (${what}), first ${firstAt}; alive after ${alive}`);
    times.push(time);
    await page.context().close();
  }
  const median = times.sort((a, b) => a - b)[1];
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThanOrEqual(1500);
});

/** A page whose WebAssembly never comes. */
const waiting = (page: Page): Promise<unknown> => page.route('**/*.wasm', () => undefined);

test('the opening view stands there before the calculator has come; other views wait', async () => {
  const page = await site.open('', { before: waiting, until: 'act-app .opening' });
  await page.locator('act-header nav').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('GELU');
  expect(await page.getByRole('img', { name: 'GELU' }).isVisible()).toBe(true);
  expect(await page.locator('.opening p:visible').allTextContents()).toEqual([
    expect.stringMatching(/^At x = −0\.75/),
  ]);
  expect(await page.locator('.opening table').isVisible(), 'only where nothing else comes').toBe(false);
  expect(
    await page.locator('act-app p.loading').evaluate((line) => getComputedStyle(line).animationDelay),
  ).toBe('0.4s');

  const other = await site.open('?v=1&f=tanh', { before: waiting, until: 'act-header nav' });
  expect(await other.locator('.opening').isVisible()).toBe(false);
  const chinese = await site.open('?v=1&lang=zh', { before: waiting, until: 'act-header nav' });
  expect(await chinese.locator('.opening p:visible').allTextContents()).toEqual([
    expect.stringMatching(/^在 x = −0\.75/),
  ]);
  const dark = await site.open('?v=1&theme=dark', { before: waiting, until: 'act-header nav' });
  expect(await dark.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(20, 22, 26)',
  );
});

test('its numbers are those of the page that follows, and then it is gone', async () => {
  const still = await site.open('', { before: waiting, until: 'act-app .opening' });
  const sentence = await still.locator('.opening p:visible').textContent();
  const page = await site.open();
  expect(await page.locator('act-explore .sentence').textContent()).toBe(sentence);
  expect(await page.locator('.opening').count()).toBe(0);
});

test('without any script the opening view and its table can be read', async () => {
  const page = await site.open('', { javaScriptEnabled: false, until: '.opening' });
  expect(await page.locator('.opening svg').isVisible()).toBe(true);
  expect(await page.locator('.opening td').allTextContents()).toHaveLength(15);
  expect(await page.locator('.opening table').isVisible()).toBe(true);
  expect(await page.locator('noscript').isVisible()).toBe(true);
});
