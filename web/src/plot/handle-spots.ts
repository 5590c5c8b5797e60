// Where the handles of a plot stand, in CSS pixels of its canvas: clear of what is written there, and steady.
import { settingOf } from '../core/domain.ts';
import type { Drawn } from './chart.ts';
import { type Handle, type HandleSetting, handlesFor, placeOf, settled } from './handle.ts';
import { isAtFoot } from './axis-place.ts';
import { type Box, Room } from './room.ts';

export interface HandleSpot {
  readonly handle: Handle;
  /** Its middle. */
  readonly px: number;
  readonly py: number;
  /** What it has hold of: a break, off which it stands, or a level from the plot's edge to its axis; null for its middle. */
  readonly hold: Hold | null;
  /** What dragging it does, where there is room to say so. */
  readonly law: { readonly text: string; readonly px: number; readonly py: number } | null;
}

/** A line in pixels. */
export interface Hold {
  readonly from: Place;
  readonly to: Place;
}

interface Place {
  readonly px: number;
  readonly py: number;
}

interface Kept {
  readonly key: string;
  /** Null where the parameter moves nothing that can be taken. */
  readonly handle: Handle | null;
  /** Along a level, as a share of the plot's width. */
  readonly share: number;
  /** Of a break: whether it hangs below. */
  readonly below: boolean;
  readonly lawSide: number;
}

type Chosen = Pick<Kept, 'handle' | 'share' | 'below'>;

const size = { width: 46, height: 28 };
const lawHeight = 16;
/** From a break to the middle of its handle: the probe must get at the break. */
const stem = 40;
/** Where along a level a handle may stand, from its end inwards. */
const shares = [0.09, 0.15, 0.22, 0.3, 0.38];
/** Of the best candidates so many are looked at closely. */
const considered = 10;
/** A caption may cover so many pixels of lines. */
const mostCovered = 6;

const boxAt = (px: number, py: number, { width, height } = size): Box => ({
  left: px - width / 2,
  top: py - height / 2,
  width,
  height,
});

/** What is written on the plot: texts, a lens, the zoom's buttons; and its lines, for captions. */
function written({ scene, frame }: Drawn, lines: boolean): Room {
  const room = new Room(frame.right + 40, frame.bottom + 40);
  const at = (x: number, y: number): readonly [number, number] => [
    frame.x0 + frame.kx * x,
    frame.y0 + frame.ky * y,
  ];
  for (const { x, y, text } of scene.notes?.texts ?? []) {
    const [px, py] = at(x, y);
    room.addBox(boxAt(px, py, { width: text.length * 7 + 8, height: 18 }));
  }
  const lens = scene.notes?.lens?.box;
  if (lens) room.addBox({ ...lens, left: lens.left + frame.left, top: lens.top + frame.top });
  const { left, right, top, bottom } = frame;
  // Where the x axis is at the foot the buttons are at the top.
  if (isAtFoot((bottom - frame.y0) / (bottom - top)))
    room.addBox({ left: 0, top: 0, width: 144, height: 40 });
  else room.addBox({ left: right - 72, top: bottom - 20, width: 140, height: 60 });
  const axis = Math.max(top, Math.min(bottom, frame.y0));
  for (const tick of scene.xTicks) {
    const [px] = at(tick, 0);
    if (tick !== 0) room.addBox(boxAt(px, axis + 11, { width: 20, height: 14 }));
  }
  if (!lines) return room;
  for (const points of [...scene.curves.map((curve) => curve.points), scene.notes?.ghost?.points ?? []]) {
    const line: (readonly [number, number])[] = [];
    for (let i = 0; i < points.length; i += 2) line.push(at(points[i], points[i + 1]));
    room.addLine(line);
  }
  room.addBox({ left, top: axis - 1, width: right - left, height: 20 });
  room.addBox({ left: frame.x0 - 24, top, width: 26, height: bottom - top });
  return room;
}

/** The probe, and nothing else. */
function probeIn({ scene: { probe }, frame }: Drawn): Room {
  const room = new Room(frame.right + 40, frame.bottom + 40);
  const [px, ys] = [frame.x0 + frame.kx * (probe?.x ?? 0), probe?.marks ?? []];
  for (const { y } of ys) room.addBox(boxAt(px, frame.y0 + frame.ky * y, { width: 28, height: 28 }));
  return room;
}

export class HandleSpots {
  readonly #kept = new Map<string, Kept>();
  #id = '';

