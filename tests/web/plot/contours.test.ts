// Contour lines lie where the function has their level, hang together, and miss nothing.
import { describe, expect, it } from 'vitest';
import { bandAt, bandColour, paintBands } from '../../../web/src/plot/bands.ts';
import { contours, type Field } from '../../../web/src/plot/contours.ts';

function fieldOf(at: (x: number, y: number) => number, half: number, n: number): Field {
  const node = (i: number): number => half * ((2 * i) / n - 1);
  const grid = Float64Array.from({ length: (n + 1) ** 2 }, (_, k) =>
    at(node(k % (n + 1)), node(Math.floor(k / (n + 1)))),
  );
  return { x: [-half, half], y: [-half, half], n, grid, at };
}

describe('contours', () => {
  const silu = (b: number, a: number): number => (a * b) / (1 + Math.exp(-b));

  it('have the level at every vertex, to rounding', () => {
    const found = contours(fieldOf(silu, 3, 48), [-4, -1, -0.5, 0.5, 1, 4]);
    expect(found.map(({ level }) => level)).toEqual([-4, -1, -0.5, 0.5, 1, 4]);
    for (const { level, lines } of found)
      for (const line of lines) for (const [x, y] of line) expect(silu(x, y)).toBeCloseTo(level, 9);
  });

  it('are whole: one line per arc, from border to border', () => {
    const [{ lines }] = contours(
      fieldOf((x, y) => x * y, 3, 32),
      [1],
    );
    expect(lines).toHaveLength(2);
    for (const line of lines)
      for (const [x, y] of [line[0], line[line.length - 1]])
        expect(Math.max(Math.abs(x), Math.abs(y))).toBe(3);
  });

  it('close rings', () => {
    const [{ lines }] = contours(
      fieldOf((x, y) => x * x + y * y, 2, 40),
      [1],
    );
    expect(lines).toHaveLength(1);
    const [ring] = lines;
    expect(ring[0]).toEqual(ring[ring.length - 1]);
    const length = ring
      .slice(1)
      .reduce((sum, [x, y], i) => sum + Math.hypot(x - ring[i][0], y - ring[i][1]), 0);
    expect(length).toBeCloseTo(2 * Math.PI, 2);
  });

  it('take a saddle apart by its middle', () => {
    const [{ lines }] = contours(
      fieldOf((x, y) => x * y, 1, 1),
      [0.01],
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(Math.sign(line[0][0])).toBe(Math.sign(line[line.length - 1][1]));
  });

  it('are not there where the level is not', () => {
    expect(
      contours(
        fieldOf((x, y) => x * y, 1, 8),
        [5],
      ),
    ).toEqual([]);
  });
});

describe('bands', () => {
  const colours = { paper: [250, 250, 250], above: [0, 0, 200], below: [200, 100, 0] } as const;

  it('begin at the contours', () => {
    expect([0, 0.2, 0.5, 0.9, 1, -0.2, -0.5].map((v) => bandAt(v, 0.5))).toEqual([0, 1, 2, 2, 3, -1, -2]);
  });

  it('go from paper to the hue, each darker than the one before', () => {
    expect(bandColour(0, 5, colours)).toEqual(colours.paper);
    const reds = [1, 2, 3, 4, 5].map((band) => bandColour(band, 5, colours)[0]);
    expect(reds).toEqual([...reds].sort((a, b) => b - a));
    expect(new Set(reds).size).toBe(5);
  });

  it('paint the sign of a·g in every quadrant', () => {
    const pixels = new Uint8ClampedArray(4 * 4);
    paintBands(pixels, [-1, 1], 2, 2, 0.5, 4, colours);
    const blue = (k: number): boolean => pixels[4 * k + 2] > pixels[4 * k];
    expect([0, 1, 2, 3].map(blue)).toEqual([false, true, true, false]);
  });
});
