// Keeps the address bar in step with the view: new entries at once, small changes at most three times a second.

const interval = 340;

/** What an entry of the history carries: its number, so that undo knows which entries lie between two views. */
interface EntryState {
  readonly actEntry?: unknown;
}

const numberOf = (state: EntryState | null): number | null =>
  typeof state?.actEntry === 'number' ? state.actEntry : null;

export class Address {
  #pending: string | null = null;
  #timer = 0;
  #entry = numberOf(history.state) ?? 0;

  /** The query of the page, from `?` on. */
  get query(): string {
    return location.search;
  }

  /** Gives the entry its number. */
  start(): void {
    this.replace(location.search);
  }

  /** The number of the history entry that is shown. */
  get entry(): number {
    return this.#entry;
  }

  push(query: string): void {
    this.#cancel();
    if (query !== location.search && this.#write('pushState', query, this.#entry + 1)) this.#entry++;
  }

  replace(query: string): void {
    this.#pending = query;
    if (this.#timer !== 0) return;
    this.flush();
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      if (this.#pending !== null) this.replace(this.#pending);
    }, interval);
  }

  /** Writes what waits, for instance before the page is left. */
  flush(): void {
    const query = this.#pending;
    this.#pending = null;
    const numbered = numberOf(history.state) === this.#entry;
    if (query !== null && (query !== location.search || !numbered))
      this.#write('replaceState', query, this.#entry);
  }

  /**
   * The browser went to another entry: what waited for the one before must not be written here.
   * @returns whether it was made here; others come by links
   */
  arrive(): boolean {
    this.#pending = null;
    this.#cancel();
    const known = numberOf(history.state);
    // An entry that somebody else made, such as a link to a place on the page, is a step forward.
    this.#entry = known ?? this.#entry + 1;
    if (known === null) this.start();
    return known !== null;
  }

  #cancel(): void {
    this.flush();
    window.clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #write(method: 'pushState' | 'replaceState', query: string, actEntry: number): boolean {
    try {
      const state: EntryState = { actEntry };
      history[method](state, '', location.pathname + query + location.hash);
      return true;
    } catch {
      // Some engines refuse beyond a hundred calls, and in sandboxed frames: the view works all the same.
      return false;
    }
  }
}
