// How elements change the view: they send a step up to whoever holds the state.
import type { ViewState } from '../model/state.ts';

/** `push` makes a history entry that Back returns to; `replace` changes the one there is. */
export interface TransitionDetail {
  readonly step: (state: ViewState) => ViewState;
  readonly history: 'push' | 'replace';
}

declare global {
  interface HTMLElementEventMap {
    'act-transition': CustomEvent<TransitionDetail>;
  }
}

export function sendStep(
  from: HTMLElement,
  step: TransitionDetail['step'],
  history: TransitionDetail['history'] = 'replace',
): void {
  const detail: TransitionDetail = { step, history };
  from.dispatchEvent(new CustomEvent('act-transition', { detail, bubbles: true, composed: true }));
}
