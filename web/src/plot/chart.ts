// The adapter to Chart.js: axes, ticks, sizes and lifecycle are its; the scene is painted by one plugin.
import { Chart, type ChartOptions, LinearScale, LineController, type Plugin, type Scale } from 'chart.js';
import { type Frame, paintScene } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';
import { tickLabel } from './ticks.ts';

Chart.register(LinearScale, LineController);

/** Room around the curves for labels, in CSS pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A scene as it stands on a canvas. */
export interface Drawn {
  readonly scene: Scene;
  readonly theme: PlotTheme;
  readonly frame: Frame;
}

type AxisOptions = NonNullable<ChartOptions<'line'>['scales']>[string];

const clamp = (value: number, [lo, hi]: readonly [number, number]): number =>
  Math.max(lo, Math.min(hi, value));

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

/** One plot on one canvas. Its parent element gives the size; destroy() when it leaves the page. */
export class PlotChart {
  readonly #chart: Chart<'line'>;
  #scene: Scene;
  #theme: PlotTheme;
  #margins: Margins;

  constructor(canvas: HTMLCanvasElement, scene: Scene, theme: PlotTheme, margins: Margins) {
    this.#scene = scene;
    this.#theme = theme;
    this.#margins = margins;
    const painter: Plugin<'line'> = {
      id: 'scene',
      afterDatasetsDraw: (chart) => paintScene(chart.ctx, this.#scene, this.#theme, frameOf(chart)),
    };
    this.#chart = new Chart<'line'>(canvas, {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
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
      position: { [other]: clamp(0, this.#scene[other]) } as unknown as 'center',
      border: { color: compact ? theme.hairline : theme.axis },
      grid: { drawOnChartArea: false, tickLength: compact ? 0 : 4, tickColor: theme.axis },
      afterBuildTicks: (scale: Scale) => {
        const values = axis === 'x' ? this.#scene.xTicks : this.#scene.yTicks;
        scale.ticks = values.map((value) => ({ value }));
      },
      ticks: {
        autoSkip: false,
        maxRotation: 0,
        color: theme.ink2,
        font: { family: theme.font, size: compact ? 10 : 12 },
        // Chart.js sets the labels of a y axis inside the plot without any padding: an en space stands for it.
        callback: (value: number | string) => this.#label(Number(value)) + (axis === 'y' ? '\u2002' : ''),
      },
    };
  }

  /** No 0 where the axes cross: it would sit on the other axis. */
  #label(value: number): string {
    const crossing =
      this.#scene.x[0] < 0 && this.#scene.x[1] > 0 && this.#scene.y[0] < 0 && this.#scene.y[1] > 0;
    return value === 0 && crossing ? '' : tickLabel(value);
  }

  /** Shows another scene; axes are laid out again only when they or the room around them changed. */
  render(scene: Scene, theme: PlotTheme, margins: Margins): void {
    const before = this.#scene;
    const around = this.#margins;
    const settled =
      theme === this.#theme &&
      before.compact === scene.compact &&
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
    if (settled) {
      this.#chart.draw();
      return;
    }
    this.#chart.options.layout = { padding: { ...margins }, autoPadding: false };
    this.#chart.options.scales = { x: this.#axis('x'), y: this.#axis('y') };
    this.#chart.update('none');
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