  /** @param holding somebody moves a parameter: nothing changes its place for another one */
  of(
    setting: HandleSetting,
    drawn: Drawn,
    holding: boolean,
    lawText: (handle: Handle) => string,
  ): readonly HandleSpot[] {
    const { info, subject } = setting;
    if (this.#id !== subject.id) this.#kept.clear();
    this.#id = subject.id;
    const room = written(drawn, false);
    const full = written(drawn, true);
    const spots: HandleSpot[] = [];
    for (const parameter of info.params) {
      const kept = this.#keep(setting, drawn, parameter.id, [room, full], holding);
      const { handle } = kept;
      const spot = handle === null ? null : spotOf(setting, drawn, handle, kept);
      if (handle === null || spot === null) continue;
      for (const one of [room, full]) one.addBox(boxAt(spot.px, spot.py));
      spots.push({ ...spot, handle, law: null });
    }
    return spots.map((spot) => ({ ...spot, law: this.#law(spot, full, holding, lawText(spot.handle)) }));
  }

  #keep(
    setting: HandleSetting,
    drawn: Drawn,
    param: string,
    rooms: readonly [room: Room, full: Room],
    holding: boolean,
  ): Kept {
    const { subject, order, x, width } = setting;
    const others = { ...subject.params, [param]: 0 };
    const key = JSON.stringify([others, subject.transform, order, x, Math.round(width / 40)]);
    const known = this.#kept.get(param);
    if (known !== undefined && (holding || (known.key === key && stands(setting, drawn, known, rooms[0]))))
      return known;
    const chosen = { key, lawSide: -1, ...choose(setting, drawn, param, rooms) };
    this.#kept.set(param, chosen);
    return chosen;
  }

  /** Beside the handle, where it is free; the same side as before while it is. */
  #law(spot: HandleSpot, room: Room, holding: boolean, text: string): HandleSpot['law'] {
    const kept = this.#kept.get(spot.handle.param);
    if (text === '' || kept === undefined) return null;
    const width = [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 12.5 : 6.4), 10);
    const [right, down] = [(size.width + width) / 2 + 2, (size.height + lawHeight) / 2];
    const places = [
      [right, down - 8],
      [right, 8 - down],
      [-right, down - 8],
      [-right, 8 - down],
      [0, down + 2],
      [0, -down - 2],
    ] as const;
    const costs = places.map(([dx, dy]) =>
      room.cost(boxAt(spot.px + dx, spot.py + dy, { width, height: lawHeight })),
    );
    const free = costs.findIndex((cost) => cost <= mostCovered);
    const side = holding ? kept.lawSide : costs[kept.lawSide] <= mostCovered ? kept.lawSide : free;
    if (side !== kept.lawSide) this.#kept.set(spot.handle.param, { ...kept, lawSide: side });
    const place = places[side];
    return place === undefined ? null : { text, px: spot.px + place[0], py: spot.py + place[1] };
  }
}

/** Where a handle is now; null where it is nowhere. */
function spotOf(
  setting: HandleSetting,
  { frame }: Drawn,
  handle: Handle,
  { share, below }: Omit<Chosen, 'handle'>,
): Pick<HandleSpot, 'px' | 'py' | 'hold'> | null {
  const { core, info, subject, order } = setting;
  const place = placeOf(setting, handle, settingOf(info, subject.params, handle.param));
  const { x0, kx, y0, ky, left, right, top, bottom } = frame;
  const within = (value: number, lo: number, hi: number): number => Math.max(lo, Math.min(hi, value));
  if (!Number.isFinite(place)) return null;
  if (handle.kind === 'curve')
    return { px: x0 + kx * handle.at, py: within(y0 + ky * place, top, bottom), hold: null };
  if (handle.kind === 'limit') {
    const py = within(y0 + ky * place, top, bottom);
    const [from, to] = handle.at < 0 ? [left, within(x0, left, right)] : [within(x0, left, right), right];
    return { px: left + share * (right - left), py, hold: { from: { px: from, py }, to: { px: to, py } } };
  }
  const { f, d1, d2 } = core.evaluate(subject.id, [place], subject.params, { transform: subject.transform });
  const height = [f, d1, d2][order][0];
  if (!Number.isFinite(height)) return null;
  const px = within(x0 + kx * place, left, right);
  const point = within(y0 + ky * height, top, bottom);
  const py = point + (below ? stem : -stem);
  return { px, py, hold: { from: { px, py: point + (below ? 8 : -8) }, to: { px, py } } };
}

/** Whether what was chosen is still good: it moves something that is in view, and nothing is written there. */
function stands(setting: HandleSetting, drawn: Drawn, kept: Kept, room: Room): boolean {
  if (kept.handle === null) return true;
  const { handle } = kept;
  const place = placeOf(setting, handle, settingOf(setting.info, setting.subject.params, handle.param));
  const [lo, hi] = setting[handle.axis];
  const spot = spotOf(setting, drawn, handle, kept);
  return place >= lo && place <= hi && spot !== null && room.cost(boxAt(spot.px, spot.py)) === 0;
}

/** What each candidate would cover; a break's handle, which is free to hang, keeps clear of lines too. */
function choose(
  setting: HandleSetting,
  drawn: Drawn,
  param: string,
  [room, full]: readonly [Room, Room],
): Chosen {
  const parameter = setting.info.params.find(({ id }) => id === param);
  const candidates = parameter === undefined ? [] : handlesFor(setting, parameter).slice(0, considered);
  const probe = probeIn(drawn);
  let best: Chosen = { handle: null, share: 0, below: false };
  let least = Infinity;
  for (const [rank, candidate] of candidates.entries()) {
    const { kind, at } = candidate;
    const ways: readonly Omit<Chosen, 'handle'>[] =
      kind === 'limit'
        ? shares.map((end) => ({ share: at > 0 ? 1 - end : end, below: false }))
        : [true, false].slice(kind === 'break' ? 0 : 1).map((below) => ({ share: 0, below }));
    for (const way of ways) {
      const spot = spotOf(setting, drawn, candidate, way);
      const where = kind === 'break' ? full : room;
      const box = spot === null ? null : boxAt(spot.px, spot.py);
      // The probe may come near later; a handle does not begin upon it.
      const cost = box === null ? Infinity : where.cost(box) + probe.cost(box) + rank;
      if (cost >= least) continue;
      const handle = settled(setting, candidate);
      if (handle === null) break;
      [best, least] = [{ handle, ...way }, cost];
    }
    if (least <= rank) break;
  }
  return best;
}
