// The gates' lab: values, slopes, bands, contours and slices against the core; the probe by mouse, keys and boxes.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { core } from './core.ts';
import { expectRounded } from './shown.ts';
import { useSite } from './site.ts';

const site = useSite();
const until = 'act-gate-map canvas';
const open = (query: string, options = {}): Promise<Page> =>
  site.open(`?v=1&page=gates${query}`, { until, ...options });

async function expectRight(page: Page, id: string, a: number, b: number): Promise<void> {
  const { value, jacobian } = core.evaluateVector(id, [a, b]);
  const shown = (name: string) => page.locator(`act-gates dd.${name}`).textContent();
  expectRounded((await shown('f'))!, value[0], `${id}(${a}, ${b})`);
  expectRounded((await shown('da'))!, jacobian[0], '∂f/∂a');
  expectRounded((await shown('db'))!, jacobian[1], '∂f/∂b');
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** Where the map is on the page. */
async function square(page: Page): Promise<Square> {
  const { x, y, width } = (await page.locator('act-gate-map canvas').boundingBox())!;
  return { left: x, top: y, size: width };
}

/** A path's points in pixels of the picture. */
const points = (d: string): readonly (readonly [number, number])[] =>
  d
    .split(/[ML]/)
    .filter((part) => part !== '')
    .map((part) => part.trim().split(' ').map(Number) as unknown as readonly [number, number]);

/** Pixels of the picture to a and b. */
async function reader(page: Page, half: number) {
  const { left, top, size } = await page.locator('act-gate-map canvas').evaluate((canvas) => {
    const { left, top, width } = getComputedStyle(canvas);
    return { left: Number.parseFloat(left), top: Number.parseFloat(top), size: Number.parseFloat(width) };
  });
  return ([x, y]: readonly [number, number]): readonly [a: number, b: number] => [
    half - (2 * half * (y - top)) / size,
    (2 * half * (x - left)) / size - half,
  ];
}

const ids = ['glu', 'bilinear', 'reglu', 'geglu', 'swiglu'];

test('every gate shows its value and both slopes', async () => {
  const page = await open('&gate=0.8&at=-2.2');
  for (const id of ids) {
    await page.locator(`[data-id=${id}]`).click();
    await page.locator(`[data-id=${id}][aria-pressed=true]`).waitFor();
    await expectRight(page, id, -2.2, 0.8);
    expect(new URL(page.url()).searchParams.get('f') ?? 'swiglu').toBe(id);
  }
  expect(await page.locator('.warning').textContent()).toContain('a = b');
});

test.each([
  ['swiglu', 3],
  ['glu', 3],
  ['reglu', 5],
])('the bands and contours of %s lie where the core says', async (id, half) => {
  const page = await open(`&f=${id}&gate=${half === 5 ? 4 : 1}&at=1`);
  const place = await reader(page, half);
  const lines = await page.locator('act-gate-map .contours path').evaluateAll((all) =>
    all.map((path) => ({
      level: Number((path as SVGElement).dataset.level),
      d: path.getAttribute('d') ?? '',
    })),
  );
  expect(lines.length).toBeGreaterThan(8);
  const step = Math.min(...lines.map(({ level }) => Math.abs(level)));
  for (const { level, d } of lines) {
    for (const point of points(d)) {
      const [a, b] = place(point);
      const { value, jacobian } = core.evaluateVector(id, [a, b]);
      // Half a hundredth of a pixel, to which paths are written.
      const slack = (0.008 * 2 * half * Math.hypot(jacobian[0], jacobian[1])) / 300 + 1e-9;
      expect(Math.abs(value[0] - level), `${id} at ${a}, ${b}`).toBeLessThan(slack);
    }
  }
  // The colour of a pixel tells its band: equal in one band, another in the next.
  const pixels = await page.locator('act-gate-map canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const context = canvas.getContext('2d')!;
    const shares = Array.from({ length: 23 }, (_, i) => (i + 0.5) / 23);
    return shares.flatMap((y) =>
      shares.map((x) => {
        const [column, row] = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)];
        return {
          b: (2 * (column + 0.5)) / canvas.width - 1,
          a: 1 - (2 * (row + 0.5)) / canvas.height,
          colour: [...context.getImageData(column, row, 1, 1).data].join(),
        };
      }),
    );
  });
  const colours = new Map<number, string>();
  for (const { a, b, colour } of pixels) {
    const value = core.evaluateVector(id, [half * a, half * b]).value[0];
    const share = Math.abs(value) / step;
    if (Math.abs(share - Math.round(share)) < 1e-6 && value !== 0) continue;
    const band = Math.sign(value) * (Math.floor(share) + 1);
    expect(colours.get(band) ?? colour, `band ${band} of ${id}`).toBe(colour);
    colours.set(band, colour);
  }
  expect(new Set(colours.values()).size).toBe(colours.size);
  expect(colours.size).toBeGreaterThan(8);
});

