// The address always holds the view, opening it restores the view, and a drag does not flood the history.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fingerprint } from './pixels.ts';
import { readoutOf } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();

/** All that a person sees of a view: title, boxes, read-out or table, pressed buttons, pictures. */
async function looks(page: Page): Promise<unknown> {
  await page.mouse.move(2, 2);
  const boxes = await page
    .locator('main, aside')
    .locator('input')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).value, (input as HTMLInputElement).checked]),
    );
  const pressed = await page.locator('[aria-pressed=true]').allTextContents();
  const pictures: number[] = [];
  for (const canvas of await page.locator('act-figure canvas').all())
    pictures.push(await fingerprint(canvas));
  return {
    title: await page.title(),
    boxes,
    pressed,
    pictures,
    values: await page.locator('td').allTextContents(),
  };
}

async function expectRestored(page: Page): Promise<void> {
  // The last small change may wait for a third of a second.
  await page.waitForTimeout(500);
  const again = await site.open(page.url().slice(site.url.length));
  // The y range that fits is told once the curves are drawn.
  await expect.poll(() => looks(again)).toEqual(await looks(page));
}

test('explore: every part of a view comes back from its address', async () => {
  const page = await site.open('?v=1&f=identity');
  await page.locator('act-rail [data-id=hard-sigmoid]').click();
  await page.getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
  await page.getByRole('slider', { name: 'β, beta,' }).press('PageUp');
  await page.getByRole('button', { name: 'f″(x)' }).click();
  await page.getByRole('checkbox', { name: 'Tangent at the probe' }).check();
  await page.getByRole('slider', { name: /on the curve/ }).press('Shift+ArrowLeft');
  for (const [name, value] of [
    ['x from', '-4'],
    ['y to', '3'],
  ]) {
    await page.getByRole('spinbutton', { name, exact: true }).fill(value);
    await page.keyboard.press('Enter');
  }
  await page.locator('.variant summary').click();
  await page.getByRole('slider', { name: 'a', exact: true }).press('ArrowRight');
  await page.getByRole('slider', { name: 'c', exact: true }).press('ArrowLeft');
  await expectRestored(page);
  const { searchParams } = new URL(page.url());
  expect([...searchParams.keys()].sort()).toEqual(['at', 'f', 'show', 't', 'v', 'x', 'y']);
});

test('compare: every part of a view comes back from its address', async () => {
  const page = await site.open('?v=1&page=compare');
  await page.getByRole('button', { name: 'Remove Tanh' }).click();
  await page.getByRole('button', { name: 'free' }).click();
  await page.getByRole('checkbox', { name: 'f″' }).check();
  await page.locator('act-probe-bar input[type=range]').press('ArrowRight');
  await expectRestored(page);
  await page.getByRole('button', { name: 'Overlay' }).click();
  await expectRestored(page);
});

test('a walk through the pages leads back to what was explored', async () => {
  const page = await site.open('?v=1&f=elu:alpha:2');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Compare' }).click();
  await page.locator('act-compare canvas').first().waitFor();
  expect(new URL(page.url()).searchParams.get('f')).toMatch(/^elu:alpha:2,relu,leaky-relu,/);
  for (const name of ['Gradient', 'Softmax', 'Explore']) await pages.getByRole('link', { name }).click();
  expect(page.url()).toBe(`${site.url}?v=1&f=elu:alpha:2`);
});

test('the address is a canonical one: a bare page stays bare, aliases become ids', async () => {
  const page = await site.open('?f=HardSwish&v=1&x=auto&show=f,d1');
  await expect.poll(() => page.url()).toBe(`${site.url}?v=1&f=hard-swish`);
});

test('keys of other versions are kept', async () => {
  const page = await site.open('?v=1&f=gelu&colour=red&utm_source=a%20b');
  await page.locator('act-rail [data-id=mish]').click();
  expect(page.url()).toBe(`${site.url}?v=1&f=mish&colour=red&utm_source=a%20b`);
});

test('Back and Forward show the views before and after', async () => {
  const page = await site.open('?v=1&f=relu&at=1');
  await page.locator('act-rail [data-id=elu]').click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.locator('act-compare canvas').nth(23).waitFor();
  await page.goBack();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ELU');
  await page.goBack();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ReLU');
  expect(await readoutOf(page, 'f')).toEqual(['1.0000']);
  await page.goForward();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ELU');
});

test('a drag writes the address at most three times a second, and its end is in it', async () => {
  const page = await site.open('?v=1&f=swish', {
    before: (page) =>
      page.addInitScript(() => {
        const written: number[] = [];
        Object.assign(globalThis, { written });
        for (const method of ['replaceState', 'pushState'] as const) {
          const original = history[method].bind(history);
          history[method] = (...args: Parameters<History['replaceState']>) => {
            written.push(performance.now());
            original(...args);
          };
        }
      }),
  });
  const slider = page.getByRole('slider', { name: 'β, beta,' });
  const place = (await slider.boundingBox())!;
  await page.mouse.move(place.x + 100, place.y + 12);
  await page.mouse.down();
  for (let i = 0; i < 75; i++) {
    await page.mouse.move(place.x + 20 + ((i * 37) % 190), place.y + 12);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  const written = await page.evaluate(
    () => (globalThis as unknown as { written: readonly number[] }).written,
  );
  expect(written.length).toBeGreaterThan(2);
  const worst = Math.max(
    ...written.map((start) => written.filter((t) => t >= start && t < start + 1000).length),
  );
  expect(worst, 'in any one second').toBeLessThanOrEqual(3);
  const beta = await slider.inputValue();
  expect(new URL(page.url()).searchParams.get('f')).toBe(`swish:beta:${Number(beta)}`);
});
