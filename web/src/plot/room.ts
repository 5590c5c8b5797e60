// Where on a plot there is room: boxes weighed by how much of lines, and of other boxes, they would cover.

/** CSS pixels from the upper left corner of the plot's area. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Place = readonly [x: number, y: number];

/** The length of a segment inside a box. */
export function lengthInside([x0, y0]: Place, [x1, y1]: Place, { left, top, width, height }: Box): number {
  let [from, to] = [0, 1];
  for (const [start, run, lo, hi] of [
    [x0, x1 - x0, left, left + width],
    [y0, y1 - y0, top, top + height],
  ]) {
    if (run === 0) {
      if (start < lo || start > hi) return 0;
      continue;
    }
    const [a, b] = [(lo - start) / run, (hi - start) / run];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return to > from ? (to - from) * Math.hypot(x1 - x0, y1 - y0) : 0;
}

const overlap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));

/** The plot's area with what stands in it. */
export class Room {
  readonly #width: number;
  readonly #height: number;
  readonly #lines: (readonly Place[])[] = [];
  readonly #boxes: { readonly box: Box; readonly weight: number }[] = [];

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** A polyline in pixels; it is broken where a coordinate is NaN. */
  addLine(places: readonly Place[]): void {
    this.#lines.push(places);
  }

  /** @param weight of each pixel that is covered */
  addBox(box: Box, weight = 1): void {
    this.#boxes.push({ box, weight });
  }

  /** What a box would cover; 0 where it stands free, ∞ where it leaves the area. */
  cost(box: Box): number {
    const { left, top, width, height } = box;
    if (left < 0 || top < 0 || left + width > this.#width || top + height > this.#height) return Infinity;
    let cost = 0;
    for (const line of this.#lines)
      for (let i = 1; i < line.length; i++) {
        const [from, to] = [line[i - 1], line[i]];
        // Nearly all are far away; this is tried thousands of times while a slider moves.
        if ((from[0] < left && to[0] < left) || (from[0] > left + width && to[0] > left + width)) continue;
        const inside = lengthInside(from, to, box);
        if (inside > 0) cost += inside;
      }
    for (const { box: other, weight } of this.#boxes)
      cost +=
        weight *
        overlap(left, left + width, other.left, other.left + other.width) *
        overlap(top, top + height, other.top, other.top + other.height);
    return cost;
  }

  /** Takes the first of the boxes that covers least, and keeps it taken; null where all of them cover more than `most`. */
  take(boxes: readonly Box[], most = Infinity): Box | null {
    let best: Box | null = null;
    let least = most;
    for (const box of boxes) {
      const cost = this.cost(box);
      if (cost < least) [best, least] = [box, cost];
      if (cost === 0) break;
    }
    if (best !== null) this.addBox(best);
    return best;
  }
}
