// Finding a function by any of its names.
import { normalName } from '../core/resolve.ts';
import type { ActivationInfo } from '../core/types.ts';

/** The names of a function, normalised; framework names last, because they name a call and not the function. */
interface Names {
  /** Id and names proper; `own` has the aliases too. */
  readonly proper: readonly string[];
  readonly own: readonly string[];
  readonly frameworks: readonly string[];
}

/** From best to worst, how a query may fit. */
type Rule = (query: string, names: Names) => boolean;

const rules: readonly Rule[] = [
  (query, { proper }) => proper.includes(query),
  (query, { own }) => own.includes(query),
  (query, { frameworks }) => frameworks.some((name) => name.split(/[^\p{L}\p{N}]+/u).includes(query)),
  (query, { own }) => own.some((name) => name.startsWith(query)),
  (query, { own }) => own.some((name) => name.includes(query)),
  (query, { frameworks }) => frameworks.some((name) => name.includes(query)),
];

/** Where a framework keeps its functions: what stands before the last name of a call, longest first. */
const modules = [
  'torch.nn.functional.',
  'tf.keras.activations.',
  'keras.activations.',
  'tf.keras.layers.',
  'keras.layers.',
  'keras.ops.',
  'torch.nn.',
  'jax.nn.',
  'tf.math.',
  'tf.nn.',
  'torch.',
  'jnp.',
  'tf.',
  'nn.',
  'np.',
  'f.',
];

/** A call without its module; '' where it has none. */
function bareCall(query: string): string {
  const module = modules.find((start) => query.startsWith(start));
  return module === undefined ? '' : query.slice(module.length);
}

const namesByInfo = new WeakMap<ActivationInfo, Names>();

/**
 * The functions a query may mean, best first, equals in catalogue order: exact names, exact aliases, then names in a
 * framework's call, beginnings of names, parts of names, parts of calls. What nothing matches as a whole is looked
 * for without its module: jax.nn.gelu as gelu. An empty query gives the whole catalogue.
 */
export function search(query: string, catalogue: readonly ActivationInfo[]): readonly ActivationInfo[] {
  const wanted = searchable(query);
  if (wanted === '') return catalogue;
  const found = ranked(wanted, catalogue);
  const bare = bareCall(wanted);
  return found.length > 0 || bare === '' ? found : ranked(bare, catalogue);
}

function ranked(wanted: string, catalogue: readonly ActivationInfo[]): readonly ActivationInfo[] {
  const all = catalogue.map((info) => ({
    info,
    rank: rules.findIndex((rule) => rule(wanted, namesOf(info))),
  }));
  return all
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ info }) => info);
}

/** A name as it is compared: as in links, and also without accents, full width and dashes of any kind. */
function searchable(text: string): string {
  return normalName(text.normalize('NFKD').replace(/[\p{M}\p{Pd}\s]+/gu, ''));
}

function namesOf(info: ActivationInfo): Names {
  let names = namesByInfo.get(info);
  if (!names) {
    const { torch, keras, jax, tfjs, onnx } = info.frameworks;
    const calls = [torch, keras, jax, tfjs, onnx].filter((call) => call !== undefined);
    const proper = [info.id, info.name, info.zh].map(searchable);
    names = {
      proper,
      own: [...proper, ...info.aliases.map(searchable)],
      frameworks: calls.map(searchable),
    };
    namesByInfo.set(info, names);
  }
  return names;
}
