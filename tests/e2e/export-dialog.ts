// The dialog of files, as tests work it.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** By their names in the dialog, with their endings. */
export const formats = { PNG: 'png', SVG: 'svg', CSV: 'csv', JSON: 'json', TikZ: 'tex', Matplotlib: 'py' };

export interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

export async function openDialog(page: Page, button = 'Export'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog', { name: button }).waitFor();
}

export async function choose(page: Page, format: string): Promise<void> {
  await page.getByRole('radio', { name: format, exact: true }).check();
}

export async function download(page: Page): Promise<File> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await arriving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
