// What a page makes of a plot's scene before it is painted: other widths, colours of its own, curves beside.
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';

export interface Dressed {
  readonly scene: Scene;
  readonly theme: PlotTheme;
}

/**
 * `room` is the CSS pixels beside the curves, where labels stand. For the same theme it gives back the same one: the
 * axes are laid out anew only for another.
 */
export type Dress = (scene: Scene, theme: PlotTheme, room: number) => Dressed;

/** Adds colours to a theme, at slots after its own six; once for each theme. */
export function withColours(
  colours: (theme: PlotTheme) => readonly { readonly line: string; readonly text: string }[],
): (theme: PlotTheme) => PlotTheme {
  const made = new WeakMap<PlotTheme, PlotTheme>();
  return (theme) => {
    const known = made.get(theme);
    if (known !== undefined) return known;
    const added = colours(theme);
    const next = {
      ...theme,
      lines: [...theme.lines, ...added.map(({ line }) => line)],
      texts: [...theme.texts, ...added.map(({ text }) => text)],
    };
    made.set(theme, next);
    return next;
  };
}
