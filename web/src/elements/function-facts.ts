// Facts of all functions, computed a few at a time so that no frame waits for them, and kept for the session.
import type { Core } from '../core/types.ts';
import type { Computed } from '../model/tableRows.ts';

/** Milliseconds of a frame that may be spent here; the longest single function takes about as long again. */
const slice = 4;

const known = new WeakMap<Core, Map<string, Computed>>();

/** What has been computed so far, by id. */
export function computedFacts(core: Core): ReadonlyMap<string, Computed> {
  let facts = known.get(core);
  if (facts === undefined) {
    facts = new Map();
    known.set(core, facts);
  }
  return facts;
}

function compute(core: Core, id: string): Computed {
  const properties = core.properties(id);
  const ends = properties.saturated.flatMap(({ from, to }) => [from, to]);
  // Φ of the ends: the core's own normal distribution function.
  const { f } = core.evaluate('gaussian-cdf', ends);
  let flat = 0;
  for (let i = 0; i < f.length; i += 2) flat += f[i + 1] - f[i];
  return { properties, zero: core.evaluate(id, [0]).f[0], flat };
}

/** Safari has no requestIdleCallback: there the next task is as idle as it gets. */
function whenIdle(action: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(action, { timeout: 100 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(action, 4);
  return () => clearTimeout(handle);
}

/**
 * Computes what is missing, in the order of the catalogue, and tells of what has come; returns how to stop.
 * @param only the ids wanted; null for all
 */
export function computeFacts(
  core: Core,
  tell: () => void,
  only: ReadonlySet<string> | null = null,
): () => void {
  const facts = computedFacts(core) as Map<string, Computed>;
  const missing = core.catalogue
    .map(({ id }) => id)
    .filter((id) => !facts.has(id) && (only === null || only.has(id)));
  let stop = (): void => undefined;
  const work = (): void => {
    const start = performance.now();
    while (missing.length > 0 && performance.now() - start < slice) {
      const id = missing.shift();
      if (id !== undefined && !facts.has(id)) facts.set(id, compute(core, id));
    }
    tell();
    if (missing.length > 0) stop = whenIdle(work);
  };
  if (missing.length > 0) stop = whenIdle(work);
  return () => stop();
}
