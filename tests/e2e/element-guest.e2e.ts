// Embedded elements as guests: in strict pages, beside other styles, and gone without a trace.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
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

test('a hostile state throws nothing into the page; what can be read is used, the rest is named in one warning', async () => {
  const page = await open('<act-plot f="relu"></act-plot>', /act-plot: /);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const found = await page.locator('act-plot').evaluate(async (plot) => {
    const thrower = (): never => {
      throw new Error('no');
    };
    const round: Record<string, unknown> = { at: 2 };
    round.x = round;
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const states: readonly unknown[] = [
      Object.defineProperties(
        { f: 'gelu', show: Symbol('f'), nosuch: 1, t: () => 1, y: null, also: undefined },
        { x: { enumerable: true, get: thrower }, hide: { enumerable: true, get: thrower } },
      ),
      new Proxy({ f: 'tanh' }, { ownKeys: thrower }),
      new Proxy({ f: 'elu' }, { get: thrower }),
      revoked,
      round,
      'f=relu',
      () => 1,
    ];
    const { errors } = globalThis as unknown as { errors: { text: string; reason: string }[] };
    const told: string[][] = [];
    for (const state of states) {
      errors.length = 0;
      try {
        (plot as Plot).state = state as Record<string, unknown>;
      } catch (error) {
        told.push([`thrown: ${error}`]);
        continue;
      }
      told.push([
        (plot as Plot).state.f as string,
        ...errors.map(({ text, reason }) => `${text} ${reason}`).sort(),
      ]);
    }
    await (plot as Plot).ready;
    return { told, at: (plot as Plot).state.at };
  });
  expect(found.told).toEqual([
    ['gelu', 'hide bad-type', 'nosuch unknown-key', 'show bad-type', 't bad-type', 'x bad-type'],
    ['gelu', 'state bad-type'],
    [undefined, 'f bad-type'],
    [undefined, 'state bad-type'],
    [undefined, 'x bad-type'],
    [undefined, 'state bad-type'],
    [undefined, 'state bad-type'],
  ]);
  expect(found.at).toBe('2');
  expect(warnings).toHaveLength(7);
  await page.locator('act-plot canvas').waitFor();
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

test('a page written from right to left, in capitals or with indented paragraphs does not turn it round', async () => {
  const odd =
    'direction: rtl; text-transform: uppercase; letter-spacing: 4px; text-indent: 2em; text-align: right; white-space: pre; word-spacing: 9px; text-shadow: 1px 1px red; hyphens: auto; word-break: break-all; writing-mode: vertical-rl; -webkit-text-fill-color: transparent';
  const page = await open(
    `<style>body { ${odd} }</style><act-plot f="gelu" controls="full"><p>fallback</p></act-plot><act-compare f="relu,gelu" layout="grid"></act-compare>`,
  );
  await page.locator('act-compare canvas').nth(1).waitFor();
  const looks = await page.locator('act-plot, act-compare').evaluateAll((all) =>
    all.map((one) => {
      const style = getComputedStyle(one.shadowRoot!.querySelector('.embed > *')!);
      const { direction, textTransform, letterSpacing, textIndent, textAlign, whiteSpace } = style;
      const { wordSpacing, textShadow, hyphens, wordBreak, writingMode } = style;
      return [
        ...[direction, textTransform, letterSpacing, textIndent, textAlign, whiteSpace],
        ...[wordSpacing, textShadow, hyphens, wordBreak, writingMode],
        style.webkitTextFillColor === style.color,
      ];
    }),
  );
  for (const look of looks)
    expect(look).toEqual([
      ...['ltr', 'none', expect.stringMatching(/normal|0px/), '0px', 'start', 'normal'],
      ...['0px', 'none', 'manual', 'normal', 'horizontal-tb'],
      true,
    ]);
  const name = (await page.locator('act-plot .name').boundingBox())!;
  const whole = (await page.locator('act-plot').boundingBox())!;
  expect(name.x - whole.x).toBeLessThan(30);
});

test('has a width of its own in a row, a table and a place that centres, and leaves room for a phone', async () => {
  const plot = '<act-plot f="gelu"></act-plot>';
  const page = await open(
    `<div style="display:flex">${plot}<p>beside</p></div><table><tr><td>${plot}</td></tr></table>
     <div style="display:flex;flex-direction:column;align-items:center">${plot}</div><div style="float:left">${plot}</div>`,
  );
  const widths = (): Promise<readonly number[]> =>
    page
      .locator('act-plot')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
  expect(await widths()).toEqual([640, 640, 640, 640].map((width) => expect.closeTo(width, -0.7)));
  await page.setViewportSize({ width: 390, height: 800 });
  for (const width of await widths()) expect(width).toBeGreaterThan(250);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('a plot that stands alone may be low, and then keeps its buttons to itself', async () => {
  const alone = 'f,formula,at,sentence,t,params,links,show';
  const page = await open(
    [120, 200]
      .map(
        (height) =>
          `<act-plot f="gelu" controls="full" hide="${alone}" style="height:${height}px"></act-plot>`,
      )
      .join(''),
    undefined,
    'act-plot:nth-of-type(2) act-zoom button',
  );
  const found = await page
    .locator('act-plot')
    .evaluateAll((plots) =>
      plots.map((plot) => [
        plot.scrollHeight <= plot.clientHeight,
        plot.shadowRoot!.querySelector('act-zoom')!.getClientRects().length > 0,
      ]),
    );
  expect(found).toEqual([
    [true, false],
    [true, true],
  ]);
});

test('that is lower than what is in it scrolls, and does not lie over what follows', async () => {
  const page = await open('<act-plot f="gelu" style="height:150px"></act-plot><p>after</p>');
  await page.locator('act-plot .sentence').waitFor();
  const [bottom, next, scrolls] = await page.locator('act-plot').evaluate((plot) => {
    const { bottom } = plot.getBoundingClientRect();
    const next = document.elementFromPoint(20, bottom + 25)?.localName;
    return [bottom, next, plot.scrollHeight > plot.clientHeight];
  });
  expect(bottom).toBeLessThan(170);
  expect([next, scrolls]).toEqual(['p', true]);
  await page.locator('act-plot').evaluate((plot) => plot.removeAttribute('style'));
  const spare = await page
    .locator('act-plot')
    .evaluate((plot) => [plot.scrollHeight - plot.clientHeight, plot.scrollWidth - plot.clientWidth]);
  expect(spare, 'no bars where everything fits').toEqual([0, 0]);
});
