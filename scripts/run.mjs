// Runs one program, showing or keeping what it prints.
import { spawn } from 'node:child_process';

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean | ((text: string) => void) }} [options]
 *   `show` (default) passes the output through, or hands it to the function given
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is no such program
 */
export function run(program, args, { cwd, env, show = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (typeof show === 'function') show(text);
        else if (show) target.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/**
 * The same, but a failure throws with the program's last words. Quiet unless asked.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<string>} what it printed
 */
export async function must(program, args, options = {}) {
  const { code, output } = await run(program, args, { show: false, ...options });
  if (code !== 0) {
    const words = options.show ? '' : `\n${output.trimEnd().split('\n').slice(-60).join('\n')}`;
    throw new Error(`${program} ${args.join(' ')} failed (exit ${code})${words}`);
  }
  return output;
}
