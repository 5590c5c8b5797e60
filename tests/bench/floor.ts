// The floor: nothing but the strokes of the samples on a canvas.
import type { Core } from '../../web/src/core/index.ts';
import {
  canvasIn,
  colours,
  curvesOf,
  grid,
  hostOf,
  type Layout,
  type Peer,
  room,
  sampled,
  xRange,
  yRange,
} from './curves.ts';

export function floor(core: Core, layout: Layout): Peer {
  const { charts, perChart, width, height, samples, lineWidth } = layout;
  const host = hostOf();
  const contexts = Array.from({ length: charts }, () => canvasIn(host, layout).getContext('2d'));
  const kx = (width - room.left - room.right) / (xRange[1] - xRange[0]);
  const ky = (height - room.top - room.bottom) / (yRange[1] - yRange[0]);
  const xs = grid(samples).map((x) => room.left + kx * (x - xRange[0]));
  const redraw = (frame: number): void => {
    const curves = curvesOf(layout, frame);
    contexts.forEach((context, chart) => {
      if (context === null) return;
      context.clearRect(0, 0, width, height);
      context.lineWidth = lineWidth;
      context.lineJoin = 'miter';
      for (let k = 0; k < perChart; k++) {
        const values = sampled(core, layout, curves[chart * perChart + k]);
        context.strokeStyle = colours[k % colours.length];
        context.beginPath();
        for (let i = 0; i < samples; i++)
          context.lineTo(xs[i], height - room.bottom - ky * (values[i] - yRange[0]));
        context.stroke();
      }
    });
  };
  return { host, redraw, points: () => charts * perChart * samples };
}
