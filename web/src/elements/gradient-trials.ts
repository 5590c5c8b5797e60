// The thin lines of single networks, on canvas: there may be hundreds of them, of a thousand layers each.
import { readTheme } from '../plot/palette.ts';
import type { Range } from '../plot/range.ts';
import { decades, type GradientGeometry } from './gradient-geometry.ts';
import type { PlottedChain } from './gradient-picture.ts';

export interface Trials {
  readonly chains: readonly PlottedChain[];
  readonly layers: number;
  readonly geometry: GradientGeometry;
  readonly range: Range;
  readonly reach: number | null;
}

/** Points of one line, at most. */
const most = 320;

export function paintTrials(canvas: HTMLCanvasElement, host: Element, trials: Trials): void {
  const { chains, layers, geometry, range, reach } = trials;
  const { width, height, left, right, top, bottom, strip } = geometry;
  const ratio = Math.min(3, devicePixelRatio || 1);
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const { lines } = readTheme(host);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.lineWidth = 1;
  pen.lineJoin = 'round';
  const unit = (right - left) / Math.max(1, layers - 1);
  const stride = Math.max(1, Math.floor((layers - 1) / most));
  const line = (row: ArrayLike<number>, y: (log: number) => number): void => {
    let drawing = false;
    pen.beginPath();
    const to = (k: number): void => {
      const log = row[k];
      if (!Number.isFinite(log)) drawing = false;
      else if (drawing) pen.lineTo(left + k * unit, y(log));
      else {
        pen.moveTo(left + k * unit, y(log));
        drawing = true;
      }
    };
    for (let k = 0; k < layers - 1; k += stride) to(k);
    to(layers - 1);
    pen.stroke();
  };
  const clip = (from: number, to: number): void => {
    pen.beginPath();
    pen.rect(left, from, right - left, to - from);
    pen.clip();
  };
  // The one that is explained lies on top.
  for (const { slot, curves } of [...chains].reverse()) {
    pen.globalAlpha = curves.trials.length > 32 ? 0.3 : 0.42;
    pen.strokeStyle = lines[slot];
    pen.save();
    clip(top, bottom);
    for (const row of curves.trials) line(row, decades(range, top, bottom));
    pen.restore();
  }
  const [first] = chains;
  if (reach === null || first === undefined) return;
  const { theory } = first.curves;
  pen.strokeStyle = lines[first.slot];
  pen.save();
  clip(strip.top, strip.bottom);
  const y = decades([-1.15 * reach, 1.15 * reach], strip.top, strip.bottom);
  for (const row of first.curves.trials)
    line(
      row.map((log, k) => log - theory[k]),
      y,
    );
  pen.restore();
}
