// Vite plugin: Chart.js without what these plots never do. They are not animated, have no elements of its own, and ask
// it for no events: blended colours, easing, animated data sets and the search for what a pointer is over would be
// 10 kB for nothing.

/** All that Chart.js asks of a colour, for one that is never blended. */
const colour = `export class Color {
  constructor(input) { this.input = input; }
  get valid() { return false; }
  saturate() { return this; }
  darken() { return this; }
  hexString() { return this.input; }
}`;

/** Declarations in its files, each with what stands in for it. */
const parts = [
  {
    file: '/chart.js/dist/chunks/index.js',
    from: 'const effects = {',
    to: 'const effects = { linear: (t) => t };',
  },
  { file: '/chart.js/dist/chart.js', from: 'var Interaction = {', to: 'var Interaction = { modes: {} };' },
];

/** The registry names the class all controllers of data sets come from, which no bundler can know to be unused. */
const registry = 'new TypedRegistry(DatasetController,';

export function leanChart() {
  const name = '@kurkle/color';
  return {
    name: 'actiscope-lean-chart',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? colour : null),
    transform(code, id) {
      const part = parts.find(({ file }) => id.replaceAll('\\', '/').endsWith(file));
      if (part === undefined) return null;
      const start = code.indexOf(part.from);
      const end = code.indexOf('\n};', start);
      // Another version of Chart.js may be written otherwise.
      if (start < 0 || end < 0)
        throw new Error(`${id} has no “${part.from}”: see scripts/vite/lean-chart.mjs`);
      const lean = code.slice(0, start) + part.to + code.slice(end + 3);
      if (part.from.includes('Interaction') && !lean.includes(registry))
        throw new Error(`${id} has no “${registry}”: see scripts/vite/lean-chart.mjs`);
      return { code: lean.replace(registry, 'new TypedRegistry(class {},'), map: null };
    },
  };
}
