// Arbitrary view states for property tests: every state that transitions and links can lead to.
import fc from 'fast-check';
import type { ActivationInfo } from '../../../web/src/core/types.ts';
import { figures } from '../../../web/src/model/figure.ts';
import { ownKeysOf } from '../../../web/src/model/lab.ts';
import { settled } from '../../../web/src/model/parameters.ts';
import { respell, wellFormed } from '../../../web/src/model/query.ts';
import { isUsable, type Range } from '../../../web/src/model/range.ts';
import {
  axesModes,
  controlModes,
  curves,
  defaultItems,
  gestureModes,
  hideable,
  type Item,
  langs,
  layouts,
  pages,
  explored,
  maxSwept,
  themes,
  type ViewState,
  yScales,
} from '../../../web/src/model/state.ts';
import { sweepFits } from '../../../web/src/model/sweepCodec.ts';
import { filters, sortColumns } from '../../../web/src/model/table.ts';
import { catalogue } from './fixture.ts';

export const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);

/** Any function of a catalogue, with any parameters it may have. */
export const itemOf = (all: readonly ActivationInfo[]): fc.Arbitrary<Item> =>
  fc.constantFrom(...all).chain((info) =>
    fc
      .array(fc.option(finite), { minLength: info.params.length, maxLength: info.params.length })
      .map((values) => {
        const given = info.params.flatMap(({ id }, i): [string, number][] =>
          values[i] === null ? [] : [[id, values[i]]],
        );
        return { id: info.id, params: settled(info, Object.fromEntries(given)).params };
      }),
  );

const knownItem = itemOf(catalogue);

// Starts with a mark that no name has, so that it never happens to be known.
const unknownItem: fc.Arbitrary<Item> = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => ({ id: '', params: {}, unknown: `?${text.replaceAll(',', '')}` }));

const range: fc.Arbitrary<Range | 'auto'> = fc.oneof(
  fc.constant('auto' as const),
  fc
    .tuple(finite, finite)
    .map(([a, b]): Range => (a < b ? [a, b] : [b, a]))
    .filter(isUsable),
);

const foreignKey = fc
  .oneof(
    fc.constantFrom('refs', 'colours', 'hidden', '__proto__', 'utm_source', 'expr'),
    fc.string({ maxLength: 5 }),
  )
  // A mark no key of ours has; and = would end the key.
  .map((key) => respell(`k${key}`.replaceAll('=', '').replaceAll('%', '')));
const foreignValue = fc.string({ unit: 'grapheme', maxLength: 12 }).map(respell);

const withoutSweep: fc.Arbitrary<ViewState> = fc.record({
  page: fc.constantFrom(...pages),
  items: fc.array(fc.oneof(knownItem, unknownItem), { minLength: 1, maxLength: 30 }),
  x: range,
  y: range,
  show: fc.subarray([...curves]),
  at: fc.option(finite),
  transform: fc.record({ a: finite, b: finite.filter((b) => b !== 0), c: finite, d: finite }),
  layout: fc.constantFrom(...layouts),
  axes: fc.constantFrom(...axesModes),
  ref: fc.constantFrom('auto', 'none', ...catalogue.map(({ id }) => id)),
  yScale: fc.constantFrom(...yScales),
  sort: fc.option(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() })),
  filter: fc.subarray([...filters]),
  sweep: fc.constant(null),
  lab: fc.constant({}),
  lang: fc.option(fc.constantFrom(...langs)),
  theme: fc.constantFrom(...themes),
  controls: fc.constantFrom(...controlModes),
  hide: fc.subarray([...hideable]),
  gesture: fc.constantFrom(...gestureModes),
  extra: fc.array(fc.tuple(foreignKey, foreignValue), { maxLength: 5 }),
});

const ends = fc.tuple(finite, finite, fc.integer({ min: 2, max: maxSwept }));

const labText = fc.string({ unit: 'grapheme', maxLength: 12 }).map(wellFormed);
/** More than any page reads: each takes its own. */
const labTexts = fc.tuple(
  fc.option(fc.oneof(fc.constantFrom(...figures), labText)),
  ...Array.from({ length: 17 }, () => fc.option(labText)),
);

/** A lab has values of its own, as has the builder; where f and at are a lab's, the view has none beside them. */
function withLab(state: ViewState, texts: readonly (string | null)[]): ViewState {
  const figure = state.page === 'build' ? (texts[0] ?? '') : '';
  const given = ownKeysOf(state.page, figure).flatMap((key, i): [string, string][] => {
    const text = texts[i] ?? null;
    return text === null ? [] : [[key, text]];
  });
  const lab = Object.fromEntries(given);
  if (![state.page, figure].some((taken) => taken === 'gates' || taken === 'gradient'))
    return { ...state, lab };
  return { ...state, lab, at: null, items: defaultItems(state.page, catalogue) };
}

export const viewState: fc.Arbitrary<ViewState> = fc
  .tuple(withoutSweep, ends, labTexts)
  .map(([plain, [from, to, n], texts]) => {
    const state = withLab(plain, texts);
    const item = explored(state, catalogue);
    const [swept] = catalogue.find(({ id }) => id === item.id)?.params ?? [];
    if (swept === undefined || from === to) return state;
    const sweep = { param: swept.id, from, to, n };
    return sweepFits(sweep, state, catalogue) ? { ...state, sweep } : state;
  });
