// Writes dist/site/offline.js, the service worker: one version of the site, whole or not at all.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './tools.mjs';

const site = join(root, 'dist/site');

/** Run in the worker; VERSION and FILES stand before it. */
function worker() {
  const cacheName = `actiscope-${VERSION}`;
  const home = new URL('./', self.location.href).href;
  self.addEventListener('install', (event) => {
    // Every file of this version, or the old version stays.
    const whole = caches
      .open(cacheName)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(home + file, { cache: 'no-cache' }))));
    event.waitUntil(whole.then(() => self.skipWaiting()));
  });
  self.addEventListener('activate', (event) => {
    const old = caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('actiscope-') && name !== cacheName));
    event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  });
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || !url.href.startsWith(home)) return;
    const path = url.href.slice(home.length).replace(/[?#].*$/, '');
    if (path === '' || path === 'index.html') {
      // The newest page if there is a net: its scripts have its version in their names, and so has the
      // WebAssembly, so that old and new never meet.
      event.respondWith(fetch(request).catch(() => caches.match(home, { cacheName })));
    } else if (FILES.includes(path)) {
      event.respondWith(caches.match(home + path, { cacheName }).then((found) => found ?? fetch(request)));
    }
  });
}

export async function writeOffline() {
  const assets = (await readdir(join(site, 'assets'))).sort().map((name) => `assets/${name}`);
  const files = ['', ...assets];
  const digest = createHash('sha256').update(await readFile(join(site, 'index.html')));
  for (const name of assets) digest.update(name);
  const version = digest.digest('hex').slice(0, 12);
  const body = String(worker).replace(/^function worker\(\) \{|\}$/g, '');
  const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
  await writeFile(
    join(site, 'offline.js'),
    `// One version of the site, whole or not at all.\n${head}${body}`,
  );
}
