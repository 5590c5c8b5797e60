// The functions of an embedded plot in words. It comes when it is first asked for.
import type { Core } from '../core/types.ts';
import { describe, describeInLine } from '../describe/describe.ts';
import { knownItems, type ViewState } from '../model/state.ts';
import { infoOf, itemName } from './subject.ts';

/** A line for each function. */
export function viewInWords(core: Core, view: ViewState, lang: string): string {
  const code = /^zh/i.test(lang) ? 'zh' : 'en';
  const { transform } = view;
  return knownItems(view)
    .map((item) => {
      const { id, params } = item;
      const name = itemName(item, infoOf(core, item));
      return describeInLine(describe(core, { id, params, transform }, name, code));
    })
    .join('\n');
}
