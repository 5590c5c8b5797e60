// Puts a plot's scene together and keeps what costs: curves are traced again only when what they show changed.
import type { Break, Core, View } from '../core/types.ts';
import { NotesComposer } from './notes.ts';
import { autoRange, isWithin, type Range, steadied } from './range.ts';
import { arrange, type Scene, type SceneRequest, type Traced } from './scene.ts';
import { type Order, type Subject, Survey } from './survey.ts';

/** One function of the plot with what is known about it; the keys say for what it holds. */
interface Known {
  subject: string;
  breaks: readonly Break[];
  surveyed: string;
  readonly survey: Survey;
  /** By order. */
  readonly traced: [string, string, string];
  readonly points: [Float64Array, Float64Array, Float64Array];
}

const nothing = new Float64Array();

function unknown(): Known {
  return {
    ...{ subject: '', breaks: [], surveyed: '', survey: new Survey() },
    ...{ traced: ['', '', ''], points: [nothing, nothing, nothing] },
  };
}

/** Pixels traced beyond the window on each side: a thick line must not end in view. */
const spare = 3;
/** Larger windows are traced as if they had this many pixels. */
const widest = 16_000;

/** The window traced for a plot: a bit more than it shows, where numbers reach that far. */
function windowOf({ x, width, height }: SceneRequest, y: Range): View {
  const beyond = ([lo, hi]: Range, pixels: number): Range => {
    const more = spare * ((hi - lo) / pixels);
    return Number.isFinite(hi - lo + 2 * more) ? [lo - more, hi + more] : [lo, hi];
  };
  const wide = beyond(x, width);
  const high = beyond(y, height);
  return {
    ...{ x: wide, y: high },
    width: Math.min(widest, width * ((wide[1] - wide[0]) / (x[1] - x[0]))),
    height: Math.min(widest, height * ((high[1] - high[0]) / (y[1] - y[0]))),
  };
}

export class Composer {
  readonly #known: Known[] = [];
  readonly #notes = new NotesComposer();
  #fitted: { readonly key: string; readonly y: Range } = { key: '', y: [-1, 1] };

  /**
   * The scene of a request. While `holding`, an automatic y range stands still unless a curve leaves it by
   * much: someone is moving a slider, or the view.
   */
  compose(core: Core, request: SceneRequest, holding = false): Scene {
    const { parts } = request;
    while (this.#known.length < parts.length) this.#known.push(unknown());
    this.#known.length = parts.length;
    parts.forEach(({ subject }, i) => {
      this.#meet(core, subject, this.#known[i]);
    });
    const y = request.y ?? this.#fit(core, request, holding);
    const window = windowOf(request, y);
    const traced = this.#trace(core, request, window);
    const scene = arrange(core, request, y, traced);
    const { notes } = request;
    if (!notes || parts.length !== 1 || request.compact) return scene;
    return { ...scene, notes: this.#notes.compose(core, request, notes, scene, window) };
  }

  /** Breaks of all functions, for whoever snaps to them. */
  get breaks(): readonly Break[] {
    return this.#known.flatMap(({ breaks }) => breaks);
  }

  #meet(core: Core, subject: Subject, known: Known): void {
    const key = JSON.stringify(subject);
    if (key === known.subject) return;
    known.subject = key;
    known.surveyed = '';
    known.traced.fill('');
    known.breaks = core.breaks(subject.id, subject.params, subject.transform);
  }

  #fit(core: Core, { parts, orders, x, width, height }: SceneRequest, holding: boolean): Range {
    const at = String(x);
    parts.forEach(({ subject }, i) => {
      const known = this.#known[i];
      if (known.surveyed === at) return;
      known.surveyed = at;
      known.survey.read(core, subject, x, known.breaks);
    });
    const lists = this.#known.flatMap(({ survey }) => orders.map((order) => survey.values[order]));
    // Another function or curve is another picture: nothing to hold on to.
    const key = `${parts.map(({ subject }) => subject.id)} ${orders}`;
    const held = holding && key === this.#fitted.key ? this.#fitted.y : null;
    if (held !== null && isWithin(lists, held)) return held;
    const wanted = autoRange(lists, x[1] - x[0], width, height);
    const y = held === null ? wanted : steadied(held, wanted);
    this.#fitted = { key, y };
    return y;
  }

  #trace(core: Core, request: SceneRequest, view: View): readonly Traced[] {
    const window = `${view.x} ${view.y} ${view.width} ${view.height}`;
    return request.parts.map(({ subject: { id, params, transform } }, i) => {
      const known = this.#known[i];
      for (const order of request.orders) {
        if (known.traced[order] === window) continue;
        known.traced[order] = window;
        known.points[order] = core.trace(id, { params, transform, order, view }).points;
      }
      return { points: (order: Order) => known.points[order], breaks: known.breaks };
    });
  }
}
