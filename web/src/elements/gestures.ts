// Pointers and wheel on a plot: which movement is the probe's, which pans, pulls an axis or pinches the view.
import type { GestureMode } from '../model/state.ts';
import { mayShow, moved, panBy, pulled, tidied, wheelFactor, zoomAt } from '../plot/gesture.ts';
import { type Grip, gripAt } from '../plot/grip.ts';
import type { Frame } from '../plot/paint.ts';
import type { Range } from '../plot/range.ts';
import type { Scene } from '../plot/scene.ts';

/** A new range for an axis, or 'auto', or null to leave it. `done` when the movement has come to rest. */
export interface ViewDetail {
  readonly x: Range | 'auto' | null;
  readonly y: Range | 'auto' | null;
  readonly done: boolean;
}

/** What the gestures act on. */
export interface GestureHost {
  /** Null until there is a plot. */
  readonly shown: { readonly scene: Scene; readonly frame: Frame } | null;
  /** The canvas's corner on the page, in CSS pixels. */
  readonly corner: { readonly left: number; readonly top: number };
  /** The canvas's pixels to one of the page's. */
  readonly scale: number;
  /** Small plots only have a probe. */
  readonly compact: boolean;
  readonly gesture: FigureGesture;
  moveProbe(px: number, pinned: boolean): void;
  leaveProbe(): void;
  showView(detail: ViewDetail): void;
}

/** What the wheel and the hand may do: see the link's key; `still` is a picture without a probe. */
export type FigureGesture = GestureMode | 'still';

interface Place {
  readonly x: number;
  readonly y: number;
}

type Movement = 'none' | 'undecided' | 'probe' | 'pan' | 'x' | 'y' | 'pinch' | 'spent';

/** Below this many pixels a press is a click, and that of a finger a tap. */
const clickReach = 4;
const tapReach = 12;
const restAfter = 250;
const keyPan = 0.08;
const keyZoom = 1.25;
const cursors: Readonly<Record<Grip, string>> = {
  probe: 'crosshair',
  x: 'ew-resize',
  y: 'ns-resize',
  plane: 'grab',
};

export class Gestures {
  readonly #host: GestureHost;
  #movement: Movement = 'none';
  /** What an undecided press turns into when it moves. */
  #aim: Movement = 'probe';
  #start: { readonly scene: Scene; readonly frame: Frame } | null = null;
  readonly #from = new Map<number, Place>();
  readonly #now = new Map<number, Place>();
  #timer = 0;
  #sent: ViewDetail | null = null;

  constructor(host: GestureHost) {
    this.#host = host;
  }

  /** Whether the view is on the move. */
  get busy(): boolean {
    return this.#sent !== null;
  }

  /** Whether the view stays as it is. */
  get fixed(): boolean {
    const { compact, gesture } = this.#host;
    return compact || gesture === 'none' || gesture === 'still';
  }

