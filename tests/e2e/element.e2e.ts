// <act-plot> from the npm package on a plain page: draws, follows attributes and readers, tells of errors, leaves nothing.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
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

const values = (page: Page): Promise<string | null> =>
  page.locator('act-plot [part=readout]').first().textContent();

test('draws what its attributes say, with exact values', async () => {
  const page = await open('<act-plot f="gelu,relu" x="-3:3" at="1"></act-plot>');
  const coloured = await page.locator('act-plot canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] > 128 && Math.abs(data[i] - data[i + 2]) > 60) count++;
    return count;
  });
  expect(coloured).toBeGreaterThan(800);
  expect(await values(page)).toContain(core.evaluate('gelu', [1]).f[0].toFixed(4));
});

test('follows its attributes and its probe', async () => {
  const page = await open('<act-plot f="gelu" at="1" theme="light"></act-plot>');
  const canvas = page.locator('act-plot canvas');
  const set = (name: string, value: string): Promise<void> =>
    page.locator('act-plot').evaluate((plot, [name, value]) => plot.setAttribute(name, value), [name, value]);
  let before = await fingerprint(canvas);
  for (const [name, value] of [
    ['f', 'swish:beta:2'],
    ['x', '-2:4'],
    ['y', '-1:2'],
    ['show', 'f'],
    ['at', '2'],
    ['theme', 'dark'],
  ]) {
    await set(name, value);
    await expect.poll(() => fingerprint(canvas), { message: `${name}=${value}` }).not.toBe(before);
    before = await fingerprint(canvas);
  }
  expect(await values(page)).toContain(core.evaluate('swish', [2], { beta: 2 }).f[0].toFixed(4));
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        document
          .querySelector('act-plot')
          ?.addEventListener('act-probe', (e) => resolve((e as CustomEvent).detail));
      }),
  );
  await page.getByRole('slider').press('End');
  const { f, d1, d2 } = core.evaluate('swish', [4], { beta: 2 });
  expect(await heard).toEqual({ x: 4, f: f[0], d1: d1[0], d2: d2[0] });
});

test('a bad attribute is told by an event and a warning; the rest is drawn', async () => {
  const page = await open('<act-plot f="elu:alpha:-1,relu" x="wide"></act-plot>', /act-plot: /);
  const errors = await page.evaluate(
    () => (globalThis as unknown as { errors: readonly { text: string }[] }).errors,
  );
  expect(await page.locator('act-plot').getAttribute('f')).toBe('elu:alpha:-1,relu');
  expect(errors.map(({ text }) => text).sort()).toEqual(['alpha:-1', 'x=wide']);
  await page.locator('act-plot').evaluate((plot) => plot.setAttribute('show', 'everything'));
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { errors: unknown[] }).errors.length))
    .toBeGreaterThan(2);
});

test('removal leaves nothing behind, and it can come back', async () => {
  const page = await open('<p>Before</p><act-plot f="tanh"></act-plot>');
  await page.evaluate(() => {
    const plot = document.querySelector('act-plot')!;
    Object.assign(globalThis, { plot });
    plot.remove();
  });
  expect(
    await page.locator('body').evaluate((body) => [...body.children].map(({ tagName }) => tagName)),
  ).toEqual(['P', 'SCRIPT']);
  await page.setViewportSize({ width: 600, height: 500 });
  await page.evaluate(() => document.body.append((globalThis as unknown as { plot: Element }).plot));
  await page.locator('act-plot canvas').waitFor();
  await expect.poll(() => fingerprint(page.locator('act-plot canvas'))).not.toBe(0);
});

test('what stands in the element is shown where the core cannot be had', async () => {
  const page = await open(
    '<act-plot f="gelu"><b>A picture of GELU</b></act-plot>',
    /404|Failed to load|core\.wasm net::ERR_ABORTED/,
    'act-notice',
    false,
  );
  expect(await page.getByText('A picture of GELU').isVisible()).toBe(true);
  expect(await page.locator('act-plot canvas').count()).toBe(0);
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('act-plot canvas').waitFor();
  expect(await page.getByText('A picture of GELU').isVisible()).toBe(false);
});

test('two plots, of which one is removed at once, do not disturb each other', async () => {
  const page = await open('<act-plot f="relu"></act-plot><act-plot f="gelu"></act-plot>');
  expect(await page.locator('act-plot canvas').count()).toBe(2);
  await page.evaluate(() => {
    const plot = document.createElement('act-plot');
    document.body.append(plot);
    plot.remove();
  });
  expect(await page.locator('act-plot canvas').count()).toBe(2);
});

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

