// A slider in the hand: curves that stand still are kept as a picture and look as they did; the plot stays where it is.
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

/** How far red, green and blue of any pixel, on white, are from those of the last time this was asked. */
const change = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    const now = data.map((value, i) =>
      i % 4 === 3 ? 0 : 255 + ((value - 255) * data[i - (i % 4) + 3]) / 255,
    );
    const page = globalThis as unknown as { before?: Uint8ClampedArray };
    const before = page.before ?? now;
    page.before = now;
    return now.length === before.length
      ? now.reduce((furthest, value, i) => Math.max(furthest, Math.abs(value - before[i])), 0)
      : Infinity;
  });

/** Presses a slider at a part of its length; returns how to go to another, and wait there. */
async function take(slider: Locator, from: number): Promise<(part: number, wait: number) => Promise<void>> {
  const page = slider.page();
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const to = async (part: number, wait: number): Promise<void> => {
    await page.mouse.move(x + part * width, y + height / 2);
    await page.waitForTimeout(wait);
  };
  await to(from, 0);
  await page.mouse.down();
  return to;
}

test('a browser that cannot keep a picture strokes all curves', async () => {
  const page = await site.open(
    '?v=1&lang=en&page=compare&layout=overlay&f=elu,gelu,mish,softplus,tanh,swish',
    { before: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas')) },
  );
  const canvas = page.locator('act-compare-overlay act-figure canvas');
  const to = await take(page.getByRole('slider', { name: 'β, beta,' }).last(), 0.3);
  await change(canvas);
  for (const part of [0.5, 0.6, 0.7]) await to(part, 150);
  expect(await change(canvas)).toBeGreaterThan(50);
  await page.mouse.up();
});

test('what moves is drawn over a picture of what does not, and no pixel is another one', async () => {
  // The one that moves is the last, so that it is on top anyway.
  const six = 'elu,gelu,mish,softplus,tanh,swish';
  const page = await site.open(`?v=1&lang=en&page=compare&layout=overlay&f=${six}&x=-4:4&y=-3:4&show=f`, {
    before: (page) =>
      page.addInitScript(() => {
        const { prototype } = CanvasRenderingContext2D;
        const own = prototype.drawImage as (...rest: unknown[]) => void;
        Object.assign(globalThis, { pictures: 0 });
        prototype.drawImage = function (this: CanvasRenderingContext2D, ...rest: unknown[]) {
          (globalThis as unknown as { pictures: number }).pictures++;
          own.apply(this, rest);
        } as typeof prototype.drawImage;
      }),
  });
  const canvas = page.locator('act-compare-overlay act-figure canvas');
  const to = await take(page.getByRole('slider', { name: 'β, beta,' }).last(), 0.55);
  for (const part of [0.6, 0.65, 0.7, 0.75]) await to(part, 150);
  expect(await change(canvas)).toBe(0);
  const pictures = await page.evaluate(() => (globalThis as unknown as { pictures: number }).pictures);
  expect(pictures).toBeGreaterThan(1);
  await page.mouse.up();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (globalThis as unknown as { pictures: number }).pictures)).toBe(pictures);
  // A picture and a stroke may be rounded apart.
  expect(await change(canvas)).toBeLessThanOrEqual(4);
});

test('the names of curves stay on their side while a hand moves one of them past the others', async () => {
  const page = await site.open(
    '?v=1&lang=en&page=compare&layout=overlay&f=swish,elu,gelu,mish,softplus,tanh&show=f,d1',
  );
  const zoom = page.locator('act-compare-overlay act-zoom');
  const slider = page.getByRole('slider', { name: 'β, beta,' }).first();
  const to = await take(slider, 0.05);
  await to(0.06, 0);
  const sides = new Set<string | null>();
  const free = new Set<string | null>();
  for (let part = 0.1; part < 1; part += 0.05) {
    await to(part, 50);
    sides.add(await zoom.getAttribute('class'));
  }
  expect([...sides]).toHaveLength(1);
  await page.mouse.up();
  // A key that is pressed once is not held: they go where there is room.
  for (const key of ['Home', 'End']) {
    await slider.press(key);
    await page.waitForTimeout(100);
    free.add(await zoom.getAttribute('class'));
  }
  expect(free.size).toBe(2);
});
