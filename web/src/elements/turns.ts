// Who draws when: plots in view at once, the others one by one between the page's own work, and later only in view.

interface Waiting {
  readonly turn: Turn;
  readonly go: () => void;
}

const waiting: Waiting[] = [];
const turns = new Map<Element, Turn>();
let observer: IntersectionObserver | null = null;
let channel: MessageChannel | null = null;

/** One plot to a task: what the page has to do comes between them. */
function next(): void {
  if (waiting.length === 0) return;
  if (channel === null) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      waiting.shift()?.go();
      next();
    };
  }
  channel.port2.postMessage(null);
}

/** Paper shows what no window has shown yet. */
function seeAll(): void {
  for (const turn of turns.values()) turn.see(true);
}

function watch(turn: Turn): void {
  if (turns.size === 0) addEventListener('beforeprint', seeAll);
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) turns.get(target)?.see(isIntersecting);
    },
    { rootMargin: '200px' },
  );
  turns.set(turn.element, turn);
  observer.observe(turn.element);
}

function unwatch(turn: Turn): void {
  observer?.unobserve(turn.element);
  turns.delete(turn.element);
  if (turns.size > 0) return;
  removeEventListener('beforeprint', seeAll);
  observer?.disconnect();
  channel?.port1.close();
  observer = channel = null;
}

/** The turn of one element. */
export class Turn {
  readonly element: Element;
  readonly #changed: () => void;
  #seen = false;
  #drawn = false;
  #waits: (() => void)[] = [];

  /** @param changed called when the element comes into view or leaves it */
  constructor(element: Element, changed: () => void) {
    this.element = element;
    this.#changed = changed;
  }

  get inView(): boolean {
    return this.#seen;
  }

  start(): void {
    watch(this);
  }

  stop(): void {
    unwatch(this);
    this.#seen = false;
    this.#release();
  }

  see(seen: boolean): void {
    if (this.#seen === seen) return;
    this.#seen = seen;
    if (seen) this.#release();
    this.#changed();
  }

  #release(): void {
    for (const go of this.#waits.splice(0)) go();
  }

  /** Resolves when it is time to draw: the first time soon in any case, later when the element is in view. */
  due(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        const place = waiting.findIndex((entry) => entry.go === go);
        if (place >= 0) waiting.splice(place, 1);
        this.#drawn = true;
        resolve();
      };
      if (this.#seen || !turns.has(this.element)) return go();
      this.#waits.push(go);
      if (this.#drawn) return;
      waiting.push({ turn: this, go });
      if (waiting.length === 1) next();
    });
  }
}
