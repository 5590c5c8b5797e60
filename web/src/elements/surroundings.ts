// What a picture hangs on beside its own properties: light or dark, paper, the screen's density, hands let go.
import { onRelease } from './hand.ts';

/**
 * Until `signal` ends it: calls `draw` when the surroundings look for another picture, and `print` before and after
 * paper does.
 */
export function watchSurroundings(
  draw: () => void,
  print: (printing: boolean) => void,
  signal: AbortSignal,
): void {
  const listen = (target: EventTarget, event: string, action: () => void): void =>
    target.addEventListener(event, action, { signal });
  const paper = matchMedia('print');
  listen(matchMedia('(prefers-color-scheme: dark)'), 'change', draw);
  listen(paper, 'change', () => print(paper.matches));
  listen(window, 'beforeprint', () => print(true));
  listen(window, 'afterprint', () => print(false));
  // Not by `listen`: what goes with the signal goes before it tells.
  signal.addEventListener('abort', onRelease(draw), { once: true });
  // When the page is zoomed or moves to another screen; each density has a query of its own.
  const watchDensity = (): void => {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = (): void => {
      draw();
      watchDensity();
    };
    query.addEventListener('change', changed, { once: true, signal });
  };
  watchDensity();
}
