// The npm package as its users meet it: a manifest whose files exist, types that compile, scripts that stand alone.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
const installed = join(consumer, 'node_modules/actiscope');

beforeAll(() => {
  mkdirSync(join(consumer, 'node_modules'));
  cpSync(join(root, 'dist/package'), installed, { recursive: true });
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(consumer, { recursive: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });

test('every path of the manifest exists', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const paths = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(paths);
  const all = [manifest.main, manifest.types, ...paths(manifest.exports), 'README.md', 'LICENSE'];
  expect(all.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  expect([manifest.name, manifest.type, manifest.dependencies]).toEqual(['actiscope', 'module', undefined]);
});

test.each(['index.js', 'element.js', 'labs.js'])(
  '%s imports nothing and finds core.wasm beside it',
  (name) => {
    const code = readFileSync(join(installed, name), 'utf8');
    expect(code).toContain('new URL("./core.wasm", import.meta.url)');
    expect(code).not.toMatch(/^\s*import\s*(?:[\w{*]|['"])/m);
    expect(code).not.toMatch(/\bfrom\s*["'][^."'][^"']*["']/);
    // The WebAssembly itself must not have been put into the script.
    expect(code).not.toContain('AGFzbQ');
  },
);

test('works in Node', () => {
  const program = `
    import { loadCore, ActivationError } from 'actiscope';
    const core = await loadCore();
    const { f, d1, d2 } = core.evaluate('relu', [-1, 2]);
    let code = '';
    try { core.evaluate('nothing', [0]); } catch (error) { if (error instanceof ActivationError) code = error.code; }
    console.log(JSON.stringify([[...f], [...d1], [...d2], code]));`;
  expect(JSON.parse(node('--input-type=module', '-e', program))).toEqual([
    [0, 2],
    [0, 1],
    [0, 0],
    'UNKNOWN_ID',
  ]);
});

describe.each([
  ['NodeNext', 'NodeNext'],
  ['ESNext', 'bundler'],
])('types with module %s', (module, moduleResolution) => {
  const check = (code: string): string => {
    writeFileSync(join(consumer, 'use.ts'), code);
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      strict: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    try {
      return node(join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');
    } catch (error) {
      return String((error as { stdout?: string }).stdout);
    }
  };

  test('right use compiles', () => {
    const use = `
      import { loadCore, ActivationError } from 'actiscope';
      import type { Core, Jets, Break, ActivationInfo } from 'actiscope';
      import 'actiscope/element';
      const core: Core = await loadCore({ timeoutMs: 5000 });
      const jets: Jets = core.evaluate('swish', [0, 1], { beta: 2 }, { transform: { a: 2 } });
      const breaks: Break[] = core.breaks('relu');
      const names: string[] = core.catalogue.map((info: ActivationInfo) => info.name);
      export const all: [Float64Array, Break[], string[], boolean] =
        [jets.d2, breaks, names, new Error() instanceof ActivationError];`;
    expect(check(use)).toBe('');
  });

  test('wrong use does not', () => {
    expect(check("import { loadCore } from 'actiscope'; (await loadCore()).evaluate(3, 'x');")).toContain(
      'TS2345',
    );
  });
});
