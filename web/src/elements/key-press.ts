// What a pressed key asks of the whole page; null for nothing.
import { singleKeysOn } from './key-choice.ts';

/** A letter, digit or bracket, pressed while a plot has the focus. */
interface PlotKey {
  readonly plotKey: string;
}

/** `await`: the first key of two has been pressed. */
export type Wish = 'undo' | 'redo' | 'find' | 'keys' | 'await' | 'hear' | PlotKey;

/** Between Alt+T and H, in milliseconds. */
const patience = 2000;
let awaiting = -Infinity;

/** Inputs that take no text: keys pressed there are not being typed. */
const wordless = new Set(['range', 'checkbox', 'radio', 'button']);

function isTyping(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !wordless.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export function wishOf(event: KeyboardEvent): Wish | null {
  const path = event.composedPath();
  // A dialog in front keeps all keys to itself.
  if (isTyping(path[0]) || event.isComposing || path.some(isDialog)) return null;
  const key = event.key.toLowerCase();
  const second = event.code === 'KeyH' && event.timeStamp - awaiting < patience;
  if (!['alt', 'shift'].includes(key)) awaiting = -Infinity;
  if (second) return 'hear';
  if (event.altKey) {
    // On some keyboards Alt turns the letter into another sign.
    if (event.code !== 'KeyT' || event.ctrlKey || event.metaKey) return null;
    awaiting = event.timeStamp;
    return 'await';
  }
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    return key === 'y' && event.ctrlKey ? 'redo' : null;
  }
  if (key.length > 1 || !singleKeysOn()) return null;
  if (key === '/') return 'find';
  if (key === '?') return 'keys';
  const onPlot = path.some((node) => node instanceof Element && node.localName === 'act-figure');
  return onPlot && /[a-z1-3[\]]/.test(key) ? { plotKey: key } : null;
}

const isDialog = (node: EventTarget): boolean => node instanceof HTMLDialogElement;
