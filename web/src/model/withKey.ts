// A view with one key given another value, just as its link would say it: forms need no step for each key.
import type { ActivationInfo } from '../core/types.ts';
import { type Decoded, decode, encode } from './codec.ts';
import { escaped, pairs } from './query.ts';

/** @param value as in a link, not escaped; null for the default. `problems` are those of this key alone. */
export function withKey(
  state: Decoded['state'],
  key: string,
  value: string | null,
  catalogue: readonly ActivationInfo[],
): Decoded {
  return withKeys(state, { [key]: value }, catalogue);
}

/** Several at once. */
export function withKeys(
  state: Decoded['state'],
  values: Readonly<Record<string, string | null>>,
  catalogue: readonly ActivationInfo[],
): Decoded {
  const others = pairs(encode(state, catalogue).slice(1)).filter(({ key }) => !Object.hasOwn(values, key));
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escaped(value)}`],
  );
  const query = [...others.map(({ rawKey, rawValue }) => `${rawKey}=${rawValue}`), ...given].join('&');
  const decoded = decode(query, catalogue);
  const problems = decoded.problems.filter(({ detail }) => Object.hasOwn(values, detail?.key ?? ''));
  return { state: decoded.state, problems };
}
