// Vite plugin: leaves Chart.js's arithmetic of colours out. It mixes colours in animations and under the pointer only,
// and our charts have neither: every colour on a plot is a token, painted as it is.
const name = '\0no-colour-mixing';

const stub = `export class Color {
  valid = false;
  constructor(value) { throw new TypeError('colours are not mixed here: ' + value); }
}`;

export function noColourMixing() {
  return {
    name: 'actiscope-no-colour-mixing',
    enforce: 'pre',
    resolveId: (id) => (id === '@kurkle/color' ? { id: name, moduleSideEffects: false } : null),
    load: (id) => (id === name ? stub : null),
  };
}
