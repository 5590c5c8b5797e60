// Paints the map of a gate on a canvas: flat bands of the theme's colours, exact in every pixel.
import type { Core } from '../core/types.ts';
import { gateAt, mostOf } from '../describe/gates.ts';
import type { GateId } from '../model/gatesCodec.ts';
import { type BandColours, paintBands, type Rgb } from '../plot/bands.ts';
import { readTheme } from '../plot/palette.ts';
import { tickStep } from '../plot/ticks.ts';

/** How many bands there are at most, both sides together. */
const bandCount = 36;

/** The step between contours, and the bands on either side. */
export function stepsOf(
  core: Core,
  id: GateId,
  half: number,
): { readonly step: number; readonly most: number } {
  const most = mostOf(core, id, half);
  const step = tickStep(2 * most, bandCount);
  return { step, most: Math.max(1, Math.ceil(most / step - 1e-9)) };
}

/** Any CSS colour as numbers: a context reads it and spells it plainly. */
function rgb(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour;
  const text = context.fillStyle;
  const digits = /^#(..)(..)(..)$/.exec(text);
  if (digits !== null) return [1, 2, 3].map((k) => Number.parseInt(digits[k], 16)) as unknown as Rgb;
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

export function themeColours(element: Element, context: CanvasRenderingContext2D): BandColours {
  const { paper, lines } = readTheme(element);
  return { paper: rgb(context, paper), above: rgb(context, lines[0]), below: rgb(context, lines[1]) };
}

/** @param size in CSS pixels */
export function drawBands(
  canvas: HTMLCanvasElement,
  core: Core,
  id: GateId,
  half: number,
  size: number,
  element: Element,
): void {
  const pixels = Math.max(1, Math.round(size * Math.min(3, devicePixelRatio)));
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { step, most } = stepsOf(core, id, half);
  const b = Float64Array.from({ length: pixels }, (_, i) => half * ((2 * i + 1) / pixels - 1));
  const image = context.createImageData(pixels, pixels);
  paintBands(image.data, gateAt(core, id, b), pixels, half, step, most, themeColours(element, context));
  context.putImageData(image, 0, 0);
}
