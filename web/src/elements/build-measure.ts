// What a preview is measured for: contrasts of the colours it has, and what sticks out of it sideways.
import type { PlotTheme } from '../plot/palette.ts';
import type { Scene } from '../plot/scene.ts';

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb {
  const long = /^#[\da-f]{3}$/i.test(hex) ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const value = Number.parseInt(long.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const blend = (over: Rgb, under: Rgb, opacity: number): Rgb => {
  const one = (i: 0 | 1 | 2): number => opacity * over[i] + (1 - opacity) * under[i];
  return [one(0), one(1), one(2)];
};

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio (WCAG 2.2), from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

export interface Contrasts {
  readonly text: number;
  /** Null where the figure has no curves. */
  readonly lines: number | null;
}

/** The smallest contrast of any text, and of any curve as it is drawn, with the paper. */
export function contrastsOf(theme: PlotTheme, scenes: readonly Scene[]): Contrasts {
  const paper = rgbOf(theme.paper);
  const curves = scenes.flatMap((scene) => scene.curves);
  const slots = [...new Set(curves.flatMap(({ slot }) => (slot === null ? [] : [slot])))];
  const texts = [theme.ink, theme.ink2, theme.accent, ...slots.map((slot) => theme.texts[slot])];
  const lines = curves.map(({ slot, opacity }) =>
    contrast(blend(rgbOf(slot === null ? theme.ink : theme.lines[slot]), paper, opacity), paper),
  );
  return {
    text: Math.min(...texts.map((colour) => contrast(rgbOf(colour), paper))),
    lines: lines.length === 0 ? null : Math.min(...lines),
  };
}

function* childrenOf(element: Element): Generator<Element> {
  yield* element.shadowRoot?.children ?? [];
  // What stands inside an element that draws itself is its fallback, and not shown.
  if (element.shadowRoot === null) yield* element.children;
}

/** How far anything sticks out at the right, or has to be scrolled sideways, in the element's own pixels. */
export function sidewaysOf(host: HTMLElement, scale: number): number {
  const right = host.getBoundingClientRect().right;
  let most = host.scrollWidth - host.clientWidth;
  const visit = (element: Element): void => {
    // What is folded away takes no room.
    if (!element.checkVisibility()) return;
    const style = getComputedStyle(element);
    if (style.position === 'absolute' && style.clipPath !== 'none') return;
    most = Math.max(most, (element.getBoundingClientRect().right - right) / scale);
    if (style.overflowX === 'auto' || style.overflowX === 'scroll')
      most = Math.max(most, element.scrollWidth - element.clientWidth);
    // What is cut off at its edge does not stick out of it.
    else if (style.overflowX === 'visible' && element.localName !== 'svg')
      for (const child of childrenOf(element)) visit(child);
  };
  for (const child of childrenOf(host)) visit(child);
  // A rounding is no scroll.
  return most < 1 ? 0 : Math.ceil(most);
}
