// `npm test`: runs every check and ends with the plain line "N passed, N failed".
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmake } from './cmake.mjs';
import { cppFiles } from './cpp-files.mjs';
import { installLocked } from './install-locked.mjs';
import { run } from './run.mjs';
import { environment, findChromium, setup } from './setup.mjs';
import { fromCtest, fromDoctest, fromExitCode, fromVitest } from './test-counts.mjs';
import { root } from './tools.mjs';

const bin = (path) => join(root, 'node_modules', path);
const biome = bin('@biomejs/biome/bin/biome');
const tsc = bin('typescript/bin/tsc');

/** Where the step that runs now prints: steps that run side by side must not mix their lines. */
const printer = new AsyncLocalStorage();
const print = (text) => printer.getStore()(text);

/** Runs a program in the project's folder and shows what it prints. */
const show = (program, ...args) => run(program, args, { cwd: root, env: environment(), show: print });
const node = (...args) => show(process.execPath, ...args);

/** One program whose exit code is the whole verdict. */
const check = async (program, ...args) => fromExitCode((await show(program, ...args)).code);

async function clangFormat() {
  const files = cppFiles();
  const { code } = await show('clang-format', '--dry-run', '-Werror', ...files);
  if (code === 0) return fromExitCode(0);
  const { output } = await run('clang-format', ['--version'], { show: false });
  // Later versions lay some lines out otherwise; only the one the project is formatted with can judge.
  if (/version 14\./.test(output)) return fromExitCode(code);
  return { passed: 0, failed: 0, note: `not judged: needs clang-format 14, here is ${output.trim()}` };
}

/** Builds the C++ tests; false when they do not compile. */
async function buildTests(folder, emscripten) {
  try {
    await cmake({ folder, emscripten, options: ['-DACTISCOPE_TESTS=ON'] });
    return true;
  } catch (error) {
    print(`${error.message}\n`);
    return false;
  }
}

async function cppTests(folder, emscripten, ...command) {
  if (!(await buildTests(folder, emscripten))) return fromExitCode(1);
  // Emscripten's program for Node is CommonJS; the project around it is not.
  if (emscripten) writeFileSync(join(root, folder, 'package.json'), '{ "type": "commonjs" }\n');
  return fromDoctest(await show(...command));
}

