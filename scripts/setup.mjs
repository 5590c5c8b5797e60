// Finds what the build or the tests still need on this machine and installs it where that is possible.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.mjs';
import {
  findChromium,
  findCompiler,
  findDoctest,
  findEmcc,
  findProgram,
  findNumpy,
  findPython,
  root,
} from './tools.mjs';

export { environment, findChromium, findEmcc } from './tools.mjs';

/** The emsdk release to fetch where no package manager has Emscripten. */
const emsdkVersion = '6.0.5';

/** What is needed: how to tell that it is there, and the package that brings it. Without an optional one it goes on. */
const needs = [
  { what: 'Emscripten', for: 'build', here: findEmcc, apt: 'emscripten', brew: 'emscripten' },
  { what: 'CMake', for: 'build', here: () => findProgram('cmake'), apt: 'cmake', brew: 'cmake' },
  {
    what: 'Ninja or Make',
    for: 'build',
    here: () => findProgram('ninja', 'make'),
    apt: 'ninja-build',
    brew: 'ninja',
  },
  { what: 'a C++20 compiler', for: 'test', here: findCompiler, apt: 'g++' },
  { what: 'doctest', for: 'test', here: findDoctest, apt: 'doctest-dev', brew: 'doctest' },
  {
    what: 'clang-format',
    for: 'test',
    here: () => findProgram('clang-format'),
    apt: 'clang-format',
    brew: 'clang-format',
  },
  { what: 'NumPy', for: 'test', here: findNumpy, apt: 'python3-numpy' },
  // Without these the tests of tutorial sites leave them out, by name.
  {
    what: 'MkDocs',
    for: 'test',
    optional: true,
    here: () => findProgram('mkdocs'),
    apt: 'mkdocs',
    brew: 'mkdocs',
  },
  {
    what: 'Sphinx',
    for: 'test',
    optional: true,
    here: () => findProgram('sphinx-build'),
    apt: 'python3-sphinx',
    brew: 'sphinx-doc',
  },
  // For `npm run test:long` alone: the reference at many points, the same bits in every engine, a real notebook.
  { what: 'mpmath', for: 'long', here: findPython, apt: 'python3-mpmath' },
  { what: 'Firefox', for: 'long', here: () => findProgram('firefox-esr', 'firefox'), apt: 'firefox-esr' },
  {
    what: 'WebKitWebDriver',
    for: 'long',
    here: () => findProgram('WebKitWebDriver'),
    apt: 'webkit2gtk-driver',
  },
  { what: 'Xvfb', for: 'long', here: () => findProgram('Xvfb'), apt: 'xvfb' },
  // Without it the test of the widget in a notebook is left out, by name.
  {
    what: 'Jupyter',
    for: 'long',
    optional: true,
    here: () => findProgram('jupyter-notebook'),
    apt: 'jupyter-notebook',
  },
];

const say = (text) => console.log(`setup: ${text}`);

/** Stops with one plain line when the Node that runs this is too old. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node ${version} is too old: install Node 20.19 or newer (https://nodejs.org), then try again.`,
  );
}

/**
 * True when node_modules holds what the lockfile names. `packages` of both lockfiles, path → { version, optional }.
 * Optional packages may be missing: most are for other systems.
 */
export function modulesMatch(wanted, installed) {
  const same = (path) => wanted[path]?.version === installed[path]?.version;
  const required = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional);
  return required.every(same) && Object.keys(installed).every(same);
}

async function installModules() {
  const packages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(join(root, installed)) && modulesMatch(packages('package-lock.json'), packages(installed)))
    return;
  say('installing the node modules (npm ci)');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code } = await run('npm', args, { cwd: root });
  if (code !== 0)
    throw new Error('npm ci failed: see above; a network connection to the npm registry is needed.');
}

