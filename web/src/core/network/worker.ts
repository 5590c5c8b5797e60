// The lab's worker: takes jobs and cancellations, gives back reports, so that the page never waits for a layer.
import type { Job } from './job.ts';
import { type End, makeRunner, type Report, type Runner } from './slices.ts';

/** What the page sends. */
export type Order =
  | { readonly kind: 'module'; readonly compiled: WebAssembly.Module }
  | { readonly kind: 'run'; readonly id: number; readonly job: Job }
  | { readonly kind: 'cancel'; readonly id: number };

/** What comes back. After `ended` with much memory held the page is to let the worker go. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'ended'; readonly id: number; readonly end: End; readonly bytes: number }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };

/** Short enough to be cancelled at once, long enough not to count. */
const slice = 16;

const port = globalThis as unknown as {
  postMessage(answer: Answer): void;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
};

const cancelled = new Set<number>();
let runner: Runner | null = null;

port.onmessage = ({ data: order }) => {
  if (order.kind === 'cancel') cancelled.add(order.id);
  else if (order.kind === 'module') runner = makeRunner(order.compiled, slice);
  else void run(order.id, order.job);
};
port.postMessage({ kind: 'ready' });

async function run(id: number, job: Job): Promise<void> {
  try {
    if (!runner) throw new Error('no module');
    const end = await runner.run(
      job,
      (report) => port.postMessage({ kind: 'report', id, report }),
      () => cancelled.has(id),
    );
    port.postMessage({ kind: 'ended', id, end, bytes: runner.bytes() });
  } catch (cause) {
    port.postMessage({ kind: 'failed', id, why: String(cause) });
  }
  cancelled.delete(id);
}
