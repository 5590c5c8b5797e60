// A figure in a few words, as its title and as the text in its place: made from what it shows, never typed.
import type { Core } from '../core/types.ts';
import { gateNumbers } from '../describe/gates.ts';
import { softmaxNumbers } from '../describe/softmax.ts';
import { type BuildWords, buildWords } from '../i18n/build.ts';
import type { Figure } from '../model/figure.ts';
import { exact, readout } from '../model/format.ts';
import { gatesCodec } from '../model/gatesCodec.ts';
import { gradientCodec } from '../model/gradientCodec.ts';
import { softmaxCodec } from '../model/softmaxCodec.ts';
import { type Item, maxOverlaid, type ViewState } from '../model/state.ts';
import { infoOf, itemName } from './subject.ts';

const curveNames = { f: 'f', d1: 'f′', d2: 'f″' } as const;
const gateNames = { glu: 'GLU', bilinear: 'Bilinear', reglu: 'ReGLU', geglu: 'GEGLU', swiglu: 'SwiGLU' };
const short = (value: number): string => exact(Number(value.toPrecision(4)) + 0);

function namesOf(core: Core, items: readonly Item[], words: BuildWords): string {
  const names = items.slice(0, maxOverlaid).map((item) => itemName(item, infoOf(core, item)));
  return words.altText.list(items.length > maxOverlaid ? [...names, '…'] : names);
}

/** What a figure is called. */
export function titleFor(core: Core, view: ViewState, figure: Figure, words: BuildWords): string {
  if (figure === 'softmax') return words.words.figure.softmax;
  if (figure === 'gradient') return words.words.figure.gradient;
  if (figure === 'gates') return gateNames[gatesCodec.read(view.lab).settings.id];
  return namesOf(core, view.items, words);
}

/** Extrema and range of one function. */
function facts(
  core: Core,
  { items: [item], transform }: ViewState,
  { altText }: BuildWords,
): readonly string[] {
  const { minimum, maximum, range } = core.properties(item.id, item.params, transform);
  const [lo, hi] = range.map(short);
  return [
    ...(minimum === null ? [] : [altText.minimum(short(minimum.value), short(minimum.x))]),
    ...(maximum === null ? [] : [altText.maximum(short(maximum.value), short(maximum.x))]),
    ...(range.every(Number.isFinite) && minimum === null && maximum === null ? [altText.range(lo, hi)] : []),
  ];
}

/** @param view as the figure's own page has it; `code` is the language of the figure */
export function altFor(core: Core, view: ViewState, figure: Figure, code: string): string {
  const words = buildWords(code);
  const { altText } = words;
  if (figure === 'softmax') {
    const { settings } = softmaxCodec.read(view.lab);
    const { p } = softmaxNumbers(core, settings);
    const list = (values: ArrayLike<number>, digits: number): string =>
      altText.list(Array.from(values, (value) => readout(value, digits)));
    return altText.softmax(altText.list(settings.z.map(exact)), exact(settings.T), list(p, 3));
  }
  if (figure === 'gates') {
    const { settings } = gatesCodec.read(view.lab);
    const { f } = gateNumbers(core, settings);
    return altText.gates(gateNames[settings.id], exact(settings.a), exact(settings.b), readout(f));
  }
  if (figure === 'gradient') {
    const { chains, layers, width } = gradientCodec(core.catalogue).read(view.lab).settings;
    const items = chains.map(({ item }) => item);
    return altText.gradient(namesOf(core, items, words), String(layers), String(width));
  }
  const { items, show, x } = view;
  const curves = (['f', 'd1', 'd2'] as const).filter((curve) => show.includes(curve));
  const [lo, hi] = x === 'auto' ? (items.length > 1 ? [-5, 5] : infoOf(core, items[0]).view) : x;
  const drawn = altText.list(curves.map((curve) => curveNames[curve])) || words.nothing;
  const first = altText.plot(namesOf(core, items, words), drawn, short(lo), short(hi));
  return [first, ...(items.length === 1 ? facts(core, view, words) : [])].join(altText.join);
}
