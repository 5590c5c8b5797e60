// The packed package in fresh projects: judged, installed, bundled by Vite and by webpack, run in a browser and in Node.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/tools.mjs';

const project = mkdtempSync(join(tmpdir(), 'project-'));
const tools = createRequire(join(root, 'tests/package/package.json'));
let tarball = '';
let browser: Browser | undefined;

const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args, '--silent', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' });

const main = `import 'actiscope/element';
import { loadCore } from 'actiscope';
import catalogue from 'actiscope/catalogue.json';
const core = await loadCore();
globalThis.result = [catalogue.length, ...core.evaluate('gelu', [1]).f];
`;
const page = (script: string): string =>
  `<!doctype html><html lang="en"><title>Project</title><link rel="icon" href="data:,"><body>
<act-plot f="elu" at="1" controls="params" lang="zh"></act-plot>${script}</body></html>`;

beforeAll(async () => {
  const pack = npm(join(root, 'dist/package'), 'pack', '--pack-destination', project);
  tarball = join(project, pack.trim().split('\n').at(-1) ?? '');
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }');
  npm(project, 'install', '--ignore-scripts', tarball);
  writeFileSync(join(project, 'main.js'), main);
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(project, { recursive: true });
});

/** What the built project puts into globalThis.result, once its plot with all parts is there. */
async function resultOf(folder: string): Promise<unknown> {
  const server = await serve({ root: folder, prefix: '/deep/down/' });
  const tab = await browser!.newPage({ locale: 'en-GB' });
  const faults: string[] = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  tab.on('response', (response) => {
    if (response.status() >= 400) faults.push(response.url());
  });
  try {
    await tab.goto(server.url);
    await tab.locator('act-plot canvas').waitFor();
    // From chunks: a slider, Chinese words, a file.
    await tab.getByRole('slider', { name: 'α, alpha,' }).waitFor();
    await tab.getByText('打开').or(tab.getByText('数据')).first().waitFor();
    const svg = await tab
      .locator('act-plot')
      .evaluate((plot) => (plot as HTMLElement & { toSVG(): Promise<string> }).toSVG());
    expect(svg).toContain('<path');
    await tab.waitForFunction('globalThis.result !== undefined');
    expect(faults).toEqual([]);
    return await tab.evaluate('globalThis.result');
  } finally {
    await tab.close();
    await server.close();
  }
}

const expected = async (): Promise<unknown> => {
  const { loadCore } = await import(
    /* @vite-ignore */ pathToFileURL(join(root, 'dist/package/index.js')).href
  );
  const core = await loadCore();
  return [core.catalogue.length, ...core.evaluate('gelu', [1]).f];
};

test('runs in plain Node, with nothing of a browser', async () => {
  const program = `import { loadCore } from 'actiscope';
    const core = await loadCore();
    console.log(JSON.stringify([core.catalogue.length, ...core.evaluate('gelu', [1]).f, typeof document]));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual([...((await expected()) as unknown[]), 'undefined']);
});

test('runs in a Vite project', async () => {
  const { build } = await import('vite');
  writeFileSync(join(project, 'index.html'), page('<script type="module" src="/main.js"></script>'));
  const out = join(project, 'vite');
  await build({
    configFile: false,
    root: project,
    base: './',
    logLevel: 'error',
    build: { outDir: out, target: 'es2022', minify: false },
  });
  expect(await resultOf(out)).toEqual(await expected());
});

test('runs in a webpack project', async () => {
  const webpack = tools('webpack') as (
    options: object,
    done: (error: Error | null, stats?: { hasErrors(): boolean; toString(): string }) => void,
  ) => void;
  const out = join(project, 'webpack');
  const options = {
    context: project,
    mode: 'production',
    entry: './main.js',
    output: { path: out, filename: 'main.js', publicPath: 'auto' },
    performance: { hints: false },
    // Only takes time here.
    optimization: { minimize: false },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error !== null || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve();
    });
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), page('<script src="main.js"></script>'));
  expect(await resultOf(out)).toEqual(await expected());
});

test('publint has nothing to say', async () => {
  const { publint } = await import(/* @vite-ignore */ pathToFileURL(tools.resolve('publint')).href);
  const { messages } = await publint({
    pkgDir: join(root, 'dist/package'),
    level: 'suggestion',
    strict: true,
  });
  expect(messages).toEqual([]);
});

test('its types resolve wherever modules are understood', () => {
  const attw = join(root, 'tests/package/node_modules/.bin/attw');
  expect(() =>
    execFileSync(attw, [tarball, '--profile', 'esm-only', '--format', 'json'], { encoding: 'utf8' }),
  ).not.toThrow();
});

test('what the manifest and the element’s description name is there, and says what the schema says', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(root, 'dist/package', name), 'utf8'));
  const { keys } = read('schema.json') as { keys: { key: string; embed: boolean }[] };
  const { modules, schemaVersion } = read('custom-elements.json');
  expect(schemaVersion).toBe('2.1.0');
  const [{ declarations }] = modules as {
    declarations: { tagName: string; attributes: { name: string }[] }[];
  }[];
  expect(declarations.map(({ tagName }) => tagName)).toEqual(['act-plot', 'act-compare']);
  const embedded = keys.filter(({ embed }) => embed).map(({ key }) => key);
  for (const { attributes } of declarations) expect(attributes.map(({ name }) => name)).toEqual(embedded);
  const described = (modules as { declarations: { tagName: string; events: { name: string }[] }[] }[])[1];
  expect(described.declarations.map(({ tagName }) => tagName)).toEqual(
    ['gradient', 'softmax', 'gates'].map((name) => `act-${name}`),
  );
  for (const { events } of described.declarations)
    expect(events.map(({ name }) => name)).toEqual(['act-change', 'act-error']);
  // A lab is no single picture: what an element does not have is not told of it.
  const methodsOf = (module: number): readonly (readonly string[])[] =>
    (modules as { declarations: { members: { kind: string; name: string }[] }[] }[])[module].declarations.map(
      ({ members }) => members.filter(({ kind }) => kind === 'method').map(({ name }) => name),
    );
  for (const methods of methodsOf(0))
    expect(methods).toEqual(['toSVG', 'toPNG', 'toCSV', 'toTikZ', 'describe', 'reset']);
  for (const methods of methodsOf(1)) expect(methods).toEqual(['toCSV', 'describe', 'reset']);
});
