// The view as a JSON file: its link, from which the codec reads it back, and the same in words of data.
import type { ActivationInfo } from '../core/types.ts';
import { encode } from './codec.ts';
import type { ViewState } from './state.ts';

/** @param about what the file says beside the view: title, functions, permalink */
export function stateFile(
  state: ViewState,
  catalogue: readonly ActivationInfo[],
  about: Readonly<Record<string, unknown>>,
): string {
  return `${JSON.stringify({ actiscope: 1, ...about, link: encode(state, catalogue), state }, null, 2)}\n`;
}
