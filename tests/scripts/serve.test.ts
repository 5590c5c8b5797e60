// The static server: right types, sub-paths, compression, nothing outside its folder, busy ports.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends the path as it is: fetch() would tidy up `..` before the server sees it. */
function get(port: number, path: string, headers = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(folder, 'site');
const page = '<!doctype html><title>page</title>'.repeat(40);
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(root, 'sub'), { recursive: true });
  mkdirSync(join(folder, 'site-secret'));
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'sub', 'index.html'), 'sub');
  writeFileSync(join(root, 'core.wasm'), Buffer.from([0, 97, 115, 109]));
  writeFileSync(join(root, 'a b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site-secret', 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await serve({ root, prefix: '/some/path/' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('what it serves', () => {
  test.each([
    ['/some/path/', 'text/html; charset=utf-8'],
    ['/some/path/?v=1&f=gelu', 'text/html; charset=utf-8'],
    ['/some/path/core.wasm', 'application/wasm'],
    ['/some/path/a%20b.js', 'text/javascript; charset=utf-8'],
    ['/some/path/sub/', 'text/html; charset=utf-8'],
  ])('%s as %s', async (path, type) => {
    const { status, headers } = await get(server.port, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('gzip only for those who accept it', async () => {
    const plain = await get(server.port, '/some/path/');
    const zipped = await get(server.port, '/some/path/', { 'accept-encoding': 'gzip, br' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(page);
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.body.length).toBeLessThan(page.length / 4);
  });

  test('HEAD without a body, 304 for a known ETag', async () => {
    const head = await get(server.port, '/some/path/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(page.length),
    ]);
    const again = await get(server.port, '/some/path/', { 'if-none-match': String(head.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('folders without their slash are sent on, with the query', async () => {
    const top = await get(server.port, '/some/path?f=relu');
    expect([top.status, top.headers.location]).toEqual([308, '/some/path/?f=relu']);
    const sub = await get(server.port, '/some/path/sub');
    expect([sub.status, sub.headers.location]).toEqual([308, '/some/path/sub/']);
  });

  test('other methods are refused', async () => {
    expect((await get(server.port, '/some/path/', {}, 'POST')).status).toBe(405);
  });
});

describe('what it does not serve', () => {
  test.each([
    '/',
    '/index.html',
    '/some/pathindex.html',
    '/some/path/missing.js',
    '/some/path/../secret.txt',
    '/some/path/../../secret.txt',
    '/some/path/../site-secret/secret.txt',
    '/some/path/%2e%2e/secret.txt',
    '/some/path/..%2fsecret.txt',
    '/some/path/..%5csecret.txt',
    '/some/path/sub/../../secret.txt',
    '/some/path//etc/passwd',
    '/some/path/link.txt',
    '/some/path/%00',
    '/some/path/%zz',
    '/some/path/%',
  ])('%s', async (path) => {
    const { status, body } = await get(server.port, path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  test('a redirect never names another host', async () => {
    const bare = await serve({ root });
    const { status, headers } = await get(bare.port, '//sub');
    await bare.close();
    expect([status, headers.location]).toEqual([308, '/sub/']);
  });
});

test('a busy port means the next free one', async () => {
  const first = await serve({ root });
  const second = await serve({ root, port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect((await get(second.port, '/')).status).toBe(200);
  await Promise.all([first.close(), second.close()]);
});

test('a port in use on either meaning of localhost counts as busy', async (context) => {
  const other = createServer();
  const listening = await new Promise<boolean>((resolve) => {
    other.once('error', () => resolve(false)).listen(0, '::1', () => resolve(true));
  });
  if (!listening) context.skip('this machine has no ::1');
  const { port } = other.address() as AddressInfo;
  const mine = await serve({ root, port });
  expect(mine.port).toBeGreaterThan(port);
  await mine.close();
  other.close();
});

test('a closed server is gone from its port', async () => {
  const first = await serve({ root });
  await first.close();
  const second = await serve({ root, port: first.port });
  expect(second.port).toBe(first.port);
  await second.close();
});
