// Embedded elements as guests: in strict pages, beside other styles, a hundred at once, and gone without a trace.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { catalogue, core } from './core.ts';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite('package');

const host = (
  body: string,
): string => `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<script>globalThis.errors = []; addEventListener('act-error', (e) => errors.push(e.detail), true);</script>
<body>${body}<script type="module" src="element.js"></script></body></html>`;

function open(body: string, allow?: RegExp, until = 'act-plot canvas', wasm = true): Promise<Page> {
  return site.open('', {
    until,
    allow,
    address: `${site.url}host.html`,
    before: async (page) => {
      await page.route('**/host.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: host(body) }),
      );
      if (!wasm) await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    },
  });
}

interface Plot extends HTMLElement {
  state: Record<string, unknown>;
  at: unknown;
  ready: Promise<void>;
  toSVG(): Promise<string>;
  toPNG(options: { scale: number }): Promise<Blob>;
  toCSV(): Promise<string>;
  toTikZ(): Promise<string>;
  describe(lang?: string): Promise<string>;
  reset(): void;
}

test('is at home in a strict page, and leaves no global behind but its elements', async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
  const page = await site.open('', {
    until: 'act-plot canvas',
    address: `${site.url}host.html`,
    before: async (page) => {
      await page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': policy },
          body: `<!doctype html><html lang="zh"><title>Host</title><link rel="icon" href="data:,"><script src="before.js"></script>
            <act-plot f="swish" controls="full" show="f,d1,d2,tan,asy,sat,pts"></act-plot><act-compare f="relu,gelu" layout="grid"></act-compare>
            <script type="module" src="element.js"></script>`,
        }),
      );
      await page.route('**/before.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `window.before = Object.getOwnPropertyNames(window); window.broken = [];
            addEventListener('securitypolicyviolation', (e) => broken.push(e.violatedDirective + ' ' + e.sourceFile + ' ' + e.sample));`,
        }),
      );
    },
  });
  await page.locator('act-plot act-params').waitFor();
  await page.locator('act-compare canvas').nth(1).waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page
    .getByRole('slider', { name: /on the curve/ })
    .first()
    .press('End');
  await page.locator('act-plot').evaluate((element) => (element as Plot).toPNG({ scale: 1 }));
  const found = await page.evaluate(() => {
    const { before, broken } = globalThis as unknown as {
      before: readonly string[];
      broken: readonly string[];
    };
    return { added: Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)), broken };
  });
  expect(found).toEqual({ added: ['before', 'broken'], broken: [] });
});

test('the host page’s rules do not reach into it, its custom properties do', async () => {
  const page = await open(
    '<style>* { color: red !important; font-size: 50px } act-plot { --act-paper: #102030; --act-line-1: rgb(200, 10, 20) }</style><act-plot f="gelu" theme="light"></act-plot>',
  );
  const look = await page.locator('act-plot').evaluate((plot) => {
    const name = plot.shadowRoot?.querySelector('.name');
    return [name && getComputedStyle(name).fontSize, getComputedStyle(plot).backgroundColor];
  });
  expect(look).toEqual(['16px', 'rgb(16, 32, 48)']);
  const svg = await page.locator('act-plot').evaluate((plot) => (plot as Plot).toSVG());
  expect(svg).toContain('rgb(200, 10, 20)');
});

test('the wheel scrolls the page, unless the plot is greedy', async () => {
  const page = await open(
    '<act-plot f="gelu" x="-4:4"></act-plot><act-plot f="gelu" x="-4:4" gesture="greedy"></act-plot><p style="height:3000px"></p>',
    undefined,
    'act-plot:nth-of-type(2) canvas',
  );
  const wheel = async (index: number): Promise<unknown> => {
    const canvas = page.locator('act-plot canvas').nth(index);
    await canvas.hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(400);
    const plot = page.locator('act-plot').nth(index);
    const x = await plot.evaluate((element) => (element as Plot).state.x);
    return [(await page.evaluate(() => scrollY)) > before, x !== '-4:4'];
  };
  expect(await wheel(0)).toEqual([true, false]);
  await page.evaluate(() => scrollTo(0, 0));
  expect(await wheel(1)).toEqual([false, true]);
});

test('a comparison draws each function in a panel of its own', async () => {
  const page = await open(
    '<act-compare f="relu,gelu,silu" layout="grid" at="-1"></act-compare>',
    undefined,
    'act-compare canvas',
  );
  await expect.poll(() => page.locator('act-compare canvas').count()).toBe(3);
  expect(await page.locator('act-compare .grid').textContent()).toContain(
    core.evaluate('gelu', [-1]).f[0].toFixed(3).replace('-', '−'),
  );
  await page.locator('act-compare').evaluate((element) => element.setAttribute('layout', 'overlay'));
  await expect.poll(() => page.locator('act-compare canvas').count()).toBe(1);
});

test('a script that is loaded twice is harmless', async () => {
  const page = await open(
    '<act-plot f="gelu"></act-plot><script type="module" src="element.js?again"></script>',
  );
  await page.locator('act-plot canvas').waitFor();
  expect(await page.locator('act-plot canvas').count()).toBe(1);
});

test('a hundred are drawn within a second, and only those in view are drawn anew', async () => {
  const ids = catalogue.slice(0, 100).map(({ id }) => id);
  const page = await open('<main></main>', undefined, '');
  const draw = (): Promise<number> =>
    page.evaluate(async (ids) => {
      await customElements.whenDefined('act-plot');
      for (const plot of document.querySelectorAll('act-plot')) plot.remove();
      const start = performance.now();
      document
        .querySelector('main')
        ?.append(...ids.map((id) => Object.assign(document.createElement('act-plot'), { f: id })));
      const plots = [...document.querySelectorAll('act-plot')] as Plot[];
      await Promise.all(plots.map((plot) => plot.ready));
      return performance.now() - start;
    }, ids);
  // The clock runs on while other programs have the machine; the thread's own time does not.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await draw();
  const start = await worked();
  const wall = await draw();
  const time = Math.min(wall, (await worked()) - start);
  console.log(`a hundred plots: ${Math.round(wall)} ms, of them ${Math.round(time)} of work`);
  const canvas = page.locator('act-plot canvas');
  expect(await canvas.count()).toBe(100);
  const far = canvas.nth(90);
  const [near, before] = [await fingerprint(canvas.first()), await fingerprint(far)];
  await page.evaluate(() => {
    for (const plot of document.querySelectorAll('act-plot')) plot.setAttribute('x', '-2:1');
  });
  await expect.poll(() => fingerprint(canvas.first())).not.toBe(near);
  expect(await fingerprint(far)).toBe(before);
  await far.scrollIntoViewIfNeeded();
  await expect.poll(() => fingerprint(far)).not.toBe(before);
  expect(time).toBeLessThan(1000);
});

test('plots that come and go leave no nodes, listeners or memory behind', async () => {
  const page = await open('<act-plot f="gelu" controls="full"></act-plot>');
  const session = await page.context().newCDPSession(page);
  const rounds = (count: number): Promise<void> =>
    page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) {
        const plot = Object.assign(document.createElement('act-plot'), { f: 'elu', controls: 'full' });
        document.body.append(plot);
        await (plot as unknown as Plot).ready;
        plot.remove();
      }
    }, count);
  const counters = async (): Promise<{ nodes: number; jsEventListeners: number }> => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return session.send('Memory.getDOMCounters');
  };
  await rounds(5);
  const before = await counters();
  await rounds(25);
  const after = await counters();
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(25);
  expect(after.nodes - before.nodes).toBeLessThan(200);
});

test('one plot weighs at most 130 kB, and its first curve is there a second after its script starts', async () => {
  const names: string[] = [];
  const page = await site.open('', {
    until: 'act-plot canvas',
    address: `${site.url}host.html`,
    before: async (page) => {
      page.on('response', (response) => {
        const path = new URL(response.url()).pathname.replace('/lessons/actiscope/', '');
        if (/\.(?:js|wasm)$/.test(path)) names.push(path);
      });
      await page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: host(
            '<script>performance.mark("start")</script><act-plot f="gelu" show="f,d1,tan" at="-0.75" x="-4:4"></act-plot>',
          ),
        }),
      );
    },
  });
  const time = await page.evaluate(async () => {
    await (document.querySelector('act-plot') as Plot).ready;
    const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('element.js'));
    return performance.now() - (script as PerformanceResourceTiming).responseEnd;
  });
  await page.locator('act-plot math').first().waitFor();
  const sizes = names.map((name) => gzipSync(readFileSync(join(root, 'dist/package', name))).length);
  const bytes = sizes.reduce((sum, size) => sum + size);
  console.log(`one plot: ${(bytes / 1000).toFixed(1)} kB (${names.join(', ')}), ${Math.round(time)} ms`);
  expect(bytes).toBeLessThanOrEqual(130_000);
  expect(time).toBeLessThan(1000);
});
