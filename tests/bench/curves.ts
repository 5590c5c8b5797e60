// What is drawn: 26 functions in one chart or two each in 26, every curve another one in every frame.
import type { Core } from '../../web/src/core/index.ts';

export type PeerName = 'ours' | 'floor' | 'Chart.js' | 'uPlot' | 'D3';

/** A way of drawing: what it sits in, how it shows frame n, and how many points a frame had. */
export interface Peer {
  readonly host: HTMLElement;
  readonly redraw: (frame: number) => void;
  readonly points: () => number;
}

export interface Layout {
  readonly charts: number;
  readonly perChart: number;
  readonly width: number;
  readonly height: number;
  /** Uniform samples of those who draw samples. */
  readonly samples: number;
  readonly lineWidth: number;
}

export const layouts: Readonly<Record<'A' | 'B', Layout>> = {
  A: { charts: 1, perChart: 26, width: 1000, height: 600, samples: 1000, lineWidth: 2 },
  B: { charts: 26, perChart: 2, width: 240, height: 160, samples: 500, lineWidth: 2 },
};

export const xRange = [-5, 5] as const;
export const yRange = [-2, 4] as const;
export const room = { left: 8, right: 8, top: 8, bottom: 8 };
export const colours = ['#0b66c3', '#c2410c', '#047857', '#7c3aed', '#b91c1c', '#0e7490'];

const ids =
  'gelu silu mish tanh sigmoid softplus elu softsign erf arctan logish gelu-tanh lisht celu selu dsilu serf phish smish tanhexp isrlu isru bent-identity arsinh gaussian sech'.split(
    ' ',
  );

export interface Curve {
  readonly id: string;
  readonly transform: { readonly a: number; readonly b: number; readonly c: number; readonly d: number };
}

/** The curves of a frame, chart after chart. */
export function curvesOf({ charts, perChart }: Layout, frame: number): readonly Curve[] {
  const phase = 0.37 * frame;
  return Array.from({ length: charts * perChart }, (_, i) => ({
    id: ids[(i >= charts && charts > 1 ? i + 7 : i) % ids.length],
    transform: {
      a: 1 + 0.2 * Math.sin(phase + i),
      b: 1 + 0.1 * Math.cos(phase),
      c: 0.3 * Math.sin(phase),
      d: 0.05 * (i % 7),
    },
  }));
}

export function tracedOf(core: Core, { width, height }: Layout, { id, transform }: Curve): Float64Array {
  const view = {
    x: xRange,
    y: yRange,
    width: width - room.left - room.right,
    height: height - room.top - room.bottom,
  };
  return core.trace(id, { transform, view }).points;
}

const grids = new Map<number, Float64Array>();

/** x of the samples, the same array each time. */
export function grid(samples: number): Float64Array {
  const known = grids.get(samples);
  if (known) return known;
  const made = Float64Array.from(
    { length: samples },
    (_, i) => xRange[0] + ((xRange[1] - xRange[0]) * i) / (samples - 1),
  );
  grids.set(samples, made);
  return made;
}

/** Values of a curve at the samples. */
export function sampled(core: Core, { samples }: Layout, { id, transform }: Curve): Float64Array {
  return core.evaluate(id, grid(samples), undefined, { transform }).f;
}

export function hostOf(): HTMLElement {
  const host = document.createElement('div');
  document.body.append(host);
  return host;
}

export function canvasIn(host: HTMLElement, { width, height }: Layout): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  host.append(canvas);
  return canvas;
}

/** Reads one pixel of every canvas, which ends only when they are rasterised. */
export function flush(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}
