// Tutorial sites made with the real tools from the builder's own texts, opened in a browser: figures draw, sliders work.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/tools.mjs';
import { decode } from '../../web/src/model/codec.ts';
import { snippet } from '../../web/src/snippets/snippet.ts';
import { catalogue, core } from '../e2e/core.ts';
import { fingerprint } from '../e2e/pixels.ts';
import { type TutorialHost, tutorialHosts } from './hosts.ts';

const web = join(root, 'build/sites/web');
let server: Awaited<ReturnType<typeof serve>> | undefined;
let browser: Browser | undefined;

const at = -0.75;
const { state } = decode(`?v=1&f=elu&x=-4:4&at=${at}&controls=params&lang=en`, catalogue);

/** What the builder says, once for each way. */
const texts = (host: TutorialHost['name']): readonly string[] =>
  (['element', 'iframe'] as const).map((way) =>
    snippet(host, state, {
      ...{ catalogue, figure: 'plot', way, height: null, site: '/actiscope/', pack: '/actiscope-package/' },
      ...{ title: 'ELU in a frame', alt: 'ELU & its "derivative" <here>, {{ braces }} and all' },
    }),
  );

beforeAll(async () => {
  rmSync(web, { recursive: true, force: true });
  mkdirSync(web, { recursive: true });
  cpSync(join(root, 'dist/site'), join(web, 'actiscope'), { recursive: true });
  // Browsers ask for an icon of pages that name none.
  writeFileSync(join(web, 'favicon.ico'), '');
  cpSync(join(root, 'dist/package'), join(web, 'actiscope-package'), { recursive: true });
  server = await serve({ root: web });
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page and writes down what must not happen on it. */
async function open(address: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await browser!.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(address).origin)
      faults.push(`another origin: ${request.url()}`);
  });
  await page.goto(address);
  return { page, faults };
}

/** The figure draws, its values are the core's, and its slider changes both. */
async function works(place: Page | FrameLocator): Promise<void> {
  const canvas = place.locator('act-plot canvas');
  await canvas.waitFor();
  const ink = (): Promise<number> =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i + 3] > 128 && Math.max(data[i], data[i + 2]) - data[i + 1] > 60) count++;
      return count;
    });
  await expect.poll(ink, { timeout: 10_000 }).toBeGreaterThan(500);
  const readout = place.locator('act-plot [part=readout]');
  const value = (alpha: number): string =>
    core.evaluate('elu', [at], { alpha }).f[0].toFixed(4).replace('-', '−');
  await expect.poll(() => readout.textContent()).toContain(value(1));
  const before = await fingerprint(canvas);
  const slider = place.getByRole('slider', { name: 'α, alpha,' });
  await slider.focus();
  await slider.press('End');
  const max = Number(await slider.getAttribute('max'));
  await expect.poll(() => readout.textContent()).toContain(value(max));
  await expect.poll(() => fingerprint(canvas)).not.toBe(before);
}

describe.each(tutorialHosts)('$name', (host) => {
  const missing = host.tool() === null;

  test.runIf(missing)('is not installed', ({ skip }) => {
    if (process.env.CI) throw new Error(`${host.name} is not installed, and here no host may be left out`);
    console.log(`skipped: ${host.name} is not installed here`);
    skip(`${host.name} is not installed here`);
  });

  test.skipIf(missing)('makes a site in which element and frame draw and can be steered', async () => {
    const start = performance.now();
    await host.build(texts(host.name), join(web, host.name));
    console.log(`${host.name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const { page, faults } = await open(`${server!.url}${host.name}/`);
    try {
      await works(page);
      const frame = page.locator('iframe[title="ELU in a frame"]');
      // Frames load, and are painted, only where a reader can see them.
      await frame.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await works(page.frameLocator('iframe[title="ELU in a frame"]'));
      // The frame's script for the page around has run: the frame is as high as what is in it.
      await expect.poll(() => frame.evaluate((one) => (one as HTMLElement).style.height)).not.toBe('480px');
      // And what is left of the text stands there as text.
      const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
      expect(text).toContain('Between them.');
      expect(text).not.toMatch(/<act-plot|<iframe|<script|v-pre/);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
