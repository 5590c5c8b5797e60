// Undo and redo as one way with the browser's entries: what is recorded, where it leads, what is forgotten.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Timeline } from '../../../web/src/model/timeline.ts';

const start = { query: '', entry: 0 };

/** All queries from the first that undo reaches to the last that redo reaches. */
function wayOf(timeline: Timeline): readonly string[] {
  while (timeline.beside(-1)) timeline.go(-1);
  const way = [timeline.here.query];
  for (let next = timeline.beside(1); next; next = timeline.beside(1)) {
    timeline.go(1);
    way.push(next.query);
  }
  return way;
}

test('steps are taken back one by one and done again', () => {
  const timeline = new Timeline(start);
  timeline.record({ query: 'a', entry: 0 }, 1);
  timeline.record({ query: 'b', entry: 1 }, 2);
  expect(timeline.beside(1)).toBeUndefined();
  expect(timeline.beside(-1)).toEqual({ query: 'a', entry: 0 });
  timeline.go(-1);
  expect(timeline.here.query).toBe('a');
  timeline.go(-1);
  timeline.go(-1);
  expect(timeline.here).toEqual(start);
  expect(wayOf(timeline)).toEqual(['', 'a', 'b']);
});

test('all steps of one movement are one', () => {
  const timeline = new Timeline(start);
  for (const query of ['a', 'b', 'c']) timeline.record({ query, entry: 0 }, 7);
  timeline.record({ query: 'd', entry: 0 }, 8);
  expect(wayOf(timeline)).toEqual(['', 'c', 'd']);
});

test('a movement that ends where it began leaves nothing behind, and can go on', () => {
  const timeline = new Timeline(start);
  timeline.record({ query: 'a', entry: 0 }, 1);
  timeline.record({ query: '', entry: 0 }, 1);
  expect(timeline.beside(-1)).toBeUndefined();
  timeline.record({ query: 'b', entry: 0 }, 1);
  expect(wayOf(timeline)).toEqual(['', 'b']);
});

test('a new step forgets what could be done again', () => {
  const timeline = new Timeline(start);
  timeline.record({ query: 'a', entry: 0 }, 1);
  timeline.record({ query: 'b', entry: 0 }, 2);
  timeline.go(-1);
  timeline.record({ query: 'c', entry: 0 }, 3);
  expect(wayOf(timeline)).toEqual(['', 'a', 'c']);
});

test('after undo a step of the same movement does not write over the place reached', () => {
  const timeline = new Timeline(start);
  timeline.record({ query: 'a', entry: 0 }, 1);
  timeline.go(-1);
  timeline.record({ query: 'b', entry: 0 }, 1);
  expect(wayOf(timeline)).toEqual(['', 'b']);
});

test('Back finds the place it left; what came after can still be done again', () => {
  const timeline = new Timeline(start);
  timeline.record({ query: 'a', entry: 0 }, 1);
  timeline.record({ query: 'b', entry: 1 }, 2);
  timeline.record({ query: 'c', entry: 1 }, 3);
  timeline.arrive({ query: 'a', entry: 0 });
  expect(timeline.here.query).toBe('a');
  expect(timeline.beside(1)).toEqual({ query: 'b', entry: 1 });
  timeline.arrive({ query: 'c', entry: 1 });
  expect(wayOf(timeline)).toEqual(['', 'a', 'b', 'c']);
});

test('entries from before a reload take their place before and after', () => {
  const timeline = new Timeline({ query: 'b', entry: 4 });
  timeline.arrive({ query: 'a', entry: 3 });
  expect(timeline.beside(1)).toEqual({ query: 'b', entry: 4 });
  timeline.arrive({ query: 'b', entry: 4 });
  timeline.arrive({ query: 'c', entry: 5 });
  expect(wayOf(timeline)).toEqual(['a', 'b', 'c']);
});

test('whatever happens, undo and redo lead through the same places, entries in order', () => {
  const event = fc.oneof(
    fc.record({
      kind: fc.constant('record' as const),
      query: fc.constantFrom('a', 'b', 'c', 'd'),
      push: fc.boolean(),
      movement: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ kind: fc.constant('go' as const), by: fc.constantFrom(-1 as const, 1 as const) }),
    fc.record({
      kind: fc.constant('arrive' as const),
      query: fc.constantFrom('a', 'b', 'c'),
      entry: fc.integer({ min: 0, max: 5 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const timeline = new Timeline({ query: 'start', entry: 2 });
      for (const happened of events) {
        if (happened.kind === 'go') timeline.go(happened.by);
        else if (happened.kind === 'arrive') timeline.arrive(happened);
        else {
          const { query, push, movement } = happened;
          // The same view again is no step.
          if (query === timeline.here.query) continue;
          timeline.record({ query, entry: timeline.here.entry + (push ? 1 : 0) }, movement);
          expect(timeline.here.query).toBe(query);
          expect(timeline.beside(1)).toBeUndefined();
        }
        if (happened.kind === 'arrive')
          expect(timeline.here).toMatchObject({ query: happened.query, entry: happened.entry });
      }
      while (timeline.beside(-1)) timeline.go(-1);
      let { entry } = timeline.here;
      for (let next = timeline.beside(1); next; next = timeline.beside(1)) {
        expect(next.entry).toBeGreaterThanOrEqual(entry);
        entry = next.entry;
        timeline.go(1);
      }
    }),
  );
});
