// Runs the networks of the gradient lab one kind after the other, and stops at once when others are wanted.
import { ActivationError } from '../core/error.ts';
import type { Core } from '../core/types.ts';
import { type ChainRun, curvesOf, grown, nothingYet } from '../describe/gradient.ts';
import type { Chain, GradientSettings } from '../model/gradientCodec.ts';

export type RunState = 'running' | 'done' | 'stopped' | 'refused' | 'failed';

/** What can be shown at any moment. */
export interface RunView {
  readonly state: RunState;
  /** Of the networks that are shown; null before there are any. */
  readonly settings: GradientSettings | null;
  /** Whether they are those of the settings before, until there is something of the new ones. */
  readonly stale: boolean;
  readonly chains: readonly ChainRun[];
  /** Of all networks of all kinds. */
  readonly fraction: number;
  /** Bytes, where a run was refused. */
  readonly memory: { readonly needed: number; readonly most: number } | null;
  /** log₁₀ of the largest entries of more products like the first chain's, where that is one of matrices. */
  readonly products: readonly number[];
}

/** Long enough for a slider on its way, too short to be waited for. */
const patience = 120;
/** Between two pictures of a run that goes on. */
const pictureEvery = 90;
/** More seeds for the distribution of products, where one costs next to nothing. */
const furtherSeeds = 31;
const cheapProduct = 1e5;

const nothing: RunView = {
  ...{ state: 'running', settings: null, stale: false, chains: [] },
  ...{ fraction: 0, memory: null, products: [] },
};

/** Whether the network is a plain product of matrices, of which the first is the input. */
export const isProduct = ({ chains, bias }: GradientSettings): boolean =>
  chains[0].item.id === 'identity' && bias === 0;

function memoryIn(error: unknown): RunView['memory'] {
  const { cause } = error instanceof ActivationError ? error : { cause: null };
  if (typeof cause !== 'object' || cause === null) return null;
  const { needed, most } = cause as Partial<NonNullable<RunView['memory']>>;
  return typeof needed === 'number' && typeof most === 'number' ? { needed, most } : null;
}

export class GradientRuns {
  view: RunView = nothing;
  readonly #changed: () => void;
  #asked: { readonly core: Core; readonly settings: GradientSettings; readonly key: string } | null = null;
  #stop: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = 0;
  readonly #waiting: (() => void)[] = [];

  readonly #failed: (error: unknown) => void;

  /**
   * @param changed is called when there is more to show
   * @param failed when the networks could not run at all
   */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#failed = failed;
    this.#changed = () => {
      changed();
      this.#wake();
    };
  }

  /**
   * Resolves when nothing runs any more.
   * @throws {Error} where what was wanted did not run
   */
  async idle(): Promise<void> {
    while (this.#asked !== null && this.view.state === 'running')
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const { state, chains } = this.view;
    if (chains.length === 0 || state === 'refused' || state === 'failed')
      throw new Error('The networks did not run.');
  }

  /** Runs these settings; where they differ from the last only in what is looked at, nothing runs anew. */
  want(core: Core, settings: GradientSettings): void {
    const { at: _, ...rest } = settings;
    const key = JSON.stringify(rest);
    if (key === this.#asked?.key) return;
    const first = this.#asked === null;
    this.#asked = { core, settings, key };
    this.#end();
    this.#clear();
    this.#timer = setTimeout(() => void this.#run(), first ? 0 : patience);
  }

  /** Stops; what is finished stays. */
  cancel(): void {
    if (this.view.state !== 'running') return;
    this.#end();
    this.#show({ state: 'stopped' });
  }

  /** Begins again after a stop. */
  again(): void {
    this.#end();
    this.#clear();
    this.#changed();
    void this.#run();
  }

  /** Whoever leaves the page needs no numbers any more; coming back begins again. */
  leave(): void {
    this.#end();
    this.#asked = null;
    this.#wake();
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  #clear(): void {
    const { settings, chains, products } = this.view;
    this.view = { ...nothing, settings, chains, products, stale: true };
  }

  /** From the first news on it is the new networks that are shown. */
  #settle(settings: GradientSettings): readonly ChainRun[] {
    if (!this.view.stale && this.view.settings !== null) return this.view.chains;
    const chains = settings.chains.map(() => nothingYet);
    this.view = { ...this.view, settings, chains, products: [], stale: false };
    return chains;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = null;
  }

  #show(part: Partial<RunView>, soon = true): void {
    this.view = { ...this.view, ...part };
    const now = performance.now();
    if (!soon && now - this.#shown < pictureEvery) return;
    this.#shown = now;
    this.#changed();
  }

  async #run(): Promise<void> {
    if (this.#asked === null) return;
    const { core, settings } = this.#asked;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      for (const [i, chain] of settings.chains.entries())
        await this.#one(core, settings, chain, i, stop.signal);
      this.#show({ state: 'done', fraction: 1 });
      await this.#products(core, settings, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return;
      const memory = memoryIn(error);
      if (memory === null) this.#failed(error);
      this.#show({ state: memory === null ? 'failed' : 'refused', memory });
    }
  }

  async #one(
    core: Core,
    settings: GradientSettings,
    chain: Chain,
    i: number,
    signal: AbortSignal,
  ): Promise<void> {
    const set = (run: ChainRun, fraction: number, soon: boolean): void => {
      if (signal.aborted) return;
      const chains = this.#settle(settings);
      this.#show({ chains: chains.with(i, run), fraction: (i + fraction) / chains.length }, soon);
    };
    const { theory, trials, lyapunov } = await core.propagate({
      ...optionsOf(settings, chain),
      signal,
      onProgress: (progress) => {
        if (signal.aborted || progress.theory === null) return;
        const before = this.#settle(settings)[i];
        const first = before.trials.length === 0 && progress.trials.length > 0;
        set(grown(before, progress), progress.fraction, first);
      },
    });
    set(grown(this.#settle(settings)[i], { theory, lyapunov, trials }), 1, true);
  }

  async #products(core: Core, settings: GradientSettings, signal: AbortSignal): Promise<void> {
    const { layers, width, batch, seed } = settings;
    if (!isProduct(settings) || layers * width * width * batch > cheapProduct) return;
    const [chain] = settings.chains;
    for (let k = 1; k <= furtherSeeds; k++) {
      // A seed may be as large as any whole number; then the others lie below it.
      const other = seed > Number.MAX_SAFE_INTEGER - furtherSeeds ? seed - k : seed + k;
      const { trials } = await core.propagate({ ...optionsOf({ ...settings, seed: other }, chain), signal });
      const largest = trials.map((trial) => curvesOf(trial).largest);
      if (!signal.aborted) this.#show({ products: [...this.view.products, ...largest] }, k === furtherSeeds);
    }
  }
}

function optionsOf(settings: GradientSettings, { item, scheme }: Chain): Parameters<Core['propagate']>[0] {
  const { layers, width, batch, gain, std, bias, seed, trials } = settings;
  const init = scheme === 'normal' ? { scheme, std } : { scheme, gain };
  const activation = { id: item.id, params: item.params };
  return { activation, layers, width, batch, init, bias: { std: bias }, seed, trials };
}
