// The service worker: the second visit works without a net, pages of functions too; versions never mix and roll back.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { writeOffline } from '../../scripts/offline.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/tools.mjs';

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
const [a, b, broken, web] = ['a', 'b', 'broken', 'web'].map((name) => join(folder, name));
let server: Awaited<ReturnType<typeof serve>> | undefined;
let browser: Browser | undefined;

/** What is served from now on. */
function deploy(version: string): void {
  for (const name of readdirSync(web)) rmSync(join(web, name), { recursive: true });
  cpSync(version, web, { recursive: true });
}

beforeAll(async () => {
  cpSync(join(root, 'dist/site'), a, { recursive: true });
  await writeOffline(a);
  // Another version: its main script has another name and another text, and says which version it is.
  cpSync(a, b, { recursive: true });
  const [main] = readdirSync(join(b, 'assets')).filter((name) => /^index-.*\.js$/.test(name));
  const renamed = main.replace(/-[^-]*\.js$/, '-VersionB.js');
  renameSync(join(b, 'assets', main), join(b, 'assets', renamed));
  for (const name of readdirSync(join(b, 'assets')).filter((name) => name.endsWith('.js'))) {
    const path = join(b, 'assets', name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(main, renamed));
  }
  const page = readFileSync(join(b, 'index.html'), 'utf8').replaceAll(main, renamed);
  writeFileSync(join(b, 'index.html'), page.replace('<title>', '<meta name="build" content="B"><title>'));
  writeFileSync(join(b, 'element.js'), `${readFileSync(join(b, 'element.js'), 'utf8')}\n// B\n`);
  await writeOffline(b);
  // A deployment of which one file did not arrive.
  cpSync(b, broken, { recursive: true });
  rmSync(join(broken, 'assets', renamed));
  cpSync(a, web, { recursive: true });
  server = await serve({ root: web, prefix: '/sub/' });
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

const open = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser!.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { context, page };
};

const ready = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Asks for a newer worker, and waits until it is installed or given up: the state it is in at the end. */
const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const next = registration.installing ?? registration.waiting;
    if (next === null) return 'none';
    while (!['installed', 'activated', 'redundant'].includes(next.state))
      await new Promise((resolve) => setTimeout(resolve, 50));
    return next.state;
  });

const build = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content') ?? 'A');

const caches = (page: Page): Promise<number> =>
  page.evaluate(async () => (await globalThis.caches.keys()).filter((name) => !/pages$/.test(name)).length);

/**
 * Leaves the site and waits until the next version has taken over. Chromium 156 lets a visit that comes within that
 * second wait for ever now and then, with any worker: what it does then is not ours to test.
 */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  // A page of the same origin, outside what the worker serves, may look at its state.
  const beside = await page.context().newPage();
  await beside.goto(new URL('/', server!.url).href);
  const waiting = () =>
    beside.evaluate(async (site) => {
      const registration = await navigator.serviceWorker.getRegistration(site);
      return registration?.waiting?.state ?? registration?.active?.state;
    }, server!.url);
  await expect.poll(waiting, { timeout: 15_000 }).toBe('activated');
  await beside.close();
}

test('the second visit works without a net, whichever page the first was on', async () => {
  deploy(a);
  const { context, page } = await open();
  try {
    await page.goto(`${server!.url}f/gelu/`);
    await page.locator('act-plot canvas').waitFor();
    await ready(page);
    // The first page was there before the worker; the next is kept.
    await page.goto(`${server!.url}zh/f/elu/`);
    await page.locator('act-plot canvas').waitFor();
    // What other pages frame is kept too, once it was shown, for whatever it is asked to show.
    await page.goto(`${server!.url}embed.html?f=gelu`);
    await page.locator('act-plot canvas').waitFor();
    await context.setOffline(true);
    await page.goto(`${server!.url}embed.html?f=tanh`);
    await page.locator('act-plot canvas').waitFor();
    await page.goto(`${server!.url}zh/f/elu/`);
    await page.locator('act-plot canvas').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.goto(`${server!.url}?v=1&page=compare`);
    await page.locator('act-figure canvas').first().waitFor();
    // A page that nobody has read: the explorer shows its function.
    await page.goto(`${server!.url}f/softplus/`);
    await page.locator('act-figure canvas').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Softplus');
  } finally {
    await context.close();
  }
});

test('A, then B, then A again: never parts of both, and an open page keeps its own', async () => {
  deploy(a);
  const { context, page } = await open();
  try {
    const faults: string[] = [];
    await page.goto(server!.url);
    await page.locator('act-figure canvas').first().waitFor();
    await ready(page);
    await page.reload();
    await page.locator('act-figure canvas').first().waitFor();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(response.url());
    });

    deploy(b);
    expect(await update(page)).toBe('installed');
    // The open page is A's and gets what it has not loaded yet of A, which the server no longer has.
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.locator('act-compare canvas').first().waitFor();
    expect(await build(page)).toBe('A');
    const next = await context.newPage();
    await next.goto(server!.url);
    await next.locator('act-figure canvas').first().waitFor();
    expect(await build(next), 'a new visit gets the new page').toBe('B');
    await next.close();
    // The last page of A goes; the next one is B's, without a net too.
    await leave(page);
    await page.goto(server!.url);
    await page.locator('act-figure canvas').first().waitFor();
    await expect.poll(() => caches(page)).toBe(1);
    await context.setOffline(true);
    await page.reload();
    await page.locator('act-figure canvas').first().waitFor();
    expect(await build(page)).toBe('B');
    await context.setOffline(false);

    deploy(a);
    expect(await update(page)).toBe('installed');
    await leave(page);
    await page.goto(server!.url);
    await page.locator('act-figure canvas').first().waitFor();
    expect(await build(page)).toBe('A');
    await expect.poll(() => caches(page)).toBe(1);
    await context.setOffline(true);
    await page.reload();
    await page.locator('act-figure canvas').first().waitFor();
    expect(await build(page)).toBe('A');
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
});

test('a version of which a file is missing is not taken', async () => {
  deploy(a);
  const { context, page } = await open();
  try {
    await page.goto(server!.url);
    await page.locator('act-figure canvas').first().waitFor();
    await ready(page);
    deploy(broken);
    expect(await update(page)).toBe('redundant');
    await context.setOffline(true);
    await page.reload();
    await page.locator('act-figure canvas').first().waitFor();
    expect(await build(page)).toBe('A');
  } finally {
    await context.close();
  }
});