  #place(event: MouseEvent): Place {
    const { corner, scale } = this.#host;
    return { x: scale * (event.clientX - corner.left), y: scale * (event.clientY - corner.top) };
  }

  down(event: PointerEvent): void {
    const { shown, gesture } = this.#host;
    const { fixed } = this;
    const touch = event.pointerType === 'touch';
    if (shown === null || gesture === 'still' || event.button < 0 || event.button > (fixed ? 0 : 1)) return;
    const place = this.#place(event);
    if (!touch) this.#from.clear();
    this.#from.set(event.pointerId, place);
    this.#now.set(event.pointerId, place);
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#start = shown;
    if (this.#from.size > 1) {
      // The fingers' places when the second one came are what their movement is measured from.
      for (const [id, now] of this.#now) this.#from.set(id, now);
      this.#movement = fixed || this.#from.size > 2 ? 'spent' : 'pinch';
      return;
    }
    if (!fixed && (event.button === 1 || event.shiftKey)) {
      this.#movement = 'pan';
    } else {
      const grip = fixed || touch ? 'probe' : gripAt(shown.scene, shown.frame, place.x, place.y);
      this.#aim = grip === 'plane' ? 'pan' : grip;
      this.#begin(grip === 'probe' && !touch, place);
    }
  }

  /** A press on the probe or a curve acts at once; any other may be a click, or a finger that scrolls the page. */
  #begin(onProbe: boolean, place: Place): void {
    this.#movement = onProbe ? 'probe' : 'undecided';
    if (onProbe) this.#host.moveProbe(place.x, true);
  }

  move(event: PointerEvent): void {
    const place = this.#place(event);
    const from = this.#from.get(event.pointerId);
    if (from === undefined) {
      if (event.pointerType !== 'touch' && this.#movement === 'none') this.#hover(event, place);
      return;
    }
    this.#now.set(event.pointerId, place);
    if (this.#movement === 'undecided') {
      if (!decided(event, place.x - from.x, place.y - from.y)) return;
      this.#movement = this.#aim;
    }
    if (this.#movement === 'pan' && event.currentTarget instanceof HTMLElement)
      event.currentTarget.style.cursor = 'grabbing';
    if (this.#movement === 'probe') this.#host.moveProbe(place.x, true);
    else if (this.#movement === 'pinch') this.#pinch();
    else if (this.#movement !== 'spent') this.#drag(from, place);
  }

  #hover(event: PointerEvent, place: Place): void {
    const { shown, gesture } = this.#host;
    if (gesture === 'still') return;
    if (!this.fixed && shown !== null && event.currentTarget instanceof HTMLElement)
      event.currentTarget.style.cursor = cursors[gripAt(shown.scene, shown.frame, place.x, place.y)];
    this.#host.moveProbe(place.x, false);
  }

  #drag(from: Place, to: Place): void {
    if (this.#start === null) return;
    const { scene, frame } = this.#start;
    const x = [share(frame, 'x', from.x), share(frame, 'x', to.x)] as const;
    const y = [share(frame, 'y', from.y), share(frame, 'y', to.y)] as const;
    if (this.#movement === 'x') this.#send(pulled(scene.x, ...x), null);
    else if (this.#movement === 'y') this.#send(null, pulled(scene.y, ...y));
    else this.#send(moved(scene.x, ...x), moved(scene.y, ...y));
  }

  #pinch(): void {
    if (this.#start === null) return;
    const { scene, frame } = this.#start;
    const [a, b] = [...this.#from.values()];
    const [c, d] = [...this.#from.keys()].map((id) => this.#now.get(id));
    if (b === undefined || c === undefined || d === undefined) return;
    const before = Math.hypot(a.x - b.x, a.y - b.y);
    const now = Math.hypot(c.x - d.x, c.y - d.y);
    const factor = Math.max(0.02, Math.min(50, before / Math.max(1, now)));
    const axis = (name: 'x' | 'y'): Range =>
      moved(
        scene[name],
        share(frame, name, (a[name] + b[name]) / 2),
        share(frame, name, (c[name] + d[name]) / 2),
        factor,
      );
    this.#send(axis('x'), axis('y'));
  }

  up(event: PointerEvent): void {
    const from = this.#from.get(event.pointerId);
    if (from === undefined) return;
    this.#from.delete(event.pointerId);
    this.#now.delete(event.pointerId);
    const place = this.#place(event);
    if (this.#movement === 'undecided' && Math.hypot(place.x - from.x, place.y - from.y) <= tapReach)
      this.#host.moveProbe(place.x, true);
    this.#rest();
    // The finger that stays after a pinch does nothing until it is lifted too.
    this.#movement = this.#from.size > 0 ? 'spent' : 'none';
  }

  cancel(event: PointerEvent): void {
    if (!this.#from.delete(event.pointerId)) return;
    this.#now.delete(event.pointerId);
    this.#rest();
    this.#movement = this.#from.size > 0 ? 'spent' : 'none';
  }

  leave(): void {
    if (this.#movement === 'none') this.#host.leaveProbe();
  }

  /** The wheel alone scrolls the page, unless the plot is greedy; with Ctrl or ⌘, and as a pinch on a touch pad, it zooms at the pointer. */
  wheel(event: WheelEvent): void {
    const { shown, gesture } = this.#host;
    const meant = event.ctrlKey || event.metaKey || gesture === 'greedy';
    if (this.fixed || shown === null || !meant) return;
    event.preventDefault();
    const place = this.#place(event);
    // With Shift some systems turn the wheel sideways.
    this.#zoom(shown, place, wheelFactor(event.deltaY || event.deltaX, event.deltaMode), event);
    this.#restSoon();
  }

  #zoom(
    { scene, frame }: { readonly scene: Scene; readonly frame: Frame },
    { x, y }: Place,
    factor: number,
    { shiftKey, altKey }: { readonly shiftKey: boolean; readonly altKey: boolean },
  ): void {
    const [onlyX, onlyY] = [shiftKey && !altKey, altKey && !shiftKey];
    const held = (axis: 'x' | 'y', pixel: number): Range =>
      zoomAt(scene[axis], Math.max(0, Math.min(1, share(frame, axis, pixel))), factor);
    this.#send(onlyY ? null : held('x', x), onlyX ? null : held('y', y));
  }

  /** + − zoom at the probe, 0 resets, `panning` arrows pan. Says whether the key was one of these. */
  key(event: KeyboardEvent, { x, y }: Place, panning = event.altKey): boolean {
    const { shown } = this.#host;
    if (this.fixed || shown === null || event.ctrlKey || event.metaKey) return false;
    const pan = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }[event.key];
    const none = { shiftKey: false, altKey: false };
    if (panning && pan !== undefined) {
      const [right, up] = pan;
      const { scene } = shown;
      this.#send(
        right === 0 ? null : panBy(scene.x, keyPan * right),
        up === 0 ? null : panBy(scene.y, keyPan * up),
      );
    } else if (event.key === '+' || event.key === '=') this.#zoom(shown, { x, y }, 1 / keyZoom, none);
    else if (event.key === '-' || event.key === '_') this.#zoom(shown, { x, y }, keyZoom, none);
    else if (event.key === '0') this.reset();
    else return false;
    event.preventDefault();
    this.#restSoon();
    return true;
  }

  reset(): void {
    if (this.fixed) return;
    this.#sent = { x: 'auto', y: 'auto', done: false };
    this.#rest();
  }

  #send(x: Range | null, y: Range | null): void {
    const { shown } = this.#host;
    if (shown === null) return;
    const { scene, frame } = shown;
    const { left, right, top, bottom } = frame;
    if ((x !== null && !mayShow(scene.x, x)) || (y !== null && !mayShow(scene.y, y))) return;
    this.#sent = {
      x: x === null ? null : tidied(x, right - left),
      y: y === null ? null : tidied(y, bottom - top),
      done: false,
    };
    this.#host.showView(this.#sent);
  }

  #restSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#rest(), restAfter);
  }

  #rest(): void {
    window.clearTimeout(this.#timer);
    const last = this.#sent;
    this.#sent = null;
    if (last !== null) this.#host.showView({ ...last, done: true });
  }

  /** Forgets what is under way: the plot has left the page. */
  stop(): void {
    window.clearTimeout(this.#timer);
    this.#sent = null;
    this.#from.clear();
    this.#now.clear();
    this.#movement = 'none';
  }
}

/** Whether a press has become a movement. Fingers that go up or down scroll the page, which the browser sees to. */
function decided({ pointerType }: PointerEvent, across: number, along: number): boolean {
  if (pointerType !== 'touch') return Math.hypot(across, along) > clickReach;
  return Math.abs(across) > tapReach / 2 && Math.abs(across) > Math.abs(along);
}

/** Where a pixel is on an axis: 0 at its lower end, 1 at its upper one. */
function share({ left, right, top, bottom }: Frame, axis: 'x' | 'y', pixel: number): number {
  return axis === 'x' ? (pixel - left) / (right - left) : (bottom - pixel) / (bottom - top);
}
