// The checks of the About page against the real core: derivations, numerics, errata; and that they can fail.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { aboutWords } from '../../../web/src/i18n/about.ts';
import { bibtex, readChangelog, readCitation } from '../../../web/src/lessons/cite.ts';
import {
  derivations,
  deviationBound,
  deviationOf,
  softmaxDeviation,
} from '../../../web/src/lessons/derivations.ts';
import { errata, errataIds } from '../../../web/src/lessons/errata.ts';
import { lost, textbookRows } from '../../../web/src/lessons/numerics.ts';
import { largestDeviation, ulp } from '../../../web/src/lessons/ulp.ts';
import { decode, encode } from '../../../web/src/model/codec.ts';

const file = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const formulas: Readonly<Record<string, string>> = JSON.parse(file('web/src/lessons/derivations.json'));

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

/** A core whose f is right and whose derivatives are a little off. */
const slanted = (): Core => ({
  ...core,
  evaluate: (id, x, params, options) => {
    const { f, d1, d2 } = core.evaluate(id, x, params, options);
    return { f, d1: d1.map((value) => value * (1 + 1e-12) + 1e-12), d2: d2.map((value) => 1.001 * value) };
  },
});

describe('units in the last place', () => {
  test('are the distance to the next double', () => {
    expect([1, -1, 1.5, 2, 0].map(ulp)).toEqual([2 ** -52, 2 ** -52, 2 ** -52, 2 ** -51, 5e-324]);
    expect(ulp(Number.MAX_VALUE)).toBe(2 ** 971);
    expect(ulp(Infinity)).toBeNaN();
  });

  test('count from the largest term, and a missing value is no agreement', () => {
    expect(largestDeviation([0, 1], [1, 1], [[1, 1 + 2 ** -51]])).toEqual({ units: 2, x: 1 });
    expect(largestDeviation([0], [2 ** -52], [[1], [-1]])).toEqual({ units: 1, x: 0 });
    expect(largestDeviation([0], [Number.NaN], [[1]]).units).toBe(Infinity);
  });
});

describe('derivations', () => {
  test('every identity holds, and none would with other derivatives', () => {
    const found = derivations.flatMap(({ id, identities }) =>
      identities.map((identity) => ({ id, tex: identity.tex, identity, ...deviationOf(core, identity) })),
    );
    expect(found.length).toBeGreaterThan(12);
    expect(found.filter(({ units }) => !(units <= deviationBound))).toEqual([]);
    const wrong = slanted();
    const blind = found.filter(
      ({ identity }) => identity.order > 0 && deviationOf(wrong, identity).units <= deviationBound,
    );
    expect(blind.map(({ tex }) => tex)).toEqual([]);
    expect(softmaxDeviation(core)).toBeLessThanOrEqual(deviationBound);
  });

  test('every step has its formula and its note, every identity its step', () => {
    for (const { id, steps, identities, query } of derivations) {
      expect(steps.filter((step) => formulas[step] === undefined)).toEqual([]);
      expect(identities.filter(({ tex }) => !steps.includes(tex))).toEqual([]);
      for (const code of ['en', 'zh'])
        expect(aboutWords(code).derivations.steps[id].notes.length, `${id} ${code}`).toBe(steps.length);
      expect(decode(query, core.catalogue).problems).toEqual([]);
    }
  });
});

describe('numerics', () => {
  test('every textbook formula loses something where it is shown, and the core is what the limit says', () => {
    const rows = textbookRows(core);
    expect(rows.filter((row) => lost(row) < 1e-9)).toEqual([]);
    const [right, single, left] = rows.map((row) => row.core);
    expect([right, single]).toEqual([800, 89]);
    expect(left).toBe(Math.exp(-40));
    expect(rows.every((row) => Number.isFinite(row.core))).toBe(true);
  });
});

describe('errata', () => {
  test('every entry passes its check with finite numbers, and is told in both languages', () => {
    expect(errata.map(({ id }) => id)).toEqual(errataIds);
    for (const { id, check } of errata) {
      const { passed, numbers } = check(core);
      expect(passed, id).toBe(true);
      expect(numbers.every(Number.isFinite), id).toBe(true);
      for (const code of ['en', 'zh']) {
        const told = aboutWords(code).errata.entries[id].check(...numbers.map((_, i) => `<${i}>`));
        for (const [i] of numbers.entries()) expect(told, `${id} ${code}`).toContain(`<${i}>`);
      }
    }
  });

  test('the checks can fail', () => {
    const others: Core = {
      ...slanted(),
      evaluate: (id, x, params, options) => {
        const { f, d1, d2 } = core.evaluate(id, x, params, options);
        return { f: f.map((value) => value + 0.5), d1: d1.map((value) => value + 0.5), d2 };
      },
      breaks: () => [],
      properties: (id) => core.properties(id === 'sigmoid' ? 'tanh' : 'identity'),
      evaluateVector: (_, z) => ({
        value: Float64Array.from(z, () => 0.5),
        jacobian: new Float64Array(z.length * z.length),
      }),
    };
    const still = errata.filter(({ check }) => check(others).passed).map(({ id }) => id);
    // The only check about a difference of two values, which a shift does not change.
    expect(still).toEqual(['elu-default']);
  });

  test('every target is a view without a fault', () => {
    for (const { target, plate } of errata) {
      if (plate !== null) expect(decode(`?f=${plate.f}`, core.catalogue).problems).toEqual([]);
      if (target.startsWith('#')) continue;
      const { state, problems } = decode(target, core.catalogue);
      expect(problems, target).toEqual([]);
      expect(encode(state, core.catalogue), target).toBe(target);
    }
  });
});

describe('what the files say', () => {
  const citation = readCitation(file('CITATION.cff'));

  test('the version cited is that of the package', () => {
    expect(citation.version).toBe(JSON.parse(file('package.json')).version);
    expect(citation.license).toBe('MIT');
    expect(citation.author).toBe('The Actiscope authors');
  });

  test('the reference has balanced braces and every field', () => {
    const text = bibtex(citation, 'https://example.org/');
    expect(text).toContain(`{{${citation.title}}}`);
    expect(text.match(/{/g)?.length).toBe(text.match(/}/g)?.length);
    expect(text).toContain('url');
    expect(bibtex(citation, '')).not.toContain('url');
  });

  test('the changelog is read in full', () => {
    const releases = readChangelog(file('CHANGELOG.md'));
    const items = releases.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    expect(releases[0].name).toBe('Unreleased');
    expect(items.length).toBe(file('CHANGELOG.md').match(/^- /gm)?.length);
    expect(items.join(' ')).not.toMatch(/\n|^- /);
  });
});
