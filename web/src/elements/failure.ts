// Why the page cannot go on, as the reader is told: what a failed load means for them, and what they can do.
import { ActivationError, type LoadFailure } from '../core/error.ts';

/** No WebAssembly at all; forbidden by the page's policy; not fetched; fetched and wrong; another part of the page. */
export type Failure = 'none' | 'policy' | 'network' | 'broken' | 'part';

const kinds: Readonly<Record<LoadFailure, Failure>> = {
  ...{ address: 'network', network: 'network', status: 'network', timeout: 'network' },
  ...{ content: 'broken', damaged: 'broken', foreign: 'broken', fault: 'broken' },
  blocked: 'policy',
};

export function failureOf(error: unknown): Failure {
  if (typeof WebAssembly !== 'object') return 'none';
  const detail = error instanceof ActivationError ? error.detail : undefined;
  return detail === undefined ? 'part' : kinds[detail];
}
