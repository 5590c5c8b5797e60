// Properties, remembered: the parts of a page ask for the same ones, and a slider comes back to where it was.
import type { Properties } from '../core/properties.ts';
import type { Core, Params, Transform } from '../core/types.ts';

const most = 64;
const known = new WeakMap<Core, Map<string, Properties>>();

/** The same as core.properties. */
export function propertiesOf(
  core: Core,
  id: string,
  params: Params,
  { a = 1, b = 1, c = 0, d = 0 }: Transform = {},
): Properties {
  const all = known.get(core) ?? new Map<string, Properties>();
  known.set(core, all);
  const key = JSON.stringify([id, Object.entries(params).sort(), a, b, c, d]);
  const found = all.get(key) ?? core.properties(id, params, { a, b, c, d });
  all.delete(key);
  all.set(key, found);
  // The one that was asked for least recently comes first.
  const [oldest] = all.keys();
  if (all.size > most) all.delete(oldest);
  return found;
}
