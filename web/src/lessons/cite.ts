// What the files of the repository say of the software itself: how to cite it, and what has changed.

export interface Citation {
  readonly title: string;
  readonly author: string;
  readonly version: string;
  readonly license: string;
}

/** The fields of CITATION.cff that a reference needs; the file is ours, so a few lines of its YAML suffice. */
export function readCitation(cff: string): Citation {
  const field = (name: string): string =>
    new RegExp(`^[\\s-]*${name}:\\s*(.+)$`, 'm')
      .exec(cff)?.[1]
      .replace(/^'(.*)'$/, '$1')
      .trim() ?? '';
  return {
    title: field('title'),
    author: field('name'),
    version: field('version'),
    license: field('license'),
  };
}

/** The reference as BibTeX; braces keep the title's capitals and a name that is no person's. */
export function bibtex({ title, author, version, license }: Citation, url: string): string {
  const fields = [
    ['title', `{${title}}`],
    ['author', `{${author}}`],
    ['version', version],
    ['license', license],
    ...(url === '' ? [] : [['url', url]]),
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  return [
    '@software{actiscope,',
    ...fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}},`),
    '}',
  ].join('\n');
}

export interface Release {
  /** `Unreleased`, or a version with its date. */
  readonly name: string;
  readonly groups: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** A changelog in the form of Keep a Changelog: releases, in each groups, in each items. */
export function readChangelog(markdown: string): readonly Release[] {
  const releases: { name: string; groups: { title: string; items: string[] }[] }[] = [];
  for (const line of markdown.split('\n')) {
    const groups = releases.at(-1)?.groups;
    const items = groups?.at(-1)?.items;
    const [, release] = /^## \[?([^\]]+)\]?/.exec(line) ?? [];
    const [, group] = /^### (.+)/.exec(line) ?? [];
    const [, item] = /^- (.+)/.exec(line) ?? [];
    if (release !== undefined) releases.push({ name: release, groups: [] });
    else if (group !== undefined) groups?.push({ title: group, items: [] });
    else if (item !== undefined) items?.push(item);
    else if (/^ {2}\S/.test(line) && items !== undefined && items.length > 0)
      items[items.length - 1] += ` ${line.trim()}`;
  }
  return releases;
}
