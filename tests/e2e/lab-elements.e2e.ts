// <act-gradient>, <act-softmax> and <act-gates> from the npm package on a plain page: attributes are the keys of a link.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { expectRounded } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite('package');

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
  await page.locator('act-softmax').evaluate((lab) => lab.setAttribute('t', '0.5'));
  const cold = core.evaluateVector('softmax', [1, 2, 0.5], { T: 0.5 }).value;
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
