// Zooming and panning with wheel, mouse, keys and buttons: what is under the pointer stays there.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Area, cornerView, courses, findCurves, legendColour, plotArea, probePlace } from './pixels.ts';
import { onCanvas, type Ranges, ranges, spanOf } from './ranges.ts';
import { rangeShown, readoutX } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
/** A curve along the x axis on the left, and much empty plane above it. */
const view = '?v=1&f=gelu&x=-5:5&y=-5:5&at=2&show=f';
let area: Area;

beforeAll(async () => {
  area = await plotArea(await site.open(cornerView));
});

/** The values at a place of the canvas. */
function valuesAt({ x, y }: Ranges, px: number, py: number): readonly [number, number] {
  const across = (px - area.left) / (area.right - area.left);
  const up = (area.bottom - py) / (area.bottom - area.top);
  return [x[0] + across * (x[1] - x[0]), y[0] + up * (y[1] - y[0])];
}

async function wheel(page: Page, px: number, py: number, delta: number, ...keys: string[]): Promise<void> {
  await page.mouse.move(...(await onCanvas(page, px, py)));
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.wheel(0, delta);
  for (const key of keys) await page.keyboard.up(key);
}

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
  button: 'left' | 'middle' = 'left',
): Promise<void> {
  await page.mouse.move(...(await onCanvas(page, ...from)));
  await page.mouse.down({ button });
  await page.mouse.move(...(await onCanvas(page, ...to)), { steps: 5 });
  await page.mouse.up({ button });
}

async function expectDrawn(page: Page, at: number): Promise<void> {
  await page.mouse.move(4, 4);
  const seen = await ranges(page);
  const canvas = page.locator('act-figure canvas');
  const curve = courses({ id: 'gelu', ...seen, at }, area).slice(0, 1);
  const { covered, strays } = await findCurves(canvas, area, curve, await legendColour(page));
  expect(covered[0], 'the curve is where it must be').toBeGreaterThan(0.97);
  expect(strays).toBe(0);
}

describe('the wheel', () => {
  test('with Ctrl zooms at the pointer, and back to the very same view', async () => {
    const page = await site.open(view);
    const entries = await page.evaluate(() => history.length);
    const before = await ranges(page);
    const [px, py] = [150, 120];
    const under = valuesAt(before, px, py);
    await wheel(page, px, py, -100, 'Control');
    await expect.poll(async () => spanOf((await ranges(page)).x)).toBeLessThan(9);
    const after = await ranges(page);
    const pixel = spanOf(after.x) / (area.right - area.left);
    valuesAt(after, px, py).forEach((value, i) => {
      expect(Math.abs(value - under[i])).toBeLessThan(pixel);
    });
    expect(spanOf(after.x) / 10).toBeCloseTo(spanOf(after.y) / 10, 2);
    await expectDrawn(page, 2);
    await expect.poll(() => page.url()).toContain(`x=${after.x.join(':')}`);
    await wheel(page, px, py, 100, 'Control');
    await expect.poll(async () => spanOf((await ranges(page)).x)).toBeGreaterThan(9.9);
    const back = await ranges(page);
    expect(back.x[0]).toBeCloseTo(-5, 2);
    expect(back.y[1]).toBeCloseTo(5, 2);
    expect(await page.evaluate(() => history.length), 'no entries in the history').toBe(entries);
  });

  test.each([
    ['Shift', 'x'],
    ['Alt', 'y'],
  ] as const)('with Ctrl and %s zooms only %s', async (key, axis) => {
    const page = await site.open(view);
    const before = await ranges(page);
    await wheel(page, 200, 150, -120, 'Control', key);
    await expect.poll(async () => spanOf((await ranges(page))[axis])).toBeLessThan(9);
    const other = axis === 'x' ? 'y' : 'x';
    expect((await ranges(page))[other]).toEqual(before[other]);
  });

  test('alone scrolls the page', async () => {
    const page = await site.open(view, { viewport: { width: 1280, height: 500 } });
    const before = await ranges(page);
    await wheel(page, 200, 100, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await ranges(page)).toEqual(before);
  });

  test('zooms in without end neither in nor out, and draws what is there', async () => {
    const page = await site.open(view);
    const turn = (times: number, deltaY: number): Promise<void> =>
      page.locator('act-figure .frame').evaluate(
        async (frame, [times, deltaY]) => {
          const { left, top } = frame.getBoundingClientRect();
          const place = { clientX: left + 200, clientY: top + 150 };
          for (let i = 0; i < times; i++) {
            frame.dispatchEvent(
              new WheelEvent('wheel', { ...place, deltaY, ctrlKey: true, cancelable: true }),
            );
            await new Promise((resolve) => setTimeout(resolve));
          }
        },
        [times, deltaY] as const,
      );
    await turn(130, -2000);
    const close = await ranges(page);
    expect(spanOf(close.x)).toBeGreaterThan(1e-9);
    expect(spanOf(close.x)).toBeLessThan(1e-6);
    await turn(230, 2000);
    const far = await ranges(page);
    expect(spanOf(far.x)).toBeLessThanOrEqual(1e9);
    expect(spanOf(far.x)).toBeGreaterThan(1e6);
  });
});

