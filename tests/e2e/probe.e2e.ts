// Reading exact values: by hovering and by keys, as the core has them at that very x.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { core } from './core.ts';
import { type Area, cornerView, plotArea, probePlace } from './pixels.ts';
import { expectRounded, readoutOf, readoutX } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const probeOf = (page: Page) => page.getByRole('slider', { name: /on the curve of/ });
let area: Area;

beforeAll(async () => {
  area = await plotArea(await site.open(cornerView));
});

/** f″ a hair to the left, there, and a hair to the right. */
function secondSides(id: string, x: number): readonly number[] {
  return [...core.evaluate(id, [x - 1e-9, x, x + 1e-9]).d2];
}

/** The read-out is what the core gives at its x. */
async function expectExact(page: Page, id: string): Promise<number> {
  const x = await readoutX(page);
  const jets = core.evaluate(id, [x]);
  const found = core.breaks(id).find((at) => at.x === x);
  for (const curve of ['f', 'd1', 'd2'] as const) {
    const cells = await readoutOf(page, curve);
    const sides = found && (curve === 'd2' ? secondSides(id, x) : found[curve]);
    if (sides === undefined || (curve === 'd2' && Math.abs(sides[0] - sides[2]) < 1e-6)) {
      expect(cells.length).toBe(1);
      expectRounded(cells[0], jets[curve][0], `${curve} of ${id} at ${x}`);
    } else {
      expect(cells.length, 'left and right').toBe(2);
      expectRounded(cells[0], sides[0], `${curve} of ${id} left of ${x}`);
      expectRounded(cells[1], sides[2], `${curve} of ${id} right of ${x}`);
    }
  }
  return x;
}

test.each(['gelu', 'elu', 'log-sigmoid', 'gaussian', 'hard-swish', 'sinc'])(
  'hovering over %s',
  async (id) => {
    const page = await site.open(`?v=1&f=${id}&show=f,d1,d2`);
    const canvas = (await page.locator('act-figure canvas').boundingBox())!;
    const resting = await readoutX(page);
    for (const share of [0.07, 0.31, 0.68, 0.93]) {
      const px = area.left + share * (area.right - area.left);
      await page.mouse.move(canvas.x + px, canvas.y + 0.4 * canvas.height);
      const x = await expectExact(page, id);
      const exactly = -5 + share * 10;
      expect(Math.abs(x - exactly), 'under the pointer').toBeLessThan((1.5 * 10) / (area.right - area.left));
      expect(Math.abs((await probePlace(page)).x - px)).toBeLessThan(1.6);
    }
    await page.mouse.move(4, 4);
    expect(await readoutX(page), 'hovering only looks').toBe(resting);
  },
);

