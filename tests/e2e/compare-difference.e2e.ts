// Minus a reference: what is drawn, said and tabulated against the core, on all three scales, by link and by keys.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ActFigure } from '../../web/src/elements/figure.ts';
import { core } from './core.ts';
import { expectRounded, parseShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const gelus = '?v=1&page=compare&f=gelu,gelu-tanh,silu&show=f&at=-1.2';

interface Drawn {
  readonly points: readonly (readonly number[])[];
  readonly frame: { readonly x0: number; readonly kx: number; readonly left: number; readonly right: number };
  readonly y: readonly number[];
  readonly probe: number | undefined;
}

/** What stands on a figure's canvas. */
async function drawn(page: Page, where: string): Promise<Drawn> {
  return page.locator(`${where} act-figure`).evaluate((figure) => {
    const { scene, frame } = (figure as ActFigure).drawn!;
    return {
      points: scene.curves.map((curve) => [...curve.points]),
      frame: { x0: frame.x0, kx: frame.kx, left: frame.left, right: frame.right },
      y: [...scene.y],
      probe: scene.probe?.x,
    };
  });
}

const strip = 'act-difference-strip';
const value = (id: string, x: number): number => core.evaluate(id, [x]).f[0];

test('a reference is chosen: the strip shows f − reference, on the same x as the plot', async () => {
  const page = await site.open(gelus);
  expect(await page.locator(strip).count()).toBe(0);
  await page.getByRole('combobox', { name: 'Minus: Reference' }).selectOption({ label: 'GELU' });
  await page.locator(`${strip} canvas`).waitFor();
  expect(new URL(page.url()).searchParams.get('ref')).toBe('gelu');
  const [plot, minus] = [await drawn(page, '.plot'), await drawn(page, strip)];
  expect(minus.frame).toEqual(plot.frame);
  expect(minus.probe).toBe(-1.2);
  const ids = ['gelu', 'gelu-tanh', 'silu'];
  expect(minus.points).toHaveLength(3);
  for (const [i, id] of ids.entries()) {
    const points = minus.points[i];
    expect(points.length, id).toBeGreaterThan(2);
    for (let k = 0; k < points.length; k += 2)
      if (!Number.isNaN(points[k]))
        expect(points[k + 1]).toBe(value(id, points[k]) - value('gelu', points[k]));
  }
  // In the table, too.
  const cells = await page.locator('act-values-table td.minus').allTextContents();
  for (const [i, id] of ids.entries())
    expectRounded(cells[i], value(id, -1.2) - value('gelu', -1.2), `${id} − gelu`);
  // Back takes the reference away again.
  await page.goBack();
  expect(await page.locator(strip).count()).toBe(0);
});

test('the largest difference is said with its x', async () => {
  const page = await site.open(`${gelus}&ref=gelu`);
  const texts = await page.locator(`${strip} li`).allTextContents();
  expect(texts).toHaveLength(2);
  for (const [text, id] of [
    [texts[0], 'gelu-tanh'],
    [texts[1], 'silu'],
  ]) {
    const [, x, size] = /x = (.+): the difference is (.+)\./.exec(text)!;
    const at = parseShown(x).value;
    expectRounded(size, value(id, at) - value('gelu', at), text);
    const xs = Float64Array.from({ length: 10_001 }, (_, i) => -5 + i / 1000);
    const [f, g] = [core.evaluate(id, xs).f, core.evaluate('gelu', xs).f];
    const largest = Math.max(...f.map((y, i) => Math.abs(y - g[i])));
    expect(Math.abs(parseShown(size).value)).toBeCloseTo(largest, 3 - Math.floor(Math.log10(largest)) - 1);
  }
  expect(texts[0]).toContain('4.73 × 10⁻⁴');
});

test('a log axis shows sizes and is cut at zeros; scales are chosen by buttons and kept in the link', async () => {
  const page = await site.open(`${gelus}&ref=gelu&yscale=log`);
  expect(await page.getByRole('button', { name: 'log', exact: true }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  const log = await drawn(page, strip);
  const tanh = log.points[1];
  let gaps = 0;
  for (let k = 0; k < tanh.length; k += 2) {
    if (Number.isNaN(tanh[k])) gaps++;
    else if (tanh[k + 1] > log.y[0])
      expect(tanh[k + 1]).toBeCloseTo(
        Math.log10(Math.abs(value('gelu-tanh', tanh[k]) - value('gelu', tanh[k]))),
        9,
      );
  }
  // The two agree at 0 and at one place on either side.
  expect(gaps).toBe(3);
  expect(log.points[0], 'GELU minus itself is 0 everywhere').toHaveLength(0);
  await page.getByText('0 is infinitely far down').waitFor();
  await page.getByRole('button', { name: 'symlog' }).click();
  await expect.poll(() => page.url()).toContain('yscale=symlog');
  const symlog = await drawn(page, strip);
  expect(symlog.points[1].some((y, k) => k % 2 === 1 && y < 0)).toBe(true);
  await page.getByRole('button', { name: 'linear' }).click();
  await expect.poll(() => page.url()).not.toContain('yscale');
});

test('one probe runs through plot and strip, moved by keys in either; zooming x moves both', async () => {
  const page = await site.open(`${gelus}&ref=relu`);
  const probes = page.locator('act-compare-overlay [role=slider]');
  expect(await probes.count()).toBe(2);
  await probes.nth(1).press('Shift+ArrowRight');
  const at = await probes.nth(0).getAttribute('aria-valuenow');
  expect(Number(at)).toBeGreaterThan(-1.2);
  expect((await drawn(page, '.plot')).probe).toBe((await drawn(page, strip)).probe);
  await probes.nth(0).press('Home');
  expect((await drawn(page, strip)).probe).toBe(-5);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const [plot, minus] = [await drawn(page, '.plot'), await drawn(page, strip)];
  expect(plot.frame.kx).toBeGreaterThan(80);
  expect(minus.frame).toEqual(plot.frame);
});

test('the reference has the parameters it is shown with; f′ is subtracted where f is hidden', async () => {
  const page = await site.open('?v=1&page=compare&f=elu:alpha:0.5,silu&show=d1&ref=elu&at=-1');
  const { points } = await drawn(page, strip);
  expect(points[0].filter((_, k) => k % 2 === 1).every((y) => y === 0)).toBe(true);
  const [x, y] = points[1];
  const slope = (id: string, params = {}): number => core.evaluate(id, [x], params).d1[0];
  expect(y).toBe(slope('silu') - slope('elu', { alpha: 0.5 }));
  await page.getByText('f′ − f′ of ELU α = 0.5; same x').waitFor();
});

test('in Chinese, and with a reference that is not compared', async () => {
  const page = await site.open(`${gelus}&ref=hard-swish&lang=zh`);
  await page.getByText('处相差最大').first().waitFor();
  expect(await page.locator(`${strip} li`).count()).toBe(3);
  expect(await page.getByRole('combobox', { name: '减去' }).inputValue()).toBe('hard-swish');
});
