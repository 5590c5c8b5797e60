// In a drag on a slow machine picture and texts take turns, and neither is forgotten.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from '../../../web/src/elements/pace.ts';

/** A page of which the test says when frames come. */
class Page {
  now = 1000;
  requested = 0;
  readonly window = Object.assign(new EventTarget(), {
    setTimeout: (action: () => void, wait: number) => setTimeout(action, wait),
  });
  #callbacks: FrameRequestCallback[] = [];
  readonly shown: ('both' | 'picture' | 'texts' | 'nothing')[] = [];
  readonly pace: Pace;

  constructor() {
    vi.stubGlobal('window', this.window);
    vi.stubGlobal('HTMLInputElement', class extends EventTarget {});
    vi.stubGlobal('HTMLElement', class extends EventTarget {});
    vi.stubGlobal('KeyboardEvent', class extends Event {});
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
      this.#callbacks.push(callback),
    );
    vi.spyOn(performance, 'now').mockImplementation(() => this.now);
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => this.requested++,
      updateComplete: Promise.resolve(true),
    };
    this.pace = new Pace(host);
    this.pace.hostConnected();
  }

  press(): void {
    const slider = Object.assign(new (globalThis.HTMLElement as unknown as new () => EventTarget)(), {
      dataset: { hand: '' },
    });
    const event = new Event('pointerdown');
    event.composedPath = () => [slider];
    this.window.dispatchEvent(event);
  }

  release(): void {
    this.window.dispatchEvent(new Event('pointerup'));
  }

  update(): void {
    this.requested = 0;
    this.pace.hostUpdate();
    const { picture, texts } = this.pace;
    this.shown.push(picture ? (texts ? 'both' : 'picture') : texts ? 'texts' : 'nothing');
  }

  /** The next frame, with an input or without. */
  frame(length: number, input = true): void {
    this.now += length;
    if (input) this.update();
    const due = this.#callbacks;
    this.#callbacks = [];
    for (const callback of due) callback(this.now);
    if (this.requested > 0) this.update();
  }
}

let page: Page;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  page = new Page();
});
afterEach(() => {
  page.pace.hostDisconnected();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A drag whose frames have been late for some time. */
function slow(): void {
  page.press();
  for (let i = 0; i < 8; i++) page.frame(50);
  page.shown.length = 0;
}

test('where frames come in time every update shows both', () => {
  page.press();
  for (let i = 0; i < 30; i++) page.frame(16.7);
  expect(new Set(page.shown)).toEqual(new Set(['both']));
});

test('without a hand nothing is put off, however late frames are', () => {
  for (let i = 0; i < 30; i++) page.frame(100);
  expect(new Set(page.shown)).toEqual(new Set(['both']));
});

test('late frames hold one of them, the picture in most', () => {
  slow();
  for (let i = 0; i < 40; i++) page.frame(30);
  expect(page.shown).not.toContain('both');
  const pictures = page.shown.filter((one) => one === 'picture').length;
  const texts = page.shown.filter((one) => one === 'texts').length;
  expect(texts).toBeGreaterThan(5);
  expect(pictures).toBeGreaterThan(3 * texts);
});

test('the last input is soon in both, though no other comes', () => {
  for (const inputs of [1, 2, 3, 4, 5, 6]) {
    slow();
    for (let i = 0; i < inputs; i++) page.frame(30);
    page.shown.length = 0;
    // What the last update left out comes in the next frames or when the texts have rested.
    page.update();
    for (let i = 0; i < 3; i++) page.frame(30, false);
    vi.advanceTimersByTime(150);
    page.now += 150;
    if (page.requested > 0) page.update();
    for (let i = 0; i < 3; i++) page.frame(30, false);
    expect(page.shown.join(), `after ${inputs}`).toMatch(/picture/);
    expect(page.shown.join(), `after ${inputs}`).toMatch(/texts/);
    page.release();
    page.update();
    expect(page.shown.at(-1)).toBe('both');
  }
});

test('texts that come by themselves have their frame to themselves', () => {
  slow();
  page.frame(30);
  while (page.shown.at(-1) !== 'picture') page.frame(30);
  page.now += 150;
  vi.advanceTimersByTime(150);
  expect(page.requested).toBe(1);
  page.update();
  expect(page.shown.at(-1)).toBe('texts');
  page.frame(20);
  expect(page.shown.at(-1)).toBe('nothing');
  page.frame(20);
  expect(page.shown.at(-1)).toBe('picture');
});
