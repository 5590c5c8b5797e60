// From a view to what its plot says beside the curves: which ghost, which points by name, which lens.
import type { Properties } from '../core/properties.ts';
import type { ActivationInfo, Break, Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { exact, readout } from '../model/format.ts';
import { identityTransform, type Item, type ViewState } from '../model/state.ts';
import type { Feature } from '../plot/features.ts';
import type { SceneLenses } from '../plot/lens.ts';
import type { NamedPoint, NotesRequest } from '../plot/notes.ts';
import type { Range } from '../plot/range.ts';
import type { Subject } from '../plot/survey.ts';
import { shortNumber } from './sentence.ts';
import { infoOf } from './subject.ts';

export interface Ghost {
  readonly subject: Subject;
  /** Beside the curve. */
  readonly name: string;
  /** Beside the box that brings it and takes it away. */
  readonly label: string;
}

const rectifier = 'relu';

/** As x on the right and without slope, or nearly, on the left: what is to be seen against ReLU. */
function isRectifierLike({ asymptotes: [left, right] }: Properties): boolean {
  return right?.slope === 1 && left !== null && Math.abs(left.slope) < 0.5;
}

/** The function behind the curve that a page left to itself shows: the same one before it was changed, or ReLU. */
function automatic(
  core: Core,
  item: Item,
  info: ActivationInfo,
  state: ViewState,
  found: Properties,
  words: Dictionary,
): Ghost | null {
  const { transform } = state;
  const changed = info.params.filter(({ id }) => item.params[id] !== undefined);
  if (changed.length > 0) {
    const values = changed.map(({ symbol, initial }) => `${symbol} = ${exact(initial)}`).join(', ');
    return sameNamed({ id: item.id, params: {}, transform }, words.ghostDefault(values));
  }
  if (JSON.stringify(transform) !== JSON.stringify(identityTransform))
    return sameNamed({ id: item.id, params: {}, transform: identityTransform }, words.plainGhost(info.name));
  return item.id !== rectifier && isRectifierLike(found) ? other(core, rectifier, state, words) : null;
}

const sameNamed = (subject: Subject, name: string): Ghost => ({ subject, name, label: name });

/** Null where the catalogue lacks it. */
function other({ catalogue }: Core, id: string, { transform }: ViewState, words: Dictionary): Ghost | null {
  const name = catalogue.find((info) => info.id === id)?.name;
  return name === undefined
    ? null
    : { subject: { id, params: {}, transform }, name, label: words.ghost(name) };
}

/** What the reader, or the page, wants behind the curve; null for nothing. */
export function ghostOf(
  core: Core,
  item: Item,
  state: ViewState,
  found: Properties,
  words: Dictionary,
): Ghost | null {
  const info = infoOf(core, item);
  if (state.ref === 'none') return null;
  if (state.ref === 'auto') return automatic(core, item, info, state, found, words);
  const itself = state.ref === item.id && Object.keys(item.params).length === 0;
  return itself ? null : other(core, state.ref, state, words);
}

/** The ghost that ticking the box would bring, and the reference that stands for it in the link. */
export function offeredGhost(
  core: Core,
  item: Item,
  state: ViewState,
  found: Properties,
  words: Dictionary,
): { readonly ghost: Ghost; readonly ref: string } | null {
  const now = ghostOf(core, item, state, found, words);
  if (now !== null) return { ghost: now, ref: state.ref };
  const auto = automatic(core, item, infoOf(core, item), state, found, words);
  if (auto !== null) return { ghost: auto, ref: 'auto' };
  const ghost = item.id === rectifier ? null : other(core, rectifier, state, words);
  return ghost === null ? null : { ghost, ref: rectifier };
}

/** A point's name on the plot; '' for one that is named by the curves themselves. */
function nameOf(
  core: Core,
  subject: Subject,
  { x, kind }: Feature,
  words: Dictionary,
): Omit<NamedPoint, 'x' | 'strong'> | null {
  const { f, d1 } = core.evaluate(subject.id, [x], subject.params, { transform: subject.transform });
  const three = (value: number): string => readout(value, 3);
  if (kind === 'minimum') return { order: 0, text: words.minimumIs(three(f[0])) };
  if (kind === 'maximum') return { order: 0, text: words.maximumIs(three(f[0])) };
  if (kind === 'steepest')
    return { order: 1, text: (d1[0] > 0 ? words.maxSlope : words.slope)(three(d1[0])) };
  return kind === 'inflection' ? { order: 0, text: words.features.inflection } : null;
}

/** Remembers what only the function and its range decide, while the probe moves. */
export class PlotNotes {
  readonly #changed: () => void;
  #later: typeof import('../plot/later-notes.ts') | null = null;
  #lenses: SceneLenses | null = null;
  #key = '';
  #features: readonly Feature[] = [];

  /** @param changed called when there is more to show: the lens has come */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Those last computed. */
  get known(): readonly Feature[] {
    return this.#features;
  }

  /** Until their part has come, the extrema: they are known without it. */
  features(
    core: Core,
    subject: Subject,
    ghost: Subject | null,
    x: Range,
    found: Properties,
  ): readonly Feature[] {
    const key = JSON.stringify([subject, ghost, x, this.#later !== null]);
    if (key !== this.#key) {
      this.#key = key;
      this.#features = this.#later?.featuresOf(core, subject, ghost, x, found) ?? found.extrema;
    }
    return this.#features;
  }

  /** @param near so far from the probe, in x, a point counts as the one that it stands on */
  request(
    core: Core,
    subject: Subject,
    { show }: ViewState,
    ghost: Ghost | null,
    probe: { readonly at: number; readonly near: number; readonly here: Break | null },
    found: Properties,
    words: Dictionary,
  ): NotesRequest {
    const points = this.#features.flatMap((feature): readonly NamedPoint[] => {
      const strong = Math.abs(feature.x - probe.at) <= probe.near;
      const isExtremum = feature.kind === 'minimum' || feature.kind === 'maximum';
      if (!show.includes('pts') && !(strong && isExtremum)) return [];
      const known = nameOf(core, subject, feature, words);
      return known === null ? [] : [{ ...known, x: feature.x, strong: strong && isExtremum }];
    });
    const { here } = probe;
    if (here !== null || show.includes('pts') || show.includes('asy')) this.want();
    const sides = here?.d1.filter((_, side) => side !== 1).map((slope) => words.slope(shortNumber(slope)));
    return {
      ghost,
      asymptotes:
        show.includes('asy') && this.#later !== null
          ? { lines: found.asymptotes, maker: this.#later.guidesOf }
          : null,
      saturated: show.includes('sat') ? found.saturated : [],
      saturatedText: '|f\u2009\u2032| < 0.05',
      points,
      lens:
        here === null || sides === undefined || this.#lenses === null
          ? null
          : { x: here.x, title: words.lens, sides: [sides[0], sides[1]], maker: this.#lenses },
    };
  }

  /** Fetches what is not there yet: somebody has come to the plot, or wants more on it. */
  want(): void {
    if (this.#later === null) void this.#fetch();
  }

  /** A plot is whole without: when it cannot be had nothing is said, and the next wish asks again. */
  async #fetch(): Promise<void> {
    try {
      const later = await import('../plot/later-notes.ts');
      if (this.#later !== null) return;
      this.#later = later;
      this.#lenses = new later.SceneLenses();
      this.#changed();
    } catch {
      return;
    }
  }
}
