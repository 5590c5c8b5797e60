// Firefox and WebKit, for the tests that ask every engine the same: open a page, wait for a global, read it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import puppeteer from 'puppeteer-core';
import { findMiniBrowser, findProgram } from '../../scripts/tools.mjs';

/** What a page puts into globalThis.result, as Firefox computes it. */
export async function resultInFirefox(url: string): Promise<unknown> {
  const executablePath = findProgram('firefox-esr', 'firefox');
  if (executablePath === null) throw new Error('No Firefox found.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction('globalThis.result !== undefined', { timeout: 60_000, polling: 100 });
    return await page.evaluate('globalThis.result');
  } finally {
    await browser.close();
  }
}

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
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** The same as WebKitGTK computes it, on a screen of its own. */
export async function resultInWebKit(url: string): Promise<unknown> {
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
      await command(base, 'POST', `${session}/url`, { url });
      for (let tries = 0; tries < 600; tries++) {
        const script = 'return globalThis.result ?? null';
        const result = await command(base, 'POST', `${session}/execute/sync`, { script, args: [] });
        if (result !== null) return result;
        await pause(100);
      }
      throw new Error('WebKit gave no result within a minute.');
    } finally {
      await command(base, 'DELETE', session).catch(() => undefined);
    }
  } finally {
    for (const child of children) child.kill();
  }
}
