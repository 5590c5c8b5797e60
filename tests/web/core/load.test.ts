// Loading: one core per address, every kind of failure named, and another try afterwards.
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wasm } from 'virtual:core-wasm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ActivationError } from '../../../web/src/core/error.ts';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core, LoadOptions } from '../../../web/src/core/types.ts';
import { detached } from './fake.ts';
import { hostile } from './hostile.ts';

const file = wasm as URL;
let bytes: Uint8Array<ArrayBuffer>;
let server: Server;
let origin: string;
let answer: RequestListener;
let requests = 0;
let pages = 0;

const send =
  (body: Uint8Array | string, status = 200, type = 'application/wasm'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** An address nothing has been loaded from yet. */
const fresh = (): string => `${origin}/${++pages}/core.wasm`;

beforeAll(async () => {
  bytes = new Uint8Array(await readFile(file));
  server = createServer((request, response) => {
    requests++;
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  requests = 0;
  answer = send(bytes);
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of methods) expect(console[method]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

function expectWorks(core: Core): void {
  expect(core.evaluate('relu', [-1, 2.5]).f).toEqual(Float64Array.of(0, 2.5));
}

async function expectFails(options: LoadOptions, detail: string): Promise<ActivationError> {
  const error: unknown = await loadCore(options).then(
    () => expect.unreachable('it loaded'),
    (cause) => cause,
  );
  expect(error).toBeInstanceOf(ActivationError);
  expect(error).toMatchObject({ code: 'LOAD_FAILED', detail });
  return error as ActivationError;
}

const altered = (change: (copy: Uint8Array) => void): Uint8Array<ArrayBuffer> => {
  const copy = bytes.slice();
  change(copy);
  return copy;
};

describe('where from', () => {
  it('needs no options, and all calls share one core', async () => {
    const [one, two] = [loadCore(), loadCore({})];
    expect(one).toBe(two);
    const core = await one;
    expectWorks(core);
    expect(await loadCore({ wasm: undefined, timeoutMs: undefined })).toBe(core);
    expect(await loadCore({ wasm: file, timeoutMs: 5_000 })).toBe(core);
  });

  it('can be any address', async () => {
    const path = fileURLToPath(file);
    const data = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
    for (const address of [
      file,
      file.href,
      path,
      relative(process.cwd(), path),
      fresh(),
      new URL(fresh()),
      data,
    ]) {
      expectWorks(await loadCore({ wasm: address }));
    }
  });

  it('can be bytes or a compiled module, for a core of its own', async () => {
    const padded = new Uint8Array(bytes.length + 16);
    padded.set(bytes, 8);
    const sources = [
      bytes,
      bytes.buffer.slice(0),
      new DataView(padded.buffer, 8, bytes.length),
      Buffer.from(bytes),
      await WebAssembly.compile(bytes),
    ];
    const cores = new Set([await loadCore()]);
    for (const source of sources) {
      const core = await loadCore({ wasm: source });
      expectWorks(core);
      cores.add(core);
    }
    expect(cores.size).toBe(sources.length + 1);
  });

  it('does not mind what happens to the bytes afterwards, nor the type the server states', async () => {
    const copy = bytes.slice();
    const loading = loadCore({ wasm: copy });
    copy.fill(0);
    expectWorks(await loading);
    for (const type of ['text/plain', 'text/html', '']) {
      answer = send(bytes, 200, type);
      expectWorks(await loadCore({ wasm: fresh() }));
    }
  });

  it('asks once for the same address', async () => {
    const address = fresh();
    const cores = await Promise.all([
      loadCore({ wasm: address }),
      loadCore({ wasm: new URL(address) }),
      loadCore({ wasm: address, timeoutMs: 9_000 }),
    ]);
    expect(new Set(cores).size).toBe(1);
    expect(requests).toBe(1);
    expect(await loadCore({ wasm: fresh() })).not.toBe(cores[0]);
  });
});

describe('a failure', () => {
  it('says that the server answered with an error', async () => {
    for (const status of [404, 500, 503]) {
      answer = send(bytes, status);
      const address = fresh();
      const error = await expectFails({ wasm: address }, 'status');
      expect(error.message).toContain(String(status));
      expect(error).toMatchObject({ param: 'wasm', value: address });
    }
  });

  it('says that no answer came', async () => {
    answer = (request) => request.socket.destroy();
    await expectFails({ wasm: fresh() }, 'network');
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 1_000));
      setTimeout(() => response.destroy(), 20);
    };
    await expectFails({ wasm: fresh() }, 'network');
    await expectFails({ wasm: new URL('no-such-file.wasm', file) }, 'network');
    await expectFails({ wasm: 'no-such-scheme:core.wasm' }, 'network');
    await expectFails({ wasm: 'http://[' }, 'address');
  });

  it('says that something else came', async () => {
    answer = send('<!doctype html><title>Sign in to the network</title>', 200, 'text/html');
    expect((await expectFails({ wasm: fresh() }, 'content')).message).toContain('HTML');
    answer = send('');
    await expectFails({ wasm: fresh() }, 'content');
    await expectFails({ wasm: new Uint8Array(0) }, 'content');
    await expectFails({ wasm: new TextEncoder().encode('wasm') }, 'content');
  });

  it('says that the file is cut short', async () => {
    for (const part of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      answer = send(bytes.subarray(0, Math.floor(part * bytes.length)));
      await expectFails({ wasm: fresh() }, 'damaged');
    }
    await expectFails({ wasm: bytes.subarray(0, bytes.length - 1) }, 'damaged');
  });

  it('says that a byte is not what it was', async () => {
    const broken = [
      altered((copy) => copy.set([0xff], 4)),
      altered((copy) => copy.set([0xff], 8)),
      altered((copy) => copy.fill(0, 2_000, 2_100)),
    ];
    for (const wasm of broken) await expectFails({ wasm }, 'damaged');
    // The file stays valid, but every logarithm of 2 (its high part, as the C library splits it) is a bit off, of
    // either sign, which is in the last byte.
    const ln2 = Buffer.from(Float64Array.of(0.6931471803691238).buffer, 0, 7);
    const wrong = altered((copy) => {
      const places = Buffer.from(copy.buffer);
      expect(places.includes(ln2)).toBe(true);
      for (let at = places.indexOf(ln2); at >= 0; at = places.indexOf(ln2)) copy[at + 5] ^= 1;
    });
    expect(WebAssembly.validate(wrong)).toBe(true);
    await expectFails({ wasm: wrong }, 'damaged');
    // A compiled module has no bytes to check: there the self-test finds it.
    const compiled = await WebAssembly.compile(wrong);
    expect((await expectFails({ wasm: compiled }, 'damaged')).message).toMatch(/its [a-z]+ of .* is wrong/);
  });

  it('says that it is another program', async () => {
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    await expectFails({ wasm: empty }, 'damaged');
    await expectFails({ wasm: await WebAssembly.compile(empty) }, 'foreign');
    // (module (import "m" "f" (func)))
    const importing = Uint8Array.of(...empty, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x6d, 1, 0x66, 0, 0);
    expect(WebAssembly.validate(importing)).toBe(true);
    await expectFails({ wasm: importing }, 'damaged');
    await expectFails({ wasm: await WebAssembly.compile(importing) }, 'foreign');
  });

  it('says that the page forbids WebAssembly', async () => {
    const words = [
      "WebAssembly.compile(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script",
      'call to WebAssembly.compile() blocked by CSP',
      "Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script",
    ];
    for (const text of words) {
      vi.spyOn(WebAssembly, 'compile').mockRejectedValueOnce(new WebAssembly.CompileError(text));
      await expectFails({ wasm: bytes }, 'blocked');
    }
    vi.stubGlobal('WebAssembly', undefined);
    await expectFails({ wasm: bytes }, 'blocked').finally(() => vi.unstubAllGlobals());
  });

  it('does not last: the next call tries again, past what a cache may hold', async () => {
    const address = fresh();
    const fetching = vi.spyOn(globalThis, 'fetch');
    answer = send('gone', 404);
    const first = loadCore({ wasm: address });
    expect(loadCore({ wasm: address })).toBe(first);
    await expect(first).rejects.toMatchObject({ code: 'LOAD_FAILED' });
    answer = send(bytes);
    expectWorks(await loadCore({ wasm: address }));
    expect(requests).toBe(2);
    expect(fetching.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'reload']);
    expectWorks(await loadCore());
  });
});

describe('the time-out', () => {
  const never: RequestListener = () => {};
  const halfway: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 1_000));
  };

  it('ends a load that hangs, before or in the middle of the answer, and the request with it', async () => {
    for (const hanging of [never, halfway]) {
      let closed: Promise<void> | undefined;
      answer = (request, response) => {
        closed = new Promise((done) => response.once('close', done));
        hanging(request, response);
      };
      const address = fresh();
      const start = performance.now();
      await expectFails({ wasm: address, timeoutMs: 150 }, 'timeout');
      expect(performance.now() - start).toBeLessThan(2_000);
      await closed;
      answer = send(bytes);
      expectWorks(await loadCore({ wasm: address }));
    }
  });

  it('covers compiling too', async () => {
    vi.spyOn(WebAssembly, 'compile').mockReturnValueOnce(new Promise(() => {}));
    await expectFails({ wasm: bytes, timeoutMs: 50 }, 'timeout');
  });

  it('can be shorter for a call that joins, without ending the load for the others', async () => {
    const address = fresh();
    answer = (request, response) => {
      setTimeout(() => send(bytes)(request, response), 300);
    };
    const patient = loadCore({ wasm: address });
    await expectFails({ wasm: address, timeoutMs: 50 }, 'timeout');
    expectWorks(await patient);
    expect(requests).toBe(1);
  });
});

