// The kinds of tests Vitest runs: `unit` in Node, `package` in projects of others, `sites` in tutorials made by the tools
// of others, `e2e` in the browser on the built site, and `timed`, which are those that measure time.
import { defineConfig } from 'vitest/config';
import { coreWasm } from './scripts/vite/core-wasm.mjs';
import { lab } from './scripts/vite/lab.mjs';

export default defineConfig({
  plugins: [coreWasm('disk'), lab('disk')],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/web/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
          setupFiles: ['tests/web/seed.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['tests/package/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'sites',
          include: ['tests/sites/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          include: ['tests/e2e/**/*.timed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser at a time: two cores are few.
          fileParallelism: false,
        },
      },
    ],
  },
});
