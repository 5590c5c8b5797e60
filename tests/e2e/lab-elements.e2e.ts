// <act-gradient>, <act-softmax> and <act-gates> from the npm package on a plain page: attributes are the keys of a link.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { expectRounded } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite('package');
const pages = useSite();

const open = (body: string, until: string, allow?: RegExp): Promise<Page> =>
  site.open('', {
    until,
    allow,
    address: `${site.url}host.html`,
    before: (page) =>
      page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script>globalThis.changes = []; globalThis.errors = []; addEventListener('act-error', (event) => errors.push(event.detail)); addEventListener('act-change', (event) => changes.push(event.detail));</script><body>${body}<script type="module" src="labs.js"></script></body></html>`,
        }),
      ),
  });

test('softmax follows its attributes, keeps what the reader does, and speaks its language', async () => {
  const page = await open(
    '<act-softmax z="1:2:0.5" T="2" target="0" lang="zh" theme="dark"></act-softmax>',
    '.bars',
  );
  const p = (): Promise<readonly string[]> =>
    page.locator('.bars .value').evaluateAll((all) => all.map((one) => one.lastChild?.textContent ?? ''));
  const expected = core.evaluateVector('softmax', [1, 2, 0.5], { T: 2 }).value;
  for (const [i, text] of (await p()).entries()) expectRounded(text, expected[i], `p ${i}`);
  expect(await page.locator('act-softmax h2').first().innerText()).toContain('Logit');
  expect(await page.locator('.probabilities h2').innerText()).toContain('概率');
  await page.locator('[data-row=z0] .field').fill('4');
  await page.keyboard.press('Enter');
  const changed = core.evaluateVector('softmax', [4, 2, 0.5], { T: 2 }).value;
  await expect.poll(async () => Number((await p())[0])).toBeCloseTo(changed[0], 3);
  expect(page.url()).toBe(`${site.url}host.html`);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: unknown[] }).changes)).toEqual([
    { state: { z: '4:2:0.5', T: '2', target: '0' } },
  ]);
  // Another attribute takes nothing of that away.
  await page.locator('act-softmax').evaluate((lab) => lab.setAttribute('t', '0.5'));
  const cold = core.evaluateVector('softmax', [4, 2, 0.5], { T: 0.5 }).value;
  await expect.poll(async () => Number((await p())[1])).toBeCloseTo(cold[1], 3);
  const paper = await page.locator('act-softmax').evaluate((lab) => getComputedStyle(lab).backgroundColor);
  expect(paper).toBe('rgb(20, 22, 26)');
});

test('gates too, and what is out of range is named in the element', async () => {
  const page = await open(
    '<act-gates f="geglu" gate="1" at="400" theme="light"></act-gates>',
    'act-gate-map canvas',
    /act-gates: "at=400" was not used/,
  );
  const failures = await page.evaluate(async () => {
    const seen: string[] = [];
    addEventListener('error', (event) => seen.push(event.message));
    document.body.append(document.createElement('act-gates'));
    for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
    document.querySelectorAll('act-gates')[1].remove();
    return seen;
  });
  expect(failures, 'errors in the host page').toEqual([]);
  expectRounded(
    (await page.locator('dd.f').textContent())!,
    core.evaluateVector('geglu', [100, 1]).value[0],
    'f',
  );
  expect((await page.locator('act-notice li').allTextContents()).join()).toContain('at=400');
  expect(await page.locator('h1').textContent()).toBe('GEGLU');
});

test('the gradient lab has its worker beside it, and its bits are those of Node', async () => {
  const page = await open(
    '<act-gradient f="gelu" init="he" layers="9" width="12" batch="5" trials="3" seed="8" at="8" theme="light"></act-gradient>',
    '.run [role=status]',
  );
  const options = { layers: 9, width: 12, batch: 5, trials: 3, seed: 8 };
  const { trials } = await core.propagate({ activation: { id: 'gelu' }, init: { scheme: 'he' }, ...options });
  const [, median] = trials.map(({ logGradient }) => logGradient[0]).sort((a, b) => a - b);
  const shown = await page.locator('[data-value=median] dd').textContent();
  expect(Number(shown!.replace(/^10/, '').replace('−', '-'))).toBeCloseTo(median, 1.99);
  expect(page.workers()).toHaveLength(1);
  await page.locator('[data-row=layers] .field').fill('5');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { changes: unknown[] }).changes))
    .toEqual([
      { state: { f: 'gelu', init: 'he', layers: '5', width: '12', batch: '5', trials: '3', seed: '8' } },
    ]);
});

test('what a lab cannot use is one warning and an event each; markup stays text; nothing throws', async () => {
  const page = await open(
    '<act-softmax z="1:2" t="&lt;img src=x&gt;" target="9" lang="fr"></act-softmax>',
    '.bars',
    /act-softmax: /,
  );
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const errors = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      (globalThis as unknown as { errors: { text: string }[] }).errors.map(({ text }) => text).sort(),
    );
  await expect.poll(errors).toEqual(['T=<img src=x>', 'lang=fr', 'target=9']);
  const thrown = await page.locator('act-softmax').evaluate((lab) => {
    const faults: string[] = [];
    addEventListener('error', ({ message }) => faults.push(message));
    lab.setAttribute('z', '\ud800');
    lab.setAttribute('target', '8');
    return faults;
  });
  expect(thrown).toEqual([]);
  await expect.poll(() => warnings).toHaveLength(1);
  expect(await errors()).toContain('target=8');
  expect(await page.locator('act-softmax img').count()).toBe(0);
});

interface LabElement extends HTMLElement {
  state: unknown;
  z: unknown;
  T: unknown;
  readonly ready: Promise<void>;
  describe(lang?: string): Promise<string>;
  toCSV(): Promise<string>;
  reset(): void;
}

test('a lab tells its numbers to a program, in either language, as soon as it is asked', async () => {
  const page = await open(
    '<act-gradient f="gelu,tanh" init="he" layers="6" width="8" batch="4" trials="3" seed="8" lang="en"></act-gradient><act-gates f="geglu" gate="1" at="2" lang="zh"></act-gates><act-softmax z="1:2:0.5" T="2" lang="en"></act-softmax>',
    'act-softmax .bars',
  );
  const told = (name: string): Promise<{ en: string; zh: string; own: string; csv: string; page: string }> =>
    page.evaluate(async (name) => {
      const lab = document.querySelector(name) as LabElement;
      await lab.ready;
      const [en, zh] = [await lab.describe('en'), await lab.describe('zh')];
      const paragraphs = lab.shadowRoot?.querySelectorAll('.description p') ?? [];
      const page = Array.from(paragraphs, ({ textContent }) => textContent).join('\n');
      return { en, zh, own: await lab.describe(), csv: await lab.toCSV(), page };
    }, name);
  const gradient = await told('act-gradient');
  expect(gradient.csv.trim().split('\n')).toHaveLength(7);
  expect(gradient.csv).toContain('GELU');
  // Not while networks are still running.
  expect(gradient.en).toContain('Tanh');
  const { trials } = await core.propagate({
    activation: { id: 'gelu' },
    init: { scheme: 'he' },
    ...{ layers: 6, width: 8, batch: 4, trials: 3, seed: 8 },
  });
  const [, median] = trials.map(({ logGradient }) => logGradient[0]).sort((a, b) => a - b);
  expect(Number(gradient.csv.trim().split('\n').at(-1)?.split(',')[2])).toBeCloseTo(median, 9);
  const gates = await told('act-gates');
  expect(gates.csv.split('\n')[1]).toContain(String(core.evaluateVector('geglu', [2, 1]).value[0]));
  const softmax = await told('act-softmax');
  const { value } = core.evaluateVector('softmax', [1, 2, 0.5], { T: 2 });
  expect(softmax.csv.split('\n')[1].split(',').slice(0, 3)).toEqual(['1', '1', String(value[0])]);
  for (const [{ en, zh, own, page: shown }, spoken] of [
    [gradient, 'en'],
    [gates, 'zh'],
    [softmax, 'en'],
  ] as const) {
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(own).toBe(spoken === 'en' ? en : zh);
    expect(own).toBe(shown);
  }
});

test('a lab’s state and properties are its keys, before it is there and after; reset goes back to the attributes', async () => {
  const page = await open(
    '<act-softmax z="1:2:0.5" lang="en"></act-softmax><script>{ const lab = document.querySelector("act-softmax"); lab.state = { z: "3:1", T: 4 }; lab.ready?.then(); }</script>',
    '.bars',
  );
  const lab = page.locator('act-softmax');
  const first = async (): Promise<number> =>
    Number(
      await lab
        .locator('.bars .value')
        .first()
        .evaluate((one) => one.lastChild?.textContent),
    );
  const p = (z: readonly number[], T = 1): number => core.evaluateVector('softmax', z, { T }).value[0];
  await expect.poll(first).toBeCloseTo(p([3, 1], 4), 3);
  expect(await lab.evaluate((lab) => (lab as LabElement).state)).toEqual({ z: '3:1', T: '4' });
  await lab.evaluate((lab) => {
    (lab as LabElement).T = 0.5;
  });
  await expect.poll(first).toBeCloseTo(p([3, 1], 0.5), 3);
  expect(await lab.evaluate((lab) => [(lab as LabElement).z, (lab as LabElement).T])).toEqual(['3:1', '0.5']);
  await lab.evaluate((lab) => (lab as LabElement).reset());
  await expect.poll(first).toBeCloseTo(p([1, 2, 0.5]), 3);
  expect(await lab.evaluate((lab) => (lab as LabElement).T)).toBe(null);
});

test('a hostile state does not throw into the page of a lab; one warning names what is dropped', async () => {
  const page = await open('<act-softmax z="1:2:0.5" lang="en"></act-softmax>', '.bars', /act-softmax: /);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const found = await page.locator('act-softmax').evaluate((lab) => {
    const faults: string[] = [];
    const hostile = { T: 2, target: Symbol('one'), nosuch: 1, shift: null };
    Object.defineProperty(hostile, 'z', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    for (const state of [hostile, null]) {
      try {
        (lab as LabElement).state = state;
      } catch (error) {
        faults.push(String(error));
      }
    }
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    try {
      (lab as LabElement).state = proxy;
    } catch (error) {
      faults.push(String(error));
    }
    const { errors } = globalThis as unknown as { errors: { text: string; reason: string }[] };
    return { faults, errors };
  });
  expect(found.faults).toEqual([]);
  expect(found.errors.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
    'target bad-type',
    'nosuch unknown-key',
    'z bad-type',
    'state bad-type',
    'state bad-type',
  ]);
  expect(warnings).toHaveLength(3);
});

test('random networks run from the folder of the site too, whose scripts the Embed page names', async () => {
  const page = await pages.open('', {
    until: 'act-gradient canvas',
    address: `${pages.url}host.html`,
    before: (page) =>
      page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><act-gradient f="relu" layers="8" width="16" trials="2"></act-gradient><script type="module" src="labs.js"></script></html>`,
        }),
      ),
  });
  const lab = page.locator('act-gradient');
  const csv = await lab.evaluate((element) =>
    (element as HTMLElement & { toCSV(): Promise<string> }).toCSV(),
  );
  expect(csv.split('\n').length).toBeGreaterThan(8);
});

