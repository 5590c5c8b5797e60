// The reader's way through views, for undo and redo: places in order, each in an entry of the browser's history.

/** A view, as the query that holds it, and the number of the history entry it was shown in. */
export interface Place {
  readonly query: string;
  readonly entry: number;
}

/** More than anybody takes back. */
const longest = 500;

export class Timeline {
  #places: Place[];
  #at = 0;
  #movement: number | null = null;

  constructor(start: Place) {
    this.#places = [start];
  }

  get here(): Place {
    return this.#places[this.#at];
  }

  /** The place before (−1) or after (1), where undo and redo lead; undefined at the ends. */
  beside(by: -1 | 1): Place | undefined {
    return this.#places[this.#at + by];
  }

  /** Goes there. */
  go(by: -1 | 1): void {
    if (this.beside(by) === undefined) return;
    this.#at += by;
    this.#movement = null;
  }

  /** The same view in other words, or one whose making is no step of the reader's. */
  rename(query: string): void {
    this.#places[this.#at] = { ...this.here, query };
  }

  /**
   * A step to another view: what could have been redone is gone. Steps of one movement, such as a drag, are one
   * step, which begins where the movement began.
   */
  record(place: Place, movement: number): void {
    const goesOn = movement === this.#movement && place.entry === this.here.entry;
    if (!goesOn && place.query === this.here.query) return;
    this.#places.length = this.#at + 1;
    if (goesOn) this.#places[this.#at] = place;
    else this.#places.push(place);
    // A movement that comes back to where it began is none.
    if (goesOn && this.#places[this.#at - 1]?.query === place.query && this.#sameEntryBefore(place.entry)) {
      this.#places.pop();
      this.#at--;
      this.#movement = null;
      return;
    }
    if (this.#places.length > longest) this.#places.shift();
    this.#at = this.#places.length - 1;
    this.#movement = movement;
  }

  #sameEntryBefore(entry: number): boolean {
    return this.#places[this.#at - 1]?.entry === entry;
  }

  /** The browser went to an entry by Back, Forward or a link: to a place known before, or to a new one. */
  arrive(place: Place): void {
    this.#movement = null;
    const known = this.#places.findLastIndex(
      ({ query, entry }) => query === place.query && entry === place.entry,
    );
    if (known >= 0) this.#at = known;
    else if (place.entry >= this.here.entry) {
      // It stands after everything that is known of the entries before it.
      const after = this.#places.findLastIndex(({ entry }) => entry <= place.entry);
      this.#places.length = after + 1;
      this.#places.push(place);
      this.#at = after + 1;
    } else {
      const before = this.#places.findIndex(({ entry }) => entry > place.entry);
      this.#places.splice(Math.max(0, before), 0, place);
      this.#at = Math.max(0, before);
    }
  }
}
