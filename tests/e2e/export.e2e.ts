// Export: files of what is shown, the same as the canvas to half a pixel.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { core, infoOf } from './core.ts';
import { choose, download, type File, formats, openDialog } from './export-dialog.ts';
import { differences } from './pictures.ts';
import { singleFile, useSite, type VisitOptions } from './site.ts';

const site = useSite();

/** Opens a view and downloads one file of it. */
async function exported(
  query: string,
  format: string,
  options?: VisitOptions,
): Promise<File & { readonly page: Page }> {
  const page = await site.open(query, options);
  await openDialog(page);
  await choose(page, format);
  return { ...(await download(page)), page };
}

/** A file of the dialog that is open. */
async function text(page: Page, format: string): Promise<string> {
  await choose(page, format);
  return (await download(page)).bytes.toString('utf8');
}

test.each(Object.entries(formats))(
  '%s carries title, formula, parameters and permalink',
  async (format, ending) => {
    const { name, bytes, page } = await exported('?v=1&f=swish:beta:1.5&x=-3:3', format);
    expect(name).toBe(`actiscope-swish.${ending}`);
    const text = bytes.toString('utf8').replaceAll('&amp;', '&').replaceAll('\\\\', '\\');
    for (const part of [
      'Swish β = 1.5',
      infoOf('swish').tex,
      'β = 1.5',
      `${site.url}?v=1&f=swish:beta:1.5&x=-3:3`,
    ])
      expect(text).toContain(part);
    if (format === 'PNG') return;
    expect(await page.getByRole('textbox', { name: 'The file' }).inputValue()).toBe(
      bytes.toString('utf8').replaceAll('\r\n', '\n'),
    );
  },
);

