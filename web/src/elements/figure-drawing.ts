// The picture of a figure: its size, the room for labels, the theme, and the chart that all of it is drawn with.
import { PlotChart, sizeFor } from '../plot/chart.ts';
import { Composer } from '../plot/composer.ts';
import type { CurveLayer } from '../plot/curve-layer.ts';
import { leftForLabels, marginsFor, nameRoomFor } from '../plot/margins.ts';
import { type PlotTheme, readTheme } from '../plot/palette.ts';
import type { Scene, SceneRequest } from '../plot/scene.ts';
import type { FigureProperties } from './figure-properties.ts';

/** Pixels of the picture to a CSS pixel on paper. */
const printDensity = 4;
/** Curves of which a layer is worth its while. */
const many = 5;

export class FigureDrawing {
  readonly composer = new Composer();
  chart: PlotChart | null = null;
  readonly #figure: FigureProperties;
  #theme: { readonly key: string; readonly tokens: PlotTheme } | null = null;
  /** Room for labels of the y axis where it stands at the left edge, beyond the usual. */
  #labels = 0;
  #nameRoom = 0;
  #asked: Promise<void> | undefined;
  #layer: CurveLayer | null = null;
  #printing = false;
  /** The size last seen: to ask again while others write would lay out the page twice in a frame. */
  #box: { readonly width: number; readonly height: number } | null = null;

  constructor(figure: FigureProperties) {
    this.#figure = figure;
  }

  /** The figure may have another size now. */
  resized(): void {
    this.#box = null;
  }

  /** Whether the picture is to be another one for that. */
  print(printing: boolean): boolean {
    if (this.#printing === printing) return false;
    this.#printing = printing;
    this.#box = null;
    return true;
  }

  discard(): void {
    this.chart?.destroy();
    this.chart = null;
  }

  #tokens(): PlotTheme {
    const { theme, renderRoot } = this.#figure;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const key = `${theme} ${dark} ${this.#printing}`;
    const printed = this.#printing ? renderRoot.querySelector('.printed') : null;
    if (this.#theme?.key !== key) this.#theme = { key, tokens: readTheme(printed ?? this.#figure) };
    return this.#theme.tokens;
  }

  /** @returns what is on the canvas now; null where nothing was drawn, and the last picture stays */
  draw(holding: boolean): Scene | null {
    const figure = this.#figure;
    const { core, parts, orders, x, y, at, ride, tangent, compact, notes, yScale, numbers, footed } = figure;
    const canvas = figure.renderRoot.querySelector('canvas');
    if (core === null || canvas === null || !figure.isConnected || parts.length === 0) return null;
    if (figure.resting && this.chart !== null) return null;
    this.#box ??= { width: figure.clientWidth, height: figure.clientHeight };
    const box = this.#box;
    // Whether there is room for names beside the curves.
    const nameSide: SceneRequest['nameSide'] = box.width > 560 ? figure.nameSide : 'none';
    const wanted = nameRoomFor(
      parts.map(({ name }) => name),
      box.width,
    );
    // A name that gets shorter in the hand does not move the plot.
    const nameRoom = holding ? Math.max(this.#nameRoom, wanted) : wanted;
    this.#nameRoom = nameRoom;
    const around = marginsFor(compact, parts.length > 1 ? nameSide : 'none', nameRoom);
    const room = box.width - around.left - around.right;
    const height = box.height - around.top - around.bottom;
    // Hidden, or too small for anything to be seen: the last picture stays until there is room.
    if (room < 16 || height < 16) return null;
    const compose = (): Scene => {
      const width = room - this.#labels;
      const request = {
        ...{ parts, orders, x, y, at, ride, tangent, width, height, compact, notes },
        ...{ yScale, numbers, footed, nameSide, nameRoom },
      };
      return this.composer.compose(core, request, holding);
    };
    let composed = compose();
    const missing = leftForLabels(composed, room - this.#labels) - around.left - this.#labels;
    // What is a little too much stays, so that nothing trembles.
    if (missing > 0 || (missing < -16 && this.#labels > 0)) {
      this.#labels = Math.max(0, Math.min(room / 3, this.#labels + missing));
      composed = compose();
    }
    const margins = { ...around, left: around.left + this.#labels };
    const tokens = this.#tokens();
    const { scene, theme } = figure.dress?.(composed, tokens, margins.left) ?? {
      scene: composed,
      theme: tokens,
    };
    const density = this.#printing ? printDensity : devicePixelRatio;
    const size = sizeFor(box.width, box.height, density);
    if (this.chart === null) this.chart = new PlotChart(canvas, scene, theme, margins, size);
    else this.chart.render(scene, theme, margins, size, this.#layerOf(scene, holding));
    return scene;
  }

  /** Fetched when a hand first moves one curve of many. */
  #layerOf({ curves }: Scene, holding: boolean): CurveLayer | null {
    if (!holding || curves.length < many) return null;
    this.#asked ||= import('../plot/curve-layer.ts').then(
      (part) => {
        this.#layer = new part.CurveLayer();
      },
      // The next hand asks again.
      () => {
        this.#asked = undefined;
      },
    );
    return this.#layer;
  }
}
