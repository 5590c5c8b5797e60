// The formulas of the derivations: every one is TeX that is understood, and none is there in vain.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mathml } from '../../scripts/mathml.mjs';

const read = (name: string): string =>
  readFileSync(new URL(`../../web/src/${name}`, import.meta.url), 'utf8');
const formulas: Readonly<Record<string, string>> = JSON.parse(read('lessons/derivations.json'));

test('every formula becomes MathML', () => {
  for (const [key, tex] of Object.entries(formulas)) expect(() => mathml(tex), key).not.toThrow();
});

test('every formula is shown', () => {
  const users = read('lessons/derivations.ts') + read('elements/about-derivations.ts');
  expect(Object.keys(formulas).filter((key) => !users.includes(`'${key}'`))).toEqual([]);
});
