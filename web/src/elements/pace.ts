// Where a dragged slider keeps a slow machine busy, picture and texts take turns: no frame has to hold both.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { handOnSlider, onRelease } from './hand.ts';

// In milliseconds.
/** Between two frames, where both fit into one; more is late on a screen of 60 Hz. */
const inTime = 20;
/** Texts have their turn as often as they can be read. */
const textsRest = 125;
/** One late frame may be anything; so many in a row are the machine. */
const lateOnes = 2;

export class Pace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #late = 0;
  #textsAt = 0;
  #timer = 0;
  /** Texts are written, and the frame that shows them is not over. */
  #textsUnderWay = false;
  #stop: () => void = () => undefined;
  /** What the update now under way shows; what is left out now has its turn in the next frames, also without input. */
  picture = true;
  texts = true;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onRelease(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop();
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    clearTimeout(this.#timer);
    if (!handOnSlider()) this.#late = 0;
    else if (this.#late < lateOnes) this.#measure();
    const apart = this.#late >= lateOnes;
    const left = this.#textsAt + textsRest - performance.now();
    this.texts = !apart || (left <= 0 && !this.#textsUnderWay);
    this.picture = !apart || !(this.texts || this.#textsUnderWay);
    if (this.texts) this.#textsAt = performance.now();
    if (apart && this.texts) this.#afterTexts();
    if (this.picture && apart) this.#timer = window.setTimeout(() => this.#host.requestUpdate(), left);
  }

  /** The picture comes in the frame after that of the texts. */
  #afterTexts(): void {
    this.#textsUnderWay = true;
    requestAnimationFrame(() => {
      this.#textsUnderWay = false;
      requestAnimationFrame(() => this.picture || this.#host.requestUpdate());
    });
  }

  /** How long the frame takes that this update is for; what was found once holds until the hand lets go. */
  #measure(): void {
    requestAnimationFrame((start) =>
      requestAnimationFrame((end) => {
        this.#late = end - start > inTime ? this.#late + 1 : 0;
      }),
    );
  }
}
