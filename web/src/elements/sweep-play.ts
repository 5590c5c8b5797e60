// One sweep from first value to last: in one movement, or in steps where motion is to be reduced. It never repeats.

const duration = 4000;
const stepPause = 500;

const inputs = ['pointerdown', 'keydown', 'wheel'] as const;

export class SweepPlay {
  #stop: (() => void) | null = null;

  get running(): boolean {
    return this.#stop !== null;
  }

  /**
   * Shows shares of the way from 0 to 1, `steps` of them where motion is reduced, and calls back at the end. Any
   * input ends it but one on `control`, whose own business it is to stop.
   */
  start(control: EventTarget, steps: number, show: (share: number) => void, ended: () => void): void {
    this.stop();
    let handle = 0;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const cancel = reduced
      ? (id: number) => window.clearTimeout(id)
      : (id: number) => cancelAnimationFrame(id);
    const input = (event: Event): void => {
      const stopped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (stopped || !event.composedPath().includes(control)) this.stop();
    };
    for (const name of inputs) window.addEventListener(name, input, { capture: true, passive: true });
    this.#stop = () => {
      cancel(handle);
      for (const name of inputs) window.removeEventListener(name, input, { capture: true });
      this.#stop = null;
      ended();
    };
    if (reduced) {
      const step = (i: number): void => {
        show(i / (steps - 1));
        handle = window.setTimeout(() => (i + 1 < steps ? step(i + 1) : this.stop()), stepPause);
      };
      step(0);
      return;
    }
    let begun: number | null = null;
    const frame = (now: number): void => {
      begun ??= now;
      const share = Math.min(1, (now - begun) / duration);
      show(share);
      if (share === 1) this.stop();
      else handle = requestAnimationFrame(frame);
    };
    handle = requestAnimationFrame(frame);
  }

  stop(): void {
    this.#stop?.();
  }
}
