// `npm run format`: lays out every file of the project in place.
import { join } from 'node:path';
import { cppFiles } from './cpp-files.mjs';
import { must } from './run.mjs';
import { setup } from './setup.mjs';
import { root } from './tools.mjs';

try {
  await setup('test');
  const options = { cwd: root, show: true };
  await must(
    process.execPath,
    [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', '.'],
    options,
  );
  await must('clang-format', ['-i', ...cppFiles()], options);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
