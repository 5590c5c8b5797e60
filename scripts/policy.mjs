// The content security policy that every page of the site carries, and where the site says it will stand.

/** Where the site will be published, from ACTISCOPE_ORIGIN, with a slash at its end; null leaves addresses relative. */
export function originOf(given = process.env.ACTISCOPE_ORIGIN) {
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`ACTISCOPE_ORIGIN is no web address: ${given}`);
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

/**
 * Only what the site itself holds may run, be shown or be fetched, and no text ever becomes markup or code. In a
 * sandboxed frame 'self' is nobody: there the origin must be named.
 * @param {string | null} origin
 */
export function policy(origin) {
  const own = origin === null ? "'self'" : `'self' ${new URL(origin).origin}`;
  return [
    "default-src 'none'",
    `script-src ${own} 'wasm-unsafe-eval'`,
    `style-src ${own}`,
    `img-src ${own} data: blob:`,
    `connect-src ${own} data:`,
    `worker-src ${own}`,
    `manifest-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html actiscope actiscope-lab',
  ].join('; ');
}
