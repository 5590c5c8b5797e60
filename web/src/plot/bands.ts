// Flat bands of colour for signed values: blue above 0, paper at 0, orange below, a step darker at every contour.

export type Rgb = readonly [red: number, green: number, blue: number];

export interface BandColours {
  readonly paper: Rgb;
  readonly above: Rgb;
  readonly below: Rgb;
}

/** Which band a value is in: 0 for 0 itself, k > 0 from (k − 1)·step on, negative ones the same below. */
export function bandAt(value: number, step: number): number {
  if (value === 0 || Number.isNaN(value)) return 0;
  const k = Math.floor(Math.abs(value) / step) + 1;
  return value < 0 ? -k : k;
}

/** The colour of a band when `most` of them lie on either side. */
export function bandColour(band: number, most: number, { paper, above, below }: BandColours): Rgb {
  const hue = band < 0 ? below : above;
  const share = Math.abs(band) === 0 ? 0 : Math.min(1, ((Math.abs(band) - 0.5) / most) ** 0.8);
  const mix = (k: 0 | 1 | 2): number => Math.round(paper[k] + (hue[k] - paper[k]) * share);
  return [mix(0), mix(1), mix(2)];
}

/** Paints a·g(b) pixel by pixel: `gate` has g at the middle of every column, rows go from `half` down to −half. */
export function paintBands(
  pixels: Uint8ClampedArray,
  gate: ArrayLike<number>,
  height: number,
  half: number,
  step: number,
  most: number,
  colours: BandColours,
): void {
  const width = gate.length;
  const table = Array.from({ length: 2 * most + 1 }, (_, k) => bandColour(k - most, most, colours));
  for (let row = 0; row < height; row++) {
    const a = half - (2 * half * (row + 0.5)) / height;
    for (let column = 0; column < width; column++) {
      const band = bandAt(a * gate[column], step);
      const colour = table[Math.max(-most, Math.min(most, band)) + most];
      const at = 4 * (row * width + column);
      pixels[at] = colour[0];
      pixels[at + 1] = colour[1];
      pixels[at + 2] = colour[2];
      pixels[at + 3] = 255;
    }
  }
}
