// The same bits in every engine: Node and Chromium always, Firefox and WebKit in long runs.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/tools.mjs';
import { hashes } from './bits-hash.mjs';
import { core } from './core.ts';
import { resultInFirefox, resultInWebKit } from './engines.ts';

const page = `<!doctype html><html lang="en"><title>Bits</title><link rel="icon" href="data:,">
<script type="module">
import { loadCore } from './index.js';
import { hashes } from './bits-hash.mjs';
loadCore().then(hashes).catch(String).then((result) => { globalThis.result = result; });
</script></html>`;

let server: Awaited<ReturnType<typeof serve>>;
let expected: string[];
const address = (): string => `${server.url}bits.html`;

beforeAll(async () => {
  const folder = join(root, 'build/tests/bits');
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.js', 'core.wasm']) cpSync(join(root, 'dist/package', name), join(folder, name));
  cpSync(join(import.meta.dirname, 'bits-hash.mjs'), join(folder, 'bits-hash.mjs'));
  writeFileSync(join(folder, 'bits.html'), page);
  server = await serve({ root: folder });
  expected = hashes(core);
});
afterAll(() => server?.close());

test('there is a hash for every function, and they differ where the functions do', () => {
  expect(expected).toHaveLength(core.catalogue.length);
  const [gelu, tanh] = ['gelu', 'gelu-tanh'].map((id) =>
    expected
      .find((line) => line.startsWith(`${id} `))
      ?.split(' ')
      .slice(1),
  );
  for (let order = 0; order < 3; order++) expect(gelu?.[order]).not.toBe(tanh?.[order]);
});

test('Chromium computes the bits that Node computes', async () => {
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(address());
    await page.waitForFunction('globalThis.result !== undefined', undefined, { timeout: 60_000 });
    expect(await page.evaluate('globalThis.result')).toEqual(expected);
  } finally {
    await browser.close();
  }
});

describe.runIf(process.env.LONG)('in long runs', () => {
  test('Firefox computes the bits that Node computes', async () => {
    expect(await resultInFirefox(address())).toEqual(expected);
  });

  test('WebKit computes the bits that Node computes', async () => {
    expect(await resultInWebKit(address())).toEqual(expected);
  });
});
