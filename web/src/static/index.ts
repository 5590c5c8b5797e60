// What the build takes from here to write the static pages.
export { loadCore } from '../core/load.ts';
export { colourRules, lightTheme } from './colours.ts';
export { notFoundPage, oembed, robots, sitemap } from './around.ts';
export { figureOf, openingScene } from './figure.ts';
export { opening } from './opening.ts';
export { figureSize, functionPage } from './page.ts';
