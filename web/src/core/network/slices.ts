// Runs jobs on an instance of the lab in slices of a few milliseconds, with room for others in between.
import type { Job } from './job.ts';
import { type LabModule, startLab } from './lab-module.ts';
import { readTheory, readTrial } from './results.ts';
import type { NetworkTheory, NetworkTrial } from './types.ts';

/** What a run tells while it goes on. */
export type Report =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'theory'; readonly theory: NetworkTheory; readonly lyapunov: number | null }
  | { readonly kind: 'trial'; readonly trial: NetworkTrial };

/** How a run ended. `refused`: it would need so many bytes, more than there may be. */
export type End =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly needed: number; readonly most: number };

export interface Runner {
  readonly run: (job: Job, report: (report: Report) => void, cancelled: () => boolean) => Promise<End>;
  /** Bytes of memory that the instance holds. */
  readonly bytes: () => number;
}

/** Memory beyond which an instance is not kept for the next run: it can grow, but not shrink. */
export const mostKept = 64e6;

/** Milliseconds between two reports of progress. */
const reportEvery = 50;

/** One run after the other, each in slices of so many milliseconds. */
export function makeRunner(compiled: WebAssembly.Module, milliseconds: number): Runner {
  let kept: LabModule | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const bytes = (): number => kept?.parameterBuffer().buffer.byteLength ?? 0;

  async function once(job: Job, report: (report: Report) => void, cancelled: () => boolean): Promise<End> {
    if (cancelled()) return { kind: 'cancelled' };
    const lab = kept ?? (await startLab(compiled));
    kept = null; // until the run has ended well
    const end = await inSlices(lab, job, report, cancelled, milliseconds);
    lab.stop();
    kept = lab;
    if (bytes() > mostKept) kept = null;
    return end;
  }

  return {
    bytes,
    run(job, report, cancelled) {
      const next = last.then(() => once(job, report, cancelled));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

async function inSlices(
  lab: LabModule,
  job: Job,
  report: (report: Report) => void,
  cancelled: () => boolean,
  milliseconds: number,
): Promise<End> {
  const { index, layers, width, batch, scheme, scale, biasStd, seed, trials } = job;
  const [needed, most] = [lab.bytesNeeded(layers, width, batch, scheme), lab.mostBytes()];
  if (needed > most) return { kind: 'refused', needed, most };
  lab.parameterBuffer().set(job.parameters);
  if (!lab.start(index, layers, width, batch, scheme, scale, biasStd, seed, trials)) {
    return { kind: 'refused', needed, most: lab.parameterBuffer().buffer.byteLength };
  }
  let nanoseconds = 1e6;
  let knowsTheory = false;
  let reported = 0;
  for (let done = 0; done < trials; ) {
    const start = performance.now();
    const ended = lab.advance(nanoseconds);
    const fraction = lab.progress();
    if (!knowsTheory && fraction > 0) {
      knowsTheory = true;
      report({ kind: 'theory', ...readTheory(lab) });
    }
    if (ended) {
      done++;
      report({ kind: 'trial', trial: readTrial(lab) });
    }
    const taken = performance.now() - start;
    // Towards the wanted length, the clock being coarse in some browsers.
    nanoseconds *= Math.min(2, Math.max(0.25, milliseconds / Math.max(taken, 0.25)));
    if (start - reported > reportEvery) {
      reported = start;
      report({ kind: 'progress', fraction });
    }
    await others();
    if (cancelled()) return { kind: 'cancelled' };
  }
  return { kind: 'done' };
}

/** Lets events, timers and frames have their turn; setTimeout would wait for 4 ms each time. */
function others(): Promise<void> {
  const { setImmediate } = globalThis as { readonly setImmediate?: (then: () => void) => void };
  if (setImmediate) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