describe('the mouse', () => {
  test('drags the empty plane along, and the curve is traced where it comes into view', async () => {
    const page = await site.open(view);
    const before = await ranges(page);
    await drag(page, [120, 100], [220, 160]);
    const after = await ranges(page);
    const [bx, by] = valuesAt(before, 120, 100);
    const [ax, ay] = valuesAt(after, 220, 160);
    expect(ax).toBeCloseTo(bx, 1);
    expect(ay).toBeCloseTo(by, 1);
    await expectDrawn(page, 2);
    expect(await readoutX(page), 'the probe has not moved').toBe(2);
    await expect.poll(() => page.url()).toContain('x=-6.');
  });

  test('near the curve moves the probe, not the plane; with Shift or the middle button it always pans', async () => {
    const page = await site.open(view);
    const start = await probePlace(page);
    await drag(page, [start.x, start.y], [start.x + 90, start.y - 40]);
    expect((await ranges(page)).x).toEqual([-5, 5]);
    expect((await probePlace(page)).x - start.x).toBeCloseTo(90, -1);
    const now = await probePlace(page);
    await page.keyboard.down('Shift');
    await drag(page, [now.x, now.y], [now.x - 60, now.y]);
    await page.keyboard.up('Shift');
    const panned = await ranges(page);
    expect(panned.x[0]).toBeGreaterThan(-4.9);
    await drag(page, [now.x - 60, now.y], [now.x, now.y], 'middle');
    expect((await ranges(page)).x[0]).toBeCloseTo(-5, 1);
  });

  test('a click always moves the probe', async () => {
    const page = await site.open(view);
    await page.mouse.click(...(await onCanvas(page, 150, 80)));
    expect((await ranges(page)).x).toEqual([-5, 5]);
    expect(Math.abs((await probePlace(page)).x - 150)).toBeLessThan(1.6);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe('2');
  });

  test('on the numbers of an axis stretches that axis about the origin', async () => {
    const page = await site.open(view);
    const middle = (area.left + area.right) / 2;
    await drag(page, [middle + 150, area.bottom + 12], [middle + 225, area.bottom + 12]);
    const { x, y } = await ranges(page);
    expect(x[0]).toBeCloseTo(-5 / 1.5, 1);
    expect(x[1]).toBeCloseTo(5 / 1.5, 1);
    expect(y).toEqual([-5, 5]);
  });

  test('a double click goes back to the automatic view', async () => {
    const page = await site.open(view);
    await page.mouse.dblclick(...(await onCanvas(page, 150, 80)));
    await expect.poll(() => new URL(page.url()).searchParams.get('x')).toBe(null);
    expect(new URL(page.url()).searchParams.get('y')).toBe(null);
  });

  test('and leaves no probe where the clicks were, out of sight', async () => {
    const page = await site.open('?v=1&f=relu&x=-55:-45');
    await page.mouse.dblclick(...(await onCanvas(page, 150, 80)));
    await expect.poll(() => page.url()).toBe(`${site.url}?v=1&f=relu`);
    await page.mouse.move(2, 2);
    const at = Number(await page.locator('act-readout .field').inputValue());
    expect(Math.abs(at)).toBeLessThan(5);
  });
});

test('the keys + − 0 and Alt with arrows', async () => {
  const page = await site.open(view);
  const probe = page.getByRole('slider', { name: /on the curve of/ });
  const place = (await probePlace(page)).x;
  await probe.press('+');
  await probe.press('+');
  expect(spanOf((await ranges(page)).x)).toBeCloseTo(10 / 1.25 ** 2, 2);
  expect(Math.abs((await probePlace(page)).x - place), 'the probe stays in its place').toBeLessThan(1);
  await probe.press('-');
  expect(spanOf((await ranges(page)).x)).toBeCloseTo(8, 2);
  const before = await ranges(page);
  await probe.press('Alt+ArrowRight');
  await probe.press('Alt+ArrowUp');
  const after = await ranges(page);
  expect(after.x[0]).toBeCloseTo(before.x[0] + 0.08 * 8, 2);
  expect(after.y[0]).toBeCloseTo(before.y[0] + 0.08 * 8, 2);
  expect(await readoutX(page)).toBe(2);
  await probe.press('0');
  await expect.poll(() => new URL(page.url()).searchParams.get('x')).toBe(null);
});

