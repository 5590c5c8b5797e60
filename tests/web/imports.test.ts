// Imports go one way: between the layers of web/src, and between the parts of cpp.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/** What a file's text names, by the capture group of the pattern. */
function named(file: string, pattern: RegExp): readonly string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map((match) => match[1] ?? '');
}

/** A relative name as a path below the project's folder, any other as it is. */
const from = (file: string) => (name: string) =>
  name.startsWith('.') ? normalize(join(dirname(file), name)) : name;

describe('web/src', () => {
  /** What each layer may import beside itself. Entries in web/src itself may import all layers. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    core: [],
    model: ['core'],
    plot: ['core'],
    code: ['core'],
    snippets: ['core', 'model', 'plot'],
    lessons: ['core', 'model'],
    i18n: ['core', 'model', 'lessons'],
    styles: [],
    describe: ['core', 'model', 'i18n'],
    sound: ['core'],
    elements: ['core', 'model', 'plot', 'code', 'snippets', 'lessons', 'i18n', 'styles', 'describe', 'sound'],
    static: ['core', 'model', 'plot', 'code', 'lessons', 'i18n', 'styles', 'elements'],
  };
  const sources = files('web/src', /\.ts$/);
  const imports = sources.flatMap((file) => {
    const names = named(file, /(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g);
    return names.map(from(file)).map((name) => ({ file, name }));
  });
  const layer = (path: string): string => /^web\/src\/([^/]+)\//.exec(path)?.[1] ?? '';

  test('there is something to check', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  test('every folder is a known layer', () => {
    const folders = readdirSync(join(root, 'web/src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(Object.keys(allowed)).toEqual(expect.arrayContaining(folders.map((entry) => entry.name)));
  });

  test('core ← model ← elements, core ← plot ← elements', () => {
    const wrong = imports.filter(({ file, name }) => {
      const [here, there] = [layer(file), layer(name)];
      if (here === '' || !name.startsWith('web/src/') || here === there) return false;
      return !allowed[here]?.includes(there);
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['chart.js', /^chart\.js(?:\/|$)/, 'plot'],
    ['the Emscripten output', /^build\/wasm\/|^virtual:(?:core-wasm|lab)/, 'core'],
    ['Lit', /^lit(?:\/|$)/, 'elements|styles'],
  ])('only its own layer imports %s', (_what, pattern, owner) => {
    const own = new RegExp(`^(?:${owner})$`);
    expect(imports.filter(({ file, name }) => pattern.test(name) && !own.test(layer(file)))).toEqual([]);
  });

  test('no markup from strings, no code from strings', () => {
    const forbidden =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|eval\(|new Function)/g;
    const found = sources.flatMap((file) =>
      named(file, new RegExp(`(${forbidden.source})`, 'g')).map((name) => ({ file, name })),
    );
    expect(found).toEqual([]);
  });
});

describe('cpp', () => {
  const sources = files('cpp', /\.(?:hpp|cpp)$/);
  /** {bounds, jet} ← primitives ← activation ← catalogue ← {trace, properties ← network, vectors} ← bindings. */
  const rank: Readonly<Record<string, number>> = {
    bounds: 0,
    jet: 0,
    primitives: 1,
    activation: 2,
    packed: 2.5,
    catalogue: 3,
    trace: 4,
    properties: 4,
    network: 4.5,
    vectors: 4,
    heap: 5,
    bindings: 5,
    network_bindings: 5,
  };
  const part = (path: string): string => /^cpp\/([a-z_]+)[/.]/.exec(path)?.[1] ?? '';
  const includes = sources.flatMap((file) =>
    named(file, /^\s*#\s*include\s*"([^"]+)"/gm).map((name) => {
      const beside = normalize(join(dirname(file), name));
      return { file, name: sources.includes(beside) ? beside : join('cpp', name) };
    }),
  );

  test('every file belongs to a known part', () => {
    expect(includes.length).toBeGreaterThan(5);
    expect(sources.filter((file) => rank[part(file)] === undefined)).toEqual([]);
  });

  test('includes go one way', () => {
    const wrong = includes.filter(({ file, name }) => {
      const [here, there] = [part(file), part(name)];
      return here !== there && !((rank[there] ?? 99) < (rank[here] ?? -1));
    });
    expect(wrong).toEqual([]);
  });

  test('only bindings know Emscripten', () => {
    const knows = sources.filter((file) =>
      /emscripten|EMSCRIPTEN/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(knows).toEqual(['cpp/bindings.cpp', 'cpp/network_bindings.cpp']);
  });
});
