// The canvas under all conditions: densities, sizes, hidden, printed, themes, lost pictures, come and gone.
import type { InlineConfig } from 'vite';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeholder } from '../../scripts/vite/home.mjs';
import { fingerprint } from './pixels.ts';
import { useSite } from './site.ts';

const site = useSite('package');
let script = '';

beforeAll(async () => {
  const { build } = await import('vite');
  const { elements: element } = await import('../../scripts/vite/configs.mjs');
  // Vitest's own setting would build for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  // The settings are plain JavaScript, whose texts and truths TypeScript takes for any text and truth.
  const config = {
    ...element,
    build: {
      ...element.build,
      ...{ write: false, minify: false },
      rolldownOptions: {
        ...element.build.rolldownOptions,
        input: { charts: new URL('./charts-page.ts', import.meta.url).pathname },
        output: { codeSplitting: false },
      },
    },
  };
  const built = await build(config as InlineConfig);
  process.env.NODE_ENV = NODE_ENV;
  const [first] = Array.isArray(built) ? built : [built];
  if (!('output' in first)) throw new Error('Nothing was built.');
  script = first.output[0].code.replaceAll(placeholder, 'null');
});

/** A page with one plot in a box that tests resize, hide and take away. */
async function open(options: Parameters<typeof site.open>[1] = {}, attributes = 'f="gelu"'): Promise<Page> {
  const body = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
    <style>body { margin: 0 } #box { width: 640px }</style>
    <div id="box"><act-plot ${attributes}></act-plot></div><script type="module" src="charts.js"></script></html>`;
  return site.open('', {
    until: 'act-plot canvas',
    address: `${site.url}host.html`,
    ...options,
    before: async (page) => {
      await page.route('**/host.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      );
      await page.route('**/charts.js', (route) =>
        route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
      );
    },
  });
}

const canvasOf = (page: Page) => page.locator('act-plot canvas');

interface Seen {
  readonly picture: readonly [width: number, height: number];
  readonly box: readonly [width: number, height: number];
  /** The size of what holds the canvas. */
  readonly room: readonly [width: number, height: number];
}

async function sizes(page: Page): Promise<Seen> {
  return canvasOf(page).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const frame = canvas.parentElement!;
    return {
      picture: [canvas.width, canvas.height],
      box: [canvas.clientWidth, canvas.clientHeight],
      room: [frame.clientWidth, frame.clientHeight],
    };
  });
}

/** The canvas fills its room at this density. */
async function expectFilled(page: Page, density: number): Promise<void> {
  await expect
    .poll(async () => {
      const { picture, box, room } = await sizes(page);
      const off = [0, 1].map((i) => Math.abs(picture[i] - density * room[i]));
      return box[0] === room[0] && box[1] === room[1] && Math.max(...off) <= density;
    })
    .toBe(true);
}

/** How much of the picture is in colour, and how much of it is dark. */
async function inkOf(page: Page): Promise<{ readonly coloured: number; readonly dark: number }> {
  return canvasOf(page).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let [coloured, dark] = [0, 0];
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 128) continue;
      const [low, high] = [
        Math.min(data[i], data[i + 1], data[i + 2]),
        Math.max(data[i], data[i + 1], data[i + 2]),
      ];
      if (high - low > 60) coloured++;
      else if (high < 60) dark++;
    }
    return { coloured, dark };
  });
}

/** The colours of strokes in a PDF file, which Chromium draws canvases into as strokes too. */
function strokeColours(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  const colours = new Set<string>();
  for (const { index } of text.matchAll(/(?<=stream\r?\n)/g)) {
    let content: string;
    try {
      content = inflateSync(pdf.subarray(index, text.indexOf('endstream', index))).toString('latin1');
    } catch {
      continue; // a font or a picture
    }
    for (const [, ...parts] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) RG/g))
      colours.add(
        parts
          .map((part) =>
            Math.round(255 * Number(part))
              .toString(16)
              .padStart(2, '0'),
          )
          .join(''),
      );
  }
  return [...colours];
}

const frames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

describe('densities', () => {
  test.each([1, 1.25, 1.5, 2, 3, 4])('%f pixels to one', async (density) => {
    const page = await open({ deviceScaleFactor: density });
    await expectFilled(page, density);
    expect((await inkOf(page)).coloured).toBeGreaterThan(500 * density);
  });

  test('change while the page is open', async () => {
    const page = await open({ deviceScaleFactor: 1 });
    await expectFilled(page, 1);
    const client = await page.context().newCDPSession(page);
    for (const density of [2, 1]) {
      await client.send('Emulation.setDeviceMetricsOverride', {
        ...{ width: 1280, height: 800, deviceScaleFactor: density, mobile: false },
      });
      // A density that is only emulated is seen when media are looked at for another reason.
      const value = density === 2 ? 'reduce' : 'no-preference';
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-motion', value }],
      });
      await expectFilled(page, density);
      expect((await inkOf(page)).coloured).toBeGreaterThan(500 * density);
    }
  });

  test('no picture is larger than browsers draw', async () => {
    const page = await open({ deviceScaleFactor: 4 });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#box')!.style.width = '5000px';
    });
    await expect.poll(async () => (await sizes(page)).box[0]).toBeGreaterThan(4900);
    const { picture, box, room } = await sizes(page);
    expect(box).toEqual(room);
    expect(Math.max(...picture)).toBeLessThanOrEqual(8192);
    expect(picture[0] / picture[1]).toBeCloseTo(room[0] / room[1], 1);
  });
});

describe('sizes', () => {
  test('300 widths in a row end right, and nothing grows by itself', async () => {
    // Without the sentence, which takes more lines where there is less room.
    const page = await open({}, 'f="gelu" controls="none"');
    await expectFilled(page, 1);
    const heights = await page.evaluate(async () => {
      const box = document.querySelector<HTMLElement>('#box')!;
      const seen = new Set<number>();
      for (let i = 0; i < 300; i++) {
        box.style.width = `${320 + ((i * 37) % 500)}px`;
        if (i % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        seen.add(box.offsetHeight);
      }
      box.style.width = '511px';
      return [...seen];
    });
    expect(heights).toHaveLength(1);
    await expectFilled(page, 1);
    await frames(page);
    const after = await fingerprint(canvasOf(page));
    const fresh = await open({}, 'f="gelu" controls="none"');
    await fresh.evaluate(() => {
      document.querySelector<HTMLElement>('#box')!.style.width = '511px';
    });
    await expect
      .poll(() => fingerprint(canvasOf(fresh)), { message: 'as if it had always been so' })
      .toBe(after);
    const size = await sizes(page);
    for (let i = 0; i < 5; i++) await frames(page);
    expect(await sizes(page)).toEqual(size);
  });

  test('hidden, of no size, and shown again', async () => {
    const page = await open();
    const before = await fingerprint(canvasOf(page));
    for (const style of ['display: none', 'width: 0', 'height: 0; overflow: hidden', 'width: 3px']) {
      await page.evaluate((style) => document.querySelector('#box')!.setAttribute('style', style), style);
      await frames(page);
      await page.evaluate(() => document.querySelector('#box')!.removeAttribute('style'));
      await frames(page);
      await expectFilled(page, 1);
      expect(await fingerprint(canvasOf(page)), style).toBe(before);
    }
  });

  test('what begins hidden is drawn when it is shown', async () => {
    const page = await open({ until: '' }, 'f="tanh" style="display: none"');
    await frames(page);
    await page.evaluate(() => document.querySelector('act-plot')!.removeAttribute('style'));
    await expectFilled(page, 1);
    expect((await inkOf(page)).coloured).toBeGreaterThan(500);
  });
});

describe('paper', () => {
  test('gets light colours whatever the theme, and the screen its own again', async () => {
    const printed: number[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme });
      const onScreen = await fingerprint(canvasOf(page));
      await page.emulateMedia({ media: 'print', colorScheme });
      await expect.poll(() => fingerprint(canvasOf(page))).not.toBe(onScreen);
      printed.push(await fingerprint(canvasOf(page)));
      await page.emulateMedia({ media: 'screen', colorScheme });
      await expect.poll(() => fingerprint(canvasOf(page))).toBe(onScreen);
    }
    expect(printed[0]).toBe(printed[1]);
  });

  test.each(['light', 'dark'] as const)(
    'has the plot with its light colours, from theme %s',
    async (theme) => {
      const page = await open({}, `f="gelu" theme="${theme}"`);
      const onScreen = await fingerprint(canvasOf(page));
      const colours = strokeColours(await page.pdf({ printBackground: true }));
      expect(colours, 'the curve').toContain('0a4fb3');
      expect(colours, 'the curve as on the dark screen').not.toContain('5b8def');
      expect(colours, 'dark paper').not.toContain('14161a');
      await expect
        .poll(() => fingerprint(canvasOf(page)), { message: 'the screen as before' })
        .toBe(onScreen);
    },
  );
});

test('the theme follows system and attribute, back and forth', async () => {
  const page = await open({ colorScheme: 'light' });
  const light = await fingerprint(canvasOf(page));
  for (let i = 0; i < 5; i++) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => fingerprint(canvasOf(page))).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => fingerprint(canvasOf(page))).toBe(light);
  }
  const set = (theme: string): Promise<void> =>
    page.locator('act-plot').evaluate((plot, theme) => plot.setAttribute('theme', theme), theme);
  await set('dark');
  await expect.poll(() => fingerprint(canvasOf(page))).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await set('light');
  await expect.poll(() => fingerprint(canvasOf(page))).toBe(light);
});

test('a picture that was lost is drawn again when the browser gives the canvas back', async () => {
  const page = await open({ deviceScaleFactor: 2 });
  const before = await fingerprint(canvasOf(page));
  await canvasOf(page).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    canvas.dispatchEvent(new Event('contextlost', { cancelable: true }));
    canvas.getContext('2d')!.reset();
  });
  expect(await fingerprint(canvasOf(page))).not.toBe(before);
  await canvasOf(page).evaluate((canvas) => canvas.dispatchEvent(new Event('contextrestored')));
  await expect.poll(() => fingerprint(canvasOf(page))).toBe(before);
});

test('a hundred times into the page and out of it leaves no chart behind', async () => {
  const page = await open();
  const alive = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { liveCharts: () => number }).liveCharts());
  expect(await alive()).toBe(1);
  const before = await fingerprint(canvasOf(page));
  await page.evaluate(async () => {
    const [box, plot] = [document.querySelector('#box')!, document.querySelector('act-plot')!];
    for (let i = 0; i < 100; i++) {
      plot.remove();
      if (i % 3 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      box.append(plot);
      if (i % 2 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await expect.poll(() => fingerprint(canvasOf(page))).toBe(before);
  expect(await alive()).toBe(1);
  await page.evaluate(() => document.querySelector('act-plot')!.remove());
  expect(await alive()).toBe(0);
});
