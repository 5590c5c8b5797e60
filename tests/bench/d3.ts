// D3: paths of an SVG, with axes made once. Its raster is outside the script and not in its time.
import { axisBottom, axisLeft } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { line } from 'd3-shape';
import type { Core } from '../../web/src/core/index.ts';
import {
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

export function d3(core: Core, layout: Layout): Peer {
  const { charts, perChart, width, height, samples, lineWidth } = layout;
  const host = hostOf();
  const x = scaleLinear(xRange, [room.left, width - room.right]);
  const y = scaleLinear(yRange, [height - room.bottom, room.top]);
  const xs = grid(samples);
  const shape = line<number>(
    (_, i) => x(xs[i]),
    (value) => y(value),
  ).digits(2);
  const paths = Array.from({ length: charts }, () => {
    const svg = select(host).append('svg').attr('width', width).attr('height', height);
    svg
      .append('g')
      .attr('transform', `translate(0,${y(0)})`)
      .call(axisBottom(x));
    svg
      .append('g')
      .attr('transform', `translate(${x(0)},0)`)
      .call(axisLeft(y));
    return Array.from({ length: perChart }, (_, k) =>
      svg
        .append('path')
        .attr('fill', 'none')
        .attr('stroke', colours[k % colours.length])
        .attr('stroke-width', lineWidth),
    );
  }).flat();
  const redraw = (frame: number): void => {
    curvesOf(layout, frame).forEach((curve, i) => {
      paths[i].attr('d', shape(sampled(core, layout, curve) as unknown as number[]));
    });
    host.getBoundingClientRect();
  };
  return { host, redraw, points: () => charts * perChart * samples };
}