async function vitest(project) {
  const report = join(root, 'build/tests', `${project}.json`);
  mkdirSync(join(root, 'build/tests'), { recursive: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const start = Date.now();
  const { code } = await node(bin('vitest/vitest.mjs'), 'run', '--project', project, ...options);
  return fromVitest(report, start, code);
}

/** The package in projects of others: another bundler and two judges of packages are installed for it. */
async function packageTests() {
  await installLocked(join(root, 'tests/package'));
  return vitest('package');
}

/** Tutorial sites with tools of others; without a registry those that come from it are left out by name. */
async function siteTests() {
  for (const host of ['vitepress', 'docusaurus'])
    try {
      await installLocked(join(root, 'tests/sites', host));
    } catch (error) {
      console.error(error.message);
    }
  return vitest('sites');
}

/** 2,000 points per function at the defaults, computed anew and compared. Some minutes on two cores. */
async function manyPoints() {
  const golden = join(root, 'build/tests/golden');
  const made = ['scripts/reference.mjs', '--defaults', '--points', '2000', '--out', golden];
  rmSync(golden, { recursive: true, force: true });
  if ((await node(...made)).code !== 0) return fromExitCode(1);
  const env = { ...environment(), ACTISCOPE_GOLDEN: golden };
  // In these names a comma would end a pattern; ? is one byte, and ′ has three.
  const args = [noColours, '--worst', '--test-case=goldens: f,goldens: f???'];
  return fromDoctest(
    await run(join(root, 'build/native/actiscope_tests'), args, { cwd: root, env, show: print }),
  );
}

/** Emscripten 3.1.6 takes Node's fetch for a sign that it can fetch a path, and fails. */
const withoutFetch = 'delete globalThis.fetch; require(process.argv[1]);';
const wasmTests = join(root, 'build/wasm-tests/actiscope_tests.js');
const noColours = '--no-colors=true';

/**
 * The steps in order; `needs` names a step that must have passed; `long` ones are for long runs alone. Neighbours of
 * different lanes run side by side, for compilers and bundlers keep one core waiting; a step without a lane runs alone.
 */
const steps = [
  { name: 'setup', parts: ['unit', 'cpp', 'e2e'], quiet: true, run: prepare },
  { name: 'layout: Biome', lane: 'cpp', parts: [], run: () => check(process.execPath, biome, 'format', '.') },
  { name: 'layout: clang-format', lane: 'cpp', parts: [], run: clangFormat },
  {
    name: 'lint',
    lane: 'cpp',
    parts: [],
    run: () => check(process.execPath, biome, 'lint', '--error-on-warnings', '.'),
  },
  { name: 'types: web', lane: 'cpp', parts: [], run: () => check(process.execPath, tsc, '--noEmit') },
  {
    name: 'types: scripts',
    lane: 'cpp',
    parts: [],
    run: () => check(process.execPath, tsc, '--noEmit', '-p', 'scripts'),
  },
  {
    name: 'C++ natively',
    lane: 'cpp',
    parts: ['cpp'],
    run: () => cppTests('build/native', false, 'build/native/actiscope_tests', noColours),
  },
  { name: 'many points', lane: 'cpp', parts: ['cpp'], needs: 'C++ natively', long: true, run: manyPoints },
  {
    name: 'C++ that must not compile',
    lane: 'cpp',
    parts: ['cpp'],
    run: async () =>
      fromCtest(await show('ctest', '--test-dir', 'build/native', '--output-on-failure', '--no-tests=error')),
  },
  {
    name: 'C++ as WebAssembly',
    lane: 'cpp',
    parts: ['cpp'],
    run: () => cppTests('build/wasm-tests', true, process.execPath, '-e', withoutFetch, wasmTests, noColours),
  },
  {
    name: 'build',
    lane: 'web',
    parts: ['unit', 'e2e'],
    run: () => check(process.execPath, 'scripts/build.mjs'),
  },
  { name: 'TypeScript', lane: 'web', parts: ['unit'], needs: 'build', run: () => vitest('unit') },
  { name: 'package', lane: 'web', parts: ['unit'], needs: 'build', run: packageTests },
  { name: 'tutorial sites', lane: 'web', parts: ['e2e'], needs: 'build', run: siteTests },
  { name: 'browser', parts: ['e2e'], needs: 'build', run: () => vitest('e2e') },
  { name: 'time in the browser', parts: ['e2e'], needs: 'build', run: () => vitest('timed') },
];

/** Installs what is missing; without it nothing else can run. */
async function prepare() {
  await setup('test');
  process.env.CHROME ??= (await findChromium()) ?? '';
  return { passed: 0, failed: 0 };
}

/** @returns {Promise<{ passed: number, failed: number, note?: string }>} */
async function outcome(step) {
  try {
    const result = await step.run();
    const silent = !step.quiet && !result.note && result.passed + result.failed === 0;
    return silent ? { passed: 0, failed: 1, note: 'no test ran' } : result;
  } catch (error) {
    print(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

/** Runs one step; beside another, what it prints is kept until it has ended. */
async function runStep(step, beside) {
  const start = performance.now();
  console.log(`\n== ${step.name}${beside ? ' …' : ''}`);
  const kept = [];
  const write = beside ? (text) => kept.push(text) : (text) => process.stdout.write(text);
  const result = await printer.run(write, () => outcome(step));
  if (beside) console.log(`\n== ${step.name}\n${kept.join('').trimEnd()}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const note = result.note ? ` (${result.note})` : '';
  const counts = `${result.passed} passed, ${result.failed} failed in ${seconds} s${note}`;
  console.log(`== ${step.name}: ${step.quiet && result.failed === 0 ? `done in ${seconds} s` : counts}`);
  return result;
}

const parts = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (process.argv.includes('--long')) process.env.LONG = '1';
const known = ['unit', 'cpp', 'e2e'];
const unknown = parts.filter((part) => !known.includes(part));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}; the parts are ${known.join(', ')}, or nothing for all.`,
  );
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const broken = new Set();

/** Runs steps one after another, but for those that need what is broken. */
async function runAll(chosen, beside) {
  for (const step of chosen) {
    if (broken.has(step.needs) || broken.has('setup')) {
      console.log(`\n== ${step.name}: not run, because ${broken.has('setup') ? 'setup' : step.needs} failed`);
      broken.add(step.name);
      continue;
    }
    const { passed, failed } = await runStep(step, beside);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.add(step.name);
  }
}

const chosen = steps.filter(
  (step) =>
    (!step.long || process.env.LONG) &&
    (parts.length === 0 || step.parts.some((part) => parts.includes(part))),
);
while (chosen.length > 0) {
  const end = chosen.findIndex((step) => !step.lane);
  const group = end === 0 ? [chosen.shift()] : chosen.splice(0, end < 0 ? chosen.length : end);
  const lanes = [...new Set(group.map(({ lane }) => lane))].map((lane) =>
    group.filter((step) => step.lane === lane),
  );
  await Promise.all(lanes.map((lane) => runAll(lane, lanes.length > 1)));
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
