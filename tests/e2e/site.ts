// The built site in Chromium, under a sub-path, with a record of everything that must not happen on a page.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/tools.mjs';

type Server = Awaited<ReturnType<typeof serve>>;

export const desktop = { width: 1280, height: 800 };
export const singleFile = pathToFileURL(join(root, 'dist/actiscope.html')).href;

export interface VisitOptions extends BrowserContextOptions {
  /** Faults that the test brings about itself. */
  readonly allow?: RegExp;
  /** The page without its query; the site's start page by default. */
  readonly address?: string;
  /** For all tests of the file: closed after the last of them. */
  readonly keep?: boolean;
  /** Called before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What must be there before the test goes on: by default the first plot. Empty for nothing. */
  readonly until?: string;
}

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  /** A page in a context of its own; closed after the test unless it is to be kept. */
  readonly open: (query?: string, options?: VisitOptions) => Promise<Page>;
}

/** Chromium's advice to whoever reads pixels: the tests do, the page does not. */
const aboutReadingPixels = /willReadFrequently/;

/** Writes down errors, warnings, failed requests, and requests that leave the page's own origin or file. */
function watch(page: Page, home: string, allow: RegExp | undefined, faults: string[]): void {
  const report = (fault: string): void => {
    if (!aboutReadingPixels.test(fault) && !allow?.test(fault)) faults.push(fault);
  };
  const { protocol, origin, pathname } = new URL(home);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) report(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => report(`page error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // The browser lets go of the icon of a page that is left, and of a preview that another one follows.
    if (why === 'net::ERR_ABORTED' && /\/icon-[^/]*\.svg$|^blob:/.test(request.url())) return;
    report(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`status ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    const same = protocol === 'file:' ? url.pathname === pathname : url.origin === origin;
    if (!same) report(`another origin: ${request.url()}`);
  });
}

/**
 * The site for all tests of a file. After each test the record must be empty.
 * @param folder of dist/ to serve
 */
export function useSite(folder = 'site'): Site {
  let server: Server | undefined;
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    server = await serve({ root: join(root, 'dist', folder), prefix: '/lessons/actiscope/' });
    browser = await startChromium();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    expect(faults.splice(0), 'errors, warnings, failed or foreign requests').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get url() {
      return server!.url;
    },
    get browser() {
      return browser!;
    },
    async open(query = '', options = {}) {
      const { allow, address = server!.url, before, keep, until = 'act-figure canvas', ...rest } = options;
      const context = await browser!.newContext({ viewport: desktop, locale: 'en-GB', ...rest });
      if (!keep) contexts.push(context);
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      watch(page, address, allow, faults);
      await before?.(page);
      await page.goto(address + query);
      if (until !== '') await page.locator(until).first().waitFor();
      return page;
    },
  };
}

/** Goes to another view on the page there is, as Back and Forward do. */
export async function show(page: Page, query: string): Promise<void> {
  await page.evaluate((query) => {
    history.pushState(null, '', query);
    dispatchEvent(new PopStateEvent('popstate'));
    return new Promise((resolve) => requestAnimationFrame(resolve));
  }, query);
}
