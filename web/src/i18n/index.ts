// Which language is spoken: the link's choice, or else the browser's.
import { type Dictionary, en } from './en.ts';
import { zh } from './zh.ts';

export type { Dictionary } from './en.ts';

export type Lang = 'en' | 'zh';

/** The browser's preference: Chinese where that comes before English. */
export function readersLang(preferred: readonly string[] = navigator.languages): Lang {
  const known = preferred
    .map((tag) => tag.toLowerCase().slice(0, 2))
    .find((tag) => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}

export function dictionary(lang: Lang): Dictionary {
  return lang === 'zh' ? zh : en;
}
