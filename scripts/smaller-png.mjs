// Packs a browser's screenshot tighter, losing nothing: flat areas deflate best without PNG's row filters.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function* chunks(png) {
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function chunk(type, data) {
  const out = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  out.writeUInt32BE(data.length, 0);
  out.writeUInt32BE(crc32(out.subarray(4, -4)), out.length - 4);
  return out;
}

/** The Paeth predictor of the PNG specification: whichever neighbour is nearest to left + above − corner. */
function paeth(left, above, corner) {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** What each filter type, 0 to 4, has subtracted from a byte. */
const predictors = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Undoes the row filters in place; every row begins with the byte that names its filter. */
function unfilter(rows, stride, pixel) {
  for (let start = 0; start < rows.length; start += stride) {
    const predict = predictors[rows[start]];
    for (let i = start + 1; i < start + stride; i++) {
      const hasLeft = i - pixel > start;
      const left = hasLeft ? rows[i - pixel] : 0;
      const above = start > 0 ? rows[i - stride] : 0;
      const corner = hasLeft && start > 0 ? rows[i - stride - pixel] : 0;
      rows[i] += predict(left, above, corner);
    }
    rows[start] = 0;
  }
}

/**
 * @param {Buffer} png in 8-bit RGB or RGBA, not interlaced, as browsers write it
 * @returns {Buffer} the same pixels, in fewer bytes or as they came
 */
export function smallerPng(png) {
  const all = [...chunks(png)];
  const header = all.find(({ type }) => type === 'IHDR').data;
  const pixel = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || pixel === undefined || header[12] !== 0) return png;
  const rows = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  unfilter(rows, 1 + pixel * header.readUInt32BE(0), pixel);
  const packed = chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 }));
  const out = Buffer.concat([signature, chunk('IHDR', header), packed, chunk('IEND', Buffer.alloc(0))]);
  return out.length < png.length ? out : png;
}
