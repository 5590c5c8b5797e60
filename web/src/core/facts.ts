// The facts of all functions, read from the text in which the core carries them (cpp/packed.hpp).
import { largestSize } from './domain.ts';
import type {
  ActivationInfo,
  Domain,
  FunctionInfo,
  ParameterInfo,
  Smoothness,
  Symmetry,
  Variant,
  VectorInfo,
} from './types.ts';

const [names, uses, chinese, formulas, sources, parameters, kinds] = [0, 1, 2, 3, 4, 5, 6];

export const smoothnesses: readonly (Smoothness | undefined)[] = [
  undefined,
  'smooth',
  'C3',
  'C2',
  'C1',
  'C0',
  'discontinuous',
];
export const symmetries: readonly Symmetry[] = ['none', 'odd', 'even'];
const outputs: readonly VectorInfo['outputs'][] = [1, 'n', '2n'];

type Bound<End extends 'min' | 'max'> = Pick<Domain, End | `${End}Open` | `${End}Param` | `${End}Factor`>;

/** Reads each column from its beginning to its end. Text that ends too early is a RangeError. */
class Reader {
  readonly #columns: readonly string[];
  readonly #places = [0, 0, 0, 0, 0, 0, 0];

  constructor(bytes: Uint8Array) {
    this.#columns = new TextDecoder().decode(bytes).split('\x01');
  }

  text(column: number): string {
    const from = this.#places[column];
    const to = this.#columns[column]?.indexOf('\0', from) ?? -1;
    if (to < 0) throw new RangeError('The facts end too early.');
    this.#places[column] = to + 1;
    return this.#columns[column].slice(from, to);
  }

  digit(column: number): number {
    return this.#columns[column].charCodeAt(this.#places[column]++) - 48;
  }

  /** Nothing behind the sign stands for the largest size there is. */
  number(column: number): number {
    const text = this.text(column);
    return text === '' ? largestSize : text === '-' ? -largestSize : Number(text);
  }

  /** What is given of these texts, by their keys. */
  given<Key extends string>(column: number, ...keys: readonly Key[]): { [K in Key]?: string } {
    const found: { [K in Key]?: string } = {};
    for (const key of keys) {
      const text = this.text(column);
      if (text !== '') found[key] = text;
    }
    return found;
  }

  /** The item whose place a digit gives. */
  one<Item>(items: readonly (Item | undefined)[]): Item {
    const item = items[this.digit(kinds)];
    if (item === undefined) throw new RangeError('The facts name a kind that does not exist.');
    return item;
  }

  /** As many items as a digit says. */
  list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.digit(kinds) }, read);
  }

  /** Everything there is. */
  all<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    while (this.#places[kinds] < this.#columns[kinds]?.length) items.push(read());
    return items;
  }
}

/** One end of a domain, each fact under the name of the end and its own. */
function bound<End extends 'min' | 'max'>(facts: Reader, end: End): Bound<End> {
  const flags = facts.digit(parameters);
  const found: Record<string, unknown> = { [end]: facts.number(parameters) };
  if (flags & 1) found[`${end}Open`] = true;
  if (flags & 2) {
    found[`${end}Param`] = facts.text(parameters);
    const factor = facts.number(parameters);
    if (factor !== 1) found[`${end}Factor`] = factor;
  }
  return found as Bound<End>;
}

function parameterInfo(facts: Reader): ParameterInfo {
  const [id, symbol, label, zh] = [0, 1, 2, 3].map(() => facts.text(parameters));
  const index = facts.digit(parameters) === 1;
  const [initial, min, max, step] = [0, 1, 2, 3].map(() => facts.number(parameters));
  const domain = { ...bound(facts, 'min'), ...bound(facts, 'max') };
  return { id, symbol, label, zh, initial, min, max, step, domain, ...(index && { index }) };
}

/** What functions of a number and of a vector both have. */
function sharedInfo(facts: Reader): FunctionInfo {
  const id = facts.text(names);
  const name = facts.text(names);
  return {
    ...{ id, name, zh: name },
    ...facts.given(chinese, 'zh'),
    tex: facts.text(formulas),
    source: { text: facts.text(sources), id: facts.text(sources) },
    frameworks: facts.given(uses, 'torch', 'keras', 'jax', 'tfjs', 'onnx'),
    aliases: facts.list(() => facts.text(names)),
    params: facts.list(() => parameterInfo(facts)),
  };
}

/** The catalogue, in the order of the indices. */
export function readCatalogue(bytes: Uint8Array): ActivationInfo[] {
  const facts = new Reader(bytes);
  let family = '';
  return facts.all(() => {
    family = facts.text(kinds) || family;
    const shared = sharedInfo(facts);
    const dtex = facts.text(formulas);
    const smoothness = facts.one(smoothnesses);
    const symmetry = facts.one(symmetries);
    const variants = facts.list(() => facts.given(uses, 'who', 'what', 'is') as Variant);
    const view = [facts.number(kinds), facts.number(kinds)] as const;
    return { family, ...shared, dtex, smoothness, symmetry, variants, view };
  });
}

/** The functions of a vector. */
export function readVectors(bytes: Uint8Array): VectorInfo[] {
  const facts = new Reader(bytes);
  return facts.all(() => ({
    ...sharedInfo(facts),
    jacobianTex: facts.text(formulas),
    inputs: facts.one<VectorInfo['inputs']>(['any', 2]),
    outputs: facts.one(outputs),
  }));
}
