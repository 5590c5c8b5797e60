// The state as data: every key of the grammar, its type and its words. The codec, attributes, traits and forms read it.
import {
  axesModes,
  controlModes,
  curves,
  gestureModes,
  hideable,
  langs,
  layouts,
  pages,
  themes,
  yScales,
} from './state.ts';
import { filters } from './table.ts';

/** A key's words: one of them for a choice, any of them for words. */
interface KeySchema {
  readonly type:
    | 'choice'
    | 'words'
    | 'functions'
    | 'range'
    | 'number'
    | 'transform'
    | 'sweep'
    | 'function'
    | 'order'
    | 'version';
  readonly words?: readonly string[];
  /** Words of the grammar that this version cannot show yet. */
  readonly later?: readonly string[];
}

/** In the order in which our own links have them. */
export const schema = {
  v: { type: 'version' },
  page: { type: 'choice', words: pages },
  f: { type: 'functions' },
  x: { type: 'range' },
  y: { type: 'range' },
  show: { type: 'words', words: curves },
  at: { type: 'number' },
  t: { type: 'transform' },
  sweep: { type: 'sweep' },
  layout: { type: 'choice', words: layouts },
  axes: { type: 'choice', words: axesModes },
  ref: { type: 'function' },
  yscale: { type: 'choice', words: yScales },
  sort: { type: 'order' },
  filter: { type: 'words', words: filters },
  lang: { type: 'choice', words: langs },
  theme: { type: 'choice', words: themes },
  controls: { type: 'choice', words: controlModes },
  hide: { type: 'words', words: hideable },
  gesture: { type: 'choice', words: gestureModes },
} as const satisfies Readonly<Record<string, KeySchema>>;

export type Key = keyof typeof schema;
export const keys = Object.keys(schema) as readonly Key[];

const ofPages: readonly Key[] = ['v', 'page', 'sweep'];
/** The keys that embedded elements take as attributes, and notebooks as traits. */
export const embedKeys = keys.filter((key) => !ofPages.includes(key));

type KeyOfType<T> = { [K in Key]: (typeof schema)[K] extends { readonly type: T } ? K : never }[Key];
export type ChoiceKey = KeyOfType<'choice'>;
export type WordsKey = KeyOfType<'words'>;
export type WordOf<K extends ChoiceKey | WordsKey> = (typeof schema)[K]['words'][number];
