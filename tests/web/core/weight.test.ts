// What the built core costs: at most 50 kB over the wire by any gzip, and no memory that is not given back.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { wasm } from 'virtual:core-wasm';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../web/src/core/instantiate.ts';

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

  it('gives back the memory of every text: five hundred catalogues are all the same', async () => {
    const { module } = await instantiate(await WebAssembly.compile(bytes));
    const first = JSON.stringify(module.catalogue());
    for (let i = 0; i < 500; i++) module.catalogue();
    expect(JSON.stringify(module.catalogue())).toBe(first);
  });
});
