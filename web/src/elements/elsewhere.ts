// A plot without a place on the page, as in a tab that is hidden: another one that has one stands in for it.

/** Asks a plot like this one, out of sight, and takes it away again. */
export async function elsewhere<Plot extends HTMLElement & { state: unknown }, T>(
  plot: Plot,
  ask: (one: Plot) => Promise<T>,
): Promise<T> {
  const one = plot.cloneNode() as Plot;
  for (const name of ['id', 'hidden', 'style', 'class']) one.removeAttribute(name);
  one.state = plot.state;
  // In view, for what is out of view waits.
  Object.assign(one.style, { visibility: 'hidden', position: 'fixed', top: '0', left: '0', width: '640px' });
  document.body.append(one);
  try {
    return await ask(one);
  } finally {
    one.remove();
  }
}
