// A function minus a reference, on an axis of any scale: its values, its breaks, and a core that draws it.
import type { Break, BreakKind, Core, Jets } from '../core/types.ts';
import { type AxisScale, placeOf, steepness } from './axis-scale.ts';
import type { Order, Subject } from './survey.ts';
import { type Course, traceCourse } from './trace-course.ts';

/** A subject that is drawn against another: whoever remembers drawings by their subject sees what changes them. */
export interface Against extends Subject {
  readonly against: Subject;
  readonly scale: AxisScale;
}

export const isAgainst = (subject: Subject): subject is Against => 'against' in subject;

const names = ['f', 'd1', 'd2'] as const;
const strength: readonly BreakKind[] = ['kink', 'edge', 'jump', 'pole'];
/** Values are right to a few units in the last place: a difference smaller than this share of them is only rounding. */
const told = 2 ** -48;
const rounding = 2 ** -50;

function evaluate(core: Core, { id, params, transform }: Subject, x: ArrayLike<number>): Jets {
  return core.evaluate(id, x, params, { transform });
}

/** Whether doubles can tell two values apart by more than their rounding. */
export function isTold(value: number, other: number): boolean {
  return Math.abs(value - other) > told * Math.max(Math.abs(value), Math.abs(other));
}

/** Where the difference of two values stands; on a log axis −∞ for what is 0 or only rounding. */
function place(scale: AxisScale, value: number, other: number): number {
  if (scale.mode === 'log' && Math.abs(value - other) < Infinity && !isTold(value, other)) return -Infinity;
  return placeOf(scale, value - other);
}

/** The breaks of both, each with the sides of the difference as places on the axis. */
function breaksOf(core: Core, first: Subject, second: Subject, scale: AxisScale): Break[] {
  const lists = [first, second].map(({ id, params, transform }) => core.breaks(id, params, transform));
  const at = [...new Set(lists.flat().map(({ x }) => x))].sort((a, b) => a - b);
  if (at.length === 0) return [];
  const jets = [first, second].map((subject) => evaluate(core, subject, at));
  return at.map((x, i) => {
    const found = lists.map((list) => list.find((entry) => entry.x === x));
    const side = (order: 'f' | 'd1', k: 0 | 1 | 2): number => {
      const [value, other] = found.map((entry, which) => entry?.[order][k] ?? jets[which][order][i]);
      return place(scale, value, other);
    };
    const sides = (order: 'f' | 'd1') => [side(order, 0), side(order, 1), side(order, 2)] as const;
    const kinds = found.flatMap((entry) => (entry === undefined ? [] : [strength.indexOf(entry.kind)]));
    return { x, kind: strength[Math.max(...kinds)], f: sides('f'), d1: sides('d1') };
  });
}

/** The difference of one order as a course: places, and how far rounding alone may move them. */
function courseOf(core: Core, subjects: readonly [Subject, Subject], order: Order, scale: AxisScale): Course {
  const name = names[order];
  return (x, places, grains, signs) => {
    const [values, others] = subjects.map((subject) => evaluate(core, subject, x)[name]);
    for (let i = 0; i < x.length; i++) {
      const difference = values[i] - others[i];
      places[i] = place(scale, values[i], others[i]);
      const grain = rounding * Math.max(Math.abs(values[i]), Math.abs(others[i]));
      grains[i] = grain === 0 ? 0 : grain * steepness(scale, difference);
      signs[i] = Math.sign(difference);
    }
  };
}

/**
 * A core that sees every function minus a reference. Its values, its one-sided values at breaks and its points are
 * places on the axis of the given scale.
 */
export function differenceCore(core: Core, reference: Subject, scale: AxisScale): Core {
  const breaks: Core['breaks'] = (id, params = {}, transform = {}) =>
    breaksOf(core, { id, params, transform }, reference, scale);
  return {
    ...core,
    breaks,
    evaluate(id, x, params = {}, options = {}) {
      const out = core.evaluate(id, x, params, options);
      const minus = evaluate(core, reference, x);
      for (const name of names)
        for (let i = 0; i < x.length; i++) out[name][i] = place(scale, out[name][i], minus[name][i]);
      return out;
    },
    trace(id, { params = {}, transform = {}, order = 0, view }) {
      const subject = { id, params, transform };
      const all = breaks(id, params, transform);
      const sides = all.map((found) => {
        const [left, , right] = order === 0 ? found.f : found.d1;
        return { x: found.x, sides: order === 2 ? null : ([left, right] as const) };
      });
      const course = courseOf(core, [subject, reference], order, scale);
      const points = traceCourse(course, sides, view, scale.mode === 'log');
      return { points, breaks: all.filter(({ x }) => x >= view.x[0] && x <= view.x[1]) };
    },
  };
}
