// Comparing in one chart: six curves that differ without colour, and word of a seventh.
import { expect, test } from 'vitest';
import { core, infoOf } from './core.ts';
import { courses, findCurves, fingerprint, plotArea } from './pixels.ts';
import { expectRounded, rangeShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const six = ['identity', 'relu', 'silu', 'elu', 'mish', 'softplus'];
const link = `?v=1&page=compare&f=${six.join(',')}&show=f`;

test('six curves in one chart, each where it belongs', async () => {
  const page = await site.open(`${link}&x=-5:5&y=-5:5&at=-4.9`);
  const canvas = page.locator('act-figure canvas');
  expect(await canvas.count()).toBe(1);
  // The first of the six is the identity: its probe walks from corner to corner.
  const area = await plotArea(page);
  const samples = await page
    .locator('.chip line')
    .evaluateAll((l) => l.map((e) => getComputedStyle(e).stroke));
  expect(new Set(samples).size).toBe(6);
  for (const [i, id] of six.entries()) {
    const [course] = courses({ id, x: [-5, 5], y: [-5, 5], at: 5 }, area);
    const { covered } = await findCurves(canvas, area, [course], samples[i]);
    // Dashes leave gaps, and curves that meet hide each other.
    expect(covered[0], `${id} in ${samples[i]}`).toBeGreaterThan(0.3);
  }
});

test.each(['.chip', 'act-values-table tbody tr'])(
  'the samples in %s differ by their dashes',
  async (where) => {
    const page = await site.open(link);
    const lines = page.locator(`${where} line`);
    expect(await lines.count()).toBe(6);
    const dashes = await lines.evaluateAll((all) =>
      all.map((line) => getComputedStyle(line).strokeDasharray),
    );
    expect(new Set(dashes).size).toBe(6);
    const pictures = await Promise.all(
      (await page.locator(`${where} svg:has(line)`).all()).map((svg) => svg.screenshot()),
    );
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(6);
  },
);

test('a seventh is not drawn, and the page says which', async () => {
  const page = await site.open(`${link}&layout=overlay&at=0.5`);
  const canvas = page.locator('act-figure canvas');
  const alone = await rangeShown(page, 'y');
  const picture = await fingerprint(canvas);
  await page.keyboard.press('/');
  await page.keyboard.insertText('tanh');
  await page.keyboard.press('Enter');
  if ((await page.getByRole('button', { name: 'Overlay' }).getAttribute('aria-pressed')) === 'false')
    await page.getByRole('button', { name: 'Overlay' }).click();
  await page.getByText('not drawn here: Tanh').waitFor();
  expect(await page.locator('act-compare canvas').count()).toBe(1);
  expect(await rangeShown(page, 'y')).toEqual(alone);
  expect(await page.locator('.chip').count()).toBe(7);
  // Its value stays in the table all the same.
  const last = page.locator('act-values-table tbody tr').last();
  expect(await last.locator('th').textContent()).toContain('Tanh');
  expectRounded(
    (await last.locator('td').first().textContent()) ?? '',
    core.evaluate('tanh', [0.5]).f[0],
    'tanh',
  );
  await page.getByRole('button', { name: 'Remove Tanh' }).click();
  expect(await page.getByText('not drawn here').count()).toBe(0);
  await expect.poll(() => fingerprint(canvas)).toBe(picture);
});

test('between grid and overlay by buttons, and Back', async () => {
  const page = await site.open(link);
  expect(await page.locator('act-compare canvas').count()).toBe(1);
  await page.getByRole('button', { name: 'Grid' }).click();
  expect(await page.locator('act-compare canvas').count()).toBe(6);
  expect(page.url()).toContain('layout=grid');
  await page.goBack();
  expect(await page.locator('act-compare canvas').count()).toBe(1);
});

test('the overlay has a probe for keys; sliders of its functions move their curve', async () => {
  const page = await site.open(`?v=1&page=compare&f=swish,elu,softplus&at=1`);
  const probe = page.locator('act-figure [role=slider]');
  await probe.press('Home');
  expect(await probe.getAttribute('aria-valuetext')).toContain('−5');
  const canvas = page.locator('act-figure canvas');
  const before = await fingerprint(canvas);
  const beta = infoOf('swish').params[0];
  await page
    .getByRole('slider', { name: `${beta.symbol}, ${beta.id},` })
    .first()
    .press('ArrowRight');
  expect(await fingerprint(canvas)).not.toBe(before);
  await expect.poll(() => page.url()).toContain(`swish:beta:${beta.initial + beta.step}`);
});

test('the table of values cuts no name: not that of a colour, nor the parameter that tells one from its like', async () => {
  const page = await site.open('?v=1&page=compare&f=relu,leaky-relu,lecun-tanh,lecun-tanh:A:1.7519&show=f');
  const cut = await page
    .locator('act-values-table tbody th')
    .evaluateAll((all) =>
      all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    );
  expect(cut).toEqual([]);
});

test('in the table of values every name is whole', async () => {
  const page = await site.open(
    '?v=1&page=compare&f=leaky-relu,hard-sigmoid,swish:beta:1.5,parametric-softplus,gelu-tanh&layout=overlay',
  );
  const cut = await page
    .locator('act-values-table tbody th')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
  expect(cut).toEqual([]);
});

test('of many chips the first are shown, and the others when they are asked for; none scrolls away unseen', async () => {
  const many =
    'relu,leaky-relu,relu6,elu,selu,celu,gelu,silu,mish,softplus,squareplus,hard-swish,sigmoid,tanh,softsign';
  for (const [query, chips, first] of [
    [`page=compare&f=${many}&layout=overlay`, 'act-compare-chips', 12],
    [`page=build&figure=compare&f=${many}`, 'act-build-form', 6],
  ] as const) {
    const page = await site.open(`?v=1&${query}`, { until: `${chips} .chip` });
    const shown = page.locator(`${chips} .chip`);
    expect(await shown.count()).toBe(first);
    const inside = await page
      .locator(`${chips} .chips`)
      .evaluate((row) => row.scrollHeight <= row.clientHeight);
    expect(inside, chips).toBe(true);
    await page
      .locator(chips)
      .getByRole('button', { name: `${15 - first} more` })
      .click();
    expect(await shown.count()).toBe(15);
    await page.locator(chips).getByRole('button', { name: 'Remove Softsign' }).click();
    await expect.poll(() => shown.count()).toBe(14);
    await page.locator(chips).getByRole('button', { name: 'Show fewer' }).click();
    expect(await shown.count()).toBe(first);
  }
});

test('what has no slope is flat, what has hardly any is almost flat', async () => {
  const page = await site.open('?v=1&page=compare&f=relu,silu,sigmoid&at=-8');
  const sentence = page.locator('act-compare .sentence');
  expect(await sentence.innerText()).toMatch(/ReLU is flat; Sigmoid and SiLU are almost flat\.$/);
  // The powers of ten beside them leave names in one line, and are not parted themselves.
  const rows = page.locator('act-values-table :is(tbody tr, thead button)');
  const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight));
  expect(heights.length).toBe(6);
  expect(Math.max(...heights)).toBeLessThan(34);
  expect(await sentence.innerText()).toContain('3.35\u00a0×\u00a010⁻⁴');
  await page.getByRole('button', { name: '中文' }).click();
  await expect.poll(() => sentence.innerText()).toMatch(/ReLU 持平；Sigmoid、SiLU 几乎持平。$/);
});
