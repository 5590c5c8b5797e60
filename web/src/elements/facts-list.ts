// The facts of a function as a list; on a phone folded, with the first two in its summary.
import { html } from 'lit';
import type { Properties } from '../core/properties.ts';
import type { Break } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { unbroken } from '../model/format.ts';
import { factsOf } from './facts.ts';
import { fold } from './fold.ts';

export function factsList(
  found: Properties,
  breaks: readonly Break[],
  words: Dictionary,
  narrow: boolean,
): unknown {
  const facts = factsOf(found, breaks, words);
  const list = html`<dl class="facts">
    ${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${unbroken(value)}</dd></div>`)}
  </dl>`;
  if (!narrow) return list;
  const state = facts
    .slice(0, 2)
    .map(([, value]) => value)
    .join(', ');
  return fold({ heading: words.properties, state, open: false, name: 'facts-fold' }, list);
}
