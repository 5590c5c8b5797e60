// Draws a function's scene as the PNG that a link shows where it is shared: 1200 × 630, anti-aliased, no text.
import { crc32, deflateSync } from 'node:zlib';

export const cardSize = { width: 1200, height: 630 };

const paper = [252, 251, 248];
const axis = [138, 141, 147];
const lines = [
  [10, 79, 179],
  [218, 105, 0],
  [62, 155, 141],
  [116, 1, 89],
  [162, 118, 234],
  [98, 81, 3],
];

class Raster {
  constructor({ width, height }) {
    this.width = width;
    this.height = height;
    this.pixels = Buffer.alloc(3 * width * height);
    for (let i = 0; i < this.pixels.length; i++) this.pixels[i] = paper[i % 3];
  }

  /** Covers a pixel by a share of a colour. */
  blend(x, y, colour, share) {
    const at = 3 * (y * this.width + x);
    for (let k = 0; k < 3; k++) this.pixels[at + k] += share * (colour[k] - this.pixels[at + k]);
  }

  /**
   * A polyline of a width, round at its ends: each pixel is covered by its distance to the nearest segment, so
   * that joints are not drawn twice.
   */
  polyline(points, width, colour, opacity = 1) {
    const cover = new Map();
    const reach = width / 2 + 0.5;
    for (let i = 1; i < points.length; i++) {
      const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
      const [dx, dy] = [x1 - x0, y1 - y0];
      const square = dx * dx + dy * dy;
      const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
      const right = Math.min(this.width - 1, Math.ceil(Math.max(x0, x1) + reach));
      const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
      const bottom = Math.min(this.height - 1, Math.ceil(Math.max(y0, y1) + reach));
      for (let y = top; y <= bottom; y++)
        for (let x = left; x <= right; x++) {
          const t = square > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square)) : 0;
          const share = Math.min(1, reach - Math.hypot(x - x0 - t * dx, y - y0 - t * dy));
          const key = y * this.width + x;
          if (share > (cover.get(key) ?? 0)) cover.set(key, share);
        }
    }
    for (const [key, share] of cover)
      this.blend(key % this.width, Math.floor(key / this.width), colour, opacity * share);
  }

  disc(x, y, radius, colour) {
    this.polyline(
      [
        [x, y],
        [x, y],
      ],
      2 * radius,
      colour,
    );
  }

  png() {
    const { width, height } = this;
    const stride = 3 * width;
    const rows = Buffer.alloc((1 + stride) * height);
    for (let y = 0; y < height; y++)
      this.pixels.copy(rows, y * (1 + stride) + 1, y * stride, (y + 1) * stride);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const chunk = (type, data) => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(data.length);
      sum.writeUInt32BE(crc32(body));
      return Buffer.concat([length, body, sum]);
    };
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const parts = [
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ];
    return Buffer.concat([signature, ...parts]);
  }
}

/** The arcs of x0,y0,x1,y1,… with NaN,NaN between. */
function arcs(points) {
  const found = [[]];
  for (let i = 0; i < points.length; i += 2) {
    if (Number.isNaN(points[i])) found.push([]);
    else found[found.length - 1].push([points[i], points[i + 1]]);
  }
  return found.filter((arc) => arc.length > 1);
}

/**
 * @param scene from the scene model, traced for at least this size
 * @returns {Buffer} a PNG
 */
export function card(scene) {
  const raster = new Raster(cardSize);
  const margin = 60;
  const kx = (cardSize.width - 2 * margin) / (scene.x[1] - scene.x[0]);
  const ky = (cardSize.height - 2 * margin) / (scene.y[1] - scene.y[0]);
  const place = ([x, y]) => [
    margin + kx * (x - scene.x[0]),
    cardSize.height - margin - ky * (y - scene.y[0]),
  ];
  const clamp = (value, [lo, hi]) => Math.min(hi, Math.max(lo, value));
  const [x0, y0] = [clamp(0, scene.x), clamp(0, scene.y)];
  raster.polyline([place([scene.x[0], y0]), place([scene.x[1], y0])], 2, axis);
  raster.polyline([place([x0, scene.y[0]]), place([x0, scene.y[1]])], 2, axis);
  for (const { points, order, slot, opacity } of scene.curves)
    for (const arc of arcs(points))
      raster.polyline(arc.map(place), order === 0 ? 8 : 4, lines[slot ?? 0], order === 0 ? 1 : 0.8 * opacity);
  for (const { x, y, filled, slot } of scene.dots) {
    const [px, py] = place([x, y]);
    raster.disc(px, py, 11, lines[slot ?? 0]);
    if (!filled) raster.disc(px, py, 6, paper);
  }
  return raster.png();
}
