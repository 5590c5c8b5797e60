// Tells the page around of what could not be used: one warning, and an `act-error` for each part.
import type { EmbedError } from './embed-state.ts';

export function complain(element: HTMLElement, errors: readonly EmbedError[]): void {
  if (errors.length === 0) return;
  const texts = errors.map(({ text, reason }) => {
    element.dispatchEvent(new CustomEvent('act-error', { detail: { text, reason }, bubbles: true }));
    return reason === 'load-failed' ? text : `${JSON.stringify(text)} was not used as given (${reason})`;
  });
  console.warn(`${element.localName}: ${texts.join('; ')}`);
}