test('gives its files, its description and its state', async () => {
  const page = await open('<act-plot f="elu:alpha:0.5" x="-3:3" at="1" lang="en-GB"></act-plot>');
  const files = await page.locator('act-plot').evaluate(async (element) => {
    const plot = element as Plot;
    await plot.ready;
    const [svg, csv, tikz] = await Promise.all([plot.toSVG(), plot.toCSV(), plot.toTikZ()]);
    const png = await createImageBitmap(await plot.toPNG({ scale: 3 }));
    const figure = plot.shadowRoot?.querySelector('act-figure');
    const texts = await Promise.all([plot.describe(), plot.describe('zh-CN')]);
    return { svg, csv, tikz, texts, wide: png.width / (figure?.clientWidth ?? 0), state: plot.state };
  });
  expect(files.svg.includes('<path') && files.svg.trimEnd().endsWith('</svg>')).toBe(true);
  expect(files.csv.split('\n').length).toBeGreaterThan(10);
  expect(files.tikz).toContain('\\begin{axis}');
  expect(files.texts[0]).toContain('ELU');
  expect(files.texts[1]).toMatch(/[\u4e00-\u9fff]/);
  expect(files.wide).toBeCloseTo(3, 1);
  expect(files.state).toEqual({ f: 'elu:alpha:0.5', x: '-3:3', at: '1', lang: 'en' });
});

test('a reader changes what is shown, the host hears of it, and can set and reset it', async () => {
  const page = await open('<act-plot f="elu" controls="params"></act-plot>');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('act-change', (event) => heard.push((event as CustomEvent).detail.state));
  });
  const heard = (): Promise<unknown[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  await page.getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
  await expect.poll(heard).toEqual([{ f: 'elu:alpha:1.01', controls: 'params' }]);
  await page.locator('act-plot').evaluate((element) => {
    (element as Plot).state = { f: 'tanh', at: 0.5, controls: null, x: '0:1', theme: 'dark' };
  });
  await expect.poll(() => values(page)).toContain(core.evaluate('tanh', [0.5]).f[0].toFixed(4));
  await page.locator('act-plot').evaluate((element) => (element as Plot).reset());
  await page.getByRole('slider', { name: 'α, alpha,' }).waitFor();
  expect(await page.locator('act-plot').evaluate((element) => (element as Plot).state)).toEqual({
    f: 'elu',
    controls: 'params',
  });
  expect(await page.locator('act-plot').getAttribute('theme')).not.toBe('dark');
  expect(await heard(), 'what the host does itself is no news to it').toHaveLength(1);
});

test('controls and hide decide what stands around the plot', async () => {
  const page = await open('<act-plot f="elu" controls="none"></act-plot>');
  const has = async (name: string): Promise<boolean> => (await page.locator(`act-plot ${name}`).count()) > 0;
  const set = (name: string, value: string): Promise<void> =>
    page.locator('act-plot').evaluate((plot, [name, value]) => plot.setAttribute(name, value), [name, value]);
  const parts = [
    'header',
    '[part=readout]',
    '.sentence',
    'act-params',
    'act-variant',
    'act-zoom',
    'footer',
    '[role=slider]',
  ];
  const shown = async (): Promise<readonly string[]> => {
    const found = await Promise.all(parts.map(has));
    return parts.filter((_, i) => found[i]);
  };
  expect(await shown()).toEqual([]);
  await set('controls', 'probe');
  await expect.poll(shown).toEqual(['header', '[part=readout]', '.sentence', 'footer', '[role=slider]']);
  await set('controls', 'full');
  await expect.poll(shown).toEqual(parts);
  await set('hide', 'f,at,x,links');
  await expect.poll(shown).toEqual(['act-params', 'act-variant', '[role=slider]']);
});

