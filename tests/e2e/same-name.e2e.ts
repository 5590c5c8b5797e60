// Same name, different function: who means what, how far that is from the curve shown, and the way to see it.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { show, useSite } from './site.ts';

const site = useSite();

/** Rows as texts: who, what, and how far apart. */
async function rows(page: Page): Promise<readonly string[]> {
  const list = page.locator('act-variants dl');
  await list.waitFor();
  return list.evaluate((dl) =>
    [...dl.querySelectorAll('dt')].map((dt) => {
      const dd = dt.nextElementSibling;
      return [dt, dd?.querySelector('code'), dd?.querySelector('.apart')]
        .map((part) => part?.textContent?.trim() ?? '')
        .join(' | ');
    }),
  );
}

async function unfold(page: Page, heading: string): Promise<void> {
  await page.locator('act-panel summary', { hasText: heading }).click();
}

test('GELU: the exact one is shown, the tanh form is 4.73 × 10⁻⁴ away at most, and a link shows where', async () => {
  const page = await site.open('?v=1&f=gelu');
  await unfold(page, 'Same name, different function');
  const [exact, tanh] = await rows(page);
  expect(exact).toBe('PyTorch, Keras, ONNX | x·Φ(x) | it is the curve shown');
  const told = /^JAX \| tanh \| at most 0\.000473 apart, at x = (\S+)$/.exec(tanh);
  expect(told, tanh).not.toBeNull();
  const x = Number(told![1]);
  const [f, g] = ['gelu', 'gelu-tanh'].map((id) => core.evaluate(id, [x]).f[0]);
  expect(Math.abs(f - g)).toBeCloseTo(4.73e-4, 6);

  await page.locator('act-variants').getByRole('link', { name: 'Compare with JAX' }).click();
  await page.locator('act-difference-strip canvas').waitFor();
  const query = new URL(page.url()).searchParams;
  expect([query.get('page'), query.get('f'), query.get('ref')]).toEqual([
    'compare',
    'gelu,gelu-tanh',
    'gelu',
  ]);
  await page.goBack();
  await page.locator('act-explore').waitFor();
});

test('it follows the sliders, says what has no bound, and what differs in its slope only', async () => {
  const page = await site.open('?v=1&f=elu:alpha:0.5');
  await unfold(page, 'Same name, different function');
  expect(await rows(page)).toEqual([
    'PyTorch, Keras, JAX | α = 1 | up to 0.5 apart, as x → −∞',
    'tutorials | α = 0.1 | up to 0.4 apart, as x → −∞',
  ]);
  const box = page.locator('act-params input[type=number]');
  await box.fill('1');
  await box.press('Enter');
  await expect.poll(async () => (await rows(page))[0]).toContain('it is the curve shown');

  await show(page, '?v=1&f=leaky-relu');
  await expect
    .poll(async () => (await rows(page))[1])
    .toBe('tf.nn, keras.activations | α = 0.2 | apart without bound');
  await show(page, '?v=1&f=relu');
  await expect.poll(async () => (await rows(page))[0]).toContain('only the slope at the break differs');
  await show(page, '?v=1&f=leaky-relu&lang=zh');
  await expect.poll(async () => (await rows(page))[1]).toContain('相差无界');
});
