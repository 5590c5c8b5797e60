// The table of all functions: its numbers against the core, sorting, filters, links, files, and the ways to a function.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue, core, infoOf } from './core.ts';
import { expectRounded } from './shown.ts';
import { show, useSite, type VisitOptions } from './site.ts';

const site = useSite();
const start = '?v=1&page=compare&layout=table';

const rows = (page: Page): Locator => page.locator('act-function-table tbody tr');

async function open(query = start, options: VisitOptions = {}): Promise<Page> {
  return site.open(query, { until: 'act-function-table table[aria-busy=false]', ...options });
}

const shownIds = (page: Page): Promise<readonly (string | null)[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-id')));

const count = (page: Page): Promise<string | null> => page.locator('act-function-table .count').textContent();

test('every function has a row of facts that the core computed', async () => {
  const page = await open();
  await expect.poll(() => rows(page).count()).toBe(catalogue.length);
  expect(await count(page)).toBe(`${catalogue.length} of ${catalogue.length}`);
  const cells = await rows(page).evaluateAll((all) =>
    all.map((row) => ({
      id: row.getAttribute('data-id') ?? '',
      name: row.querySelector('th a')?.textContent,
      shapes: [...row.querySelectorAll('.curve path:last-child')].map((path) => path.getAttribute('d') ?? ''),
      edf2: row.querySelector('.edf2')?.textContent?.trim() ?? '',
      steepest: row.querySelector('.steepest')?.textContent?.trim() ?? '',
      zero: row.querySelector('.zero')?.textContent?.trim() ?? '',
      frameworks: [...row.querySelectorAll('.dot span')].map((dot) => dot.getAttribute('aria-label')),
    })),
  );
  for (const row of cells) {
    const info = infoOf(row.id);
    const { moments, lipschitz } = core.properties(row.id);
    expect(row.name).toBe(info.name);
    for (const shape of row.shapes) expect(shape, row.id).toMatch(/^M[\d.-]+ [\d.-]+L/);
    if (!Number.isNaN(moments.edf2)) expectRounded(row.edf2, moments.edf2, `E f′² of ${row.id}`);
    if (lipschitz !== null) expectRounded(row.steepest, lipschitz.value, `steepest of ${row.id}`);
    else expect(row.steepest).toContain('—');
    expectRounded(row.zero, core.evaluate(row.id, [0]).f[0], `${row.id}(0)`);
    const { torch, keras, jax, tfjs, onnx } = info.frameworks;
    expect(row.frameworks).toEqual([torch, keras, jax, tfjs, onnx].map((call) => call ?? 'not there'));
  }
});

test('a column sorts up, down and not at all; the link keeps it and brings it back', async () => {
  const page = await open(`${start}&filter=torch`);
  const unsorted = await shownIds(page);
  const head = page.getByRole('button', { name: 'Sort by E f′²' });
  await head.click();
  const slope = (id: string | null): number => core.properties(id ?? '').moments.edf2;
  const up = (await shownIds(page)).map(slope);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await head.press('Enter');
  const down = await shownIds(page);
  expect(down.map(slope)).toEqual([...up].reverse());
  expect(await page.locator('act-function-table [aria-sort]').getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('edf2:desc');
  const again = await open(new URL(page.url()).search);
  expect(await shownIds(again)).toEqual(down);
  await head.click();
  expect(await shownIds(page)).toEqual(unsorted);
  await page.getByRole('button', { name: 'Sort by PyTorch' }).click();
  expect(await page.locator('act-function-table [aria-sort]').count()).toBe(1);
});

test('filters come from a menu with counts, stand as chips, and are kept in the link', async () => {
  const page = await open();
  const more = page.getByRole('button', { name: '+ Filter' });
  await more.click();
  const box = page.getByRole('checkbox', { name: /^In PyTorch/ });
  const torch = catalogue.filter(({ frameworks }) => frameworks.torch !== undefined).map(({ id }) => id);
  expect(await page.locator('label', { has: box }).locator('.small').textContent()).toBe(
    String(torch.length),
  );
  await box.press('Space');
  await page.getByRole('checkbox', { name: /^Odd/ }).press('Space');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await more.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(
    true,
  );
  const odd = torch.filter((id) => core.properties(id).symmetry === 'odd');
  expect(await shownIds(page)).toEqual(odd);
  expect(await count(page)).toBe(`${odd.length} of ${catalogue.length}`);
  await expect.poll(() => new URL(page.url()).searchParams.get('filter')).toBe('torch,odd');
  await page.getByRole('searchbox', { name: 'Name' }).fill('tanh');
  const found = await shownIds(page);
  expect(found).toContain('tanh');
  expect(found.every((id) => odd.includes(id ?? ''))).toBe(true);
  await page.getByRole('searchbox', { name: 'Name' }).fill('nothing of this name');
  await page.getByText('No function passes').waitFor();
  await page.getByRole('searchbox', { name: 'Name' }).fill('');
  await page.getByRole('button', { name: 'Remove the filter Odd' }).click();
  expect(await shownIds(page)).toEqual(torch);
});

test('where nothing passes a button takes all filters and the name away', async () => {
  const page = await open(`${start}&filter=odd,even`);
  await page.getByRole('searchbox', { name: 'Name' }).fill('qwx');
  await page.getByText('No function passes').waitFor();
  await page.getByRole('button', { name: 'Remove all filters' }).press('Enter');
  expect(await count(page)).toBe(`${catalogue.length} of ${catalogue.length}`);
  expect(new URL(page.url()).searchParams.get('filter')).toBe(null);
  const name = page.getByRole('searchbox', { name: 'Name' });
  expect(await name.inputValue()).toBe('');
  expect(await name.evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box)).toBe(true);
});

test('a row opens its function, by click, by Enter on its name, and Back returns; what is compared is marked', async () => {
  const page = await open(`${start}&f=gelu,relu`);
  const compared = await page
    .locator('tr.compared')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-id')));
  expect(compared).toEqual(['relu', 'gelu']);
  expect(await page.locator('tr[data-id=gelu] th').textContent()).toContain('in the comparison');
  await page.locator('tr[data-id=elu] td.edf2').click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ELU');
  await page.goBack();
  await page.locator('act-function-table').waitFor();
  await page.getByRole('link', { name: 'Mish', exact: true }).press('Enter');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mish');
  expect(new URL(page.url()).searchParams.get('f')).toBe('mish');
  await page.goBack();
  expect(new URL(page.url()).searchParams.get('f')).toBe('gelu,relu');
});

test('the table is copied and saved, numbers in full', async () => {
  const page = await open(`${start}&filter=torch&sort=edf2:desc`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const down = await shownIds(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table as CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n').filter((line) => line !== '');
  const table = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  const head = table[0];
  expect(lines.some((line) => line.startsWith('#') && line.includes('sort=edf2:desc'))).toBe(true);
  expect(table.slice(1).map((row) => row[head.indexOf('id')])).toEqual(down);
  for (const row of table.slice(1))
    expect(Number(row[head.indexOf("E f'^2")])).toBe(core.properties(row[0]).moments.edf2);
  await page.getByRole('button', { name: 'Copy the table' }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(
    copied
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0]),
  ).toEqual(down);
});

test.each([
  [320, 'zh'],
  [1280, 'en'],
] as const)('%i px wide only the table scrolls sideways, its names stay', async (width, lang) => {
  const page = await open(`${start}&lang=${lang}`, {
    viewport: { width, height: 700 },
    hasTouch: width === 320,
  });
  const scrolled = await page.evaluate(() => {
    scrollTo(1000, 0);
    return scrollX;
  });
  expect(scrolled).toBe(0);
  if (width !== 320) return;
  const region = page.getByRole('region', { name: '全部函数' });
  await region.evaluate((element) => element.scrollTo(600, 0));
  const [name, frame] = [await page.locator('tr[data-id=gelu] th').boundingBox(), await region.boundingBox()];
  expect(name!.x).toBeCloseTo(frame!.x, 0);
  const link = await page.locator('tr[data-id=gelu] a').boundingBox();
  expect(link!.height).toBeGreaterThanOrEqual(24);
});

test.each(['en', 'zh'])(
  'on a page 1280 pixels wide no head of a column touches the next, in %s',
  async (lang) => {
    const page = await open(`${start}&lang=${lang}`);
    const gaps = async (): Promise<readonly number[]> =>
      page.locator('act-function-table thead').evaluate((head) => {
        const texts = [...head.querySelectorAll('th')].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell.querySelector('button') ?? cell);
          return range.getBoundingClientRect();
        });
        return texts.slice(1).map((text, i) => text.left - texts[i].right);
      });
    for (const column of ['', 'steepest', 'flat', 'torch']) {
      if (column !== '') await show(page, `${start}&lang=${lang}&sort=${column}:desc`);
      expect(Math.min(...(await gaps())), column).toBeGreaterThan(2);
    }
  },
);

