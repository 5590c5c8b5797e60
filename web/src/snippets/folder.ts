// The address of a folder as an author types it: of the web, or of the author's own server.

/**
 * With a slash at its end, without query, fragment or the name of a page. Null for what is no such address; a
 * script's own scheme is none.
 */
export function folderOf(typed: string): string | null {
  const text = typed.trim();
  const path = /^(?:\.{0,2}\/)/.test(text) && !text.startsWith('//');
  if (path) return withSlash(text.replace(/[?#].*$/, ''));
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.origin + withSlash(url.pathname);
}

const withSlash = (path: string): string => path.replace(/\/[^/]*\.html?$/, '/').replace(/\/*$/, '/');

/** Whether it leads to the very computer that it is typed on: nobody else's readers find it. */
export function isLocal(folder: string | null): boolean {
  return (
    folder !== null &&
    /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\]|[^/]*\.localhost)(?::\d+)?\//.test(folder)
  );
}

/** The same where the page's own address decides about the rest; null where that is no address to give away. */
export function absolute(folder: string, page: string): string | null {
  if (/^https?:/.test(folder)) return folder;
  return /^https?:/.test(page) ? new URL(folder, page).href : null;
}
