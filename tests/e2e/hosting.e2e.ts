// The site on servers of every kind: under a sub-path, without special headers, WebAssembly of a wrong type, packed or not.
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { root } from '../../scripts/tools.mjs';
import { core } from './core.ts';

const site = join(root, 'dist/site');
const prefix = '/~someone/deep/actiscope/';
/** As any server has them; no charset, no CORS, no caching, no `nosniff`. */
const types: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' },
  ...{ '.svg': 'image/svg+xml', '.json': 'application/json', '.png': 'image/png' },
};

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

interface Kind {
  readonly wasm: string | null;
  readonly packed: boolean;
}

function listen({ wasm, packed }: Kind): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '..';
    const file = join(site, name.endsWith('/') || name === '' ? `${name}index.html` : name);
    if (name.includes('..') || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    const type = extname(file) === '.wasm' ? wasm : (types[extname(file)] ?? null);
    if (type !== null) response.setHeader('content-type', type);
    const body = readFileSync(file);
    if (!packed) return response.end(body);
    response.setHeader('content-encoding', 'gzip');
    return response.end(gzipSync(body));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : '';
      resolve({ server, url: `http://127.0.0.1:${port}${prefix}` });
    });
  });
}

test.each<Kind>([
  { wasm: 'application/octet-stream', packed: false },
  { wasm: 'text/html', packed: true },
  { wasm: null, packed: false },
])('WebAssembly as $wasm, packed: $packed', async (kind) => {
  const { server, url } = await listen(kind);
  const context = await browser!.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      if (/^http/.test(request.url()) && !request.url().startsWith(url)) faults.push(request.url());
    });
    await page.goto(`${url}?v=1&f=elu&at=-1`);
    await page.locator('act-figure canvas').first().waitFor();
    await page.goto(`${url}?v=1&page=compare&f=relu,gelu`);
    await page.locator('act-figure canvas').first().waitFor();
    await page.goto(`${url}zh/f/gelu/`);
    await page.locator('act-plot canvas').waitFor();
    await page.goto(`${url}embed.html?f=gelu&at=1&lang=en`);
    const readout = page.locator('act-plot [part=readout]');
    await expect.poll(() => readout.textContent()).toContain(core.evaluate('gelu', [1]).f[0].toFixed(4));
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
