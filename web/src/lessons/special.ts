// Whether a function with these parameters is another one of the catalogue, or a straight line: found by its values.
import type { Core, Params, Transform } from '../core/types.ts';

/** x = a·x + b for all x that were tried. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

const identity: Transform = {};
/** Uneven, on both sides of 0, near it and far from it: two functions that agree at all of these are one. */
const places = Float64Array.from(
  [-30, -9.7, -6.3, -4.1, -3, -2.6, -1.9, -1.3, -1, -0.81, -0.5, -0.23, -0.04, -1e-3].flatMap((x) => [
    x,
    -1.07 * x,
  ]),
);
const tolerance = 1e-15;

const near = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

/** The values of the functions that have no parameters, by id. */
const plain = new WeakMap<Core, readonly (readonly [id: string, values: Float64Array])[]>();

function plainValues(core: Core): readonly (readonly [id: string, values: Float64Array])[] {
  let known = plain.get(core);
  if (known === undefined) {
    const bare = core.catalogue.filter(({ params }) => params.length === 0);
    known = bare.map(({ id }) => [id, core.evaluate(id, places).f]);
    plain.set(core, known);
  }
  return known;
}

/** The id of another function, one without parameters, with the same values to 1e-15; null where there is none. */
export function sameAs(core: Core, id: string, params: Params, transform = identity): string | null {
  const { f } = core.evaluate(id, places, params, { transform });
  const found = plainValues(core).find(
    ([other, values]) => other !== id && values.every((value, i) => near(f[i], value)),
  );
  return found?.[0] ?? null;
}

/** The straight line the function is, if it is one. */
export function lineOf(core: Core, id: string, params: Params, transform = identity): Line | null {
  const { f, d1, d2 } = core.evaluate(id, places, params, { transform });
  const slope = d1[0];
  const intercept = core.evaluate(id, [0], params, { transform }).f[0];
  const straight = f.every(
    (value, i) => d2[i] === 0 && near(d1[i], slope) && near(value, slope * places[i] + intercept),
  );
  return straight ? { slope, intercept } : null;
}

export interface Difference {
  readonly value: number;
  readonly x: number;
}

/** The largest |difference| of two functions at 1,001 points of [−10, 10], and where. */
export function largestDifference(
  core: Core,
  one: { readonly id: string; readonly params?: Params; readonly transform?: Transform },
  other: { readonly id: string; readonly params?: Params; readonly transform?: Transform },
): Difference {
  const x = Float64Array.from({ length: 1001 }, (_, i) => (i - 500) / 50);
  const [a, b] = [one, other].map(
    ({ id, params, transform = identity }) => core.evaluate(id, x, params, { transform }).f,
  );
  let worst = 0;
  for (let i = 1; i < x.length; i++) if (Math.abs(a[i] - b[i]) > Math.abs(a[worst] - b[worst])) worst = i;
  return { value: Math.abs(a[worst] - b[worst]), x: x[worst] };
}