describe('pictures agree with the canvas', () => {
  const views = {
    'f, f′, f″ and the tangent': '?v=1&f=gelu&show=f,d1,d2,tan',
    'jumps and an open probe': '?v=1&f=hard-shrink&show=f,d1&at=0.5&theme=dark',
    // Both axes at an edge: a label beneath a curve would be taken for a part of it.
    'fast oscillation': '?v=1&f=sinusoid&x=300:700&y=0.05:1.2',
    'a deep zoom': '?v=1&f=gelu&x=1:1.000001&y=0.841:0.8414',
    'dashes and names': '?v=1&page=compare&f=gelu,relu,silu,swish:beta:1.5&layout=overlay',
  };
  test.each(Object.entries(views))('%s', async (_what, query) => {
    for (const deviceScaleFactor of [1, 2]) {
      const page = await site.open(query, { deviceScaleFactor });
      const canvas = page.locator('act-figure canvas');
      await openDialog(page);
      for (const format of ['PNG', 'SVG']) {
        await choose(page, format);
        await page.getByRole('checkbox', { name: 'Transparent background' }).check();
        if (format === 'PNG')
          await page.getByRole('combobox', { name: 'Size' }).selectOption(String(deviceScaleFactor));
        const { bytes } = await download(page);
        const found = await differences(canvas, bytes, format === 'PNG' ? 'image/png' : 'image/svg+xml');
        const what = `${format} at ${deviceScaleFactor}×`;
        expect(found.columns, what).toBeGreaterThan(300);
        expect(found.parted, `${what}: columns left out`).toBeLessThan(0.1 * found.columns);
        expect(found.farthest, `${what}: CSS pixels between curves`).toBeLessThanOrEqual(0.5);
        // On finer screens the axes of the canvas fall on device pixels; those of an SVG cannot know them.
        if (format === 'PNG' || deviceScaleFactor === 1)
          expect(found.changed, `${what}: share of all pixels that clearly differ`).toBeLessThan(0.002);
      }
    }
  });

  test('a grid has all its panels and their names', async () => {
    const { name, bytes, page } = await exported('?v=1&page=compare', 'SVG');
    expect(name).toBe('actiscope-compare.svg');
    // The site's policy lets nobody parse a text: an empty page does.
    const empty = await page.context().newPage();
    const { faults, texts, clips } = await empty.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const texts = [...parsed.querySelectorAll('text')].map((text) => text.textContent);
      return {
        faults: parsed.querySelectorAll('parsererror').length,
        texts,
        clips: parsed.querySelectorAll('clipPath').length,
      };
    }, bytes.toString('utf8'));
    expect([faults, clips]).toEqual([0, 24]);
    expect(texts).toEqual(expect.arrayContaining(['ReLU', 'Squareplus', 'Sine']));
  });

  test('a stack says which panel is f, f′ or f″, in ink where it is several functions', async () => {
    for (const [f, names] of Object.entries({ 'relu,elu,gelu': 'ReLU, ELU, GELU', relu: 'ReLU' })) {
      const query = `?v=1&page=compare&f=${f}&layout=stack`;
      const page = await site.open(query);
      await openDialog(page);
      const headings = ['f', 'f′', 'f″'].map((order) => `${order}: ${names}`);
      const svg = await text(page, 'SVG');
      const found = headings.map((heading) =>
        new RegExp(`<text[^>]*fill="(#\\w+)"[^>]*>${heading}<`).exec(svg),
      );
      const own = f === 'relu' ? '#ad5200' : '#1b1d21';
      expect(found.map((heading) => heading?.[1])).toEqual([own, own, own]);
      const matplotlib = await text(page, 'Matplotlib');
      for (const heading of headings) expect(matplotlib).toContain(`"${heading}"`);
      const tikz = await text(page, 'TikZ');
      for (const primes of ['', "\\ensuremath{'}", "\\ensuremath{''}"])
        expect(tikz).toContain(`{f${primes}: ${names}}`);
    }
  });

  test.each([1, 2, 3, 4])('a PNG at %i× has that many pixels, with paper or without', async (scale) => {
    const page = await site.open('?v=1&f=elu');
    const { width, height } = (await page.locator('act-figure canvas').boundingBox())!;
    await openDialog(page);
    await page.getByRole('combobox', { name: 'Size' }).selectOption(String(scale));
    const corner = async () => {
      const { bytes } = await download(page);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
      return page.evaluate(async (base64) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(1, 1).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return [...context.getImageData(0, 0, 1, 1).data];
      }, bytes.toString('base64'));
    };
    expect(await corner()).toEqual([0xfc, 0xfb, 0xf8, 255]);
    await page.getByRole('checkbox', { name: 'Transparent background' }).check();
    expect((await corner())[3]).toBe(0);
  });
});

