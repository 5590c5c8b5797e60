// A link to another view: a step within the page, and an address of its own for a new tab.
import { html, type TemplateResult } from 'lit';
import type { Core } from '../core/types.ts';
import { decode, encode } from '../model/codec.ts';
import type { ViewState } from '../model/state.ts';
import { sendStep } from './transition.ts';

/** The view of a query, in the language and theme that are in force, with the foreign keys there are. */
function viewOf(query: string, core: Core, { lang, theme, extra }: ViewState): ViewState {
  return { ...decode(query, core.catalogue).state, lang, theme, extra };
}

export function jump(
  from: HTMLElement,
  core: Core,
  state: ViewState,
  query: string,
  text: unknown,
  kind = '',
): TemplateResult {
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    sendStep(from, (now) => viewOf(query, core, now), 'push');
    window.scrollTo(0, 0);
  };
  return html`<a class=${kind} href=${encode(viewOf(query, core, state), core.catalogue)} @click=${go}>${text}</a>`;
}
