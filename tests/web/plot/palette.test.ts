// Slots: six that differ, a home for every function that does not depend on what stands beside it.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { ActivationInfo } from '../../../web/src/core/types.ts';
import { assignSlots, dashes, homeSlot } from '../../../web/src/plot/palette.ts';

let catalogue: readonly ActivationInfo[];
let ids: readonly string[];
beforeAll(async () => {
  ({ catalogue } = await loadCore());
  ids = catalogue.map(({ id }) => id);
});

describe('homes', () => {
  it('are slots, and the one a function has when it is alone', () => {
    for (const id of ids) {
      const home = homeSlot(id, catalogue);
      expect(dashes[home], id).toBeDefined();
      expect(assignSlots([id], catalogue)).toEqual([home]);
    }
  });

  it('do not move when other families grow or change places', () => {
    for (const { id, family } of catalogue) {
      const others = catalogue.filter((info) => info.family !== family);
      const own = catalogue.filter((info) => info.family === family);
      expect(homeSlot(id, [...others.slice(3), ...own]), id).toBe(homeSlot(id, catalogue));
    }
  });

  it('differ between neighbours of a family', () => {
    for (const family of new Set(catalogue.map((info) => info.family))) {
      const homes = catalogue
        .filter((info) => info.family === family)
        .map(({ id }) => homeSlot(id, catalogue));
      for (let i = 1; i < homes.length; i++) expect(homes[i], family).not.toBe(homes[i - 1]);
    }
  });

  it('differ between the firsts of the large families', () => {
    const first = ['relu', 'gelu', 'elu', 'softplus', 'step', 'hard-shrink'];
    expect(new Set(first.map((id) => homeSlot(id, catalogue))).size).toBe(6);
  });

  it('exist for a name no catalogue has', () => {
    expect(homeSlot('nosuch', catalogue)).toBe(0);
  });
});

describe('together', () => {
  it('up to six differ, also the same function twice; the first is at home', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 }), (shown) => {
        const slots = assignSlots(shown, catalogue);
        expect(new Set(slots).size).toBe(shown.length);
        expect(slots[0]).toBe(homeSlot(shown[0], catalogue));
        expect(slots.every((slot) => dashes[slot] !== undefined)).toBe(true);
      }),
    );
  });

  it('none changes when another is added behind', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { minLength: 2, maxLength: 9 }), (shown) => {
        expect(assignSlots(shown, catalogue).slice(0, -1)).toEqual(
          assignSlots(shown.slice(0, -1), catalogue),
        );
      }),
    );
  });
});

it('no two slots have the same dash, and only one is solid', () => {
  expect(new Set(dashes.map((dash) => dash.join(' '))).size).toBe(dashes.length);
  expect(dashes.filter((dash) => dash.length === 0)).toHaveLength(1);
  expect(dashes.every((dash) => dash.length % 2 === 0)).toBe(true);
});
