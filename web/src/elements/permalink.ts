// The address that shows a view again.
import type { Core } from '../core/types.ts';
import { encode } from '../model/codec.ts';
import type { ViewState } from '../model/state.ts';

/** The page with this view. A file on somebody's disk is no address to give away: then only the query. */
export function permalink(state: ViewState, core: Core): string {
  const query = encode(state, core.catalogue);
  return location.protocol === 'file:' ? query : location.origin + location.pathname + query;
}
