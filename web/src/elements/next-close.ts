// Where the keyboard goes when the thing is closed that it stood on.

/** To the button that closes what took the place, else the last one; whether there is any. */
export function focusClose(root: ParentNode, place: number): boolean {
  const left = [...root.querySelectorAll<HTMLElement>('.close:not(:disabled)')];
  left[Math.min(place, left.length - 1)]?.focus();
  return left.length > 0;
}
