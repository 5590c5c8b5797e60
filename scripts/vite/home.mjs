// Vite plugin: tells embedded plots where the explorer is, as the module virtual:home.

/** Stands in the scripts of the package until it is known where they are put: see elements.mjs. */
export const placeholder = '__ACTISCOPE_HOME__';

/** How each kind of build knows. */
const sources = {
  /** Decided after the build. */
  open: `export const home = ${placeholder};`,
  /** The folder of the page itself. */
  page: "export const home = new URL('./', location.href).href;",
  /** It may be anywhere. */
  none: 'export const home = null;',
};

/** @param {keyof typeof sources} kind */
export function home(kind) {
  const name = 'virtual:home';
  return {
    name: 'actiscope-home',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? sources[kind] : null),
  };
}
