// When the WebAssembly cannot be had: a sentence and a button, never a blank chart; the button mends without a reload.
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { readoutOf } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const wasm = '**/*.wasm';
/** What the browser itself says of an answer that is wrong, and of a preload that came to nothing. */
const expected = /status 404|Failed to load resource|net::ERR_|preload/;

const answers: Readonly<Record<string, (route: Route) => Promise<unknown>>> = {
  'is not found': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is a page of HTML': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Please log in.' }),
  'is cut short': async (route) => {
    const response = await route.fetch();
    const body = (await response.body()).subarray(0, 20_000);
    return route.fulfill({ status: 200, contentType: 'application/wasm', body });
  },
  'has a flipped bit': async (route) => {
    const body = await (await route.fetch()).body();
    body[body.length >> 1] ^= 4;
    return route.fulfill({ status: 200, contentType: 'application/wasm', body });
  },
  'is empty': (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: '' }),
  'cannot be reached': (route) => route.abort('connectionrefused'),
  'never comes': async () => undefined,
};

async function expectTold(page: Page, again: string): Promise<void> {
  const alert = page.locator('act-notice').getByRole('alert');
  await alert.waitFor({ timeout: 15_000 });
  expect(((await alert.textContent()) ?? '').trim().length).toBeGreaterThan(20);
  expect(await page.getByRole('button', { name: again }).isVisible()).toBe(true);
  expect(await page.locator('canvas').count(), 'no blank chart').toBe(0);
  expect(await page.getByText(/Loading|正在载入/).count()).toBe(0);
}

test.each(Object.entries(answers))('the file %s', async (name, answer) => {
  const patient = name === 'never comes';
  const before = async (page: Page): Promise<void> => {
    // Ten seconds are a long time for a test.
    if (patient) await page.clock.install();
    await page.route(wasm, answer);
  };
  const page = await site.open('?v=1&f=tanh&at=0', { allow: expected, before, until: '' });
  if (patient) {
    await page.getByText('Loading').waitFor({ state: 'attached' });
    await page.clock.fastForward(11_000);
  }
  await expectTold(page, 'Try again');
  const started = await page.evaluate(() => performance.timeOrigin);

  // Still broken: the same again.
  await page.getByRole('button', { name: 'Try again' }).click();
  if (patient) await page.clock.fastForward(11_000);
  await expectTold(page, 'Try again');

  await page.unroute(wasm);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('act-figure canvas').waitFor();
  expect(await readoutOf(page, 'f')).toEqual(['0.0000']);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tanh');
  expect(await page.locator('act-notice').count()).toBe(0);
  expect(await page.evaluate(() => performance.timeOrigin), 'without a reload').toBe(started);
});

test('in Chinese the button is called 重试', async () => {
  const page = await site.open('?v=1&lang=zh', {
    allow: expected,
    before: (page) => page.route(wasm, answers['is not found']),
    until: '',
  });
  await expectTold(page, '重试');
});

test.each([
  ['is not found', /could not be fetched/],
  ['is cut short', /arrived damaged/],
  ['is a page of HTML', /arrived damaged/],
])('the file %s: its own words, and the opening view with its table instead', async (answer, words) => {
  const before = (page: Page): Promise<unknown> => page.route(wasm, answers[answer]);
  const page = await site.open('?v=1&f=tanh', { allow: expected, before, until: 'act-notice' });
  expect(await page.getByRole('alert').textContent()).toMatch(words);
  expect(await page.locator('.opening svg').isVisible()).toBe(true);
  expect(await page.locator('.opening table').isVisible()).toBe(true);
  expect(await page.getByText('Meanwhile, the opening view').isVisible()).toBe(true);
  await page.unroute(wasm);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('act-figure canvas').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tanh');
});

test('a browser without WebAssembly is told so', async () => {
  const before = (page: Page): Promise<unknown> =>
    page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  const page = await site.open('', { allow: expected, before, until: 'act-notice' });
  expect(await page.getByRole('alert').textContent()).toMatch(/has no WebAssembly/);
  expect(await page.locator('.opening svg').isVisible()).toBe(true);
});

test('a policy that forbids WebAssembly is named', async () => {
  const before = (page: Page): Promise<unknown> =>
    page.route('**/actiscope/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('&#39;wasm-unsafe-eval&#39;', '');
      return route.fulfill({ response, body });
    });
  const allow = /Content Security Policy|unsafe-eval|preload/;
  const page = await site.open('', { allow, before, until: 'act-notice' });
  expect(await page.getByRole('alert').textContent()).toMatch(/Content Security Policy/);
  expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
});
