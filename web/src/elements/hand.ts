// Whether a hand is on a slider right now, or on a handle that stands for one: while it is, axes that fit themselves stand still.

type Listener = () => void;

const listeners = new Set<Listener>();
let down = false;

const isSlider = (event: Event): boolean => {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement) return target.type === 'range';
  return target instanceof HTMLElement && target.dataset.hand !== undefined;
};

function press(event: Event): void {
  // A key that repeats is held down; a single press is a step of its own.
  if (isSlider(event) && !(event instanceof KeyboardEvent && !event.repeat)) down = true;
}

function release(event: Event): void {
  // Elements lose the focus all the time; the window only when another one comes before it.
  if (!down || (event.type === 'blur' && event.target !== window)) return;
  down = false;
  for (const listener of [...listeners]) listener();
}

const events: readonly (readonly [string, (event: Event) => void])[] = [
  ['pointerdown', press],
  ['keydown', press],
  ['pointerup', release],
  ['pointercancel', release],
  ['keyup', release],
  ['blur', release],
];

/** Whether a slider is being dragged, or moved by a key that is held down. */
export function handOnSlider(): boolean {
  return down;
}

/** Calls back when the hand lets go; returns how to stop. */
export function onRelease(listener: Listener): () => void {
  if (listeners.size === 0) for (const [name, act] of events) window.addEventListener(name, act, true);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    down = false;
    for (const [name, act] of events) window.removeEventListener(name, act, true);
  };
}
