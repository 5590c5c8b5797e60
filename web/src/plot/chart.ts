// The adapter to Chart.js: axes, ticks, sizes and lifecycle are its; the scene is painted by one plugin.
import { Chart, type ChartOptions, LinearScale, type Plugin, type Scale } from 'chart.js';
import type { CurveLayer } from './curve-layer.ts';
import type { Margins } from './margins.ts';
import { type Frame, paintScene } from './paint.ts';
import { axisLabel, axisPlace, xAxisPlace } from './axis-place.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';

// No data sets, so no controllers and elements either: the scene is drawn by its own plugin.
Chart.register(LinearScale);

/** CSS pixels of the canvas, and how many pixels of its picture make one. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

// Beyond, browsers give no canvas at all or take seconds.
const largestPicture = 8192;

/** The size of a canvas on a screen of this density: 1 to 4, and no picture larger than browsers draw. */
export function sizeFor(width: number, height: number, density: number): Size {
  const most = largestPicture / Math.max(width, height, 1);
  const wanted = Math.max(1, Math.min(4, density || 1));
  return { width, height, ratio: Math.min(wanted, most) };
}

/** A scene as it stands on a canvas. */
export interface Drawn {
  readonly scene: Scene;
  readonly theme: PlotTheme;
  readonly frame: Frame;
}

type AxisOptions = NonNullable<ChartOptions<'line'>['scales']>[string];

function frameOf({ chartArea, scales }: Chart): Frame {
  const line = (scale: Scale): [number, number] => {
    const origin = scale.getPixelForValue(scale.min);
    const slope = (scale.getPixelForValue(scale.max) - origin) / (scale.max - scale.min);
    return [origin - slope * scale.min, slope];
  };
  const [x0, kx] = line(scales.x);
  const [y0, ky] = line(scales.y);
  const { left, right, top, bottom } = chartArea;
  return { x0, kx, y0, ky, left, right, top, bottom };
}

/** One plot on one canvas. destroy() it when it leaves the page. */
export class PlotChart {
  readonly #chart: Chart<'line'>;
  #scene: Scene;
  #theme: PlotTheme;
  #margins: Margins;
  #size: Size;
  #layer: CurveLayer | null = null;

  constructor(canvas: HTMLCanvasElement, scene: Scene, theme: PlotTheme, margins: Margins, size: Size) {
    this.#scene = scene;
    this.#theme = theme;
    this.#margins = margins;
    this.#size = size;
    // Chart.js begins with the size it finds, and keeps one that the canvas has from an earlier chart.
    canvas.width = size.width;
    canvas.height = size.height;
    canvas.removeAttribute('style');
    const painter: Plugin<'line'> = {
      id: 'scene',
      afterDatasetsDraw: (chart) =>
        paintScene(chart.ctx, this.#scene, this.#theme, frameOf(chart), this.#layer?.paint.bind(this.#layer)),
    };
    this.#chart = new Chart<'line'>(canvas, {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        // Whoever owns the canvas tells its size: two observers of one size would draw everything twice.
        responsive: false,
        maintainAspectRatio: false,
        devicePixelRatio: size.ratio,
        events: [],
        layout: { padding: { ...margins }, autoPadding: false },
        scales: { x: this.#axis('x'), y: this.#axis('y') },
      },
      plugins: [painter],
    });
  }

  #axis(axis: 'x' | 'y'): AxisOptions {
    const other = axis === 'x' ? 'y' : 'x';
    const { compact } = this.#scene;
    const range = this.#scene[axis];
    const theme = this.#theme;
    return {
      type: 'linear',
      min: range[0],
      max: range[1],
      // Through the origin, or along the edge nearest to it.
      position: {
        [other]: axis === 'x' ? xAxisPlace(this.#scene) : axisPlace(this.#scene.x),
      } as unknown as 'center',
      border: { color: compact ? theme.hairline : theme.axis },
      grid: { drawOnChartArea: false, tickLength: compact ? 0 : 4, tickColor: theme.axis },
      afterBuildTicks: (scale: Scale) => {
        const values = axis === 'x' ? this.#scene.xTicks : this.#scene.yTicks;
        scale.ticks = values.map((value) => ({ value }));
      },
      ticks: {
        autoSkip: false,
        maxRotation: 0,
        // Measured here, and written where no curve is: see tick-labels.ts.
        color: 'transparent',
        font: { family: theme.font, size: compact ? 10 : 12 },
        // Chart.js sets the labels of a y axis inside the plot without any padding: an en space stands for it.
        callback: (value: number | string) =>
          axisLabel(this.#scene, Number(value), axis) + (axis === 'y' ? '\u2002' : ''),
      },
    };
  }

  /**
   * Shows another scene; axes are laid out again only when they or the room around them changed.
   * @param layer what keeps the curves that stand still, while others move
   */
  render(
    scene: Scene,
    theme: PlotTheme,
    margins: Margins,
    size: Size,
    layer: CurveLayer | null = null,
  ): void {
    const before = this.#scene;
    const around = this.#margins;
    const { width, height, ratio } = this.#size;
    const resized = width !== size.width || height !== size.height || ratio !== size.ratio;
    const settled =
      !resized &&
      theme === this.#theme &&
      before.compact === scene.compact &&
      before.numbers === scene.numbers &&
      before.footed === scene.footed &&
      before.yScale === scene.yScale &&
      around.left === margins.left &&
      around.right === margins.right &&
      around.top === margins.top &&
      around.bottom === margins.bottom &&
      before.x[0] === scene.x[0] &&
      before.x[1] === scene.x[1] &&
      before.y[0] === scene.y[0] &&
      before.y[1] === scene.y[1] &&
      before.xTicks.length === scene.xTicks.length &&
      before.yTicks.length === scene.yTicks.length;
    this.#scene = scene;
    this.#theme = theme;
    this.#margins = margins;
    this.#size = size;
    this.#layer = layer;
    if (settled) {
      this.#chart.draw();
      return;
    }
    this.#chart.options.layout = { padding: { ...margins }, autoPadding: false };
    this.#chart.options.scales = { x: this.#axis('x'), y: this.#axis('y') };
    if (resized) {
      this.#chart.options.devicePixelRatio = size.ratio;
      // Also updates, as the size of the picture has changed.
      this.#chart.resize(size.width, size.height);
    } else this.#chart.update('none');
  }

  /** What the canvas shows, and where: all that a file of it needs. */
  get drawn(): Drawn {
    return { scene: this.#scene, theme: this.#theme, frame: this.frame };
  }

  /** Where data units are on the canvas, in CSS pixels. */
  get frame(): Frame {
    return frameOf(this.#chart);
  }

  destroy(): void {
    this.#chart.destroy();
  }
}
