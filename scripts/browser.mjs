// Starts the system's Chromium, headless and with no traffic of its own.
import { chromium } from 'playwright-core';
import { findChromium } from './tools.mjs';

/**
 * What the browser does without. It reads only the last such list, so that Playwright's own names stand here again.
 * Without the last two names a third of the time goes into popups of an address bar, one for every page that is opened.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
];

/** A browser of Playwright's; close it. */
export async function startChromium() {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('No Chromium found; `npm test` installs one.');
  return chromium.launch({ executablePath, headless: true, args: browserArguments });
}
