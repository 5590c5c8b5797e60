// Which language is spoken: the link's choice, or else the browser's. Chinese is fetched when it is first wanted.
import { type Dictionary, en } from './en.ts';

export type { Dictionary } from './en.ts';

export type Lang = 'en' | 'zh';

let chinese: Dictionary | null = null;

/** The browser's preference: Chinese where that comes before English. */
export function readersLang(preferred: readonly string[] = navigator.languages): Lang {
  const known = preferred
    .map((tag) => tag.toLowerCase().slice(0, 2))
    .find((tag) => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}

/** Whether the words of a language are there. */
export function hasWords(lang: Lang): boolean {
  return lang === 'en' || chinese !== null;
}

/** Fetches the words of a language; rejects when that fails, and may be called again. */
export async function loadWords(lang: Lang): Promise<void> {
  if (!hasWords(lang)) chinese = (await import('./zh.ts')).zh;
}

/** The words of a language; English until they are there. */
export function dictionary(lang: Lang): Dictionary {
  return lang === 'zh' && chinese !== null ? chinese : en;
}
