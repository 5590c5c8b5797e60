// The first view: drawn soon, small to fetch, few requests.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cornerView, courses, findCurves, legendColour, plotArea } from './pixels.ts';
import { numberIn, rangeShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();

/** In the page, from its very start: notes when the canvas first carries coloured pixels and that frame is done. */
function watchForCurve(): void {
  const inside = (host: ParentNode | null | undefined, name: string): Element | null =>
    (host instanceof Element ? host.shadowRoot : host)?.querySelector(name) ?? null;
  const drawn = (): boolean => {
    const figure = inside(inside(inside(document, 'act-app'), 'act-explore'), 'act-figure');
    const canvas = inside(figure, 'canvas') as HTMLCanvasElement | null;
    if (canvas === null || canvas.width === 0) return false;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let coloured = 0;
    for (let i = 0; i < data.length; i += 4)
      if (
        data[i + 3] > 128 &&
        Math.max(data[i], data[i + 1], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 60
      )
        coloured++;
    return coloured > 1000;
  };
  const look = (): void => {
    if (!drawn()) requestAnimationFrame(look);
    else setTimeout(() => performance.mark('curve-seen'));
  };
  requestAnimationFrame(look);
}

async function firstChart(): Promise<number> {
  const page = await site.open('', { before: (page) => page.addInitScript(watchForCurve) });
  const time = await page.waitForFunction(
    () => performance.getEntriesByName('curve-seen')[0]?.startTime ?? 0,
  );
  return time.jsonValue();
}

test('the first chart is drawn within 1.5 s, with a cold cache', async () => {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await firstChart());
  const median = times.sort((a, b) => a - b)[2];
  console.log(`first chart: median ${median.toFixed(0)} ms of ${times.map((t) => t.toFixed(0)).join(', ')}`);
  expect(median).toBeLessThanOrEqual(1500);
});

test('the first view is at most 150 kB in at most 8 requests', async () => {
  const bodies: Promise<{ readonly url: string; readonly bytes: number }>[] = [];
  const before = async (page: Page): Promise<void> => {
    page.on('requestfinished', (request) => {
      const sizes = request.sizes();
      bodies.push(sizes.then(({ responseBodySize }) => ({ url: request.url(), bytes: responseBodySize })));
    });
  };
  const page = await site.open('', { before });
  await page.waitForLoadState('networkidle');
  const fetched = await Promise.all(bodies);
  const bytes = fetched.reduce((sum, body) => sum + body.bytes, 0);
  console.log(`first view: ${(bytes / 1000).toFixed(1)} kB in ${fetched.length} requests`);
  expect(fetched.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
  expect(fetched.length).toBeLessThanOrEqual(8);
});

test('it shows GELU and its derivative where they belong', async () => {
  const area = await plotArea(await site.open(cornerView));
  const page = await site.open();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('GELU');
  const [x, y] = [await rangeShown(page, 'x'), await rangeShown(page, 'y')];
  const at = await numberIn(page.locator('act-readout tr.x input'));
  const curves = courses({ id: 'gelu', x, y, at }, area).slice(0, 2);
  const { covered, strays } = await findCurves(
    page.locator('act-figure canvas'),
    area,
    curves,
    await legendColour(page),
  );
  expect(covered[0]).toBeGreaterThan(0.98);
  expect(covered[1]).toBeGreaterThan(0.98);
  expect(strays).toBe(0);
  // What is looked for this way is not found where it is not.
  const others = courses({ id: 'selu', x, y, at }, area).slice(0, 2);
  const wrong = await findCurves(page.locator('act-figure canvas'), area, others, await legendColour(page));
  expect(wrong.covered[0]).toBeLessThan(0.7);
  expect(wrong.covered[1]).toBeLessThan(0.7);
  expect(wrong.strays).toBeGreaterThan(100);
});

test('the plain address stays plain', async () => {
  const page = await site.open();
  expect(page.url()).toBe(site.url);
});
