// The set-up: which Node is new enough, and when the node modules must be installed again.
import { expect, test } from 'vitest';
import { checkNode, modulesMatch } from '../../scripts/setup.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(['18.20.0', '20.18.3', '16.0.0'])('Node %s is refused in one line', (version) => {
  expect(() => checkNode(version)).toThrow(/^Node [\d.]+ is too old: install Node 20\.19 or newer[^\n]*$/);
});

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.2.3' },
  'node_modules/other-system': { version: '2.0.0', optional: true },
};

test.each([
  ['all there', { 'node_modules/a': { version: '1.2.3' } }, true],
  [
    'with the optional one',
    { 'node_modules/a': { version: '1.2.3' }, 'node_modules/other-system': { version: '2.0.0' } },
    true,
  ],
  ['nothing there', {}, false],
  ['an older version', { 'node_modules/a': { version: '1.2.2' } }, false],
  [
    'an older optional one',
    { 'node_modules/a': { version: '1.2.3' }, 'node_modules/other-system': { version: '1.0.0' } },
    false,
  ],
  ['one too many', { 'node_modules/a': { version: '1.2.3' }, 'node_modules/b': { version: '1.0.0' } }, false],
])('modules: %s', (_what, installed, match) => {
  expect(modulesMatch(wanted, installed)).toBe(match);
});
