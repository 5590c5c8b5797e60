// Where an author put Actiscope: kept in the browser, for it belongs to the author and not to the figure.
import { home } from 'virtual:home';
import { folderOf } from '../snippets/folder.ts';

export interface Where {
  /** As typed; empty for what the page knows itself. */
  readonly site: string;
  readonly pack: string;
}

const storageKey = 'act-build-where';

export function rememberedWhere(): Where {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    const text = (name: keyof Where): string => {
      const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : '';
      return typeof value === 'string' ? value : '';
    };
    return { site: text('site'), pack: text('pack') };
  } catch {
    // Storage may be blocked, or hold what another version wrote.
    return { site: '', pack: '' };
  }
}

export function rememberWhere(where: Where): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(where));
  } catch {
    // Then it holds until the page is left.
  }
}

/** The folder the page itself is in, where that is an address to give away. */
export const ownSite: string | null = home !== null && /^https?:$/.test(location.protocol) ? home : null;

/** The folders that the texts name; null where nobody knows. */
export function foldersOf({ site, pack }: Where): {
  readonly site: string | null;
  readonly pack: string | null;
} {
  const known = folderOf(site) ?? ownSite;
  return { site: known, pack: folderOf(pack) ?? known };
}

/** The bare page of the figure beside this one, to look at. */
export const testPage = (query: string): string | null =>
  home === null ? null : `${home}embed.html${query}`;