test('a click keeps the probe, a drag carries it, and the link follows', async () => {
  const page = await site.open();
  const canvas = (await page.locator('act-figure canvas').boundingBox())!;
  const start = await probePlace(page);
  await page.mouse.move(canvas.x + start.x, canvas.y + start.y);
  await page.mouse.down();
  await page.mouse.move(canvas.x + 260, canvas.y + 100, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(4, 4);
  const x = await expectExact(page, 'gelu');
  expect(Math.abs((await probePlace(page)).x - 260)).toBeLessThan(1.6);
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(String(x));
});

describe('keys', () => {
  test('arrows step, Shift steps ten times, Home and End go to the ends', async () => {
    const page = await site.open('?v=1&f=gelu&at=1.5');
    const probe = probeOf(page);
    const press = async (key: string): Promise<number> => {
      await probe.press(key);
      return expectExact(page, 'gelu');
    };
    const step = (await press('ArrowRight')) - 1.5;
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(0.1);
    expect(await press('ArrowLeft')).toBeCloseTo(1.5, 10);
    expect((await press('Shift+ArrowRight')) - 1.5).toBeCloseTo(10 * step, 10);
    expect(await press('Shift+ArrowLeft')).toBeCloseTo(1.5, 10);
    expect(await press('PageUp')).toBeCloseTo(1.5 + 10 * step, 10);
    expect(await press('Home')).toBe(-5);
    expect(await press('ArrowLeft'), 'not beyond the end').toBe(-5);
    expect(await press('End')).toBe(5);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('5');
  });

  test('Ctrl goes from break to break and to the minimum between', async () => {
    const page = await site.open('?v=1&f=hard-swish&at=-4');
    for (const at of [-3, -1.5, 0, 3]) {
      await probeOf(page).press('Control+ArrowRight');
      expect(await expectExact(page, 'hard-swish')).toBe(at);
    }
    await probeOf(page).press('Control+ArrowLeft');
    expect(await readoutX(page)).toBe(0);
  });

  test.each([
    ['relu', 0],
    ['hard-shrink', 0.5],
    ['threshold', 1],
    ['step', 0],
    ['soft-shrink', -0.5],
  ] as const)('at the break of %s two columns stand side by side', async (id, at) => {
    const page = await site.open(`?v=1&f=${id}&at=${at}`);
    expect(await expectExact(page, id)).toBe(at);
    const sides = page.locator('act-readout .sides');
    await sides.getByText('from left').waitFor();
    await sides.getByText('from right').waitFor();
    await probeOf(page).press('ArrowRight');
    await expectExact(page, id);
    expect(await sides.count()).toBe(0);
  });
});

test('the probe is a slider that says where it stands', async () => {
  const page = await site.open('?v=1&f=tanh&at=0.5');
  const probe = probeOf(page);
  expect(await probe.getAttribute('aria-valuenow')).toBe('0.5');
  expect([await probe.getAttribute('aria-valuemin'), await probe.getAttribute('aria-valuemax')]).toEqual([
    '-5',
    '5',
  ]);
  const says = (await probe.getAttribute('aria-valuetext')) ?? '';
  expect(says).toContain('0.5');
  expect(says).toContain(core.evaluate('tanh', [0.5]).f[0].toFixed(3));
  await probe.press('ArrowRight');
  expect(await probe.getAttribute('aria-valuetext')).not.toBe(says);
});

test('an x can be typed, to any number of digits', async () => {
  const page = await site.open('?v=1&f=mish');
  const box = page.locator('act-readout tr.x input');
  for (const x of ['-1.23456789012345', '1e-7', '4.5']) {
    await box.fill(x);
    await box.press('Enter');
    expect(await expectExact(page, 'mish')).toBe(Number(x));
  }
  await box.fill('');
  await box.press('Enter');
  expect(await page.locator('act-readout [role=alert]').isVisible()).toBe(true);
});

test('a line of the read-out shows and hides its curve', async () => {
  const page = await site.open('?v=1&f=gelu');
  const canvas = page.locator('act-figure canvas');
  const shot = async (): Promise<string> => (await canvas.screenshot()).toString('base64');
  const two = await shot();
  const second = page.getByRole('button', { name: 'f″(x)' });
  await second.click();
  expect(await second.getAttribute('aria-pressed')).toBe('true');
  expect(await shot()).not.toBe(two);
  await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe('f,d1,d2');
  await second.click();
  await second.blur();
  await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe(null);
  await page.getByRole('checkbox', { name: 'Tangent at the probe' }).check();
  await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe('f,d1,tan');
});

test('at a break f″ is told from both sides where they differ', async () => {
  const page = await site.open('?v=1&f=selu&at=0&show=f,d1,d2');
  expect(await expectExact(page, 'selu')).toBe(0);
  const [left, right] = await readoutOf(page, 'd2');
  expect([left, right]).toEqual(['+1.7581', '0.0000']);
  const embed = await site.open('embed.html?v=1&f=selu&at=0&show=f,d1,d2', { until: 'act-plot canvas' });
  expect(await embed.locator('[part=readout]').textContent()).toContain('+1.7581 | 0.0000');
});

test('beside an upright tangent f″ is infinite, not a large number', async () => {
  const page = await site.open('?v=1&f=signed-sqrt&at=0&show=f,d1,d2');
  expect(await readoutOf(page, 'd2')).toEqual(['+∞', '−∞']);
});