test('sorting moves the rows there are: none is made anew, those out of sight are not laid out, a script hardly runs', async () => {
  const page = await site.open('?v=1&page=compare&layout=table', {
    until: 'act-function-table table[aria-busy=false]',
  });
  await expect.poll(() => rows(page).count()).toBe(core.catalogue.length);
  const drawn = await page
    .locator('tbody tr a')
    .last()
    .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
  expect(drawn, 'the last row is out of sight').toBe(false);
  const changed = await page.locator('act-function-table tbody').evaluate(async (tbody) => {
    const all = new Set(tbody.querySelectorAll('*'));
    const root = tbody.getRootNode() as ShadowRoot;
    for (const button of [...root.querySelectorAll<HTMLButtonElement>('thead button')].slice(0, 4)) {
      button.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return [...tbody.querySelectorAll('*')].filter((element) => !all.has(element)).length;
  });
  expect(changed).toBe(0);

  // The processor's time, not the clock's: what else the machine does does not count.
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scripts = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const before = await scripts();
    await page.locator('act-function-table thead').evaluate(async (thead, i) => {
      thead.querySelectorAll('button')[i].click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }, i % 6);
    times.push((await scripts()) - before);
  }
  times.sort((a, b) => a - b);
  console.log(`a sort of the table: ${times[4].toFixed(1)} ms of script, median of ${times.length}`);
  expect(times[4]).toBeLessThan(16.7);
});
