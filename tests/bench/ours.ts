// The product's way: traced curves in a scene, painted by its PlotChart.
import type { Core } from '../../web/src/core/index.ts';
import { PlotChart } from '../../web/src/plot/chart.ts';
import type { PlotTheme } from '../../web/src/plot/palette.ts';
import type { Scene } from '../../web/src/plot/scene.ts';
import { ticks } from '../../web/src/plot/ticks.ts';
import {
  canvasIn,
  colours,
  type Curve,
  curvesOf,
  hostOf,
  type Layout,
  type Peer,
  room,
  tracedOf,
  xRange,
  yRange,
} from './curves.ts';

const theme: PlotTheme = {
  paper: '#fff',
  ink: '#111',
  ink2: '#444',
  axis: '#666',
  ghost: '#aaa',
  hairline: '#ccc',
  accent: '#0b66c3',
  lines: colours,
  texts: colours,
  font: 'sans-serif',
  mathFont: 'serif',
};

export function ours(core: Core, layout: Layout): Peer {
  const { charts, perChart, width, height, lineWidth } = layout;
  const compact = charts > 1;
  const host = hostOf();
  let points = 0;
  const xTicks = ticks(...xRange, compact ? 4 : 8);
  const yTicks = ticks(...yRange, compact ? 4 : 7);
  const scene = (curves: readonly Curve[]): Scene => ({
    x: xRange,
    y: yRange,
    xTicks,
    yTicks,
    curves: curves.map((curve, i) => {
      const traced = tracedOf(core, layout, curve);
      points += traced.length / 2;
      return { points: traced, order: 0, slot: i % colours.length, dash: [], width: lineWidth, opacity: 1 };
    }),
    dots: [],
    asymptotes: [],
    labels: [],
    probe: null,
    compact,
  });
  const ofChart = (curves: readonly Curve[], chart: number) =>
    curves.slice(chart * perChart, (chart + 1) * perChart);
  const size = { width, height, ratio: 1 };
  const first = curvesOf(layout, 0);
  const plots = Array.from(
    { length: charts },
    (_, chart) => new PlotChart(canvasIn(host, layout), scene(ofChart(first, chart)), theme, room, size),
  );
  const redraw = (frame: number): void => {
    points = 0;
    const curves = curvesOf(layout, frame);
    plots.forEach((plot, chart) => {
      plot.render(scene(ofChart(curves, chart)), theme, room, size);
    });
  };
  return { host, redraw, points: () => points };
}
