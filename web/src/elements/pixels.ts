// Pixels of an element and of the window: slides and previews show an element smaller or larger than it is.

/** How many of its own pixels one of the window's is; 1 but for a rounding where nothing is scaled. */
export function pixelScale(element: HTMLElement, { width }: DOMRectReadOnly): number {
  const scale = width === 0 ? 1 : element.offsetWidth / width;
  return Math.abs(scale - 1) < 0.01 ? 1 : scale;
}
