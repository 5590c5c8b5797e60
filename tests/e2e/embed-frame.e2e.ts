// embed.html in a frame: sandboxed, from a server without special headers, in step with the page around by messages.
import { createServer, type Server } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { core } from './core.ts';
import { resultInFirefox, resultInWebKit } from './engines.ts';
import { useSite } from './site.ts';

const site = useSite();

/** A page with frames, and a record of the messages they send. */
const around = (frames: string): string => `<!doctype html><html lang="en"><title>Around</title>
<link rel="icon" href="data:,"><body><script>
globalThis.told = []; addEventListener('message', ({ data }) => {
  told.push(data);
  if (data && data.type === 'act:ready') globalThis.result = 'ready';
});
</script><script src="embed.js"></script>${frames}<p style="height:3000px"></p></body></html>`;

const frame = (query: string, rest = 'sandbox="allow-scripts"'): string =>
  `<iframe src="embed.html?${query}" ${rest} title="plot" width="600" height="200"></iframe>`;

async function open(frames: string, allow?: RegExp): Promise<Page> {
  return site.open('', {
    until: 'iframe',
    allow,
    address: `${site.url}around.html`,
    before: (page) =>
      page.route('**/around.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: around(frames) }),
      ),
  });
}

interface Message {
  readonly type: string;
  readonly height?: number;
  readonly state?: Readonly<Record<string, string>>;
}

const told = (page: Page, type: string): Promise<readonly Message[]> =>
  page.evaluate(
    (type) => (globalThis as unknown as { told: Message[] }).told.filter((one) => one.type === type),
    type,
  );

const inside = (page: Page): FrameLocator => page.frameLocator('iframe').first();
const readout = (page: Page): Promise<string | null> => inside(page).locator('[part=readout]').textContent();

test('labs too, in step with the page around', async () => {
  const page = await open(frame('page=gates&f=glu&gate=1&at=2&lang=en'));
  const value = inside(page).locator('act-gates dd.f');
  const shown = async (): Promise<number> => Number((await value.textContent())?.replace('−', '-'));
  expect(await shown()).toBeCloseTo(core.evaluateVector('glu', [2, 1]).value[0], 4);
  await expect.poll(async () => (await told(page, 'act:resize')).length).toBeGreaterThan(0);
  await page.locator('iframe').evaluate((element) => {
    const { contentWindow } = element as HTMLIFrameElement;
    contentWindow?.postMessage({ type: 'act:set', state: { gate: -1 } }, '*');
  });
  await expect.poll(shown).toBeCloseTo(core.evaluateVector('glu', [2, -1]).value[0], 4);
  await inside(page).locator('[data-id=bilinear]').click();
  await expect.poll(async () => (await told(page, 'act:state')).at(-1)?.state?.f).toBe('bilinear');
  // What the reader did stays, and what a message says comes, also where the address said it before.
  await page.locator('iframe').evaluate((element) => {
    const { contentWindow } = element as HTMLIFrameElement;
    contentWindow?.postMessage({ type: 'act:set', state: { gate: 1, at: null } }, '*');
  });
  const [at] = [core.evaluateVector('bilinear', [-2.2, 1]).value[0]];
  await expect.poll(shown).toBeCloseTo(at, 4);
});

test('the gradient lab runs in a sandbox too, on a page of its own, and says what it does', async () => {
  const page = await open(frame('page=gradient&f=relu&init=he&layers=8&width=10&trials=2&lang=en', ''));
  await inside(page).locator('act-gradient .run [role=status]').waitFor();
  const options = { layers: 8, width: 10, batch: 32, trials: 2, seed: 1000 };
  const { trials } = await core.propagate({ activation: { id: 'relu' }, init: { scheme: 'he' }, ...options });
  const median = (trials[0].logGradient[0] + trials[1].logGradient[0]) / 2;
  const shown = await inside(page).locator('[data-value=median] dd').textContent();
  expect(Number(shown!.replace(/^10/, '').replace('−', '-'))).toBeCloseTo(median, 1.99);
  await expect.poll(async () => (await told(page, 'act:resize')).at(-1)?.height ?? 0).toBeGreaterThan(500);
  await page.locator('iframe').evaluate((element) => {
    const { contentWindow } = element as HTMLIFrameElement;
    contentWindow?.postMessage({ type: 'act:set', state: { layers: 5 } }, '*');
  });
  await expect
    .poll(() => inside(page).getByRole('slider', { name: 'Layers back' }).getAttribute('aria-valuemax'))
    .toBe('4');
});

