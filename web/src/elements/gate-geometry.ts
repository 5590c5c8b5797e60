// Where things stand in the picture of a gate: the map, a slice under it and one beside it, on shared axes.
import type { Range } from '../plot/range.ts';

export interface GateGeometry {
  readonly width: number;
  readonly height: number;
  /** The map's left edge and side; its top is at `top`. */
  readonly left: number;
  readonly top: number;
  readonly size: number;
  /** The slice along b, under the map: as wide as it. */
  readonly below: { readonly top: number; readonly bottom: number };
  /** The slice along a, beside the map: as high as it; null where there is no room. */
  readonly beside: { readonly left: number; readonly right: number } | null;
}

const left = 34;
const top = 14;
const ticks = 26;
const largest = 500;

export function gateGeometry(width: number): GateGeometry {
  const roomy = width >= 560;
  const size = Math.max(
    120,
    Math.min(largest, roomy ? Math.round((width - left - 40) * 0.68) : width - left - 10),
  );
  const start = left + size + 32;
  const below = { top: top + size + ticks, bottom: top + size + ticks + 118 };
  return {
    ...{ width, left, top, size, below },
    height: below.bottom + 4,
    beside: roomy ? { left: start, right: Math.min(width - 10, start + 0.5 * size) } : null,
  };
}

/** A number's place between two pixels. */
export const scale =
  ([lo, hi]: Range, from: number, to: number) =>
  (value: number): number =>
    from + ((value - lo) / (hi - lo)) * (to - from);
