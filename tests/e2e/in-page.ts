// Helpers that run inside a page of any engine, as text: elements looked for through all shadow roots, and waited for.

/**
 * `find(path)`: the element of the last selector in the path, each looked for within the one before, its shadow
 * included, or null. `there(path, before?)`: the same, waited for for ten seconds; `before` runs ahead of every look.
 */
export const finders = `
  const inside = (root, selector) => root.querySelector(selector) ??
    [...root.querySelectorAll('*')].reduce(
      (found, { shadowRoot }) => found ?? (shadowRoot && inside(shadowRoot, selector)), null);
  const find = (path) =>
    path.split(' ').reduce((root, selector) => root && inside(root.shadowRoot ?? root, selector), document);
  const there = async (path, before = () => {}) => {
    for (let tries = 0; tries < 200; tries++) {
      await before();
      const found = find(path);
      if (found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('There is no ' + path);
  };
`;