describe('options', () => {
  const rejection = (options: unknown): Promise<unknown> =>
    loadCore(options as LoadOptions).then(
      () => expect.unreachable('it loaded'),
      (error) => error,
    );

  it('of the wrong type or range are refused, by a rejection and not a throw', async () => {
    for (const [name, value] of hostile) {
      const error = await rejection(value);
      expect(error).toBeInstanceOf(ActivationError);
      expect((error as ActivationError).code).toMatch(/BAD_TYPE|UNKNOWN_PARAM/);
      if (typeof value !== 'number') {
        expect(await rejection({ timeoutMs: value })).toMatchObject({ code: 'BAD_TYPE', param: 'timeoutMs' });
      }
      if (typeof value !== 'string' && !ArrayBuffer.isView(value) && name !== 'a buffer') {
        expect(await rejection({ wasm: value })).toMatchObject({ code: 'BAD_TYPE', param: 'wasm' });
      }
    }
    expect(await rejection({ wasm: detached() })).toMatchObject({ code: 'BAD_TYPE', param: 'wasm' });
    expect(await rejection({ wasm: detached().buffer })).toMatchObject({ code: 'BAD_TYPE', param: 'wasm' });
    for (const timeoutMs of [0, -1, Number.NaN, Infinity, 2 ** 31]) {
      expect(await rejection({ timeoutMs })).toMatchObject({ code: 'BAD_RANGE', value: timeoutMs });
    }
    expect(await rejection({ url: file })).toMatchObject({ code: 'UNKNOWN_PARAM', param: 'options.url' });
  });
});
