// A small static file server for this machine only: shows the built site, and serves it to the browser tests.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const compressible = /^(?:text\/|image\/svg|application\/(?:wasm|json|xml|manifest))/;
const pack = promisify(gzip);

/** The file an address means, or null where it lies outside the folder, is badly escaped or does not exist. */
async function fileFor(root, path) {
  let name;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  try {
    let file = await realpath(join(root, name));
    if (file !== root && !file.startsWith(root + sep)) return null;
    if ((await stat(file)).isDirectory()) {
      // Without the slash the page's relative addresses would point one folder too high.
      if (!name.endsWith('/')) return { redirect: true };
      file = join(file, 'index.html');
    }
    return { file, body: await readFile(file) };
  } catch {
    return null;
  }
}

/** Answers one request. */
async function answer(request, response, { root, prefix, compress }) {
  const end = (status, headers, body) => {
    response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return end(405, { ...plain, allow: 'GET, HEAD' }, 'Only GET and HEAD.\n');
  }
  const [path, query] = (request.url ?? '/').split('?', 2);
  const search = query === undefined ? '' : `?${query}`;
  if (`${path}/` === prefix) return end(308, { location: `${prefix}${search}` });
  const found = path.startsWith(prefix) ? await fileFor(root, path.slice(prefix.length - 1)) : null;
  if (!found) {
    // As GitHub Pages does; asked for by a script, a page would be of no use.
    const page = /\bhtml\b/.test(String(request.headers.accept ?? '')) && (await fileFor(root, '/404.html'));
    if (!page?.body || !path.startsWith(prefix)) return end(404, plain, 'Not found.\n');
    return end(404, { 'content-type': 'text/html; charset=utf-8' }, page.body);
  }
  // Two slashes at the start would name another host.
  if (found.redirect) return end(308, { location: `${path.replace(/^\/+/, '/')}/${search}` });

  const type = types[extname(found.file)] ?? 'application/octet-stream';
  const zipped =
    compress && compressible.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zipped ? await pack(found.body) : found.body;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag, vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === etag) return end(304, headers);
  return end(
    200,
    { ...headers, 'content-length': body.length, ...(zipped ? { 'content-encoding': 'gzip' } : {}) },
    body,
  );
}

/** Both addresses of this machine: browsers may take `localhost` for either. */
const loopback = ['127.0.0.1', '::1'];

/** Tries one address: a server, or nothing where the machine does not have it, or word that it is in use. */
function listen(handler, address, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve({ busy: true });
      else if (address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) resolve({});
      else reject(error);
    });
    server.listen(port, address, () => resolve({ server }));
  });
}

const close = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Servers on one port of all loopback addresses; a busy port means the next free one, port 0 any free one. */
async function listenOnFreePort(handler, port) {
  const last = Math.min(port + 100, 65_535);
  for (let candidate = port; candidate <= last; candidate += port === 0 ? 0 : 1) {
    const first = await listen(handler, loopback[0], candidate);
    if (first.busy) continue;
    const second = await listen(handler, loopback[1], first.server.address().port);
    if (!second.busy) return [first.server, second.server].filter(Boolean);
    await close(first.server);
  }
  throw new Error(`No free port from ${port} to ${last}.`);
}

/**
 * Serves a folder until closed.
 * @param {{ root: string, port?: number, prefix?: string, compress?: boolean }} options
 *   `prefix` is the sub-path the folder appears under, with a slash at both ends
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>} `url` ends with the prefix
 */
export async function serve({ root, port = 0, prefix = '/', compress = true }) {
  const options = { root: await realpath(root), prefix, compress };
  const servers = await listenOnFreePort((request, response) => {
    answer(request, response, options).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  }, port);
  const actual = servers[0].address().port;
  return {
    url: `http://localhost:${actual}${prefix}`,
    port: actual,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