describe('numbers', () => {
  const rows = (csv: string): readonly (readonly string[])[] =>
    csv
      .split('\r\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(','));

  test('the points drawn lie on the curves; a jump parts two arcs', async () => {
    const { bytes } = await exported('?v=1&f=hard-shrink&show=f,d1', 'CSV');
    const [head, ...points] = rows(bytes.toString('utf8'));
    expect(head).toEqual(['curve', 'arc', 'x', 'y']);
    const f = points.filter(([curve]) => curve === 'f');
    expect(new Set(f.map(([, arc]) => arc))).toEqual(new Set(['1', '2', '3']));
    const inside = f.filter(([, , x]) => Math.abs(Math.abs(Number(x)) - 0.5) > 1e-9);
    const { f: values } = core.evaluate(
      'hard-shrink',
      inside.map(([, , x]) => Number(x)),
    );
    expect(inside.map(([, , , y]) => Number(y))).toEqual([...values].map((y) => y + 0));
  });

  test('a uniform grid has the step that is typed, and the core’s own numbers', async () => {
    const page = await site.open('?v=1&page=compare&f=elu:alpha:0.5,tanh&x=-2:2&show=f,d1&t=a:2');
    await openDialog(page);
    await choose(page, 'CSV');
    await choose(page, 'Uniform grid');
    const box = page.getByRole('spinbutton', { name: 'step in x' });
    await box.fill('0.1');
    const [head, ...grid] = rows((await download(page)).bytes.toString('utf8'));
    expect(head).toEqual(['x', 'ELU α = 0.5 f', 'ELU α = 0.5 d1', 'Tanh f', 'Tanh d1']);
    const xs = Array.from({ length: 41 }, (_, k) => Number((-2 + k * 0.1).toFixed(1)) + 0);
    const options = { transform: { a: 2 } };
    const elu = core.evaluate('elu', xs, { alpha: 0.5 }, options);
    const tanh = core.evaluate('tanh', xs, {}, options);
    expect(grid.map((row) => row.map((cell) => Number(cell) + 0))).toEqual(
      xs.map((x, i) => [x, elu.f[i], elu.d1[i], tanh.f[i], tanh.d1[i]].map((value) => value + 0)),
    );
    await box.fill('0');
    expect(await page.getByRole('alert').textContent()).toContain('No grid');
    expect(await page.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
    await box.fill('1e-9');
    expect(await page.getByRole('alert').isVisible()).toBe(true);
  });

  test('a stack names each curve by its function and order, in both tables', async () => {
    const page = await site.open('?v=1&page=compare&f=relu,elu&layout=stack&x=-2:2');
    await openDialog(page);
    const [, ...points] = rows(await text(page, 'CSV'));
    const names = ['f', 'd1', 'd2'].flatMap((order) => [`ReLU ${order}`, `ELU ${order}`]);
    expect([...new Set(points.map(([curve]) => curve))].sort()).toEqual([...names].sort());
    await choose(page, 'Uniform grid');
    await page.getByRole('spinbutton', { name: 'step in x' }).fill('0.5');
    const [head, ...grid] = rows((await download(page)).bytes.toString('utf8'));
    expect(head).toEqual(['x', ...names]);
    const xs = grid.map(([x]) => Number(x));
    const jets = ['relu', 'elu'].map((id) => core.evaluate(id, xs));
    expect(grid.map((row) => row.slice(1).map(Number))).toEqual(
      xs.map((_, i) => (['f', 'd1', 'd2'] as const).flatMap((order) => jets.map((jet) => jet[order][i] + 0))),
    );
  });

  test('the link in the JSON restores the view', async () => {
    const query =
      '?v=1&page=compare&f=gelu,swish:beta:2&x=-3:3&y=-1:2&show=f,d2&at=0.5&t=a:2:c:1&layout=overlay';
    const { bytes } = await exported(query, 'JSON');
    const { link, state, functions } = JSON.parse(bytes.toString('utf8'));
    expect([state.x, state.at, functions.length]).toEqual([[-3, 3], 0.5, 2]);
    const again = await exported(link, 'JSON');
    expect(again.bytes.equals(bytes)).toBe(true);
  });
});

test('works in the single file, from disk and offline', async () => {
  const { name, bytes } = await exported('?v=1&f=mish', 'SVG', { address: singleFile, offline: true });
  expect(name).toBe('actiscope-mish.svg');
  // Where the file lies is the reader's own business.
  expect(bytes.toString('utf8')).toContain('<metadata>?v=1&amp;f=mish</metadata>');
  expect(bytes.toString('utf8')).not.toContain('file:');
});

test('the strip of differences is in every file, with values also where its axis is logarithmic', async () => {
  const page = await site.open('?v=1&page=compare&f=gelu,silu&ref=relu&show=f&yscale=symlog&x=-4:4', {
    until: 'act-difference-strip canvas',
  });
  await openDialog(page);
  for (const format of ['SVG', 'TikZ', 'Matplotlib'])
    expect(await text(page, format), format).toContain('ReLU');
  const rows = (await text(page, 'CSV')).split('\r\n').map((row) => row.split(','));
  const strip = rows.filter(([name]) => /ReLU/.test(name) && /GELU/.test(name));
  expect(new Set(strip.map(([name]) => name))).toEqual(new Set(['GELU − ReLU f']));
  expect(strip.length).toBeGreaterThan(20);
  for (const [, , x, y] of strip) {
    const [f, g] = ['gelu', 'relu'].map((id) => core.evaluate(id, [Number(x)]).f[0]);
    expect(Math.abs(Number(y) - (f - g)), `at ${x}`).toBeLessThan(0.02);
  }
});

describe('families', () => {
  const query = '?v=1&page=families&sweep=elu:alpha:0.1:2:9';
  const title = 'ELU α = 0.1 … 2';
  const values = 'α = 0.1, 0.3375, 0.575, 0.8125, 1, 1.05, 1.2875, 1.525, 1.7625, 2';

  test.each(Object.entries(formats))(
    '%s names the function, once, with the values swept',
    async (format, ending) => {
      const page = await site.open(query, { until: 'act-families act-figure canvas' });
      await page.getByRole('button', { name: 'Export', exact: true }).first().click();
      await choose(page, format);
      const { name, bytes } = await download(page);
      expect(name).toBe(`actiscope-elu-alpha.${ending}`);
      const utf8 = bytes.toString('utf8').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
      const file = format === 'JSON' ? utf8.replaceAll('\\\\', '\\') : utf8;
      for (const part of [title, values, `${site.url}${query}`]) expect(file, part).toContain(part);
      expect(file.split(infoOf('elu').tex)).toHaveLength(2);
    },
  );

  test('both tables name every curve', async () => {
    const page = await site.open(query.replace('9', '20'), { until: 'act-families act-figure canvas' });
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const names = Array.from({ length: 20 }, (_, k) => `ELU α = ${Number((0.1 * (k + 1)).toFixed(1))} f`);
    const rows = (await text(page, 'CSV')).split('\r\n').filter((row) => !row.startsWith('#'));
    expect([...new Set(rows.slice(1, -1).map((row) => row.split(',')[0]))]).toEqual(names);
    await choose(page, 'Uniform grid');
    const grid = (await download(page)).bytes.toString('utf8').split('\r\n');
    expect(grid.find((row) => row.startsWith('x,'))).toBe(['x', ...names].join(','));
  });

  test('a variant is told from the function itself; a sweep beside it is none', async () => {
    const page = await site.open(`${query}&t=a:2`, { until: 'act-shift act-figure canvas' });
    const exports = page.getByRole('button', { name: 'Export', exact: true });
    await exports.first().click();
    expect(await text(page, 'CSV')).not.toContain('drawn:');
    await page.getByRole('button', { name: 'Close' }).click();
    await exports.last().click();
    const csv = await text(page, 'CSV');
    expect(csv).toContain('# drawn: a·f(b·x + c) + d, a = 2');
    const names = csv.split('\r\n').flatMap((row) => /^([^#,]+),\d+,/.exec(row)?.[1] ?? []);
    expect(new Set(names)).toEqual(new Set(['variant of ELU f', 'ELU f']));
  });
});

test('TikZ with Chinese in it, and only that, says by what it is compiled', async () => {
  const told = async (query: string, button: string): Promise<readonly [file: string, dialog: string]> => {
    const page = await site.open(query);
    await openDialog(page, button);
    await choose(page, 'TikZ');
    const dialog = page.getByRole('dialog', { name: button });
    return [await dialog.getByRole('textbox').inputValue(), (await dialog.textContent()) ?? ''];
  };
  const [chinese, inChinese] = await told('?v=1&f=gelu&lang=zh', '导出');
  expect(chinese).toMatch(/\\actichar\{6781\}.*; % 极小值 −0\.170\n/);
  expect(chinese).toContain('compile this file with xelatex or lualatex');
  expect(inChinese).toContain('请用 XeLaTeX 或 LuaLaTeX 编译');
  const [english, inEnglish] = await told('?v=1&f=relu&show=f,d1,d2,pts,asy,sat,tan', 'Export');
  expect(english).toContain("{|f\\,\\ensuremath{'}| < 0.05}");
  expect(english).not.toContain('actichar');
  expect(inEnglish).not.toContain('XeLaTeX');
});
