// Packing a PNG tighter keeps every pixel, whichever row filters the original used.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallerPng } from '../../scripts/smaller-png.mjs';

const [width, height, pixel] = [40, 30, 3];
const stride = width * pixel;
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  out.writeUInt32BE(data.length);
  out.writeUInt32BE(crc32(out.subarray(4, -4)), out.length - 4);
  return out;
}

/** The pixels as a PNG, packed badly, with each of the five filters in turn. */
function png(pixels: Uint8Array, depth = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, 2], 8);
  const at = (row: number, i: number): number => (row < 0 || i < 0 ? 0 : (pixels[row * stride + i] ?? 0));
  const rows = Buffer.alloc(height * (stride + 1));
  for (let row = 0; row < height; row++) {
    const filter = row % 5;
    rows[row * (stride + 1)] = filter;
    for (let i = 0; i < stride; i++) {
      const [left, above, corner] = [at(row, i - pixel), at(row - 1, i), at(row - 1, i - pixel)];
      const distance = (value: number): number => Math.abs(left + above - corner - value);
      const paeth = [left, above, corner].reduce((best, one) =>
        distance(one) < distance(best) ? one : best,
      );
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth][filter] ?? 0;
      rows[row * (stride + 1) + 1 + i] = at(row, i) - guess;
    }
  }
  const data = deflateSync(rows, { level: 0 });
  // Two parts, as browsers write large pictures.
  const parts = [data.subarray(0, 100), data.subarray(100)].map((part) => chunk('IDAT', part));
  return Buffer.concat([signature, chunk('IHDR', header), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const pixels = Uint8Array.from({ length: height * stride }, (_, i) => (i * i * 31) >> 7);

/** The rows of a PNG whose image data is one chunk after the header. */
function rowsOf(packed: Buffer): Buffer {
  const start = signature.length + 25;
  return inflateSync(packed.subarray(start + 8, start + 8 + packed.readUInt32BE(start)));
}

test('every pixel is kept, in fewer bytes', () => {
  const original = png(pixels);
  const packed = smallerPng(original);
  expect(packed.length).toBeLessThan(original.length);
  const rows = rowsOf(packed);
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    expect(rows[start]).toBe(0);
    expect([...rows.subarray(start + 1, start + 1 + stride)]).toEqual([
      ...pixels.subarray(row * stride, (row + 1) * stride),
    ]);
  }
  expect(smallerPng(packed)).toEqual(packed);
});

test('a kind of PNG that browsers do not write comes back as it is', () => {
  const deep = png(pixels, 16);
  expect(smallerPng(deep)).toBe(deep);
});
