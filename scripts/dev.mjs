// `npm run dev`: Vite's dev server; a change in cpp/ rebuilds the core and reloads the page.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildCoreOnly } from './build.mjs';
import { run } from './run.mjs';
import { root } from './tools.mjs';

try {
  await buildCoreOnly();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { createServer } = await import('vite');
const server = await createServer({ configFile: join(root, 'vite.config.mjs'), server: { port: 4173 } });
await server.listen();
server.printUrls();

let timer;
let building = false;
let again = false;

/** In a process of its own: this one would keep the first core it loaded. A change meanwhile means once more. */
async function rebuild() {
  if (building) {
    again = true;
    return;
  }
  building = true;
  const { code } = await run(process.execPath, [join(root, 'scripts/build.mjs'), 'core']);
  building = false;
  if (again) {
    again = false;
    await rebuild();
  } else if (code === 0) {
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  }
}

// Editors write a file in several steps: wait until it is quiet.
watch(join(root, 'cpp'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(rebuild, 150);
});
