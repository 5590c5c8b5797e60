// The notebook widget from its text alone, with a model that keeps to the contract of anywidget front-end modules.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { useSite } from './site.ts';

const site = useSite('package');

interface Widget {
  render(context: object): Promise<() => void> | (() => void);
}

/** Runs in the page: imports the module from its text, as notebooks do, and renders it with a model of these traits. */
async function start(traits: Readonly<Record<string, unknown>>): Promise<void> {
  const text = await (await fetch('anywidget.mjs')).text();
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  // The test runner rewrites an import of its own.
  const { load } = globalThis as unknown as { load: (url: string) => Promise<{ default: Widget }> };
  const { default: widget } = await load(url);
  const values: Record<string, unknown> = { ...traits };
  const listeners = new Map<string, Set<() => void>>();
  const model = {
    saved: 0,
    get: (name: string) => values[name],
    set(name: string, value: unknown) {
      values[name] = value;
      for (const listener of [...(listeners.get(`change:${name}`) ?? [])]) listener();
    },
    save_changes() {
      model.saved++;
    },
    on(event: string, listener: () => void) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    off: (event: string, listener: () => void) => listeners.get(event)?.delete(listener),
    listening: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
  };
  const el = document.querySelector('main');
  const stop = await widget.render({ model, el });
  Object.assign(globalThis, { model, stop, exported: Object.keys(widget) });
}

interface Globals {
  readonly model: {
    readonly saved: number;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    listening(): number;
  };
  readonly stop: () => void;
  readonly exported: readonly string[];
}

async function open(traits: Readonly<Record<string, unknown>>): Promise<Page> {
  const page = await site.open('', {
    until: '',
    address: `${site.url}notebook.html`,
    before: (page) =>
      page.route('**/notebook.html', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><html lang="en"><title>Notebook</title><link rel="icon" href="data:,"><main></main><script>globalThis.load = (url) => import(url)</script></html>',
        }),
      ),
  });
  await page.evaluate(start, traits);
  await page.locator('act-plot canvas').waitFor();
  return page;
}

const trait = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((name) => (globalThis as unknown as Globals).model.get(name), name);
const values = (page: Page): Promise<string | null> => page.locator('act-plot [part=readout]').textContent();

test('draws the traits and follows them', async () => {
  const page = await open({ f: 'gelu', at: 1, x: null, lang: 'en' });
  expect(await values(page)).toContain(core.evaluate('gelu', [1]).f[0].toFixed(4));
  await page.evaluate(() => (globalThis as unknown as Globals).model.set('f', 'tanh'));
  await expect.poll(() => values(page)).toContain(core.evaluate('tanh', [1]).f[0].toFixed(4));
  expect(await page.evaluate(() => (globalThis as unknown as Globals).exported)).toEqual(['render']);
});

test('writes what a reader changes into the traits that the model has, and only then', async () => {
  const page = await open({ f: 'elu', controls: 'params', state: {}, probe: null });
  expect(await page.evaluate(() => (globalThis as unknown as Globals).model.saved)).toBe(0);
  await page.getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
  await expect.poll(() => trait(page, 'f')).toBe('elu:alpha:1.01');
  expect(await trait(page, 'state')).toEqual({ f: 'elu:alpha:1.01', controls: 'params' });
  expect(await trait(page, 'x'), 'a trait that the model does not have').toBeUndefined();
  await page.getByRole('slider', { name: /on the curve/ }).press('Home');
  const x = -5;
  const { f, d1, d2 } = core.evaluate('elu', [x], { alpha: 1.01 });
  await expect.poll(() => trait(page, 'probe')).toEqual({ x, f: f[0], d1: d1[0], d2: d2[0] });
  expect(await page.evaluate(() => (globalThis as unknown as Globals).model.saved)).toBeGreaterThan(1);
});

test('cleans up: no element and no listener is left', async () => {
  const page = await open({ f: 'gelu' });
  const listening = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as Globals).model.listening());
  expect(await listening()).toBeGreaterThan(0);
  await page.evaluate(() => (globalThis as unknown as Globals).stop());
  expect(await listening()).toBe(0);
  expect(await page.locator('main > *').count()).toBe(0);
});