/** How this machine installs system packages: a function from names to success, or null. */
async function packageManager() {
  if (findProgram('apt-get')) {
    const isRoot = process.getuid?.() === 0;
    const sudo =
      !isRoot && findProgram('sudo') && (await run('sudo', ['-n', 'true'], { show: false })).code === 0;
    if (!isRoot && !sudo) return null;
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = async (...args) => {
      const command = sudo ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : ['apt-get'];
      const { code } = await run(command[0], [...command.slice(1), ...args], { env });
      return code === 0;
    };
    let updated = false;
    return {
      kind: 'apt',
      async install(names) {
        if (!updated) {
          say('apt-get update');
          // A broken third-party list fails the update though Debian's own arrived: the install decides.
          updated = true;
          if (!(await apt('update'))) say('apt-get update reported an error; trying to install all the same');
        }
        say(`apt-get install ${names.join(' ')}`);
        return apt('install', '-y', '--no-install-recommends', ...names);
      },
    };
  }
  if (process.platform === 'darwin' && findProgram('brew')) {
    return {
      kind: 'brew',
      async install(names) {
        say(`brew install ${names.join(' ')}`);
        return (await run('brew', ['install', ...names])).code === 0;
      },
    };
  }
  return null;
}

/** Emscripten from its own installer, into .emsdk, for machines without apt or Homebrew. */
async function installEmsdk() {
  if (!findProgram('git') || !findProgram('python3')) return;
  const folder = join(root, '.emsdk');
  say(`fetching Emscripten ${emsdkVersion} with emsdk into .emsdk (about 1 GB on disk)`);
  const url = 'https://github.com/emscripten-core/emsdk.git';
  if (!existsSync(folder)) await run('git', ['clone', '--depth', '1', url, folder]);
  for (const step of ['install', 'activate'])
    await run(join(folder, 'emsdk'), [step, emsdkVersion], { cwd: folder });
}

/** Chromium: the system's package, or where that is a stub (Ubuntu) or missing, the one playwright-core fetches. */
async function installChromium(manager) {
  if (manager) await manager.install(manager.kind === 'brew' ? ['--cask', 'chromium'] : ['chromium']);
  if (await findChromium()) return;
  say('fetching Chromium with playwright-core');
  await run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
}

async function missing(purpose) {
  const found = [];
  for (const need of needs) {
    if (need.for === 'test' && purpose !== 'test') continue;
    if (need.for === 'long' && (purpose !== 'test' || !process.env.LONG)) continue;
    if (!(await need.here())) found.push(need);
  }
  return found;
}

/**
 * Makes sure that all is there; quick and silent when it is.
 * @param {'build' | 'test'} purpose
 * @throws {Error} with one line that says what to install by hand
 */
export async function setup(purpose) {
  checkNode();
  await installModules();
  let lacking = await missing(purpose);
  let chromium = purpose === 'test' ? await findChromium() : '';
  if (lacking.length === 0 && chromium !== null) return;

  const names = () =>
    [...lacking.map((need) => need.what), ...(chromium === null ? ['Chromium'] : [])].join(', ');
  say(`missing here: ${names()}`);
  const manager = await packageManager();
  if (manager && lacking.length > 0) {
    const packages = lacking.map((need) => need[manager.kind]).filter(Boolean);
    // One name that the system does not know makes it refuse them all: then each on its own.
    if (!(await manager.install(packages))) for (const name of packages) await manager.install([name]);
    lacking = await missing(purpose);
  }
  if (lacking.some((need) => need.what === 'Emscripten')) await installEmsdk();
  if (chromium === null) {
    await installChromium(manager);
    chromium = await findChromium();
  }
  const left = await missing(purpose);
  // Where everything has to be tested, nothing is left out.
  lacking = left.filter((need) => !need.optional || process.env.CI);
  if (lacking.length === 0 && chromium !== null) {
    const without = left.map((need) => need.what).join(', ');
    return say(without === '' ? 'all is there now' : `goes on without ${without}`);
  }
  const packages = [...lacking.map((need) => need.apt), ...(chromium === null ? ['chromium'] : [])].join(' ');
  throw new Error(
    `Still missing: ${names()}. Install by hand (Debian, Ubuntu: sudo apt-get install ${packages}), then try again.`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setup(process.argv[2] === 'build' ? 'build' : 'test');
    say('nothing is missing');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
