// The title of the page: what is shown, in the reader's language.
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { explored, type ViewState } from '../model/state.ts';
import { infoOf } from './subject.ts';

export function titleOf(core: Core | null, state: ViewState, words: Dictionary): string {
  if (core === null) return `Actiscope: ${words.tagline}`;
  const { name } = infoOf(core, explored(state, core.catalogue));
  const subject = {
    ...words.pages,
    explore: name,
    compare: words.compareTitle,
    families: `${words.pages.families}: ${name}`,
  }[state.page];
  return `${subject} · Actiscope`;
}
