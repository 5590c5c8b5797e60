// Configures and builds one CMake folder, natively or with Emscripten.
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { must } from './run.mjs';
import { environment, root } from './tools.mjs';

/**
 * @param {{ folder: string, emscripten: boolean, target?: string, options?: readonly string[], show?: boolean }} what
 *   `folder` below the project's; `options` such as -DACTISCOPE_TESTS=ON
 */
export async function cmake({ folder, emscripten, target, options = [], show = false }) {
  const env = environment();
  const configure = ['cmake', '-S', '.', '-B', folder, '-DCMAKE_BUILD_TYPE=Release', ...options];
  const [program, ...args] = emscripten ? ['emcmake', ...configure] : configure;
  try {
    await must(program, args, { cwd: root, env, show });
  } catch (error) {
    // A folder made by another generator, compiler or checkout cannot be reused; a fresh one can tell.
    if (!existsSync(join(root, folder, 'CMakeCache.txt'))) throw error;
    rmSync(join(root, folder), { recursive: true });
    await must(program, args, { cwd: root, env, show });
  }
  const build = ['--build', folder, '--parallel', String(availableParallelism())];
  await must('cmake', target ? [...build, '--target', target] : build, { cwd: root, env, show });
}

/** Builds core.mjs and core.wasm into build/wasm, and beside them both builds of the lab. */
export async function buildCore({ show = false } = {}) {
  await cmake({ folder: 'build/wasm', emscripten: true, target: 'modules', show });
}
