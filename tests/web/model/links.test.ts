// Links that are out in the world: each must decode to the same view for ever. Rows may be added, never changed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import { decode, encode } from '../../../web/src/model/codec.ts';
import { defaultState, type Page, type ViewState } from '../../../web/src/model/state.ts';

interface Row {
  readonly link: string;
  /** Our own spelling of the link. */
  readonly means: string;
  readonly problems?: readonly string[];
  readonly page: Page;
  /** Where the view differs from the one its page opens with. */
  readonly holds: Partial<ViewState>;
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('links.json', import.meta.url), 'utf8'));
const { catalogue } = await loadCore();

test.each(rows.map((row) => [row.link, row] as const))('%s', (_, { link, means, problems, page, holds }) => {
  const decoded = decode(link, catalogue);
  expect(decoded.state).toEqual({ ...defaultState(page, catalogue), ...holds });
  expect(encode(decoded.state, catalogue)).toBe(means);
  const told = decoded.problems.map(({ text, reason }) => `${reason}: ${text}`);
  // What this version cannot show yet, a later one may.
  const known = (problem: string): boolean => !problem.startsWith('not-yet');
  expect(told.filter(known)).toEqual((problems ?? []).filter(known));
});
