// uPlot with linear axes, no legend and no cursor.
import UPlot from 'uplot';
import type { Core } from '../../web/src/core/index.ts';
import {
  colours,
  curvesOf,
  grid,
  hostOf,
  type Layout,
  type Peer,
  sampled,
  xRange,
  yRange,
} from './curves.ts';

export function uplot(core: Core, layout: Layout): Peer {
  const { charts, perChart, width, height, samples, lineWidth } = layout;
  const host = hostOf();
  const data = (frame: number, chart: number): UPlot.AlignedData => {
    const curves = curvesOf(layout, frame).slice(chart * perChart, (chart + 1) * perChart);
    return [grid(samples), ...curves.map((curve) => sampled(core, layout, curve))];
  };
  const made = Array.from(
    { length: charts },
    (_, chart) =>
      new UPlot(
        {
          width,
          height,
          pxAlign: 0,
          legend: { show: false },
          cursor: { show: false },
          scales: { x: { time: false, range: [...xRange] }, y: { range: [...yRange] } },
          series: [
            {},
            ...Array.from({ length: perChart }, (_, k) => ({
              stroke: colours[k % colours.length],
              width: lineWidth,
              points: { show: false },
            })),
          ],
        },
        data(0, chart),
        host,
      ),
  );
  const redraw = (frame: number): void => {
    made.forEach((plot, chart) => {
      plot.setData(data(frame, chart), false);
      plot.redraw(true, false);
    });
  };
  return { host, redraw, points: () => charts * perChart * samples };
}
