// The files of an embedded plot. They come when one is first asked for.
import type { Core } from '../core/types.ts';
import { encode } from '../model/codec.ts';
import type { ViewState } from '../model/state.ts';
import { type Choices, type Format, pngOf, type Source, textOf } from './export-files.ts';
import type { ActFigure } from './figure.ts';
import { home } from 'virtual:home';
import { fileStem, shownPicture } from './shown-picture.ts';

export type EmbedFiles = typeof import('./embed-files.ts');

const choices = (format: Format, scale = 2): Choices => ({ format, scale, transparent: false, step: null });

function sourceOf(figures: readonly ActFigure[], core: Core, state: ViewState): Source {
  const picture = shownPicture(figures, core, state);
  if (picture === null) throw new Error('There is no plot.');
  // The page around is somebody else's: the view's own link is that of the explorer.
  const permalink = (home ?? '') + encode(state, core.catalogue);
  const about = { ...picture.about, permalink };
  const parts = figures.flatMap((figure) => figure.parts);
  return { core, state, picture: { ...picture, about }, parts, name: fileStem(about) };
}

function text(format: Format, figures: readonly ActFigure[], core: Core, state: ViewState): string {
  return textOf(sourceOf(figures, core, state), choices(format)) ?? '';
}

export const svg = text.bind(null, 'svg');
export const csv = text.bind(null, 'csv');
export const tikz = text.bind(null, 'tikz');

/** @param scale pixels to a CSS pixel, 1 to 8 */
export async function png(
  figures: readonly ActFigure[],
  core: Core,
  state: ViewState,
  scale = 2,
): Promise<Blob> {
  const times = Number.isFinite(scale) ? Math.min(8, Math.max(1, scale)) : 2;
  const blob = await pngOf(sourceOf(figures, core, state), choices('png', times));
  if (blob === null) throw new Error('The browser cannot make a picture of this size.');
  return blob;
}

export { download } from './export-files.ts';
