// Finds the programs the build and the tests need, wherever a machine usually keeps them.
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs on the PATH (or given by an absolute path), or null. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    if (name.includes('/')) {
      if (isProgram(name)) return name;
      continue;
    }
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** The `emcc` to use: on the PATH first, then $EMSDK, then the usual folders of emsdk. */
export function findEmcc() {
  const sdks = [process.env.EMSDK, join(homedir(), 'emsdk'), join(homedir(), '.emsdk'), join(root, '.emsdk')];
  const places = sdks.filter(Boolean).map((sdk) => join(sdk, 'upstream', 'emscripten', 'emcc'));
  return findProgram('emcc', ...places);
}

/** A Chromium or Chrome that runs here, or null. $CHROME names one; stubs that only advertise a package do not count. */
export async function findChromium() {
  const application = (name) => `/Applications/${name}.app/Contents/MacOS/${name}`;
  const candidates = [
    process.env.CHROME,
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    application('Chromium'),
    application('Google Chrome'),
    ...playwrightBrowsers(),
  ];
  for (const candidate of candidates) {
    const path = candidate && findProgram(candidate);
    if (path && (await run(path, ['--version'], { show: false })).code === 0) return path;
  }
  return null;
}

/** Browsers that playwright-core downloaded, newest first. */
function playwrightBrowsers() {
  const caches = [
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return caches.filter(existsSync).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .flatMap((name) => inside.map((path) => join(cache, name, path)))
      .filter(existsSync),
  );
}

/** The small browser of WebKitGTK that WebKitWebDriver steers, or null where one of the two or a screen is missing. */
export function findMiniBrowser() {
  if (!findProgram('WebKitWebDriver') || !findProgram('Xvfb')) return null;
  const library = '/usr/lib';
  const places = existsSync(library)
    ? readdirSync(library).filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  return findProgram(
    ...places.flatMap((place) => versions.map((version) => join(library, place, version, 'MiniBrowser'))),
  );
}

/** A Python that has a module, or null. */
async function pythonWith(module) {
  for (const name of ['python3', '/usr/bin/python3']) {
    const path = findProgram(name);
    if (path && (await run(path, ['-c', `import ${module}`], { show: false })).code === 0) return path;
  }
  return null;
}

/** A Python for the reference, which needs mpmath, or null. */
export const findPython = () => pythonWith('mpmath');

/** A Python that runs the code offered to readers, or null. */
export const findNumpy = () => pythonWith('numpy');

/** A native compiler that knows C++20, or null. */
export async function findCompiler() {
  for (const name of [process.env.CXX, 'c++', 'g++', 'clang++']) {
    const path = name && findProgram(name);
    if (!path) continue;
    const args = ['-std=c++20', '-fsyntax-only', '-x', 'c++', '/dev/null'];
    if ((await run(path, args, { show: false })).code === 0) return path;
  }
  return null;
}

/** The folder whose doctest/doctest.h the C++ tests include, or null. */
export function findDoctest() {
  const folders = [
    ...(process.env.CPATH ?? '').split(delimiter),
    '/usr/include',
    '/usr/local/include',
    '/opt/homebrew/include',
    '/opt/local/include',
  ];
  return folders.find((folder) => folder && existsSync(join(folder, 'doctest', 'doctest.h'))) ?? null;
}

/** The environment in which CMake, Emscripten and the tests run. */
export function environment() {
  const env = { ...process.env };
  const emcc = findEmcc();
  if (emcc) {
    const folder = dirname(emcc);
    if (!(env.PATH ?? '').split(delimiter).includes(folder))
      env.PATH = `${folder}${delimiter}${env.PATH ?? ''}`;
    // Debian's cache is frozen: naming another place makes every link fail.
    if (realpathSync(emcc).startsWith('/usr/')) delete env.EM_CACHE;
  }
  // Debian's Emscripten needs acorn, which a Node from elsewhere does not look for in Debian's folder.
  const debianModules = '/usr/share/nodejs';
  if (existsSync(debianModules)) {
    env.NODE_PATH = [env.NODE_PATH, debianModules].filter(Boolean).join(delimiter);
  }
  // Only a first configuration reads this, so an existing folder keeps its generator.
  if (findProgram('ninja')) env.CMAKE_GENERATOR ??= 'Ninja';
  return env;
}
