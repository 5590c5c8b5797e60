// Descriptions of functions of every kind, word by word, in both languages; and that none says nonsense.
import { readFile } from 'node:fs/promises';
import { describe as group, expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import { describe, describeInLine } from '../../../web/src/describe/describe.ts';
import { identityTransform } from '../../../web/src/model/state.ts';

const core = await loadCore();
type Lang = 'en' | 'zh';
const file = new URL('../../golden/descriptions.json', import.meta.url);
/** By function as in a link, then by language: each section as `heading: sentences`. */
const golden: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>> = JSON.parse(
  await readFile(file, 'utf8'),
);

function described(link: string, lang: Lang): readonly string[] {
  const [id, param, value] = link.split(':');
  const { name } = core.catalogue.find((info) => info.id === id)!;
  const params = param === undefined ? {} : { [param]: Number(value) };
  return describe(core, { id, params, transform: identityTransform }, name, lang).map(
    ({ heading, sentences }) => `${heading}: ${sentences.join(' ')}`,
  );
}

group.each(Object.keys(golden))('%s', (link) => {
  test.each(['en', 'zh'] as const)('in %s', (lang) => {
    expect(described(link, lang)).toEqual(golden[link][lang]);
  });
});

test('a dozen functions are told', () => {
  expect(Object.keys(golden).length).toBeGreaterThanOrEqual(12);
});

test('the variant is described, not the function itself', () => {
  const transform = { a: -2, b: 1, c: 0, d: 3 };
  const text = describeInLine(describe(core, { id: 'relu', params: {}, transform }, 'ReLU', 'en'));
  expect(text).toContain('It is constantly 3 for x up to 0.');
  expect(text).toContain('It falls in a straight line with slope −2 for x from 0 on.');
});

test('every function has a description without holes', () => {
  for (const { id } of core.catalogue)
    for (const lang of ['en', 'zh'] as const) {
      const text = described(id, lang).join(' ');
      expect(text, id).not.toMatch(/NaN|undefined|\[object|null|: +$|−0[^.\d]/);
      expect(text.length, id).toBeGreaterThan(120);
    }
});
