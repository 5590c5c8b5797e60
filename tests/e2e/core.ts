// The built package's core in Node: what the page shows is measured against it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/tools.mjs';
import type { ActivationInfo, Core } from '../../web/src/core/types.ts';

const address = pathToFileURL(join(root, 'dist/package/index.js')).href;
// The build makes this file, so its types are not there when types are checked.
const { loadCore } = (await import(/* @vite-ignore */ address)) as { readonly loadCore: () => Promise<Core> };

export const core = await loadCore();
export const catalogue = core.catalogue;

/** What is done with each function in turn: in long runs (LONG=1) with all, else with every fifth. */
export const inTurn = catalogue.filter((_, place) => process.env.LONG || place % 5 === 0);

export function infoOf(id: string): ActivationInfo {
  const info = catalogue.find((entry) => entry.id === id);
  if (info === undefined) throw new Error(`The catalogue has no ${id}.`);
  return info;
}
