// Parameters dragged on the plot itself: with the mouse and a finger, as one step of history, and by keys afterwards.
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { core } from './core.ts';
import { cornerView, plotArea } from './pixels.ts';
import { numberIn } from './shown.ts';
import { useSite } from './site.ts';
import { Touch } from './touch.ts';

const site = useSite();
/** CSS pixels of a tenth of the plot's width and an eighth of its height. */
let unit = { x: 0, y: 0 };

beforeAll(async () => {
  const { left, right, top, bottom } = await plotArea(await site.open(cornerView));
  unit = { x: (right - left) / 10, y: (bottom - top) / 8 };
});

const handleOf = (page: Page, param: string): Locator => page.locator(`act-handles [data-param=${param}]`);
const boxOf = (page: Page, param: string): Locator =>
  page.locator(`act-params [data-param=${param}] input[type=number]`);
const sliderOf = (page: Page, param: string): Locator =>
  page.locator(`act-params [data-param=${param}] input[type=range]`);

/** The middle of a handle on the page; it may still be on its way there. */
async function middleOf(handle: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await handle.waitFor();
  const { x, y, width, height } = (await handle.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

async function dragBy(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await middleOf(handle);
  await page.mouse.move(x + 3, y + 2);
  await page.mouse.down();
  for (const part of [0.25, 0.5, 0.75, 1]) await page.mouse.move(x + 3 + part * dx, y + 2 + part * dy);
  await page.mouse.up();
}

test('the level that ELU approaches is dragged, and α with it; one drag is one step', async () => {
  const page = await site.open('?v=1&f=elu&x=-5:5&y=-4:4');
  const handle = handleOf(page, 'alpha');
  const box = boxOf(page, 'alpha');
  const before = await middleOf(handle);
  const canvas = (await page.locator('act-figure canvas').boundingBox())!;
  // At y = −1, on the side where ELU levels off.
  expect(before.x).toBeLessThan(canvas.x + canvas.width / 2);
  await dragBy(page, handle, 0, unit.y);
  const dragged = await numberIn(box);
  expect(Math.abs(dragged - 2)).toBeLessThan(0.03);
  const after = await middleOf(handle);
  expect(Math.abs(after.y - before.y - unit.y)).toBeLessThan(1.5);
  expect(after.x).toBe(before.x);
  expect(core.evaluate('elu', [-Infinity], { alpha: dragged }).f[0]).toBeCloseTo(-dragged, 12);
  await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe(`elu:alpha:${dragged}`);

  // The slider has the focus: its keys go on from there.
  await page.keyboard.press('ArrowRight');
  expect(await numberIn(box)).toBeCloseTo(dragged + 0.01, 9);
  await page.keyboard.press('Control+z');
  await expect.poll(() => numberIn(box)).toBe(dragged);
  await page.keyboard.press('Control+z');
  await expect.poll(() => numberIn(box)).toBe(1);
  await page.keyboard.press('Control+z');
  expect(await numberIn(box), 'the drag was one step').toBe(1);

  await handle.dblclick();
  expect(await numberIn(box)).toBe(1);
});

test('a value closer to the end of its domain than any step of the slider has its handle', async () => {
  // The test of every page sees to it that nothing is thrown.
  const page = await site.open('?v=1&f=elu:alpha:0.001&x=-5:5&y=-4:4');
  const box = boxOf(page, 'alpha');
  await dragBy(page, handleOf(page, 'alpha'), 0, unit.y);
  expect(Math.abs((await numberIn(box)) - 1)).toBeLessThan(0.03);
  await box.fill('0.0001');
  await box.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe('elu:alpha:0.0001');
  await dragBy(page, handleOf(page, 'alpha'), 0, unit.y);
  expect(Math.abs((await numberIn(box)) - 1)).toBeLessThan(0.03);
});

test('the axes stand still while a handle is held, and fit again when it is let go', async () => {
  const page = await site.open('?v=1&f=elu');
  const handle = handleOf(page, 'alpha');
  const { x, y } = await middleOf(handle);
  const shownY = (): Promise<string> => page.locator('act-view-box #y-lo').inputValue();
  const before = await shownY();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 24, { steps: 4 });
  expect(await shownY()).toBe(before);
  expect(await numberIn(boxOf(page, 'alpha'))).toBeGreaterThan(1.2);
  await page.mouse.up();
});

test('a break is dragged along x and stops where its neighbour is', async () => {
  const page = await site.open('?v=1&f=srelu&x=-5:5&y=-4:4');
  await dragBy(page, handleOf(page, 'tr'), 2 * unit.x, 0);
  expect(await numberIn(boxOf(page, 'tr'))).toBeCloseTo(3, 5);
  await dragBy(page, handleOf(page, 'tl'), -1.5 * unit.x, 0);
  expect(await numberIn(boxOf(page, 'tl'))).toBeCloseTo(-2.5, 5);
  await dragBy(page, handleOf(page, 'tr'), -8 * unit.x, 0);
  expect(await numberIn(boxOf(page, 'tr'))).toBe(0);
  expect(await page.locator('act-params [role=alert]').count()).toBe(0);
});

test('a point of the curve is dragged where nothing else moves', async () => {
  const page = await site.open('?v=1&f=swish&x=-5:5&y=-4:4');
  const handle = handleOf(page, 'beta');
  const before = await middleOf(handle);
  await dragBy(page, handle, 0, unit.y);
  const beta = await numberIn(boxOf(page, 'beta'));
  const after = await middleOf(handle);
  expect(beta).not.toBe(1);
  expect(Math.abs(after.y - before.y - unit.y)).toBeLessThan(12);
  expect(after.x).toBe(before.x);
});

test('a finger drags it, and the page does not scroll', async () => {
  const page = await site.open('?v=1&f=elu', {
    ...{ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
  });
  const touch = new Touch(await page.context().newCDPSession(page));
  const { x, y } = await middleOf(handleOf(page, 'alpha'));
  const scrolled = await page.evaluate(() => scrollY);
  await touch.slide([[x, y]], [[x, y + 30]]);
  expect(await numberIn(boxOf(page, 'alpha'))).toBeGreaterThan(1.3);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

describe('what is read aloud and tabbed through', () => {
  test('the sliders stand for the handles', async () => {
    const page = await site.open('?v=1&f=elu');
    await handleOf(page, 'alpha').waitFor();
    expect(await page.locator('act-handles').getAttribute('aria-hidden')).toBe('true');
    expect(await page.locator('act-handles :is([tabindex], button, input)').count()).toBe(0);
    expect(await page.getByRole('slider', { name: 'alpha' }).count()).toBe(1);
    expect(await sliderOf(page, 'alpha').count()).toBe(1);
  });

  test.each([
    ['en', 'drag: y = −α'],
    ['zh', '拖动：y = −α'],
  ])('what it does is said beside it: %s', async (lang, words) => {
    const page = await site.open(`?v=1&f=elu&lang=${lang}&ref=none&show=f`);
    await expect.poll(() => page.locator('act-handles .law').textContent()).toBe(words);
  });
});

test('without parameters there is nothing to drag, and none where no curve is shown', async () => {
  const page = await site.open('?v=1&f=gelu');
  expect(await page.locator('act-handles').count()).toBe(0);
  const bare = await site.open('?v=1&f=elu&show=tan');
  await boxOf(bare, 'alpha').waitFor();
  expect(await handleOf(bare, 'alpha').count()).toBe(0);
});
