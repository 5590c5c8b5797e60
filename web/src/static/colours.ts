// The colours of the static pages and of their pictures: the explorer's own tokens.
import { type PlotTheme, themeOf } from '../plot/palette.ts';
import { dark, light } from '../styles/tokens.ts';

const fonts = { font: 'ui-sans-serif, system-ui, sans-serif', mathFont: 'Palatino, P052, serif' };

/** What a style sheet begins with, so that `var(--act-…)` has its value in light and dark. */
export const colourRules = `:root {${light.cssText}}
@media screen and (prefers-color-scheme: dark) {
  :root {${dark.cssText}}
}
`;

/** The colours of the page a picture stands in. */
export const inherited: PlotTheme = { ...themeOf((name) => `var(--act-${name})`), ...fonts };

/** Plain colours for a picture that stands alone, as in a README or a mail. */
export const lightTheme: PlotTheme = {
  ...themeOf((name) => new RegExp(`--act-${name}: (#\\w+);`).exec(light.cssText)?.[1] ?? ''),
  ...fonts,
};