test('the slices are the function along one input, on the axes of the map', async () => {
  const page = await open('&f=geglu&gate=-1&at=2');
  const place = await reader(page, 3);
  const curve = async (name: string) =>
    points((await page.locator(`act-gate-map .${name} .curve`).getAttribute('d'))!);
  // Along a slice the other axis is stretched: its scale comes from two points.
  const misfitOf = (pixels: readonly number[], values: readonly number[]): number => {
    const [lo, hi] = [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
    const slope = (pixels[hi] - pixels[lo]) / (values[hi] - values[lo]);
    return Math.max(
      ...pixels.map((pixel, i) => Math.abs(pixels[lo] + slope * (values[i] - values[lo]) - pixel)),
    );
  };
  const alongB = await curve('along-b');
  expect(alongB.length).toBeGreaterThan(10);
  const valuesB = alongB.map((point) => core.evaluateVector('geglu', [2, place(point)[1]]).value[0]);
  expect(
    misfitOf(
      alongB.map(([, y]) => y),
      valuesB,
    ),
  ).toBeLessThan(0.2);
  const alongA = await curve('along-a');
  const valuesA = alongA.map((point) => core.evaluateVector('geglu', [place(point)[0], -1]).value[0]);
  expect(
    misfitOf(
      alongA.map(([x]) => x),
      valuesA,
    ),
  ).toBeLessThan(0.2);
});

test('the probe goes by mouse, by arrow keys, by sliders and boxes', async () => {
  const page = await open('');
  const { left, top, size } = await square(page);
  await page.mouse.move(left + 0.25 * size, top + 0.25 * size);
  await page.mouse.down();
  await page.mouse.move(left + 0.75 * size, top + 0.25 * size, { steps: 3 });
  await page.mouse.up();
  const value = (row: string) => page.locator(`[data-row=${row}] .field`).inputValue();
  const [a, b] = [Number(await value('a')), Number(await value('b'))];
  expect(a).toBeCloseTo(1.5, 1);
  expect(b).toBeCloseTo(1.5, 1);
  await expectRight(page, 'swiglu', a, b);
  const probe = page.getByRole('slider', { name: /Probe/ });
  expect(await probe.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expectRight(page, 'swiglu', Number(await value('a')), Number(await value('b')));
  expect(Number(await value('a'))).toBeCloseTo(a + 0.5, 9);
  expect(Number(await value('b'))).toBeCloseTo(b - 0.05, 9);
  expect(await probe.getAttribute('aria-valuetext')).toContain(`b ${await value('b')}`);
  await page.locator('[data-row=b] .field').fill('7');
  await page.keyboard.press('Enter');
  await expectRight(page, 'swiglu', Number(await value('a')), 7);
  await page.waitForURL(/gate=7/);
  expect(await page.locator('act-gate-map .axes').textContent()).toContain('−10');
});

test('at the kink of ReGLU the slope along b has two sides', async () => {
  const page = await open('&f=reglu&gate=0&at=-2');
  const sentence = await page.locator('.sentence').textContent();
  expect(sentence).toContain('0 from the left, −2 from the right');
  await expectRight(page, 'reglu', -2, 0);
});

test('what is out of range is named', async () => {
  const page = await open('&f=relu&gate=1e9&at=b');
  const told = (await page.locator('act-gates act-notice li').allTextContents()).join('; ');
  for (const part of ['f=relu', 'swiglu', 'gate=1e9', '100', 'at=b', 'not a number'])
    expect(told).toContain(part);
});

test('a finger scrolls past the map and taps on it', async () => {
  const page = await open('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { left, top, size } = await square(page);
  await page.touchscreen.tap(left + 0.75 * size, top + 0.75 * size);
  await expect.poll(() => page.locator('[data-row=b] .field').inputValue()).toMatch(/^1\.[45]/);
  const sideways = await page.evaluate(() => {
    scrollTo(1000, 0);
    return scrollX;
  });
  expect(sideways).toBe(0);
});
