// Fingers on the screen, one or several, as Chromium's protocol moves them.
import type { CDPSession } from 'playwright-core';

type Point = readonly [number, number];

export class Touch {
  readonly #client: CDPSession;

  constructor(client: CDPSession) {
    this.#client = client;
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
    await this.#client.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** Moves fingers in even steps from the first places to the last. */
  async slide(from: readonly Point[], to: readonly Point[], steps = 6): Promise<void> {
    // Fingers come one after the other.
    for (let k = 1; k <= from.length; k++) await this.#send('touchStart', from.slice(0, k));
    for (let i = 1; i <= steps; i++)
      await this.#send(
        'touchMove',
        from.map(([x, y], k) => [x + ((to[k][0] - x) * i) / steps, y + ((to[k][1] - y) * i) / steps]),
      );
    await this.#send('touchEnd', []);
  }
}