test('a page that takes every style from every element leaves a lab its columns', async () => {
  const page = await open(
    '<style>* { all: initial } style, script { display: none }</style><div style="display: block; width: 500px"><act-softmax theme="light"></act-softmax></div>',
    '.bars',
  );
  const columns = await page
    .locator('act-softmax .board')
    .evaluate((board) => getComputedStyle(board).gridTemplateColumns.split(' ').map(parseFloat));
  // One column, as wide as the place it stands in, without its margins.
  expect(columns).toEqual([expect.closeTo(484, -1.7)]);
});

test('labs hide as everything does, take zh-CN for Chinese, and keep a value that is given no other', async () => {
  const page = await open(
    '<act-softmax z="1:2:0.5" lang="zh-CN"></act-softmax><act-gates hidden></act-gates>',
    '.bars',
    /act-softmax: "z" was not used as given \(bad-type\)/,
  );
  expect(await page.locator('.probabilities h2').innerText()).toContain('概率');
  expect(await page.locator('act-gates').isVisible()).toBe(false);
  const state = await page.locator('act-softmax').evaluate((element) => {
    const lab = element as HTMLElement & { T: unknown; z: unknown; state: unknown };
    lab.T = 2;
    lab.z = [1, 2, 3];
    return lab.state;
  });
  expect(state).toEqual({ z: '1:2:0.5', T: '2' });
});

test('a gradient lab whose worker cannot be had tells the page around', async () => {
  const page = await site.open('', {
    until: 'act-gradient [role=alert]',
    allow: /lab|ERR_FAILED|act-gradient: ActivationError/,
    address: `${site.url}host.html`,
    before: async (page) => {
      await page.route(/lab.*\.wasm|lab-worker/, (route) => route.abort());
      await page.route('**/host.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script>globalThis.errors = []; addEventListener("act-error", (event) => errors.push(event.detail.reason));</script><body><act-gradient></act-gradient><script type="module" src="labs.js"></script></body></html>',
        }),
      );
    },
  });
  expect(await page.evaluate(() => (globalThis as unknown as { errors: unknown[] }).errors)).toEqual([
    'load-failed',
  ]);
});
