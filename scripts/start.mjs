// `npm start`: sets the machine up, builds the site, serves it and prints the address.
import { join } from 'node:path';
import { buildCoreOnly, buildSite } from './build.mjs';
import { serve } from './serve.mjs';
import { root } from './tools.mjs';

try {
  await buildCoreOnly();
  await buildSite();
  const { url } = await serve({ root: join(root, 'dist/site'), port: Number(process.env.PORT ?? 4173) });
  console.log(`Actiscope is at ${url} (Ctrl-C stops it)`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
