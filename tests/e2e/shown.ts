// Numbers as the page writes them, read back, with the size of half their last digit.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Shown {
  readonly value: number;
  readonly halfDigit: number;
}

/** `−1.23 × 10⁻⁷` and the like. */
export function parseShown(text: string): Shown {
  const plain = text.trim().replaceAll('−', '-').replace(/^\+/, '');
  if (/^-?∞$/.test(plain)) return { value: plain === '∞' ? Infinity : -Infinity, halfDigit: 0 };
  if (plain === 'NaN') return { value: Number.NaN, halfDigit: 0 };
  const parts = /^(-?\d+(?:\.(\d+))?)(?: × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(plain);
  if (parts === null) throw new Error(`Not a number of the page: ${text}`);
  const [, digits, decimals = '', minus = '', raised = ''] = parts;
  const exponent = Number(
    minus.replace('⁻', '-') + ([...raised].map((c) => superscripts.indexOf(c)).join('') || '0'),
  );
  return { value: Number(digits) * 10 ** exponent, halfDigit: 0.5 * 10 ** (exponent - decimals.length) };
}

/** Asserts that a text is a number rounded from this one. */
export function expectRounded(text: string, exact: number, what: string): void {
  const { value, halfDigit } = parseShown(text);
  if (!Number.isFinite(exact)) {
    expect(value, what).toBe(exact);
    return;
  }
  const slack = halfDigit * 1.000001 + 1e-15 * Math.abs(exact);
  expect(Math.abs(value - exact), `${what}: shown ${text}, exactly ${exact}`).toBeLessThanOrEqual(slack);
}

export type Curve = 'f' | 'd1' | 'd2';

/** The cells of a row of the read-out: one, or two at a break. */
export async function readoutOf(page: Page, curve: Curve): Promise<readonly string[]> {
  return page.locator(`act-readout tr.${curve} td`).allTextContents();
}

/** All rows of the read-out at once. */
export async function readouts(page: Page): Promise<Readonly<Record<Curve, readonly string[]>>> {
  return page.locator('act-readout table').evaluate((table) => {
    const cells = (curve: string): string[] =>
      [...table.querySelectorAll(`tr.${curve} td`)].map((cell) => cell.textContent ?? '');
    return { f: cells('f'), d1: cells('d1'), d2: cells('d2') };
  });
}

/** The x that the read-out is for, in full. */
export async function readoutX(page: Page): Promise<number> {
  return Number(await page.locator('act-readout tr.x input').inputValue());
}

export async function numberIn(box: Locator): Promise<number> {
  return Number(await box.inputValue());
}

/** The range of an axis as its two boxes have it. */
export async function rangeShown(page: Page, axis: 'x' | 'y'): Promise<readonly [lo: number, hi: number]> {
  const box = (end: string): Locator => page.locator(`act-view-box #${axis}-${end}`);
  return [await numberIn(box('lo')), await numberIn(box('hi'))];
}
