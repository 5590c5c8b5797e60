// Reads how many tests passed and failed from what each test runner says.
import { readFileSync, statSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** A check that is one test: it passed or it did not. */
export const fromExitCode = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A runner that failed without naming a failed test failed all the same: a crash, a leak, a file that does not load. */
const count = (passed, failed, code) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });

/** @param {{ code: number, output: string }} result of a doctest program */
export function fromDoctest({ code, output }) {
  // Under Node doctest colours its words even where nobody looks.
  const plain = stripVTControlCharacters(output);
  const line = /test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed/.exec(plain);
  return count(Number(line?.[1] ?? 0), Number(line?.[2] ?? 0), code);
}

/** @param {{ code: number, output: string }} result of ctest */
export function fromCtest({ code, output }) {
  const line = /(\d+) tests? failed out of (\d+)/.exec(output);
  const failed = Number(line?.[1] ?? 0);
  return count(Number(line?.[2] ?? 0) - failed, failed, code);
}

/**
 * @param {string} report path of Vitest's JSON
 * @param {number} start when the run began, in ms: an older report is not this run's
 * @param {number} code what Vitest exited with
 */
export function fromVitest(report, start, code) {
  try {
    if (statSync(report).mtimeMs < start) return count(0, 0, code);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    // A test file that cannot be loaded has no tests of its own to fail.
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return count(numPassedTests, numFailedTests + unloaded.length, code);
  } catch {
    return count(0, 0, code);
  }
}
