// The gradient lab: its numbers, curves and sentence against the core's, its probe and controls, refusals.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chainCurves, gradientNumbers, grown, nothingYet } from '../../web/src/describe/gradient.ts';
import { gradientSentence } from '../../web/src/elements/gradient-words.ts';
import { en, zh } from '../../web/src/i18n/gradient.ts';
import { plainText } from '../../web/src/i18n/marked.ts';
import { gradientCodec, type GradientSettings } from '../../web/src/model/gradientCodec.ts';
import { pairs } from '../../web/src/model/query.ts';
import { core } from './core.ts';
import { useSite } from './site.ts';

const site = useSite();
const done = 'act-gradient .run [role=status]';
const small = '&f=sigmoid,relu&init=lecun,he&layers=20&width=16&batch=8&trials=5&seed=3';
const open = (query: string, options = {}): Promise<Page> =>
  site.open(`?v=1&lang=en&page=gradient${query}`, { until: done, ...options });

/** The settings that the page's own link holds. */
function settingsOf(page: Page): GradientSettings {
  const query = new URL(page.url()).search.slice(1);
  const values = Object.fromEntries(pairs(query).map(({ key, value }) => [key, value]));
  return gradientCodec(core.catalogue).read(values).settings;
}

/** What Node computes for a chain of these settings. */
async function computed(settings: GradientSettings, i = 0) {
  const { layers, width, batch, gain, std, bias, seed, trials, chains } = settings;
  const { item, scheme } = chains[i];
  const init = scheme === 'normal' ? { scheme, std } : { scheme, gain };
  const options = { activation: item, layers, width, batch, seed, trials, init, bias: { std: bias } };
  const run = grown(nothingYet, await core.propagate(options));
  const curves = chainCurves(run);
  return { run, curves, numbers: gradientNumbers(core, chains[i], run, curves, settings)! };
}

const shown = (page: Page, name: string): Promise<string | null> =>
  page.locator(`act-gradient [data-value=${name}] dd`).textContent();
const exponent = (text: string | null): number => Number((text ?? '').replace(/^10/, '').replace('−', '-'));

/** Waits for the run of these settings, and compares what is shown with what Node computes. */
async function expectRight(page: Page): Promise<void> {
  await page.locator(done).waitFor();
  const settings = settingsOf(page);
  const { numbers } = await computed(settings);
  expect(exponent(await shown(page, 'median'))).toBeCloseTo(numbers.median, 1.99);
  expect(exponent(await shown(page, 'theory'))).toBeCloseTo(numbers.theory, 1.99);
  const said = await page.locator('act-gradient .sentence').textContent();
  expect(said).toContain(plainText(gradientSentence(numbers, en)));
}

test('numbers, sentence and curves are those of the core', async () => {
  const page = await open(`${small}&at=12`);
  await expectRight(page);
  const settings = settingsOf(page);
  const [first, second] = [await computed(settings, 0), await computed(settings, 1)];
  expect(await page.locator('.chi-value').textContent()).toContain(
    String(Number(first.run.theory!.chi!.toPrecision(4))),
  );
  const pixels = (selector: string): Promise<readonly (readonly [number, number])[]> =>
    page.locator(selector).evaluateAll((paths) =>
      paths.flatMap((path) =>
        (path.getAttribute('d') ?? '')
          .split(/[ML]/)
          .filter((part) => part !== '')
          .map((part) => part.trim().split(' ').map(Number) as unknown as readonly [number, number]),
      ),
    );
  // Pixels are one straight function of logarithms, the same for every curve.
  const plot = 'act-gradient-plot .curves';
  const curves = [
    ...[second.curves.median, first.curves.median].map((log, i) => ({
      log,
      at: `${plot} .median >> nth=${i}`,
    })),
    ...[first.curves.theory, second.curves.theory].map((log, i) => ({
      log,
      at: `${plot} .theory >> nth=${i}`,
    })),
  ];
  const all: (readonly [number, number])[] = [];
  for (const { log, at } of curves) {
    const points = await pixels(at);
    expect(points).toHaveLength(20);
    for (const [k, [, y]] of points.entries()) all.push([log[k], y]);
  }
  const low = all.reduce((a, b) => (a[0] < b[0] ? a : b));
  const high = all.reduce((a, b) => (a[0] > b[0] ? a : b));
  const slope = (high[1] - low[1]) / (high[0] - low[0]);
  expect(slope).toBeLessThan(0);
  for (const [log, y] of all) expect(Math.abs(low[1] + slope * (log - low[0]) - y)).toBeLessThan(0.011);
  // Thin lines are on the canvas, in the colours of both.
  const inked = await page.locator('act-gradient-plot canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height).data;
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  });
  expect(inked).toBeGreaterThan(500);
});

