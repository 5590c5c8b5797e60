// The plot of a function without a browser: as SVG, in a theme's colours or in the page's own.
import type { ActivationInfo, Core } from '../core/types.ts';
import { encode } from '../model/codec.ts';
import { defaultState } from '../model/state.ts';
import { Composer } from '../plot/composer.ts';
import { homeSlot, type PlotTheme } from '../plot/palette.ts';
import type { Panel, Picture } from '../plot/picture.ts';
import type { Scene, SceneRequest } from '../plot/scene.ts';
import { writeSvg } from '../plot/write-svg.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const margins = { left: 16, right: 40, top: 12, bottom: 24 };

/** What may be seen beside the curves: the probe, and what the page says around them. */
export type Beside = Partial<Pick<SceneRequest, 'at' | 'notes'>>;

/** f and f′ at the suggested view, as the page opens with. */
export function openingScene(
  core: Core,
  info: ActivationInfo,
  { width, height }: Size,
  beside: Beside = {},
): Scene {
  const transform = { a: 1, b: 1, c: 0, d: 0 };
  const part = { subject: { id: info.id, params: {}, transform }, name: info.name };
  return new Composer().compose(core, {
    parts: [{ ...part, slot: homeSlot(info.id, core.catalogue) }],
    orders: [0, 1],
    x: info.view,
    y: null,
    at: null,
    ...beside,
    tangent: false,
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
    compact: false,
  });
}

/** The same as the only panel of a picture. */
export function openingPanel(core: Core, info: ActivationInfo, size: Size, beside: Beside = {}): Panel {
  const scene = openingScene(core, info, size, beside);
  const [left, top] = [margins.left, margins.top];
  const [right, bottom] = [size.width - margins.right, size.height - margins.bottom];
  const kx = (right - left) / (scene.x[1] - scene.x[0]);
  const ky = (top - bottom) / (scene.y[1] - scene.y[0]);
  const frame = {
    ...{ left, right, top, bottom, kx, ky },
    ...{ x0: left - kx * scene.x[0], y0: bottom - ky * scene.y[0] },
  };
  const slot = homeSlot(info.id, core.catalogue);
  return { scene, frame, names: [info.name], heading: '', slot, left: 0, top: 0, width: size.width };
}

/** The query that opens the function on the explore page. */
export function queryOf(core: Core, id: string): string {
  return encode({ ...defaultState('explore', core.catalogue), items: [{ id, params: {} }] }, core.catalogue);
}

/** @param address of the explore page, for the file's own account of where it comes from */
export function figureOf(
  core: Core,
  info: ActivationInfo,
  size: Size,
  theme: PlotTheme,
  address: string,
): string {
  const parameters = info.params.map(({ symbol, initial }) => `${symbol} = ${initial}`);
  const picture: Picture = {
    panels: [openingPanel(core, info, size)],
    ...size,
    theme,
    about: {
      title: info.name,
      functions: [{ id: info.id, name: info.name, formula: info.tex, parameters }],
      variant: '',
      permalink: address + queryOf(core, info.id),
    },
  };
  return writeSvg(picture, { name: info.id });
}
