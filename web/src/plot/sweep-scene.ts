// The scene of a sweep: thin curves on the ramp, the current one thick on an edge of paper, the path of its minima.
import { type Dress, withColours } from './dress.ts';
import { rampColour, rampText } from './ramp.ts';
import type { SceneLabel } from './scene.ts';
import type { Order } from './survey.ts';

// The ramp in steps finer than any sweep, once for the sweep and once for the current curve: the colours of a theme
// stay the same while the current value moves, and the axes need not be laid out anew.
const steps = 64;
const firstSwept = 6;
const firstCurrent = firstSwept + steps + 1;

const step = (place: number): number => Math.round(steps * Math.max(0, Math.min(1, place)));

/** The slot of a curve that stands at a place on the ramp, 0 to 1. */
export function sweptSlot(place: number): number {
  return firstSwept + step(place);
}

/** The same for the current curve. */
export function currentSlot(place: number): number {
  return firstCurrent + step(place);
}

const isCurrent = (slot: number | null): boolean => slot !== null && slot >= firstCurrent;

const coloured = withColours(({ ink2, ink, paper, ramp = [ink2, ink] }) => {
  const colours = Array.from({ length: steps + 1 }, (_, i) => {
    const place = i / steps;
    return { line: rampColour(ramp, place), text: rampText(ramp, place, paper) };
  });
  return [...colours, ...colours];
});

export interface SweepLook {
  readonly order: Order;
  /** Where the minima go, x0,y0,x1,y1,…; empty for none. */
  readonly path: Float64Array;
  /** The current curve's minimum; null for none. */
  readonly lowest: { readonly x: number; readonly value: number } | null;
}

const thin = 1.5;
const thick = 3;
const edge = 6;
/** Values such as “β = 0” need this much beside the plot; where there is less, the slider's scale must do. */
const labelRoom = 60;

/** The place of a curve on the ramp, swept or current. */
const placeOf = ({ slot }: SceneLabel): number =>
  slot === null ? 0 : slot >= firstCurrent ? slot - firstCurrent : slot - firstSwept;

/**
 * Each text once, the current value being on the ramp too, and from the top to the bottom. Those that end at one
 * height, or so nearly that nobody sees it, run as most of the others do, and get one height: what moves names apart
 * would otherwise sort them by their last digits.
 */
function inOrder(labels: readonly SceneLabel[], height: number): SceneLabel[] {
  const seen = new Set<string>();
  const once = labels.filter(({ text }) => !seen.has(text) && seen.add(text));
  const near = 2e-3 * height;
  const run = [...once].sort((one, other) => placeOf(one) - placeOf(other));
  const steps = run.slice(1).map(({ y }, i) => y - run[i].y);
  const ups = steps.filter((step) => Math.abs(step) > near).reduce((sum, step) => sum + Math.sign(step), 0);
  const upward = (ups || steps.reduce((sum, step) => sum + step, 0)) > 0 ? 1 : -1;
  const groups: SceneLabel[][] = [];
  for (const label of once.sort((one, other) => other.y - one.y)) {
    const group = groups.at(-1);
    if (group !== undefined && group[0].y - label.y <= near) group.push(label);
    else groups.push([label]);
  }
  return groups.flatMap((group) => {
    const { y } = group[0];
    return group
      .sort((one, other) => upward * (placeOf(other) - placeOf(one)))
      .map((label) => ({ ...label, y }));
  });
}

/** Dresses a plot whose parts are the curves of a sweep and last the current one, in slots of their places. */
export function sweepDress({ order, path, lowest }: SweepLook): Dress {
  return (scene, theme, room) => {
    const swept = scene.curves.map((curve) => ({
      ...curve,
      dash: [],
      opacity: 1,
      ...(isCurrent(curve.slot) ? { width: thick, edge } : { width: thin }),
    }));
    const current = scene.curves.find(({ slot }) => isCurrent(slot))?.slot ?? null;
    const trail = { name: 'minima', order, points: path, slot: null, dash: [1, 4], width: 1, opacity: 1 };
    const curves = path.length === 0 ? swept : [...swept, trail];
    const labels = room < labelRoom ? [] : inOrder(scene.labels, scene.y[1] - scene.y[0]);
    const bottom =
      lowest !== null && order === 0 ? [{ x: lowest.x, y: lowest.value, filled: true, slot: current }] : [];
    const { probe } = scene;
    const marks = probe?.marks.filter(({ slot }) => isCurrent(slot)) ?? [];
    return {
      scene: {
        ...scene,
        curves,
        labels,
        dots: [...scene.dots, ...bottom],
        probe: probe === null ? null : { ...probe, marks },
      },
      theme: coloured(theme),
    };
  };
}