test('the probe goes by keys and by mouse, is in the link, and starts no run', async () => {
  const page = await open(`${small}&at=12`);
  const probe = page.getByRole('slider', { name: 'Layers back' });
  await probe.focus();
  const at = async (): Promise<number> => Number(await probe.getAttribute('aria-valuenow'));
  const runs = (): Promise<number> => page.evaluate(() => (globalThis as { runs?: number }).runs ?? 0);
  await page.evaluate(() => {
    const app = document.querySelector('act-app') as unknown as {
      core: { propagate: (o: unknown) => unknown };
    };
    const { propagate } = app.core;
    app.core.propagate = (options) => {
      Object.assign(globalThis, { runs: 1 });
      return propagate(options);
    };
  });
  for (const [key, place] of [
    ['ArrowRight', 13],
    ['ArrowLeft', 12],
    ['Shift+ArrowLeft', 2],
    ['End', 19],
    ['Home', 0],
    ['PageUp', 10],
  ] as const) {
    await page.keyboard.press(key);
    expect(await at(), key).toBe(place);
  }
  await page.waitForURL(/at=10/);
  await expectRight(page);
  const box = (await page.locator('act-gradient-plot .ground').boundingBox())!;
  await page.mouse.move(box.x + (5 / 19) * box.width, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + (15 / 19) * box.width, box.y + 80, { steps: 3 });
  await page.mouse.up();
  expect(await at()).toBe(15);
  expect(await probe.getAttribute('aria-valuetext')).toMatch(/15 layers back: median 10\^−9\.\d\d/);
  expect(await runs()).toBe(0);
});

/** Until a run has begun; one that is over before anybody looks has begun too. */
const begun = (page: Page): Promise<void> =>
  page
    .locator('act-gradient .run progress')
    .waitFor({ timeout: 2000 })
    .catch(() => undefined);

test('controls run it anew, and undo brings back what was', async () => {
  const page = await open(`${small}&at=12`);
  const field = (row: string) => page.locator(`[data-row=${row}] .field`);
  await field('layers').fill('11');
  await page.keyboard.press('Enter');
  await page.waitForURL(/layers=11/);
  await page.getByText('10 layers back').or(page.locator('[aria-valuenow="10"]')).first().waitFor();
  await expectRight(page);
  await page.getByRole('combobox', { name: 'Function 1' }).selectOption('elu');
  await page.locator('[data-row=of-alpha] .field').fill('0.5');
  await page.keyboard.press('Enter');
  await page.waitForURL(/f=elu:alpha:0.5,relu/);
  await page.getByRole('combobox', { name: 'Weights 1' }).selectOption('normal');
  // What is being typed stays while networks arrive and everything around it is drawn anew.
  await field('std').fill('');
  await field('std').pressSequentially('0.3', { delay: 150 });
  await page.keyboard.press('Enter');
  await page.waitForURL(/std=0.3/);
  await begun(page);
  await expectRight(page);
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.waitForURL(/seed=4/);
  await page.getByRole('button', { name: 'Explain ReLU' }).click();
  await page.waitForURL(/f=relu,elu:alpha:0.5/);
  await begun(page);
  await expectRight(page);
  for (const back of [/f=elu:alpha:0.5,relu/, /seed=3/]) {
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.waitForURL(back);
  }
  await page.locator('[data-story=matrices]').click();
  await page.waitForURL(/f=identity&/);
  await expect
    .poll(() => page.locator('.product-said').textContent(), { timeout: 30_000 })
    .toMatch(/2,?048 products/);
  expect(await page.locator('.product-said').textContent()).toMatch(
    /101 matrices: median 24\.[5-9], 5 to 95 % 2[12]\.\d to 2[78]\.\d.*10\^23\.13/s,
  );
});

