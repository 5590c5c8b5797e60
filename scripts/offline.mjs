// Writes dist/site/offline.js, the service worker: one version of the site, whole or not at all.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './tools.mjs';

/** Run in the worker; VERSION and FILES stand before it. */
function worker() {
  const cacheName = `actiscope-${VERSION}`;
  const pagesName = `${cacheName}-pages`;
  const home = new URL('./', self.location.href).href;
  self.addEventListener('install', (event) => {
    // Every file of this version, or the old version stays. It takes over when the last page of the old one has gone:
    // such a page may still want parts of its own version, which no server has any more.
    const whole = caches
      .open(cacheName)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(home + file, { cache: 'no-cache' }))));
    event.waitUntil(whole);
  });
  self.addEventListener('activate', (event) => {
    const old = caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('actiscope-') && !name.startsWith(cacheName)));
    event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  });

  /** A page that is whole in itself is kept when it is read. */
  const keptPage = (event, page, otherwise) => {
    const answer = fetch(event.request).then((found) => {
      const copy = found.ok && !found.redirected ? found.clone() : null;
      if (copy !== null)
        event.waitUntil(caches.open(pagesName).then((cache) => cache.put(home + page, copy)));
      return found;
    });
    return answer.catch(
      async () => (await caches.match(home + page, { cacheName: pagesName })) ?? otherwise(),
    );
  };

  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || !url.href.startsWith(home)) return;
    const path = url.href.slice(home.length).replace(/[?#].*$/, '');
    const [, page, zh, id] = /^((zh\/)?f\/([a-z0-9-]+)\/)(?:index\.html)?$/.exec(path) ?? [];
    if (path === '' || path === 'index.html') {
      // The newest page if there is a net: its scripts have its version in their names, and so has the
      // WebAssembly, so that old and new never meet.
      event.respondWith(fetch(request).catch(() => caches.match(home, { cacheName })));
    } else if (page !== undefined) {
      // One that was not read is shown by the explorer, which is here whole.
      const explorer = `${home}?v=1&f=${id}${zh ? '&lang=zh' : ''}`;
      event.respondWith(keptPage(event, page, () => Response.redirect(explorer)));
    } else if (/^embed(?:-gradient)?\.html$/.test(path)) {
      event.respondWith(keptPage(event, path, () => Response.error()));
    } else if (FILES.includes(path)) {
      event.respondWith(caches.match(home + path, { cacheName }).then((found) => found ?? fetch(request)));
    }
  });
}

/** The element with all its parts has no version in its names: it comes from one version's cache, as a whole. */
const element = ['core.wasm', 'element.js', 'icon.svg', 'keep.js', 'page.css'];

/** @param {string} site the folder */
export async function writeOffline(site = join(root, 'dist/site')) {
  const within = async (folder) =>
    (await readdir(join(site, folder))).sort().map((name) => `${folder}/${name}`);
  const files = ['', ...(await within('assets')), ...(await within('chunks')), ...element];
  const digest = createHash('sha256');
  for (const name of files) digest.update(name).update(await readFile(join(site, name || 'index.html')));
  const version = digest.digest('hex').slice(0, 12);
  const body = String(worker).replace(/^function worker\(\) \{|\}$/g, '');
  const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
  await writeFile(
    join(site, 'offline.js'),
    `// One version of the site, whole or not at all.\n${head}${body}`,
  );
}
