// The widget in a real notebook: Jupyter's server, a kernel that runs cells, and its page; traits go both ways by a comm.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { startChromium } from '../../scripts/browser.mjs';
import { findProgram, root } from '../../scripts/tools.mjs';
import { core } from './core.ts';

/**
 * What anywidget's own host does, with nothing of it installed: an AFM model over a comm, the module from its text.
 * Traits travel as they are; the kernel's word is heard as `change:<trait>`.
 */
const host = `
const place = element.get ? element.get(0) : element;
Jupyter.notebook.kernel.comm_manager.register_target('actiscope', (comm, message) => {
  const traits = { ...message.content.data };
  const listeners = new Map();
  let changed = {};
  const model = {
    get: (name) => traits[name],
    set: (name, value) => { traits[name] = value; changed[name] = value; },
    save_changes: () => { comm.send(changed); changed = {}; },
    on: (event, listener) => listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    off: (event, listener) => listeners.get(event)?.delete(listener),
  };
  comm.on_msg(({ content }) => {
    Object.assign(traits, content.data);
    for (const name of Object.keys(content.data))
      for (const listener of listeners.get('change:' + name) ?? []) listener();
  });
  const load = async () => {
    const text = await (await fetch('/files/anywidget.mjs')).text();
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const { default: widget } = await import(url);
    await widget.render({ model, el: place });
  };
  load();
});`;

const cells = [
  `from IPython.display import Javascript, display\ndisplay(Javascript(open('host.js').read()))`,
  `from ipykernel.comm import Comm
traits = {'f': 'elu', 'at': 1, 'controls': 'params', 'lang': 'en', 'state': {}, 'probe': {}}
comm = Comm(target_name='actiscope', data=traits)
comm.on_msg(lambda message: traits.update(message['content']['data']))`,
  `print('f is', traits['f'])`,
  `comm.send({'f': 'tanh'})`,
];

const notebook = {
  nbformat: 4,
  nbformat_minor: 4,
  metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
  cells: cells.map((source) => ({
    ...{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source },
  })),
};

function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  return new Promise((resolve) =>
    server.on('listening', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    }),
  );
}

async function jupyter(folder: string): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const options = ['--no-browser', '--allow-root', '--ip=127.0.0.1', `--port=${port}`];
  const open = ["--NotebookApp.token=''", "--NotebookApp.password=''", `--notebook-dir=${folder}`];
  const env = {
    ...process.env,
    JUPYTER_CONFIG_DIR: join(folder, '.jupyter'),
    IPYTHONDIR: join(folder, '.i'),
  };
  const child = spawn('jupyter-notebook', [...options, ...open], { stdio: 'ignore', env });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(`${url}api`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { process: child, url };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error('Jupyter did not start within a minute.');
}

const run = (page: Page, cell: number): Promise<void> =>
  page.evaluate((cell) => {
    const { Jupyter } = globalThis as unknown as {
      Jupyter: { notebook: { execute_cells(cells: readonly number[]): void } };
    };
    Jupyter.notebook.execute_cells([cell]);
  }, cell);

const done = (page: Page, cell: number): Promise<unknown> =>
  page.waitForFunction(
    (cell) => /\[\d+\]/.test(document.querySelectorAll('.code_cell .input_prompt')[cell]?.textContent ?? ''),
    cell,
    { timeout: 60_000 },
  );

const here = findProgram('jupyter-notebook') !== null;

describe.runIf(process.env.LONG)('in long runs', () => {
  test.skipIf(!here && !process.env.CI)(
    'a kernel’s cell draws a plot, and each hears of the other',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
      writeFileSync(join(folder, 'lesson.ipynb'), JSON.stringify(notebook));
      writeFileSync(join(folder, 'host.js'), host);
      cpSync(join(root, 'dist/package/anywidget.mjs'), join(folder, 'anywidget.mjs'));
      const server = await jupyter(folder);
      const browser = await startChromium();
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
        page.setDefaultTimeout(60_000);
        const faults: string[] = [];
        page.on('pageerror', ({ message }) => faults.push(message));
        await page.goto(`${server.url}notebooks/lesson.ipynb`);
        await page.waitForFunction(
          'globalThis.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook.get_cells().length === 4',
        );
        for (const cell of [0, 1]) {
          await run(page, cell);
          await done(page, cell);
        }
        await page.locator('.output act-plot canvas').waitFor();
        const readout = page.locator('act-plot [part=readout]');
        const value = (id: string, alpha?: number): string =>
          core.evaluate(id, [1], alpha === undefined ? {} : { alpha }).f[0].toFixed(4);
        await expect.poll(() => readout.textContent()).toContain(value('elu'));
        // The reader moves a slider; the kernel knows.
        await page.getByRole('slider', { name: 'α, alpha,' }).press('ArrowRight');
        await run(page, 2);
        await done(page, 2);
        await page.getByText('f is elu:alpha:1.01').waitFor();
        // The kernel sets a trait; the plot follows.
        await run(page, 3);
        await expect.poll(() => readout.textContent(), { timeout: 20_000 }).toContain(value('tanh'));
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
        server.process.kill();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
