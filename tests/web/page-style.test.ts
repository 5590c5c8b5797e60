// The style of the bare page says the same colours as the tokens of the application.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokens } from '../../web/src/styles/tokens.ts';

const page = readFileSync(new URL('../../web/src/styles/page.css', import.meta.url), 'utf8');

/** Every value that a text gives a custom property, in order: light first, then dark. */
const valuesOf = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`${name}: (#\\w+);`, 'g'))].map(([, value]) => value);

test('colours before the script runs are those after it', () => {
  const names = [...new Set([...page.matchAll(/(--act-[\w-]+):/g)].map(([, name]) => name))];
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(valuesOf(page, name), name).toEqual(valuesOf(tokens.cssText, name));
});
