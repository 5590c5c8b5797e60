// Runs snippets: with a Python that has the module asked for, and with the C++ compiler.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pythons = ['python3', '/usr/bin/python3', 'python'];

/** A Python that can import the module; null where there is none. */
export function pythonWith(module: string): string | null {
  const found = pythons.find((python) => {
    try {
      execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  return found ?? null;
}

/** What a script prints, as JSON; NaN and the infinities are strings there. */
export function runPython(python: string, script: string): unknown {
  const output = execFileSync(python, ['-'], { input: script, encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(output);
}

/** What a program prints. */
export function runCpp(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'actiscope-snippets-'));
  try {
    const [file, program] = [join(folder, 'snippets.cpp'), join(folder, 'snippets')];
    writeFileSync(file, source);
    const compiler = process.env.CXX ?? 'c++';
    execFileSync(compiler, ['-std=c++20', '-Wall', '-Werror', '-O0', '-o', program, file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return execFileSync(program, { encoding: 'utf8', maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A number as Python writes it in a string: nan, inf, -inf are numbers too. */
export const numberIn = (text: string): number =>
  /nan/i.test(text) ? Number.NaN : Number(text.replace(/inf(?:inity)?/i, 'Infinity'));
