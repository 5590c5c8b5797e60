// A reader of the HTML that the texts for hosts hold: tags with their attributes, and the text between them.

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? whole) : String.fromCharCode(Number(code)),
  );

const tag = /<(\/?[a-z][a-z-]*)((?:\s+[:a-z-]+(?:="[^"]*")?)*)\s*\/?>/g;

export function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(tag)].map(([, name, attributes]) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([:a-z-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [
        key,
        decoded(value ?? ''),
      ]),
    ),
  }));
}

/** What stands outside of tags; a mark that begins or ends one there would be read as one. */
export const textsOf = (html: string): readonly string[] =>
  html
    .split(tag)
    .filter((_, i) => i % 3 === 0)
    .map((text) => text.trim())
    .filter((text) => text !== '');
