// The single file: code that speaks of script tags cannot end the tag it lives in.
import { expect, test } from 'vitest';
import { escapeScript } from '../../scripts/vite/single-file.mjs';

test.each([
  "const a = '</script>';",
  "const a = '</SCRIPT >';",
  "const a = '<!-- <script>';",
  'const a = `</script>`;',
  'const a = /<\\/script>/.source;',
])('%s', (code) => {
  const escaped = escapeScript(code);
  expect(escaped).not.toMatch(/<\/?script/i);
});

test('the value of a string stays the same', () => {
  expect(JSON.parse(escapeScript('"</script>"').replace('\\x3C', '\\u003C'))).toBe('</script>');
});

test('other comparisons stay', () => {
  expect(escapeScript('a<b</c/.source')).toBe('a<b</c/.source');
});
