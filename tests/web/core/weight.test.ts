// What the built core costs: at most 50 kB over the wire by any gzip.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { wasm } from 'virtual:core-wasm';
import { describe, expect, it } from 'vitest';

const budget = 50_000;
const bytes = readFileSync(wasm as URL);

/** The size that GNU gzip makes of it, which differs by some hundred bytes; nothing where there is no gzip. */
function byProgram(): number | undefined {
  try {
    return execFileSync('gzip', ['-6', '-c', '-n'], { input: bytes, stdio: ['pipe', 'pipe', 'ignore'] })
      .length;
  } catch {
    return undefined;
  }
}

describe('core.wasm', () => {
  it('has at most 50 kB gzipped, by zlib and by the program gzip', () => {
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(budget);
    expect(gzipSync(bytes, { level: 6 }).length).toBeLessThanOrEqual(budget);
    expect(byProgram() ?? 0).toBeLessThanOrEqual(budget);
  });
});
