// The dialog of files is one that everybody can use: by keyboard, on a phone, in Chinese, without a clipboard.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';
import { choose, download, formats, openDialog } from './export-dialog.ts';
import { useSite } from './site.ts';

const site = useSite();

describe('the dialog', () => {
  test('opens by keyboard, keeps the focus, closes by Escape and gives the focus back', async () => {
    const page = await site.open('?v=1');
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        const path: string[] = [];
        for (; active; active = active.shadowRoot?.activeElement ?? null) path.push(active.localName);
        return path;
      });
    await page.getByRole('button', { name: 'Export' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let i = 0; i < 12; i++) {
      const path = await focused();
      // Past the last of them comes the browser's own window, where nothing of the page has the focus.
      if (path.length > 1) expect(path).toContain('act-export-dialog');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect((await focused()).slice(-2)).toEqual(['act-export', 'button']);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('copies the text', async () => {
    const page = await site.open('?v=1', { permissions: ['clipboard-read', 'clipboard-write'] });
    await openDialog(page);
    await choose(page, 'TikZ');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.getByRole('textbox', { name: 'The file' }).inputValue());
    expect(copied).toContain('\\begin{axis}');
  });

  test('where copying is not allowed the text is selected', async () => {
    const page = await site.open('?v=1', {
      before: (page) =>
        page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    });
    await openDialog(page);
    await choose(page, 'Matplotlib');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('copy it yourself').waitFor();
    const box = page.getByRole('textbox', { name: 'The file' });
    const selected = await box.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(await box.inputValue());
  });

  test('gives every address of a file back', async () => {
    const page = await site.open('?v=1', {
      before: (page) =>
        page.addInitScript(() => {
          const open = new Set<string>();
          const { createObjectURL, revokeObjectURL } = URL;
          Object.assign(globalThis, { openAddresses: open });
          URL.createObjectURL = (blob) => {
            const url = createObjectURL.call(URL, blob);
            open.add(url);
            return url;
          };
          URL.revokeObjectURL = (url) => {
            open.delete(url);
            revokeObjectURL.call(URL, url);
          };
          // What is put off for long is done soon.
          const { setTimeout } = globalThis;
          Object.assign(globalThis, {
            setTimeout: (action: () => void, delay = 0) => setTimeout(action, Math.min(delay, 500)),
          });
        }),
    });
    await openDialog(page);
    for (const format of ['PNG', 'SVG', 'PNG']) {
      await choose(page, format);
      await download(page);
    }
    await page.keyboard.press('Escape');
    const left = () =>
      page.evaluate(() => (globalThis as unknown as { openAddresses: Set<string> }).openAddresses.size);
    await expect.poll(left).toBe(0);
  });

  test('speaks Chinese and fits a phone', async () => {
    const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
    const page = await site.open('?v=1&lang=zh&f=srelu', phone);
    await page.locator('.files summary').click();
    await openDialog(page, '导出');
    for (const format of Object.keys(formats)) {
      await choose(page, format);
      const dialog = (await page.getByRole('dialog').boundingBox())!;
      expect(dialog.x).toBeGreaterThanOrEqual(0);
      expect(dialog.x + dialog.width).toBeLessThanOrEqual(320);
      const wide = await page.getByRole('dialog').evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
      expect(wide, `how far ${format} scrolls sideways`).toBe(0);
      const button = (await page.getByRole('button', { name: '下载' }).boundingBox())!;
      expect(button.height).toBeGreaterThanOrEqual(44);
      expect(button.y + button.height).toBeLessThanOrEqual(640);
    }
    expect(await page.getByRole('dialog').innerText()).not.toMatch(/Download|Copy|Export|grid/);
  });

  test.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (colorScheme) => {
    const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const page = await site.open('?v=1&f=elu', { colorScheme });
    await openDialog(page);
    await page.evaluate(axe);
    for (const format of ['PNG', 'CSV', 'TikZ']) {
      await choose(page, format);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run: (options: unknown) => Promise<{ violations: readonly { id: string; help: string }[] }>;
          };
        };
        const { violations } = await axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(({ id, help }) => `${id}: ${help}`);
      });
      expect(found, format).toEqual([]);
    }
  });
});

test('the dialog is fetched only when it is wanted, from the page’s own server', async () => {
  const page = await site.open('?v=1');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await openDialog(page);
  // The dialog; and the writers of files, the strip of differences and the painter of the lens, which it shares with
  // embeds and with the plot.
  expect(scripts.filter((path) => path.endsWith('.js')).length).toBeLessThanOrEqual(4);
});
