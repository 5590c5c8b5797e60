// A query string and its key=value pairs: splitting, cutting to length, escaping. Knows no key's meaning.

/** One pair of a link. */
export interface Pair {
  /** Decoded. */
  readonly key: string;
  readonly value: string;
  /** In the link's own escaped spelling, canonical: see `respell`. */
  readonly rawKey: string;
  readonly rawValue: string;
}

export const maxQueryLength = 8192;

/**
 * The part of a query that is read, and the rest. A query that is too long is cut between pairs or between the
 * parts of a list, so that a number cut short is never taken for another number.
 */
export function cut(query: string): { readonly read: string; readonly rest: string } {
  if (query.length <= maxQueryLength) return { read: query, rest: '' };
  const head = query.slice(0, maxQueryLength + 1);
  const pairEnd = head.lastIndexOf('&');
  const partEnd = head.lastIndexOf(',');
  // Only our own lists may lose their tail; the value of a key we do not know is whole or absent.
  const inList = /^(?:f|show)=/.test(head.slice(pairEnd + 1));
  const end = inList ? Math.max(pairEnd, partEnd) : pairEnd;
  return { read: query.slice(0, Math.max(end, 0)), rest: query.slice(Math.max(end, 0)) };
}

/** The pairs of a query without its question mark. Never throws; what cannot be decoded stays as it is. */
export function pairs(query: string): readonly Pair[] {
  return query
    .split('&')
    .filter((text) => text !== '')
    .map((text) => {
      const equals = text.indexOf('=');
      const rawKey = equals < 0 ? text : text.slice(0, equals);
      const rawValue = equals < 0 ? '' : text.slice(equals + 1);
      return {
        key: decoded(rawKey),
        value: decoded(rawValue),
        rawKey: respell(rawKey),
        rawValue: respell(rawValue),
      };
    });
}

/** A value as it stands in our links: letters, digits, - . _ ~ and the separators : and , as they are. */
export function escaped(text: string): string {
  return [...wellFormed(text)].map((c) => (/[\w\-.~:,]/.test(c) ? c : percent(c))).join('');
}

/**
 * A part that is already escaped, with what our links leave out escaped too. Escapes and + stay as they are, for
 * we do not know how another reader of the link decodes them. Doing it twice changes nothing.
 */
export function respell(raw: string): string {
  return [...wellFormed(raw)].map((c) => (/[\w\-.~:,%+=]/.test(c) ? c : percent(c))).join('');
}

/** A text without lone surrogates, which no link can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function decoded(raw: string): string {
  // A run that is not UTF-8 stays as typed, so that the notice can quote it.
  return raw.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function percent(character: string): string {
  // encodeURIComponent leaves ! ' ( ) * alone; links with those break in Markdown.
  return encodeURIComponent(character).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
