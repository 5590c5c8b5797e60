// core.propagate: checks, loads the lab, and has the work done by a worker, or here in slices where none may run.
import { startWorker } from 'virtual:lab';
import { failure } from '../bytes.ts';
import { ActivationError } from '../error.ts';
import type { ActivationInfo } from '../types.ts';
import { type Asked, checkNetwork, type Job } from './job.ts';
import { loadLab } from './load.ts';
import { NoWorker, openRemote, type Remote } from './remote.ts';
import { type End, makeRunner, type Report, type Runner } from './slices.ts';
import type { NetworkResult, NetworkTheory, NetworkTrial } from './types.ts';

/** Of a frame's 16 ms the page needs the other half. */
const slice = 8;

let remote: Promise<Remote> | null = null;
let workersRefused = startWorker === null;
let local: Runner | null = null;

/** Rejects with ActivationError, with the signal's reason, or at the end with what onProgress threw. */
export async function propagate(
  catalogue: readonly ActivationInfo[],
  options: unknown,
): Promise<NetworkResult> {
  const asked = checkNetwork(options, catalogue);
  const { job, signal } = asked;
  signal?.throwIfAborted();
  const trials: NetworkTrial[] = [];
  let theory: NetworkTheory | null = null;
  let lyapunov: number | null = null;
  let fraction = 0;
  // What the caller's own function threw is the caller's, not a fault of the lab.
  let failed: { readonly cause: unknown } | null = null;
  const again = (): void => {
    trials.length = 0;
    [theory, lyapunov, fraction] = [null, null, 0];
  };
  const report = (news: Report): void => {
    if (news.kind === 'progress') fraction = news.fraction;
    else if (news.kind === 'theory') ({ theory, lyapunov } = news);
    else fraction = trials.push(news.trial) / job.trials;
    if (signal?.aborted || failed !== null) return;
    try {
      asked.onProgress?.({ fraction, theory, lyapunov, trials: [...trials] });
    } catch (cause) {
      failed = { cause };
    }
  };
  const end = await work(asked, report, again);
  signal?.throwIfAborted();
  if (failed !== null) throw (failed as { readonly cause: unknown }).cause;
  if (end.kind === 'refused') throw tooLarge(job, end);
  if (end.kind === 'cancelled' || theory === null) throw fault(end);
  return { trials, theory, lyapunov };
}

async function work({ job, signal }: Asked, report: (news: Report) => void, again: () => void): Promise<End> {
  const compiled = await loadLab();
  if (!workersRefused) {
    try {
      return await (await workerOf(compiled)).run(job, report, signal);
    } catch (cause) {
      if (!(cause instanceof NoWorker)) throw fault(cause);
      again();
    }
  }
  try {
    local ??= makeRunner(compiled, slice);
    return await Promise.race([local.run(job, report, () => signal?.aborted === true), aborted(signal)]);
  } catch (cause) {
    throw fault(cause);
  }
}

/** Whoever cancels need not wait for the slice under way. */
function aborted(signal: AbortSignal | undefined): Promise<End> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
  });
}

function workerOf(compiled: WebAssembly.Module): Promise<Remote> {
  if (startWorker === null) return Promise.reject(new NoWorker('there are none'));
  remote ??= openRemote(startWorker, compiled, () => {
    remote = null;
  }).catch((cause) => {
    workersRefused = true; // a page on a disk, a sandbox: what refuses once refuses always
    throw cause;
  });
  return remote;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

function tooLarge(job: Job, { needed, most }: Extract<End, { kind: 'refused' }>): ActivationError {
  const message = `The run would need ${megabytes(needed)} of memory; it may have ${megabytes(most)}. Fewer layers, units or samples need less.`;
  return new ActivationError('BAD_RANGE', message, {
    param: 'layers',
    value: job.layers,
    cause: { needed, most },
  });
}

function fault(cause: unknown): ActivationError {
  if (cause instanceof ActivationError) return cause;
  return failure('fault', 'The lab stopped in the middle of a run.', undefined, cause);
}
