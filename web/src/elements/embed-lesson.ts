// What an embedded plot of one function says: the sentence at the probe, and the notes beside the curve.
import type { Properties } from '../core/properties.ts';
import { readout } from '../model/format.ts';
import type { NotesRequest } from '../plot/notes.ts';
import type { Shown } from './plot.ts';
import { ghostOf, PlotNotes } from './plot-notes.ts';
import { sentenceAt } from './sentence.ts';
import { breakAt, infoOf } from './subject.ts';

export interface Told {
  /** Marked text: see sentence.ts. */
  readonly sentence: string;
  readonly notes: NotesRequest | null;
  /** Where on x the probe stops. */
  readonly features: readonly number[];
}

/** Several functions have no lesson, but values. */
function valuesAt({ core, view: { transform }, items, names, at }: Shown): Told {
  const values = items.map(({ id, params }, i) => {
    const { f } = core.evaluate(id, [at], params, { transform });
    return `${names[i]} ${readout(f[0])}`;
  });
  return { sentence: `x = ${readout(at, 3)}; ${values.join('; ')}`, notes: null, features: [] };
}

/** Remembers what only the function decides, while the probe moves. */
export class Lesson {
  readonly #notes: PlotNotes;
  #found: { readonly key: string; readonly properties: Properties } | null = null;

  /** @param changed called when there is more to tell */
  constructor(changed: () => void) {
    this.#notes = new PlotNotes(changed);
  }

  tell(shown: Shown): Told {
    const { core, view, items, names, x: range, at, words } = shown;
    if (items.length > 1) return valuesAt(shown);
    const [item] = items;
    const { id, params } = item;
    const { transform } = view;
    const key = JSON.stringify([item, transform]);
    if (this.#found?.key !== key) this.#found = { key, properties: core.properties(id, params, transform) };
    const found = this.#found.properties;
    const ghost = ghostOf(core, item, view, found, words);
    const subject = { id, params, transform };
    const features = this.#notes.features(core, subject, ghost?.subject ?? null, range, found);
    const here = breakAt(core.breaks(id, params, transform), at);
    const { f, d1 } = core.evaluate(id, [at], params, { transform });
    // Half a pixel, more or less.
    const near = (range[1] - range[0]) / 1500;
    const feature = features.find(({ x }) => x === at)?.kind ?? null;
    const place = { core, info: infoOf(core, item), params, transform, x: at, slope: d1[0], here, found };
    return {
      sentence: sentenceAt(names[0], { ...place, near: 2 * near }, f[0], feature, words),
      notes: this.#notes.request(core, subject, view, ghost, { at, near, here }, found, words),
      features: features.map(({ x }) => x),
    };
  }
}
