// Counting test results: a runner that crashes or says nothing never counts as a pass.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromCtest, fromDoctest, fromVitest } from '../../scripts/test-counts.mjs';

const doctest = (passed: number, failed: number) =>
  `[doctest] test cases:  ${passed + failed} |  ${passed} passed | ${failed} failed | 0 skipped\n[doctest] assertions: 9 | 9 passed | 0 failed |\n`;

describe('doctest', () => {
  test.each([
    ['all pass', { code: 0, output: doctest(12, 0) }, { passed: 12, failed: 0 }],
    ['some fail', { code: 1, output: doctest(10, 2) }, { passed: 10, failed: 2 }],
    ['a crash', { code: 139, output: '' }, { passed: 0, failed: 1 }],
    ['a crash after the last test', { code: 134, output: doctest(3, 0) }, { passed: 3, failed: 1 }],
    [
      'colours',
      { code: 1, output: 'test cases: 2 | \u001b[0m1 passed\u001b[0m | \u001b[0;31m1 failed\u001b[0m |' },
      { passed: 1, failed: 1 },
    ],
    ['silence', { code: 0, output: '' }, { passed: 0, failed: 0 }],
  ])('%s', (_what, result, counts) => expect(fromDoctest(result)).toEqual(counts));
});

describe('ctest', () => {
  test.each([
    [
      'all pass',
      { code: 0, output: '100% tests passed, 0 tests failed out of 3\n' },
      { passed: 3, failed: 0 },
    ],
    [
      'one fails',
      { code: 8, output: '67% tests passed, 1 tests failed out of 3\n' },
      { passed: 2, failed: 1 },
    ],
    ['no tests', { code: 8, output: 'No tests were found!!!\n' }, { passed: 0, failed: 1 }],
  ])('%s', (_what, result, counts) => expect(fromCtest(result)).toEqual(counts));
});

describe('Vitest', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'counts-')), 'report.json');
  const report = (numPassedTests: number, numFailedTests: number, unloaded = 0) => {
    const testResults = Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] }));
    writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, testResults }));
  };

  test('counts tests, files that do not load, and a failure outside any test', () => {
    report(7, 2);
    expect(fromVitest(path, 0, 1)).toEqual({ passed: 7, failed: 2 });
    report(7, 0, 1);
    expect(fromVitest(path, 0, 1)).toEqual({ passed: 7, failed: 1 });
    report(7, 0);
    expect(fromVitest(path, 0, 1)).toEqual({ passed: 7, failed: 1 });
  });

  test('an old, missing or broken report is no pass', () => {
    report(7, 0);
    expect(fromVitest(path, Date.now() + 60_000, 1)).toEqual({ passed: 0, failed: 1 });
    expect(fromVitest(`${path}.missing`, 0, 1)).toEqual({ passed: 0, failed: 1 });
    writeFileSync(path, '{');
    expect(fromVitest(path, 0, 0)).toEqual({ passed: 0, failed: 0 });
  });
});
