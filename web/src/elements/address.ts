// Keeps the address bar in step with the view: new entries at once, small changes at most three times a second.

const interval = 340;

export class Address {
  #pending: string | null = null;
  #timer = 0;

  /** The query of the page, from `?` on. */
  get query(): string {
    return location.search;
  }

  push(query: string): void {
    this.#cancel();
    if (query !== location.search) this.#write('pushState', query);
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
    if (query !== null && query !== location.search) this.#write('replaceState', query);
  }

  #cancel(): void {
    this.flush();
    window.clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #write(method: 'pushState' | 'replaceState', query: string): void {
    try {
      history[method](null, '', location.pathname + query + location.hash);
    } catch {
      // Some engines refuse beyond a hundred calls, and in sandboxed frames: the view works all the same.
    }
  }
}
