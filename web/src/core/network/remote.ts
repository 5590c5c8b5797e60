// A runner whose work is done by a worker.
import type { Job } from './job.ts';
import { type End, mostKept, type Report } from './slices.ts';
import type { Answer, Order } from './worker.ts';

/** The worker does not start, or stopped: what it was to do can still be done here. */
export class NoWorker extends Error {}

/** Milliseconds that a worker has to start. */
const patience = 5000;

interface Waiting {
  readonly report: (report: Report) => void;
  readonly resolve: (end: End) => void;
  readonly reject: (cause: unknown) => void;
}

export interface Remote {
  /** Cancelling ends the wait at once, and the work after the slice under way. */
  readonly run: (job: Job, report: (report: Report) => void, signal: AbortSignal | undefined) => Promise<End>;
}

/** The remote on a worker that says it is ready; NoWorker where none may run. */
export async function openRemote(
  start: () => Worker,
  compiled: WebAssembly.Module,
  closed: () => void,
): Promise<Remote> {
  const worker = await ready(start);
  const send = (order: Order): void => worker.postMessage(order);
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function close(cause?: unknown): void {
    closed();
    worker.terminate();
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  }
  worker.onerror = (event) => {
    event.preventDefault?.();
    close(new NoWorker(event.message));
  };
  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.kind === 'ready') return;
    const job = waiting.get(answer.id);
    if (answer.kind === 'report') {
      job?.report(answer.report);
      return;
    }
    waiting.delete(answer.id);
    if (answer.kind === 'failed') {
      job?.reject(new Error(answer.why));
      close(new NoWorker(answer.why));
      return;
    }
    job?.resolve(answer.end);
    // Its memory can only grow: another worker begins with little.
    if (answer.bytes > mostKept && waiting.size === 0) close();
  };
  send({ kind: 'module', compiled });

  return {
    run(job, report, signal) {
      const id = ++last;
      return new Promise<End>((resolve, reject) => {
        const cancel = (): void => {
          if (!waiting.has(id)) return;
          // The place stays taken until the worker has really stopped; the caller need not wait for that.
          waiting.set(id, { report: () => {}, resolve: () => {}, reject: () => {} });
          send({ kind: 'cancel', id });
          resolve({ kind: 'cancelled' });
        };
        const free = (): void => signal?.removeEventListener('abort', cancel);
        waiting.set(id, {
          report,
          resolve: (end) => {
            free();
            resolve(end);
          },
          reject: (cause) => {
            free();
            reject(cause);
          },
        });
        signal?.addEventListener('abort', cancel, { once: true });
        send({ kind: 'run', id, job });
      });
    },
  };
}

function ready(start: () => Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = start();
    } catch (cause) {
      reject(new NoWorker(String(cause)));
      return;
    }
    const give = (why: string): void => {
      worker.terminate();
      reject(new NoWorker(why));
    };
    const timer = setTimeout(() => give('it does not start'), patience);
    worker.onerror = (event) => {
      event.preventDefault?.();
      clearTimeout(timer);
      give(event.message);
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve(worker);
    };
  });
}