test('a frame that was there before the script gets its height all the same', async () => {
  const page = await site.open('', {
    until: 'iframe',
    address: `${site.url}late.html`,
    before: (page) =>
      page.route('**/late.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Late</title><link rel="icon" href="data:,"><body>${frame('f=gelu&controls=full')}${frame('page=softmax')}<iframe src="http://[bad/" title="bad"></iframe></body></html>`,
        }),
      ),
  });
  for (const [i, name] of ['act-plot canvas', 'act-softmax .bars'].entries())
    await page.frameLocator('iframe').nth(i).locator(name).first().waitFor();
  await page.waitForTimeout(500);
  await page.addScriptTag({ url: 'embed.js' });
  const heights = (): Promise<readonly number[]> =>
    page.locator('iframe').evaluateAll((all) => all.slice(0, 2).map((one) => one.clientHeight));
  await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThan(400);
});

test('draws in a sandbox with nothing but itself, and gets the height it asks for', async () => {
  const requests: string[] = [];
  const page = await site.open('', {
    until: 'iframe',
    address: `${site.url}around.html`,
    before: async (page) => {
      page.on('request', (request) => requests.push(request.url().replace(/.*\/|\?.*/g, '')));
      await page.route('**/around.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: around(frame('f=gelu&at=1&x=-3:3&f=relu')),
        }),
      );
    },
  });
  await inside(page).locator('canvas').waitFor();
  expect(await readout(page)).toContain(core.evaluate('gelu', [1]).f[0].toFixed(4));
  await expect.poll(() => told(page, 'act:ready')).toHaveLength(1);
  const height = async (): Promise<number> => (await told(page, 'act:resize')).at(-1)?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(380);
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0)
    .toBeGreaterThanOrEqual(await height());
  expect(
    requests
      .filter((name) => !/^(?:data|around\.html|embed\.(?:html|js))?$/.test(name))
      .filter((name) => !name.startsWith('data:') && name !== ','),
  ).toEqual([]);
  expect(statSync(join(root, 'dist/site/embed.js')).size).toBeLessThanOrEqual(1000);
});

test('takes states by message from the page around, and from nobody else', async () => {
  const page = await open(frame('f=gelu'), /act-plot: "x=1+" was not used as given \(too-long\)/);
  await inside(page).locator('canvas').waitFor();
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
    for (const data of [
      null,
      'act:set',
      { type: 'act:set' },
      { type: 'act:set', state: null },
      { type: 'act:set', state: { f: ['tanh'], page: 'about', x: {}, '<b>': 1 } },
      { type: 'act:set', state: { at: 0.5, controls: 'params', f: 'elu' } },
    ])
      contentWindow?.postMessage(data, '*');
  });
  await expect.poll(() => readout(page)).toContain(core.evaluate('elu', [0.5]).f[0].toFixed(4));
  await inside(page).getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
  await expect
    .poll(async () => (await told(page, 'act:state')).at(-1)?.state)
    .toEqual({ f: 'elu:alpha:1.01', at: '0.5', controls: 'params' });
  // One value that is too long for a link takes no other with it.
  await page.locator('iframe').evaluate((element) => {
    const { contentWindow } = element as HTMLIFrameElement;
    const state = { x: '1'.repeat(9000), at: -1.5 };
    contentWindow?.postMessage({ type: 'act:set', state }, '*');
  });
  const value = core.evaluate('elu', [-1.5], { alpha: 1.01 }).f[0].toFixed(4).replace('-', '−');
  await expect.poll(() => readout(page)).toContain(value);
  await inside(page)
    .getByRole('slider', { name: /on the curve/ })
    .press('End');
  await expect.poll(async () => (await told(page, 'act:probe')).length).toBeGreaterThan(0);
  // From the frame itself, and not from the page around.
  await page.frames()[1].evaluate(() => postMessage({ type: 'act:set', state: { f: 'tanh' } }, '*'));
  await page.waitForTimeout(200);
  expect(await inside(page).locator('.name').textContent()).toContain('ELU');
});