test('markup in a value stays text, and nothing that is set throws', async () => {
  const evil = '&lt;img src=x onerror=errors.push(1)&gt;';
  const page = await open(`<act-plot f="gelu,${evil}" at="${evil}"></act-plot>`, /act-plot: /);
  const thrown = await page.locator('act-plot').evaluate((element, text) => {
    const faults: string[] = [];
    for (const value of [text, Number.NaN, {}, [], '\ud800', 'x'.repeat(20_000), Symbol('s'), null, 1n])
      for (const key of ['f', 'at', 'x', 'show', 't', 'state', 'theme', 'hide'])
        try {
          Reflect.set(element, key, value);
        } catch (error) {
          faults.push(`${key}: ${error}`);
        }
    return faults;
  }, evil);
  expect(thrown).toEqual([]);
  await page.locator('act-plot').evaluate((element) => {
    (element as Plot).state = { f: 'relu', '<b>': 1, __proto__: 2 };
  });
  await page.locator('act-plot canvas').waitFor();
  expect(await page.locator('act-plot img').count()).toBe(0);
});

test('a name nobody knows is told once, stays as it was typed, and leaves the fallback where nothing else is', async () => {
  const page = await open(
    '<act-plot f="gelu,50%/é"></act-plot><act-plot f="gleu"><b>A picture of GELU</b></act-plot>',
    /act-plot: /,
  );
  const plot = page.locator('act-plot').first();
  for (const at of ['0', '1', '2']) {
    await plot.evaluate((element, at) => element.setAttribute('at', at), at);
    await expect.poll(() => values(page)).toContain(core.evaluate('gelu', [Number(at)]).f[0].toFixed(4));
  }
  expect(await plot.evaluate((element) => (element as Plot).state)).toEqual({ f: 'gelu,50%/é', at: '2' });
  expect(await page.getByText('A picture of GELU').isVisible()).toBe(true);
  const errors = await page.evaluate(() => (globalThis as unknown as { errors: { text: string }[] }).errors);
  expect(errors.map(({ text }) => text).sort()).toEqual(['50%/é', 'gleu']);
  expect(
    await plot.evaluate((element) => Reflect.apply((element as Plot).describe, element, [null])),
  ).toContain('GELU');
});

test('comparisons that nobody has seen yet answer all the same', async () => {
  const far = '<div style="height: 6000px"></div>';
  const layouts = ['grid', 'stack', 'table'].map(
    (layout) => `<act-compare f="relu,elu" layout="${layout}"></act-compare>`,
  );
  const page = await open(`<act-plot f="gelu"></act-plot>${far}${layouts.join(far)}`);
  for (const layout of ['grid', 'stack', 'table']) {
    const answers = await page.locator(`act-compare[layout=${layout}]`).evaluate(async (element) => {
      const plot = element as HTMLElement & {
        toCSV(): Promise<string>;
        describe(lang: string): Promise<string>;
      };
      return [await plot.describe('en'), await plot.toCSV()];
    });
    for (const answer of answers) expect(answer, layout).toContain('ELU');
    if (layout === 'stack') expect(answers[1].split('\n')[0]).toMatch(/ReLU, ELU(?!,)/);
  }
});

test('what nobody has scrolled to is on paper too', async () => {
  const far = '<div style="height: 6000px"></div>';
  const page = await open(
    `<act-plot f="gelu"></act-plot>${far}<act-compare f="relu,elu" layout="stack"></act-compare>`,
  );
  const stack = page.locator('act-compare');
  await page.waitForTimeout(500);
  expect(await stack.locator('canvas').count()).toBe(0);
  await page.pdf();
  await expect.poll(() => stack.locator('canvas').count()).toBe(3);
});

test('what is in a hidden tab, or on no page at all, has files and words too', async () => {
  const page = await open(
    '<act-plot f="elu"></act-plot><div style="display: none"><act-plot f="gelu" class="tab"></act-plot><act-compare f="relu,gelu" layout="grid"></act-compare></div>',
  );
  const files = await page.evaluate(async () => {
    const all = [...document.querySelectorAll('act-plot, act-compare'), document.createElement('act-plot')];
    (all.at(-1) as Plot).state = { f: 'tanh', lang: 'en' };
    return Promise.all(
      (all as Plot[]).map(async (one) => [await one.toSVG(), await one.toCSV(), await one.describe('en')]),
    );
  });
  for (const [i, name] of ['ELU', 'GELU', 'ReLU', 'Tanh'].entries()) {
    expect(files[i][0], name).toMatch(/<svg[^>]* width="\d{3,4}"/);
    for (const text of files[i]) expect(text).toContain(name);
  }
  expect(await page.locator('act-plot, act-compare').count(), 'nothing is left').toBe(3);
});
