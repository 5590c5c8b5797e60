// Undo and redo in step with the browser's Back and Forward: one way through the views, seen twice.
import { Timeline } from '../model/timeline.ts';
import { Address } from './address.ts';
import type { TransitionDetail } from './transition.ts';

/** Wheel turns, and presses of the same key, that follow each other faster are one movement. */
const pause = 700;
const travels = /^(?:Arrow|Page|Home|End|[-+=_]$)/;

export class Journey {
  readonly #address = new Address();
  readonly #show: (query: string, known: boolean) => void;
  readonly #timeline: Timeline;
  #movement = 0;
  #last = { what: '', time: 0 };
  /** Where undo or redo asked the browser to go: across entries it answers later. */
  #asked: -1 | 1 | null = null;

  /** @param show shows the view that a query holds, one that was shown before where `known` */
  constructor(show: (query: string, known: boolean) => void) {
    this.#show = show;
    const { query, entry } = this.#address;
    this.#timeline = new Timeline({ query, entry });
  }

  /** The query of the page. */
  get query(): string {
    return this.#address.query;
  }

  start(): void {
    this.#address.start();
    for (const type of events) window.addEventListener(type, this, { capture: true, passive: true });
  }

  stop(): void {
    for (const type of events) window.removeEventListener(type, this, { capture: true });
  }

  handleEvent(event: Event): void {
    if (event.type === 'popstate') this.#arrive();
    else if (event.type === 'pagehide') this.#address.flush();
    else this.#begin(event);
  }

  /** A press begins a movement; a key that repeats, or the next turn of the wheel, goes on with it. */
  #begin(event: Event): void {
    const key = event instanceof KeyboardEvent ? event.key : '';
    const what = key === '' ? event.type : key;
    const goesOn =
      (event instanceof KeyboardEvent && event.repeat) ||
      ((event.type === 'wheel' || travels.test(key)) &&
        what === this.#last.what &&
        event.timeStamp - this.#last.time < pause);
    if (!goesOn) this.#movement++;
    this.#last = { what, time: event.timeStamp };
  }

  /** The view has become another one. */
  record(query: string, history: TransitionDetail['history']): void {
    if (history === 'push') this.#address.push(query);
    else this.#address.replace(query);
    this.#timeline.record({ query, entry: this.#address.entry }, this.#movement);
  }

  /** The same view as it is written here. */
  settle(query: string): void {
    this.#address.replace(query);
    this.#timeline.rename(query);
  }

  /** Undoes (−1) or does again (1). */
  travel(by: -1 | 1): void {
    const next = this.#timeline.beside(by);
    if (next === undefined) return;
    const entries = next.entry - this.#address.entry;
    if (entries !== 0) {
      this.#asked = by;
      this.#address.flush();
      history.go(entries);
      return;
    }
    this.#timeline.go(by);
    this.#address.replace(next.query);
    this.#show(next.query, true);
  }

  #arrive(): void {
    const known = this.#address.arrive();
    const { query, entry } = this.#address;
    const asked = this.#asked;
    this.#asked = null;
    if (asked !== null && this.#timeline.beside(asked)?.entry === entry) {
      this.#timeline.go(asked);
      this.#address.replace(this.#timeline.here.query);
    } else this.#timeline.arrive({ query, entry });
    this.#show(this.#timeline.here.query, known);
  }
}

const events = ['popstate', 'pagehide', 'pointerdown', 'keydown', 'wheel'];