test('a message that asks for a height is heard only from a frame of ours', async () => {
  const page = await open(
    '<iframe srcdoc="<script>parent.postMessage({type:\'act:resize\',height:999},\'*\')</script>" title="other" height="100"></iframe>' +
      frame('f=relu'),
  );
  await page.frameLocator('iframe >> nth=1').locator('canvas').waitFor();
  await expect.poll(async () => (await told(page, 'act:resize')).length).toBeGreaterThan(1);
  expect(
    await page
      .locator('iframe')
      .first()
      .evaluate((one) => one.style.height),
  ).toBe('');
});

test('never holds the wheel back', async () => {
  const page = await open(frame('f=gelu'));
  await inside(page).locator('canvas').waitFor();
  await expect.poll(() => told(page, 'act:resize')).not.toHaveLength(0);
  await page.waitForTimeout(200);
  await inside(page).locator('canvas').hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('fits a frame whose page does not listen, compares, and survives nonsense', async () => {
  const page = await site.open('?v=1&page=compare&f=relu,gelu,silu&layout=grid&lang=zh', {
    address: `${site.url}embed.html`,
    until: 'canvas >> nth=2',
    viewport: { width: 400, height: 300 },
  });
  expect(await page.locator('act-compare canvas').count()).toBe(3);
  const bad = await site.open('?page=about&f=%00<script>&x=1:1&show=%FF&f=relu', {
    address: `${site.url}embed.html`,
    until: 'act-plot',
    allow: /act-plot: /,
  });
  expect(await bad.locator('act-plot').count()).toBe(1);
  expect(
    await bad.locator('act-plot').evaluate((plot) => plot.getBoundingClientRect().height),
  ).toBeGreaterThan(300);
});

test('says which functions it does not know, and asks for the height of that', async () => {
  const page = await open(frame('f=gleu%3Cb%3E,nosuch&lang=zh'), /act-plot: /);
  await expect.poll(() => inside(page).locator('act-notice code').textContent()).toBe('gleu<b>,nosuch');
  expect(await inside(page).locator('act-notice strong').textContent()).toContain('函数');
  await expect.poll(async () => (await told(page, 'act:resize')).length).toBeGreaterThan(0);
  await page.locator('iframe').evaluate((element) => {
    const { contentWindow } = element as HTMLIFrameElement;
    contentWindow?.postMessage({ type: 'act:set', state: { f: 'relu' } }, '*');
  });
  await inside(page).locator('canvas').waitFor();
  await expect.poll(() => inside(page).locator('act-notice').isVisible()).toBe(false);
});

test('its policy lets nothing in but itself', () => {
  const html = readFileSync(join(root, 'dist/site/embed.html'), 'utf8');
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-/,
  );
  expect(policy).not.toContain('unsafe-inline');
  expect(html).not.toMatch(/type="module"|<script src|<link rel="(?:stylesheet|modulepreload)/);
});

describe.runIf(process.env.LONG)('in long runs', () => {
  let plain: Server;
  beforeAll(() => {
    // No header but the type: no CORS, no compression.
    plain = createServer((request, response) => {
      const name = (request.url ?? '').replace(/\?.*/, '').slice(1);
      const body =
        name === 'around.html' ? around(frame('f=gelu')) : readFileSync(join(root, 'dist/site', name));
      response.setHeader(
        'content-type',
        name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      );
      response.end(body);
    });
    return new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => plain?.close());

  const address = (): string => {
    const at = plain.address();
    return `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/around.html`;
  };

  test('draws in a sandbox in Firefox', async () => {
    expect(await resultInFirefox(address())).toBe('ready');
  });

  test('draws in a sandbox in WebKit', async () => {
    expect(await resultInWebKit(address())).toBe('ready');
  });
});
