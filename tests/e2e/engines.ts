// Firefox and WebKit, for the tests that ask every engine the same: open pages, run scripts in them, read results.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import puppeteer from 'puppeteer-core';
import { findMiniBrowser, findProgram } from '../../scripts/tools.mjs';

/** A page in an engine. */
export interface EnginePage {
  readonly goto: (url: string) => Promise<unknown>;
  /** Goes to an address in a window, or where none is so narrow a frame, of this width. */
  readonly gotoAt: (url: string, width: number) => Promise<unknown>;
  /** The value of an expression, or of the promise it gives; as JSON would carry it. */
  readonly evaluate: (expression: string) => Promise<unknown>;
}

/** @param preferences of Firefox, beside those that keep it quiet */
export async function withFirefox<T>(
  work: (page: EnginePage) => Promise<T>,
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const executablePath = findProgram('firefox-esr', 'firefox');
  if (executablePath === null) throw new Error('No Firefox found.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      // As readers have it; the driver's own choice would let files read each other.
      'security.fileuri.strict_origin_policy': true,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...preferences,
    },
  });
  try {
    const page = await browser.newPage();
    return await work({
      goto: (url) => page.goto(url),
      gotoAt: async (url, width) => {
        await page.setViewport({ width, height: 800 });
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
    });
  } finally {
    await browser.close();
  }
}

/** What a page puts into globalThis.result, or another expression once it has a value. */
async function resultOf(page: EnginePage, url: string, what = 'globalThis.result'): Promise<unknown> {
  await page.goto(url);
  for (let tries = 0; tries < 600; tries++) {
    const result = await page.evaluate(`(${what}) ?? null`);
    if (result !== null) return result;
    await pause(100);
  }
  throw new Error('The page gave no result within a minute.');
}

/** What a page puts into globalThis.result, as Firefox computes it. */
export const resultInFirefox = (url: string, what?: string): Promise<unknown> =>
  withFirefox((page) => resultOf(page, url, what));

/** The same as WebKitGTK computes it. */
export const resultInWebKit = (url: string, what?: string): Promise<unknown> =>
  withWebKit((page) => resultOf(page, url, what));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One WebDriver command; the answer's value, or an error with the driver's words. */
async function command(base: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(130_000),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** WebKitGTK, on a screen of its own. */
export async function withWebKit<T>(work: (page: EnginePage) => Promise<T>): Promise<T> {
  const binary = findMiniBrowser();
  if (binary === null) throw new Error('No WebKit found.');
  const children: ChildProcess[] = [];
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(screen);
    const [number] = await once(screen.stdio[3] as Readable, 'data');
    const base = `http://127.0.0.1:${await freePort()}`;
    const env = {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    };
    children.push(spawn('WebKitWebDriver', [`--port=${new URL(base).port}`], { stdio: 'ignore', env }));
    for (let tries = 0; tries < 50; tries++) {
      if (await command(base, 'GET', '/status').then(Boolean, () => false)) break;
      await pause(100);
    }
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    };
    const { sessionId } = (await command(base, 'POST', '/session', { capabilities })) as {
      sessionId: string;
    };
    const session = `/session/${sessionId}`;
    try {
      // A script may take its time: the driver's own limit is half a minute.
      await command(base, 'POST', `${session}/timeouts`, { script: 120_000 });
      const settle = 'Promise.resolve(value).then((v) => done({ v }), (e) => done({ e: String(e) }))';
      return await work({
        goto: (url) => command(base, 'POST', `${session}/url`, { url }),
        gotoAt: async (url, width) => {
          const frame = `<iframe width=${width} height=800 src="${url.replaceAll('&', '&amp;')}"></iframe>`;
          const around = `data:text/html,${encodeURIComponent(frame)}`;
          await command(base, 'POST', `${session}/url`, { url: around });
          await command(base, 'POST', `${session}/frame`, { id: 0 });
        },
        evaluate: async (expression) => {
          const script = `const done = arguments[0]; const value = (${expression}\n); ${settle};`;
          const answer = await command(base, 'POST', `${session}/execute/async`, { script, args: [] });
          const { v, e } = answer as { readonly v?: unknown; readonly e?: string };
          if (e !== undefined) throw new Error(e);
          return v ?? null;
        },
      });
    } finally {
      await command(base, 'DELETE', session).catch(() => undefined);
    }
  } finally {
    for (const child of children) child.kill();
  }
}