test('the overlay has the same buttons and gestures', async () => {
  const page = await site.open('?v=1&page=compare&layout=overlay&f=relu,gelu&x=-5:5&y=-5:5&at=-4');
  const box = (await page.locator('act-figure canvas').boundingBox())!;
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(spanOf(await rangeShown(page, 'x'))).toBeCloseTo(10 / 1.5, 2);
  await page.getByRole('button', { name: 'Reset the view' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('y')).toBe(null);
  const before = await rangeShown(page, 'x');
  await page.mouse.move(box.x + 300, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 100, { steps: 4 });
  await page.mouse.up();
  expect((await rangeShown(page, 'x'))[0]).toBeLessThan(before[0] - 0.5);
});

describe('the buttons', () => {
  /** How far the buttons are from the top of the plot, and from its bottom. */
  const place = (page: Page): Promise<readonly [top: number, bottom: number]> =>
    page.locator('act-zoom').evaluate((zoom) => {
      const figure = zoom.parentElement!.querySelector('act-figure')!.getBoundingClientRect();
      const { top, bottom } = zoom.getBoundingClientRect();
      return [Math.round(top - figure.top), Math.round(figure.bottom - bottom)];
    });
  const phone = { viewport: { width: 390, height: 844 } };

  test.each([
    ['the x axis is at the foot', '?v=1&f=gelu&x=5:6&y=0.5:6.5', {}, 8],
    ['it is there on a phone', '?v=1&f=gelu&x=5:6&y=0.5:6.5', phone, 8],
    ['many curves of a phone have it there', '?v=1&page=families&f=elu', phone, 0],
  ])('leave the numbers free where %s', async (_, query, options, top) => {
    const page = await site.open(query, options);
    expect((await place(page))[0]).toBe(top);
  });

  test('stand in the lower corner elsewhere, and where they are while they are pressed', async () => {
    const page = await site.open('?v=1&f=gelu&x=-5:5&y=-0.6:5.3');
    expect((await place(page))[1]).toBe(0);
    const zoomIn = page.getByRole('button', { name: 'Zoom in' });
    for (let k = 0; k < 3; k++) await zoomIn.click();
    expect((await rangeShown(page, 'y'))[0]).toBeGreaterThan(0);
    expect((await place(page))[1]).toBe(0);
    await page.mouse.move(4, 4);
    await expect.poll(async () => (await place(page))[0]).toBe(8);
  });
});

test('small panels only have the probe', async () => {
  const page = await site.open('?v=1&page=compare&layout=grid&x=-5:5&y=-5:5');
  const box = (await page.locator('act-figure canvas').first().boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 4 });
  await page.mouse.up();
  expect(await rangeShown(page, 'x')).toEqual([-5, 5]);
  await page.mouse.dblclick(box.x + 40, box.y + 20);
  expect(await rangeShown(page, 'y')).toEqual([-5, 5]);
});

test('the y range stands still while a slider is dragged and settles when it is let go', async () => {
  const page = await site.open('?v=1&f=elu:alpha:1&x=-5:5&at=1');
  const slider = page.getByRole('slider', { name: /^α, alpha/ });
  const box = (await slider.boundingBox())!;
  const start = await rangeShown(page, 'y');
  await page.mouse.move(box.x + 8 + (box.width - 16) * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  const grabbed = await rangeShown(page, 'y');
  const seen = new Set<string>();
  for (let share = 0.3; share < 0.5; share += 0.01) {
    await page.mouse.move(box.x + 8 + (box.width - 16) * share, box.y + box.height / 2);
    seen.add(String(await rangeShown(page, 'y')));
  }
  expect(seen.size, 'ranges seen on the way').toBeLessThanOrEqual(2);
  for (let share = 0.5; share <= 1; share += 0.05)
    await page.mouse.move(box.x + 8 + (box.width - 16) * share, box.y + box.height / 2);
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  const held = await rangeShown(page, 'y');
  expect(spanOf(held)).toBeGreaterThanOrEqual(spanOf(grabbed));
  await page.mouse.up();
  await expect.poll(async () => spanOf(await rangeShown(page, 'y'))).toBeLessThanOrEqual(spanOf(start) + 1);
});