test('a run too large is refused before it starts, in both languages', async () => {
  const large = '&layers=1000&width=1024&batch=1024';
  const page = await open(large, { until: 'act-gradient .refused' });
  expect(await page.locator('act-gradient .refused').textContent()).toMatch(/need 4\d{3} MB.*480 MB/);
  expect(await page.locator('act-gradient .sentence').count()).toBe(0);
  await page.goto(page.url().replace('lang=en', 'lang=zh'));
  await page.locator('act-gradient .refused').waitFor();
  expect(await page.locator('act-gradient .refused').textContent()).toMatch(/需要 4\d{3} MB/);
});

test('the numbers stand in a table that can be saved, and in words', async () => {
  const page = await open(small);
  await page.locator('.ways .data summary').click();
  const table = page.locator('act-lab-table table');
  await table.waitFor();
  expect(await table.locator('tbody tr').count()).toBe(20);
  const { curves } = await computed(settingsOf(page));
  const cells = await table.locator('tbody tr').nth(7).locator('td').allTextContents();
  expect(Number(cells[0])).toBe(13);
  expect(Number(cells[1].replace('−', '-'))).toBeCloseTo(curves.median[7], 6);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('Gradient by layer.csv');
  await page.locator('.ways .description summary').click();
  const told = await page.locator('.ways .description p').allTextContents();
  expect(told[0]).toBe('5 random networks with Sigmoid, LeCun, 20 layers of 16 units each.');
  expect(told.join(' ')).toContain('ReLU, He: the gradient ends at');
});

test('what a link gets wrong is named, in Chinese too', async () => {
  const page = await open('&f=nosuch,elu:alpha:-2&init=xavier&layers=0&trials=100&width=4&batch=2');
  const told = (await page.locator('act-gradient act-notice li').allTextContents()).join('; ');
  for (const part of ['nosuch', 'alpha:-2', 'init=xavier', 'lecun', 'layers=0', 'trials=100', '64'])
    expect(told).toContain(part);
  await page.getByRole('button', { name: /Language/ }).click();
  await page.locator('html[lang^=zh]').waitFor({ state: 'attached' });
  await expect
    .poll(async () => (await page.locator('act-gradient act-notice li').allTextContents()).join())
    .toContain('超出范围');
  expect(await page.locator('act-gradient h1').textContent()).toBe('逐层看梯度');
});

test('no text and no path holds NaN, nor a path a number of more than four digits', async () => {
  const line = '&init=normal&std=1000&layers=1000&width=4&batch=4&trials=2';
  for (const query of [
    '&f=snake,sine&init=lecun,lecun&gain=5&layers=6&width=64&batch=4&trials=2',
    '&f=sine&init=lecun&gain=1000&layers=6&width=64&batch=4&trials=2',
    '&f=finer&init=lecun&gain=20&layers=6&width=64&batch=4&trials=2&at=5',
    '&f=exponential,gelu&init=he,he&gain=3&layers=12&width=16&batch=4&trials=2&at=11',
    ...['identity', 'tanh', 'sine'].map((id) => `&f=${id}${line}`),
  ]) {
    const page = await open(query);
    await page.locator('.ways .data summary').click();
    await page.locator('act-lab-table table').waitFor();
    const lab = page.locator('act-gradient');
    const texts = await lab.locator('p, dd, dt, td, text, figcaption, [role=slider]').allTextContents();
    const labels = await lab
      .locator('[aria-label], [aria-valuetext]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('aria-label')} ${one.getAttribute('aria-valuetext') ?? ''}`),
      );
    expect([...texts, ...labels].filter((text) => /NaN|undefined|null/.test(text))).toEqual([]);
    const paths = await lab
      .locator('svg path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
    expect(paths.length).toBeGreaterThan(5);
    const wild = paths.filter(
      (path) => !/^([A-Za-z ]|-?\d{1,4}(\.\d+)?)*$/.test(path) || /NaN|Inf/.test(path),
    );
    expect(wild, query).toEqual([]);
    await page.close();
  }
});

test('what theory does not know is said in words, in Chinese too, and its line ends', async () => {
  const page = await open('&f=finer&init=lecun&gain=20&layers=6&width=64&batch=4&trials=2&at=5');
  const told = page.locator('act-gradient aside');
  expect(await told.locator('.chi-value').textContent()).toBe(en.chiUnknown);
  expect(await told.locator('.notes').textContent()).toContain(en.theoryUnknown);
  expect(await shown(page, 'theory')).toBe('–');
  await page.goto(page.url().replace('lang=en', 'lang=zh'));
  await page.locator(done).waitFor();
  expect(await told.locator('.notes').textContent()).toContain(zh.theoryUnknown);
});
