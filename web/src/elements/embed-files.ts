// The files of an embedded plot. They come when one is first asked for.
import type { Core } from '../core/types.ts';
import { encode } from '../model/codec.ts';
import type { ViewState } from '../model/state.ts';
import { type Choices, type Format, pngOf, type Source, textOf } from './export-files.ts';
import type { ActFigure } from './figure.ts';
import { home } from 'virtual:home';
import { writeTable } from '../plot/write-csv.ts';
import { fileStem, shownParts, shownPicture } from './shown-picture.ts';
import type { TableContent } from './table-files.ts';

export type EmbedFiles = typeof import('./embed-files.ts');

const choices = (format: Format, scale = 2): Choices => ({ format, scale, transparent: false, step: null });

/** The page around is somebody else's: the view's own link is that of the explorer. */
const linkOf = (core: Core, state: ViewState): string => (home ?? '') + encode(state, core.catalogue);

function sourceOf(figures: readonly ActFigure[], core: Core, state: ViewState): Source {
  const picture = shownPicture(figures, core, state);
  if (picture === null) throw new Error('Nothing is drawn: the element has no size.');
  const about = { ...picture.about, permalink: linkOf(core, state) };
  return { core, state, picture: { ...picture, about }, parts: shownParts(figures), name: fileStem(about) };
}

function text(format: Format, figures: readonly ActFigure[], core: Core, state: ViewState): string {
  return textOf(sourceOf(figures, core, state), choices(format)) ?? '';
}

export const svg = text.bind(null, 'svg');
export const csv = text.bind(null, 'csv');
export const tikz = text.bind(null, 'tikz');

export function tableCSV({ title, head, rows }: TableContent, core: Core, state: ViewState): string {
  return writeTable({ title, functions: [], variant: '', permalink: linkOf(core, state) }, head, rows);
}

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
