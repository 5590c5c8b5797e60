// Lists the project's C++ files, for clang-format.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.mjs';

/** @returns {string[]} paths below the project's folder */
export function cppFiles() {
  return ['cpp', 'tests/cpp'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => /\.(?:hpp|cpp)$/.test(name))
      .map((name) => join(folder, name))
      .sort(),
  );
}
