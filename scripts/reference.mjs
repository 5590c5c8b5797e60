// Runs reference.py with a Python that has mpmath.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findPython } from './tools.mjs';

const script = fileURLToPath(new URL('reference.py', import.meta.url));
const python = await findPython();

if (python === null) {
  console.error('The reference needs Python 3 with mpmath: apt-get install python3-mpmath');
  process.exit(1);
}
const run = spawnSync(python, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
