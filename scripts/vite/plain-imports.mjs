// Vite plugin: import() as it is. Vite's wrapper loads style sheets and dependencies of a part; ours have neither.
const helper = '\0vite/preload-helper.js';

export function plainImports() {
  return {
    name: 'actiscope-plain-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}
