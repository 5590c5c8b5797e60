// Chart.js as fast as its documentation knows: line datasets of parsed points, no point marks, no animation.
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { Core } from '../../web/src/core/index.ts';
import {
  canvasIn,
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

Chart.register(LinearScale, LineController, LineElement, PointElement);

export function chartJs(core: Core, layout: Layout): Peer {
  const { charts, perChart, samples, lineWidth } = layout;
  const host = hostOf();
  const xs = grid(samples);
  const made = Array.from(
    { length: charts },
    () =>
      new Chart<'line'>(canvasIn(host, layout), {
        type: 'line',
        data: {
          datasets: Array.from({ length: perChart }, (_, k) => ({
            data: Array.from(xs, (x) => ({ x, y: 0 })),
            borderColor: colours[k % colours.length],
            borderWidth: lineWidth,
            pointRadius: 0,
            pointHitRadius: 0,
          })),
        },
        options: {
          animation: false,
          responsive: false,
          parsing: false,
          normalized: true,
          spanGaps: false,
          devicePixelRatio: 1,
          events: [],
          elements: { line: { tension: 0 }, point: { radius: 0 } },
          scales: {
            x: { type: 'linear', min: xRange[0], max: xRange[1], ticks: { stepSize: 2, maxRotation: 0 } },
            y: { type: 'linear', min: yRange[0], max: yRange[1], ticks: { stepSize: 1 } },
          },
        },
      }),
  );
  const redraw = (frame: number): void => {
    const curves = curvesOf(layout, frame);
    made.forEach((chart, at) => {
      chart.data.datasets.forEach(({ data }, k) => {
        const values = sampled(core, layout, curves[at * perChart + k]);
        // The same points, moved.
        for (let i = 0; i < samples; i++) (data[i] as { y: number }).y = values[i];
      });
      chart.update('none');
    });
  };
  return { host, redraw, points: () => charts * perChart * samples };
}
