// Links that are partly or wholly wrong: each bad part is quoted, the rest is shown, nothing is thrown.
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { expectRounded, rangeShown, readoutOf } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();

test('each bad part is quoted as typed, the good parts are shown', async () => {
  const page = await site.open(
    '?v=1&f=swish:beta:much,nosuch,elu:gamma:2&x=4:-4&y=0:0&show=f,dd&at=left&t=b:0&theme=mauve',
  );
  const notice = page.locator('act-notice');
  const quoted = await notice.locator('code').allTextContents();
  expect(new Set(quoted)).toEqual(
    new Set(['beta:much', 'nosuch', 'gamma:2', 'x=4:-4', 'y=0:0', 'dd', 'at=left', 'b:0', 'theme=mauve']),
  );
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Swish');
  expect(await rangeShown(page, 'x')).toEqual([-4, 4]);
  expect(await page.getByRole('button', { name: 'f(x)' }).getAttribute('aria-pressed')).toBe('true');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  expect(await notice.count()).toBe(0);
});

test('what a link names and this version does not know is kept and shown as unknown', async () => {
  const page = await site.open('?v=1&page=compare&f=gelu,warp-drive,relu');
  await page.getByText('warp-drive, unknown in this version').waitFor();
  expect(await page.locator('act-notice code').allTextContents()).toEqual(['warp-drive']);
  expect(await page.locator('.chip').count()).toBe(3);
  await page.getByRole('button', { name: 'Grid' }).click();
  expect(await page.locator('act-compare canvas').count()).toBe(2);
  expect(new URL(page.url()).searchParams.get('f')).toBe('gelu,warp-drive,relu');
});

test('a parameter outside its domain is quoted, its default is in force', async () => {
  const page = await site.open('?v=1&f=elu:alpha:-1&at=-2');
  expect(await page.locator('act-notice code').allTextContents()).toEqual(['alpha:-1']);
  expectRounded((await readoutOf(page, 'f'))[0], core.evaluate('elu', [-2]).f[0], 'elu');
});

test('in Chinese the notice is Chinese', async () => {
  const page = await site.open('?v=1&lang=zh&f=nosuch');
  const text = await page.locator('act-notice').getByRole('status').textContent();
  expect(text).toContain('nosuch');
  expect(text).toContain('其余内容已显示');
});

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';

test.each([
  ['markup as a function', `?v=1&f=${encodeURIComponent(markup)}`, '<img src=x onerror=alert(1)>'],
  ['markup as a range', `?v=1&f=relu&x=${encodeURIComponent(markup)}`, 'x=<img'],
  ['markup as a page', `?v=1&page=${encodeURIComponent(markup)}`, 'page=<img'],
  ['__proto__ as a function', '?v=1&f=__proto__', '__proto__'],
  ['constructor as a parameter', '?v=1&f=elu:constructor:1', 'constructor:1'],
  ['__proto__ as a parameter', '?v=1&f=elu:__proto__:1', '__proto__:1'],
  ['__proto__ as a key', '?v=1&f=relu&__proto__=1&constructor=2', null],
  ['malformed escapes', '?v=1&f=relu&x=%E0%A4%A&at=%', 'x=%E0%A4%A'],
  ['a lone surrogate', '?v=1&f=%ED%A0%80', '%ED%A0%80'],
  ['no numbers', '?v=1&f=elu:alpha:NaN&x=-Infinity:Infinity&at=0x10', 'alpha:NaN'],
  ['control characters', '?v=1&f=%00%07%1b[31m', null],
  ['nothing but separators', '?v=1&f=,,,:::&&&==&x=:&show=,', null],
  ['text from right to left', `?v=1&f=${encodeURIComponent('\u202egelu')}`, null],
] as const)('%s does no harm', async (_name, query, quoted) => {
  const page = await site.open(query);
  if (quoted !== null) {
    const parts = await page.locator('act-notice code').allTextContents();
    expect(
      parts.some((part) => part.includes(quoted)),
      `${quoted} among ${parts.join(' | ')}`,
    ).toBe(true);
  }
  expect(await page.locator('img, act-app script').count()).toBe(0);
  expect((await readoutOf(page, 'f')).length).toBeGreaterThan(0);
  // The view can be used and its link holds.
  await page.locator('act-rail [data-id=tanh]').click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tanh');
  expect(page.url()).toContain('f=tanh');
});

test('100 kB of link: what fits is shown, the cut is named, the page stays usable', async () => {
  // Long fragments of a query never reach a server: the page is told of them by its own history.
  const page = await site.open();
  const long = `?v=1&page=compare&f=${'gelu,relu:nope:1,'.repeat(6000)}`;
  expect(long.length).toBeGreaterThan(100_000);
  await page.evaluate((query) => {
    history.pushState(null, '', query);
    dispatchEvent(new PopStateEvent('popstate'));
  }, long);
  await page.locator('act-compare .panel').first().waitFor();
  expect(await page.locator('act-compare .panel').count()).toBe(130);
  expect((await page.locator('act-notice li').allTextContents()).join(' ')).toContain('too long');
  expect(await page.locator('act-notice li').count()).toBeLessThan(20);
  await page.getByRole('link', { name: 'Explore' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('GELU');
  expect(page.url().length).toBeLessThan(9000);
});

test('a repaired link can be copied, or taken by hand where copying is refused', async () => {
  const bad = '?v=1&f=swish:beta:2,nosuch&x=4:-4&show=f,dd';
  const page = await site.open(bad, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy repaired link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const repaired = await site.open(link.slice(site.url.length));
  expect(await repaired.getByRole('heading', { level: 1 }).textContent()).toBe('Swish');
  expect(await rangeShown(repaired, 'x')).toEqual([-4, 4]);

  const refused = await site.open(bad, {
    before: (page) =>
      page.addInitScript(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject() })),
  });
  await refused.getByRole('button', { name: 'Copy repaired link' }).click();
  expect(await refused.getByRole('textbox', { name: /repaired link/ }).inputValue()).toBe(link);
});

test('a comparison without any known function offers three to begin with, and the table', async () => {
  const page = await site.open('?v=1&page=compare&f=warp-drive', { until: 'act-empty-compare svg' });
  const offers = page.locator('act-empty-compare li button');
  expect(await offers.locator('strong').allTextContents()).toEqual([
    'ReLU family',
    'S-shapes',
    'Transformer gates',
  ]);
  for (const offer of await offers.all())
    for (const path of await offer.locator('svg path').all())
      expect((await path.getAttribute('d'))!.length, 'a drawn curve').toBeGreaterThan(10);
  await offers.nth(1).click();
  await page.locator('act-compare act-figure canvas').first().waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe('sigmoid,tanh,softsign,hard-tanh');
  await page.goBack();
  await page.getByRole('link', { name: /^Table of all \d+ functions/ }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('layout')).toBe('table');
});
