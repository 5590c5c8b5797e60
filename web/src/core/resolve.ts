// From a name as somebody wrote it to the function it means.
import type { FunctionInfo } from './types.ts';

/** A function, as far as its names go. */
type Named = Pick<FunctionInfo, 'id' | 'aliases'>;

interface Index<Info> {
  readonly exact: ReadonlyMap<string, Info>;
  readonly ids: ReadonlyMap<string, readonly Info[]>;
  readonly aliases: ReadonlyMap<string, readonly Info[]>;
}

// One index per catalogue: links with a hundred names should not read the catalogue a hundred times.
const indexes = new WeakMap<readonly Named[], Index<Named>>();

/** A name without what does not tell names apart: case, spaces, hyphens and underscores. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[ _-]+/g, '');
}

/**
 * The function with this canonical id or, case, spaces, hyphens and underscores ignored, the only one with this
 * id or alias. An id goes before an alias. Null when there is none, or more than one.
 */
export function resolve<Info extends Named>(name: string, catalogue: readonly Info[]): Info | null {
  const found = candidates(name, catalogue);
  return found.length === 1 ? found[0] : null;
}

/** All the functions a name may mean, in catalogue order; more than one when it is ambiguous. */
export function candidates<Info extends Named>(name: string, catalogue: readonly Info[]): readonly Info[] {
  const index = indexOf(catalogue);
  const exact = index.exact.get(name);
  if (exact) return [exact];
  const normal = normalName(name);
  return index.ids.get(normal) ?? index.aliases.get(normal) ?? [];
}

function indexOf<Info extends Named>(catalogue: readonly Info[]): Index<Info> {
  // What was made from these functions holds these functions.
  let index = indexes.get(catalogue) as Index<Info> | undefined;
  if (!index) {
    index = {
      exact: new Map(catalogue.map((info) => [info.id, info])),
      ids: group(catalogue, (info) => [info.id]),
      aliases: group(catalogue, (info) => info.aliases),
    };
    indexes.set(catalogue, index);
  }
  return index;
}

function group<Info>(
  catalogue: readonly Info[],
  namesOf: (info: Info) => readonly string[],
): ReadonlyMap<string, readonly Info[]> {
  const groups = new Map<string, Info[]>();
  for (const info of catalogue) {
    for (const normal of new Set(namesOf(info).map(normalName))) {
      if (normal === '') continue;
      const members = groups.get(normal);
      if (members) members.push(info);
      else groups.set(normal, [info]);
    }
  }
  return groups;
}
