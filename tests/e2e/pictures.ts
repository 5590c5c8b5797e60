// Compares a picture's file with the canvas on the page: how far apart their curves are, and how many pixels differ.
import type { Locator } from 'playwright-core';

export interface Differences {
  /** Pixel columns in which curves were compared. */
  readonly columns: number;
  /** Columns left out, because their runs of pixels cannot be told to be the same. */
  readonly parted: number;
  /** The greatest distance between a curve's middle here and there, in CSS pixels. */
  readonly farthest: number;
  /** Share of pixels whose opacity differs by more than a third, also from that of the pixels next to them. */
  readonly changed: number;
}

/** The file must have been made with a transparent background, and be as large as the canvas. */
export async function differences(canvas: Locator, file: Buffer, type: string): Promise<Differences> {
  return canvas.evaluate(
    async (element, { base64, type }) => {
      const canvas = element as HTMLCanvasElement;
      const { width, height } = canvas;
      const scale = width / canvas.clientWidth;
      const image = new Image();
      image.src = `data:${type};base64,${base64}`;
      await image.decode();
      const copy = document.createElement('canvas');
      Object.assign(copy, { width, height });
      copy.getContext('2d')!.drawImage(image, 0, 0, width, height);
      const pixels = (from: HTMLCanvasElement) =>
        from.getContext('2d')!.getImageData(0, 0, width, height).data;
      const [there, here] = [pixels(canvas), pixels(copy)];

      // Letters fall on other parts of pixels in an SVG: what is nowhere among the pixels around has changed.
      let changed = 0;
      const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => 4 * (row * width + column)));
      for (let i = 3; i < here.length; i += 4)
        if (around.every((step) => Math.abs(here[i] - (there[i + step] ?? 0)) > 85)) changed++;

      // Names stand outside the axes; there only the pixels are compared.
      const figure = (element.getRootNode() as ShadowRoot).host as unknown as {
        readonly drawn: { readonly frame: { readonly left: number; readonly right: number } };
      };
      const { left, right } = figure.drawn.frame;

      /** Runs of colour in a column, greys left out, which axes and texts are: middle and weight of each. */
      const runs = (data: Uint8ClampedArray, column: number) => {
        const found: { readonly middle: number; readonly weight: number; readonly darkest: number }[] = [];
        let [sum, weight, darkest] = [0, 0, 0];
        for (let row = 0; row <= height; row++) {
          const at = 4 * (row * width + column);
          const [r, g, b, a] = row < height ? data.subarray(at, at + 4) : [0, 0, 0, 0];
          if (a > 24 && Math.max(r, g, b) - Math.min(r, g, b) > 40) {
            sum += a * (row + 0.5);
            weight += a;
            darkest = Math.max(darkest, a);
          } else if (weight > 0) {
            found.push({ middle: sum / weight, weight, darkest });
            [sum, weight, darkest] = [0, 0, 0];
          }
        }
        return found;
      };
      /** The widest stroke, in CSS pixels. */
      const stroke = 2.5;
      let [columns, parted, farthest] = [0, 0, 0];
      for (let column = Math.ceil(left * scale); column < Math.floor(right * scale); column++) {
        const [a, b] = [runs(here, column), runs(there, column)];
        if (a.length === 0 && b.length === 0) continue;
        // Where curves cross, or a dash ends, a faint pixel more or less makes other runs.
        const alike = a.every(({ weight }, i) => Math.abs(weight - b[i]?.weight) <= 0.15 * weight);
        if (a.length !== b.length || !alike) {
          parted++;
          continue;
        }
        columns++;
        a.forEach(({ middle, weight, darkest }, i) => {
          // The edge of a stroke whose middle is in the next column, or the end of a dash.
          if (darkest < 128) return;
          // A steep stroke is long in its column: there the distance across it is the shorter one.
          const across = Math.min(1, (stroke * scale * 255) / weight);
          farthest = Math.max(farthest, (across * Math.abs(middle - b[i].middle)) / scale);
        });
      }
      return { columns, parted, farthest, changed: changed / (width * height) };
    },
    { base64: file.toString('base64'), type },
  );
}
