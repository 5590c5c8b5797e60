// The gradient lab's settings as values of a link and back: functions, network, and the layer that is looked at.
import type { InitScheme } from '../core/network/types.ts';
import type { ActivationInfo } from '../core/types.ts';
import { decodeItems, encodeItem } from './itemCodec.ts';
import type { LabValues } from './lab.ts';
import { type Bounds, type LabCodec, type LabProblem, type LabReason, labNumber } from './labValue.ts';
import { plain } from './number.ts';
import { excerpt, type Reason } from './problem.ts';
import type { Item } from './state.ts';

/** One kind of network: a function and how its weights are drawn. */
export interface Chain {
  readonly item: Item;
  readonly scheme: InitScheme;
}

export interface GradientSettings {
  /** One to six; the first is the one that is explained, the others are drawn beside it. */
  readonly chains: readonly Chain[];
  readonly layers: number;
  readonly width: number;
  readonly batch: number;
  /** Factor on the weights of every scheme but `normal`. */
  readonly gain: number;
  /** Deviation of one weight of the scheme `normal`. */
  readonly std: number;
  /** Deviation of one bias. */
  readonly bias: number;
  readonly seed: number;
  readonly trials: number;
  /** How many layers back from the last one the probe stands. */
  readonly at: number;
}

export const initSchemes: readonly InitScheme[] = ['normal', 'lecun', 'glorot', 'he', 'orthogonal'];
export const maxChains = 6;

export const gradientBounds = {
  layers: { min: 1, max: 1000, whole: true },
  width: { min: 1, max: 1024, whole: true },
  batch: { min: 1, max: 1024, whole: true },
  gain: { min: 1e-6, max: 1000 },
  std: { min: 1e-6, max: 1000 },
  bias: { min: 0, max: 1000 },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true },
  trials: { min: 1, max: 64, whole: true },
} as const satisfies Readonly<Record<string, Bounds>>;

export type GradientNumber = keyof typeof gradientBounds;
export const gradientNumbers = Object.keys(gradientBounds) as readonly GradientNumber[];

const chain = (id: string, scheme: InitScheme): Chain => ({ item: { id, params: {} }, scheme });

/** The sigmoid chain, with two that keep their gradient beside it. */
export const gradientDefaults: GradientSettings = {
  chains: [chain('sigmoid', 'lecun'), chain('relu', 'he'), chain('tanh', 'lecun')],
  ...{ layers: 64, width: 64, batch: 32, gain: 1, std: 1, bias: 0, seed: 1000, trials: 24, at: 20 },
};

export const atBounds = (layers: number): Bounds => ({ min: 0, max: layers - 1, whole: true });

/** Settings with a number changed; the probe stays in the network. */
export function withNumber(settings: GradientSettings, key: GradientNumber, value: number): GradientSettings {
  const next = { ...settings, [key]: value };
  return { ...next, at: Math.min(next.at, next.layers - 1) };
}

const reasons: { readonly [reason in Reason]?: LabReason } = {
  'unknown-function': 'unknown-function',
  'ambiguous-function': 'ambiguous-function',
  'unknown-parameter': 'unknown-parameter',
  'out-of-domain': 'out-of-domain',
  repeated: 'repeated',
};

function readItems(
  text: string | undefined,
  catalogue: readonly ActivationInfo[],
  report: (problem: LabProblem) => unknown,
): readonly Item[] | null {
  if (text === undefined) return null;
  const given = decodeItems(text, catalogue, ({ text, reason, detail }) =>
    report({
      text,
      reason: reasons[reason] ?? 'not-a-number',
      used: detail?.used === undefined ? '' : plain(detail.used),
    }),
  );
  const known = given.filter(({ unknown }) => unknown === undefined);
  if (known.length > maxChains) {
    const left = known.slice(maxChains).map((item) => encodeItem(item, catalogue));
    report({ text: excerpt(left.join(',')), reason: 'too-many-functions', used: String(maxChains) });
  }
  if (known.length > 0) return known.slice(0, maxChains);
  const used = gradientDefaults.chains[0].item;
  report({ text: excerpt(`f=${text}`), reason: 'no-function', used: used.id });
  return [used];
}

/** The last scheme named counts for all functions after it. */
function readSchemes(
  text: string | undefined,
  report: (problem: LabProblem) => unknown,
): readonly InitScheme[] | null {
  if (text === undefined) return null;
  const [fallback] = gradientDefaults.chains.map(({ scheme }) => scheme);
  return text.split(',').map((word) => {
    const scheme = initSchemes.find((known) => known === word.trim().toLowerCase());
    if (scheme === undefined)
      report({ text: excerpt(`init=${word}`), reason: 'unknown-value', used: fallback });
    return scheme ?? fallback;
  });
}

export function gradientCodec(catalogue: readonly ActivationInfo[]): LabCodec<GradientSettings> {
  const itemsOf = (chains: readonly Chain[]): string =>
    chains.map(({ item }) => encodeItem(item, catalogue)).join(',');

  /** As short as it can be: what repeats at the end is left out. */
  function schemesOf(chains: readonly Chain[]): string {
    const words = chains.map(({ scheme }) => scheme);
    while (words.length > 1 && words.at(-1) === words.at(-2)) words.pop();
    return words.join(',');
  }

  /** Which schemes stand for functions of which nothing is said. */
  function schemesWithout(items: readonly Item[]): readonly InitScheme[] {
    const asOpened =
      itemsOf(gradientDefaults.chains) === itemsOf(items.map((item) => ({ item, scheme: 'he' })));
    return asOpened ? gradientDefaults.chains.map(({ scheme }) => scheme) : ['lecun'];
  }

  function read(given: LabValues): ReturnType<LabCodec<GradientSettings>['read']> {
    const problems: LabProblem[] = [];
    const report = (problem: LabProblem): unknown => problems.push(problem);
    const items = readItems(given.f, catalogue, report) ?? gradientDefaults.chains.map(({ item }) => item);
    const schemes = readSchemes(given.init, report) ?? schemesWithout(items);
    const chains = items.map((item, i) => ({ item, scheme: schemes[Math.min(i, schemes.length - 1)] }));
    const number = (key: GradientNumber): number =>
      labNumber(given[key], gradientBounds[key], gradientDefaults[key], `${key}=${given[key]}`, report);
    const numbers = Object.fromEntries(gradientNumbers.map((key) => [key, number(key)])) as Record<
      GradientNumber,
      number
    >;
    const at = labNumber(given.at, atBounds(numbers.layers), gradientDefaults.at, `at=${given.at}`, report);
    return { settings: { chains, ...numbers, at }, problems };
  }

  function write({ chains, at, ...numbers }: GradientSettings): LabValues {
    const items = itemsOf(chains);
    const schemes = schemesOf(chains);
    const values: Record<string, string> = {};
    if (items !== itemsOf(gradientDefaults.chains)) values.f = items;
    const without = schemesWithout(chains.map(({ item }) => item));
    const silent = schemesOf(
      chains.map(({ item }, i) => ({ item, scheme: without[Math.min(i, without.length - 1)] })),
    );
    if (schemes !== silent) values.init = schemes;
    for (const key of gradientNumbers)
      if (numbers[key] !== gradientDefaults[key]) values[key] = plain(numbers[key]);
    if (at !== Math.min(gradientDefaults.at, numbers.layers - 1)) values.at = plain(at);
    return values;
  }

  return { read, write };
}
