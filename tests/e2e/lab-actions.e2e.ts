// What can be done with a lab as a whole: its link is copied, and the builder makes a figure of it with its settings.
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

test.each([
  ['softmax', 'z=1:2:0.5&T=2'],
  ['gates', 'f=geglu&a=1.5'],
  ['gradient', 'f=tanh&layers=12&width=8&batch=4&trials=4'],
])('%s: link and figure', async (lab, settings) => {
  const query = `?v=1&page=${lab}&${settings}`;
  const page = await site.open(query, {
    until: `act-${lab} act-lab-actions button`,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(query);
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  await page.locator('act-build-text pre').first().waitFor();
  const asked = new URL(page.url()).searchParams;
  expect(asked.get('page')).toBe('build');
  expect(asked.get('figure')).toBe(lab);
  for (const [key, value] of new URLSearchParams(settings)) expect(asked.get(key), key).toBe(value);
  await page.goBack();
  await page.locator(`act-${lab} act-lab-actions`).waitFor();
});
