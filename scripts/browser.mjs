// Starts the system's Chromium, headless and with no traffic of its own.
import { chromium } from 'playwright-core';
import { findChromium } from './tools.mjs';

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of Playwright's; close it. */
export async function startChromium() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium found; `npm test` installs one.');
  return chromium.launch({ executablePath, headless: true, args: browserArguments });
}
