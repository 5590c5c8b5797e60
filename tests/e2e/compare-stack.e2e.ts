// The stack: f over f′ over f″ on one x axis, one probe through all three.
import { expect, test } from 'vitest';
import type { ActFigure } from '../../web/src/elements/figure.ts';
import { core } from './core.ts';
import { numberIn, rangeShown } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const link = '?v=1&page=compare&layout=stack&f=gelu,elu,hard-swish&at=1';
const ids = ['gelu', 'elu', 'hard-swish'];

const scenes = (figures: (Element | SVGElement | HTMLElement)[]) =>
  figures.map((figure) => {
    const { scene, frame } = (figure as ActFigure).drawn!;
    return {
      curves: scene.curves.map(({ points, order }) => ({ points: [...points], order })),
      x: [...scene.x],
      y: [...scene.y],
      frame: [frame.x0, frame.kx, frame.left, frame.right],
      probe: scene.probe,
    };
  });

test('three plots in line: each order of each function as the core traces it', async () => {
  const page = await site.open(link);
  const shown = await page.locator('act-compare-stack act-figure').evaluateAll(scenes);
  expect(shown).toHaveLength(3);
  for (const [order, { curves, x, frame, probe }] of shown.entries()) {
    expect(frame, 'one x axis').toEqual(shown[0].frame);
    expect(curves.map((curve) => curve.order)).toEqual([order, order, order]);
    expect(x).toEqual(shown[0].x);
    for (const [i, id] of ids.entries()) {
      const { points } = curves[i];
      const xs = points.filter((at, k) => k % 2 === 0 && !Number.isNaN(at));
      expect(Math.min(...xs), id).toBeLessThanOrEqual(x[0]);
      expect(Math.max(...xs), id).toBeGreaterThanOrEqual(x[1]);
      const there = core.evaluate(id, xs);
      const values = [there.f, there.d1, there.d2][order];
      const heights = points.filter((at, k) => k % 2 === 1 && !Number.isNaN(at));
      // At a break the two sides are drawn, and only one of them is the value.
      for (const [k, at] of xs.entries())
        if (xs.indexOf(at) === xs.lastIndexOf(at) && !core.breaks(id).some((found) => found.x === at))
          expect(heights[k], `${id} at ${at}`).toBe(values[k]);
      const { f, d1, d2 } = core.evaluate(id, [1]);
      expect(probe!.marks[i].y).toBe([f, d1, d2][order][0]);
    }
  }
});

test('keys in any of the three move one probe; a range of y belongs to f alone; Back returns', async () => {
  const page = await site.open('?v=1&page=compare&f=gelu,elu&at=1');
  await page.getByRole('button', { name: 'Stack' }).click();
  expect(page.url()).toContain('layout=stack');
  const probes = page.locator('act-compare-stack [role=slider]');
  expect(await probes.count()).toBe(3);
  await probes.nth(2).press('End');
  for (let i = 0; i < 3; i++) expect(await probes.nth(i).getAttribute('aria-valuenow')).toBe('5');
  expect(await numberIn(page.getByRole('spinbutton', { name: 'x', exact: true }))).toBe(5);
  const before = await page.locator('act-compare-stack act-figure').evaluateAll(scenes);
  expect(await rangeShown(page, 'y')).toEqual(before[0].y);
  await page.locator('act-view-box #y-hi').fill('9');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await page.locator('act-compare-stack act-figure').evaluateAll(scenes))[0].y[1])
    .toBe(9);
  const after = await page.locator('act-compare-stack act-figure').evaluateAll(scenes);
  expect(after[1].y).toEqual(before[1].y);
  await page.goBack();
  expect(await page.locator('act-compare-overlay').count()).toBe(1);
});

test('six at most; the page says who is left out, and how to add another', async () => {
  const page = await site.open(`${link.replace('f=gelu', 'f=relu,mish,softplus,tanh,gelu')}`);
  const shown = await page.locator('act-compare-stack act-figure').evaluateAll(scenes);
  expect(shown[0].curves).toHaveLength(6);
  await page.getByText('not drawn here: Hard swish').waitFor();
  await page.getByText('6 of 7 drawn. Remove one to draw another.').waitFor();
  // What is not drawn has no line to be known by.
  expect(await page.locator('.chip').count()).toBe(7);
  expect(await page.locator('.chip:has(line)').count()).toBe(6);
  expect(await page.locator('.chip', { hasText: 'Hard swish' }).locator('line').count()).toBe(0);
  expect(await page.getByRole('button', { name: '+ Add' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Remove ReLU', exact: true }).click();
  await page.getByText('6 of 6. Remove one to add another.').waitFor();
  await page.getByRole('button', { name: 'Remove Mish' }).click();
  await page.getByRole('button', { name: '+ Add' }).click();
  // The same function again, to be given other parameters.
  await page.keyboard.insertText('elu');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).searchParams.get('f')).toBe('softplus,tanh,gelu,elu,hard-swish,elu');
});
